/* SPDX-License-Identifier: MIT */
/* A customer reads nothing that is nobody's business. */
#include "say/customer_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "fixture.h"

#define SECRET "SECRET"

static const struct date checked = { 2026, 11, 20 };

/* An action that is done, with all that is nobody's business. */
static void finish_action(struct plan *plan, const char *action)
{
	struct plan_item item;

	plan_item_init(&item);
	sheet_set(&item.bank, "ipa-25");
	sheet_set(&item.edition, "3.1");
	sheet_set(&item.question, "4");
	sheet_set(&item.action, action);
	sheet_set(&item.text, action);
	sheet_set(&item.reason, SECRET);
	sheet_set(&item.owner, SECRET);
	sheet_set(&item.note, SECRET);
	item.decision = PLAN_ADOPTED;
	item.status = PLAN_DONE;
	item.finished = fixture_today;
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
}

static struct sheet *secret_sheet(const struct bank *bank)
{
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, FIXTURE_UNKNOWN);
	struct sheet *sheet = fixture_sheet(bank, picks);

	sheet->date = checked;
	sheet->finished = checked;
	sheet_set(&sheet->person, SECRET);
	for (size_t i = 0; i < sheet->answer_count; i++) {
		sheet_set(&sheet->answers[i].memo, SECRET);
		sheet_set(&sheet->answers[i].reason, SECRET);
	}
	return sheet;
}

static struct declaration *secret_declaration(void)
{
	struct declaration *declaration = declaration_create();

	assert_true(declaration_set_star(declaration, STAR_TWO, checked));
	assert_true(declaration_set_id(declaration, "50000000001"));
	assert_true(declaration_set_note(declaration, SECRET));
	assert_true(declaration_set_published(declaration, checked, ""));
	return declaration;
}

/* The catalogue is empty, so that every sentence is its key. */
static void customer_words__everything_told__nothing_private(void **state)
{
	AUTO(messages) messages = messages_create("en");
	AUTO(bank) bank = fixture_bank();
	AUTO(sheet) sheet = secret_sheet(bank);
	AUTO(plan) plan = plan_create("p");
	AUTO(declaration) declaration = secret_declaration();
	const struct result_source check = { sheet, bank };
	const struct company company = { .plan = plan,
		.declaration = declaration };
	g_autoptr(GString) all = g_string_new(NULL);

	(void)state;
	assert_true(messages_add(messages, "paper.star.id", "{0}"));
	finish_action(plan, "4.1");
	AUTO(customer_paper)
	paper = customer_paper_create(&company, &check, fixture_today);

	for (size_t i = 0; i < paper->count; i++) {
		g_autofree char *says =
			customer_words(paper, i, &company, &check, messages);

		g_string_append(all, says);
	}
	assert_int_equal(paper->count, 6);
	assert_non_null(strstr(all->str, "paper.star.two"));
	assert_non_null(strstr(all->str, "50000000001"));
	assert_non_null(strstr(all->str, "4.1"));
	assert_null(strstr(all->str, SECRET));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			customer_words__everything_told__nothing_private),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
