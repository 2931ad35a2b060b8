/* SPDX-License-Identifier: MIT */
/* Under the words of an action, a line a value. */
#include "cli/import_text.h"

#include "plain/lines.h"
#include "say/plan_words.h"
#include "say/words.h"
#include "text/text.h"

#define MARGIN 2
#define COLUMN_GAP 2
#define TEXT_CELLS 40 /* of a value in a problem */

struct list {
	GString *out;
	const struct messages *messages;
	int question_cells;
	int field_cells;
};

static const char *field_words(
	const struct messages *messages, enum import_field field)
{
	return tr(messages, plan_words_fields[field]);
}

/* A value as people know it. Owned (g_free). */
static char *value_words(const struct messages *messages,
	enum import_field field, const char *value)
{
	if (value[0] == '\0') {
		return g_strdup(tr(messages, "import.empty"));
	}
	return g_strdup(field == IMPORT_STATUS
				? words_of(messages, "report.status", value)
				: value);
}

static char *question_label(
	const struct list *list, const struct import_change *change)
{
	return words_question(list->messages, change->question);
}

static void measure(struct list *list, const struct plan_import *import)
{
	for (guint i = 0; i < import->changes->len; i++) {
		const struct import_change *change = plan_import_at(import, i);
		g_autofree char *label = question_label(list, change);

		if (import_verdict_applies(change->verdict)) {
			list->question_cells =
				MAX(list->question_cells, text_width(label));
			list->field_cells = MAX(list->field_cells,
				text_width(field_words(
					list->messages, change->field)));
		}
	}
}

static int words_at(const struct list *list)
{
	return MARGIN + list->question_cells + COLUMN_GAP;
}

static void add_action(
	const struct list *list, const struct import_change *change)
{
	g_autofree char *label = question_label(list, change);
	g_autofree char *adopted =
		tr_args(list->messages, "import.adopts", change->words, NULL);
	g_autoptr(GString) lead = g_string_new(NULL);

	lines_pad(lead, MARGIN);
	g_string_append(lead, label);
	lines_add(list->out, words_at(list), lead->str,
		change->adopts ? adopted : change->words);
}

static void add_value(
	const struct list *list, const struct import_change *change)
{
	const struct messages *messages = list->messages;
	g_autofree char *before =
		value_words(messages, change->field, change->before);
	g_autofree char *after =
		value_words(messages, change->field, change->after);
	g_autofree char *text = tr_args(messages,
		change->verdict == IMPORT_FOLLOWS ? "import.follows"
						  : "import.change",
		before, after, NULL);
	g_autoptr(GString) lead = g_string_new(NULL);

	lines_pad(lead, words_at(list));
	g_string_append(lead, field_words(messages, change->field));
	lines_add(list->out, words_at(list) + list->field_cells + COLUMN_GAP,
		lead->str, text);
}

void import_text_add(GString *out, const struct messages *messages,
	const struct plan_import *import)
{
	struct list list = { .out = out, .messages = messages };
	const struct import_row *row = NULL;
	g_autofree char *heading =
		tr_number(messages, "import.changes", (long)import->taken);

	measure(&list, import);
	lines_add(out, 0, "", heading);
	for (guint i = 0; i < import->changes->len; i++) {
		const struct import_change *change = plan_import_at(import, i);

		if (!import_verdict_applies(change->verdict)) {
			continue;
		}
		if (change->row != row) {
			row = change->row;
			add_action(&list, change);
		}
		add_value(&list, change);
	}
}

static const struct {
	const char *code;
	enum diag_severity severity;
} problems[IMPORT_VERDICT_COUNT] = {
	[IMPORT_CONFLICT] = { "diag.import.conflict", DIAG_WARNING },
	[IMPORT_REMOVED] = { "diag.import.removed", DIAG_WARNING },
	[IMPORT_DEFERRED] = { "diag.import.deferred", DIAG_WARNING },
	[IMPORT_NOT_PLANNED] = { "diag.import.not_planned", DIAG_WARNING },
	[IMPORT_UNKNOWN_ACTION] = { "diag.import.unknown_action", DIAG_ERROR },
	[IMPORT_NO_STATUS] = { "diag.import.no_status", DIAG_WARNING },
	[IMPORT_TOO_EARLY] = { "diag.import.too_early", DIAG_ERROR },
	[IMPORT_FUTURE] = { "diag.import.future", DIAG_ERROR },
	[IMPORT_ORDER] = { "diag.import.order", DIAG_ERROR },
	[IMPORT_NEEDS_DAY] = { "diag.import.needs_day", DIAG_WARNING },
	[IMPORT_WAITS] = { "diag.import.waits", DIAG_WARNING },
};

/* Short enough for a message. Owned (g_free). */
static char *short_words(const struct messages *messages,
	enum import_field field, const char *value)
{
	g_autofree char *words = value_words(messages, field, value);

	return text_clip(g_strdelimit(words, "\n", ' '), TEXT_CELLS);
}

void import_text_complain(const struct messages *messages,
	const struct plan_import *import, const char *path, struct diags *diags)
{
	for (guint i = 0; i < import->changes->len; i++) {
		const struct import_change *change = plan_import_at(import, i);
		const char *place = change->row->values[change->field].place;
		g_autofree char *before =
			short_words(messages, change->field, change->before);
		g_autofree char *after =
			short_words(messages, change->field, change->after);

		if (problems[change->verdict].code != NULL) {
			diags_add(diags, problems[change->verdict].severity,
				problems[change->verdict].code,
				(struct place){ .file = path },
				place != NULL ? place : "", after, before,
				NULL);
		}
	}
}
