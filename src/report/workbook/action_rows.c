/* SPDX-License-Identifier: MIT */
/* An action stands on one row: as the plan has it, else as the advice does. */
#include "report/workbook/action_rows.h"

#include <string.h>

#include "core/plan_action.h"
#include "say/words.h"

static const char *first_priority(
	const struct report *report, const struct advice_item *item)
{
	return words_of(
		report->messages, "priority", priority_names[item->priority]);
}

/* The priority of an action of the bank of the report; "" if the advice does
 * not name it. */
static const char *priority_of(
	const struct report *report, const struct action *action)
{
	const struct advice *advice = report->advice;
	const struct bank *bank = report->bank;

	for (size_t i = 0; i < advice->count; i++) {
		const struct advice_item *item = &advice->items[i];

		if (&bank->questions[item->question].actions[item->action] ==
			action) {
			return first_priority(report, item);
		}
	}
	for (size_t i = 0; i < advice->later_count; i++) {
		const struct advice_item *item = &advice->later[i];

		if (&bank->questions[item->question].actions[item->action] ==
			action) {
			return tr(report->messages, "report.actions.then");
		}
	}
	return "";
}

/* The bank of the report, or one that another check of the company was made
 * of: that of the item's edition, if it is there. */
static const struct bank *find_bank(
	const struct report *report, const struct plan_item *item)
{
	const struct company *company = report->input->company;

	if (strcmp(report->bank->id, item->bank) == 0) {
		return report->bank;
	}
	const struct bank *found = NULL;

	for (size_t i = 0; i < company->check_count; i++) {
		const struct bank *bank = company->checks[i].bank;

		if (bank == NULL || strcmp(bank->id, item->bank) != 0) {
			continue;
		}
		if (strcmp(bank->edition, item->edition) == 0) {
			return bank;
		}
		found = found != NULL ? found : bank;
	}
	return found;
}

static void add_item(
	const struct report *report, GArray *rows, const struct plan_item *item)
{
	struct action_row row = {
		.item = item,
		.bank = find_bank(report, item),
		.priority = "",
	};

	if (row.bank != NULL) {
		row.action = plan_action_find(item, row.bank);
	}
	if (row.action != NULL) {
		row.priority = priority_of(report, row.action);
	}
	g_array_append_val(rows, row);
}

/* The open items of the plan, or the others. */
static void add_plan(const struct report *report, GArray *rows, bool open)
{
	if (report->plan == NULL) {
		return;
	}
	g_autofree size_t *order = plan_order(report->plan);

	for (size_t i = 0; i < plan_count(report->plan); i++) {
		const struct plan_item *item = plan_at(report->plan, order[i]);

		if (plan_is_open(item) == open) {
			add_item(report, rows, item);
		}
	}
}

static void add_advised(const struct report *report, GArray *rows,
	const struct advice_item *item, const char *priority)
{
	const struct bank *bank = report->bank;
	const struct question *question = &bank->questions[item->question];
	const struct action_row row = {
		.bank = bank,
		.question = question,
		.action = &question->actions[item->action],
		.priority = priority,
	};

	if (report->plan == NULL || plan_find(report->plan, bank->id,
					    row.action->id) == PLAN_NONE) {
		g_array_append_val(rows, row);
	}
}

/* Later steps come after all first ones. */
static void add_advice(const struct report *report, GArray *rows)
{
	const struct advice *advice = report->advice;

	for (size_t i = 0; i < advice->count; i++) {
		add_advised(report, rows, &advice->items[i],
			first_priority(report, &advice->items[i]));
	}
	for (size_t i = 0; i < advice->later_count; i++) {
		add_advised(report, rows, &advice->later[i],
			tr(report->messages, "report.actions.then"));
	}
}

GArray *action_rows_create(const struct report *report)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(struct action_row));

	add_plan(report, rows, true);
	add_advice(report, rows);
	add_plan(report, rows, false);
	return rows;
}

char *action_row_key(const struct action_row *row)
{
	return row->item != NULL
		       ? g_strconcat(
				 row->item->bank, "/", row->item->action, NULL)
		       : g_strconcat(row->bank->id, "/", row->action->id, NULL);
}

const char *action_row_edition(const struct action_row *row)
{
	return row->item != NULL ? row->item->edition : row->bank->edition;
}

const char *action_row_question(const struct action_row *row)
{
	return row->item != NULL ? row->item->question : row->question->id;
}

const char *action_row_text(
	const struct report *report, const struct action_row *row)
{
	const char *words = row->action != NULL
				    ? bank_text(row->bank, &row->action->text,
					      report->language)
				    : NULL;

	return words != NULL ? words : row->item->text;
}
