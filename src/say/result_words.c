/* SPDX-License-Identifier: MIT */
/* Of a bank that counts no points nothing here is asked that speaks of them:
 * who asks looks at bank_counts_points() or at what is known of the outcome. */
#include "say/result_words.h"

#include <glib.h>

#include "base/date_words.h"
#include "core/proposal.h"
#include "say/words.h"

char *result_words_edition(const struct messages *messages, const char *edition)
{
	return tr_args(messages, "result.edition", edition, NULL);
}

char *result_words_title(const struct messages *messages,
	const struct bank *bank, const struct sheet *sheet, const char *title)
{
	g_autofree char *date = date_words_long(sheet->date, messages);
	g_autofree char *edition =
		result_words_edition(messages, bank->edition);
	bool named = sheet->organisation[0] != '\0';

	return g_strconcat(title, title[0] != '\0' ? "    " : "",
		named ? sheet->organisation : "", named ? "    " : "", date,
		"    ", edition, NULL);
}

char *result_words_points(
	const struct messages *messages, const struct score *score)
{
	return words_numbers(
		messages, "show.points", score->total, score->max, 0);
}

char *result_words_headline(const struct messages *messages,
	const struct bank *bank, const struct score *score)
{
	g_autofree char *points = result_words_points(messages, score);

	return score->band == NULL ? g_steal_pointer(&points)
				   : g_strconcat(points, "  ",
					     words_text(messages, bank,
						     &score->band->label),
					     NULL);
}

char *result_words_outlook(const struct messages *messages,
	const struct bank *bank, const struct score *score)
{
	static const char *const keys[] = {
		[OUTLOOK_WILL_RISE] = "outlook.will_rise",
		[OUTLOOK_MAY_RISE] = "outlook.may_rise",
		[OUTLOOK_MAY_CHANGE] = "outlook.may_change",
	};
	enum score_outlook outlook = score_outlook(score);

	if (outlook == OUTLOOK_SETTLED) {
		return NULL;
	}
	return tr_args(messages, keys[outlook],
		words_text(messages, bank, &score->high_band->label),
		words_text(messages, bank, &score->low_band->label), NULL);
}

char *result_words_next_band(const struct messages *messages,
	const struct bank *bank, const struct advice *advice)
{
	const struct band *next = advice->next_band;

	if (next == NULL) {
		return NULL;
	}
	return words_numbers(messages,
		next == &bank->bands[0] ? "advice.steps_top" : "advice.steps",
		(long)advice->next_steps, next->min, 0);
}

const char *result_words_answer(const struct messages *messages,
	const char *area, const struct bank *bank,
	const struct question *question, const struct answer *answer)
{
	size_t choice = answer != NULL
				? question_find_choice(question, answer->choice)
				: BANK_NONE;

	if (choice == BANK_NONE) {
		return words_of(messages, area, "open");
	}
	return answer->absent ? words_of(messages, area, "absent")
			      : words_text(messages, bank,
					&question->choices.at[choice].label);
}

char *result_words_numbered_answer(const struct messages *messages,
	const char *area, const struct bank *bank,
	const struct question *question, const struct answer *answer)
{
	g_autofree char *number = words_question(messages, question->id);

	return g_strconcat(number, " ",
		result_words_answer(messages, area, bank, question, answer),
		NULL);
}

char *result_words_rule(const struct messages *messages, const char *area,
	const struct question *rule, const struct company *company)
{
	g_autoptr(GString) state = g_string_new(NULL);

	for (size_t i = 0; i < rule->cover_count; i++) {
		struct proposal found;

		if (!proposal_find(rule, &rule->covers[i], company->checks,
			    company->check_count, &found)) {
			continue;
		}
		g_autofree char *words = result_words_numbered_answer(messages,
			area, found.bank,
			&found.bank->questions[found.question], found.answer);

		g_string_append_printf(
			state, "%s%s", state->len > 0 ? "  " : "", words);
	}
	return g_strdup(state->len > 0
				? state->str
				: tr(messages, "security_action.no_state"));
}

static bool is_unsure(
	const struct sheet *sheet, const struct question *question)
{
	const struct choice *choice = sheet_chosen(sheet, question);

	return choice != NULL && choice->unsure;
}

static bool is_open(const struct sheet *sheet, const struct question *question)
{
	return !sheet_is_answered(sheet, question);
}

static char *list(const struct messages *messages, const struct bank *bank,
	const struct sheet *sheet,
	bool (*wanted)(
		const struct sheet *sheet, const struct question *question))
{
	GString *list = g_string_new(NULL);

	for (size_t i = 0; i < bank->question_count; i++) {
		if (wanted(sheet, &bank->questions[i])) {
			words_add_question(
				list, messages, bank->questions[i].id);
		}
	}
	return g_string_free(list, FALSE);
}

char *result_words_unsure(const struct messages *messages,
	const struct bank *bank, const struct sheet *sheet)
{
	return list(messages, bank, sheet, is_unsure);
}

char *result_words_open(const struct messages *messages,
	const struct bank *bank, const struct sheet *sheet)
{
	return list(messages, bank, sheet, is_open);
}

char *result_words_seam(
	const struct messages *messages, const struct history_item *item)
{
	const struct sheet *before = item[-1].source.sheet;
	const struct sheet *after = item->source.sheet;
	bool same_bank = g_str_equal(before->bank, after->bank);

	return tr_args(messages,
		same_bank ? "history.seam" : "history.seam_bank",
		same_bank ? before->edition : before->bank,
		same_bank ? after->edition : after->bank, NULL);
}
