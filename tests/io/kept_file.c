/* SPDX-License-Identifier: MIT */
/* Every kind of kept document and its file: nobody's change is lost. What
 * happens when a system call fails is the matter of save_faults.py. */
#include "io/company/kept_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "core/score.h"
#include "core/session.h"
#include "fixture.h"
#include "io/company/kept_kinds.h"
#include "scratch.h"

#define ROWS 2

/* The document and its file, as a window of the program has them. */
struct window {
	const struct kind *kind;
	struct bank *bank; /* of a sheet, as its session */
	struct session *session;
	struct kept_file *file;
};

/* How two rows of a kind are changed, and what tells of it; the texts are
 * numbers of months. */
struct kind {
	const char *name;
	const struct kept_kind *kept;
	const char *ids[ROWS];
	void (*change)(struct window *window, int row, const char *text);
	char *(*tell)(struct window *window, int row); /* owned (g_free) */
};

struct scene {
	const struct kind *kind;
	void *folder;
	char *data; /* in the folder; there already for a sheet */
	char *path; /* of the file of the kind */
};

static const char *const actions[ROWS] = { "3.1", "3.2" };

static void *content(const struct window *window)
{
	return kept_file_content(window->file);
}

static struct document *document(const struct window *window)
{
	return kept_file_document(window->file);
}

static void add_action(struct plan *plan, const char *action)
{
	struct plan_item item;

	plan_item_init(&item);
	sheet_set(&item.bank, "ipa-25");
	sheet_set(&item.edition, "3.1");
	sheet_set(&item.question, "3");
	sheet_set(&item.action, action);
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
}

static void change_plan(struct window *window, int row, const char *text)
{
	struct plan *plan = content(window);

	if (plan_find(plan, "ipa-25", actions[row]) == PLAN_NONE) {
		add_action(plan, actions[row]);
	}
	assert_true(plan_set_owner(
		plan, plan_find(plan, "ipa-25", actions[row]), text));
}

static char *tell_plan(struct window *window, int row)
{
	const struct plan *plan = content(window);
	size_t index = plan_find(plan, "ipa-25", actions[row]);

	return g_strdup(index != PLAN_NONE ? plan_at(plan, index)->owner : "");
}

static void change_declaration(struct window *window, int row, const char *text)
{
	struct declaration *declaration = content(window);

	assert_true(row == 0 ? declaration_set_id(declaration, text)
			     : declaration_set_note(declaration, text));
}

static char *tell_declaration(struct window *window, int row)
{
	const struct declaration *declaration = content(window);

	return g_strdup(row == 0 ? declaration->id : declaration->note);
}

static void change_policy(struct window *window, int row, const char *text)
{
	struct policy *policy = content(window);

	if (row == 0) {
		assert_true(policy_set_names(policy, text, "", fixture_today));
	} else {
		policy_put_wording(policy, "staff", text);
	}
}

static char *tell_policy(struct window *window, int row)
{
	const struct policy *policy = content(window);
	const char *words = policy_wording(policy, "staff");

	return g_strdup(row == 0	? policy->organisation
			: words != NULL ? words
					: "");
}

static void change_profile(struct window *window, int row, const char *text)
{
	struct profile *profile = content(window);

	if (row == 0) {
		sheet_set(&profile->language, text);
	} else {
		profile->year_begins = (int)g_ascii_strtoll(text, NULL, 10);
	}
	profile->revision++;
}

static char *tell_profile(struct window *window, int row)
{
	const struct profile *profile = content(window);

	if (row == 0) {
		return g_strdup(profile->language);
	}
	return profile->year_begins != 0
		       ? g_strdup_printf("%d", profile->year_begins)
		       : g_strdup("");
}

static void change_sheet(struct window *window, int row, const char *text)
{
	assert_true(session_set_memo(window->session, (size_t)row, text));
}

static char *tell_sheet(struct window *window, int row)
{
	return g_strdup(session_answer_at(window->session, (size_t)row)->memo);
}

enum { KIND_PLAN, KIND_DECLARATION, KIND_POLICY, KIND_PROFILE, KIND_SHEET };

/* kept is NULL for a sheet, which is held and not opened. */
static const struct kind kinds[] = {
	[KIND_PLAN] = { "plan", NULL, { "ipa-25 3.1", "ipa-25 3.2" },
		change_plan, tell_plan },
	[KIND_DECLARATION] = { "declaration", NULL, { "id", "note" },
		change_declaration, tell_declaration },
	[KIND_POLICY] = { "policy", NULL, { "names", "wording staff" },
		change_policy, tell_policy },
	[KIND_PROFILE] = { "profile", NULL, { "language", "year_begins" },
		change_profile, tell_profile },
	[KIND_SHEET] = { "sheet", &kept_sheet, { "answer 1", "answer 2" },
		change_sheet, tell_sheet },
};

static bool is_held(const struct kind *kind)
{
	return kind->kept != NULL;
}

static const struct kept_kind *kept_of(const struct kind *kind)
{
	for (size_t i = 0; i < KEPT_COUNT; i++) {
		if (strcmp(kept_kinds[i]->class->name, kind->name) == 0) {
			return kept_kinds[i];
		}
	}
	assert_true(is_held(kind));
	return kind->kept;
}

/* A test stands for every kind. */
static void kept_kinds__each__has_its_row_here(void **state)
{
	(void)state;
	for (size_t i = 0; i < KEPT_COUNT; i++) {
		bool found = false;

		for (size_t n = 0; n < G_N_ELEMENTS(kinds); n++) {
			found |= strcmp(kept_kinds[i]->class->name,
					 kinds[n].name) == 0;
		}
		assert_true(found);
	}
}

/* Windows. ---------------------------------------------------------------- */

static void window_destroy(struct window *window)
{
	kept_file_destroy(window->file);
	session_destroy(window->session);
	bank_destroy(window->bank);
	g_free(window);
}
AUTO_DEFINE(window);

static void refresh_sheet(void *sheet, const void *bank)
{
	(void)score_refresh(sheet, bank, fixture_today);
}

static void hold_sheet(
	struct window *window, const char *path, struct file_lock *lock)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *bytes = NULL;
	size_t len = 0;
	struct file_stamp stamp = { .exists = false };
	struct sheet *sheet = NULL;

	window->bank = fixture_bank();
	if (safe_file_read(path, 65536, &bytes, &len, &stamp, diags) ==
		FILE_OK) {
		sheet = kept_sheet.load(path, bytes, len, diags);
	} else {
		sheet = sheet_create(window->bank, "sheet-1", fixture_today);
	}
	assert_non_null(sheet);
	window->session = session_create(window->bank, sheet, fixture_today);
	window->file = kept_file_hold(&kept_sheet, path,
		session_document(window->session), &stamp, lock, refresh_sheet,
		window->bank);
}

static struct window *open_window(const struct scene *scene)
{
	struct window *window = g_new0(struct window, 1);

	window->kind = scene->kind;
	if (is_held(scene->kind)) {
		hold_sheet(window, scene->path, NULL);
	} else {
		window->file =
			kept_file_open(kept_of(scene->kind), scene->data);
	}
	return window;
}

static void change(struct window *window, int row, const char *text)
{
	window->kind->change(window, row, text);
	/* A session has done it. */
	(void)document_commit(document(window));
	assert_false(document_is_saved(document(window)));
}

static void assert_tells(
	struct window *window, const char *first, const char *second)
{
	g_autofree char *told_first = window->kind->tell(window, 0);
	g_autofree char *told_second = window->kind->tell(window, 1);

	assert_string_equal(told_first, first);
	assert_string_equal(told_second, second);
}

/* Saves; problem: the code of what is said, "" = nothing. */
static void assert_saves(struct window *window, enum kept_result expected,
	const char *problem, GArray **ret_lost)
{
	AUTO(diags) diags = diags_create();
	enum kept_result result = kept_file_save(window->file, ret_lost, diags);

	assert_string_equal(
		diags_count(diags) > 0 ? diags_get(diags, 0)->code : "",
		problem);
	assert_int_equal(result, expected);
	assert_int_equal(document_is_saved(document(window)),
		expected == KEPT_SAVED || expected == KEPT_TAKEN_IN);
	if (expected == KEPT_TAKEN_IN && window->session != NULL) {
		session_refresh(window->session);
	}
}

/* The same, where nothing may be lost. */
static void assert_saved(struct window *window, enum kept_result expected)
{
	GArray *lost = NULL;

	assert_saves(window, expected, "", &lost);
	assert_null(lost);
}

/* Whoever reads the file now. */
static void assert_file_tells(
	const struct scene *scene, const char *first, const char *second)
{
	AUTO(window) now = open_window(scene);

	assert_non_null(content(now));
	assert_int_equal(diags_count(kept_file_problems(now->file)), 0);
	assert_tells(now, first, second);
}

static void assert_file(const char *path, const char *expected)
{
	g_autofree char *bytes = scratch_read(path);

	assert_non_null(bytes);
	assert_string_equal(bytes, expected);
}

/* A file with those rows. */
static void lay(
	const struct scene *scene, const char *first, const char *second)
{
	AUTO(window) window = open_window(scene);

	change(window, 0, first);
	change(window, 1, second);
	assert_saved(window, KEPT_SAVED);
}

/* What a newer program would have made of the file. */
static void make_newer(const struct scene *scene)
{
	g_autofree char *bytes = scratch_read(scene->path);
	g_autoptr(GString) text = g_string_new(bytes);

	assert_int_equal(
		g_string_replace(text, "format: 1\n", "format: 2\n", 1), 1);
	scratch_write(scene->path, text->str);
}

static void add_unknown_key(const struct scene *scene)
{
	g_autofree char *bytes = scratch_read(scene->path);
	g_autofree char *text = g_strconcat(bytes, "colour: red\n", NULL);

	scratch_write(scene->path, text);
}

/* Saving. ----------------------------------------------------------------- */

static void save__new_folder__private_and_read_back(void **state)
{
	const struct scene *scene = *state;
	AUTO(window) window = open_window(scene);
	g_autofree char *names = NULL;
	g_autofree char *expected = g_strdup_printf(
		".%s.yaml.lock|%s.yaml", scene->kind->name, scene->kind->name);

	assert_int_equal(diags_count(kept_file_problems(window->file)), 0);
	assert_false(kept_file_exists(window->file));
	assert_string_equal(kept_file_path(window->file), scene->path);
	change(window, 0, "3");
	assert_saved(window, KEPT_SAVED);
	assert_true(kept_file_exists(window->file));
	assert_int_equal(scratch_mode(scene->data), 0700);
	assert_int_equal(scratch_mode(scene->path), 0600);
	names = scratch_list(scene->data);
	assert_string_equal(names, expected);
	assert_file_tells(scene, "3", "");
	change(window, 1, "4");
	assert_saved(window, KEPT_SAVED);
	assert_file_tells(scene, "3", "4");
}

static void save__nothing_unsaved__not_written(void **state)
{
	const struct scene *scene = *state;
	AUTO(window) window = open_window(scene);
	AUTO(diags) diags = diags_create();
	g_autofree char *bytes = NULL;
	size_t len = 0;
	struct file_stamp stamp;

	assert_saved(window, KEPT_SAVED);
	assert_true(safe_file_is_gone(scene->path));
	change(window, 0, "3");
	assert_saved(window, KEPT_SAVED);
	assert_int_equal(
		safe_file_read(scene->path, 65536, &bytes, &len, &stamp, diags),
		FILE_OK);
	assert_saved(window, KEPT_SAVED);
	assert_true(safe_file_is_current(scene->path, &stamp));
}

static void save__removed_meanwhile__written_anew(void **state)
{
	const struct scene *scene = *state;
	AUTO(window) window = open_window(scene);

	change(window, 0, "3");
	assert_saved(window, KEPT_SAVED);
	assert_int_equal(g_remove(scene->path), 0);
	change(window, 1, "4");
	assert_saved(window, KEPT_SAVED);
	assert_file_tells(scene, "3", "4");
}

/* Where the folder of a sheet is gone, a disk may be gone: nothing is made in
 * its place. */
static void save__folder_removed_meanwhile__anew_or_told(void **state)
{
	const struct scene *scene = *state;
	g_autofree char *lock = g_strdup_printf(
		"%s/.%s.yaml.lock", scene->data, scene->kind->name);
	GArray *lost = NULL;

	lay(scene, "1", "2");
	AUTO(window) window = open_window(scene);

	assert_int_equal(g_remove(scene->path), 0);
	assert_int_equal(g_remove(lock), 0);
	assert_int_equal(g_rmdir(scene->data), 0);
	change(window, 1, "5");
	if (is_held(scene->kind)) {
		assert_saves(window, KEPT_FAILED, "diag.file.no_folder", &lost);
		assert_true(safe_file_is_gone(scene->data));
		assert_int_equal(g_mkdir(scene->data, 0700), 0);
	}
	assert_saved(window, KEPT_SAVED);
	assert_file_tells(scene, "1", "5");
}

static void save__another_row_changed_elsewhere__both(void **state)
{
	const struct scene *scene = *state;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	AUTO(window) ours = open_window(scene);
	AUTO(window) theirs = open_window(scene);

	change(ours, 0, "3");
	change(theirs, 1, "4");
	assert_saved(theirs, KEPT_SAVED);
	assert_saved(ours, KEPT_TAKEN_IN);
	assert_tells(ours, "3", "4");
	assert_file_tells(scene, "3", "4");
	/* And it goes on from what both have written. */
	assert_int_equal(kept_file_refresh(theirs->file, &lost), true);
	change(ours, 0, "5");
	change(theirs, 1, "6");
	assert_saved(theirs, KEPT_SAVED);
	assert_saved(ours, KEPT_TAKEN_IN);
	assert_null(lost);
	assert_file_tells(scene, "5", "6");
}

static void save__made_elsewhere_meanwhile__both(void **state)
{
	const struct scene *scene = *state;
	AUTO(window) ours = open_window(scene);
	AUTO(window) theirs = open_window(scene);

	change(theirs, 0, "3");
	change(ours, 1, "4");
	assert_saved(theirs, KEPT_SAVED);
	assert_saved(ours, KEPT_TAKEN_IN);
	assert_tells(ours, "3", "4");
	assert_file_tells(scene, "3", "4");
}

static void assert_row(
	const struct window *window, int row, char *const *expected)
{
	g_auto(GStrv) now =
		document_class(document(window))
			->row(content(window), window->kind->ids[row]);

	assert_true(row_equals(now, expected));
}

/* The copy holds what stood here before theirs was taken in. */
static void assert_copy(const struct scene *scene, const struct window *window,
	const char *expected)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *copy =
		g_build_filename(scene->folder, "copy.yaml", NULL);

	assert_true(kept_file_copy_ours(window->file, copy, diags));
	assert_int_equal(diags_count(diags), 0);
	assert_int_equal(scratch_mode(copy), 0600);
	assert_file(copy, expected);
}

static void save__same_row_changed_elsewhere__theirs_and_ours_told(void **state)
{
	const struct scene *scene = *state;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	AUTO(window) ours = open_window(scene);
	AUTO(window) theirs = open_window(scene);

	change(theirs, 0, "4");
	assert_saved(theirs, KEPT_SAVED);
	change(ours, 0, "3");
	change(ours, 1, "5");
	g_auto(GStrv) before =
		document_class(document(ours))
			->row(content(ours), scene->kind->ids[0]);
	g_autoptr(GString) bytes = kept_of(scene->kind)->save(content(ours));

	assert_saves(ours, KEPT_TAKEN_IN, "", &lost);
	assert_int_equal(lost->len, 1);
	assert_string_equal(step_at(lost, 0)->id, scene->kind->ids[0]);
	assert_true(row_equals(step_at(lost, 0)->before, before));
	assert_row(theirs, 0, step_at(lost, 0)->after);
	g_array_unref(lost);
	assert_tells(ours, "4", "5");
	assert_file_tells(scene, "4", "5");
	assert_copy(scene, ours, bytes->str);
}

static void save__changed_into_garbage__left_alone(void **state)
{
	static const char garbage[] = "items: [\n";
	const struct scene *scene = *state;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	g_autofree char *good = scratch_read(scene->path);
	AUTO(window) window = open_window(scene);

	change(window, 0, "3");
	scratch_write(scene->path, garbage);
	for (int i = 0; i < 3; i++) {
		assert_saves(window, KEPT_UNREADABLE, "", &lost);
		assert_file(scene->path, garbage);
		assert_false(kept_file_refresh(window->file, &lost));
		assert_tells(window, "3", "2");
	}
	const struct diags *problems = kept_file_problems(window->file);

	assert_true(diags_has_errors(problems));
	assert_string_equal(diags_get(problems, 0)->file, scene->path);
	assert_in_range(diags_get(problems, 0)->line, 1, 2);
	scratch_write(scene->path, good);
	assert_saved(window, KEPT_TAKEN_IN);
	assert_false(diags_has_errors(kept_file_problems(window->file)));
	assert_file_tells(scene, "3", "2");
}

static void save__newer_file_while_unsaved__left_alone(void **state)
{
	static void (*const make[])(
		const struct scene *scene) = { make_newer, add_unknown_key };
	const struct scene *scene = *state;

	lay(scene, "1", "2");
	g_autofree char *good = scratch_read(scene->path);

	for (size_t i = 0; i < G_N_ELEMENTS(make); i++) {
		GArray *lost = NULL;

		scratch_write(scene->path, good);
		AUTO(window) window = open_window(scene);

		change(window, 0, i == 0 ? "3" : "5");
		make[i](scene);
		g_autofree char *newer = scratch_read(scene->path);

		assert_saves(window, KEPT_UNREADABLE, "", &lost);
		assert_false(kept_file_refresh(window->file, &lost));
		assert_saves(window, KEPT_UNREADABLE, "", &lost);
		assert_null(lost);
		assert_file(scene->path, newer);
		scratch_write(scene->path, good);
		assert_saved(window, KEPT_TAKEN_IN);
		assert_file_tells(scene, i == 0 ? "3" : "5", "2");
	}
}

static void save__being_written_elsewhere__told(void **state)
{
	const struct scene *scene = *state;
	AUTO(diags) diags = diags_create();
	AUTO(file_lock) lock = NULL;
	g_autofree char *holder = NULL;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	AUTO(window) window = open_window(scene);

	change(window, 0, "3");
	assert_int_equal(
		file_lock_take(scene->path, &lock, &holder, diags), LOCK_HELD);
	assert_saves(window, KEPT_FAILED, "diag.company.busy", &lost);
	assert_file_tells(scene, "1", "2");
	file_lock_destroy(g_steal_pointer(&lock));
	assert_saved(window, KEPT_SAVED);
	assert_file_tells(scene, "3", "2");
}

static void save__read_only__never_written(void **state)
{
	static void (*const make[])(
		const struct scene *scene) = { make_newer, add_unknown_key };
	const struct scene *scene = *state;

	lay(scene, "1", "2");
	for (size_t i = 0; i < G_N_ELEMENTS(make); i++) {
		AUTO(diags) diags = diags_create();
		GArray *lost = NULL;

		make[i](scene);
		g_autofree char *bytes = scratch_read(scene->path);
		AUTO(window) window = open_window(scene);

		assert_tells(window, "1", "2");
		assert_int_equal(kept_file_save(window->file, &lost, diags),
			KEPT_FAILED);
		assert_string_equal(
			diags_get(diags, 0)->code, "diag.company.read_only");
		assert_file(scene->path, bytes);
	}
}

/* Reading again. ---------------------------------------------------------- */

static void refresh__untouched_or_removed__not_read(void **state)
{
	const struct scene *scene = *state;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	AUTO(window) window = open_window(scene);

	assert_false(kept_file_refresh(window->file, &lost));
	change(window, 0, "3");
	assert_false(kept_file_refresh(window->file, &lost));
	assert_int_equal(g_remove(scene->path), 0);
	assert_false(kept_file_refresh(window->file, &lost));
	assert_null(lost);
	assert_tells(window, "3", "2");
	assert_false(document_is_saved(document(window)));
}

static void refresh__changed_elsewhere__theirs_and_what_is_unsaved(void **state)
{
	const struct scene *scene = *state;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	AUTO(window) ours = open_window(scene);
	AUTO(window) theirs = open_window(scene);

	change(theirs, 1, "4");
	assert_saved(theirs, KEPT_SAVED);
	assert_true(kept_file_refresh(ours->file, &lost));
	assert_tells(ours, "1", "4");
	assert_true(document_is_saved(document(ours)));
	change(ours, 0, "3");
	change(theirs, 1, "5");
	assert_saved(theirs, KEPT_SAVED);
	assert_true(kept_file_refresh(ours->file, &lost));
	assert_null(lost);
	assert_tells(ours, "3", "5");
	assert_false(document_is_saved(document(ours)));
	assert_file_tells(scene, "1", "5");
	assert_saved(ours, KEPT_SAVED);
	assert_file_tells(scene, "3", "5");
}

static void refresh__same_row_changed_elsewhere__ours_told(void **state)
{
	const struct scene *scene = *state;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	AUTO(window) ours = open_window(scene);
	AUTO(window) theirs = open_window(scene);

	change(theirs, 0, "4");
	assert_saved(theirs, KEPT_SAVED);
	change(ours, 0, "3");
	g_autoptr(GString) bytes = kept_of(scene->kind)->save(content(ours));

	assert_true(kept_file_refresh(ours->file, &lost));
	assert_non_null(lost);
	assert_int_equal(lost->len, 1);
	assert_string_equal(step_at(lost, 0)->id, scene->kind->ids[0]);
	g_array_unref(lost);
	assert_tells(ours, "4", "2");
	assert_true(document_is_saved(document(ours)));
	assert_copy(scene, ours, bytes->str);
}

/* What a newer program wrote is shown, and what was there before is not
 * mixed with it. A session keeps its own sheet. */
static void refresh__newer_file_and_nothing_unsaved__shown_only(void **state)
{
	const struct scene *scene = *state;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	AUTO(window) ours = open_window(scene);
	AUTO(window) theirs = open_window(scene);

	change(theirs, 1, "4");
	assert_saved(theirs, KEPT_SAVED);
	make_newer(scene);
	assert_int_equal(
		kept_file_refresh(ours->file, &lost), !is_held(scene->kind));
	assert_null(lost);
	assert_tells(ours, "1", is_held(scene->kind) ? "2" : "4");
	assert_int_equal(
		document_class(document(ours))->is_read_only(content(ours)),
		!is_held(scene->kind));
}

static void open__cannot_be_read__no_document_until_mended(void **state)
{
	static const char garbage[] = "format: 1\nitems: [\n";
	const struct scene *scene = *state;
	GArray *lost = NULL;

	lay(scene, "1", "2");
	g_autofree char *good = scratch_read(scene->path);

	scratch_write(scene->path, garbage);
	AUTO(window) window = open_window(scene);
	const struct diags *problems = kept_file_problems(window->file);

	assert_null(kept_file_document(window->file));
	assert_null(content(window));
	assert_true(kept_file_exists(window->file));
	assert_true(diags_has_errors(problems));
	assert_string_equal(diags_get(problems, 0)->file, scene->path);
	assert_in_range(diags_get(problems, 0)->line, 1, 3);
	assert_false(kept_file_refresh(window->file, &lost));
	assert_true(diags_has_errors(kept_file_problems(window->file)));
	scratch_write(scene->path, good);
	assert_true(kept_file_refresh(window->file, &lost));
	assert_null(lost);
	assert_int_equal(diags_count(kept_file_problems(window->file)), 0);
	assert_tells(window, "1", "2");
	change(window, 0, "3");
	assert_saved(window, KEPT_SAVED);
	assert_file_tells(scene, "3", "2");
}

static void open__folder_with_its_name__empty_when_that_is_gone(void **state)
{
	const struct scene *scene = *state;
	GArray *lost = NULL;

	assert_int_equal(g_mkdir_with_parents(scene->path, 0700), 0);
	AUTO(window) window = open_window(scene);

	assert_null(content(window));
	assert_string_equal(
		diags_get(kept_file_problems(window->file), 0)->code,
		"diag.file.is_folder");
	assert_int_equal(g_rmdir(scene->path), 0);
	assert_true(kept_file_refresh(window->file, &lost));
	assert_int_equal(diags_count(kept_file_problems(window->file)), 0);
	assert_tells(window, "", "");
	assert_false(kept_file_exists(window->file));
}

/* Other files. ------------------------------------------------------------ */

static void move__unsaved__in_the_new_file(void **state)
{
	const struct scene *scene = *state;
	g_autofree char *path =
		g_build_filename(scene->folder, "beside.yaml", NULL);

	lay(scene, "1", "2");
	AUTO(window) window = open_window(scene);
	g_autofree char *old = scratch_read(scene->path);

	change(window, 0, "3");
	kept_file_move(window->file, path);
	assert_string_equal(kept_file_path(window->file), path);
	assert_false(kept_file_exists(window->file));
	assert_saved(window, KEPT_SAVED);
	assert_file(scene->path, old);
	g_autoptr(GString) bytes = kept_of(scene->kind)->save(content(window));

	assert_file(path, bytes->str);
	change(window, 0, "4");
	assert_saved(window, KEPT_SAVED);
	assert_file(scene->path, old);
}

static void copy__what_stands_in_memory__still_unsaved(void **state)
{
	const struct scene *scene = *state;
	AUTO(diags) diags = diags_create();
	AUTO(window) window = open_window(scene);
	g_autofree char *path =
		g_build_filename(scene->folder, "copy.yaml", NULL);
	g_autofree char *nowhere =
		g_build_filename(scene->folder, "none", "copy.yaml", NULL);

	change(window, 0, "3");
	assert_true(kept_file_copy(window->file, path, diags));
	assert_int_equal(diags_count(diags), 0);
	g_autoptr(GString) bytes = kept_of(scene->kind)->save(content(window));

	assert_file(path, bytes->str);
	assert_int_equal(scratch_mode(path), 0600);
	assert_false(document_is_saved(document(window)));
	assert_true(safe_file_is_gone(scene->path));
	assert_false(kept_file_copy(window->file, nowhere, diags));
	assert_true(diags_has_errors(diags));
	/* Nothing was lost, so there is nothing of ours beside. */
	assert_false(kept_file_copy_ours(window->file, path, diags));
}

/* The lock of a check is held as long as its file; nobody else writes. */
static void kept_file_hold__with_its_lock__nobody_else_writes(void **state)
{
	const struct scene *scene = *state;
	AUTO(diags) diags = diags_create();
	g_autofree char *holder = NULL;
	struct file_lock *lock = NULL;
	GArray *lost = NULL;
	struct window *ours = g_new0(struct window, 1);

	lay(scene, "1", "2");
	AUTO(window) theirs = open_window(scene);

	assert_int_equal(
		file_lock_take(scene->path, &lock, &holder, diags), LOCK_HELD);
	ours->kind = scene->kind;
	hold_sheet(ours, scene->path, lock);
	change(ours, 0, "3");
	change(theirs, 1, "4");
	assert_saves(theirs, KEPT_FAILED, "diag.company.busy", &lost);
	assert_saved(ours, KEPT_SAVED);
	assert_saves(theirs, KEPT_FAILED, "diag.company.busy", &lost);
	window_destroy(ours);
	assert_saved(theirs, KEPT_TAKEN_IN);
	assert_file_tells(scene, "3", "4");
}

/* What is read again is brought into line before it is compared: points that
 * the bank does not know are no change of theirs. */
static void kept_file_hold__prepare__in_line_with_the_bank(void **state)
{
	const struct scene *scene = *state;
	AUTO(window) ours = open_window(scene);

	assert_true(session_choose(ours->session, 3, FIXTURE_FULL));
	assert_saved(ours, KEPT_SAVED);
	g_autofree char *bytes = scratch_read(scene->path);
	g_autoptr(GString) text = g_string_new(bytes);

	assert_int_equal(
		g_string_replace(text, "points: 4", "points: 1", 0), 1);
	scratch_write(scene->path, text->str);
	assert_true(session_set_memo(ours->session, 3, "5"));
	assert_saved(ours, KEPT_TAKEN_IN);
	assert_int_equal(session_answer_at(ours->session, 3)->points, 4);
	assert_string_equal(session_answer_at(ours->session, 3)->memo, "5");
	assert_int_equal(session_sheet(ours->session)->result.score, 4);
}

static void kept_file_destroy__null__nothing(void **state)
{
	(void)state;
	kept_file_destroy(NULL);
}

/* The kind comes as the first state; the scene stands in its place. */
static int set_up(void **state)
{
	struct scene *scene = g_new0(struct scene, 1);
	g_autofree char *name = NULL;

	scene->kind = *state;
	name = g_strconcat(scene->kind->name, ".yaml", NULL);
	if (scratch_create(&scene->folder) != 0) {
		return -1;
	}
	scene->data = g_build_filename(scene->folder, "company", "data", NULL);
	scene->path = g_build_filename(scene->data, name, NULL);
	*state = scene;
	/* That of a sheet is there before it is opened. */
	return is_held(scene->kind) ? g_mkdir_with_parents(scene->data, 0700)
				    : 0;
}

static int tear_down(void **state)
{
	struct scene *scene = *state;

	(void)scratch_remove(&scene->folder);
	g_free(scene->data);
	g_free(scene->path);
	g_free(scene);
	return 0;
}

#define ON(kind, test)                                                         \
	{                                                                      \
#test " " #kind, test, set_up, tear_down,                      \
			(void *)(uintptr_t)&kinds[kind]                        \
	}
#define ON_OPENED(test)                                                        \
	ON(KIND_PLAN, test), ON(KIND_DECLARATION, test),                       \
		ON(KIND_POLICY, test), ON(KIND_PROFILE, test)
#define ON_ALL(test) ON_OPENED(test), ON(KIND_SHEET, test)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kept_kinds__each__has_its_row_here),
		ON_ALL(save__new_folder__private_and_read_back),
		ON_ALL(save__nothing_unsaved__not_written),
		ON_ALL(save__removed_meanwhile__written_anew),
		ON_ALL(save__folder_removed_meanwhile__anew_or_told),
		ON_ALL(save__another_row_changed_elsewhere__both),
		ON_ALL(save__made_elsewhere_meanwhile__both),
		ON_ALL(save__same_row_changed_elsewhere__theirs_and_ours_told),
		ON_ALL(save__changed_into_garbage__left_alone),
		ON_ALL(save__newer_file_while_unsaved__left_alone),
		ON_ALL(save__being_written_elsewhere__told),
		ON_ALL(save__read_only__never_written),
		ON_ALL(refresh__untouched_or_removed__not_read),
		ON_ALL(refresh__changed_elsewhere__theirs_and_what_is_unsaved),
		ON_ALL(refresh__same_row_changed_elsewhere__ours_told),
		ON_ALL(refresh__newer_file_and_nothing_unsaved__shown_only),
		ON_OPENED(open__cannot_be_read__no_document_until_mended),
		ON_OPENED(open__folder_with_its_name__empty_when_that_is_gone),
		ON_ALL(move__unsaved__in_the_new_file),
		ON_ALL(copy__what_stands_in_memory__still_unsaved),
		ON(KIND_SHEET,
			kept_file_hold__with_its_lock__nobody_else_writes),
		ON(KIND_SHEET, kept_file_hold__prepare__in_line_with_the_bank),
		cmocka_unit_test(kept_file_destroy__null__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
