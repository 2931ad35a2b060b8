/* SPDX-License-Identifier: MIT */
/* Decisions made by hand, and on random plans what must hold of every one,
 * against slow second implementations. */
#include "core/plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "fixture.h"

#define SEED 20261121
#define PLANS 500
#define STEPS 60

static const struct date checked = { 2026, 11, 20 };
static const struct date no_date = { 0 };

static struct plan_offer offer_of(const struct bank *bank, size_t question,
	size_t action, enum priority priority)
{
	return (struct plan_offer){
		.bank = bank,
		.item = { .priority = priority,
			.question = question,
			.action = action },
		.language = "en",
		.checked = checked,
	};
}

/* Adopts the first action of a question. */
static size_t adopt(struct plan *plan, const struct bank *bank, size_t question)
{
	struct plan_offer offer = offer_of(bank, question, 0, PRIORITY_NOW);

	assert_true(plan_adopt(plan, &offer, fixture_today));
	return plan_find(
		plan, bank->id, bank->questions[question].actions[0].id);
}

static size_t defer(struct plan *plan, const struct bank *bank, size_t question,
	const char *reason)
{
	struct plan_offer offer = offer_of(bank, question, 0, PRIORITY_NOW);

	assert_true(plan_defer(plan, &offer, reason, fixture_today));
	return plan_find(
		plan, bank->id, bank->questions[question].actions[0].id);
}

static void assert_day(struct date date, const char *expected)
{
	char text[DATE_TEXT_BYTES];

	date_format(date, text);
	assert_string_equal(text, expected);
}

static void plan_adopt__new_action__item_with_all_it_needs(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	struct plan_offer offer = offer_of(bank, 4, 1, PRIORITY_LATER);

	(void)state;
	assert_true(plan_adopt(plan, &offer, fixture_today));
	assert_int_equal(plan_count(plan), 1);
	const struct plan_item *item = plan_at(plan, 0);

	assert_string_equal(item->bank, "ipa-25");
	assert_string_equal(item->edition, "3.1");
	assert_string_equal(item->question, "5");
	assert_string_equal(item->action, "5.2");
	assert_string_equal(item->text, "action");
	assert_int_equal(item->decision, PLAN_ADOPTED);
	assert_string_equal(item->reason, "");
	assert_string_equal(item->owner, "");
	assert_string_equal(item->note, "");
	assert_int_equal(item->status, PLAN_TODO);
	assert_day(item->due, "2027-11-21");
	assert_day(item->added, "2026-11-21");
	assert_false(date_is_set(item->started));
	assert_false(date_is_set(item->finished));
	assert_int_equal(plan_revision(plan), 1);
}

static void plan_defer_at__adopted__as_plan_defer(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	AUTO(plan) other = plan_create("p");

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		(void)adopt(plan, bank, i);
		(void)adopt(other, bank, i);
	}
	assert_true(plan_set_status(plan, 1, PLAN_DOING, fixture_today));
	assert_true(plan_set_status(other, 1, PLAN_DOING, fixture_today));
	assert_true(plan_defer_at(plan, 1, "お金がない"));
	assert_int_equal(defer(other, bank, 1, "お金がない"), 1);
	assert_true(plan_equals(plan, other));
	assert_false(plan_defer_at(plan, 1, "お金がない"));
	assert_true(plan_defer_at(plan, 1, ""));
	assert_false(plan_defer_at(plan, 3, ""));
	assert_true(plan_set_status(plan, 2, PLAN_DONE, fixture_today));
	assert_false(plan_defer_at(plan, 2, ""));
	plan_set_read_only(plan);
	assert_false(plan_defer_at(plan, 0, ""));
}

static void plan_take_up__deferred__to_be_done_on_no_day(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	size_t index = defer(plan, bank, 0, "お金がない");
	unsigned before = plan_revision(plan);

	(void)state;
	assert_true(plan_take_up(plan, index));
	assert_int_equal(plan_revision(plan), before + 1);
	const struct plan_item *item = plan_at(plan, index);

	assert_int_equal(item->decision, PLAN_ADOPTED);
	assert_int_equal(item->status, PLAN_TODO);
	assert_string_equal(item->reason, "");
	assert_false(date_is_set(item->due));
	assert_false(plan_take_up(plan, index));
	assert_false(plan_take_up(plan, index + 1));
	assert_true(plan_defer_at(plan, index, ""));
	plan_set_read_only(plan);
	assert_false(plan_take_up(plan, index));
}

static void plan_adopt__twice__stays_as_it_is(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	size_t index = adopt(plan, bank, 0);
	struct plan_offer offer = offer_of(bank, 0, 0, PRIORITY_LATER);

	(void)state;
	assert_true(plan_set_owner(plan, index, "山田"));
	assert_false(plan_adopt(plan, &offer, fixture_today));
	assert_int_equal(plan_count(plan), 1);
	assert_int_equal(plan_revision(plan), 2);
	assert_string_equal(plan_at(plan, index)->owner, "山田");
	assert_day(plan_at(plan, index)->due, "2026-12-05");
}

static void plan_defer__adopted_action__not_begun_and_without_a_day(
	void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	size_t index = adopt(plan, bank, 0);

	(void)state;
	assert_true(plan_set_owner(plan, index, "山田"));
	assert_true(plan_set_note(plan, index, "メモ"));
	assert_true(plan_set_status(plan, index, PLAN_DOING, fixture_today));
	assert_int_equal(defer(plan, bank, 0, "お金がない"), index);
	const struct plan_item *item = plan_at(plan, index);

	assert_int_equal(item->decision, PLAN_DEFERRED);
	assert_string_equal(item->reason, "お金がない");
	assert_int_equal(item->status, PLAN_TODO);
	assert_false(date_is_set(item->due));
	assert_string_equal(item->owner, "山田");
	assert_string_equal(item->note, "メモ");
	assert_false(plan_set_day(plan, index, PLAN_DUE, checked));
	assert_false(plan_set_status(plan, index, PLAN_DONE, fixture_today));
	assert_true(plan_set_owner(plan, index, "佐藤"));
}

static void plan_defer__same_or_other_reason(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	struct plan_offer offer = offer_of(bank, 0, 0, PRIORITY_NOW);

	(void)state;
	assert_true(plan_defer(plan, &offer, "", fixture_today));
	assert_false(plan_defer(plan, &offer, "", fixture_today));
	assert_true(plan_defer(plan, &offer, "来期", fixture_today));
	assert_string_equal(plan_at(plan, 0)->reason, "来期");
	assert_int_equal(plan_revision(plan), 2);
}

static void plan_defer__done__stays_done(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	size_t index = adopt(plan, bank, 0);
	struct plan_offer offer = offer_of(bank, 0, 0, PRIORITY_NOW);

	(void)state;
	assert_true(plan_set_status(plan, index, PLAN_DONE, fixture_today));
	assert_false(plan_defer(plan, &offer, "x", fixture_today));
	assert_int_equal(plan_at(plan, index)->decision, PLAN_ADOPTED);
	assert_int_equal(plan_at(plan, index)->status, PLAN_DONE);
}

/* Also where somebody wrote into the file what means nothing there. */
static void plan_adopt__deferred__begins_anew(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	struct plan_item item;
	struct plan_offer offer = offer_of(bank, 0, 0, PRIORITY_NOW);

	(void)state;
	plan_item_init(&item);
	sheet_set(&item.bank, "ipa-25");
	sheet_set(&item.action, "1.1");
	sheet_set(&item.reason, "あとで");
	sheet_set(&item.edition, "3.0");
	item.decision = PLAN_DEFERRED;
	item.status = PLAN_DONE;
	item.finished = checked;
	item.added = checked;
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
	assert_true(plan_adopt(plan, &offer, fixture_today));
	const struct plan_item *found = plan_at(plan, 0);

	assert_int_equal(plan_count(plan), 1);
	assert_int_equal(found->decision, PLAN_ADOPTED);
	assert_string_equal(found->reason, "");
	assert_string_equal(found->edition, "3.1");
	assert_string_equal(found->text, "action");
	assert_int_equal(found->status, PLAN_TODO);
	assert_false(date_is_set(found->finished));
	assert_day(found->due, "2026-12-05");
	assert_day(found->added, "2026-11-20");
}

static void plan_append__same_action__refused(void **state)
{
	AUTO(plan) plan = plan_create("p");
	struct plan_item item;

	(void)state;
	plan_item_init(&item);
	assert_true(plan_append(plan, &item));
	assert_false(plan_append(plan, &item));
	assert_int_equal(plan_count(plan), 1);
	assert_int_equal(plan_revision(plan), 0);
	plan_item_finish(&item);
}

static void plan_default_due__by_priority(void **state)
{
	static const struct {
		enum priority priority;
		struct date checked;
		struct date today;
		const char *expected;
	} rows[] = {
		{ PRIORITY_NOW, { 2026, 11, 20 }, { 2026, 12, 20 },
			"2027-01-03" },
		{ PRIORITY_NOW, { 0 }, { 2028, 2, 16 }, "2028-03-01" },
		{ PRIORITY_SOON, { 2026, 11, 20 }, { 2026, 12, 20 },
			"2027-02-20" },
		{ PRIORITY_SOON, { 2026, 11, 30 }, { 2026, 11, 30 },
			"2027-02-28" },
		{ PRIORITY_SOON, { 2026, 11, 20 }, { 2027, 2, 19 },
			"2027-02-20" },
		{ PRIORITY_SOON, { 2026, 11, 20 }, { 2027, 2, 20 },
			"2027-05-20" },
		{ PRIORITY_SOON, { 2020, 1, 1 }, { 2026, 11, 30 },
			"2027-02-28" },
		{ PRIORITY_SOON, { 0 }, { 2026, 11, 21 }, "2027-02-21" },
		{ PRIORITY_LATER, { 2026, 11, 20 }, { 2028, 2, 29 },
			"2029-02-28" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		assert_day(plan_default_due(rows[i].priority, rows[i].checked,
				   rows[i].today),
			rows[i].expected);
	}
}

static void plan_set_status__every_step__dates_follow(void **state)
{
	static const struct {
		enum plan_status status;
		const char *started;
		const char *finished;
	} steps[] = {
		{ PLAN_DONE, "", "2026-11-01" },
		{ PLAN_DOING, "2026-11-02", "" },
		{ PLAN_DONE, "2026-11-02", "2026-11-03" },
		{ PLAN_TODO, "2026-11-02", "" },
		{ PLAN_DOING, "2026-11-02", "" },
		{ PLAN_TODO, "2026-11-02", "" },
		{ PLAN_DONE, "2026-11-02", "2026-11-07" },
	};
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	size_t index = adopt(plan, bank, 0);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(steps); i++) {
		struct date today = { 2026, 11, (int)i + 1 };

		assert_true(
			plan_set_status(plan, index, steps[i].status, today));
		assert_false(
			plan_set_status(plan, index, steps[i].status, today));
		const struct plan_item *item = plan_at(plan, index);

		assert_int_equal(item->status, steps[i].status);
		assert_day(item->started, steps[i].started);
		assert_day(item->finished, steps[i].finished);
	}
	assert_int_equal(
		plan_revision(plan), 1 + (unsigned)G_N_ELEMENTS(steps));
}

static void plan_set_day__each_day__agrees_with_the_status(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	size_t index = adopt(plan, bank, 0);
	const struct plan_item *item = plan_at(plan, index);

	(void)state;
	assert_true(plan_set_day(plan, index, PLAN_BEGIN, checked));
	assert_int_equal(date_compare(item->begin, checked), 0);
	assert_false(plan_set_day(plan, index, PLAN_FINISHED, checked));
	assert_true(plan_set_status(plan, index, PLAN_DOING, fixture_today));
	assert_false(plan_set_day(plan, index, PLAN_STARTED, no_date));
	assert_true(plan_set_day(plan, index, PLAN_STARTED, checked));
	assert_int_equal(date_compare(item->started, checked), 0);
	assert_true(plan_set_status(plan, index, PLAN_DONE, fixture_today));
	assert_false(plan_set_day(plan, index, PLAN_FINISHED, no_date));
	assert_true(plan_set_day(plan, index, PLAN_FINISHED, checked));
	assert_int_equal(date_compare(item->finished, checked), 0);
	assert_true(plan_set_status(plan, index, PLAN_TODO, fixture_today));
	assert_true(plan_defer_at(plan, index, "x"));
	assert_false(date_is_set(item->begin));
}

static void plan_set__same_value_or_no_item__nothing_changes(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	size_t index = adopt(plan, bank, 0);

	(void)state;
	assert_true(plan_set_day(plan, index, PLAN_DUE, no_date));
	assert_false(date_is_set(plan_at(plan, index)->due));
	assert_false(plan_set_day(plan, index, PLAN_DUE, no_date));
	assert_false(plan_set_owner(plan, index, ""));
	assert_false(plan_set_note(plan, index, ""));
	assert_int_equal(plan_revision(plan), 2);
	assert_false(plan_set_day(plan, 1, PLAN_DUE, checked));
	assert_false(plan_set_owner(plan, PLAN_NONE, "x"));
	assert_false(plan_set_note(plan, 1, "x"));
	assert_false(plan_set_status(plan, 1, PLAN_DONE, checked));
	assert_false(plan_remove(plan, 1));
	assert_int_equal(plan_revision(plan), 2);
}

static void plan_remove__the_others_stay_in_order(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");

	(void)state;
	(void)adopt(plan, bank, 0);
	(void)adopt(plan, bank, 1);
	(void)adopt(plan, bank, 2);
	assert_true(plan_remove(plan, 1));
	assert_int_equal(plan_find(plan, "ipa-25", "1.1"), 0);
	assert_int_equal(plan_find(plan, "ipa-25", "2.1"), PLAN_NONE);
	assert_int_equal(plan_find(plan, "ipa-25", "3.1"), 1);
	assert_int_equal(plan_find(plan, "other", "3.1"), PLAN_NONE);
}

static void plan_read_only__nothing_changes_it(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	struct plan_offer old = offer_of(bank, 0, 0, PRIORITY_NOW);
	struct plan_offer new = offer_of(bank, 1, 0, PRIORITY_NOW);

	(void)state;
	(void)adopt(plan, bank, 0);
	plan_set_read_only(plan);
	assert_true(plan_is_read_only(plan));
	assert_false(plan_adopt(plan, &new, fixture_today));
	assert_false(plan_defer(plan, &new, "x", fixture_today));
	assert_false(plan_defer(plan, &old, "x", fixture_today));
	assert_false(plan_set_owner(plan, 0, "x"));
	assert_false(plan_set_note(plan, 0, "x"));
	assert_false(plan_set_day(plan, 0, PLAN_DUE, no_date));
	assert_false(plan_set_status(plan, 0, PLAN_DONE, fixture_today));
	assert_false(plan_remove(plan, 0));
	assert_int_equal(plan_count(plan), 1);
	assert_int_equal(plan_revision(plan), 1);
}

static void plan_is_overdue__from_the_day_after(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	size_t index = adopt(plan, bank, 0);
	const struct plan_item *item = plan_at(plan, index);

	(void)state;
	assert_day(item->due, "2026-12-05");
	assert_false(plan_is_overdue(item, (struct date){ 2026, 12, 5 }));
	assert_true(plan_is_overdue(item, (struct date){ 2026, 12, 6 }));
	assert_true(plan_set_status(plan, index, PLAN_DONE, fixture_today));
	assert_false(plan_is_overdue(item, (struct date){ 2026, 12, 6 }));
	assert_true(plan_set_status(plan, index, PLAN_DOING, fixture_today));
	assert_true(plan_is_overdue(item, (struct date){ 2026, 12, 6 }));
	assert_true(plan_set_day(plan, index, PLAN_DUE, no_date));
	assert_false(plan_is_overdue(item, (struct date){ 2026, 12, 6 }));
}

static void plan_question_is_finished__all_adopted_done(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	struct plan_offer second = offer_of(bank, 4, 1, PRIORITY_NOW);
	struct plan_offer third = offer_of(bank, 4, 2, PRIORITY_NOW);

	(void)state;
	assert_false(plan_question_is_finished(plan, "ipa-25", "5"));
	assert_true(plan_defer(plan, &third, "", fixture_today));
	assert_false(plan_question_is_finished(plan, "ipa-25", "5"));
	size_t first = adopt(plan, bank, 4);

	assert_false(plan_question_is_finished(plan, "ipa-25", "5"));
	assert_true(plan_set_status(plan, first, PLAN_DONE, fixture_today));
	assert_true(plan_question_is_finished(plan, "ipa-25", "5"));
	assert_false(plan_question_is_finished(plan, "other", "5"));
	assert_false(plan_question_is_finished(plan, "ipa-25", "1"));
	assert_true(plan_adopt(plan, &second, fixture_today));
	assert_false(plan_question_is_finished(plan, "ipa-25", "5"));
}

/* What the company has done is not advised again. */
static void plan_finished_ids__into_the_advice(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	int picks[FIXTURE_QUESTIONS];

	(void)state;
	fixture_fill_picks(picks, FIXTURE_FULL);
	picks[4] = FIXTURE_NONE;
	picks[7] = FIXTURE_NONE;
	AUTO(sheet) sheet = fixture_sheet(bank, picks);
	size_t index = adopt(plan, bank, 4);

	(void)defer(plan, bank, 7, "来期");
	assert_true(plan_set_status(plan, index, PLAN_DONE, fixture_today));
	g_autofree const char **finished = plan_finished_ids(plan, "ipa-25");
	g_autofree const char **deferred = plan_deferred_ids(plan, "ipa-25");
	g_autofree const char **other = plan_finished_ids(plan, "other");
	AUTO(advice) advice = advice_create(bank, sheet, finished);

	assert_string_equal(finished[0], "5.1");
	assert_null(finished[1]);
	assert_string_equal(deferred[0], "8.1");
	assert_null(deferred[1]);
	assert_null(other[0]);
	assert_int_equal(advice->count, 2);
	assert_int_equal(advice->items[0].question, 4);
	assert_int_equal(advice->items[0].action, 1);
	assert_int_equal(advice->items[1].question, 7);
	assert_int_equal(advice->items[1].action, 0);
}

/* One random change. */
static void step(struct plan *plan, const struct bank *bank, GRand *random)
{
	size_t question =
		(size_t)g_rand_int_range(random, 0, FIXTURE_QUESTIONS);
	size_t index = (size_t)g_rand_int_range(random, 0, FIXTURE_QUESTIONS);
	struct date day =
		date_add_days(fixture_today, g_rand_int_range(random, -40, 40));
	struct plan_offer offer = offer_of(bank, question, 0,
		(enum priority)g_rand_int_range(random, 0, PRIORITY_COUNT));

	switch (g_rand_int_range(random, 0, 6)) {
	case 0:
		(void)plan_adopt(plan, &offer, day);
		break;
	case 1:
		(void)plan_defer(plan, &offer, "x", day);
		break;
	case 2:
		(void)plan_set_day(plan, index,
			(enum plan_day)g_rand_int_range(
				random, PLAN_BEGIN, PLAN_FINISHED + 1),
			g_rand_boolean(random) ? day : no_date);
		break;
	case 3:
		(void)plan_remove(plan, index);
		break;
	default:
		(void)plan_set_status(plan, index,
			(enum plan_status)g_rand_int_range(
				random, 0, PLAN_STATUS_COUNT),
			day);
		break;
	}
}

/* Runs a check on many random plans, after every step. */
static void on_random_plans(
	void (*check)(const struct plan *plan, struct date today))
{
	AUTO(bank) bank = fixture_bank();
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	for (int i = 0; i < PLANS; i++) {
		AUTO(plan) plan = plan_create("p");

		for (int n = 0; n < STEPS; n++) {
			unsigned before = plan_revision(plan);

			step(plan, bank, random);
			assert_true(plan_revision(plan) <= before + 1);
			check(plan, fixture_today);
		}
	}
}

static void check_invariants(const struct plan *plan, struct date today)
{
	(void)today;
	for (size_t i = 0; i < plan_count(plan); i++) {
		const struct plan_item *item = plan_at(plan, i);
		bool done = item->status == PLAN_DONE;

		assert_int_equal(plan_find(plan, item->bank, item->action), i);
		assert_int_equal(date_is_set(item->finished), done);
		assert_true(item->status != PLAN_DOING ||
			    date_is_set(item->started));
		assert_true(date_is_set(item->added));
		if (item->decision == PLAN_DEFERRED) {
			assert_int_equal(item->status, PLAN_TODO);
			assert_false(date_is_set(item->due));
		} else {
			assert_string_equal(item->reason, "");
		}
	}
}

static void plan__random_changes__invariants_hold(void **state)
{
	(void)state;
	on_random_plans(check_invariants);
}

static size_t count_where(const struct plan *plan, enum plan_decision decision,
	enum plan_status status)
{
	size_t count = 0;

	for (size_t i = 0; i < plan_count(plan); i++) {
		count += plan_at(plan, i)->decision == decision &&
			 plan_at(plan, i)->status == status;
	}
	return count;
}

static void check_counts(const struct plan *plan, struct date today)
{
	struct plan_counts counts;
	size_t overdue = 0;

	plan_count_states(plan, today, &counts);
	for (size_t i = 0; i < plan_count(plan); i++) {
		const struct plan_item *item = plan_at(plan, i);
		char due[DATE_TEXT_BYTES];
		char now[DATE_TEXT_BYTES];

		date_format(item->due, due);
		date_format(today, now);
		overdue += due[0] != '\0' && strcmp(due, now) < 0 &&
			   item->status != PLAN_DONE;
	}
	assert_int_equal(
		counts.todo, count_where(plan, PLAN_ADOPTED, PLAN_TODO));
	assert_int_equal(
		counts.doing, count_where(plan, PLAN_ADOPTED, PLAN_DOING));
	assert_int_equal(
		counts.done, count_where(plan, PLAN_ADOPTED, PLAN_DONE));
	assert_int_equal(
		counts.deferred, count_where(plan, PLAN_DEFERRED, PLAN_TODO));
	assert_int_equal(counts.overdue, overdue);
}

static void plan_count_states__random_plans__as_counted_one_by_one(void **state)
{
	(void)state;
	on_random_plans(check_counts);
}

/* A key that strcmp() puts into the order. */
static char *plain_rank(const struct plan *plan, size_t index)
{
	const struct plan_item *item = plan_at(plan, index);
	char due[DATE_TEXT_BYTES];

	date_format(item->due, due);
	if (item->decision == PLAN_DEFERRED) {
		return g_strdup_printf("d %zu", 100 + index);
	}
	if (item->status == PLAN_DONE) {
		return g_strdup_printf("c %zu", 100 + index);
	}
	return g_strdup_printf(
		"%s %s %zu", due[0] != '\0' ? "a" : "b", due, 100 + index);
}

static void check_order(const struct plan *plan, struct date today)
{
	g_autofree size_t *order = plan_order(plan);

	(void)today;
	for (size_t i = 1; i < plan_count(plan); i++) {
		g_autofree char *before = plain_rank(plan, order[i - 1]);
		g_autofree char *after = plain_rank(plan, order[i]);

		assert_true(strcmp(before, after) < 0);
	}
}

static void plan_order__random_plans__by_the_rule(void **state)
{
	(void)state;
	on_random_plans(check_order);
}

static void plan_equals__any_difference__seen(void **state)
{
	AUTO(bank) bank = fixture_bank();
	AUTO(plan) plan = plan_create("p");
	AUTO(plan) same = plan_create("p");
	AUTO(plan) other = plan_create("q");

	(void)state;
	assert_true(plan_equals(plan, same));
	assert_false(plan_equals(plan, other));
	size_t index = adopt(plan, bank, 0);

	assert_false(plan_equals(plan, same));
	(void)adopt(same, bank, 0);
	assert_true(plan_equals(plan, same));
	assert_true(plan_set_note(plan, index, "x"));
	assert_false(plan_equals(plan, same));
	assert_true(plan_set_note(same, index, "x"));
	assert_true(plan_set_day(plan, index, PLAN_DUE, checked));
	assert_false(plan_equals(plan, same));
	assert_true(plan_set_day(same, index, PLAN_DUE, checked));
	assert_true(plan_set_status(plan, index, PLAN_DOING, checked));
	assert_true(plan_set_status(same, index, PLAN_DOING, fixture_today));
	assert_false(plan_equals(plan, same));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			plan_adopt__new_action__item_with_all_it_needs),
		cmocka_unit_test(plan_defer_at__adopted__as_plan_defer),
		cmocka_unit_test(plan_take_up__deferred__to_be_done_on_no_day),
		cmocka_unit_test(plan_adopt__twice__stays_as_it_is),
		cmocka_unit_test(
			plan_defer__adopted_action__not_begun_and_without_a_day),
		cmocka_unit_test(plan_defer__same_or_other_reason),
		cmocka_unit_test(plan_defer__done__stays_done),
		cmocka_unit_test(plan_adopt__deferred__begins_anew),
		cmocka_unit_test(plan_append__same_action__refused),
		cmocka_unit_test(plan_default_due__by_priority),
		cmocka_unit_test(plan_set_status__every_step__dates_follow),
		cmocka_unit_test(
			plan_set_day__each_day__agrees_with_the_status),
		cmocka_unit_test(
			plan_set__same_value_or_no_item__nothing_changes),
		cmocka_unit_test(plan_remove__the_others_stay_in_order),
		cmocka_unit_test(plan_read_only__nothing_changes_it),
		cmocka_unit_test(plan_is_overdue__from_the_day_after),
		cmocka_unit_test(plan_question_is_finished__all_adopted_done),
		cmocka_unit_test(plan_finished_ids__into_the_advice),
		cmocka_unit_test(plan__random_changes__invariants_hold),
		cmocka_unit_test(
			plan_count_states__random_plans__as_counted_one_by_one),
		cmocka_unit_test(plan_order__random_plans__by_the_rule),
		cmocka_unit_test(plan_equals__any_difference__seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
