/* SPDX-License-Identifier: MIT */
/* Quarters of the fiscal year, and when the next check is due. The year begins
 * in April, as in the plan of the text book, unless a company says otherwise;
 * it is called by the calendar year in which it begins: January 2027 is the
 * fourth quarter of 2026. */
#ifndef SHINDAN_CORE_QUARTER_H
#define SHINDAN_CORE_QUARTER_H

#include <stdbool.h>

#include "base/date.h"

#define QUARTER_YEAR_BEGINS 4 /* April */
#define QUARTER_MONTHS 3

struct quarter {
	int year;
	int quarter; /* 1..4 */
	struct date first;
	struct date last;
};

/* The quarter of a date that is set. year_begins is the first month of the
 * year, 1..12; any other number means April. */
struct quarter quarter_of(struct date date, int year_begins);

/* The day the next check is due: three months after the last one, by
 * date_add_months(). No date if none was made. */
struct date quarter_due_day(struct date checked);

/* Whether it is due on that day; where none was made it always is. */
bool quarter_is_due(struct date checked, struct date today);

#endif
