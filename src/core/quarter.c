/* SPDX-License-Identifier: MIT */
/* Months are counted from the beginning of the fiscal year. */
#include "core/quarter.h"

#define MONTHS_A_YEAR 12

struct quarter quarter_of(struct date date, int year_begins)
{
	int begins = year_begins >= 1 && year_begins <= MONTHS_A_YEAR
			     ? year_begins
			     : QUARTER_YEAR_BEGINS;
	int month = (date.month - begins + MONTHS_A_YEAR) % MONTHS_A_YEAR;
	int before = month % QUARTER_MONTHS; /* months of the same quarter */
	int after = QUARTER_MONTHS - 1 - before;
	struct date in_month = { date.year, date.month, 1 };

	return (struct quarter){
		.year = date.month < begins ? date.year - 1 : date.year,
		.quarter = month / QUARTER_MONTHS + 1,
		.first = date_add_months(in_month, -before),
		.last = date_month_end(date_add_months(in_month, after)),
	};
}

struct date quarter_due_day(struct date checked)
{
	return date_is_set(checked) ? date_add_months(checked, QUARTER_MONTHS)
				    : checked;
}

bool quarter_is_due(struct date checked, struct date today)
{
	return date_compare(today, quarter_due_day(checked)) >= 0;
}
