/* SPDX-License-Identifier: MIT */
/* The bank as a record: the few questions one asks of it. What a bank must hold is bank_check's matter:
 * everything here gives a sane answer for a bank that holds less. */
#include "core/bank.h"

#include <glib.h>
#include <string.h>

const char *const bank_kind_names[BANK_KIND_COUNT] = {
	[BANK_SCORED] = "scored",
	[BANK_LEVELS] = "levels",
	[BANK_CHOICE] = "choice",
	[BANK_TEST] = "test",
	[BANK_CHECKLIST] = "checklist",
};

const char *const role_names[ROLE_COUNT] = {
	[ROLE_OWNER] = "owner",
	[ROLE_LEAD] = "lead",
	[ROLE_SYSTEM] = "system",
	[ROLE_VENDOR] = "vendor",
	[ROLE_DEPARTMENT] = "department",
	[ROLE_TRAINER] = "trainer",
	[ROLE_ALL] = "all",
};

const char *const effort_names[EFFORT_COUNT] = {
	[EFFORT_SMALL] = "small",
	[EFFORT_MEDIUM] = "medium",
	[EFFORT_LARGE] = "large",
};

const char *const cost_names[COST_COUNT] = {
	[COST_FREE] = "free",
	[COST_LOW] = "low",
	[COST_PAID] = "paid",
};

const char *const informant_names[INFORMANT_COUNT] = {
	[INFORMANT_SELF] = "self",
	[INFORMANT_STAFF] = "staff",
	[INFORMANT_VENDOR] = "vendor",
	[INFORMANT_BANK] = "bank",
	[INFORMANT_LANDLORD] = "landlord",
	[INFORMANT_INSURER] = "insurer",
};

const char *const origin_names[ORIGIN_COUNT] = {
	[ORIGIN_SOURCE] = "source",
	[ORIGIN_OWN] = "own",
	[ORIGIN_SECOND_HAND] = "second-hand",
};

const char *const extent_names[EXTENT_COUNT] = {
	[EXTENT_MATCH] = "match",
	[EXTENT_PART] = "part",
};

struct bank *bank_create(void)
{
	struct bank *bank = g_new0(struct bank, 1);

	texts_init(&bank->texts);
	return bank;
}

void bank_destroy(struct bank *bank)
{
	if (bank != NULL) {
		texts_finish(&bank->texts);
		g_free(bank);
	}
}

const char *bank_series(const struct bank *bank)
{
	return bank->series != NULL ? bank->series : bank->id;
}

const char *bank_text(
	const struct bank *bank, const struct text *text, const char *language)
{
	return texts_say(&bank->texts, text, language);
}

bool people_are_limited(const struct people *people)
{
	return people->min > 0 || people->max > 0;
}

bool people_include(const struct people *people, int count)
{
	return count <= 0 ||
	       (count >= people->min &&
		       (people->max <= 0 || count <= people->max));
}

static bool question_speaks_of_people(const struct question *question)
{
	for (size_t i = 0; i < question->action_count; i++) {
		if (people_are_limited(&question->actions[i].people)) {
			return true;
		}
	}
	return question->note_count > 0;
}

bool bank_speaks_of_people(const struct bank *bank)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		if (question_speaks_of_people(&bank->questions[i])) {
			return true;
		}
	}
	return false;
}

bool prompt_is_under(const struct prompt *prompt, size_t question)
{
	for (size_t i = 0; i < prompt->under_count; i++) {
		if (prompt->under[i] == question) {
			return true;
		}
	}
	return false;
}

size_t bank_find_question(const struct bank *bank, const char *id)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		if (strcmp(bank->questions[i].id, id) == 0) {
			return i;
		}
	}
	return BANK_NONE;
}

bool bank_find_action(const struct bank *bank, const char *id,
	size_t *ret_question, size_t *ret_action)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		const struct question *question = &bank->questions[i];

		for (size_t j = 0; j < question->action_count; j++) {
			if (strcmp(question->actions[j].id, id) == 0) {
				*ret_question = i;
				*ret_action = j;
				return true;
			}
		}
	}
	return false;
}

size_t question_find_choice(const struct question *question, const char *id)
{
	for (size_t i = 0; i < question->choices.count; i++) {
		if (strcmp(question->choices.at[i].id, id) == 0) {
			return i;
		}
	}
	return BANK_NONE;
}

size_t question_best_choice(const struct question *question)
{
	const struct choices *choices = &question->choices;
	size_t best = BANK_NONE;

	for (size_t i = 0; i < choices->count; i++) {
		if (!choices->at[i].unsure &&
			(best == BANK_NONE ||
				choices->at[i].points >
					choices->at[best].points)) {
			best = i;
		}
	}
	return best;
}

int question_points_highest(const struct question *question)
{
	size_t best = question_best_choice(question);

	return best == BANK_NONE ? 0 : question->choices.at[best].points;
}

int question_points_lowest(const struct question *question)
{
	const struct choices *choices = &question->choices;
	bool found = false;
	int lowest = 0;

	for (size_t i = 0; i < choices->count; i++) {
		if (choices->at[i].unsure) {
			continue;
		}
		if (!found || choices->at[i].points < lowest) {
			lowest = choices->at[i].points;
			found = true;
		}
	}
	return lowest;
}

const struct band *bank_band(const struct bank *bank, int points)
{
	for (size_t i = 0; i < bank->band_count; i++) {
		const struct band *band = &bank->bands[i];

		if (!band->has_min || points >= band->min) {
			return band;
		}
	}
	return NULL;
}

bool bank_counts_points(const struct bank *bank)
{
	return bank->kind == BANK_SCORED || bank->kind == BANK_TEST;
}

int bank_points_max(const struct bank *bank)
{
	int max = 0;

	for (size_t i = 0; i < bank->question_count; i++) {
		max += question_points_highest(&bank->questions[i]);
	}
	return max;
}

/* One number of an edition: its digits without leading zeros, so that any
 * number of digits can be compared. Returns what follows it. */
static const char *read_number(
	const char *text, const char **ret_digits, size_t *ret_len)
{
	const char *end = text + strcspn(text, ".");

	while (*text == '0') {
		text++;
	}
	*ret_digits = text;
	*ret_len = (size_t)(end - text);
	return *end == '.' ? end + 1 : end;
}

int edition_compare(const char *a, const char *b)
{
	while (*a != '\0' && *b != '\0') {
		const char *digits_a = NULL;
		const char *digits_b = NULL;
		size_t len_a = 0;
		size_t len_b = 0;

		a = read_number(a, &digits_a, &len_a);
		b = read_number(b, &digits_b, &len_b);
		if (len_a != len_b) {
			return len_a < len_b ? -1 : 1;
		}
		int by_digits = strncmp(digits_a, digits_b, len_a);

		if (by_digits != 0) {
			return by_digits;
		}
	}
	return (*a != '\0') - (*b != '\0');
}

bool id_is_valid(const char *id)
{
	size_t len = strlen(id);

	if (len == 0 || len > ID_BYTES_MAX || !g_ascii_isalnum(id[0])) {
		return false;
	}
	for (size_t i = 1; i < len; i++) {
		if (!g_ascii_isalnum(id[i]) && strchr("._-", id[i]) == NULL) {
			return false;
		}
	}
	return true;
}
