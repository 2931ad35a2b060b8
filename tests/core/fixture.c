/* SPDX-License-Identifier: MIT */
/* The bank is built by the same two functions that the loader uses. */
#include "fixture.h"

#include <stdarg.h>
#include <string.h>

#define CHOICES 4
#define BANDS 4
#define SECTIONS 3

const struct date fixture_today = { .year = 2026, .month = 11, .day = 21 };
const int fixture_points[CHOICES] = { 4, 2, 0, -1 };

static const char *const choice_ids[CHOICES] = {
	"full",
	"partial",
	"none",
	"unknown",
};

static const struct {
	const char *id;
	bool has_min;
	int min;
} bands_of_source[BANDS] = {
	{ "complete", true, 100 },
	{ "partial", true, 70 },
	{ "insufficient", true, 50 },
	{ "critical", false, 0 },
};

static const size_t section_sizes[SECTIONS] = { 5, 13, 7 };

bool fixture_is_basic(int number)
{
	return number <= 5 || number == 11 || number == 24;
}

bool fixture_may_be_absent(int number)
{
	return number == 7 || number == 9 || number == 16;
}

static const char *keep_printed(struct bank *bank, const char *format, ...)
	G_GNUC_PRINTF(2, 3);

static const char *keep_printed(struct bank *bank, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	g_autofree char *text = g_strdup_vprintf(format, args);

	va_end(args);
	return texts_keep_string(&bank->texts, text);
}

static struct text both(struct bank *bank, const char *ja, const char *en)
{
	struct text text = { .in = { texts_keep_string(&bank->texts, ja),
				     texts_keep_string(&bank->texts, en) } };

	return text;
}

static void add_scale(struct bank *bank)
{
	struct choice *at =
		texts_keep_array(&bank->texts, CHOICES, sizeof(struct choice));

	for (size_t i = 0; i < CHOICES; i++) {
		at[i].id = choice_ids[i];
		at[i].points = fixture_points[i];
		at[i].label = both(bank, choice_ids[i], choice_ids[i]);
	}
	at[FIXTURE_PARTIAL].mixed = true;
	at[FIXTURE_UNKNOWN].unsure = true;
	bank->scale = (struct choices){ .count = CHOICES, .at = at };
}

static void add_bands(struct bank *bank)
{
	struct band *bands =
		texts_keep_array(&bank->texts, BANDS, sizeof(struct band));

	for (size_t i = 0; i < BANDS; i++) {
		bands[i].id = bands_of_source[i].id;
		bands[i].has_min = bands_of_source[i].has_min;
		bands[i].min = bands_of_source[i].min;
		bands[i].label = both(bank, "帯", bands_of_source[i].id);
	}
	bank->band_count = BANDS;
	bank->bands = bands;
}

static void add_actions(
	struct bank *bank, struct question *question, size_t number)
{
	size_t count = number % 3 + 1;
	struct action *actions =
		texts_keep_array(&bank->texts, count, sizeof(struct action));

	for (size_t i = 0; i < count; i++) {
		actions[i].id = keep_printed(bank, "%zu.%zu", number, i + 1);
		actions[i].text = both(bank, "対策", "action");
		actions[i].effort =
			(enum effort)((number * 2 + i) % EFFORT_COUNT);
	}
	question->action_count = count;
	question->actions = actions;
}

static void add_questions(struct bank *bank)
{
	struct question *questions = texts_keep_array(
		&bank->texts, FIXTURE_QUESTIONS, sizeof(struct question));
	size_t section = 0;
	size_t end = section_sizes[0];

	for (size_t i = 0; i < FIXTURE_QUESTIONS; i++) {
		struct question *question = &questions[i];
		size_t number = i + 1;

		if (i == end) {
			end += section_sizes[++section];
		}
		question->id = keep_printed(bank, "%zu", number);
		question->section = section;
		question->basic = fixture_is_basic((int)number);
		question->text = both(bank, "設問", "question");
		question->choices = bank->scale;
		if (fixture_may_be_absent((int)number)) {
			question->absent = both(bank, "使っていない", "absent");
		}
		if (number != FIXTURE_QUESTIONS) {
			question->find_out.given = true;
			question->find_out.from =
				(enum informant)(number % INFORMANT_COUNT);
		}
		add_actions(bank, question, number);
	}
	bank->question_count = FIXTURE_QUESTIONS;
	bank->questions = questions;
}

static void add_sections(struct bank *bank)
{
	struct section *sections = texts_keep_array(
		&bank->texts, SECTIONS, sizeof(struct section));
	size_t first = 0;

	for (size_t i = 0; i < SECTIONS; i++) {
		sections[i].id = keep_printed(bank, "part%zu", i + 1);
		sections[i].title = both(bank, "部", "part");
		sections[i].first = first;
		sections[i].count = section_sizes[i];
		first += section_sizes[i];
	}
	bank->section_count = SECTIONS;
	bank->sections = sections;
}

struct bank *fixture_bank(void)
{
	struct bank *bank = bank_create();

	bank->id = texts_keep_string(&bank->texts, "ipa-25");
	bank->edition = texts_keep_string(&bank->texts, "3.1");
	bank->sha256 = texts_keep_string(&bank->texts, "00ff");
	bank->texts.languages[0] = "ja";
	bank->texts.languages[1] = "en";
	bank->texts.language_count = 2;
	bank->title = both(bank, "自社診断", "Self-check");
	add_scale(bank);
	add_bands(bank);
	add_questions(bank);
	add_sections(bank);
	return bank;
}

void fixture_answer(
	struct sheet *sheet, const struct bank *bank, size_t question, int pick)
{
	struct answer *answer =
		sheet_answer_make(sheet, bank->questions[question].id);
	bool absent = pick == FIXTURE_ABSENT;

	if (pick == FIXTURE_OPEN) {
		sheet_set(&answer->choice, "");
		return;
	}
	int choice = absent ? FIXTURE_FULL : pick;

	answer->points = fixture_points[choice];
	answer->absent = absent && fixture_may_be_absent((int)question + 1);
	answer->on = fixture_today;
	sheet_set(&answer->choice, choice_ids[choice]);
	sheet_set(&answer->from, "self");
}

struct sheet *fixture_sheet(const struct bank *bank, const int *picks)
{
	struct sheet *sheet = sheet_create(bank, "sheet-1", fixture_today);

	for (size_t i = 0; i < bank->question_count; i++) {
		if (picks[i] != FIXTURE_OPEN) {
			fixture_answer(sheet, bank, i, picks[i]);
		}
	}
	return sheet;
}

void fixture_random_picks(GRand *random, int ret_picks[FIXTURE_QUESTIONS])
{
	enum { KINDS = FIXTURE_ABSENT - FIXTURE_OPEN + 1 };
	int weights[KINDS];
	int sum = 0;

	for (int i = 0; i < KINDS; i++) {
		weights[i] = g_rand_int_range(random, 0, 2) *
			     g_rand_int_range(random, 1, 10);
		sum += weights[i];
	}
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		int draw = sum > 0 ? g_rand_int_range(random, 0, sum) : 0;
		int kind = 0;

		while (sum > 0 && draw >= weights[kind]) {
			draw -= weights[kind++];
		}
		ret_picks[i] = FIXTURE_OPEN + kind;
	}
}

void fixture_fill_picks(int ret_picks[FIXTURE_QUESTIONS], int pick)
{
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		ret_picks[i] = pick;
	}
}

void fixture_edition_init(
	struct fixture_edition *edition, const char *id, const char *number)
{
	edition->owner = fixture_bank();
	edition->bank = *edition->owner;
	edition->bank.id = id;
	edition->bank.edition = number;
	memcpy(edition->questions, edition->owner->questions,
		sizeof(edition->questions));
	edition->bank.questions = edition->questions;
}

void fixture_edition_finish(struct fixture_edition *edition)
{
	bank_destroy(edition->owner);
}
