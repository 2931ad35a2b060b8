/* SPDX-License-Identifier: MIT */
/* Each row is judged cell by cell first, then as a whole: days among each
 * other, then days and status, as core/plan.h has it. */
#include "core/plan_import.h"

#include <string.h>

#include "core/plan_merge.h"

static const enum plan_day plan_days[IMPORT_FIELD_COUNT] = {
	[IMPORT_BEGIN] = PLAN_BEGIN,
	[IMPORT_DUE] = PLAN_DUE,
	[IMPORT_STARTED] = PLAN_STARTED,
	[IMPORT_FINISHED] = PLAN_FINISHED,
};

bool import_field_is_day(enum import_field field)
{
	return field >= IMPORT_BEGIN && field <= IMPORT_FINISHED;
}

bool import_verdict_applies(enum import_verdict verdict)
{
	return verdict == IMPORT_TAKEN || verdict == IMPORT_FOLLOWS;
}

struct import_row *import_row_create(const char *key)
{
	const char *slash = strchr(key, '/');

	if (slash == NULL) {
		return NULL;
	}
	AUTO(import_row) row = g_new0(struct import_row, 1);

	row->bank = g_strndup(key, (gsize)(slash - key));
	row->action = g_strdup(slash + 1);
	return id_is_valid(row->bank) && id_is_valid(row->action)
		       ? g_steal_pointer(&row)
		       : NULL;
}

void import_row_destroy(struct import_row *row)
{
	if (row == NULL) {
		return;
	}
	g_free(row->bank);
	g_free(row->action);
	g_free(row->edition);
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		g_free(row->values[i].text);
		g_free(row->values[i].place);
	}
	g_free(row);
}

static void free_change(void *data)
{
	struct import_change *change = data;

	g_free(change->before);
	g_free(change->after);
	g_free(change);
}

static const struct import_row *find_row(
	const GPtrArray *rows, const struct import_row *like)
{
	for (guint i = 0; i < rows->len; i++) {
		const struct import_row *row = g_ptr_array_index(rows, i);

		if (strcmp(row->bank, like->bank) == 0 &&
			strcmp(row->action, like->action) == 0) {
			return row;
		}
	}
	return NULL;
}

/* The action of a row in the banks; false if none of them has it. */
static bool find_action(const struct plan_import_input *input,
	const struct import_row *row, struct plan_offer *ret_offer)
{
	for (size_t i = 0; i < input->bank_count; i++) {
		const struct bank *bank = input->banks[i];
		struct advice_item item = { 0 };

		if (strcmp(bank->id, row->bank) == 0 &&
			bank_find_action(bank, row->action, &item.question,
				&item.action)) {
			*ret_offer = (struct plan_offer){
				.bank = bank,
				.item = item,
				.language = input->language,
			};
			return true;
		}
	}
	return false;
}

/* Whose words stand beside the changes: those of the plan, else of the bank. */
static void name_action(const struct plan_import *import,
	const struct plan_merge *merge, struct import_change *change)
{
	struct plan_offer offer;

	change->question = "";
	change->words = "";
	if (merge->item != NULL) {
		change->question = merge->item->question;
		change->words = merge->item->text;
	} else if (find_action(&import->input, merge->row, &offer)) {
		const struct question *question =
			&offer.bank->questions[offer.item.question];
		const char *words = bank_text(offer.bank,
			&question->actions[offer.item.action].text,
			offer.language);

		change->question = question->id;
		change->words = words != NULL ? words : "";
	}
}

static void add_changes(
	struct plan_import *import, const struct plan_merge *merge)
{
	for (size_t i = 0; i < IMPORT_FIELD_COUNT; i++) {
		if (merge->verdicts[i] == IMPORT_SAME) {
			continue;
		}
		struct import_change *change = g_new0(struct import_change, 1);

		name_action(import, merge, change);
		change->row = merge->row;
		change->adopts = merge->adopts;
		change->field = (enum import_field)i;
		change->before = g_strdup(merge->current[i]);
		change->after = g_strdup(merge->wanted[i]);
		change->verdict = merge->verdicts[i];
		g_ptr_array_add(import->changes, change);
		import->taken += import_verdict_applies(change->verdict);
	}
}

static void merge_row(struct plan_import *import, const struct import_row *row,
	const struct import_row *base)
{
	const struct plan_import_input *input = &import->input;
	size_t index = plan_find(input->plan, row->bank, row->action);
	struct plan_offer offer;
	struct plan_merge merge;

	plan_merge_init(&merge, row, base,
		index != PLAN_NONE ? plan_at(input->plan, index) : NULL);
	plan_merge_judge(&merge, input->today, find_action(input, row, &offer));
	add_changes(import, &merge);
	import->plan_moved_on = import->plan_moved_on || merge.plan_moved_on;
	plan_merge_finish(&merge);
}

struct plan_import *plan_import_create(const struct plan_import_input *input)
{
	struct plan_import *import = g_new0(struct plan_import, 1);

	import->input = *input;
	import->changes = g_ptr_array_new_with_free_func(free_change);
	for (guint i = 0; i < input->rows->len; i++) {
		const struct import_row *row =
			g_ptr_array_index(input->rows, i);

		merge_row(import, row, find_row(input->base, row));
	}
	for (guint i = 0; i < input->base->len; i++) {
		const struct import_row *row =
			g_ptr_array_index(input->base, i);

		import->missing += find_row(input->rows, row) == NULL;
	}
	return import;
}

void plan_import_destroy(struct plan_import *import)
{
	if (import == NULL) {
		return;
	}
	g_ptr_array_free(import->changes, TRUE);
	g_free(import);
}

const struct import_change *plan_import_at(
	const struct plan_import *import, size_t index)
{
	return g_ptr_array_index(import->changes, index);
}

static void apply_status(
	struct plan *plan, size_t index, const char *word, struct date today)
{
	for (size_t i = 0; i < PLAN_STATUS_COUNT; i++) {
		if (strcmp(plan_status_names[i], word) == 0) {
			(void)plan_set_status(
				plan, index, (enum plan_status)i, today);
		}
	}
}

static void apply_day(
	struct plan *plan, size_t index, const struct import_change *change)
{
	struct date day = { 0 };

	(void)date_parse(change->after, &day);
	(void)plan_set_day(plan, index, plan_days[change->field], day);
}

static void apply_change(const struct plan_import *import, struct plan *plan,
	size_t index, const struct import_change *change)
{
	if (change->field == IMPORT_OWNER) {
		(void)plan_set_owner(plan, index, change->after);
	} else if (change->field == IMPORT_NOTE) {
		(void)plan_set_note(plan, index, change->after);
	} else if (change->field == IMPORT_STATUS) {
		apply_status(plan, index, change->after, import->input.today);
	} else {
		apply_day(plan, index, change);
	}
}

/* The index of the action, which is adopted where it is new: on no day but
 * those of its row. */
static size_t index_of(const struct plan_import *import, struct plan *plan,
	const struct import_row *row)
{
	size_t index = plan_find(plan, row->bank, row->action);
	struct plan_offer offer;

	if (index != PLAN_NONE || !find_action(&import->input, row, &offer) ||
		!plan_adopt(plan, &offer, import->input.today)) {
		return index;
	}
	index = plan_find(plan, row->bank, row->action);
	(void)plan_set_day(plan, index, PLAN_DUE, (struct date){ 0 });
	return index;
}

/* Days must agree with the status, so that it comes first. */
static void apply_some(
	const struct plan_import *import, struct plan *plan, bool statuses)
{
	for (guint i = 0; i < import->changes->len; i++) {
		const struct import_change *change = plan_import_at(import, i);

		if (import_verdict_applies(change->verdict) &&
			(change->field == IMPORT_STATUS) == statuses) {
			apply_change(import, plan,
				index_of(import, plan, change->row), change);
		}
	}
}

void plan_import_apply(const struct plan_import *import, struct plan *plan)
{
	apply_some(import, plan, true);
	apply_some(import, plan, false);
}
