/* SPDX-License-Identifier: MIT */
/* All characters are read before the first answer is given. */
#include "cli/answer_keys.h"

#include <glib.h>

#include "base/utf8.h"
#include "text/text.h"

enum key_meaning {
	MEANING_WRONG,
	MEANING_OPEN,
	MEANING_ABSENT,
	MEANING_CHOICE
};

struct key_answer {
	enum key_meaning meaning;
	size_t choice;
};

static struct key_answer choice_by_order(
	const struct question *question, uint32_t character)
{
	struct key_answer answer = { .meaning = MEANING_WRONG };

	if (character >= '1' && character <= '9' &&
		character - '1' < question->choices.count) {
		answer.meaning = MEANING_CHOICE;
		answer.choice = character - '1';
	}
	return answer;
}

/* The one choice that is worth so many points. */
static struct key_answer choice_by_points(
	const struct question *question, uint32_t character)
{
	struct key_answer answer = { .meaning = MEANING_WRONG };
	int points = character == 'm' ? -1 : (int)character - '0';
	size_t found = 0;

	if (character != 'm' && (character < '0' || character > '9')) {
		return answer;
	}
	for (size_t i = 0; i < question->choices.count; i++) {
		if (question->choices.at[i].points == points) {
			answer.choice = i;
			found++;
		}
	}
	if (found == 1) {
		answer.meaning = MEANING_CHOICE;
	}
	return answer;
}

static struct key_answer read_key(
	const struct question *question, uint32_t character, bool by_points)
{
	struct key_answer answer = { .meaning = MEANING_WRONG };

	if (character == '.' || character == '-') {
		answer.meaning = MEANING_OPEN;
	} else if (character == 'x') {
		answer.meaning = text_is_given(&question->absent)
					 ? MEANING_ABSENT
					 : MEANING_WRONG;
	} else {
		answer = by_points ? choice_by_points(question, character)
				   : choice_by_order(question, character);
	}
	return answer;
}

/* What may stand there: "1-4 . x", or "4 2 0 m . x". Owned (g_free). */
static char *allowed_keys(const struct question *question, bool by_points)
{
	static const char candidates[] = "9876543210m";
	GString *keys = g_string_new(NULL);

	for (const char *at = candidates; by_points && *at != '\0'; at++) {
		if (choice_by_points(question, (uint32_t)*at).meaning ==
			MEANING_CHOICE) {
			g_string_append_printf(keys, "%c ", *at);
		}
	}
	if (!by_points) {
		g_string_append_printf(keys, "1-%zu ", question->choices.count);
	}
	g_string_append_c(keys, '.');
	if (text_is_given(&question->absent)) {
		g_string_append(keys, " x");
	}
	return g_string_free(keys, FALSE);
}

static void wrong_key(struct usage_problem *problem,
	const struct question *question, size_t position, uint32_t character,
	bool by_points)
{
	char text[UTF8_MAX_BYTES + 1] = { 0 };
	g_autofree char *number = g_strdup_printf("%zu", position + 1);
	g_autofree char *allowed = allowed_keys(question, by_points);

	(void)utf8_encode(character, text);
	usage_problem_set(problem,
		character == 'x' ? "usage.key_no_absent" : "usage.key_wrong",
		number, text, allowed, NULL);
}

static void wrong_count(
	struct usage_problem *problem, size_t given, size_t wanted)
{
	g_autofree char *given_text = g_strdup_printf("%zu", given);
	g_autofree char *wanted_text = g_strdup_printf("%zu", wanted);

	if (given < wanted) {
		g_autofree char *next = g_strdup_printf("%zu", given + 1);

		usage_problem_set(problem, "usage.keys_short", given_text,
			wanted_text, next, NULL);
	} else {
		usage_problem_set(problem, "usage.keys_long", given_text,
			wanted_text, NULL);
	}
}

/* Answers by question, or NULL with the problem. */
static struct key_answer *read_keys(const struct bank *bank, const char *keys,
	bool by_points, struct usage_problem *problem)
{
	g_autofree struct key_answer *answers =
		g_new0(struct key_answer, bank->question_count);
	size_t position = 0;
	uint32_t typed = 0;
	uint32_t character = 0;

	while (*keys != '\0') {
		bool was_folded = false;

		keys += utf8_decode(keys, &typed);
		character = text_fold_key(typed, &was_folded);
		if (g_unichar_isspace(character)) {
			continue;
		}
		if (position < bank->question_count) {
			const struct question *question =
				&bank->questions[position];

			answers[position] =
				read_key(question, character, by_points);
			if (answers[position].meaning == MEANING_WRONG) {
				wrong_key(problem, question, position, typed,
					by_points);
				return NULL;
			}
		}
		position++;
	}
	if (position != bank->question_count) {
		wrong_count(problem, position, bank->question_count);
		return NULL;
	}
	return g_steal_pointer(&answers);
}

bool answer_keys_apply(struct session *session, const char *keys,
	bool by_points, struct usage_problem *problem)
{
	const struct bank *bank = session_bank(session);
	g_autofree char *shown = utf8_shown_line(keys);
	g_autofree struct key_answer *answers =
		read_keys(bank, shown, by_points, problem);

	if (answers == NULL) {
		return false;
	}
	for (size_t i = 0; i < bank->question_count; i++) {
		if (answers[i].meaning == MEANING_CHOICE) {
			(void)session_choose(session, i, answers[i].choice);
		} else if (answers[i].meaning == MEANING_ABSENT) {
			(void)session_mark_absent(session, i);
		}
	}
	return true;
}
