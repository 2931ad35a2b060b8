/* SPDX-License-Identifier: MIT */
/* Everything that can be written out to be handed on: one row each, for the
 * keys of the screens and for the commands alike. */
#ifndef SHINDAN_DESK_PAPERS_H
#define SHINDAN_DESK_PAPERS_H

#include "base/diag.h"
#include "core/company.h"
#include "core/customer_paper.h"
#include "desk/stock.h"
#include "ui/request.h"

/* What a paper may be made of; each takes what it needs. All borrowed. */
struct paper_job {
	struct stock *stock;
	const struct messages *messages;
	struct date today;
	/* The check it is about, whose names stand on a form. */
	struct result_source check;
	const struct company *company; /* NULL = not known */
	const struct customer_paper *ticks; /* for the customer */
	const struct printed_form *const *forms;
	size_t form_count;
	const struct sheet *names; /* on an answer form */
	bool names_bank; /* whether the name of the file tells it */
};

/* path NULL = under a free name in the documents folder, where nothing is ever
 * replaced; else that file is replaced. Where it cannot be (Excel holds it
 * open), another name beside it is taken. Only a calendar of ours is ever
 * replaced by one. Gives the path that was written, owned by the caller
 * (g_free); NULL with a problem. */
char *papers_write(enum paper paper, const struct paper_job *job,
	const char *path, struct diags *diags);

/* The key of the words when it was written, with its path. */
const char *papers_done(enum paper paper);

/* Whether it is made of the answers of one check, which is given away so. */
bool papers_give_away(enum paper paper);

#endif
