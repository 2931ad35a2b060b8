/* SPDX-License-Identifier: MIT */
/* What another bank proposes: match, part, newest, nothing. */
#include "core/proposal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"

static const struct cover match = { .bank = "ipa-25",
	.edition = "3.1",
	.question = "7",
	.extent = EXTENT_MATCH };
static const struct cover part = { .bank = "ipa-25",
	.edition = "3.1",
	.question = "7",
	.extent = EXTENT_PART };

static struct sheet *answered(
	const struct bank *bank, int pick, struct date date)
{
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, FIXTURE_OPEN);
	picks[6] = pick;
	struct sheet *sheet = fixture_sheet(bank, picks);

	sheet->date = date;
	return sheet;
}

static void proposal_find__match__the_same_choice(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = answered(bank, FIXTURE_PARTIAL, fixture_today);
	const struct result_source source = { sheet, bank };
	struct proposal proposal;

	(void)state;
	assert_true(proposal_find(
		&bank->questions[0], &match, &source, 1, &proposal));
	assert_int_equal(proposal.choice, FIXTURE_PARTIAL);
	assert_int_equal(proposal.question, 6);
	assert_ptr_equal(proposal.bank, bank);
	assert_true(proposal_find(
		&bank->questions[0], &part, &source, 1, &proposal));
	assert_int_equal(proposal.choice, BANK_NONE);
}

static void proposal_find__two_checks__the_newest(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet)
	old = answered(bank, FIXTURE_NONE, (struct date){ 2026, 2, 1 });
	AUTO(sheet)
	new = answered(bank, FIXTURE_FULL, (struct date){ 2026, 8, 1 });
	AUTO(sheet)
	open = answered(bank, FIXTURE_OPEN, (struct date){ 2026, 9, 1 });
	const struct result_source sources[] = { { new, bank }, { old, bank },
		{ open, bank } };
	struct proposal proposal;

	(void)state;
	assert_true(proposal_find(
		&bank->questions[0], &match, sources, 3, &proposal));
	assert_int_equal(proposal.choice, FIXTURE_FULL);
}

/* Whether a thing is there is asked anew. */
static void proposal_find__absent__said_but_not_taken(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = answered(bank, FIXTURE_ABSENT, fixture_today);
	const struct result_source source = { sheet, bank };
	struct proposal proposal;

	(void)state;
	assert_true(proposal_find(
		&bank->questions[0], &match, &source, 1, &proposal));
	assert_true(proposal.answer->absent);
	assert_int_equal(proposal.choice, BANK_NONE);
}

static void proposal_find__open_other_edition_or_no_bank__nothing(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) open = answered(bank, FIXTURE_OPEN, fixture_today);
	AUTO(sheet) sheet = answered(bank, FIXTURE_FULL, fixture_today);
	const struct result_source sources[] = { { open, bank },
		{ sheet, NULL } };
	const struct result_source good = { sheet, bank };
	struct cover other = match;
	struct proposal proposal;

	(void)state;
	assert_false(proposal_find(
		&bank->questions[0], &match, sources, 2, &proposal));
	other.edition = "4.0";
	assert_false(proposal_find(
		&bank->questions[0], &other, &good, 1, &proposal));
	other = match;
	other.question = "99";
	assert_false(proposal_find(
		&bank->questions[0], &other, &good, 1, &proposal));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(proposal_find__match__the_same_choice),
		cmocka_unit_test(proposal_find__two_checks__the_newest),
		cmocka_unit_test(proposal_find__absent__said_but_not_taken),
		cmocka_unit_test(
			proposal_find__open_other_edition_or_no_bank__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
