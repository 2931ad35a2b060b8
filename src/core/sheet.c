/* SPDX-License-Identifier: MIT */
/* The sheet as a record that owns its strings. An open answer without a memo
 * is nothing recorded: it equals an answer that is not there. */
#include "core/sheet.h"

#include <glib.h>
#include <string.h>

const char *const reason_names[REASON_COUNT] = {
	[REASON_NONE] = "",
	[REASON_DONE] = "done",
	[REASON_LEARNED] = "learned",
	[REASON_SITUATION] = "situation",
	[REASON_CORRECTION] = "correction",
};

void sheet_set(char **field, const char *text)
{
	char *copy = g_strdup(text);

	g_free(*field);
	*field = copy;
}

void answer_init(struct answer *answer)
{
	*answer = (struct answer){
		.choice = g_strdup(""),
		.from = g_strdup(""),
		.memo = g_strdup(""),
		.reason = g_strdup(""),
	};
}

void answer_finish(struct answer *answer)
{
	g_free(answer->choice);
	g_free(answer->from);
	g_free(answer->memo);
	g_free(answer->reason);
	*answer = (struct answer){ 0 };
}

void answer_copy(struct answer *to, const struct answer *from)
{
	sheet_set(&to->choice, from->choice);
	sheet_set(&to->from, from->from);
	sheet_set(&to->memo, from->memo);
	sheet_set(&to->reason, from->reason);
	to->points = from->points;
	to->absent = from->absent;
	to->on = from->on;
}

bool answer_equals(const struct answer *a, const struct answer *b)
{
	return strcmp(a->choice, b->choice) == 0 && a->points == b->points &&
	       a->absent == b->absent && date_compare(a->on, b->on) == 0 &&
	       strcmp(a->from, b->from) == 0 && strcmp(a->memo, b->memo) == 0 &&
	       strcmp(a->reason, b->reason) == 0;
}

bool answer_is_open(const struct answer *answer)
{
	return answer->choice[0] == '\0';
}

bool answer_is_empty(const struct answer *answer)
{
	return answer_is_open(answer) && answer->memo[0] == '\0';
}

enum reason answer_reason(const struct answer *answer)
{
	for (int i = 0; i < REASON_COUNT; i++) {
		if (strcmp(answer->reason, reason_names[i]) == 0) {
			return (enum reason)i;
		}
	}
	return REASON_NONE;
}

struct sheet *sheet_create_empty(void)
{
	struct sheet *sheet = g_new0(struct sheet, 1);

	sheet_set(&sheet->id, "");
	sheet_set(&sheet->bank, "");
	sheet_set(&sheet->edition, "");
	sheet_set(&sheet->bank_sha256, "");
	sheet_set(&sheet->organisation, "");
	sheet_set(&sheet->unit, "");
	sheet_set(&sheet->person, "");
	sheet_set(&sheet->previous, "");
	sheet_set(&sheet->result.band, "");
	sheet_set(&sheet->result.band_label, "");
	return sheet;
}

struct sheet *sheet_create(
	const struct bank *bank, const char *id, struct date today)
{
	struct sheet *sheet = sheet_create_empty();

	sheet_set(&sheet->id, id);
	sheet_set(&sheet->bank, bank->id);
	sheet_set(&sheet->edition, bank->edition);
	sheet_set(
		&sheet->bank_sha256, bank->sha256 != NULL ? bank->sha256 : "");
	sheet->date = today;
	return sheet;
}

static void named_finish(struct named *named)
{
	g_free(named->prompt);
	g_free(named->text);
}

static void correction_finish(struct correction *correction)
{
	g_free(correction->question);
	g_free(correction->before);
}

void sheet_destroy(struct sheet *sheet)
{
	if (sheet == NULL) {
		return;
	}
	for (size_t i = 0; i < sheet->correction_count; i++) {
		correction_finish(&sheet->corrections[i]);
	}
	g_free(sheet->corrections);
	for (size_t i = 0; i < sheet->named_count; i++) {
		named_finish(&sheet->named[i]);
	}
	g_free(sheet->named);
	for (size_t i = 0; i < sheet->answer_count; i++) {
		g_free(sheet->questions[i]);
		answer_finish(&sheet->answers[i]);
	}
	g_free(sheet->questions);
	g_free(sheet->answers);
	g_free(sheet->id);
	g_free(sheet->bank);
	g_free(sheet->edition);
	g_free(sheet->bank_sha256);
	g_free(sheet->organisation);
	g_free(sheet->unit);
	g_free(sheet->person);
	g_free(sheet->previous);
	g_free(sheet->result.band);
	g_free(sheet->result.band_label);
	g_free(sheet);
}

/* Opens a gap for a new answer, which is empty. */
static struct answer *insert_answer(
	struct sheet *sheet, size_t at, const char *question_id)
{
	size_t after = sheet->answer_count - at;

	sheet->questions =
		g_renew(char *, sheet->questions, sheet->answer_count + 1);
	sheet->answers =
		g_renew(struct answer, sheet->answers, sheet->answer_count + 1);
	memmove(&sheet->questions[at + 1], &sheet->questions[at],
		after * sizeof(sheet->questions[0]));
	memmove(&sheet->answers[at + 1], &sheet->answers[at],
		after * sizeof(sheet->answers[0]));
	sheet->answer_count++;
	sheet->questions[at] = g_strdup(question_id);
	answer_init(&sheet->answers[at]);
	return &sheet->answers[at];
}

struct sheet *sheet_copy(const struct sheet *sheet)
{
	struct sheet *copy = sheet_create_empty();

	sheet_set(&copy->id, sheet->id);
	sheet_set(&copy->bank, sheet->bank);
	sheet_set(&copy->edition, sheet->edition);
	sheet_set(&copy->bank_sha256, sheet->bank_sha256);
	sheet_set(&copy->organisation, sheet->organisation);
	sheet_set(&copy->unit, sheet->unit);
	sheet_set(&copy->person, sheet->person);
	sheet_set(&copy->previous, sheet->previous);
	sheet_set(&copy->result.band, sheet->result.band);
	sheet_set(&copy->result.band_label, sheet->result.band_label);
	copy->date = sheet->date;
	copy->finished = sheet->finished;
	copy->people = sheet->people;
	copy->exported = sheet->exported;
	copy->read_only = sheet->read_only;
	copy->result.given = sheet->result.given;
	copy->result.score = sheet->result.score;
	copy->result.max = sheet->result.max;
	for (size_t i = 0; i < sheet->answer_count; i++) {
		answer_copy(insert_answer(copy, i, sheet->questions[i]),
			&sheet->answers[i]);
	}
	for (size_t i = 0; i < sheet->named_count; i++) {
		sheet_add_named(
			copy, sheet->named[i].prompt, sheet->named[i].text);
	}
	for (size_t i = 0; i < sheet->correction_count; i++) {
		const struct correction *correction = &sheet->corrections[i];

		sheet_add_correction(copy, correction->question, correction->on,
			correction->before);
	}
	return copy;
}

static bool results_equal(
	const struct sheet_result *a, const struct sheet_result *b)
{
	return a->given == b->given && a->score == b->score &&
	       a->max == b->max && strcmp(a->band, b->band) == 0 &&
	       strcmp(a->band_label, b->band_label) == 0;
}

static bool heads_equal(const struct sheet *a, const struct sheet *b)
{
	return strcmp(a->id, b->id) == 0 && strcmp(a->bank, b->bank) == 0 &&
	       strcmp(a->edition, b->edition) == 0 &&
	       strcmp(a->bank_sha256, b->bank_sha256) == 0 &&
	       strcmp(a->organisation, b->organisation) == 0 &&
	       strcmp(a->unit, b->unit) == 0 &&
	       strcmp(a->person, b->person) == 0 &&
	       strcmp(a->previous, b->previous) == 0 &&
	       a->people == b->people &&
	       date_compare(a->exported, b->exported) == 0 &&
	       date_compare(a->date, b->date) == 0 &&
	       date_compare(a->finished, b->finished) == 0 &&
	       a->read_only == b->read_only;
}

static bool answers_are_in(const struct sheet *a, const struct sheet *b)
{
	for (size_t i = 0; i < a->answer_count; i++) {
		const struct answer *other = sheet_answer(b, a->questions[i]);

		if (answer_is_empty(&a->answers[i])) {
			if (other != NULL) {
				return false;
			}
		} else if (other == NULL ||
			   !answer_equals(&a->answers[i], other)) {
			return false;
		}
	}
	return true;
}

static bool all_named_equal(const struct sheet *a, const struct sheet *b)
{
	if (a->named_count != b->named_count) {
		return false;
	}
	for (size_t i = 0; i < a->named_count; i++) {
		if (strcmp(a->named[i].prompt, b->named[i].prompt) != 0 ||
			strcmp(a->named[i].text, b->named[i].text) != 0) {
			return false;
		}
	}
	return true;
}

static bool corrections_equal(const struct sheet *a, const struct sheet *b)
{
	if (a->correction_count != b->correction_count) {
		return false;
	}
	for (size_t i = 0; i < a->correction_count; i++) {
		const struct correction *left = &a->corrections[i];
		const struct correction *right = &b->corrections[i];

		if (strcmp(left->question, right->question) != 0 ||
			date_compare(left->on, right->on) != 0 ||
			strcmp(left->before, right->before) != 0) {
			return false;
		}
	}
	return true;
}

bool sheet_equals(const struct sheet *a, const struct sheet *b)
{
	return heads_equal(a, b) && corrections_equal(a, b) &&
	       all_named_equal(a, b) && results_equal(&a->result, &b->result) &&
	       answers_are_in(a, b) && answers_are_in(b, a);
}

const char *sheet_named(
	const struct sheet *sheet, const char *prompt_id, size_t index)
{
	for (size_t i = 0; i < sheet->named_count; i++) {
		if (strcmp(sheet->named[i].prompt, prompt_id) != 0) {
			continue;
		}
		if (index == 0) {
			return sheet->named[i].text;
		}
		index--;
	}
	return NULL;
}

char *sheet_named_joined(
	const struct sheet *sheet, const char *prompt_id, const char *between)
{
	GString *joined = g_string_new(NULL);
	const char *text = NULL;

	for (size_t i = 0; (text = sheet_named(sheet, prompt_id, i)) != NULL;
		i++) {
		g_string_append_printf(
			joined, "%s%s", i > 0 ? between : "", text);
	}
	return g_string_free(joined, joined->len == 0);
}

void sheet_add_named(
	struct sheet *sheet, const char *prompt_id, const char *text)
{
	if (text[0] == '\0') {
		return;
	}
	sheet->named =
		g_renew(struct named, sheet->named, sheet->named_count + 1);
	sheet->named[sheet->named_count++] = (struct named){
		.prompt = g_strdup(prompt_id),
		.text = g_strdup(text),
	};
}

static bool has_named(const struct sheet *sheet, const char *prompt_id,
	const char *const *texts, size_t count)
{
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		if (texts[i][0] != '\0' &&
			g_strcmp0(sheet_named(sheet, prompt_id, at++),
				texts[i]) != 0) {
			return false;
		}
	}
	return sheet_named(sheet, prompt_id, at) == NULL;
}

bool sheet_set_named(struct sheet *sheet, const char *prompt_id,
	const char *const *texts, size_t count)
{
	size_t kept = 0;

	if (has_named(sheet, prompt_id, texts, count)) {
		return false;
	}
	for (size_t i = 0; i < sheet->named_count; i++) {
		if (strcmp(sheet->named[i].prompt, prompt_id) == 0) {
			named_finish(&sheet->named[i]);
		} else {
			sheet->named[kept++] = sheet->named[i];
		}
	}
	sheet->named_count = kept;
	for (size_t i = 0; i < count; i++) {
		sheet_add_named(sheet, prompt_id, texts[i]);
	}
	return true;
}

void sheet_add_correction(struct sheet *sheet, const char *question_id,
	struct date on, const char *before)
{
	sheet->corrections = g_renew(struct correction, sheet->corrections,
		sheet->correction_count + 1);
	sheet->corrections[sheet->correction_count++] = (struct correction){
		.question = g_strdup(question_id),
		.on = on,
		.before = g_strdup(before),
	};
}

void sheet_remove_correction(struct sheet *sheet, size_t index)
{
	size_t behind = sheet->correction_count - index - 1;

	correction_finish(&sheet->corrections[index]);
	memmove(&sheet->corrections[index], &sheet->corrections[index + 1],
		behind * sizeof(sheet->corrections[0]));
	sheet->correction_count--;
}

/* Where the answer stands, empty or not; BANK_NONE if it does not. */
static size_t find_answer(const struct sheet *sheet, const char *question_id)
{
	for (size_t i = 0; i < sheet->answer_count; i++) {
		if (strcmp(sheet->questions[i], question_id) == 0) {
			return i;
		}
	}
	return BANK_NONE;
}

const struct answer *sheet_answer(
	const struct sheet *sheet, const char *question_id)
{
	size_t at = find_answer(sheet, question_id);

	if (at == BANK_NONE || answer_is_empty(&sheet->answers[at])) {
		return NULL;
	}
	return &sheet->answers[at];
}

struct answer *sheet_answer_make(struct sheet *sheet, const char *question_id)
{
	size_t at = find_answer(sheet, question_id);

	if (at != BANK_NONE) {
		return &sheet->answers[at];
	}
	return insert_answer(sheet, sheet->answer_count, question_id);
}

struct answer *sheet_answer_make_in_order(
	struct sheet *sheet, const struct bank *bank, size_t question)
{
	const char *id = bank->questions[question].id;
	size_t at = find_answer(sheet, id);

	if (at != BANK_NONE) {
		return &sheet->answers[at];
	}
	for (at = 0; at < sheet->answer_count; at++) {
		size_t other = bank_find_question(bank, sheet->questions[at]);

		if (other != BANK_NONE && other > question) {
			break;
		}
	}
	return insert_answer(sheet, at, id);
}

size_t sheet_choice(const struct sheet *sheet, const struct question *question)
{
	const struct answer *answer = sheet_answer(sheet, question->id);

	return answer == NULL ? BANK_NONE
			      : question_find_choice(question, answer->choice);
}

const struct choice *sheet_chosen(
	const struct sheet *sheet, const struct question *question)
{
	size_t choice = sheet_choice(sheet, question);

	return choice != BANK_NONE ? &question->choices.at[choice] : NULL;
}

bool sheet_is_answered(
	const struct sheet *sheet, const struct question *question)
{
	return sheet_choice(sheet, question) != BANK_NONE;
}

bool sheet_is_complete(const struct sheet *sheet, const struct bank *bank)
{
	return sheet_next_open(sheet, bank, 0) == BANK_NONE;
}

static bool is_open(const struct sheet *sheet, const struct question *question)
{
	return !sheet_is_answered(sheet, question);
}

static bool is_unsure(
	const struct sheet *sheet, const struct question *question)
{
	size_t choice = sheet_choice(sheet, question);

	return choice != BANK_NONE && question->choices.at[choice].unsure;
}

/* First question at or after `from`, going round, that is wanted. */
static size_t next_question(const struct sheet *sheet, const struct bank *bank,
	size_t from,
	bool (*is_wanted)(
		const struct sheet *sheet, const struct question *question))
{
	size_t count = bank->question_count;

	for (size_t i = 0; i < count; i++) {
		size_t at = (from + i) % count;

		if (is_wanted(sheet, &bank->questions[at])) {
			return at;
		}
	}
	return BANK_NONE;
}

size_t sheet_next_open(
	const struct sheet *sheet, const struct bank *bank, size_t from)
{
	return next_question(sheet, bank, from, is_open);
}

size_t sheet_next_unsure(
	const struct sheet *sheet, const struct bank *bank, size_t from)
{
	return next_question(sheet, bank, from, is_unsure);
}

bool sheet_is_of(const struct sheet *sheet, const struct bank *bank)
{
	return strcmp(sheet->bank, bank->id) == 0 &&
	       strcmp(sheet->edition, bank->edition) == 0;
}
