/* SPDX-License-Identifier: MIT */
/* Answers are the words of the list in the cell, or their numbers in it. */
#include "report/back/answer_form_read.h"

#include <stdlib.h>
#include <string.h>

enum { HEADING_ANSWER, HEADING_MEMO, HEADING_ID, HEADING_COUNT };

static const char *const headings[HEADING_COUNT] = {
	[HEADING_ANSWER] = "report.column.answer",
	[HEADING_MEMO] = "report.column.memo",
	[HEADING_ID] = "report.column.id",
};

enum { LABEL_ORGANISATION, LABEL_UNIT, LABEL_PERSON, LABEL_DATE, LABEL_COUNT };

static const char *const labels[LABEL_COUNT] = {
	[LABEL_ORGANISATION] = "report.organisation",
	[LABEL_UNIT] = "report.unit",
	[LABEL_PERSON] = "report.person",
	[LABEL_DATE] = "report.date",
};

struct reading {
	const struct cell_reader *reader;
	const struct export_record *record;
	struct lookup_table table;
	struct filled_form *form;
};

static void free_answer(void *data)
{
	struct form_answer *answer = data;

	g_free(answer->question);
	g_free(answer->choice);
	g_free(answer->memo);
	g_free(answer);
}

void filled_form_destroy(struct filled_form *form)
{
	if (form == NULL) {
		return;
	}
	g_free(form->organisation);
	g_free(form->unit);
	g_free(form->person);
	g_ptr_array_unref(form->answers);
	g_free(form);
}

/* What stands beside a label, and where (owned, g_free). */
static const struct spreadsheet_cell *beside(
	const struct reading *reading, size_t label, char **ret_place)
{
	const struct spreadsheet_cell *cell =
		lookup_beside(&reading->reader->lookup, reading->table.page,
			reading->table.row, labels, LABEL_COUNT, label);

	*ret_place = cell != NULL ? spreadsheet_place(reading->table.page,
					    cell->row, cell->column)
				  : NULL;
	return cell;
}

static char *name_beside(const struct reading *reading, size_t label)
{
	g_autofree char *place = NULL;
	const struct spreadsheet_cell *cell = beside(reading, label, &place);
	char *name = NULL;

	return cell_read_text(reading->reader, cell, place, &name)
		       ? g_strdelimit(name, "\n", ' ')
		       : g_strdup("");
}

static bool read_date(struct reading *reading)
{
	const struct cell_reader *reader = reading->reader;
	g_autofree char *place = NULL;
	g_autofree char *text = NULL;
	struct date *date = &reading->form->date;
	const struct spreadsheet_cell *cell =
		beside(reading, LABEL_DATE, &place);

	*date = reader->today;
	if (!cell_read_day(reader, cell, place, true, &text)) {
		return false;
	}
	if (date_parse(text, date) && date_compare(*date, reader->today) > 0) {
		cell_complain(reader, "diag.import.future", place, text);
		return false;
	}
	return true;
}

/* The choice of a number in the list, from 1; NULL if it is none. */
static const char *choice_by_number(
	const struct export_question *question, const char *folded)
{
	char *end = NULL;
	unsigned long number =
		g_ascii_isdigit(folded[0]) ? strtoul(folded, &end, 10) : 0;

	return number >= 1 && number <= question->choices->len && *end == '\0'
		       ? g_ptr_array_index(question->choices, number - 1)
		       : NULL;
}

static bool is_offered(
	const struct export_question *question, const char *choice)
{
	return g_ptr_array_find_with_equal_func(
		question->choices, choice, g_str_equal, NULL);
}

/* The choice of a word in the list; NULL if it is none, or means two. */
static const char *choice_by_word(const struct reading *reading,
	const struct export_question *question, const char *folded)
{
	const char *found = NULL;

	for (guint i = 0; i < reading->record->labels->len; i++) {
		const struct export_label *label =
			g_ptr_array_index(reading->record->labels, i);
		g_autofree char *word = lookup_fold(label->word);

		if (strcmp(word, folded) != 0 ||
			!is_offered(question, label->choice)) {
			continue;
		}
		if (found != NULL && strcmp(found, label->choice) != 0) {
			return NULL;
		}
		found = label->choice;
	}
	return found;
}

/* The words that may be written, with commas. Owned (g_free). */
static char *words_of(
	const struct reading *reading, const struct export_question *question)
{
	const char *comma =
		tr(reading->reader->lookup.catalogues[0], "word.comma");
	GString *words = g_string_new(NULL);

	for (guint i = 0; i < reading->record->labels->len; i++) {
		const struct export_label *label =
			g_ptr_array_index(reading->record->labels, i);

		if (is_offered(question, label->choice)) {
			g_string_append_printf(words, "%s%s",
				words->len > 0 ? comma : "", label->word);
		}
	}
	return g_string_free(words, FALSE);
}

/* "" where the cell is empty, or told that it cannot be read. Owned
 * (g_free). */
static char *read_choice(const struct reading *reading, int row,
	const struct export_question *question)
{
	const struct cell_reader *reader = reading->reader;
	g_autofree char *text = spreadsheet_text(reader->lookup.spreadsheet,
		lookup_cell(&reading->table, row, HEADING_ANSWER));
	g_autofree char *folded = lookup_fold(text);
	const char *choice = choice_by_number(question, folded);

	if (choice == NULL) {
		choice = choice_by_word(reading, question, folded);
	}
	if (choice == NULL && text[0] != '\0') {
		g_autofree char *words = words_of(reading, question);
		g_autofree char *place =
			lookup_place(&reading->table, row, HEADING_ANSWER);

		diags_error(reader->diags, "diag.import.bad_answer",
			reader->path, place, text, words, NULL);
	}
	return g_strdup(choice != NULL ? choice : "");
}

static char *read_memo(const struct reading *reading, int row)
{
	const struct spreadsheet_cell *cell =
		lookup_cell(&reading->table, row, HEADING_MEMO);
	g_autofree char *place = spreadsheet_place(
		reading->table.page, row, reading->table.columns[HEADING_MEMO]);
	char *memo = NULL;

	return cell_read_text(reading->reader, cell, place, &memo)
		       ? memo
		       : g_strdup("");
}

static struct form_answer *answer_of(
	const struct filled_form *form, const char *question)
{
	for (guint i = 0; i < form->answers->len; i++) {
		struct form_answer *answer =
			g_ptr_array_index(form->answers, i);

		if (strcmp(answer->question, question) == 0) {
			return answer;
		}
	}
	return NULL;
}

static void complain(const struct reading *reading, int row, size_t heading,
	const char *code, const char *text)
{
	g_autofree char *place = lookup_place(&reading->table, row, heading);

	cell_complain(reading->reader, code, place, text);
}

static void read_row(int row, void *data)
{
	struct reading *reading = data;
	g_autofree char *id =
		spreadsheet_text(reading->reader->lookup.spreadsheet,
			lookup_cell(&reading->table, row, HEADING_ID));
	const struct export_question *question =
		export_record_question(reading->record, id);

	if (question == NULL) {
		if (lookup_cell(&reading->table, row, HEADING_ANSWER) != NULL) {
			complain(reading, row, HEADING_ID, "diag.import.no_id",
				id);
		}
		return;
	}
	struct form_answer *same = answer_of(reading->form, id);

	if (same != NULL) {
		/* Which of the two was meant cannot be known. */
		same->choice[0] = '\0';
		same->memo[0] = '\0';
		complain(reading, row, HEADING_ID, "diag.import.id_twice", id);
		return;
	}
	struct form_answer *answer = g_new0(struct form_answer, 1);

	answer->question = g_steal_pointer(&id);
	answer->choice = read_choice(reading, row, question);
	answer->memo = read_memo(reading, row);
	g_ptr_array_add(reading->form->answers, answer);
}

static bool is_needed(size_t heading)
{
	return heading != HEADING_MEMO;
}

struct filled_form *answer_form_read(
	const struct cell_reader *reader, const struct export_record *record)
{
	static const struct cell_headings table = {
		.keys = headings,
		.count = HEADING_COUNT,
		.is_needed = is_needed,
		.none = "diag.import.no_form",
	};
	AUTO(filled_form) form = g_new0(struct filled_form, 1);
	struct reading reading = {
		.reader = reader,
		.record = record,
		.form = form,
	};

	form->answers = g_ptr_array_new_with_free_func(free_answer);
	if (!cell_find_table(reader, &table, &reading.table) ||
		!read_date(&reading)) {
		return NULL;
	}
	form->organisation = name_beside(&reading, LABEL_ORGANISATION);
	form->unit = name_beside(&reading, LABEL_UNIT);
	form->person = name_beside(&reading, LABEL_PERSON);
	lookup_each_row(&reading.table, read_row, &reading);
	return g_steal_pointer(&form);
}
