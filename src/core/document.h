/* SPDX-License-Identifier: MIT */
/* A kept document: something a company decides about and keeps in a file, as
 * rows known by id. Whatever it is, its changes can be taken back, it is known
 * what is not saved, and what somebody else wrote meanwhile is taken in. It
 * knows no file; its content changes through the content's own functions. */
#ifndef SHINDAN_CORE_DOCUMENT_H
#define SHINDAN_CORE_DOCUMENT_H

#include <glib.h>
#include <stdbool.h>

#include "base/auto.h"
#include "base/save_state.h"
#include "core/journal.h"
#include "core/row.h"

/* What a kind of content tells of itself. */
struct document_class {
	const char *name; /* "plan": the end of catalogue keys */
	/* Ids of all rows, in the order in which they may be put; strings
	 * owned by the array. */
	GPtrArray *(*ids)(const void *content);
	/* Owned (g_strfreev); NULL where there is no such row. */
	char **(*row)(const void *content, const char *id);
	/* What the texts of such a row are, in their order; none where they
	 * have no names. Borrowed. */
	const struct row_field *(*fields)(const char *id, size_t *ret_count);
	/* Puts the row there, or takes it away (NULL). */
	void (*put)(void *content, const char *id, char *const *row);
	/* Rises with every change. NULL: who changes it commits at once. */
	unsigned (*revision)(const void *content);
	/* Whether it must never be written. */
	bool (*is_read_only)(const void *content);
	/* Whether undo takes such a row back; NULL = all of them. */
	bool (*is_undone)(const char *id);
	void (*destroy)(void *content);
};

struct document;

/* Owns the content, which is as it stands on disk (or new). */
struct document *document_create(
	const struct document_class *class, void *content);
void document_destroy(struct document *document);
AUTO_DEFINE(document);

const struct document_class *document_class(const struct document *document);
void *document_content(const struct document *document);

/* Makes one step of the journal of all that changed since the last call;
 * false if nothing did. */
bool document_commit(struct document *document);

bool document_can_undo(const struct document *document);
bool document_can_redo(const struct document *document);

/* Takes a step back, or does it again. A row that is not as the step left it,
 * because somebody else changed it since, stays as it is: *ret_left counts
 * those. The step is borrowed until the next commit; NULL if there is none. */
const GArray *document_undo(struct document *document, guint *ret_left);
const GArray *document_redo(struct document *document, guint *ret_left);

/* Rises with every step, there and back, and with what is taken in. */
unsigned document_revision(const struct document *document);

enum save_state document_save_state(const struct document *document);
bool document_is_saved(const struct document *document);
/* What stands in memory is on disk; or could not be brought there: problem is
 * finished words, copied. */
void document_set_saved(struct document *document);
void document_set_failed(struct document *document, const char *problem);
/* NULL unless a save failed. Borrowed until the next of these calls. */
const char *document_problem(const struct document *document);

/* Somebody else wrote the file: takes their content in (borrowed, of the same
 * class). Our unsaved rows stand where the row is still as we had read it; the
 * others become theirs. Gives those as a step, before = ours, after = theirs
 * (step_create(); owned, g_array_unref). */
GArray *document_rebase(struct document *document, const void *theirs);

#endif
