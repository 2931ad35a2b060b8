/* SPDX-License-Identifier: MIT */
/* First the open lines are gathered and put in order, then their later steps
 * follow in that order. A question may come with no line at all: answered
 * best, わからない, open, or every action of it finished. */
#include "core/advice.h"

#include <glib.h>
#include <string.h>

#include "core/score.h"

const char *const priority_names[PRIORITY_COUNT] = {
	[PRIORITY_NOW] = "now",
	[PRIORITY_SOON] = "soon",
	[PRIORITY_LATER] = "later",
};

/* [basic][mixed] */
static const enum priority priority_of[2][2] = {
	[false] = { [false] = PRIORITY_SOON, [true] = PRIORITY_LATER },
	[true] = { [false] = PRIORITY_NOW, [true] = PRIORITY_SOON },
};

static bool is_finished(
	const struct action *action, const char *const *finished)
{
	return finished != NULL && g_strv_contains(finished, action->id);
}

/* Finished, or for companies of another size. */
static bool is_left_out(const struct action *action, const struct sheet *sheet,
	const char *const *finished)
{
	return is_finished(action, finished) ||
	       !people_include(&action->people, sheet->people);
}

/* First action at or after `from` that is not left out; action_count if there
 * is none. */
static size_t next_action(const struct question *question, size_t from,
	const struct sheet *sheet, const char *const *finished)
{
	while (from < question->action_count &&
		is_left_out(&question->actions[from], sheet, finished)) {
		from++;
	}
	return from;
}

/* Whether there is something to do: answered none or partial. */
static bool needs_action(
	const struct question *question, const struct choice *choice)
{
	return !choice->unsure &&
	       (choice->mixed ||
		       choice->points < question_points_highest(question));
}

static int compare_items(const void *left, const void *right, void *data)
{
	const struct bank *bank = *(const struct bank *const *)data;
	const struct advice_item *a = left;
	const struct advice_item *b = right;
	const struct question *question_a = &bank->questions[a->question];
	const struct question *question_b = &bank->questions[b->question];

	if (a->priority != b->priority) {
		return a->priority < b->priority ? -1 : 1;
	}
	if (question_a->basic != question_b->basic) {
		return question_a->basic ? -1 : 1;
	}
	enum effort effort_a = question_a->actions[a->action].effort;
	enum effort effort_b = question_b->actions[b->action].effort;

	if (effort_a != effort_b) {
		return effort_a < effort_b ? -1 : 1;
	}
	return a->question < b->question ? -1 : 1;
}

static void gather_items(struct advice *advice, const struct bank *bank,
	const struct sheet *sheet, const char *const *finished)
{
	advice->items = g_new0(struct advice_item, bank->question_count);
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];
		size_t choice = sheet_choice(sheet, question);
		size_t action = next_action(question, 0, sheet, finished);

		if (choice == BANK_NONE || action == question->action_count ||
			!needs_action(
				question, &question->choices.at[choice])) {
			continue;
		}
		bool mixed = question->choices.at[choice].mixed;

		advice->items[advice->count++] = (struct advice_item){
			.priority = priority_of[question->basic][mixed],
			.question = i,
			.action = action,
		};
	}
}

static void gather_later(struct advice *advice, const struct bank *bank,
	const struct sheet *sheet, const char *const *finished)
{
	GArray *later = g_array_new(FALSE, FALSE, sizeof(struct advice_item));

	for (size_t i = 0; i < advice->count; i++) {
		struct advice_item item = advice->items[i];
		const struct question *question =
			&bank->questions[item.question];

		item.action =
			next_action(question, item.action + 1, sheet, finished);
		while (item.action < question->action_count) {
			g_array_append_val(later, item);
			item.action = next_action(
				question, item.action + 1, sheet, finished);
		}
	}
	advice->later_count = later->len;
	advice->later =
		(struct advice_item *)(void *)g_array_free(later, FALSE);
}

static int compare_groups(const void *left, const void *right, void *data)
{
	const struct card_group *a = left;
	const struct card_group *b = right;

	(void)data;
	if (a->count != b->count) {
		return a->count > b->count ? -1 : 1;
	}
	return a->from < b->from ? -1 : 1;
}

static bool is_card_of(const struct sheet *sheet,
	const struct question *question, enum informant from)
{
	const struct choice *choice = sheet_chosen(sheet, question);

	return choice != NULL && choice->unsure &&
	       question->find_out.from == from;
}

/* The cards of one informant, as a group if there are any. */
static void gather_group(struct advice *advice, const struct bank *bank,
	const struct sheet *sheet, enum informant from)
{
	struct card_group group = {
		.from = from,
		.questions = &advice->cards[advice->card_count],
	};

	for (size_t i = 0; i < bank->question_count; i++) {
		if (is_card_of(sheet, &bank->questions[i], from)) {
			advice->cards[advice->card_count++] = i;
			group.count++;
		}
	}
	if (group.count > 0) {
		advice->groups[advice->group_count++] = group;
	}
}

static void gather_cards(struct advice *advice, const struct bank *bank,
	const struct sheet *sheet)
{
	advice->cards = g_new0(size_t, bank->question_count + 1);
	advice->groups = g_new0(struct card_group, INFORMANT_COUNT);
	for (int from = 0; from < INFORMANT_COUNT; from++) {
		gather_group(advice, bank, sheet, (enum informant)from);
	}
	g_qsort_with_data(advice->groups, (int)advice->group_count,
		sizeof(advice->groups[0]), compare_groups, NULL);
}

/* The points a question gains when it is raised to its best choice. */
static int points_to_gain(
	const struct sheet *sheet, const struct question *question)
{
	return question_points_highest(question) -
	       sheet_chosen(sheet, question)->points;
}

static void count_next_steps(struct advice *advice, const struct bank *bank,
	const struct sheet *sheet)
{
	struct score score;

	score_sheet(bank, sheet, &score);
	if (score.band == NULL || score.band == &bank->bands[0]) {
		return;
	}
	const struct band *next = score.band - 1;
	int points = score.total;

	for (size_t i = 0; i < advice->count; i++) {
		size_t question = advice->items[i].question;

		points += points_to_gain(sheet, &bank->questions[question]);
		if (points >= next->min) {
			advice->next_steps = i + 1;
			advice->next_band = next;
			return;
		}
	}
}

struct advice *advice_create(const struct bank *bank, const struct sheet *sheet,
	const char *const *finished)
{
	struct advice *advice = g_new0(struct advice, 1);

	gather_items(advice, bank, sheet, finished);
	g_qsort_with_data(advice->items, (int)advice->count,
		sizeof(advice->items[0]), compare_items, &bank);
	gather_later(advice, bank, sheet, finished);
	gather_cards(advice, bank, sheet);
	count_next_steps(advice, bank, sheet);
	return advice;
}

void advice_destroy(struct advice *advice)
{
	if (advice == NULL) {
		return;
	}
	g_free(advice->items);
	g_free(advice->later);
	g_free(advice->groups);
	g_free(advice->cards);
	g_free(advice);
}
