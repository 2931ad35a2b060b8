/* SPDX-License-Identifier: MIT */
/* The two checks and the change first; then the questions, those that went
 * down before those that went up: they are what one must know. */
#include "cli/compare_text.h"

#include "cli/rows.h"
#include "plain/lines.h"
#include "text/text.h"

#define MARGIN 2
#define COLUMN_GAP 2
#define FACTS 4

struct compare {
	GString *out;
	const struct messages *messages;
	const struct comparison *comparison;
	bool points; /* the bank is about points */
	int indent; /* of what stands beside the name of a question */
};

static const char *words(const struct compare *compare, const struct bank *bank,
	const struct text *text)
{
	const char *found =
		bank_text(bank, text, messages_language(compare->messages));

	return found != NULL ? found : "";
}

static void add(
	const struct compare *compare, const char *label, const char *text)
{
	rows_add(compare->out,
		label != NULL ? tr(compare->messages, label) : "", text);
}

static void add_given(
	const struct compare *compare, const char *label, const char *text)
{
	if (text[0] != '\0') {
		add(compare, label, text);
	}
}

static void add_gap(const struct compare *compare)
{
	g_string_append_c(compare->out, '\n');
}

/* The words of a key with {0} {1} {2} replaced by numbers. Owned (g_free). */
static char *numbers(
	const struct compare *compare, const char *key, long a, long b, long c)
{
	g_autofree char *first = g_strdup_printf("%ld", a);
	g_autofree char *second = g_strdup_printf("%ld", b);
	g_autofree char *third = g_strdup_printf("%ld", c);

	return tr_args(compare->messages, key, first, second, third, NULL);
}

static char *question_label(
	const struct compare *compare, const struct question *question)
{
	return tr_args(compare->messages, "question.label", question->id, NULL);
}

/* Two things on one row; the second may be "". */
static void add_pair(const struct compare *compare, const char *label,
	const char *first, const char *second)
{
	g_autofree char *row = g_strdup_printf("%s%*s%s", first,
		first[0] != '\0' && second[0] != '\0' ? COLUMN_GAP : 0, "",
		second);

	add(compare, label, row);
}

static const char *band_words(const struct compare *compare,
	const struct result_source *source, const struct score *score)
{
	if (!score->complete) {
		return tr(compare->messages, "compare.no_band");
	}
	return score->band != NULL
		       ? words(compare, source->bank, &score->band->label)
		       : "";
}

static void add_side(const struct compare *compare, const char *label,
	const struct result_source *source, const struct score *score)
{
	const struct sheet *sheet = source->sheet;
	char day[DATE_TEXT_BYTES];
	g_autofree char *identity =
		g_strdup_printf("%s@%s", sheet->bank, sheet->edition);
	g_autofree char *points =
		numbers(compare, "show.points", score->total, score->max, 0);
	g_autofree char *answered =
		numbers(compare, "compare.answered", (long)score->answered,
			(long)score->questions, (long)score->unsure);

	date_format(sheet->date, day);
	add_pair(compare, label, day, identity);
	if (compare->points) {
		add_pair(compare, NULL, points,
			band_words(compare, source, score));
	}
	add(compare, NULL, answered);
}

static void add_head(const struct compare *compare)
{
	const struct comparison *comparison = compare->comparison;
	const struct sheet *sheet = comparison->new.sheet;

	add_given(compare, "show.organisation", sheet->organisation);
	add_given(compare, "show.unit", sheet->unit);
	add_side(compare, "compare.old", &comparison->old,
		&comparison->old_score);
	add_side(compare, "compare.new", &comparison->new,
		&comparison->new_score);
}

static void add_change(const struct compare *compare)
{
	g_autofree char *change = score_change_format(
		&compare->comparison->change, compare->messages);

	if (compare->points) {
		add_gap(compare);
		add(compare, "compare.change", change);
	}
	if (compare->comparison->seam) {
		add_gap(compare);
		lines_add(compare->out, 0, "",
			tr(compare->messages, "compare.seam"));
	}
}

static void add_parts(const struct compare *compare)
{
	const struct bank *bank = compare->comparison->new.bank;
	int cells = 0;

	add_gap(compare);
	for (size_t i = 0; i < bank->section_count; i++) {
		cells = MAX(cells, text_width(words(compare, bank,
					   &bank->sections[i].title)));
	}
	for (size_t i = 0; i < bank->section_count; i++) {
		const struct comparison_part *part =
			&compare->comparison->parts[i];
		g_autofree char *change =
			score_change_signed(part->new - part->old);
		g_autofree char *points = g_strdup_printf(
			"%3d / %-3d  %s", part->new, part->max, change);

		rows_add_numbers(compare->out,
			i == 0 ? tr(compare->messages, "show.sections") : "",
			words(compare, bank, &bank->sections[i].title), cells,
			points);
	}
}

/* The questions that are answered on that side only. */
static void add_one_sided(
	const struct compare *compare, const char *label, bool only_new)
{
	const struct comparison *comparison = compare->comparison;
	const struct bank *bank =
		only_new ? comparison->new.bank : comparison->old.bank;
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < comparison->count; i++) {
		const struct comparison_item *item = &comparison->items[i];
		const struct compared *side =
			only_new ? &item->new : &item->old;

		if (item->change != COMPARISON_UNMAPPED ||
			side->choice == BANK_NONE) {
			continue;
		}
		g_autofree char *name = question_label(
			compare, &bank->questions[side->question]);

		g_string_append_printf(
			list, "%s%s", list->len > 0 ? " " : "", name);
	}
	if (list->len > 0) {
		add_gap(compare);
		add(compare, label, list->str);
	}
	g_string_free(list, TRUE);
}

static const char *answer_words(const struct compare *compare,
	const struct result_source *source, const struct compared *side)
{
	const struct question *question =
		&source->bank->questions[side->question];

	if (sheet_answer(source->sheet, question->id)->absent) {
		return tr(compare->messages, "word.absent");
	}
	return words(compare, source->bank,
		&question->choices.at[side->choice].label);
}

/* Both answers, the points and the reason. Owned (g_free). */
static char *facts_words(
	const struct compare *compare, const struct comparison_item *item)
{
	const struct comparison *comparison = compare->comparison;
	g_autofree char *points =
		score_change_signed(item->new.points - item->old.points);
	const char *reason = comparison_reason_key(item);
	const char *const facts[FACTS] = {
		answer_words(compare, &comparison->old, &item->old),
		answer_words(compare, &comparison->new, &item->new),
		reason != NULL ? tr(compare->messages, reason) : "",
		points,
	};

	/* Where there is no reason, blanks are left at the end. */
	return g_strchomp(tr_with(compare->messages,
		compare->points ? "compare.facts" : "compare.facts_only", facts,
		FACTS));
}

static void add_item(
	const struct compare *compare, const struct comparison_item *item)
{
	const struct bank *bank = compare->comparison->new.bank;
	const struct question *question = &bank->questions[item->new.question];
	g_autofree char *label = question_label(compare, question);
	g_autofree char *lead = g_strdup_printf("%*s%s", MARGIN, "", label);
	g_autofree char *facts = facts_words(compare, item);

	lines_add(compare->out, compare->indent, lead,
		words(compare, bank, &question->text));
	lines_add(compare->out, compare->indent, "", facts);
}

static void add_items(const struct compare *compare,
	enum comparison_change change, const char *key, size_t count)
{
	g_autofree char *heading =
		tr_number(compare->messages, key, (long)count);

	add_gap(compare);
	lines_add(compare->out, 0, "", heading);
	for (size_t i = 0; i < compare->comparison->count; i++) {
		if (compare->comparison->items[i].change == change) {
			add_item(compare, &compare->comparison->items[i]);
		}
	}
}

static void add_questions(const struct compare *compare)
{
	static const struct {
		enum comparison_change change;
		const char *key;
	} lists[] = {
		{ COMPARISON_WORSE, "compare.worse" },
		{ COMPARISON_BETTER, "compare.better" },
		{ COMPARISON_SETTLED, "compare.settled" },
		{ COMPARISON_NEW_UNKNOWN, "compare.new_unknown" },
	};
	size_t all = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) {
		size_t count =
			comparison_count(compare->comparison, lists[i].change);

		if (count > 0) {
			add_items(
				compare, lists[i].change, lists[i].key, count);
		}
		all += count;
	}
	if (all == 0) {
		add_gap(compare);
		lines_add(compare->out, 0, "",
			tr(compare->messages, "compare.nothing"));
	}
}

static void measure(struct compare *compare)
{
	const struct bank *bank = compare->comparison->new.bank;
	int cells = 0;

	for (size_t i = 0; i < bank->question_count; i++) {
		g_autofree char *label =
			question_label(compare, &bank->questions[i]);

		cells = MAX(cells, text_width(label));
	}
	compare->indent = MARGIN + cells + COLUMN_GAP;
}

void compare_text_add(GString *out, const struct messages *messages,
	const struct comparison *comparison)
{
	struct compare compare = {
		.out = out,
		.messages = messages,
		.comparison = comparison,
		.points = bank_counts_points(comparison->new.bank),
	};

	measure(&compare);
	add_head(&compare);
	add_change(&compare);
	if (compare.points) {
		add_parts(&compare);
	}
	add_one_sided(&compare, "compare.only_old", false);
	add_one_sided(&compare, "compare.only_new", true);
	add_questions(&compare);
}
