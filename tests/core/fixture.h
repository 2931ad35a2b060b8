/* SPDX-License-Identifier: MIT */
/* A bank shaped like ipa-25, made in memory, and sheets from plain numbers: a
 * pick is the index of a choice, FIXTURE_OPEN or FIXTURE_ABSENT. A test that
 * knows the picks can work out what is right without the code it tests. */
#ifndef SHINDAN_TESTS_CORE_FIXTURE_H
#define SHINDAN_TESTS_CORE_FIXTURE_H

#include <glib.h>

#include "core/bank.h"
#include "core/sheet.h"

#define FIXTURE_QUESTIONS 25

enum {
	FIXTURE_OPEN = -1,
	FIXTURE_FULL,
	FIXTURE_PARTIAL,
	FIXTURE_NONE,
	FIXTURE_UNKNOWN,
	FIXTURE_ABSENT, /* as FIXTURE_FULL where absent is not on offer */
};

extern const struct date fixture_today; /* 2026-11-21 */
extern const int fixture_points[4]; /* of the choices, as the source has them */

/* Questions "1" to "25" in parts of 5, 13 and 7; basic are 1-5, 11 and 24;
 * absent is on offer for 7, 9 and 16. Question n has n % 3 + 1 actions "n.1",
 * ...; effort and informant go round. Question 25 has no find_out. */
struct bank *fixture_bank(void);

bool fixture_is_basic(int number);
bool fixture_may_be_absent(int number);

/* The sheet of those picks, one a question. */
struct sheet *fixture_sheet(const struct bank *bank, const int *picks);

/* Records one pick. */
void fixture_answer(struct sheet *sheet, const struct bank *bank,
	size_t question, int pick);

/* Random picks; each kind of pick comes with a weight drawn anew for every
 * call, so that sheets of few, of one kind and of all kinds occur. */
void fixture_random_picks(GRand *random, int ret_picks[FIXTURE_QUESTIONS]);

void fixture_fill_picks(int ret_picks[FIXTURE_QUESTIONS], int pick);

/* The bank under another identity; its questions may be changed, and left out
 * from the end by question_count. */
struct fixture_edition {
	struct bank *owner;
	struct bank bank;
	struct question questions[FIXTURE_QUESTIONS];
};

void fixture_edition_init(
	struct fixture_edition *edition, const char *id, const char *number);
void fixture_edition_finish(struct fixture_edition *edition);

#endif
