/* SPDX-License-Identifier: MIT */
/* Kept documents: the journal against a naive list of whole copies, and what
 * is taken in against its definition; of a content that knows texts alone, and
 * of the real ones. */
#include "core/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/declaration.h"
#include "core/plan_document.h"
#include "core/policy.h"
#include "core/profile.h"
#include "core/session.h"
#include "core/sheet_document.h"
#include "fixture.h"

#define SEED 20261121
#define WALKS 40
#define STEPS 60
#define ROUNDS 300

/* A content of texts by id. ----------------------------------------------- */

struct toy {
	GHashTable *texts; /* id -> text */
	unsigned revision;
};

static struct toy *toy_create(void)
{
	struct toy *toy = g_new0(struct toy, 1);

	toy->texts =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	return toy;
}

static void toy_destroy(void *content)
{
	struct toy *toy = content;

	g_hash_table_unref(toy->texts);
	g_free(toy);
}

/* NULL takes it away. */
static void toy_set(struct toy *toy, const char *id, const char *text)
{
	if (text != NULL) {
		g_hash_table_insert(toy->texts, g_strdup(id), g_strdup(text));
	} else {
		(void)g_hash_table_remove(toy->texts, id);
	}
	toy->revision++;
}

static const char *toy_get(const struct toy *toy, const char *id)
{
	return g_hash_table_lookup(toy->texts, id);
}

static GPtrArray *toy_ids(const void *content)
{
	const struct toy *toy = content;
	GPtrArray *ids = g_ptr_array_new_with_free_func(g_free);
	GHashTableIter iter;
	void *id = NULL;

	g_hash_table_iter_init(&iter, toy->texts);
	while (g_hash_table_iter_next(&iter, &id, NULL)) {
		g_ptr_array_add(ids, g_strdup(id));
	}
	return ids;
}

static char **toy_row(const void *content, const char *id)
{
	const char *text = toy_get(content, id);
	char **row = text != NULL ? g_new0(char *, 2) : NULL;

	if (row != NULL) {
		row[0] = g_strdup(text);
	}
	return row;
}

static void toy_put(void *content, const char *id, char *const *row)
{
	toy_set(content, id, row != NULL ? row[0] : NULL);
}

static unsigned toy_revision(const void *content)
{
	return ((const struct toy *)content)->revision;
}

static bool toy_is_read_only(const void *content)
{
	(void)content;
	return false;
}

/* Names stay. */
static bool toy_is_undone(const char *id)
{
	return id[0] != 'n';
}

static const struct document_class toy_document = {
	.name = "toy",
	.ids = toy_ids,
	.row = toy_row,
	.put = toy_put,
	.revision = toy_revision,
	.is_read_only = toy_is_read_only,
	.is_undone = toy_is_undone,
	.destroy = toy_destroy,
};

static struct toy *toy_of(const struct document *document)
{
	return document_content(document);
}

static struct document *new_toy(void)
{
	struct toy *toy = toy_create();

	toy_set(toy, "a", "1");
	toy_set(toy, "b", "1");
	return document_create(&toy_document, toy);
}

static void change(struct document *document, const char *id, const char *text)
{
	toy_set(toy_of(document), id, text);
	assert_true(document_commit(document));
}

static void assert_toy(
	const struct document *document, const char *id, const char *text)
{
	const char *now = toy_get(toy_of(document), id);

	if (text == NULL) {
		assert_null(now);
	} else {
		assert_non_null(now);
		assert_string_equal(now, text);
	}
}

static void assert_undone(struct document *document, guint left)
{
	guint found = 0;

	assert_non_null(document_undo(document, &found));
	assert_int_equal(found, left);
}

static void assert_redone(struct document *document, guint left)
{
	guint found = 0;

	assert_non_null(document_redo(document, &found));
	assert_int_equal(found, left);
}

/* The journal. ------------------------------------------------------------ */

static void document_commit__many_rows__one_step(void **state)
{
	AUTO(document) document = new_toy();
	struct toy *toy = toy_of(document);
	guint left = 0;

	(void)state;
	assert_ptr_equal(document_class(document), &toy_document);
	toy_set(toy, "a", "2");
	toy_set(toy, "b", NULL);
	toy_set(toy, "c", "3");
	assert_true(document_commit(document));
	assert_int_equal(document_revision(document), 1);
	const GArray *step = document_undo(document, &left);

	assert_int_equal(step->len, 3);
	assert_null(step_find(step, "b")->after);
	assert_null(step_find(step, "c")->before);
	assert_string_equal(step_find(step, "a")->before[0], "1");
	assert_string_equal(step_find(step, "a")->after[0], "2");
	assert_null(step_find(step, "d"));
	assert_int_equal(left, 0);
	assert_toy(document, "a", "1");
	assert_toy(document, "b", "1");
	assert_toy(document, "c", NULL);
	assert_false(document_can_undo(document));
	assert_redone(document, 0);
	assert_toy(document, "a", "2");
	assert_toy(document, "b", NULL);
	assert_toy(document, "c", "3");
}

static void document_commit__nothing_changed__no_step(void **state)
{
	AUTO(document) document = new_toy();
	guint left = 0;

	(void)state;
	assert_false(document_commit(document));
	/* The revision rose, and nothing is other than before. */
	toy_set(toy_of(document), "a", "1");
	assert_false(document_commit(document));
	assert_int_equal(document_revision(document), 0);
	assert_false(document_can_undo(document));
	assert_null(document_undo(document, &left));
	assert_null(document_redo(document, &left));
	assert_true(document_is_saved(document));
	change(document, "a", "2");
	assert_undone(document, 0);
	toy_set(toy_of(document), "a", "1");
	assert_false(document_commit(document));
	assert_true(document_can_redo(document));
}

static void document_commit__row_that_is_not_undone__only_unsaved(void **state)
{
	AUTO(document) document = new_toy();

	(void)state;
	change(document, "name", "x");
	assert_false(document_can_undo(document));
	assert_false(document_is_saved(document));
	assert_int_equal(document_revision(document), 1);
	toy_set(toy_of(document), "name", "y");
	change(document, "a", "2");
	assert_undone(document, 0);
	assert_toy(document, "a", "1");
	assert_toy(document, "name", "y");
	/* It does not cut off what can be done again. */
	change(document, "name", "z");
	assert_redone(document, 0);
	assert_toy(document, "a", "2");
	assert_toy(document, "name", "z");
}

static void document_commit__after_undo__cuts_off(void **state)
{
	AUTO(document) document = new_toy();

	(void)state;
	change(document, "a", "2");
	change(document, "a", "3");
	assert_undone(document, 0);
	change(document, "b", "2");
	assert_false(document_can_redo(document));
	assert_undone(document, 0);
	assert_undone(document, 0);
	assert_toy(document, "a", "1");
	assert_toy(document, "b", "1");
	assert_false(document_can_undo(document));
}

/* The copies of the walk. */
static void free_toy(void *toy)
{
	toy_destroy(toy);
}

static struct toy *toy_copy(const struct toy *toy)
{
	struct toy *copy = toy_create();
	GHashTableIter iter;
	void *id = NULL;
	void *text = NULL;

	g_hash_table_iter_init(&iter, toy->texts);
	while (g_hash_table_iter_next(&iter, &id, &text)) {
		toy_set(copy, id, text);
	}
	return copy;
}

static bool toy_equals(const struct toy *a, const struct toy *b)
{
	GHashTableIter iter;
	void *id = NULL;
	void *text = NULL;

	g_hash_table_iter_init(&iter, a->texts);
	while (g_hash_table_iter_next(&iter, &id, &text)) {
		if (g_strcmp0(toy_get(b, id), text) != 0) {
			return false;
		}
	}
	return g_hash_table_size(a->texts) == g_hash_table_size(b->texts);
}

/* Some rows become something else, or nothing. */
static void toy_change_at_random(struct toy *toy, GRand *random)
{
	static const char *const texts[] = { "1", "2", "3", NULL };

	for (int n = g_rand_int_range(random, 0, 5); n > 0; n--) {
		char id[] = { (char)g_rand_int_range(random, 'a', 'g'), '\0' };

		toy_set(toy, id, texts[g_rand_int_range(random, 0, 4)]);
	}
}

static void walk_on(
	struct document *document, GPtrArray *copies, guint *at, GRand *random)
{
	unsigned revision = document_revision(document);
	int move = g_rand_int_range(random, 0, 10);
	bool changed = false;
	guint left = 0;

	if (move < 3) {
		changed = document_undo(document, &left) != NULL;
		assert_int_equal(changed, *at > 0);
		*at -= changed ? 1 : 0;
	} else if (move < 5) {
		changed = document_redo(document, &left) != NULL;
		assert_int_equal(changed, *at + 1 < copies->len);
		*at += changed ? 1 : 0;
	} else {
		toy_change_at_random(toy_of(document), random);
		changed = !toy_equals(
			toy_of(document), g_ptr_array_index(copies, *at));
		assert_int_equal(document_commit(document), changed);
		if (changed) {
			g_ptr_array_set_size(copies, (int)++*at);
			g_ptr_array_add(copies, toy_copy(toy_of(document)));
		}
	}
	assert_int_equal(left, 0);
	assert_int_equal(document_revision(document) - revision, changed);
}

static void document_journal__random_walks__as_a_list_of_copies(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int walk = 0; walk < WALKS; walk++) {
		AUTO(document) document = new_toy();
		g_autoptr(GPtrArray) copies =
			g_ptr_array_new_with_free_func(free_toy);
		guint at = 0;

		g_ptr_array_add(copies, toy_copy(toy_of(document)));
		for (int i = 0; i < STEPS; i++) {
			walk_on(document, copies, &at, random);
			assert_true(toy_equals(toy_of(document),
				g_ptr_array_index(copies, at)));
			assert_int_equal(document_can_undo(document), at > 0);
			assert_int_equal(document_can_redo(document),
				at + 1 < copies->len);
		}
	}
}

/* Saving. ----------------------------------------------------------------- */

static void document_save_state__there_and_back(void **state)
{
	AUTO(document) document = new_toy();

	(void)state;
	assert_int_equal(document_save_state(document), SAVE_NONE);
	assert_true(document_is_saved(document));
	assert_null(document_problem(document));
	change(document, "a", "2");
	assert_int_equal(document_save_state(document), SAVE_PENDING);
	document_set_saved(document);
	assert_int_equal(document_save_state(document), SAVE_DONE);
	assert_undone(document, 0);
	assert_int_equal(document_save_state(document), SAVE_PENDING);
	document_set_failed(document, "full");
	assert_int_equal(document_save_state(document), SAVE_FAILED);
	assert_string_equal(document_problem(document), "full");
	assert_false(document_is_saved(document));
	/* What is changed on is not on disk either. */
	change(document, "b", "2");
	assert_int_equal(document_save_state(document), SAVE_FAILED);
	document_set_failed(document, "gone");
	assert_string_equal(document_problem(document), "gone");
	document_set_saved(document);
	assert_int_equal(document_save_state(document), SAVE_DONE);
	assert_null(document_problem(document));
	assert_true(document_is_saved(document));
	change(document, "b", "3");
	assert_int_equal(document_save_state(document), SAVE_PENDING);
}

/* Taking in. -------------------------------------------------------------- */

static struct toy *with(
	const struct document *document, const char *id, const char *text)
{
	struct toy *theirs = toy_copy(toy_of(document));

	toy_set(theirs, id, text);
	return theirs;
}

static void rebase(struct document *document, struct toy *theirs, guint lost)
{
	unsigned revision = document_revision(document);
	g_autoptr(GArray) step = document_rebase(document, theirs);

	assert_int_equal(step->len, lost);
	assert_true(document_revision(document) > revision);
	toy_destroy(theirs);
}

static void document_undo__row_changed_elsewhere__left_and_counted(void **state)
{
	AUTO(document) document = new_toy();

	(void)state;
	toy_set(toy_of(document), "a", "2");
	change(document, "b", "2");
	document_set_saved(document);
	rebase(document, with(document, "a", "elsewhere"), 0);
	assert_true(document_is_saved(document));
	assert_undone(document, 1);
	assert_toy(document, "a", "elsewhere");
	assert_toy(document, "b", "1");
	assert_redone(document, 1);
	assert_toy(document, "a", "elsewhere");
	assert_toy(document, "b", "2");
}

static void document_rebase__nothing_of_ours__theirs_is_saved(void **state)
{
	AUTO(document) document = new_toy();

	(void)state;
	rebase(document, with(document, "a", NULL), 0);
	assert_toy(document, "a", NULL);
	assert_toy(document, "b", "1");
	assert_true(document_is_saved(document));
	assert_false(document_can_undo(document));
	/* Nor does the next commit make a step of it. */
	assert_false(document_commit(document));
}

static void document_rebase__ours_unsaved__stays_unsaved(void **state)
{
	AUTO(document) document = new_toy();

	(void)state;
	change(document, "a", "2");
	document_set_failed(document, "full");
	rebase(document, with(document, "a", "1"), 0);
	assert_toy(document, "a", "2");
	assert_int_equal(document_save_state(document), SAVE_FAILED);
	assert_undone(document, 0);
	assert_toy(document, "a", "1");
}

/* What is done and taken back again is nothing that could be lost. */
static void document_rebase__ours_taken_back__not_lost(void **state)
{
	AUTO(document) document = new_toy();

	(void)state;
	change(document, "a", "2");
	assert_undone(document, 0);
	rebase(document, with(document, "a", "3"), 0);
	assert_toy(document, "a", "3");
	assert_true(document_is_saved(document));
}

/* "" for a row that is not there. */
static const char *first_text(char *const *row)
{
	return row != NULL ? row[0] : "";
}

/* Every row by the definition: base, ours and theirs are all there is. */
static void assert_rebased(const struct document *document,
	const struct toy *base, const struct toy *ours,
	const struct toy *theirs, const GArray *lost)
{
	bool unsaved = false;
	guint count = 0;

	for (int c = 'a'; c < 'g'; c++) {
		const char id[] = { (char)c, '\0' };
		const char *was = toy_get(base, id);
		const char *here = toy_get(ours, id);
		const char *there = toy_get(theirs, id);
		bool changed = g_strcmp0(was, here) != 0;
		bool touched = g_strcmp0(was, there) != 0;
		bool is_lost =
			changed && touched && g_strcmp0(here, there) != 0;
		const struct row_change *told = step_find(lost, id);

		assert_toy(document, id, changed && !touched ? here : there);
		assert_int_equal(told != NULL, is_lost);
		if (is_lost && told != NULL) {
			assert_string_equal(first_text(told->before),
				here != NULL ? here : "");
			assert_string_equal(first_text(told->after),
				there != NULL ? there : "");
			count++;
		}
		unsaved |= changed && !touched;
	}
	assert_int_equal(lost->len, count);
	/* A change that was taken back may be saved once more. */
	assert_true(!unsaved || !document_is_saved(document));
}

/* No row that somebody else changed comes back, however far one goes. */
static void assert_never_restored(struct document *document,
	const struct toy *base, const struct toy *ours,
	const struct toy *theirs)
{
	guint left = 0;

	while (document_undo(document, &left) != NULL) {
	}
	for (int c = 'a'; c < 'g'; c++) {
		const char id[] = { (char)c, '\0' };
		const char *there = toy_get(theirs, id);

		if (g_strcmp0(toy_get(base, id), there) != 0 &&
			g_strcmp0(toy_get(ours, id), there) != 0) {
			assert_toy(document, id, there);
		}
	}
}

/* Texts that no step of ours ever had, so that a row of theirs is known. */
static void toy_write_elsewhere(struct toy *toy, GRand *random, bool other)
{
	static const char *const texts[] = { "7", "8", "9" };

	for (int n = g_rand_int_range(random, 0, 4); n > 0; n--) {
		char id[] = { (char)g_rand_int_range(random, 'a', 'g'), '\0' };

		toy_set(toy, id, texts[g_rand_int_range(random, 0, 3)]);
	}
	if (!other) {
		toy_change_at_random(toy, random);
	}
}

static void rebase_at_random(GRand *random, bool other)
{
	struct toy *start = toy_create();

	toy_change_at_random(start, random);
	AUTO(document) document = document_create(&toy_document, start);

	for (int i = g_rand_int_range(random, 0, 3); i > 0; i--) {
		toy_change_at_random(toy_of(document), random);
		(void)document_commit(document);
		document_set_saved(document);
	}
	struct toy *base = toy_copy(toy_of(document));
	struct toy *theirs = toy_copy(base);

	for (int i = g_rand_int_range(random, 0, 4); i > 0; i--) {
		guint left = 0;

		toy_change_at_random(toy_of(document), random);
		(void)document_commit(document);
		if (g_rand_boolean(random)) {
			(void)document_undo(document, &left);
		}
	}
	struct toy *ours = toy_copy(toy_of(document));

	toy_write_elsewhere(theirs, random, other);
	g_autoptr(GArray) lost = document_rebase(document, theirs);

	assert_rebased(document, base, ours, theirs, lost);
	if (other) {
		assert_never_restored(document, base, ours, theirs);
	}
	toy_destroy(base);
	toy_destroy(ours);
	toy_destroy(theirs);
}

static void document_rebase__random__by_its_definition(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		rebase_at_random(random, false);
		rebase_at_random(random, true);
	}
}

/* The real ones. ---------------------------------------------------------- */

static void *make_plan(GRand *random)
{
	struct plan *plan = plan_create(random != NULL ? "p" : "q");

	for (int n = 1; random != NULL && n < 6; n++) {
		g_autofree char *action = g_strdup_printf("3.%d", n);
		struct plan_item item;

		if (g_rand_boolean(random)) {
			continue;
		}
		plan_item_init(&item);
		sheet_set(&item.bank, "ipa-25");
		sheet_set(&item.edition, "3.1");
		sheet_set(&item.question, "3");
		sheet_set(&item.action, action);
		sheet_set(&item.text, "対策 一");
		sheet_set(&item.owner, g_rand_boolean(random) ? "山田" : "");
		sheet_set(&item.note, "a\nb");
		item.decision = (enum plan_decision)g_rand_int_range(
			random, 0, PLAN_DECISION_COUNT);
		item.status = (enum plan_status)g_rand_int_range(
			random, 0, PLAN_STATUS_COUNT);
		item.due = date_add_days(
			fixture_today, g_rand_int_range(random, 0, 99));
		assert_true(plan_append(plan, &item));
		plan_item_finish(&item);
	}
	return plan;
}

static bool plan_same(const void *a, const void *b)
{
	return plan_equals(a, b);
}

static void *make_declaration(GRand *random)
{
	struct declaration *declaration = declaration_create();

	if (random != NULL) {
		(void)declaration_set_star(declaration,
			(enum star)g_rand_int_range(random, 0, STAR_COUNT),
			fixture_today);
		(void)declaration_set_id(
			declaration, g_rand_boolean(random) ? "500" : "");
		(void)declaration_set_note(
			declaration, g_rand_boolean(random) ? "x y" : "");
		(void)declaration_set_published(declaration, fixture_today,
			g_rand_boolean(random) ? "掲示板" : "");
	}
	return declaration;
}

static bool declaration_same(const void *a, const void *b)
{
	return declaration_equals(a, b);
}

static void *make_policy(GRand *random)
{
	static const char *const ids[] = { "a", "b", "c" };
	struct policy *policy = policy_create();

	for (size_t i = 0; random != NULL && i < G_N_ELEMENTS(ids); i++) {
		(void)policy_set_names(policy, "青葉商店", ids[i],
			date_add_days(fixture_today, (int)i));
		sheet_set(&policy->subject,
			g_rand_boolean(random) ? "company" : "");
		if (g_rand_boolean(random)) {
			(void)policy_toggle_topic(policy, ids[i]);
		}
		if (g_rand_boolean(random)) {
			(void)policy_add_wording(policy, ids[i], "一\n二");
		}
	}
	return policy;
}

static bool policy_same(const void *a, const void *b)
{
	return policy_equals(a, b);
}

static void *make_profile(GRand *random)
{
	struct profile *profile = profile_create();

	if (random != NULL) {
		sheet_set(
			&profile->language, g_rand_boolean(random) ? "ja" : "");
		profile->year_begins = g_rand_int_range(random, 0, 13);
	}
	return profile;
}

static bool profile_same(const void *a, const void *b)
{
	const struct profile *one = a;
	const struct profile *other = b;

	return strcmp(one->language, other->language) == 0 &&
	       one->year_begins == other->year_begins;
}

static void *make_sheet(GRand *random)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, FIXTURE_OPEN);
	if (random == NULL) {
		return fixture_sheet(bank, picks);
	}
	fixture_random_picks(random, picks);
	struct sheet *sheet = fixture_sheet(bank, picks);

	sheet_set(&sheet->organisation, "青葉商店");
	sheet_set(&sheet->unit, g_rand_boolean(random) ? "営業部" : "");
	sheet_set(&sheet->person, "佐藤");
	sheet->people = g_rand_int_range(random, 0, 99);
	for (int n = g_rand_int_range(random, 0, 3); n > 0; n--) {
		sheet_add_named(sheet, "important", "名簿 一");
	}
	if (g_rand_boolean(random)) {
		sheet_add_named(sheet, "other prompt", "x");
		sheet->exported = fixture_today;
		sheet_add_correction(sheet, "3", fixture_today, "full");
		sheet_add_correction(sheet, "4", fixture_today, "none");
	}
	if (g_rand_boolean(random)) {
		sheet_set(&sheet_answer_make(sheet, "5")->memo, "メモ");
		sheet->finished = fixture_today;
	}
	return sheet;
}

static bool sheet_same(const void *a, const void *b)
{
	return sheet_equals(a, b);
}

static const struct real {
	const struct document_class *class;
	void *(*make)(GRand *random); /* NULL: an empty one */
	bool (*same)(const void *a, const void *b);
} reals[] = {
	{ &plan_document, make_plan, plan_same },
	{ &declaration_document, make_declaration, declaration_same },
	{ &policy_document, make_policy, policy_same },
	{ &profile_document, make_profile, profile_same },
	{ &sheet_document, make_sheet, sheet_same },
};

/* Every row of one put into the other, which has no rows of its own. */
static void put_all(
	const struct document_class *class, void *to, const void *from)
{
	g_autoptr(GPtrArray) ids = class->ids(from);

	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		g_auto(GStrv) row = class->row(from, id);
		g_auto(GStrv) now = NULL;

		class->put(to, id, row);
		now = class->row(to, id);
		assert_true(row_equals(now, row));
	}
}

static void document_class__all_rows_put_into_an_empty_one__equal(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(reals); i++) {
		for (int n = 0; n < ROUNDS; n++) {
			void *from = reals[i].make(random);
			void *to = reals[i].make(NULL);

			put_all(reals[i].class, to, from);
			if (!reals[i].same(from, to)) {
				fail_msg("%s", reals[i].class->name);
			}
			reals[i].class->destroy(from);
			reals[i].class->destroy(to);
		}
	}
}

/* Rows that an empty one has stay; the others go. */
static void document_class__null__takes_the_row_away(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(reals); i++) {
		const struct document_class *class = reals[i].class;
		void *content = reals[i].make(random);
		void *empty = reals[i].make(NULL);
		g_autoptr(GPtrArray) ids = class->ids(content);

		for (guint n = 0; n < ids->len; n++) {
			const char *id = g_ptr_array_index(ids, n);
			g_auto(GStrv) always = class->row(empty, id);
			g_auto(GStrv) left = NULL;

			if (always != NULL) {
				continue;
			}
			class->put(content, id, NULL);
			left = class->row(content, id);
			assert_null(left);
		}
		class->destroy(content);
		class->destroy(empty);
	}
}

static void document_class__fields__a_name_a_text(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(reals); i++) {
		const struct document_class *class = reals[i].class;
		void *content = reals[i].make(random);
		g_autoptr(GPtrArray) ids = class->ids(content);

		for (guint n = 0; n < ids->len; n++) {
			const char *id = g_ptr_array_index(ids, n);
			g_auto(GStrv) row = class->row(content, id);
			size_t count = 0;

			(void)class->fields(id, &count);
			assert_non_null(row);
			assert_true(count == 0 || count == g_strv_length(row));
		}
		class->destroy(content);
	}
}

static bool is_on_disk(const struct document_class *class, const void *a,
	const void *b, const char *id)
{
	g_auto(GStrv) row_a = class->row(a, id);
	g_auto(GStrv) row_b = class->row(b, id);

	return row_equals(row_a, row_b);
}

/* What one has and the other has not, each once; strings owned. */
static GPtrArray *ids_of_both(
	const struct document_class *class, const void *a, const void *b)
{
	GPtrArray *ids = class->ids(a);
	g_autoptr(GPtrArray) more = class->ids(b);

	for (guint i = 0; i < more->len; i++) {
		if (!g_ptr_array_find_with_equal_func(ids,
			    g_ptr_array_index(more, i), g_str_equal, NULL)) {
			g_ptr_array_add(
				ids, g_strdup(g_ptr_array_index(more, i)));
		}
	}
	return ids;
}

/* Makes the content the other one, row by row. */
static void become(
	const struct document_class *class, void *content, const void *other)
{
	g_autoptr(GPtrArray) ids = ids_of_both(class, content, other);

	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		g_auto(GStrv) row = class->row(other, id);

		if (!is_on_disk(class, content, other, id)) {
			class->put(content, id, row);
		}
	}
}

/* The rows of the real ones, by the same definition as above. */
static void assert_real_rebased(const struct real *real, void *const sides[3],
	const struct document *document, const GArray *lost)
{
	const struct document_class *class = real->class;
	const void *now = document_content(document);
	g_autoptr(GPtrArray) ids = ids_of_both(class, sides[1], sides[2]);

	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		bool changed = !is_on_disk(class, sides[0], sides[1], id);
		bool touched = !is_on_disk(class, sides[0], sides[2], id);
		bool differ = !is_on_disk(class, sides[1], sides[2], id);

		if (!is_on_disk(class, now,
			    changed && !touched ? sides[1] : sides[2], id)) {
			fail_msg("%s: %s", class->name, id);
		}
		assert_int_equal(step_find(lost, id) != NULL,
			changed && touched && differ);
	}
}

static void document_rebase__real_ones__by_its_definition(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(reals) * ROUNDS; i++) {
		const struct real *real = &reals[i % G_N_ELEMENTS(reals)];
		void *sides[3] = { real->make(random), real->make(random),
			real->make(random) };
		void *content = real->make(NULL);

		become(real->class, content, sides[0]);
		AUTO(document)
		document = document_create(real->class, content);

		become(real->class, content, sides[1]);
		(void)document_commit(document);
		g_autoptr(GArray) lost = document_rebase(document, sides[2]);

		assert_real_rebased(real, sides, document, lost);
		for (size_t n = 0; n < G_N_ELEMENTS(sides); n++) {
			real->class->destroy(sides[n]);
		}
	}
}

/* There and back, and there again, of all rows at once. */
static void document_undo__real_ones__every_row(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(reals) * ROUNDS; i++) {
		const struct real *real = &reals[i % G_N_ELEMENTS(reals)];
		void *before = real->make(random);
		void *after = real->make(random);
		void *content = real->make(NULL);
		guint left = 0;

		become(real->class, content, before);
		AUTO(document)
		document = document_create(real->class, content);
		g_autoptr(GPtrArray) ids =
			ids_of_both(real->class, before, after);

		become(real->class, content, after);
		(void)document_commit(document);
		(void)document_undo(document, &left);
		for (guint n = 0; n < ids->len; n++) {
			const char *id = g_ptr_array_index(ids, n);
			bool is_undone = real->class->is_undone == NULL ||
					 real->class->is_undone(id);

			assert_true(is_on_disk(real->class, content,
				is_undone ? before : after, id));
		}
		(void)document_redo(document, &left);
		for (guint n = 0; n < ids->len; n++) {
			assert_true(is_on_disk(real->class, content, after,
				g_ptr_array_index(ids, n)));
		}
		assert_int_equal(left, 0);
		real->class->destroy(before);
		real->class->destroy(after);
	}
}

/* A prompt of which nothing stands elsewhere is one that nobody touched. */
static void document_rebase__named_for_the_first_time__not_lost(void **state)
{
	static const char *const texts[] = { "名簿" };
	static const struct prompt prompt = { .id = "important" };
	AUTO(bank) bank = fixture_bank();
	AUTO(session)
	session = session_create(bank,
		sheet_create(bank, "sheet-1", fixture_today), fixture_today);
	AUTO(sheet) theirs = sheet_copy(session_sheet(session));

	(void)state;
	assert_true(session_set_named(session, &prompt, texts, 1));
	sheet_set(&theirs->unit, "営業部");
	g_autoptr(GArray) lost =
		document_rebase(session_document(session), theirs);

	assert_int_equal(lost->len, 0);
	assert_string_equal(
		sheet_named(session_sheet(session), "important", 0), "名簿");
	assert_string_equal(session_sheet(session)->unit, "営業部");
}

static void document_destroy__null__nothing(void **state)
{
	(void)state;
	document_destroy(NULL);
	journal_destroy(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(document_commit__many_rows__one_step),
		cmocka_unit_test(document_commit__nothing_changed__no_step),
		cmocka_unit_test(
			document_commit__row_that_is_not_undone__only_unsaved),
		cmocka_unit_test(document_commit__after_undo__cuts_off),
		cmocka_unit_test(
			document_journal__random_walks__as_a_list_of_copies),
		cmocka_unit_test(document_save_state__there_and_back),
		cmocka_unit_test(
			document_undo__row_changed_elsewhere__left_and_counted),
		cmocka_unit_test(
			document_rebase__nothing_of_ours__theirs_is_saved),
		cmocka_unit_test(document_rebase__ours_unsaved__stays_unsaved),
		cmocka_unit_test(document_rebase__ours_taken_back__not_lost),
		cmocka_unit_test(document_rebase__random__by_its_definition),
		cmocka_unit_test(
			document_class__all_rows_put_into_an_empty_one__equal),
		cmocka_unit_test(document_class__null__takes_the_row_away),
		cmocka_unit_test(document_class__fields__a_name_a_text),
		cmocka_unit_test(document_rebase__real_ones__by_its_definition),
		cmocka_unit_test(document_undo__real_ones__every_row),
		cmocka_unit_test(
			document_rebase__named_for_the_first_time__not_lost),
		cmocka_unit_test(document_destroy__null__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
