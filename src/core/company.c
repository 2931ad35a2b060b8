/* SPDX-License-Identifier: MIT */
/* Of two checks of one day the one that was begun later is not known; the one
 * with the greater id stands, so that the choice does not depend on the order
 * of the files. */
#include "core/company.h"

#include <string.h>

#include "core/history.h"

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

size_t company_last_check(const struct company *company, const char *series,
	const char *unit, bool bank_known)
{
	size_t last = BANK_NONE;

	for (size_t i = 0; i < company->check_count; i++) {
		const struct result_source *check = &company->checks[i];

		if (!is_of(check, series, unit) ||
			!date_is_set(check->sheet->finished) ||
			(bank_known && check->bank == NULL)) {
			continue;
		}
		if (last == BANK_NONE ||
			is_newer(check->sheet, company->checks[last].sheet)) {
			last = i;
		}
	}
	return last;
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
	size_t found = BANK_NONE;

	for (size_t i = 0; i < company->check_count; i++) {
		const struct result_source *check = &company->checks[i];

		if (!is_of(check, series, unit) || check->bank == NULL ||
			check->sheet->read_only ||
			date_is_set(check->sheet->finished)) {
			continue;
		}
		if (found == BANK_NONE ||
			is_newer(check->sheet, company->checks[found].sheet)) {
			found = i;
		}
	}
	return found;
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
