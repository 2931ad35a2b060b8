/* SPDX-License-Identifier: MIT */
/* The two checks and the change first; then the questions, those that went
 * down before those that went up: they are what one must know. */
#include "cli/compare_text.h"

#include "cli/label_lines.h"
#include "plain/lines.h"
#include "say/comparison_words.h"
#include "say/result_words.h"
#include "say/words.h"
#include "text/text.h"

#define MARGIN 2
#define COLUMN_GAP 2

struct compare {
	struct label_lines rows;
	const struct comparison *comparison;
	bool points; /* the bank is about points */
	int indent; /* of what stands beside the name of a question */
};

static const char *words(const struct compare *compare, const struct bank *bank,
	const struct text *text)
{
	return words_text(compare->rows.messages, bank, text);
}

/* Two things on one row; the second may be "". */
static void add_pair(const struct compare *compare, const char *label,
	const char *first, const char *second)
{
	g_autofree char *row = g_strdup_printf("%s%*s%s", first,
		first[0] != '\0' && second[0] != '\0' ? COLUMN_GAP : 0, "",
		second);

	label_lines_add(&compare->rows, label, row);
}

static void add_side(const struct compare *compare, const char *label,
	const struct result_source *source, const struct score *score)
{
	const struct sheet *sheet = source->sheet;
	char day[DATE_TEXT_BYTES];
	g_autofree char *identity =
		g_strdup_printf("%s@%s", sheet->bank, sheet->edition);
	g_autofree char *points =
		result_words_points(compare->rows.messages, score);
	g_autofree char *answered = words_numbers(compare->rows.messages,
		"compare.answered", (long)score->answered,
		(long)score->questions, (long)score->unsure);

	date_format(sheet->date, day);
	add_pair(compare, label, day, identity);
	if (compare->points) {
		add_pair(compare, NULL, points,
			comparison_words_band(
				compare->rows.messages, source, score));
	}
	label_lines_add(&compare->rows, NULL, answered);
}

static void add_head(const struct compare *compare)
{
	const struct comparison *comparison = compare->comparison;
	const struct sheet *sheet = comparison->new.sheet;

	label_lines_add_given(
		&compare->rows, "show.organisation", sheet->organisation);
	label_lines_add_given(&compare->rows, "show.unit", sheet->unit);
	add_side(compare, "compare.old", &comparison->old,
		&comparison->old_score);
	add_side(compare, "compare.new", &comparison->new,
		&comparison->new_score);
}

static void add_change(const struct compare *compare)
{
	g_autofree char *change = comparison_words_change(
		compare->rows.messages, &compare->comparison->change);

	if (compare->points) {
		label_lines_add_gap(&compare->rows);
		label_lines_add(&compare->rows, "compare.change", change);
	}
	if (compare->comparison->seam) {
		label_lines_add_gap(&compare->rows);
		lines_add(compare->rows.out, 0, "",
			tr(compare->rows.messages, "compare.seam"));
	}
}

static void add_parts(const struct compare *compare)
{
	const struct bank *bank = compare->comparison->new.bank;
	int cells = words_parts_cells(compare->rows.messages, bank);

	label_lines_add_gap(&compare->rows);
	for (size_t i = 0; i < bank->section_count; i++) {
		const struct comparison_part *part =
			&compare->comparison->parts[i];
		g_autofree char *change =
			comparison_words_signed(part->new - part->old);
		g_autofree char *points = g_strdup_printf(
			"%3d / %-3d  %s", part->new, part->max, change);

		label_lines_add_numbers(&compare->rows,
			i == 0 ? "show.sections" : NULL,
			words(compare, bank, &bank->sections[i].title), cells,
			points);
	}
}

/* The questions that are answered on that side only. */
static void add_one_sided(
	const struct compare *compare, const char *label, bool old_side)
{
	g_autofree char *list = comparison_words_list(compare->rows.messages,
		compare->comparison, COMPARISON_UNMAPPED, old_side);

	if (list[0] != '\0') {
		label_lines_add_gap(&compare->rows);
		label_lines_add(&compare->rows, label, list);
	}
}

static void add_item(
	const struct compare *compare, const struct comparison_item *item)
{
	const struct bank *bank = compare->comparison->new.bank;
	const struct question *question = &bank->questions[item->new.question];
	g_autofree char *label =
		words_question(compare->rows.messages, question->id);
	g_autofree char *lead = g_strdup_printf("%*s%s", MARGIN, "", label);
	g_autofree char *facts = comparison_words_facts(
		compare->rows.messages, compare->comparison, item);

	lines_add(compare->rows.out, compare->indent, lead,
		words(compare, bank, &question->text));
	lines_add(compare->rows.out, compare->indent, "", facts);
}

static void add_items(const struct compare *compare,
	const struct comparison_list *list, size_t count)
{
	g_autofree char *heading =
		tr_number(compare->rows.messages, list->key, (long)count);

	label_lines_add_gap(&compare->rows);
	lines_add(compare->rows.out, 0, "", heading);
	for (size_t i = 0; i < compare->comparison->count; i++) {
		if (compare->comparison->items[i].change == list->change) {
			add_item(compare, &compare->comparison->items[i]);
		}
	}
}

static void add_questions(const struct compare *compare)
{
	size_t all = 0;

	for (size_t i = 0; i < COMPARISON_LISTS; i++) {
		const struct comparison_list *list = &comparison_lists[i];
		size_t count =
			comparison_count(compare->comparison, list->change);

		if (count > 0) {
			add_items(compare, list, count);
		}
		all += count;
	}
	if (all == 0) {
		label_lines_add_gap(&compare->rows);
		lines_add(compare->rows.out, 0, "",
			tr(compare->rows.messages, "compare.nothing"));
	}
}

void compare_text_add(GString *out, const struct messages *messages,
	const struct comparison *comparison)
{
	struct compare compare = {
		.rows = { out, messages },
		.comparison = comparison,
		.points = comparison_counts_points(comparison),
		.indent = MARGIN + COLUMN_GAP +
			  words_questions_cells(messages, comparison->new.bank),
	};

	add_head(&compare);
	add_change(&compare);
	if (compare.points) {
		add_parts(&compare);
	}
	add_one_sided(&compare, "compare.only_old", true);
	add_one_sided(&compare, "compare.only_new", false);
	add_questions(&compare);
}
