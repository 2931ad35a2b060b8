/* SPDX-License-Identifier: MIT */
/* One action after the other: which of them the owner must decide about. */
#include "core/decisions.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "core/plan_action.h"
#include "fixture.h"

static const struct date day = { 2026, 12, 5 };

/* Questions 1 to 7 stand at none: the first six are the advice shown first. */
struct setting {
	struct bank *bank;
	struct sheet *sheet;
	struct advice *advice;
	struct plan *plan;
};

static void open_setting(struct setting *setting)
{
	int picks[FIXTURE_QUESTIONS];

	setting->bank = fixture_bank();
	setting->plan = plan_create("p");
	fixture_fill_picks(picks, FIXTURE_FULL);
	for (size_t i = 0; i <= ADVICE_FIRST; i++) {
		picks[i] = FIXTURE_NONE;
	}
	setting->sheet = fixture_sheet(setting->bank, picks);
	setting->advice = advice_create(setting->bank, setting->sheet, NULL);
}

static void close_setting(struct setting *setting)
{
	plan_destroy(setting->plan);
	advice_destroy(setting->advice);
	sheet_destroy(setting->sheet);
	bank_destroy(setting->bank);
}

/* Item number n of the advice, planned with those facts. */
static void plan_advised(struct setting *setting, size_t n, const char *owner,
	struct date due, enum plan_status status)
{
	const struct advice_item *advised = &setting->advice->items[n];
	const struct question *question =
		&setting->bank->questions[advised->question];
	const struct action *action = &question->actions[advised->action];
	struct plan_item item;

	plan_item_init(&item);
	sheet_set(&item.bank, setting->bank->id);
	sheet_set(&item.question, question->id);
	sheet_set(&item.action, action->id);
	sheet_set(&item.text, bank_text(setting->bank, &action->text, "en"));
	sheet_set(&item.owner, owner);
	item.due = due;
	item.status = status;
	assert_true(plan_append(setting->plan, &item));
	plan_item_finish(&item);
}

static size_t count(const struct setting *setting, size_t *ret_planned)
{
	AUTO(decisions)
	decisions =
		decisions_create(setting->bank, setting->plan, setting->advice);

	*ret_planned = 0;
	for (size_t i = 0; i < decisions->count; i++) {
		*ret_planned += decisions->at[i].item != NULL ? 1 : 0;
		assert_non_null(decisions->at[i].action);
	}
	return decisions->count;
}

static void decisions__no_plan__the_first_advice(void **state)
{
	struct setting setting;

	(void)state;
	open_setting(&setting);
	AUTO(decisions)
	decisions = decisions_create(setting.bank, NULL, setting.advice);

	assert_int_equal(setting.advice->count, ADVICE_FIRST + 1);
	assert_int_equal(decisions->count, ADVICE_FIRST);
	assert_null(decisions->at[0].item);
	close_setting(&setting);
}

/* All actions of the fixture are free unless this says otherwise; the memory
 * is the bank's own and may be written. */
static void set_cost(struct setting *setting, size_t n, enum cost cost)
{
	const struct advice_item *advised = &setting->advice->items[n];
	struct action *action = (struct action *)(uintptr_t)&setting->bank
					->questions[advised->question]
					.actions[advised->action];

	action->cost = cost;
}

static void decisions__planned__if_a_person_a_day_or_money_is_open(void **state)
{
	static const struct {
		const char *owner;
		bool due;
		enum plan_status status;
		enum cost cost;
		bool open;
	} rows[] = {
		{ "山田", true, PLAN_TODO, COST_FREE, false },
		{ "", true, PLAN_TODO, COST_FREE, true },
		{ "山田", false, PLAN_TODO, COST_FREE, true },
		{ "山田", true, PLAN_TODO, COST_LOW, true },
		{ "山田", true, PLAN_TODO, COST_PAID, true },
		{ "山田", true, PLAN_DOING, COST_PAID, false },
		{ "", true, PLAN_DOING, COST_FREE, true },
		{ "", false, PLAN_DONE, COST_PAID, false },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct setting setting;
		const struct date none = { 0 };
		size_t planned = 0;

		open_setting(&setting);
		set_cost(&setting, 0, rows[i].cost);
		plan_advised(&setting, 0, rows[i].owner,
			rows[i].due ? day : none, rows[i].status);
		assert_int_equal(count(&setting, &planned),
			ADVICE_FIRST - 1 + (rows[i].open ? 1 : 0));
		assert_int_equal(planned, rows[i].open ? 1 : 0);
		close_setting(&setting);
	}
}

static void decisions__plan_and_advice__the_plan_first_by_its_days(void **state)
{
	struct setting setting;
	const struct date none = { 0 };

	(void)state;
	open_setting(&setting);
	plan_advised(&setting, 3, "", none, PLAN_TODO);
	plan_advised(&setting, 1, "", day, PLAN_TODO);
	AUTO(decisions)
	decisions =
		decisions_create(setting.bank, setting.plan, setting.advice);

	assert_int_equal(decisions->count, ADVICE_FIRST);
	assert_ptr_equal(decisions->at[0].item, plan_at(setting.plan, 1));
	assert_ptr_equal(decisions->at[1].item, plan_at(setting.plan, 0));
	assert_null(decisions->at[2].item);
	close_setting(&setting);
}

static void plan_action__other_words__those_of_the_plan(void **state)
{
	AUTO(bank) bank = fixture_bank();
	struct plan_item item;

	(void)state;
	plan_item_init(&item);
	sheet_set(&item.bank, bank->id);
	sheet_set(&item.question, "5");
	sheet_set(&item.action, "5.2");
	sheet_set(&item.text, "action");
	assert_ptr_equal(
		plan_action_find(&item, bank), &bank->questions[4].actions[1]);
	sheet_set(&item.text, "our own way");
	assert_null(plan_action_find(&item, bank));
	assert_string_equal(
		plan_action_words(&item, bank, "en"), "our own way");
	plan_item_finish(&item);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decisions__no_plan__the_first_advice),
		cmocka_unit_test(
			decisions__planned__if_a_person_a_day_or_money_is_open),
		cmocka_unit_test(
			decisions__plan_and_advice__the_plan_first_by_its_days),
		cmocka_unit_test(plan_action__other_words__those_of_the_plan),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
