/* SPDX-License-Identifier: MIT */
/* A record with a revision, so that only changes are saved. */
#include "core/declaration.h"

#include <glib.h>
#include <string.h>

#include "core/sheet.h"

const char *const star_names[STAR_COUNT] = {
	[STAR_NONE] = "none",
	[STAR_ONE] = "one",
	[STAR_TWO] = "two",
};

struct declaration *declaration_create(void)
{
	struct declaration *declaration = g_new0(struct declaration, 1);

	declaration->id = g_strdup("");
	declaration->note = g_strdup("");
	declaration->published_at = g_strdup("");
	return declaration;
}

void declaration_destroy(struct declaration *declaration)
{
	if (declaration == NULL) {
		return;
	}
	g_free(declaration->id);
	g_free(declaration->note);
	g_free(declaration->published_at);
	g_free(declaration);
}

bool declaration_equals(
	const struct declaration *a, const struct declaration *b)
{
	return a->star == b->star && strcmp(a->id, b->id) == 0 &&
	       date_compare(a->day, b->day) == 0 &&
	       strcmp(a->note, b->note) == 0 &&
	       date_compare(a->published, b->published) == 0 &&
	       strcmp(a->published_at, b->published_at) == 0;
}

static bool changed(struct declaration *declaration)
{
	declaration->revision++;
	return true;
}

static bool set_text(
	struct declaration *declaration, char **field, const char *text)
{
	if (declaration->read_only || strcmp(*field, text) == 0) {
		return false;
	}
	sheet_set(field, text);
	return changed(declaration);
}

bool declaration_set_star(
	struct declaration *declaration, enum star star, struct date day)
{
	if (declaration->read_only ||
		(declaration->star == star &&
			date_compare(declaration->day, day) == 0)) {
		return false;
	}
	declaration->star = star;
	declaration->day = day;
	return changed(declaration);
}

bool declaration_set_id(struct declaration *declaration, const char *id)
{
	return set_text(declaration, &declaration->id, id);
}

bool declaration_set_note(struct declaration *declaration, const char *note)
{
	return set_text(declaration, &declaration->note, note);
}

bool declaration_set_published(struct declaration *declaration,
	struct date published, const char *published_at)
{
	bool moved =
		set_text(declaration, &declaration->published_at, published_at);

	if (declaration->read_only ||
		date_compare(declaration->published, published) == 0) {
		return moved;
	}
	declaration->published = published;
	return changed(declaration);
}

bool declaration_is_published(const struct declaration *declaration)
{
	return date_is_set(declaration->published) ||
	       declaration->published_at[0] != '\0';
}

/* As a document. --------------------------------------------------------- */

#define FIELD(name, kind)                                                      \
	{                                                                      \
#name, kind, offsetof(struct declaration, name), NULL, 0       \
	}

static const struct row_field star_fields[] = {
	{ "star", ROW_WORD, offsetof(struct declaration, star), star_names,
		STAR_COUNT },
	FIELD(day, ROW_DAY),
};
static const struct row_field id_fields[] = { FIELD(id, ROW_TEXT) };
static const struct row_field note_fields[] = { FIELD(note, ROW_TEXT) };
static const struct row_field published_fields[] = {
	FIELD(published, ROW_DAY),
	FIELD(published_at, ROW_TEXT),
};

static const struct row_entry rows[] = {
	{ "star", star_fields, G_N_ELEMENTS(star_fields) },
	{ "id", id_fields, G_N_ELEMENTS(id_fields) },
	{ "note", note_fields, G_N_ELEMENTS(note_fields) },
	{ "published", published_fields, G_N_ELEMENTS(published_fields) },
};

static GPtrArray *document_ids(const void *content)
{
	(void)content;
	return row_table_ids(rows, G_N_ELEMENTS(rows));
}

static char **document_row(const void *content, const char *id)
{
	return row_table_row(rows, G_N_ELEMENTS(rows), content, id);
}

static const struct row_field *document_fields(
	const char *id, size_t *ret_count)
{
	return row_table_fields(rows, G_N_ELEMENTS(rows), id, ret_count);
}

static void document_put(void *content, const char *id, char *const *row)
{
	row_table_put(rows, G_N_ELEMENTS(rows), content, id, row);
	(void)changed(content);
}

static unsigned document_revision_of(const void *content)
{
	return ((const struct declaration *)content)->revision;
}

static bool document_is_read_only(const void *content)
{
	return ((const struct declaration *)content)->read_only;
}

static void document_destroy_content(void *content)
{
	declaration_destroy(content);
}

const struct document_class declaration_document = {
	.name = "declaration",
	.ids = document_ids,
	.row = document_row,
	.fields = document_fields,
	.put = document_put,
	.revision = document_revision_of,
	.is_read_only = document_is_read_only,
	.destroy = document_destroy_content,
};
