/* SPDX-License-Identifier: MIT */
/* One row at a time: as it was exported, as it is now, and what the plan says;
 * then random ones, of which it must hold that the plan says afterwards what
 * the changes told, and agrees with itself. */
#include "core/plan_import.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "fixture.h"

#define SEED 20261121
#define RANDOM_ROWS 20000
#define KEY "ipa-25/5.1"
/* What stands in a cell that cannot be read, and in one whose column is
 * missing. */
#define BAD "?"
#define GONE NULL
#define ABSENT NULL

/* owner, begin, due, started, finished, status, note */
typedef const char *values[IMPORT_FIELD_COUNT];

static const char *const verdict_names[IMPORT_VERDICT_COUNT] = { "same",
	"taken", "follows", "conflict", "removed", "deferred", "not planned",
	"unknown action", "no status", "too early", "future", "order",
	"needs day", "waits" };

struct scene {
	struct bank *bank;
	struct plan *plan;
	GPtrArray *rows;
	GPtrArray *base;
	struct plan_import *import;
};

static void free_row(void *row)
{
	import_row_destroy(row);
}

static struct import_row *row_of(const char *key, const char *const *texts)
{
	struct import_row *row = import_row_create(key);

	assert_non_null(row);
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		bool bad = texts[i] != NULL && strcmp(texts[i], BAD) == 0;

		row->values[i].text = bad ? NULL : g_strdup(texts[i]);
		row->values[i].is_unreadable = bad;
	}
	return row;
}

static enum plan_status status_of(const char *word)
{
	for (size_t i = 0; i < PLAN_STATUS_COUNT; i++) {
		if (strcmp(plan_status_names[i], word) == 0) {
			return (enum plan_status)i;
		}
	}
	return PLAN_TODO;
}

static void put_in_plan(struct plan *plan, const char *const *texts)
{
	struct plan_item item;
	struct date *const days[] = { &item.begin, &item.due, &item.started,
		&item.finished };

	plan_item_init(&item);
	sheet_set(&item.bank, "ipa-25");
	sheet_set(&item.edition, "3.1");
	sheet_set(&item.question, "5");
	sheet_set(&item.action, "5.1");
	sheet_set(&item.text, "words of the plan");
	sheet_set(&item.owner, texts[IMPORT_OWNER]);
	sheet_set(&item.note, texts[IMPORT_NOTE]);
	for (size_t i = 0; i < G_N_ELEMENTS(days); i++) {
		(void)date_parse(texts[IMPORT_BEGIN + i], days[i]);
	}
	if (strcmp(texts[IMPORT_STATUS], "deferred") == 0) {
		item.decision = PLAN_DEFERRED;
		sheet_set(&item.reason, "later");
	} else {
		item.status = status_of(texts[IMPORT_STATUS]);
	}
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
}

static void import_again(struct scene *scene)
{
	const struct bank *banks[] = { scene->bank };
	struct plan_import_input input = {
		.rows = scene->rows,
		.base = scene->base,
		.plan = scene->plan,
		.banks = banks,
		.bank_count = 1,
		.language = "en",
		.today = fixture_today,
	};

	plan_import_destroy(scene->import);
	scene->import = plan_import_create(&input);
	/* Its banks are an array of this function. */
	scene->import->input.banks = (void *)&scene->bank;
}

/* item and base may be ABSENT. */
static void scene_init(struct scene *scene, const char *const *item,
	const char *const *base, const char *const *row)
{
	*scene = (struct scene){
		.bank = fixture_bank(),
		.plan = plan_create("p"),
		.rows = g_ptr_array_new_with_free_func(free_row),
		.base = g_ptr_array_new_with_free_func(free_row),
	};
	if (item != NULL) {
		put_in_plan(scene->plan, item);
	}
	if (base != NULL) {
		g_ptr_array_add(scene->base, row_of(KEY, base));
	}
	g_ptr_array_add(scene->rows, row_of(KEY, row));
	import_again(scene);
}

static void scene_finish(struct scene *scene)
{
	plan_import_destroy(scene->import);
	g_ptr_array_free(scene->rows, TRUE);
	g_ptr_array_free(scene->base, TRUE);
	plan_destroy(scene->plan);
	bank_destroy(scene->bank);
}

static const char *const field_names[IMPORT_FIELD_COUNT] = {
	[IMPORT_OWNER] = "owner",
	[IMPORT_BEGIN] = "begin",
	[IMPORT_DUE] = "due",
	[IMPORT_STARTED] = "started",
	[IMPORT_FINISHED] = "finished",
	[IMPORT_STATUS] = "status",
	[IMPORT_NOTE] = "note",
};

/* "status todo>done taken, ..." Owned (g_free). */
static char *told(const struct plan_import *import)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < import->changes->len; i++) {
		const struct import_change *change = plan_import_at(import, i);

		g_string_append_printf(out, "%s%s%s %s>%s %s",
			out->len > 0 ? ", " : "", change->adopts ? "+" : "",
			field_names[change->field], change->before,
			change->after, verdict_names[change->verdict]);
	}
	return g_string_free(out, FALSE);
}

static void plan_import__one_row__verdicts(void **state)
{
	static const values nothing = { "", "", "", "", "", "", "" };
	static const values todo = { "A", "", "2026-12-05", "", "", "todo",
		"" };
	static const values doing = { "A", "2026-10-01", "2026-12-05",
		"2026-10-02", "", "doing", "n" };
	static const values done = { "A", "", "2026-12-05", "2026-10-02",
		"2026-11-01", "done", "" };
	static const values deferred = { "A", "", "", "", "", "deferred", "" };
	static const struct {
		const char *const *item;
		const char *const *base;
		values row;
		const char *expected;
	} cases[] = {
		/* Three sides. */
		{ todo, todo, { "A", "", "2026-12-05", "", "", "todo", "" },
			"" },
		{ todo, todo, { "B", "", "2026-12-05", "", "", "todo", "x" },
			"owner A>B taken, note >x taken" },
		{ doing, todo, { "A", "", "2026-12-05", "", "", "todo", "" },
			"" },
		{ doing, todo,
			{ "A", "2026-10-01", "2026-12-05", "", "", "todo", "" },
			"" },
		{ doing, todo, { "A", "", "2026-12-05", "", "", "todo", "y" },
			"note n>y conflict" },
		{ doing, todo,
			{ "B", "2026-10-05", "2026-12-05", "", "", "todo", "" },
			"owner A>B taken, begin 2026-10-01>2026-10-05 "
			"conflict" },
		{ todo, todo, { "", "", "", "", "", "todo", "" },
			"owner A> taken, due 2026-12-05> taken" },
		{ todo, todo, { GONE, GONE, GONE, GONE, GONE, GONE, GONE },
			"" },
		{ todo, todo, { BAD, BAD, BAD, BAD, BAD, BAD, "x" },
			"note >x taken" },
		{ todo, ABSENT, { "B", "", "", "", "", "todo", "" },
			"owner A>B conflict" },
		/* Status and days. */
		{ todo, todo, { "A", "", "2026-12-05", "", "", "done", "" },
			"finished >2026-11-21 follows, status todo>done "
			"taken" },
		{ todo, todo, { "A", "", "2026-12-05", "", "", "doing", "" },
			"started >2026-11-21 follows, status todo>doing "
			"taken" },
		{ todo, todo,
			{ "A", "", "2026-12-05", "", "2026-11-10", "todo", "" },
			"finished >2026-11-10 taken, status todo>done "
			"follows" },
		{ todo, todo,
			{ "A", "", "2026-12-05", "", "2026-11-10", "doing",
				"" },
			"finished >2026-11-10 taken, status todo>done "
			"follows" },
		{ todo, todo,
			{ "A", "", "2026-12-05", "2026-11-10", "", "todo", "" },
			"started >2026-11-10 taken, status todo>doing "
			"follows" },
		{ todo, todo,
			{ "A", "", "2026-12-05", "2026-11-10", "2026-11-12",
				"done", "" },
			"started >2026-11-10 taken, finished >2026-11-12 "
			"taken, status todo>done taken" },
		{ done, done,
			{ "A", "", "2026-12-05", "2026-10-02", "2026-11-01",
				"doing", "" },
			"finished 2026-11-01> follows, status done>doing "
			"taken" },
		{ done, done,
			{ "A", "", "2026-12-05", "2026-10-02", "", "done", "" },
			"finished 2026-11-01> needs day" },
		{ done, done,
			{ "A", "", "2026-12-05", "2026-10-02", "", "todo", "" },
			"finished 2026-11-01> taken, status done>todo taken" },
		{ doing, doing,
			{ "A", "2026-10-01", "2026-12-05", "", "", "doing",
				"n" },
			"started 2026-10-02> needs day" },
		{ doing, doing,
			{ "A", "2026-10-01", "2026-12-05", "2026-10-02", "", "",
				"n" },
			"status doing> no status" },
		{ doing, todo,
			{ "A", "", "2026-12-05", "", "2026-11-10", "todo", "" },
			"finished >2026-11-10 taken, status doing>done "
			"follows" },
		{ doing, todo,
			{ "A", "", "2026-12-05", "", "2026-11-10", "done", "" },
			"finished >2026-11-10 waits, status doing>done "
			"conflict" },
		/* Days that cannot be. */
		{ todo, todo,
			{ "A", "", "2026-12-05", "", "2026-11-22", "todo", "" },
			"finished >2026-11-22 future" },
		{ todo, todo,
			{ "B", "", "2026-12-05", "", "2026-11-22", "done", "" },
			"owner A>B taken, finished >2026-11-22 future, "
			"status todo>done waits" },
		{ todo, todo, { "A", "", "2026-12-05", "", BAD, "done", "" },
			"status todo>done waits" },
		{ todo, todo, { "A", "", "2026-12-05", BAD, "", "doing", "" },
			"status todo>doing waits" },
		{ todo, todo, { "A", "", "1899-12-31", "", "", "todo", "" },
			"due 2026-12-05>1899-12-31 too early" },
		{ todo, todo,
			{ "A", "2026-12-06", "2026-12-05", "", "", "todo", "" },
			"begin >2026-12-06 order" },
		{ todo, todo,
			{ "A", "2026-12-05", "2026-12-05", "", "", "todo", "" },
			"begin >2026-12-05 taken" },
		{ todo, todo,
			{ "A", "2027-01-06", "2027-01-05", "", "", "todo", "" },
			"begin >2027-01-06 order, due 2026-12-05>2027-01-05 "
			"order" },
		{ todo, todo,
			{ "A", "", "2026-12-05", "2026-11-12", "2026-11-10",
				"todo", "" },
			"started >2026-11-12 order, finished >2026-11-10 "
			"order" },
		/* Deferred, removed. */
		{ deferred, nothing, { "A", "", "", "", "", "", "" }, "" },
		{ deferred, deferred,
			{ "B", "", "2026-12-05", "", "", "todo", "x" },
			"owner A>B deferred, due >2026-12-05 deferred, status "
			">todo deferred, note >x taken" },
		{ ABSENT, todo, { "A", "", "2026-12-05", "", "", "todo", "" },
			"" },
		{ ABSENT, todo, { "B", "", "2026-12-05", "", "", "done", "" },
			"owner >B removed, status >done removed" },
		/* Not in the plan. */
		{ ABSENT, nothing, { "", "", "", "", "", "", "" }, "" },
		{ ABSENT, nothing, { "", "", "", "", "", "", "x" },
			"note >x not planned" },
		{ ABSENT, nothing, { "B", "", "", "", "", "", "" },
			"+owner >B taken, +status >todo follows" },
		{ ABSENT, nothing, { "", "", "2026-12-05", "", "", "", "x" },
			"+due >2026-12-05 taken, +status >todo follows, "
			"+note >x taken" },
		{ ABSENT, nothing, { "", "", "", "", "", "done", "" },
			"+finished >2026-11-21 follows, +status >done taken" },
		{ ABSENT, nothing, { "", "", "", "", "2026-11-02", "", "" },
			"+finished >2026-11-02 taken, +status >done follows" },
		{ ABSENT, ABSENT, { "B", "", "", "", "", "", "" },
			"+owner >B taken, +status >todo follows" },
		{ ABSENT, nothing, { "B", "", "", "", BAD, "done", "" },
			"+owner >B taken, +status >done waits" },
		{ ABSENT, nothing, { "", "", "", "", BAD, "", "" }, "" },
		/* Adopted here or there meanwhile: still to be done. */
		{ todo, nothing, { "A", "", "", "", "", "doing", "" },
			"started >2026-11-21 follows, status todo>doing "
			"taken" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct scene scene;

		scene_init(&scene, cases[i].item, cases[i].base, cases[i].row);
		g_autofree char *found = told(scene.import);

		if (strcmp(found, cases[i].expected) != 0) {
			fail_msg("case %zu: %s\nexpected: %s", i, found,
				cases[i].expected);
		}
		scene_finish(&scene);
	}
}

static void plan_import__adopted__words_of_the_bank_added_today(void **state)
{
	static const values row = { "B", "", "", "", "", "", "" };
	struct scene scene;

	(void)state;
	scene_init(&scene, ABSENT, ABSENT, row);
	assert_string_equal(plan_import_at(scene.import, 0)->words, "action");
	assert_string_equal(plan_import_at(scene.import, 0)->question, "5");
	plan_import_apply(scene.import, scene.plan);
	assert_int_equal(plan_count(scene.plan), 1);
	const struct plan_item *item = plan_at(scene.plan, 0);

	assert_string_equal(item->text, "action");
	assert_string_equal(item->edition, "3.1");
	assert_string_equal(item->owner, "B");
	assert_int_equal(date_compare(item->added, fixture_today), 0);
	assert_false(date_is_set(item->due));
	scene_finish(&scene);
}

static void plan_import__action_of_no_bank__told(void **state)
{
	static const values row = { "B", "", "", "", "", "", "" };
	struct scene scene;

	(void)state;
	scene_init(&scene, ABSENT, ABSENT, row);
	g_ptr_array_add(scene.rows, row_of("ipa-25/99.9", row));
	g_ptr_array_add(scene.rows, row_of("other/5.1", row));
	import_again(&scene);
	g_autofree char *found = told(scene.import);

	assert_string_equal(found,
		"+owner >B taken, +status >todo follows, "
		"owner >B unknown action, owner >B unknown action");
	assert_int_equal(scene.import->taken, 2);
	plan_import_apply(scene.import, scene.plan);
	assert_int_equal(plan_count(scene.plan), 1);
	scene_finish(&scene);
}

static void plan_import__rows_missing__counted_and_kept(void **state)
{
	static const values todo = { "A", "", "", "", "", "todo", "" };
	struct scene scene;

	(void)state;
	scene_init(&scene, todo, todo, todo);
	g_ptr_array_set_size(scene.rows, 0);
	g_ptr_array_add(scene.base, row_of("ipa-25/6.1", todo));
	import_again(&scene);
	assert_int_equal(scene.import->missing, 2);
	assert_int_equal(scene.import->changes->len, 0);
	plan_import_apply(scene.import, scene.plan);
	assert_int_equal(plan_count(scene.plan), 1);
	scene_finish(&scene);
}

static void plan_import__plan_differs_from_export__moved_on(void **state)
{
	static const values a = { "A", "", "", "", "", "todo", "" };
	static const values b = { "B", "", "", "", "", "todo", "" };
	static const struct {
		const char *const *item;
		const char *const *base;
		const char *const *row;
		bool moved_on;
	} cases[] = {
		{ a, a, a, false },
		{ a, a, b, false },
		{ b, a, b, false }, /* it was imported before */
		{ b, a, a, true },
		{ ABSENT, a, a, true },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct scene scene;

		scene_init(&scene, cases[i].item, cases[i].base, cases[i].row);
		assert_int_equal(
			scene.import->plan_moved_on, cases[i].moved_on);
		scene_finish(&scene);
	}
}

static void import_row_create__what_is_no_key__null(void **state)
{
	static const char *const bad[] = { "", "ipa-25", "/3.1", "ipa-25/",
		"ipa-25/3.1/2", "ipa 25/3.1", "3.1", "../x" };
	AUTO(import_row) row = import_row_create("ipa-25/3.1");

	(void)state;
	assert_string_equal(row->bank, "ipa-25");
	assert_string_equal(row->action, "3.1");
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
		assert_null(import_row_create(bad[i]));
	}
}

static const char *any(GRand *random, const char *const *words, size_t count)
{
	return words[g_rand_int_range(random, 0, (gint32)count)];
}

static void any_values(GRand *random, values ret_values, bool in_file)
{
	static const char *const names[] = { "", "A", "B" };
	static const char *const days[] = { "", "", "2026-11-01", "2026-11-21",
		"2026-12-24", "1850-01-01" };
	static const char *const statuses[] = { "", "todo", "doing", "done" };

	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		ret_values[i] = import_field_is_day((enum import_field)i)
					? any(random, days, 6)
					: any(random, names, 3);
		if (in_file && g_rand_int_range(random, 0, 8) == 0) {
			ret_values[i] =
				g_rand_boolean(random) != 0 ? BAD : GONE;
		}
	}
	if (ret_values[IMPORT_STATUS] != GONE) {
		ret_values[IMPORT_STATUS] = any(random, statuses, 4);
	}
}

/* A plan that agrees with itself; ABSENT at times. */
static const char *const *any_item(GRand *random, values item)
{
	any_values(random, item, false);
	if (item[IMPORT_STATUS][0] == '\0') {
		return ABSENT;
	}
	bool done = strcmp(item[IMPORT_STATUS], "done") == 0;

	item[IMPORT_FINISHED] = done ? "2026-11-02" : "";
	if (strcmp(item[IMPORT_STATUS], "doing") == 0) {
		item[IMPORT_STARTED] = "2026-11-01";
	}
	if (g_rand_int_range(random, 0, 8) == 0) {
		item[IMPORT_STATUS] = "deferred";
		item[IMPORT_FINISHED] = "";
	}
	return item;
}

static const char *text_of(
	const struct plan_item *item, enum import_field field, char *day)
{
	const struct date *const days[] = { &item->begin, &item->due,
		&item->started, &item->finished };

	if (import_field_is_day(field)) {
		date_format(*days[field - IMPORT_BEGIN], day);
		return day;
	}
	return field == IMPORT_OWNER  ? item->owner
	       : field == IMPORT_NOTE ? item->note
				      : plan_status_names[item->status];
}

static void expect_change(
	const struct plan_item *item, const struct import_change *change)
{
	bool applies = import_verdict_applies(change->verdict);
	char day[DATE_TEXT_BYTES];

	if (item == NULL) {
		assert_false(applies);
		return;
	}
	if (applies) {
		assert_string_equal(
			text_of(item, change->field, day), change->after);
	} else if (!change->adopts && item->decision == PLAN_ADOPTED) {
		assert_string_equal(
			text_of(item, change->field, day), change->before);
	}
}

static void expect_as_told(const struct scene *scene)
{
	const struct plan_item *item =
		plan_count(scene->plan) > 0 ? plan_at(scene->plan, 0) : NULL;

	for (guint i = 0; i < scene->import->changes->len; i++) {
		expect_change(item, plan_import_at(scene->import, i));
	}
}

static void expect_sound(const struct plan *plan)
{
	for (size_t i = 0; i < plan_count(plan); i++) {
		const struct plan_item *item = plan_at(plan, i);

		assert_int_equal(
			item->status == PLAN_DONE, date_is_set(item->finished));
		assert_true(item->decision == PLAN_DEFERRED ||
			    item->status != PLAN_DOING ||
			    date_is_set(item->started));
	}
}

static void plan_import_apply__random__as_told_and_sound(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
	size_t changed = 0;

	(void)state;
	for (size_t i = 0; i < RANDOM_ROWS; i++) {
		values item;
		values base;
		values row;
		struct scene scene;
		const char *const *put = any_item(random, item);

		any_values(random, base, false);
		any_values(random, row, true);
		scene_init(&scene, put,
			g_rand_boolean(random) != 0 ? base : put, row);
		changed += scene.import->taken > 0;
		plan_import_apply(scene.import, scene.plan);
		expect_as_told(&scene);
		expect_sound(scene.plan);
		scene_finish(&scene);
	}
	assert_true(changed > RANDOM_ROWS / 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plan_import__one_row__verdicts),
		cmocka_unit_test(
			plan_import__adopted__words_of_the_bank_added_today),
		cmocka_unit_test(plan_import__action_of_no_bank__told),
		cmocka_unit_test(plan_import__rows_missing__counted_and_kept),
		cmocka_unit_test(
			plan_import__plan_differs_from_export__moved_on),
		cmocka_unit_test(import_row_create__what_is_no_key__null),
		cmocka_unit_test(plan_import_apply__random__as_told_and_sound),
	};

	return cmocka_run_group_tests_name("plan_import", tests, NULL, NULL);
}
