/* SPDX-License-Identifier: MIT */
/* A label and what belongs to it, line by line. Not answered, わからない and
 * 実施していない stay apart. */
#include "cli/show_text.h"

#include "cli/label_lines.h"
#include "core/score.h"
#include "say/result_words.h"
#include "say/words.h"
#include "text/text.h"

struct show {
	struct label_lines rows;
	const struct bank *bank;
	const struct sheet *sheet;
	struct score score;
};

static const char *words(const struct show *show, const struct text *text)
{
	return words_text(show->rows.messages, show->bank, text);
}

static void add_numbers(const struct show *show, const char *label,
	const char *key, long a, long b, long c)
{
	g_autofree char *text =
		words_numbers(show->rows.messages, key, a, b, c);

	label_lines_add(&show->rows, label, text);
}

static void add_head(const struct show *show)
{
	char day[DATE_TEXT_BYTES];
	g_autofree char *identity = g_strdup_printf(
		"%s@%s", show->sheet->bank, show->sheet->edition);
	g_autofree char *bank =
		show->bank == NULL ? g_strdup(identity)
				   : g_strdup_printf("%s  %s", identity,
					     words(show, &show->bank->title));

	date_format(show->sheet->date, day);
	label_lines_add_given(
		&show->rows, "show.organisation", show->sheet->organisation);
	label_lines_add_given(&show->rows, "show.unit", show->sheet->unit);
	label_lines_add_given(&show->rows, "show.person", show->sheet->person);
	label_lines_add_given(&show->rows, "show.date", day);
	label_lines_add(&show->rows, "show.bank", bank);
}

static void add_band(const struct show *show)
{
	const struct score *score = &show->score;

	if (!score->complete) {
		add_numbers(show, "show.band", "show.no_band",
			(long)(score->questions - score->answered), 0, 0);
	} else if (score->band != NULL) {
		label_lines_add(&show->rows, "show.band",
			words(show, &score->band->label));
		label_lines_add_given(&show->rows, "show.next",
			words(show, &score->band->next));
	}
}

static void add_outlook(const struct show *show)
{
	g_autofree char *text = result_words_outlook(
		show->rows.messages, show->bank, &show->score);

	if (text != NULL) {
		label_lines_add(&show->rows, NULL, text);
	}
}

/* What the score may still become. */
static void add_range(const struct show *show)
{
	const struct score *score = &show->score;
	size_t open = score->questions - score->answered;

	if (score->low == score->high) {
		return;
	}
	add_numbers(show, "show.range", "show.range_points",
		(long)(score->unsure + open), score->low, score->high);
	add_outlook(show);
}

static int count_cells(const struct show *show)
{
	int cells = text_width(tr(show->rows.messages, "word.open"));

	for (size_t i = 0; i < show->bank->scale.count; i++) {
		cells = MAX(cells, text_width(words(show,
					   &show->bank->scale.at[i].label)));
	}
	return cells;
}

static char *count_words(const struct show *show, size_t choice, size_t best)
{
	g_autofree char *count =
		g_strdup_printf("%3zu", show->score.counts[choice]);
	g_autofree char *absent = g_strdup_printf("%zu", show->score.absent);

	if (choice != best || show->score.absent == 0) {
		return g_steal_pointer(&count);
	}
	return tr_args(
		show->rows.messages, "show.with_absent", count, absent, NULL);
}

static void add_counts(const struct show *show)
{
	const struct choices *scale = &show->bank->scale;
	size_t best = question_best_choice(&show->bank->questions[0]);
	int cells = count_cells(show);
	g_autofree char *open = g_strdup_printf(
		"%3zu", show->score.questions - show->score.answered);

	for (size_t i = 0; i < scale->count && i < SCORE_CHOICES_MAX; i++) {
		g_autofree char *count = count_words(show, i, best);

		label_lines_add_numbers(&show->rows,
			i == 0 ? "show.counts" : NULL,
			words(show, &scale->at[i].label), cells, count);
	}
	label_lines_add_numbers(&show->rows,
		scale->count == 0 ? "show.counts" : NULL,
		tr(show->rows.messages, "word.open"), cells, open);
}

static void add_sections(const struct show *show)
{
	const struct bank *bank = show->bank;
	int cells = words_parts_cells(show->rows.messages, bank);

	for (size_t i = 0; i < bank->section_count; i++) {
		struct score score;

		score_section(bank, show->sheet, i, &score);
		g_autofree char *points =
			bank_counts_points(bank)
				? g_strdup_printf(
					  "%3d / %d", score.total, score.max)
				: g_strdup_printf("%3zu / %zu", score.answered,
					  score.questions);

		label_lines_add_numbers(&show->rows,
			i == 0 ? "show.sections" : NULL,
			words(show, &bank->sections[i].title), cells, points);
	}
}

/* The answers to questions with choices of their own, which no count shows. */
static void add_own_answers(const struct show *show)
{
	const struct bank *bank = show->bank;

	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		const struct choice *choice =
			sheet_chosen(show->sheet, question);

		if (choice == NULL || question->choices.at == bank->scale.at) {
			continue;
		}
		g_autofree char *name =
			words_question(show->rows.messages, question->id);

		label_lines_add_labelled(
			&show->rows, name, words(show, &choice->label));
		label_lines_add_given(
			&show->rows, NULL, words(show, &choice->says));
	}
}

/* The questions to come back to. */
static void add_lists(const struct show *show)
{
	g_autofree char *unsure = result_words_unsure(
		show->rows.messages, show->bank, show->sheet);
	g_autofree char *open =
		result_words_open(show->rows.messages, show->bank, show->sheet);

	label_lines_add_given(&show->rows, "show.unsure", unsure);
	label_lines_add_given(&show->rows, "show.open", open);
}

static void add_points(const struct show *show)
{
	g_autofree char *points =
		result_words_points(show->rows.messages, &show->score);

	label_lines_add(&show->rows, "show.score", points);
	add_band(show);
	add_range(show);
}

/* What it came to, and how much of it is answered. */
static void add_result(const struct show *show)
{
	if (bank_counts_points(show->bank)) {
		add_points(show);
	} else {
		add_own_answers(show);
	}
	add_numbers(show, "show.answered", "show.of",
		(long)show->score.answered, (long)show->score.questions, 0);
}

static void add_with_bank(struct show *show)
{
	score_sheet(show->bank, show->sheet, &show->score);
	add_result(show);
	label_lines_add_gap(&show->rows);
	if (show->bank->scale.count > 0) {
		add_counts(show);
		label_lines_add_gap(&show->rows);
	}
	add_sections(show);
	if (show->score.unsure > 0 || !show->score.complete) {
		label_lines_add_gap(&show->rows);
		add_lists(show);
	}
}

/* The copy of the result serves where the bank is missing. */
static void add_without_bank(const struct show *show)
{
	const struct sheet_result *result = &show->sheet->result;

	if (result->given) {
		add_numbers(show, "show.score", "show.points", result->score,
			result->max, 0);
		label_lines_add_given(
			&show->rows, "show.band", result->band_label);
	}
	label_lines_add(&show->rows, NULL,
		tr(show->rows.messages, "show.bank_unknown"));
}

void show_text_add(GString *out, const struct messages *messages,
	const struct sheet_file *file, const char *path)
{
	struct show show = {
		.rows = { out, messages },
		.bank = file->bank,
		.sheet = file->sheet,
	};

	if (path != NULL) {
		label_lines_add(&show.rows, "show.file", path);
	}
	add_head(&show);
	label_lines_add_gap(&show.rows);
	if (show.bank != NULL) {
		add_with_bank(&show);
	} else {
		add_without_bank(&show);
	}
}

void show_text_add_outcome(GString *out, const struct messages *messages,
	const struct bank *bank, const struct sheet *sheet)
{
	struct show show = {
		.rows = { out, messages },
		.bank = bank,
		.sheet = sheet,
	};

	score_sheet(bank, sheet, &show.score);
	add_result(&show);
	add_lists(&show);
}
