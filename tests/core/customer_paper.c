/* SPDX-License-Identifier: MIT */
/* What can be ticked, what is ticked at first, and that nothing weak can be:
 * by hand, and on random companies against a slow second implementation. */
#include "core/customer_paper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "fixture.h"

#define SEED 20261121
#define PLANS 300
#define SECRET "SECRET"

static const struct date checked = { 2026, 11, 20 };

/* A company of one finished check, and what it may have beside. */
struct setting {
	struct bank *bank;
	struct sheet *sheet;
	struct result_source check;
	struct company company;
	struct customer_paper *paper;
};

static void open_setting(struct setting *setting, int pick)
{
	int picks[FIXTURE_QUESTIONS];

	*setting = (struct setting){ .bank = fixture_bank() };
	fixture_fill_picks(picks, pick);
	setting->sheet = fixture_sheet(setting->bank, picks);
	setting->sheet->date = checked;
	if (pick != FIXTURE_OPEN) {
		setting->sheet->finished = checked;
	}
	setting->check =
		(struct result_source){ setting->sheet, setting->bank };
	setting->company.plan = plan_create("p");
	setting->company.declaration = declaration_create();
}

static void make(struct setting *setting)
{
	customer_paper_destroy(setting->paper);
	setting->paper = customer_paper_create(
		&setting->company, &setting->check, fixture_today);
}

static void close_setting(struct setting *setting)
{
	customer_paper_destroy(setting->paper);
	declaration_destroy(setting->company.declaration);
	plan_destroy(setting->company.plan);
	sheet_destroy(setting->sheet);
	bank_destroy(setting->bank);
}

static void plan_action(struct setting *setting, const char *action,
	enum plan_decision decision, enum plan_status status)
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
	item.decision = decision;
	item.status = status;
	item.finished = fixture_today;
	assert_true(plan_append(setting->company.plan, &item));
	plan_item_finish(&item);
}

/* "checks+ score- next+": the ids, + where ticked. */
static char *listed(const struct setting *setting)
{
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < setting->paper->count; i++) {
		g_autofree char *id =
			customer_paper_id(setting->paper, &setting->company, i);

		g_string_append_printf(list, "%s%s%s", i > 0 ? " " : "", id,
			setting->paper->items[i].ticked ? "+" : "-");
	}
	return g_string_free(list, FALSE);
}

static void assert_listed(struct setting *setting, const char *expected)
{
	g_autofree char *list = listed(setting);

	assert_string_equal(list, expected);
}

static void customer_paper__one_check__days_and_next_are_ticked(void **state)
{
	struct setting setting;

	(void)state;
	open_setting(&setting, FIXTURE_NONE);
	make(&setting);
	assert_listed(&setting, "checks+ score- next+");
	assert_true(customer_paper_has_checks(setting.paper));
	assert_int_equal(setting.paper->check_count, 1);
	assert_int_equal(setting.paper->next.month, 2);
	close_setting(&setting);
}

static void customer_paper__nothing_finished__nothing_to_tell(void **state)
{
	struct setting setting;

	(void)state;
	open_setting(&setting, FIXTURE_OPEN);
	make(&setting);
	assert_listed(&setting, "");
	assert_false(customer_paper_has_checks(setting.paper));
	close_setting(&setting);
}

static void customer_paper__declared__star_ticked_and_policy_not(void **state)
{
	struct setting setting;

	(void)state;
	open_setting(&setting, FIXTURE_FULL);
	assert_true(declaration_set_star(
		setting.company.declaration, STAR_ONE, checked));
	assert_true(declaration_set_published(
		setting.company.declaration, checked, ""));
	make(&setting);
	assert_listed(&setting, "checks+ score- next+ star+ policy-");
	close_setting(&setting);
}

static void customer_paper__plan__only_what_is_done_one_by_one(void **state)
{
	struct setting setting;

	(void)state;
	open_setting(&setting, FIXTURE_PARTIAL);
	plan_action(&setting, "4.1", PLAN_ADOPTED, PLAN_TODO);
	plan_action(&setting, "4.2", PLAN_ADOPTED, PLAN_DONE);
	plan_action(&setting, "4.3", PLAN_ADOPTED, PLAN_DOING);
	plan_action(&setting, "4.4", PLAN_DEFERRED, PLAN_DONE);
	plan_action(&setting, "4.5", PLAN_ADOPTED, PLAN_DONE);
	make(&setting);
	assert_listed(&setting,
		"checks+ score- next+ action:ipa-25/4.2- action:ipa-25/4.5-");
	assert_true(customer_paper_tick(
		setting.paper, &setting.company, "action:ipa-25/4.5"));
	assert_listed(&setting,
		"checks+ score- next+ action:ipa-25/4.2- action:ipa-25/4.5+");
	close_setting(&setting);
}

static void customer_paper__due_day_passed__no_next_check(void **state)
{
	static const struct {
		struct date checked;
		bool next;
	} rows[] = {
		{ { 2026, 8, 20 }, false },
		{ { 2026, 8, 21 }, true }, /* due today */
	};
	struct setting setting;

	(void)state;
	open_setting(&setting, FIXTURE_FULL);
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		setting.sheet->date = rows[i].checked;
		make(&setting);
		assert_listed(&setting, rows[i].next ? "checks+ score- next+"
						     : "checks+ score-");
	}
	close_setting(&setting);
}

/* One of another unit, one that was never finished, and this one as it was
 * when the folder was read. */
static void customer_paper__other_checks__counted_once_and_of_the_unit(
	void **state)
{
	struct setting setting;

	(void)state;
	open_setting(&setting, FIXTURE_FULL);
	AUTO(sheet) older = sheet_copy(setting.sheet);
	AUTO(sheet) open = sheet_copy(setting.sheet);
	AUTO(sheet) other = sheet_copy(setting.sheet);
	AUTO(sheet) stale = sheet_copy(setting.sheet);
	const struct date never = { 0 };
	const struct result_source checks[] = {
		{ open, setting.bank },
		{ stale, setting.bank },
		{ other, setting.bank },
		{ older, setting.bank },
	};

	sheet_set(&older->id, "older");
	older->date = (struct date){ 2026, 5, 1 };
	sheet_set(&open->id, "open");
	open->finished = never;
	sheet_set(&other->id, "other");
	sheet_set(&other->unit, "営業部");
	stale->finished = never;
	setting.company.checks = checks;
	setting.company.check_count = G_N_ELEMENTS(checks);
	make(&setting);
	assert_int_equal(setting.paper->check_count, 2);
	assert_int_equal(setting.paper->checks[0].month, 5);
	assert_int_equal(date_compare(setting.paper->checks[1], checked), 0);
	close_setting(&setting);
}

static void customer_paper_tick__names__of_items_and_of_sets(void **state)
{
	struct setting setting;

	(void)state;
	open_setting(&setting, FIXTURE_FULL);
	plan_action(&setting, "4.1", PLAN_ADOPTED, PLAN_DONE);
	plan_action(&setting, "4.2", PLAN_ADOPTED, PLAN_TODO);
	make(&setting);
	assert_true(
		customer_paper_tick(setting.paper, &setting.company, "done"));
	assert_listed(&setting, "checks+ score- next+ action:ipa-25/4.1+");
	assert_true(
		customer_paper_tick(setting.paper, &setting.company, "none"));
	assert_true(
		customer_paper_tick(setting.paper, &setting.company, "score"));
	assert_listed(&setting, "checks- score+ next- action:ipa-25/4.1-");
	assert_true(customer_paper_tells(setting.paper, CUSTOMER_SCORE));
	assert_false(customer_paper_tells(setting.paper, CUSTOMER_NEXT));
	static const char *const unknown[] = { "", "Score", "star",
		"action:ipa-25/4.2", "overdue", "memo" };

	for (size_t i = 0; i < G_N_ELEMENTS(unknown); i++) {
		assert_false(customer_paper_tick(
			setting.paper, &setting.company, unknown[i]));
	}
	close_setting(&setting);
}

static void customer_paper_toggle__twice__as_before(void **state)
{
	struct setting setting;

	(void)state;
	open_setting(&setting, FIXTURE_FULL);
	make(&setting);
	customer_paper_toggle(setting.paper, 1);
	assert_listed(&setting, "checks+ score+ next+");
	customer_paper_toggle(setting.paper, 1);
	customer_paper_toggle(setting.paper, 3);
	assert_listed(&setting, "checks+ score- next+");
	close_setting(&setting);
}

static void check_random_plan(struct setting *setting, GRand *random)
{
	size_t done = 0;
	size_t told = 0;

	for (int i = 0; i < 12; i++) {
		g_autofree char *action = g_strdup_printf("4.%d", i);
		enum plan_decision decision =
			(enum plan_decision)g_rand_int_range(
				random, 0, PLAN_DECISION_COUNT);
		enum plan_status status = (enum plan_status)g_rand_int_range(
			random, 0, PLAN_STATUS_COUNT);

		plan_action(setting, action, decision, status);
		done += decision == PLAN_ADOPTED && status == PLAN_DONE ? 1 : 0;
	}
	make(setting);
	for (size_t i = 0; i < setting->paper->count; i++) {
		const struct customer_item *item = &setting->paper->items[i];

		if (item->kind != CUSTOMER_MEASURE) {
			continue;
		}
		const struct plan_item *measure =
			plan_at(setting->company.plan, item->plan_index);

		assert_false(item->ticked);
		assert_int_equal(measure->status, PLAN_DONE);
		assert_false(plan_is_open(measure));
		told++;
	}
	assert_int_equal(told, done);
}

static void customer_paper__random_plans__never_what_is_not_done(void **state)
{
	GRand *random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < PLANS; i++) {
		struct setting setting;

		open_setting(&setting, FIXTURE_UNKNOWN);
		check_random_plan(&setting, random);
		close_setting(&setting);
	}
	g_rand_free(random);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			customer_paper__one_check__days_and_next_are_ticked),
		cmocka_unit_test(
			customer_paper__nothing_finished__nothing_to_tell),
		cmocka_unit_test(
			customer_paper__declared__star_ticked_and_policy_not),
		cmocka_unit_test(
			customer_paper__plan__only_what_is_done_one_by_one),
		cmocka_unit_test(customer_paper__due_day_passed__no_next_check),
		cmocka_unit_test(
			customer_paper__other_checks__counted_once_and_of_the_unit),
		cmocka_unit_test(
			customer_paper_tick__names__of_items_and_of_sets),
		cmocka_unit_test(customer_paper_toggle__twice__as_before),
		cmocka_unit_test(
			customer_paper__random_plans__never_what_is_not_done),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
