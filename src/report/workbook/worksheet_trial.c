/* SPDX-License-Identifier: MIT */
/* 試算: a sheet to play with. Every answer can be changed; score, band and
 * parts follow by formula, and stand there as we worked them out for the
 * answers of the check. */
#include <glib.h>
#include <string.h>

#include "report/workbook/report.h"

#define TABLE_ROWS_ABOVE 2
/* What Excel bears of a text that it looks up, or that stands in a formula; so
 * many of them make no formula too long. */
#define WORD_UNITS_MAX 255
#define BANDS_MAX 12

enum { COLUMN_ID, COLUMN_TEXT, COLUMN_NOW, COLUMN_TRIAL, COLUMN_POINTS };

/* Where things stand; rows are worked out before anything is written, as the
 * formulas above look at the questions below. */
struct places {
	int head; /* of the totals: now, trial, difference */
	int total;
	int band;
	int parts;
	int words; /* the first answer that can be chosen */
	int word_count; /* of the scale */
	bool absent; /* and one more: 使っていない */
	int questions; /* the first one */
};

bool worksheet_trial_is_possible(const struct bank *bank)
{
	if (!bank_counts_points(bank) || bank->band_count == 0) {
		return false;
	}
	for (size_t i = 0; i < bank->question_count; i++) {
		if (bank->questions[i].choices.at != bank->scale.at) {
			return false;
		}
	}
	return bank->question_count > 0;
}

static bool any_absent(const struct bank *bank)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		if (text_is_given(&bank->questions[i].absent)) {
			return true;
		}
	}
	return false;
}

static bool is_short(const char *word)
{
	/* A unit of UTF-16 takes a byte at least. */
	return strlen(word) <= WORD_UNITS_MAX;
}

/* Whether looking for the word finds it: * ? and ~ stand for other letters,
 * and what reads as a number or a formula is none of ours once it was
 * chosen. */
static bool can_be_chosen(const char *word)
{
	char *end = NULL;

	(void)g_ascii_strtod(word, &end); /* only where it ends matters */
	return is_short(word) && strpbrk(word, "*?~") == NULL &&
	       strchr("=+-@'", word[0]) == NULL && *end != '\0';
}

/* Each of the words that can be chosen, and no two alike; a spreadsheet does
 * not tell A from a. */
static bool words_are_distinct(const struct report *report)
{
	const struct choices *scale = &report->bank->scale;
	g_autoptr(GHashTable) seen =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (size_t i = 0; i <= scale->count; i++) {
		const char *word =
			i < scale->count
				? report_words(report, &scale->at[i].label)
				: tr(report->messages, "report.absent");

		if (!can_be_chosen(word) ||
			!g_hash_table_add(seen, g_utf8_casefold(word, -1))) {
			return false;
		}
	}
	return true;
}

static bool bands_fit_a_formula(const struct report *report)
{
	const struct bank *bank = report->bank;

	for (size_t i = 0; i < bank->band_count; i++) {
		if (!is_short(report_words(report, &bank->bands[i].label))) {
			return false;
		}
	}
	return bank->band_count <= BANDS_MAX;
}

bool worksheet_trial_can_compute(const struct report *report)
{
	return bands_fit_a_formula(report) && words_are_distinct(report);
}

static struct places place_all(const struct bank *bank)
{
	struct places at = {
		.head = TABLE_ROWS_ABOVE,
		.word_count = (int)bank->scale.count,
		.absent = any_absent(bank),
	};

	at.total = at.head + 1;
	at.band = at.total + 1;
	at.parts = at.band + 1;
	at.words = at.parts + (int)bank->section_count + 2;
	at.questions = at.words + at.word_count + (at.absent ? 1 : 0) + 2;
	return at;
}

static struct page_range column_range(
	const struct report *report, int column, int first, int count)
{
	return (struct page_range){ report->pages[WORKSHEET_TRIAL], first,
		column, first + count - 1, column };
}

static char *range_name(
	const struct report *report, int column, int first, int count)
{
	const struct page_range range =
		column_range(report, column, first, count);

	return page_range_name(&range);
}

/* A text inside a formula: quotes in it are doubled. */
static char *quoted(const char *text)
{
	GString *quoted = g_string_new(text);

	(void)g_string_replace(quoted, "\"", "\"\"", 0); /* count not needed */
	g_string_prepend_c(quoted, '"');
	g_string_append_c(quoted, '"');
	return g_string_free(quoted, FALSE);
}

/* ---- What can be chosen ------------------------------------------------ */

static void put_word(struct page *page, int row, const char *label, int points)
{
	page_text(page, row, COLUMN_ID, COLUMN_TEXT, "", STYLE_TEXT);
	page_text(page, row, COLUMN_NOW, COLUMN_NOW, label, STYLE_CELL);
	page_number(page, row, COLUMN_TRIAL, points, STYLE_CELL_NUMBER);
}

static void put_words(
	const struct report *report, struct page *page, const struct places *at)
{
	const struct choices *scale = &report->bank->scale;
	const struct messages *m = report->messages;

	page_text(page, at->words - 1, COLUMN_NOW, COLUMN_NOW,
		tr(m, "report.trial.words"), STYLE_TABLE_HEAD);
	page_text(page, at->words - 1, COLUMN_TRIAL, COLUMN_TRIAL,
		tr(m, "report.column.points"), STYLE_TABLE_HEAD);
	for (size_t i = 0; i < scale->count; i++) {
		put_word(page, at->words + (int)i,
			report_words(report, &scale->at[i].label),
			scale->at[i].points);
	}
	if (at->absent) {
		put_word(page, at->words + at->word_count,
			tr(m, "report.absent"),
			question_points_highest(&report->bank->questions[0]));
	}
}

/* ---- The questions ------------------------------------------------------ */

/* Files that were written by hand may say 使っていない where it is no answer,
 * or count it otherwise than the formulas do. */
static bool is_absent(const struct report *report,
	const struct question *question, size_t choice)
{
	return sheet_answer(report->sheet, question->id)->absent &&
	       text_is_given(&question->absent) &&
	       question->choices.at[choice].points ==
		       question_points_highest(question);
}

static const char *answer_now(
	const struct report *report, const struct question *question)
{
	size_t choice = sheet_choice(report->sheet, question);

	if (choice == BANK_NONE) {
		return "";
	}
	return is_absent(report, question, choice)
		       ? tr(report->messages, "report.absent")
		       : report_words(
				 report, &question->choices.at[choice].label);
}

/* The words and their points, as formulas name them. Owned. */
struct word_ranges {
	char *labels;
	char *points;
};

static void put_points(const struct report *report, struct page *page, int row,
	const struct question *question, const struct word_ranges *words)
{
	g_autofree char *trial = page_cell_name(row, COLUMN_TRIAL);
	g_autofree char *formula =
		g_strdup_printf("=IFERROR(INDEX(%s,MATCH(%s,%s,0)),\"\")",
			words->points, trial, words->labels);
	size_t choice = sheet_choice(report->sheet, question);

	if (choice == BANK_NONE) {
		page_formula_text(page, row, COLUMN_POINTS, COLUMN_POINTS,
			formula, "", STYLE_CELL_NUMBER);
	} else {
		page_formula_number(page, row, COLUMN_POINTS, COLUMN_POINTS,
			formula, question->choices.at[choice].points,
			STYLE_CELL_NUMBER);
	}
}

static void put_question(const struct report *report, struct page *page,
	size_t index, const struct places *at, const struct word_ranges *ranges)
{
	const struct question *question = &report->bank->questions[index];
	int row = at->questions + (int)index;
	bool absent = text_is_given(&question->absent);
	const struct page_range words = column_range(report, COLUMN_NOW,
		at->words, at->word_count + (absent ? 1 : 0));
	const char *now = answer_now(report, question);

	page_text(page, row, COLUMN_ID, COLUMN_ID, question->id,
		STYLE_CELL_CENTER);
	page_text(page, row, COLUMN_TEXT, COLUMN_TEXT,
		report_words(report, &question->text), STYLE_CELL);
	page_text(page, row, COLUMN_NOW, COLUMN_NOW, now, STYLE_CELL);
	page_text(page, row, COLUMN_TRIAL, COLUMN_TRIAL, now, STYLE_INPUT);
	page_offer(page, COLUMN_TRIAL, row, row, &words);
	put_points(report, page, row, question, ranges);
}

static void put_questions(
	const struct report *report, struct page *page, const struct places *at)
{
	static const char *const keys[] = { "report.column.question",
		"report.column.text", "report.trial.now", "report.trial.trial",
		"report.column.points" };

	for (int i = 0; i < (int)G_N_ELEMENTS(keys); i++) {
		page_text(page, at->questions - 1, i, i,
			tr(report->messages, keys[i]), STYLE_TABLE_HEAD);
	}
	int count = at->word_count + (at->absent ? 1 : 0);
	struct word_ranges ranges = {
		.labels = range_name(report, COLUMN_NOW, at->words, count),
		.points = range_name(report, COLUMN_TRIAL, at->words, count),
	};

	for (size_t i = 0; i < report->bank->question_count; i++) {
		put_question(report, page, i, at, &ranges);
	}
	g_free(ranges.labels);
	g_free(ranges.points);
}

/* ---- The totals --------------------------------------------------------- */

/* 今, 試し and the difference of a sum of points. */
static void put_sum(const struct report *report, struct page *page, int row,
	const char *label, long now, const struct page_range *points)
{
	g_autofree char *range = page_range_name(points);
	g_autofree char *sum = g_strdup_printf("=SUM(%s)", range);
	g_autofree char *before = page_cell_name(row, COLUMN_NOW);
	g_autofree char *after = page_cell_name(row, COLUMN_TRIAL);
	g_autofree char *change = g_strdup_printf("=%s-%s", after, before);

	(void)report;
	page_text(page, row, COLUMN_ID, COLUMN_TEXT, label, STYLE_CELL);
	page_number(page, row, COLUMN_NOW, now, STYLE_CELL_NUMBER);
	page_formula_number(page, row, COLUMN_TRIAL, COLUMN_TRIAL, sum,
		(double)now, STYLE_CELL_NUMBER);
	page_formula_number(page, row, COLUMN_POINTS, COLUMN_POINTS, change, 0,
		STYLE_CELL_NUMBER);
}

static void put_parts(
	const struct report *report, struct page *page, const struct places *at)
{
	const struct bank *bank = report->bank;
	int first = at->questions;

	for (size_t i = 0; i < bank->section_count; i++) {
		struct score part;

		score_section(bank, report->sheet, i, &part);
		const struct page_range points = column_range(
			report, COLUMN_POINTS, first, (int)part.questions);
		g_autofree char *max = g_strdup_printf("%d", part.max);
		g_autofree char *label =
			tr_args(report->messages, "report.trial.part",
				report_words(report, &bank->sections[i].title),
				max, NULL);

		put_sum(report, page, at->parts + (int)i, label, part.total,
			&points);
		first += (int)part.questions;
	}
}

/* =IF(COUNT(points)<25,"まだ途中です",IF(total>=100,"...",...)) */
static char *band_formula(const struct report *report, const struct places *at)
{
	const struct bank *bank = report->bank;
	int count = (int)bank->question_count;
	g_autofree char *points =
		range_name(report, COLUMN_POINTS, at->questions, count);
	g_autofree char *total = page_cell_name(at->total, COLUMN_TRIAL);
	g_autofree char *open =
		quoted(tr(report->messages, "report.trial.open"));
	GString *formula = g_string_new(NULL);
	size_t depth = 1;

	g_string_printf(formula, "=IF(COUNT(%s)<%d,%s,", points, count, open);
	for (size_t i = 0; i < bank->band_count; i++) {
		const struct band *band = &bank->bands[i];
		g_autofree char *label =
			quoted(report_words(report, &band->label));

		if (band->has_min) {
			g_string_append_printf(formula, "IF(%s>=%d,%s,", total,
				band->min, label);
			depth++;
		} else {
			g_string_append(formula, label);
		}
	}
	for (; depth > 0; depth--) {
		g_string_append_c(formula, ')');
	}
	return g_string_free(formula, FALSE);
}

static void put_band(
	const struct report *report, struct page *page, const struct places *at)
{
	const struct band *band = report->score.band;
	const char *now = band != NULL
				  ? report_words(report, &band->label)
				  : tr(report->messages, "report.trial.open");
	g_autofree char *formula = band_formula(report, at);

	page_text(page, at->band, COLUMN_ID, COLUMN_TEXT,
		tr(report->messages, "report.column.band"), STYLE_CELL);
	page_text(page, at->band, COLUMN_NOW, COLUMN_NOW, now, STYLE_CELL);
	page_formula_text(page, at->band, COLUMN_TRIAL, COLUMN_POINTS, formula,
		now, STYLE_CELL_STRONG);
}

static void put_totals(
	const struct report *report, struct page *page, const struct places *at)
{
	const struct messages *m = report->messages;
	const struct page_range points = column_range(report, COLUMN_POINTS,
		at->questions, (int)report->bank->question_count);
	g_autofree char *max = g_strdup_printf("%d", report->score.max);
	g_autofree char *label = tr_args(m, "report.trial.total", max, NULL);

	page_text(page, at->head, COLUMN_ID, COLUMN_TEXT, "", STYLE_TABLE_HEAD);
	page_text(page, at->head, COLUMN_NOW, COLUMN_NOW,
		tr(m, "report.trial.now"), STYLE_TABLE_HEAD);
	page_text(page, at->head, COLUMN_TRIAL, COLUMN_TRIAL,
		tr(m, "report.trial.trial"), STYLE_TABLE_HEAD);
	page_text(page, at->head, COLUMN_POINTS, COLUMN_POINTS,
		tr(m, "report.trial.change"), STYLE_TABLE_HEAD);
	put_sum(report, page, at->total, label, report->score.total, &points);
	put_band(report, page, at);
	put_parts(report, page, at);
}

void worksheet_trial_write(const struct report *report)
{
	static const int widths[] = { 6, 66, 19, 19, 8 };
	const struct messages *m = report->messages;
	struct page *page = report->pages[WORKSHEET_TRIAL];
	const struct places at = place_all(report->bank);

	for (int i = 0; i < (int)G_N_ELEMENTS(widths); i++) {
		page_set_column(page, i, widths[i], false);
	}
	page_text(page, 0, COLUMN_ID, COLUMN_POINTS,
		tr(m, "report.sheet.trial"), STYLE_TITLE);
	page_text(page, 1, COLUMN_ID, COLUMN_POINTS, tr(m, "report.trial.note"),
		STYLE_TEXT);
	put_totals(report, page, &at);
	put_words(report, page, &at);
	put_questions(report, page, &at);
	report_print_setup(report, page, false);
}
