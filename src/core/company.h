/* SPDX-License-Identifier: MIT */
/* What lies in a company folder, as far as rules and screens need it: every
 * check that can be read, the plan, the declaration and
 * the policy. A record that borrows everything. */
#ifndef SHINDAN_CORE_COMPANY_H
#define SHINDAN_CORE_COMPANY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "core/declaration.h"
#include "core/history.h"
#include "core/outcome.h"
#include "core/plan.h"
#include "core/policy.h"

struct company {
	size_t check_count;
	const struct result_source *checks; /* in no order */
	struct plan *plan; /* NULL: none can be kept here */
	struct declaration *declaration; /* likewise */
	struct policy *policy; /* likewise */
	const struct diags *problems; /* why some cannot be read; or NULL */
	int year_begins; /* first month of the fiscal year, 1..12; 0 = April */
};

/* Whether there is a plan that may be written. */
bool company_keeps_plan(const struct company *company);

/* The newest check of that series and unit (NULL = any) that was complete
 * once; BANK_NONE if there is none. bank_known: only among those whose bank is
 * known. */
size_t company_last_check(const struct company *company, const char *series,
	const char *unit, bool bank_known);

/* The check that the next one follows: the newest of any series and unit that
 * was complete once, or open_sheet (NULL = none) if it is newer. NULL if there
 * is none. */
const struct sheet *company_newest_check(
	const struct company *company, const struct sheet *open_sheet);

/* The newest one that was begun and never complete, and may be written. */
size_t company_unfinished(
	const struct company *company, const char *series, const char *unit);

/* The newest one whose bank is known and of the series of that bank, complete
 * or not; false if there is none. */
bool company_newest_of(const struct company *company, const struct bank *bank,
	const char *unit, struct result_source *ret_check);

/* The finished checks of that series and unit. present (NULL = none) takes the
 * place of the check with its id: it may be newer than what was read of the
 * company. Borrows sheets and banks. */
struct history *company_history(const struct company *company,
	const char *series, const char *unit,
	const struct result_source *present);

/* The check with that id; BANK_NONE if it is not there. */
size_t company_find(const struct company *company, const char *sheet_id);

/* The check that the sheet was retaken from, complete or not; false if it is
 * not there, or its bank is not known. */
bool company_previous(const struct company *company, const struct sheet *sheet,
	struct result_source *ret_previous);

#endif
