/* SPDX-License-Identifier: MIT */
/* A sheet (回答票): one unit's answers to one bank on one day. Choices and
 * points are the truth; the result is a copy for readers without the bank.
 * A sheet speaks of questions and choices by id, so that it can be read, shown
 * and kept whole when its bank is missing. */
#ifndef SHINDAN_CORE_SHEET_H
#define SHINDAN_CORE_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "base/date.h"
#include "core/bank.h"

/* Why an answer differs from last time. */
enum reason {
	REASON_NONE,
	REASON_DONE, /* 対策した */
	REASON_LEARNED, /* 実態が分かった */
	REASON_SITUATION, /* 状況が変わった */
	REASON_CORRECTION, /* 前回の答えを直す */
	REASON_COUNT
};

/* The words of the file format, also used as ends of catalogue keys
 * ("reason.done") and in JSON; "" for none. */
extern const char *const reason_names[REASON_COUNT];

/* All strings are owned by the answer; "" where nothing stands. */
struct answer {
	char *choice; /* id; "" while open */
	int points;
	bool absent; /* 使っていない: recorded as full with this mark */
	struct date on; /* the day it was last thought through */
	char *from; /* "self", "previous" or the id of a bank */
	char *memo;
	char *reason; /* a reason_name; files may hold other words */
};

void answer_init(struct answer *answer);
void answer_finish(struct answer *answer);
/* to must be initialised; its old contents are freed. */
void answer_copy(struct answer *to, const struct answer *from);
bool answer_equals(const struct answer *a, const struct answer *b);
/* Not answered; it may still hold a memo. */
bool answer_is_open(const struct answer *answer);
/* Neither choice nor memo. */
bool answer_is_empty(const struct answer *answer);

/* Its reason; words that are none of ours are no reason. */
enum reason answer_reason(const struct answer *answer);

/* An answer that was changed after a workbook of it had been given away. */
struct correction {
	char *question; /* id */
	struct date on;
	char *before; /* choice as it was exported; never "" */
};

struct sheet_result {
	bool given;
	int score;
	int max;
	char *band; /* "" while incomplete */
	char *band_label;
};

/* What the company named where a prompt of the bank asked for it. */
struct named {
	char *prompt; /* id */
	char *text;
};

/* All strings owned, "" where nothing stands. answers and questions run in
 * parallel and stand in the order of the file (new ones: of the bank). */
struct sheet {
	char *id; /* uuid */
	char *bank;
	char *edition;
	char *bank_sha256;
	char *organisation;
	char *unit;
	char *person;
	int people; /* how many work there; 0 = not said */
	struct date date; /* begun */
	struct date finished; /* first time complete */
	char *previous; /* id of the sheet it was retaken from */
	size_t answer_count;
	char **questions; /* ids */
	struct answer *answers;
	size_t named_count;
	struct named *named; /* in the order in which they were written */
	struct date exported; /* last; no date: never from the screens */
	size_t correction_count;
	struct correction *corrections;
	struct sheet_result result;
	bool read_only; /* a higher format or unknown keys: never rewritten */
};

/* A new sheet for that bank; id is copied (a uuid from outside: the core has
 * no random numbers). */
struct sheet *sheet_create(
	const struct bank *bank, const char *id, struct date today);
/* An empty sheet without a bank, for the loader. */
struct sheet *sheet_create_empty(void);
void sheet_destroy(struct sheet *sheet);
AUTO_DEFINE(sheet);

struct sheet *sheet_copy(const struct sheet *sheet);
/* Every field and answer equal; the order of answers does not matter, and an
 * empty answer equals one that is not there. */
bool sheet_equals(const struct sheet *a, const struct sheet *b);

/* Replaces an owned string field: sheet_set(&sheet->unit, "営業部"). */
void sheet_set(char **field, const char *text);

/* What was named first, second ... (from 0) for that prompt; NULL if there is
 * no such one. Borrowed until the next call that changes them. */
const char *sheet_named(
	const struct sheet *sheet, const char *prompt_id, size_t index);

/* All of that prompt with `between` between them; NULL if there is none.
 * Owned by the caller (g_free). */
char *sheet_named_joined(
	const struct sheet *sheet, const char *prompt_id, const char *between);

/* Adds one behind the others of that prompt; an empty text adds nothing. */
void sheet_add_named(
	struct sheet *sheet, const char *prompt_id, const char *text);

/* All of that prompt at once; texts that are empty are left out. False if they
 * stand there already, in this order. */
bool sheet_set_named(struct sheet *sheet, const char *prompt_id,
	const char *const *texts, size_t count);

/* Adds one behind the others, or takes one away. */
void sheet_add_correction(struct sheet *sheet, const char *question_id,
	struct date on, const char *before);
void sheet_remove_correction(struct sheet *sheet, size_t index);

/* The answer of a question, or NULL when nothing is recorded: none, or an
 * empty one. */
const struct answer *sheet_answer(
	const struct sheet *sheet, const char *question_id);

/* The same to write; made empty (open), as the last one, if it does not exist.
 * Borrowed until the next answer is made. */
struct answer *sheet_answer_make(struct sheet *sheet, const char *question_id);

/* The same, but a new one takes its place in the order of the bank. */
struct answer *sheet_answer_make_in_order(
	struct sheet *sheet, const struct bank *bank, size_t question);

/* The index of the choice, or BANK_NONE when not answered, or answered with a
 * choice that the question does not have. */
size_t sheet_choice(const struct sheet *sheet, const struct question *question);

/* The choice itself; NULL where sheet_choice() is BANK_NONE. Borrowed from the
 * question. */
const struct choice *sheet_chosen(
	const struct sheet *sheet, const struct question *question);

bool sheet_is_answered(
	const struct sheet *sheet, const struct question *question);
bool sheet_is_complete(const struct sheet *sheet, const struct bank *bank);

/* First question without an answer at or after `from`, going round; BANK_NONE
 * if there is none. */
size_t sheet_next_open(
	const struct sheet *sheet, const struct bank *bank, size_t from);

/* The same for an answer わからない. */
size_t sheet_next_unsure(
	const struct sheet *sheet, const struct bank *bank, size_t from);

/* Whether the sheet names this bank and edition. */
bool sheet_is_of(const struct sheet *sheet, const struct bank *bank);

#endif
