/* SPDX-License-Identifier: MIT */
/* Of two checks of one day the one that was begun later is not known; the one
 * with the greater id stands, so that the choice does not depend on the order
 * of the files. */
#include "core/company.h"

#include <glib.h>
#include <string.h>

bool company_keeps_plan(const struct company *company)
{
	return company->plan != NULL && !plan_is_read_only(company->plan);
}

static bool is_newer(const struct sheet *a, const struct sheet *b)
{
	int by_date = date_compare(a->date, b->date);

	return by_date != 0 ? by_date > 0 : strcmp(a->id, b->id) > 0;
}

static bool is_of(
	const struct result_source *check, const char *series, const char *unit)
{
	return (series == NULL || strcmp(history_series(check), series) == 0) &&
	       (unit == NULL || strcmp(check->sheet->unit, unit) == 0);
}

static bool is_complete(const struct result_source *check)
{
	return date_is_set(check->sheet->finished);
}

static bool is_known(const struct result_source *check)
{
	return check->bank != NULL;
}

static bool is_complete_and_known(const struct result_source *check)
{
	return is_complete(check) && is_known(check);
}

static bool may_go_on(const struct result_source *check)
{
	return is_known(check) && !is_complete(check) &&
	       !check->sheet->read_only;
}

/* The newest of those that are accepted. */
static size_t find_newest(const struct company *company, const char *series,
	const char *unit, bool (*accepts)(const struct result_source *check))
{
	size_t found = BANK_NONE;

	for (size_t i = 0; i < company->check_count; i++) {
		const struct result_source *check = &company->checks[i];

		if (is_of(check, series, unit) && accepts(check) &&
			(found == BANK_NONE ||
				is_newer(check->sheet,
					company->checks[found].sheet))) {
			found = i;
		}
	}
	return found;
}

size_t company_last_check(const struct company *company, const char *series,
	const char *unit, bool bank_known)
{
	return find_newest(company, series, unit,
		bank_known ? is_complete_and_known : is_complete);
}

const struct sheet *company_newest_check(
	const struct company *company, const struct sheet *open_sheet)
{
	size_t index = company_last_check(company, NULL, NULL, false);
	const struct sheet *newest =
		index == BANK_NONE ? NULL : company->checks[index].sheet;

	if (open_sheet != NULL && date_is_set(open_sheet->finished) &&
		(newest == NULL ||
			date_compare(open_sheet->date, newest->date) >= 0)) {
		return open_sheet;
	}
	return newest;
}

size_t company_unfinished(
	const struct company *company, const char *series, const char *unit)
{
	return find_newest(company, series, unit, may_go_on);
}

bool company_newest_of(const struct company *company, const struct bank *bank,
	const char *unit, struct result_source *ret_check)
{
	size_t newest = find_newest(company, bank_series(bank), unit, is_known);

	if (newest == BANK_NONE) {
		return false;
	}
	*ret_check = company->checks[newest];
	return true;
}

struct history *company_history(const struct company *company,
	const char *series, const char *unit,
	const struct result_source *present)
{
	g_autofree struct result_source *finished =
		g_new0(struct result_source, company->check_count + 1);
	size_t count = 0;

	for (size_t i = 0; i < company->check_count; i++) {
		const struct result_source *check = &company->checks[i];

		if (is_complete(check) &&
			(present == NULL || strcmp(check->sheet->id,
						    present->sheet->id) != 0)) {
			finished[count++] = *check;
		}
	}
	if (present != NULL && is_complete(present)) {
		finished[count++] = *present;
	}
	return history_create(finished, count, series, unit);
}

size_t company_find(const struct company *company, const char *sheet_id)
{
	for (size_t i = 0; i < company->check_count; i++) {
		if (strcmp(company->checks[i].sheet->id, sheet_id) == 0) {
			return i;
		}
	}
	return BANK_NONE;
}

bool company_previous(const struct company *company, const struct sheet *sheet,
	struct result_source *ret_previous)
{
	size_t check = sheet->previous[0] != '\0'
			       ? company_find(company, sheet->previous)
			       : BANK_NONE;

	if (check == BANK_NONE || company->checks[check].bank == NULL) {
		return false;
	}
	*ret_previous = company->checks[check];
	return true;
}
