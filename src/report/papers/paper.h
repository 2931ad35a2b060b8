/* SPDX-License-Identifier: MIT */
/* Two papers of one A4 page, each a book of its own: what the boss is to know
 * and to decide, and what a customer is told. As with the workbook, where the
 * file lies is not their business. */
#ifndef SHINDAN_REPORT_PAPERS_PAPER_H
#define SHINDAN_REPORT_PAPERS_PAPER_H

#include <stdbool.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/messages.h"
#include "core/company.h"
#include "core/customer_paper.h"

/* All borrowed. */
struct paper_input {
	struct result_source check; /* with its bank */
	const struct company *company;
	const struct customer_paper *ticks; /* for the customer only */
	const struct messages *messages;
	const char *exported_at; /* ISO 8601 with offset */
	struct date today;
};

/* Both as workbook_write(). */

/* 社内用. Where the check was retaken from one that the company has, with
 * what changed. */
bool paper_boss_write(
	const char *path, const struct paper_input *input, struct diags *diags);

/* 取引先用: what is ticked and nothing else, under the sentence that it is no
 * outside evaluation. */
bool paper_customer_write(
	const char *path, const struct paper_input *input, struct diags *diags);

#endif
