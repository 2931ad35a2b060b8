/* SPDX-License-Identifier: MIT */
/* The words of fields stand in the catalogue under their names. */
#include "say/row_words.h"

#include <string.h>

#include "core/plan_document.h"
#include "core/sheet_document.h"
#include "say/words.h"

/* The text of a named field of the row, whichever side has one; NULL. */
static const char *text_of(const struct row_change *change,
	const struct document_class *class, const char *name)
{
	char *const *row =
		change->before != NULL ? change->before : change->after;
	size_t count = 0;
	const struct row_field *fields = class->fields(change->id, &count);

	for (size_t i = 0; row != NULL && i < count && row[i] != NULL; i++) {
		if (strcmp(fields[i].name, name) == 0) {
			return row[i];
		}
	}
	return NULL;
}

/* 問3, where the row is about one; else the name of the document. */
static char *title(const struct messages *messages,
	const struct document_class *class, const struct row_change *change)
{
	const char *question = class == &sheet_document
				       ? sheet_document_question(change->id)
				       : text_of(change, class, "question");

	return question != NULL
		       ? words_question(messages, question)
		       : g_strdup(words_of(messages, "kept", class->name));
}

/* What stands there, for people. Borrowed. */
static const char *value(const struct messages *messages,
	const struct bank *bank, const struct row_change *change,
	const struct row_field *field, const char *text)
{
	const char *question = sheet_document_question(change->id);
	size_t at = bank != NULL && question != NULL
			    ? bank_find_question(bank, question)
			    : BANK_NONE;

	if (text[0] == '\0') {
		return tr(messages, "kept.nothing");
	}
	if (field->kind == ROW_WORD || field->kind == ROW_FLAG) {
		return words_of(messages, "kept.value", text);
	}
	if (at != BANK_NONE && strcmp(field->name, "choice") == 0) {
		const struct question *asked = &bank->questions[at];
		size_t choice = question_find_choice(asked, text);

		return choice != BANK_NONE
			       ? words_text(messages, bank,
					 &asked->choices.at[choice].label)
			       : text;
	}
	return text;
}

static const char *at(char *const *row, size_t index)
{
	return row != NULL && row[index] != NULL ? row[index] : "";
}

static void add(GString *out, const struct messages *messages, const char *name,
	const char *ours, const char *theirs)
{
	g_autofree char *line = tr_args(messages, "kept.differs",
		words_of(messages, "kept.field", name), ours, theirs, NULL);

	g_string_append(out, out->len > 0 ? " " : "");
	g_string_append(out, line);
}

/* Owned (g_free). */
static char *joined(const struct messages *messages, char **row)
{
	return row != NULL && row[0] != NULL
		       ? g_strjoinv(" ", row)
		       : g_strdup(tr(messages, "kept.nothing"));
}

/* A row of texts without names: all of them at once, by the kind of row. */
static void add_whole(GString *out, const struct messages *messages,
	const struct row_change *change)
{
	g_autofree char *kind = g_strndup(change->id, strcspn(change->id, " "));
	g_autofree char *ours = joined(messages, change->before);
	g_autofree char *theirs = joined(messages, change->after);

	add(out, messages, kind, ours, theirs);
}

char *row_words_lost(const struct messages *messages,
	const struct document_class *class, const struct bank *bank,
	const struct row_change *change)
{
	g_autoptr(GString) fields_words = g_string_new(NULL);
	g_autofree char *about = title(messages, class, change);
	size_t count = 0;
	const struct row_field *fields = class->fields(change->id, &count);

	for (size_t i = 0; i < count; i++) {
		const char *ours = at(change->before, i);
		const char *theirs = at(change->after, i);

		if (strcmp(ours, theirs) != 0) {
			add(fields_words, messages, fields[i].name,
				value(messages, bank, change, &fields[i], ours),
				value(messages, bank, change, &fields[i],
					theirs));
		}
	}
	if (count == 0) {
		add_whole(fields_words, messages, change);
	}
	return g_strconcat(about, " ", fields_words->str, NULL);
}
