/* SPDX-License-Identifier: MIT */
/* Verdicts, from the single cell to the row. A later step only looks at what
 * an earlier one took, and may take it back. */
#include "core/plan_merge.h"

#include <string.h>

#include "base/utf8.h"
#include "core/sheet.h"

static const struct date earliest = { 1900, 1, 1 };

static const char *word(enum plan_status status)
{
	return plan_status_names[status];
}

static bool equal(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

static char *day_text(struct date day)
{
	char text[DATE_TEXT_BYTES];

	date_format(day, text);
	return g_strdup(text);
}

/* What the plan says of a field; "" for what is not in it. */
static char *current_text(const struct plan_item *item, enum import_field field)
{
	if (item == NULL) {
		return g_strdup("");
	}
	switch (field) {
	case IMPORT_OWNER:
		return utf8_trimmed(item->owner);
	case IMPORT_BEGIN:
		return day_text(item->begin);
	case IMPORT_DUE:
		return day_text(item->due);
	case IMPORT_STARTED:
		return day_text(item->started);
	case IMPORT_FINISHED:
		return day_text(item->finished);
	case IMPORT_STATUS:
		return g_strdup(item->decision == PLAN_ADOPTED
					? word(item->status)
					: "");
	case IMPORT_NOTE:
	case IMPORT_FIELD_COUNT:
		break;
	}
	return utf8_trimmed(item->note);
}

void plan_merge_init(struct plan_merge *merge, const struct import_row *row,
	const struct import_row *base, const struct plan_item *item)
{
	*merge = (struct plan_merge){ .row = row, .item = item };
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		const char *given = base != NULL ? base->values[i].text : NULL;

		merge->base[i] = given != NULL ? given : "";
		merge->current[i] = current_text(item, (enum import_field)i);
		merge->wanted[i] = g_strdup(merge->current[i]);
	}
}

void plan_merge_finish(struct plan_merge *merge)
{
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		g_free(merge->current[i]);
		g_free(merge->wanted[i]);
	}
}

static bool is_deferred(const struct plan_merge *merge)
{
	return merge->item != NULL && merge->item->decision == PLAN_DEFERRED;
}

/* It stood in the plan when it was exported, and no longer does. */
static bool is_removed(const struct plan_merge *merge)
{
	return merge->item == NULL && merge->base[IMPORT_STATUS][0] != '\0';
}

/* The plan says what it said when it was exported. An action that is adopted
 * without a word is to be done: no status and "todo" are the same. */
static bool plan_stands_still(
	const struct plan_merge *merge, enum import_field field)
{
	return equal(merge->current[field], merge->base[field]) ||
	       (field == IMPORT_STATUS && merge->base[field][0] == '\0' &&
		       equal(merge->current[field], word(PLAN_TODO)));
}

static enum import_verdict judge_cell(
	const struct plan_merge *merge, enum import_field field)
{
	const char *given = merge->row->values[field].text;

	if (given == NULL || equal(given, merge->base[field]) ||
		equal(given, merge->current[field])) {
		return IMPORT_SAME;
	}
	if (is_removed(merge)) {
		return IMPORT_REMOVED;
	}
	if (is_deferred(merge) && field != IMPORT_NOTE) {
		return IMPORT_DEFERRED;
	}
	return plan_stands_still(merge, field) ? IMPORT_TAKEN : IMPORT_CONFLICT;
}

static void judge_cells(struct plan_merge *merge)
{
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		const char *given = merge->row->values[i].text;

		merge->verdicts[i] = judge_cell(merge, (enum import_field)i);
		if (merge->verdicts[i] != IMPORT_SAME) {
			sheet_set(&merge->wanted[i], given);
		}
		merge->plan_moved_on =
			merge->plan_moved_on ||
			(given != NULL &&
				!plan_stands_still(
					merge, (enum import_field)i) &&
				!equal(merge->current[i], given));
	}
}

static bool is_taken(const struct plan_merge *merge, enum import_field field)
{
	return import_verdict_applies(merge->verdicts[field]);
}

/* What will stand there. */
static const char *result(
	const struct plan_merge *merge, enum import_field field)
{
	return is_taken(merge, field) ? merge->wanted[field]
				      : merge->current[field];
}

static bool result_is(const struct plan_merge *merge, enum import_field field,
	const char *text)
{
	return equal(result(merge, field), text);
}

static void follow(
	struct plan_merge *merge, enum import_field field, const char *text)
{
	sheet_set(&merge->wanted[field], text);
	merge->verdicts[field] = IMPORT_FOLLOWS;
}

static void judge_day(
	struct plan_merge *merge, enum import_field field, struct date today)
{
	bool is_past = field == IMPORT_STARTED || field == IMPORT_FINISHED;
	struct date day;

	if (!is_taken(merge, field) ||
		!date_parse(merge->wanted[field], &day)) {
		return;
	}
	if (date_compare(day, earliest) < 0) {
		merge->verdicts[field] = IMPORT_TOO_EARLY;
	} else if (is_past && date_compare(day, today) > 0) {
		merge->verdicts[field] = IMPORT_FUTURE;
	}
}

/* Days as text sort as days. */
static void judge_order(struct plan_merge *merge, enum import_field first,
	enum import_field last)
{
	if (result(merge, last)[0] == '\0' ||
		strcmp(result(merge, first), result(merge, last)) <= 0) {
		return;
	}
	bool first_taken = is_taken(merge, first);

	if (is_taken(merge, last)) {
		merge->verdicts[last] = IMPORT_ORDER;
	}
	if (first_taken) {
		merge->verdicts[first] = IMPORT_ORDER;
	}
}

/* Something stands in the cell that is not taken over. */
static bool is_refused(const struct plan_merge *merge, enum import_field field)
{
	return merge->row->values[field].is_unreadable ||
	       (merge->verdicts[field] != IMPORT_SAME &&
		       !is_taken(merge, field));
}

/* A status whose day is refused would get today's in its place. */
static void judge_status(struct plan_merge *merge)
{
	static const struct {
		enum plan_status status;
		enum import_field day;
	} days[] = {
		{ PLAN_DOING, IMPORT_STARTED },
		{ PLAN_DONE, IMPORT_FINISHED },
	};

	if (!is_taken(merge, IMPORT_STATUS)) {
		return;
	}
	if (merge->wanted[IMPORT_STATUS][0] == '\0') {
		merge->verdicts[IMPORT_STATUS] = IMPORT_NO_STATUS;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(days); i++) {
		if (equal(merge->wanted[IMPORT_STATUS], word(days[i].status)) &&
			merge->current[days[i].day][0] == '\0' &&
			is_refused(merge, days[i].day)) {
			merge->verdicts[IMPORT_STATUS] = IMPORT_WAITS;
		}
	}
}

/* A day when it was finished makes it finished; one when it was begun, begun,
 * unless the status was written, too. */
static void let_status_follow(struct plan_merge *merge)
{
	bool finished = is_taken(merge, IMPORT_FINISHED) &&
			merge->wanted[IMPORT_FINISHED][0] != '\0';
	bool started = is_taken(merge, IMPORT_STARTED) &&
		       merge->wanted[IMPORT_STARTED][0] != '\0';
	bool refused = is_refused(merge, IMPORT_STATUS);
	const char *status = result(merge, IMPORT_STATUS);

	if (finished && !equal(status, word(PLAN_DONE))) {
		if (refused) {
			merge->verdicts[IMPORT_FINISHED] = IMPORT_WAITS;
		} else {
			follow(merge, IMPORT_STATUS, word(PLAN_DONE));
		}
	} else if (started && !refused && !is_taken(merge, IMPORT_STATUS) &&
		   (status[0] == '\0' || equal(status, word(PLAN_TODO)))) {
		follow(merge, IMPORT_STATUS, word(PLAN_DOING));
	}
}

/* The day that a status asks for: it may not be taken away, and where there is
 * none it is today. */
static void need_day(
	struct plan_merge *merge, enum import_field day, const char *today)
{
	if (!result_is(merge, day, "")) {
		return;
	}
	if (is_taken(merge, day)) {
		merge->verdicts[day] = IMPORT_NEEDS_DAY;
	} else if (is_taken(merge, IMPORT_STATUS)) {
		follow(merge, day, today);
	}
}

static void let_days_follow(struct plan_merge *merge, struct date today)
{
	char text[DATE_TEXT_BYTES];

	date_format(today, text);
	if (result_is(merge, IMPORT_STATUS, word(PLAN_DONE))) {
		need_day(merge, IMPORT_FINISHED, text);
	} else if (is_taken(merge, IMPORT_STATUS) &&
		   !result_is(merge, IMPORT_FINISHED, "")) {
		follow(merge, IMPORT_FINISHED, "");
	}
	if (result_is(merge, IMPORT_STATUS, word(PLAN_DOING))) {
		need_day(merge, IMPORT_STARTED, text);
	}
}

static void refuse_all(struct plan_merge *merge, enum import_verdict verdict)
{
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		if (is_taken(merge, (enum import_field)i)) {
			merge->verdicts[i] = verdict;
		}
	}
}

/* An action that is not in the plan, and whose row says something. */
static void judge_adoption(struct plan_merge *merge, bool action_known)
{
	size_t plans = 0;

	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		plans += i != IMPORT_NOTE &&
			 is_taken(merge, (enum import_field)i);
	}
	if (plans == 0) {
		refuse_all(merge, IMPORT_NOT_PLANNED);
	} else if (!action_known) {
		refuse_all(merge, IMPORT_UNKNOWN_ACTION);
	} else {
		merge->adopts = true;
		/* A status that is refused stays told. */
		if (merge->verdicts[IMPORT_STATUS] == IMPORT_SAME) {
			follow(merge, IMPORT_STATUS, word(PLAN_TODO));
		}
	}
}

void plan_merge_judge(
	struct plan_merge *merge, struct date today, bool action_known)
{
	judge_cells(merge);
	for (size_t i = IMPORT_BEGIN; i <= IMPORT_FINISHED; i++) {
		judge_day(merge, (enum import_field)i, today);
	}
	judge_order(merge, IMPORT_BEGIN, IMPORT_DUE);
	judge_order(merge, IMPORT_STARTED, IMPORT_FINISHED);
	judge_status(merge);
	let_status_follow(merge);
	let_days_follow(merge, today);
	if (merge->item == NULL && !is_removed(merge)) {
		judge_adoption(merge, action_known);
	}
}
