/* SPDX-License-Identifier: MIT */
/* Rows as they were at the last commit make the steps of the journal; rows as
 * they stand on disk, kept for those that differ, tell what is unsaved and
 * whether somebody else touched it. */
#include "core/document.h"

struct document {
	const struct document_class *class;
	void *content;
	unsigned seen; /* revision of the content at the last commit */
	GHashTable *rows; /* id -> char **, as at the last commit */
	GHashTable *on_disk; /* id -> boxed row of those that are not saved */
	struct journal *journal;
	unsigned revision;
	unsigned saved; /* revision that is on disk */
	bool failed;
	char *problem;
};

/* NULL can be a value of on_disk. */
struct boxed {
	char **row;
};

static void free_row(void *row)
{
	g_strfreev(row);
}

static void free_boxed(void *data)
{
	struct boxed *boxed = data;

	g_strfreev(boxed->row);
	g_free(boxed);
}

static char **row_now(const struct document *document, const char *id)
{
	return document->class->row(document->content, id);
}

static void remember(struct document *document, const char *id, char **row)
{
	if (row != NULL) {
		g_hash_table_insert(document->rows, g_strdup(id), row);
	} else {
		(void)g_hash_table_remove(document->rows, id);
	}
}

static unsigned content_revision(const struct document *document)
{
	return document->class->revision != NULL
		       ? document->class->revision(document->content)
		       : document->seen + 1;
}

struct document *document_create(
	const struct document_class *class, void *content)
{
	struct document *document = g_new0(struct document, 1);
	g_autoptr(GPtrArray) ids = class->ids(content);

	document->class = class;
	document->content = content;
	document->rows = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, free_row);
	document->on_disk = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, free_boxed);
	document->journal = journal_create();
	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);

		remember(document, id, row_now(document, id));
	}
	document->seen = class->revision != NULL ? class->revision(content) : 0;
	return document;
}

void document_destroy(struct document *document)
{
	if (document == NULL) {
		return;
	}
	g_hash_table_unref(document->rows);
	g_hash_table_unref(document->on_disk);
	journal_destroy(document->journal);
	document->class->destroy(document->content);
	g_free(document->problem);
	g_free(document);
}

const struct document_class *document_class(const struct document *document)
{
	return document->class;
}

void *document_content(const struct document *document)
{
	return document->content;
}

/* What stood there when we read or wrote the file is kept once. */
static void mark_unsaved(
	struct document *document, const char *id, char *const *before)
{
	if (!g_hash_table_contains(document->on_disk, id)) {
		struct boxed *boxed = g_new(struct boxed, 1);

		boxed->row = row_copy(before);
		g_hash_table_insert(document->on_disk, g_strdup(id), boxed);
	}
}

/* The ids of the content and of what was remembered, each once. */
static GPtrArray *all_ids(const struct document *document, const void *content)
{
	GPtrArray *ids = document->class->ids(content);
	g_autoptr(GHashTable) there = g_hash_table_new(g_str_hash, g_str_equal);
	GHashTableIter iter;
	void *id = NULL;

	for (guint i = 0; i < ids->len; i++) {
		(void)g_hash_table_add(there, g_ptr_array_index(ids, i));
	}
	g_hash_table_iter_init(&iter, document->rows);
	while (g_hash_table_iter_next(&iter, &id, NULL)) {
		if (!g_hash_table_contains(there, id)) {
			g_ptr_array_add(ids, g_strdup(id));
		}
	}
	return ids;
}

static bool is_undone(const struct document *document, const char *id)
{
	return document->class->is_undone == NULL ||
	       document->class->is_undone(id);
}

/* Adds the row to the step if it changed since it was remembered; whether it
 * did. */
static bool note_change(struct document *document, GArray *step, const char *id)
{
	char **after = row_now(document, id);
	char **before = g_hash_table_lookup(document->rows, id);

	if (row_equals(before, after)) {
		g_strfreev(after);
		return false;
	}
	mark_unsaved(document, id, before);
	if (is_undone(document, id)) {
		step_add(step, id, row_copy(before), row_copy(after));
	}
	remember(document, id, after);
	return true;
}

bool document_commit(struct document *document)
{
	bool changed = false;

	if (content_revision(document) == document->seen) {
		return false;
	}
	g_autoptr(GPtrArray) ids = all_ids(document, document->content);
	g_autoptr(GArray) step = step_create();

	for (guint i = 0; i < ids->len; i++) {
		changed |=
			note_change(document, step, g_ptr_array_index(ids, i));
	}
	document->seen = content_revision(document);
	if (step->len > 0) {
		journal_add(document->journal, g_steal_pointer(&step));
	}
	document->revision += changed ? 1 : 0;
	return changed;
}

bool document_can_undo(const struct document *document)
{
	return journal_can_undo(document->journal);
}

bool document_can_redo(const struct document *document)
{
	return journal_can_redo(document->journal);
}

static void put(struct document *document, const char *id, char *const *row)
{
	document->class->put(document->content, id, row);
	remember(document, id, row_now(document, id));
}

/* Puts one side of every row that is as the other side of the step left it. */
static guint put_side(
	struct document *document, const GArray *step, bool before_side)
{
	guint left = 0;

	for (guint i = 0; i < step->len; i++) {
		const struct row_change *change = step_at(step, i);
		char **from = before_side ? change->after : change->before;
		char **to = before_side ? change->before : change->after;

		if (row_equals(g_hash_table_lookup(document->rows, change->id),
			    from)) {
			mark_unsaved(document, change->id, from);
			put(document, change->id, to);
		} else {
			left++;
		}
	}
	document->seen = content_revision(document);
	document->revision++;
	return left;
}

const GArray *document_undo(struct document *document, guint *ret_left)
{
	if (!document_can_undo(document)) {
		return NULL;
	}
	const GArray *step = journal_undo(document->journal);

	*ret_left = put_side(document, step, true);
	return step;
}

const GArray *document_redo(struct document *document, guint *ret_left)
{
	if (!document_can_redo(document)) {
		return NULL;
	}
	const GArray *step = journal_redo(document->journal);

	*ret_left = put_side(document, step, false);
	return step;
}

unsigned document_revision(const struct document *document)
{
	return document->revision;
}

bool document_is_saved(const struct document *document)
{
	return document->revision == document->saved;
}

enum save_state document_save_state(const struct document *document)
{
	if (document->revision == 0) {
		return SAVE_NONE;
	}
	if (document_is_saved(document)) {
		return SAVE_DONE;
	}
	return document->failed ? SAVE_FAILED : SAVE_PENDING;
}

static void set_problem(
	struct document *document, bool failed, const char *problem)
{
	document->failed = failed;
	g_free(document->problem);
	document->problem = g_strdup(problem);
}

void document_set_saved(struct document *document)
{
	document->saved = document->revision;
	g_hash_table_remove_all(document->on_disk);
	set_problem(document, false, NULL);
}

void document_set_failed(struct document *document, const char *problem)
{
	set_problem(document, true, problem);
}

const char *document_problem(const struct document *document)
{
	return document->problem;
}

/* The row of the file now: ours, if it is unsaved and nobody touched it, else
 * theirs. What is lost so is added to the step. */
static void take_in(struct document *document, const char *id, char **theirs,
	GArray *conflicts)
{
	char **ours = g_hash_table_lookup(document->rows, id);
	struct boxed *base = g_hash_table_lookup(document->on_disk, id);

	if (base != NULL && row_equals(base->row, theirs)) {
		return;
	}
	if (base != NULL && !row_equals(ours, base->row) &&
		!row_equals(ours, theirs)) {
		step_add(conflicts, id, row_copy(ours), row_copy(theirs));
	}
	(void)g_hash_table_remove(document->on_disk, id);
	if (!row_equals(ours, theirs)) {
		put(document, id, theirs);
	}
}

GArray *document_rebase(struct document *document, const void *theirs)
{
	g_autoptr(GPtrArray) ids = all_ids(document, theirs);
	GArray *conflicts = step_create();

	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		g_auto(GStrv) row = document->class->row(theirs, id);

		take_in(document, id, row, conflicts);
	}
	document->seen = content_revision(document);
	document->revision++;
	if (g_hash_table_size(document->on_disk) == 0) {
		document_set_saved(document);
	}
	return conflicts;
}
