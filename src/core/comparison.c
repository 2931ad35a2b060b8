/* SPDX-License-Identifier: MIT */
/* One item for every question of either side: so the points of all items are
 * the two totals, and the causes add up to their difference. */
#include "core/comparison.h"

#include <glib.h>

#include "core/bank_match.h"

const char *const comparison_change_names[COMPARISON_CHANGE_COUNT] = {
	[COMPARISON_BETTER] = "better",
	[COMPARISON_WORSE] = "worse",
	[COMPARISON_SAME] = "same",
	[COMPARISON_SETTLED] = "settled",
	[COMPARISON_NEW_UNKNOWN] = "new_unknown",
	[COMPARISON_UNMAPPED] = "unmapped",
};

static const enum change_cause cause_of_reason[REASON_COUNT] = {
	[REASON_NONE] = CHANGE_UNEXPLAINED,
	[REASON_DONE] = CHANGE_BY_MEASURES,
	[REASON_LEARNED] = CHANGE_BY_REVIEW,
	[REASON_SITUATION] = CHANGE_BY_REVIEW,
	[REASON_CORRECTION] = CHANGE_BY_REVIEW,
};

static struct compared compared_of(
	const struct result_source *source, size_t index)
{
	struct compared side = { .question = index, .choice = BANK_NONE };

	if (index == BANK_NONE) {
		return side;
	}
	const struct question *question = &source->bank->questions[index];

	side.choice = sheet_choice(source->sheet, question);
	if (side.choice != BANK_NONE) {
		side.points = question->choices.at[side.choice].points;
		side.unsure = question->choices.at[side.choice].unsure;
	}
	return side;
}

static enum comparison_change change_of(
	const struct compared *old, const struct compared *new)
{
	if (old->choice == BANK_NONE || new->choice == BANK_NONE) {
		return COMPARISON_UNMAPPED;
	}
	if (old->unsure != new->unsure) {
		return old->unsure ? COMPARISON_SETTLED
				   : COMPARISON_NEW_UNKNOWN;
	}
	if (old->unsure || old->points == new->points) {
		return COMPARISON_SAME;
	}
	return new->points > old->points ? COMPARISON_BETTER : COMPARISON_WORSE;
}

static enum change_cause cause_of(const struct comparison_item *item)
{
	if (item->change == COMPARISON_UNMAPPED) {
		return CHANGE_UNMAPPED;
	}
	return item->old.unsure || item->new.unsure
		       ? CHANGE_BY_REVIEW
		       : cause_of_reason[item->reason];
}

static enum reason reason_of(
	const struct result_source *source, const struct compared *side)
{
	if (side->choice == BANK_NONE) {
		return REASON_NONE;
	}
	return answer_reason(sheet_answer(
		source->sheet, source->bank->questions[side->question].id));
}

static void add_item(struct comparison *comparison, size_t old, size_t new)
{
	struct comparison_item item = {
		.old = compared_of(&comparison->old, old),
		.new = compared_of(&comparison->new, new),
	};

	item.change = change_of(&item.old, &item.new);
	item.reason = reason_of(&comparison->new, &item.new);
	comparison->change.by[cause_of(&item)] +=
		item.new.points - item.old.points;
	comparison->items[comparison->count++] = item;
}

static void add_items(struct comparison *comparison)
{
	const struct bank *old = comparison->old.bank;
	const struct bank *new = comparison->new.bank;
	AUTO(bank_match) match = bank_match_create(old, new);

	comparison->seam = match->seam;
	comparison->items = g_new0(struct comparison_item,
		old->question_count + new->question_count);
	for (size_t i = 0; i < new->question_count; i++) {
		add_item(comparison, match->older[i], i);
	}
	for (size_t i = 0; i < old->question_count; i++) {
		if (match->newer[i] == BANK_NONE) {
			add_item(comparison, i, BANK_NONE);
		}
	}
}

/* The first items are the questions of the new bank. */
static void add_parts(struct comparison *comparison)
{
	const struct bank *bank = comparison->new.bank;

	comparison->parts = g_new0(struct comparison_part, bank->section_count);
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct comparison_item *item = &comparison->items[i];
		const struct question *question = &bank->questions[i];
		struct comparison_part *part =
			&comparison->parts[question->section];

		part->old += item->old.points;
		part->new += item->new.points;
		part->max += question_points_highest(question);
	}
}

struct comparison *comparison_create(
	const struct result_source *old, const struct result_source *new)
{
	struct comparison *comparison = g_new0(struct comparison, 1);

	comparison->old = *old;
	comparison->new = *new;
	score_sheet(old->bank, old->sheet, &comparison->old_score);
	score_sheet(new->bank, new->sheet, &comparison->new_score);
	comparison->change.total =
		comparison->new_score.total - comparison->old_score.total;
	add_items(comparison);
	add_parts(comparison);
	return comparison;
}

const char *comparison_reason_key(const struct comparison_item *item)
{
	static const char *const keys[REASON_COUNT] = {
		[REASON_NONE] = "reason.none",
		[REASON_DONE] = "reason.done",
		[REASON_LEARNED] = "reason.learned",
		[REASON_SITUATION] = "reason.situation",
		[REASON_CORRECTION] = "reason.correction",
	};
	bool changed = item->change != COMPARISON_SAME &&
		       item->change != COMPARISON_UNMAPPED;
	bool tells_itself = item->old.unsure || item->new.unsure;

	if (!changed || (item->reason == REASON_NONE && tells_itself)) {
		return NULL;
	}
	return keys[item->reason];
}

bool comparison_counts_points(const struct comparison *comparison)
{
	return bank_counts_points(comparison->old.bank) &&
	       bank_counts_points(comparison->new.bank);
}

size_t comparison_count(
	const struct comparison *comparison, enum comparison_change change)
{
	size_t count = 0;

	for (size_t i = 0; i < comparison->count; i++) {
		count += comparison->items[i].change == change ? 1 : 0;
	}
	return count;
}

void comparison_destroy(struct comparison *comparison)
{
	if (comparison == NULL) {
		return;
	}
	g_free(comparison->items);
	g_free(comparison->parts);
	g_free(comparison);
}
