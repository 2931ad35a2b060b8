/* SPDX-License-Identifier: MIT */
/* One phrase a cause of a change; totals are set side by side only where both
 * checks are complete. */
#include "say/comparison_words.h"

#include <glib.h>

#include "say/result_words.h"
#include "say/words.h"

const struct comparison_list comparison_lists[COMPARISON_LISTS] = {
	{ COMPARISON_WORSE, "compare.worse" },
	{ COMPARISON_BETTER, "compare.better" },
	{ COMPARISON_SETTLED, "compare.settled" },
	{ COMPARISON_NEW_UNKNOWN, "compare.new_unknown" },
};

static const char *const cause_keys[CHANGE_CAUSE_COUNT] = {
	[CHANGE_BY_MEASURES] = "change.measures",
	[CHANGE_BY_REVIEW] = "change.review",
	[CHANGE_UNEXPLAINED] = "change.unexplained",
	[CHANGE_UNMAPPED] = "change.unmapped",
};

char *comparison_words_signed(int points)
{
	return g_strdup_printf(points == 0 ? "%d" : "%+d", points);
}

static char *parts_of(
	const struct score_change *change, const struct messages *messages)
{
	GString *parts = g_string_new(NULL);

	for (size_t i = 0; i < CHANGE_CAUSE_COUNT; i++) {
		if (change->by[i] == 0) {
			continue;
		}
		g_autofree char *points =
			comparison_words_signed(change->by[i]);
		g_autofree char *part =
			tr_args(messages, cause_keys[i], points, NULL);

		g_string_append_printf(parts, "%s%s",
			parts->len > 0 ? tr(messages, "word.comma") : "", part);
	}
	return g_string_free(parts, FALSE);
}

char *comparison_words_change(
	const struct messages *messages, const struct score_change *change)
{
	g_autofree char *points = comparison_words_signed(change->total);
	g_autofree char *parts = parts_of(change, messages);

	return tr_args(messages,
		parts[0] != '\0' ? "change.with_parts" : "change.points",
		points, parts, NULL);
}

char *comparison_words_line(
	const struct messages *messages, const struct comparison *comparison)
{
	if (!comparison_counts_points(comparison) ||
		!comparison->old_score.complete ||
		!comparison->new_score.complete) {
		return NULL;
	}
	g_autofree char *old =
		g_strdup_printf("%d", comparison->old_score.total);
	g_autofree char *change =
		comparison_words_change(messages, &comparison->change);

	return tr_args(messages, "change.line", old, change, NULL);
}

const char *comparison_words_band(const struct messages *messages,
	const struct result_source *source, const struct score *score)
{
	if (!score->complete) {
		return tr(messages, "compare.no_band");
	}
	return score->band != NULL
		       ? words_text(messages, source->bank, &score->band->label)
		       : "";
}

const char *comparison_words_answer(const struct messages *messages,
	const char *area, const struct result_source *source,
	const struct compared *side)
{
	if (side->choice == BANK_NONE) {
		return "";
	}
	const struct question *question =
		&source->bank->questions[side->question];

	return result_words_answer(messages, area, source->bank, question,
		sheet_answer(source->sheet, question->id));
}

const char *comparison_words_reason(
	const struct messages *messages, const struct comparison_item *item)
{
	const char *key = comparison_reason_key(item);

	return key != NULL ? tr(messages, key) : "";
}

char *comparison_words_facts(const struct messages *messages,
	const struct comparison *comparison, const struct comparison_item *item)
{
	bool counts = comparison_counts_points(comparison);
	g_autofree char *points =
		comparison_words_signed(item->new.points - item->old.points);

	/* Where there is no reason, blanks are left at the end. */
	return g_strchomp(tr_args(messages,
		counts ? "compare.facts" : "compare.facts_only",
		comparison_words_answer(messages, WORDS_OF_SCREENS,
			&comparison->old, &item->old),
		comparison_words_answer(messages, WORDS_OF_SCREENS,
			&comparison->new, &item->new),
		comparison_words_reason(messages, item), points, NULL));
}

char *comparison_words_list(const struct messages *messages,
	const struct comparison *comparison, enum comparison_change change,
	bool old_side)
{
	const struct bank *bank =
		old_side ? comparison->old.bank : comparison->new.bank;
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < comparison->count; i++) {
		const struct comparison_item *item = &comparison->items[i];
		const struct compared *side =
			old_side ? &item->old : &item->new;

		if (item->change == change && side->choice != BANK_NONE) {
			words_add_question(list, messages,
				bank->questions[side->question].id);
		}
	}
	return g_string_free(list, FALSE);
}
