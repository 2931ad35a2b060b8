/* SPDX-License-Identifier: MIT */
/* Choose, order, then look at each with the one before. */
#include "core/history.h"

#include <glib.h>
#include <string.h>

#include "core/bank_match.h"

const char *history_series(const struct result_source *source)
{
	if (source->bank == NULL) {
		return source->sheet->bank;
	}
	return bank_series(source->bank);
}

static int compare_finished(struct date a, struct date b)
{
	if (date_is_set(a) != date_is_set(b)) {
		return date_is_set(a) ? -1 : 1;
	}
	return date_compare(a, b);
}

/* The id makes the order the same whatever the order of the files. */
static int compare_items(const void *left, const void *right, void *data)
{
	const struct sheet *a =
		((const struct history_item *)left)->source.sheet;
	const struct sheet *b =
		((const struct history_item *)right)->source.sheet;
	int by_date = date_compare(a->date, b->date);
	int by_finished = compare_finished(a->finished, b->finished);

	(void)data;
	return by_date != 0	  ? by_date
	       : by_finished != 0 ? by_finished
				  : strcmp(a->id, b->id);
}

static bool is_same_edition(const struct sheet *a, const struct sheet *b)
{
	return strcmp(a->bank, b->bank) == 0 &&
	       strcmp(a->edition, b->edition) == 0;
}

static bool has_seam(
	const struct result_source *before, const struct result_source *after)
{
	if (is_same_edition(before->sheet, after->sheet)) {
		return false;
	}
	if (before->bank == NULL || after->bank == NULL) {
		return true;
	}
	AUTO(bank_match) match = bank_match_create(before->bank, after->bank);

	return match->seam;
}

static bool is_wanted(const struct result_source *source, const char *series,
	const char *unit)
{
	return strcmp(history_series(source), series) == 0 &&
	       strcmp(source->sheet->unit, unit) == 0;
}

struct history *history_create(const struct result_source *sources,
	size_t count, const char *series, const char *unit)
{
	struct history *history = g_new0(struct history, 1);

	history->items = g_new0(struct history_item, count);
	for (size_t i = 0; i < count; i++) {
		if (is_wanted(&sources[i], series, unit)) {
			history->items[history->count++].source = sources[i];
		}
	}
	g_qsort_with_data(history->items, (int)history->count,
		sizeof(history->items[0]), compare_items, NULL);
	for (size_t i = 0; i < history->count; i++) {
		struct history_item *item = &history->items[i];

		outcome_of(&item->source, &item->outcome);
		item->seam = i > 0 && has_seam(&item[-1].source, &item->source);
	}
	return history;
}

void history_destroy(struct history *history)
{
	if (history == NULL) {
		return;
	}
	g_free(history->items);
	g_free(history);
}
