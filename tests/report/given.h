/* SPDX-License-Identifier: MIT */
/* What a workbook is made of, from files that a command line names:
 * LANGUAGE BANK SHEET [FIELD FILE]...
 * FIELD organisation, unit, person and memo:QUESTION take the bytes of FILE,
 * also those that no sheet file may hold; the others read a file of its kind:
 *   rates        national rates
 *   previous     the sheet of the check before
 *   policy       what a company filled into the built-in policy
 *   rules        the bank of what the first star asks for
 *   bank         a further bank (any number of them)
 *   plan, declaration, check (any number of them)
 *                what lies in the folder of the company */
#ifndef SHINDAN_TESTS_REPORT_GIVEN_H
#define SHINDAN_TESTS_REPORT_GIVEN_H

#include "base/auto.h"
#include "base/diag.h"
#include "report/workbook/workbook.h"

struct given;

/* NULL if a file cannot be read or has an error. */
struct given *given_read(char **arguments, int count, struct diags *diags);
void given_destroy(struct given *given);
AUTO_DEFINE(given);

/* Borrowed. */
const struct workbook_input *given_input(const struct given *given);

#endif
