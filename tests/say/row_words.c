/* SPDX-License-Identifier: MIT */
/* What is said of a row that was changed here and elsewhere, with plain words
 * in place of a catalogue. */
#include "say/row_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "core/declaration.h"
#include "core/plan_document.h"
#include "core/policy.h"
#include "core/sheet_document.h"
#include "fixture.h"

static struct messages *words(void)
{
	static const char *const texts[][2] = {
		{ "question.label", "Q{0}" },
		{ "kept.differs", "{0}: {1}/{2}" },
		{ "kept.nothing", "-" },
		{ "kept.sheet", "Sheet" },
		{ "kept.plan", "Plan" },
		{ "kept.policy", "Policy" },
		{ "kept.declaration", "Declaration" },
		{ "kept.field.owner", "Owner" },
		{ "kept.field.status", "Status" },
		{ "kept.field.star", "Star" },
		{ "kept.field.day", "Day" },
		{ "kept.field.choice", "Answer" },
		{ "kept.field.points", "Points" },
		{ "kept.field.absent", "Not used" },
		{ "kept.field.unit", "Unit" },
		{ "kept.field.topic", "Topic" },
		{ "kept.field.named", "Named" },
		{ "kept.value.todo", "not begun" },
		{ "kept.value.done", "finished" },
		{ "kept.value.one", "one star" },
		{ "kept.value.none", "no star" },
		{ "kept.value.true", "yes" },
	};
	struct messages *messages = messages_create("en");

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		assert_true(messages_add(messages, texts[i][0], texts[i][1]));
	}
	return messages;
}

/* before and after are taken over. */
static void assert_said(const struct document_class *class,
	const struct bank *bank, const char *id, char **before, char **after,
	const char *expected)
{
	AUTO(messages) messages = words();
	g_autoptr(GArray) step = step_create();

	step_add(step, id, before, after);
	g_autofree char *said =
		row_words_lost(messages, class, bank, step_at(step, 0));

	assert_string_equal(said, expected);
}

/* The row of an item with that owner and status. */
static char **plan_row(const char *owner, enum plan_status status)
{
	AUTO(plan) plan = plan_create("p");
	struct plan_item item;

	plan_item_init(&item);
	sheet_set(&item.bank, "ipa-25");
	sheet_set(&item.question, "3");
	sheet_set(&item.action, "3.1");
	sheet_set(&item.owner, owner);
	item.status = status;
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
	return plan_document.row(plan, "ipa-25 3.1");
}

static void row_words_lost__fields__those_that_differ(void **state)
{
	(void)state;
	assert_said(&plan_document, NULL, "ipa-25 3.1",
		plan_row("山田", PLAN_TODO), plan_row("佐藤", PLAN_TODO),
		"Q3 Owner: 山田/佐藤");
	assert_said(&plan_document, NULL, "ipa-25 3.1", plan_row("", PLAN_TODO),
		plan_row("佐藤", PLAN_DONE),
		"Q3 Owner: -/佐藤 Status: not begun/finished");
}

/* The row of a question, wherever the bank knows its choices. */
static char **answer_row(const struct bank *bank, int pick)
{
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, pick);
	AUTO(sheet) sheet = fixture_sheet(bank, picks);

	return sheet_document.row(sheet, "answer 7");
}

static void row_words_lost__answer__its_choice_in_words(void **state)
{
	AUTO(bank) bank = fixture_bank();

	(void)state;
	assert_said(&sheet_document, bank, "answer 7",
		answer_row(bank, FIXTURE_PARTIAL),
		answer_row(bank, FIXTURE_NONE),
		"Q7 Answer: partial/none Points: 2/0");
	assert_said(&sheet_document, NULL, "answer 7",
		answer_row(bank, FIXTURE_ABSENT),
		answer_row(bank, FIXTURE_FULL), "Q7 Not used: yes/-");
}

static void row_words_lost__no_question__name_of_the_document(void **state)
{
	AUTO(declaration) ours = declaration_create();
	AUTO(declaration) theirs = declaration_create();
	AUTO(sheet) sheet = sheet_create_empty();
	AUTO(sheet) other = sheet_create_empty();

	(void)state;
	assert_true(declaration_set_star(ours, STAR_ONE, fixture_today));
	assert_said(&declaration_document, NULL, "star",
		declaration_document.row(ours, "star"),
		declaration_document.row(theirs, "star"),
		"Declaration Star: one star/no star Day: 2026-11-21/-");
	sheet_set(&other->unit, "営業部");
	assert_said(&sheet_document, NULL, "unit",
		sheet_document.row(sheet, "unit"),
		sheet_document.row(other, "unit"), "Sheet Unit: -/営業部");
}

static void row_words_lost__texts_without_names__all_at_once(void **state)
{
	AUTO(policy) policy = policy_create();
	AUTO(sheet) sheet = sheet_create_empty();

	(void)state;
	assert_true(policy_toggle_topic(policy, "measures"));
	assert_said(&policy_document, NULL, "topic measures",
		policy_document.row(policy, "topic measures"), NULL,
		"Policy Topic: measures/-");
	sheet_add_named(sheet, "important", "名簿");
	sheet_add_named(sheet, "important", "図面");
	assert_said(&sheet_document, NULL, "named important", NULL,
		sheet_document.row(sheet, "named important"),
		"Sheet Named: -/名簿 図面");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(row_words_lost__fields__those_that_differ),
		cmocka_unit_test(row_words_lost__answer__its_choice_in_words),
		cmocka_unit_test(
			row_words_lost__no_question__name_of_the_document),
		cmocka_unit_test(
			row_words_lost__texts_without_names__all_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
