/* SPDX-License-Identifier: MIT */
/* A list of items in the order of the file. Every change goes through
 * changeable(), so that a read-only plan never differs from its file. */
#include "core/plan.h"

#include <glib.h>
#include <string.h>

#include "core/quarter.h"
#include "core/sheet.h"

#define DAYS_NOW 14
#define MONTHS_LATER 12

const char *const plan_decision_names[PLAN_DECISION_COUNT] = {
	[PLAN_ADOPTED] = "adopted",
	[PLAN_DEFERRED] = "deferred",
};

const char *const plan_status_names[PLAN_STATUS_COUNT] = {
	[PLAN_TODO] = "todo",
	[PLAN_DOING] = "doing",
	[PLAN_DONE] = "done",
};

struct plan {
	char *id;
	GPtrArray *items; /* struct plan_item * */
	bool read_only;
	unsigned revision;
};

/* The texts of an item, for what is done to all of them. */
static const size_t text_offsets[] = {
	offsetof(struct plan_item, bank),
	offsetof(struct plan_item, edition),
	offsetof(struct plan_item, question),
	offsetof(struct plan_item, action),
	offsetof(struct plan_item, text),
	offsetof(struct plan_item, reason),
	offsetof(struct plan_item, owner),
	offsetof(struct plan_item, note),
};

static char **text_of(struct plan_item *item, size_t index)
{
	return (char **)(void *)((char *)item + text_offsets[index]);
}

static const char *text_at(const struct plan_item *item, size_t index)
{
	const void *field = (const char *)item + text_offsets[index];

	return *(char *const *)field;
}

void plan_item_init(struct plan_item *item)
{
	*item = (struct plan_item){ .decision = PLAN_ADOPTED };
	for (size_t i = 0; i < G_N_ELEMENTS(text_offsets); i++) {
		*text_of(item, i) = g_strdup("");
	}
}

void plan_item_finish(struct plan_item *item)
{
	for (size_t i = 0; i < G_N_ELEMENTS(text_offsets); i++) {
		g_free(*text_of(item, i));
	}
	*item = (struct plan_item){ .decision = PLAN_ADOPTED };
}

static struct plan_item *copy_item(const struct plan_item *item)
{
	struct plan_item *copy = g_new(struct plan_item, 1);

	*copy = *item;
	for (size_t i = 0; i < G_N_ELEMENTS(text_offsets); i++) {
		*text_of(copy, i) = g_strdup(text_at(item, i));
	}
	return copy;
}

static bool items_equal(const struct plan_item *a, const struct plan_item *b)
{
	for (size_t i = 0; i < G_N_ELEMENTS(text_offsets); i++) {
		if (strcmp(text_at(a, i), text_at(b, i)) != 0) {
			return false;
		}
	}
	return a->decision == b->decision && a->status == b->status &&
	       date_compare(a->begin, b->begin) == 0 &&
	       date_compare(a->due, b->due) == 0 &&
	       date_compare(a->started, b->started) == 0 &&
	       date_compare(a->finished, b->finished) == 0 &&
	       date_compare(a->added, b->added) == 0;
}

static void free_item(void *item)
{
	plan_item_finish(item);
	g_free(item);
}

struct plan *plan_create(const char *id)
{
	struct plan *plan = g_new0(struct plan, 1);

	plan->id = g_strdup(id);
	plan->items = g_ptr_array_new_with_free_func(free_item);
	return plan;
}

void plan_destroy(struct plan *plan)
{
	if (plan == NULL) {
		return;
	}
	g_free(plan->id);
	g_ptr_array_free(plan->items, TRUE);
	g_free(plan);
}

const char *plan_id(const struct plan *plan)
{
	return plan->id;
}

bool plan_equals(const struct plan *a, const struct plan *b)
{
	if (strcmp(a->id, b->id) != 0 || a->items->len != b->items->len) {
		return false;
	}
	for (size_t i = 0; i < a->items->len; i++) {
		if (!items_equal(plan_at(a, i), plan_at(b, i))) {
			return false;
		}
	}
	return true;
}

void plan_set_read_only(struct plan *plan)
{
	plan->read_only = true;
}

bool plan_is_read_only(const struct plan *plan)
{
	return plan->read_only;
}

size_t plan_count(const struct plan *plan)
{
	return plan->items->len;
}

const struct plan_item *plan_at(const struct plan *plan, size_t index)
{
	return g_ptr_array_index(plan->items, index);
}

size_t plan_find(const struct plan *plan, const char *bank, const char *action)
{
	for (size_t i = 0; i < plan->items->len; i++) {
		const struct plan_item *item = plan_at(plan, i);

		if (strcmp(item->bank, bank) == 0 &&
			strcmp(item->action, action) == 0) {
			return i;
		}
	}
	return PLAN_NONE;
}

void plan_ref_set(struct plan_ref *ref, const struct plan_item *item)
{
	(void)g_strlcpy(ref->bank, item->bank, sizeof(ref->bank));
	(void)g_strlcpy(ref->action, item->action, sizeof(ref->action));
}

size_t plan_ref_find(const struct plan *plan, const struct plan_ref *ref)
{
	return plan_find(plan, ref->bank, ref->action);
}

bool plan_append(struct plan *plan, const struct plan_item *item)
{
	if (plan_find(plan, item->bank, item->action) != PLAN_NONE) {
		return false;
	}
	g_ptr_array_add(plan->items, copy_item(item));
	return true;
}

void plan_put(struct plan *plan, const struct plan_item *item)
{
	size_t index = plan_find(plan, item->bank, item->action);

	if (index == PLAN_NONE) {
		g_ptr_array_add(plan->items, copy_item(item));
	} else {
		free_item(plan->items->pdata[index]);
		plan->items->pdata[index] = copy_item(item);
	}
	plan->revision++;
}

void plan_set_id(struct plan *plan, const char *id)
{
	sheet_set(&plan->id, id);
}

unsigned plan_revision(const struct plan *plan)
{
	return plan->revision;
}

/* The item to write to; NULL where nothing may be written. */
static struct plan_item *changeable(struct plan *plan, size_t index)
{
	return !plan->read_only && index < plan->items->len
		       ? g_ptr_array_index(plan->items, index)
		       : NULL;
}

struct date plan_default_due(
	enum priority priority, struct date checked, struct date today)
{
	struct date check = quarter_due_day(checked);

	switch (priority) {
	case PRIORITY_NOW:
		return date_add_days(today, DAYS_NOW);
	case PRIORITY_SOON:
		/* No date comes before every day. */
		return date_compare(check, today) > 0 ? check
						      : quarter_due_day(today);
	case PRIORITY_LATER:
	case PRIORITY_COUNT:
		break;
	}
	return date_add_months(today, MONTHS_LATER);
}

static const struct question *question_of(const struct plan_offer *offer)
{
	return &offer->bank->questions[offer->item.question];
}

static const struct action *action_of(const struct plan_offer *offer)
{
	return &question_of(offer)->actions[offer->item.action];
}

/* What the bank says of the action now. */
static void take_words(struct plan_item *item, const struct plan_offer *offer)
{
	const struct bank *bank = offer->bank;
	const char *text =
		bank_text(bank, &action_of(offer)->text, offer->language);

	sheet_set(&item->bank, bank->id);
	sheet_set(&item->edition, bank->edition);
	sheet_set(&item->question, question_of(offer)->id);
	sheet_set(&item->action, action_of(offer)->id);
	sheet_set(&item->text, text != NULL ? text : "");
}

/* The item of the action, made where there is none; *ret_is_new tells which.
 * NULL for a read-only plan. */
static struct plan_item *decide(struct plan *plan,
	const struct plan_offer *offer, struct date today, bool *ret_is_new)
{
	size_t index = plan_find(plan, offer->bank->id, action_of(offer)->id);

	*ret_is_new = index == PLAN_NONE;
	if (!*ret_is_new || plan->read_only) {
		return changeable(plan, index);
	}
	struct plan_item *item = g_new(struct plan_item, 1);

	plan_item_init(item);
	take_words(item, offer);
	item->added = today;
	g_ptr_array_add(plan->items, item);
	return item;
}

/* A new decision begins anew, whatever somebody wrote into the file. */
static void put_back(struct plan_item *item)
{
	item->status = PLAN_TODO;
	item->begin = (struct date){ 0 };
	item->finished = (struct date){ 0 };
}

bool plan_adopt(
	struct plan *plan, const struct plan_offer *offer, struct date today)
{
	bool is_new = false;
	struct plan_item *item = decide(plan, offer, today, &is_new);

	if (item == NULL || (!is_new && item->decision == PLAN_ADOPTED)) {
		return false;
	}
	take_words(item, offer);
	sheet_set(&item->reason, "");
	item->decision = PLAN_ADOPTED;
	put_back(item);
	item->due =
		plan_default_due(offer->item.priority, offer->checked, today);
	plan->revision++;
	return true;
}

static bool is_done(const struct plan_item *item)
{
	return item->decision == PLAN_ADOPTED && item->status == PLAN_DONE;
}

static bool defer(struct plan *plan, struct plan_item *item, const char *reason)
{
	if (item == NULL || is_done(item) ||
		(item->decision == PLAN_DEFERRED &&
			strcmp(item->reason, reason) == 0)) {
		return false;
	}
	sheet_set(&item->reason, reason);
	item->decision = PLAN_DEFERRED;
	item->due = (struct date){ 0 };
	put_back(item);
	plan->revision++;
	return true;
}

bool plan_defer(struct plan *plan, const struct plan_offer *offer,
	const char *reason, struct date today)
{
	bool is_new = false;
	struct plan_item *item = decide(plan, offer, today, &is_new);

	return defer(plan, item, reason);
}

bool plan_defer_at(struct plan *plan, size_t index, const char *reason)
{
	return defer(plan, changeable(plan, index), reason);
}

bool plan_take_up(struct plan *plan, size_t index)
{
	struct plan_item *item = changeable(plan, index);

	if (item == NULL || item->decision == PLAN_ADOPTED) {
		return false;
	}
	sheet_set(&item->reason, "");
	item->decision = PLAN_ADOPTED;
	item->due = (struct date){ 0 };
	put_back(item);
	plan->revision++;
	return true;
}

bool plan_remove(struct plan *plan, size_t index)
{
	if (changeable(plan, index) == NULL) {
		return false;
	}
	g_ptr_array_remove_index(plan->items, (guint)index);
	plan->revision++;
	return true;
}

static bool set_text(struct plan *plan, char **field, const char *text)
{
	if (strcmp(*field, text) == 0) {
		return false;
	}
	sheet_set(field, text);
	plan->revision++;
	return true;
}

bool plan_set_owner(struct plan *plan, size_t index, const char *owner)
{
	struct plan_item *item = changeable(plan, index);

	return item != NULL && set_text(plan, &item->owner, owner);
}

bool plan_set_note(struct plan *plan, size_t index, const char *note)
{
	struct plan_item *item = changeable(plan, index);

	return item != NULL && set_text(plan, &item->note, note);
}

/* The same for what only an adopted action has. */
static struct plan_item *adopted(struct plan *plan, size_t index)
{
	struct plan_item *item = changeable(plan, index);

	return item != NULL && item->decision == PLAN_ADOPTED ? item : NULL;
}

static struct date *day_of(struct plan_item *item, enum plan_day which)
{
	switch (which) {
	case PLAN_BEGIN:
		return &item->begin;
	case PLAN_DUE:
		return &item->due;
	case PLAN_STARTED:
		return &item->started;
	case PLAN_FINISHED:
		break;
	}
	return &item->finished;
}

/* Whether the day agrees with how far the action is. */
static bool may_be(
	const struct plan_item *item, enum plan_day which, struct date day)
{
	switch (which) {
	case PLAN_STARTED:
		return item->status != PLAN_DOING || date_is_set(day);
	case PLAN_FINISHED:
		return (item->status == PLAN_DONE) == date_is_set(day);
	case PLAN_BEGIN:
	case PLAN_DUE:
		break;
	}
	return true;
}

bool plan_set_day(
	struct plan *plan, size_t index, enum plan_day which, struct date day)
{
	struct plan_item *item = adopted(plan, index);

	if (item == NULL || !may_be(item, which, day) ||
		date_compare(*day_of(item, which), day) == 0) {
		return false;
	}
	*day_of(item, which) = day;
	plan->revision++;
	return true;
}

static void set_if_unset(struct date *date, struct date today)
{
	if (!date_is_set(*date)) {
		*date = today;
	}
}

bool plan_set_status(struct plan *plan, size_t index, enum plan_status status,
	struct date today)
{
	struct plan_item *item = adopted(plan, index);

	if (item == NULL || item->status == status) {
		return false;
	}
	item->status = status;
	if (status == PLAN_DONE) {
		set_if_unset(&item->finished, today);
	} else {
		item->finished = (struct date){ 0 };
	}
	if (status == PLAN_DOING) {
		set_if_unset(&item->started, today);
	}
	plan->revision++;
	return true;
}

bool plan_is_open(const struct plan_item *item)
{
	return item->decision == PLAN_ADOPTED && item->status != PLAN_DONE;
}

bool plan_is_overdue(const struct plan_item *item, struct date today)
{
	return plan_is_open(item) && date_is_set(item->due) &&
	       date_compare(item->due, today) < 0;
}

void plan_count_states(const struct plan *plan, struct date today,
	struct plan_counts *ret_counts)
{
	size_t by_status[PLAN_STATUS_COUNT] = { 0 };

	*ret_counts = (struct plan_counts){ 0 };
	for (size_t i = 0; i < plan->items->len; i++) {
		const struct plan_item *item = plan_at(plan, i);

		if (item->decision == PLAN_DEFERRED) {
			ret_counts->deferred++;
		} else {
			by_status[item->status]++;
		}
		ret_counts->overdue += plan_is_overdue(item, today) ? 1 : 0;
	}
	ret_counts->todo = by_status[PLAN_TODO];
	ret_counts->doing = by_status[PLAN_DOING];
	ret_counts->done = by_status[PLAN_DONE];
}

/* The parts of the order. */
enum part { PART_DATED, PART_UNDATED, PART_DONE, PART_DEFERRED };

static enum part part_of(const struct plan_item *item)
{
	if (item->decision == PLAN_DEFERRED) {
		return PART_DEFERRED;
	}
	if (item->status == PLAN_DONE) {
		return PART_DONE;
	}
	return date_is_set(item->due) ? PART_DATED : PART_UNDATED;
}

static int compare_items(const void *left, const void *right, void *data)
{
	const struct plan *plan = *(const struct plan *const *)data;
	size_t index_a = *(const size_t *)left;
	size_t index_b = *(const size_t *)right;
	const struct plan_item *a = plan_at(plan, index_a);
	const struct plan_item *b = plan_at(plan, index_b);
	int by_part = (int)part_of(a) - (int)part_of(b);

	if (by_part != 0) {
		return by_part;
	}
	int by_day =
		part_of(a) == PART_DATED ? date_compare(a->due, b->due) : 0;

	if (by_day != 0) {
		return by_day;
	}
	return index_a < index_b ? -1 : 1;
}

size_t *plan_order(const struct plan *plan)
{
	size_t count = plan->items->len;
	size_t *order = g_new(size_t, count + 1);

	for (size_t i = 0; i < count; i++) {
		order[i] = i;
	}
	g_qsort_with_data(
		order, (int)count, sizeof(order[0]), compare_items, &plan);
	return order;
}

static bool is_deferred(const struct plan_item *item)
{
	return item->decision == PLAN_DEFERRED;
}

static const char **ids_of(const struct plan *plan, const char *bank,
	bool (*is_wanted)(const struct plan_item *item))
{
	const char **ids = g_new0(const char *, plan->items->len + 1);
	size_t count = 0;

	for (size_t i = 0; i < plan->items->len; i++) {
		const struct plan_item *item = plan_at(plan, i);

		if (strcmp(item->bank, bank) == 0 && is_wanted(item)) {
			ids[count++] = item->action;
		}
	}
	return ids;
}

const char **plan_finished_ids(const struct plan *plan, const char *bank)
{
	return ids_of(plan, bank, is_done);
}

const char **plan_deferred_ids(const struct plan *plan, const char *bank)
{
	return ids_of(plan, bank, is_deferred);
}

bool plan_question_is_finished(
	const struct plan *plan, const char *bank, const char *question)
{
	bool any = false;

	for (size_t i = 0; i < plan->items->len; i++) {
		const struct plan_item *item = plan_at(plan, i);

		if (item->decision != PLAN_ADOPTED ||
			strcmp(item->bank, bank) != 0 ||
			strcmp(item->question, question) != 0) {
			continue;
		}
		if (item->status != PLAN_DONE) {
			return false;
		}
		any = true;
	}
	return any;
}
