/* SPDX-License-Identifier: MIT */
/* A local day, without a clock: the day comes from outside (main, or
 * $SHINDAN_TODAY), because the core must give the same answer every time. */
#ifndef SHINDAN_BASE_DATE_H
#define SHINDAN_BASE_DATE_H

#include <stdbool.h>

/* year 0 means "no date"; otherwise 1..9999, month 1..12, day 1..31. */
struct date {
	int year;
	int month;
	int day;
};

#define DATE_TEXT_BYTES 11 /* "YYYY-MM-DD" and its NUL */

bool date_is_set(struct date date);

/* Reads exactly YYYY-MM-DD of the Gregorian calendar. */
bool date_parse(const char *text, struct date *ret_date);

/* Writes YYYY-MM-DD, or "" when no date is set. */
void date_format(struct date date, char ret_text[DATE_TEXT_BYTES]);

/* Less than, equal to or greater than 0, as strcmp(). */
int date_compare(struct date a, struct date b);

/* The functions below want a date that is set. */

/* 1 Monday .. 7 Sunday. */
int date_weekday(struct date date);

/* The last day of its month. */
struct date date_month_end(struct date date);

/* That many months later, or earlier where months is negative: the same day,
 * or the last one of a shorter month. Beyond the years 1 to 9999 it is the
 * first or the last day of them. */
struct date date_add_months(struct date date, int months);

/* Days from one to the other; negative where `to` comes first. */
int date_days_between(struct date from, struct date to);

/* That many days later, or earlier where days is negative; within the years 1
 * to 9999, as date_add_months(). */
struct date date_add_days(struct date date, int days);

#endif
