/* SPDX-License-Identifier: MIT */
/* A bank (設問集): the questions, their choices, the bands and what to do
 * next, as read from questions/<id>.yaml. A bank is a record that never
 * changes once it is loaded; every string in it lives as long as the bank.
 *
 * A text that may be absent is an empty struct text (bank_text() gives NULL).
 * A list is a plain array beside its count; the texts of the bank own it. */
#ifndef SHINDAN_CORE_BANK_H
#define SHINDAN_CORE_BANK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/texts.h"

#define BANK_NONE ((size_t)-1) /* "no such index" */

enum bank_kind {
	BANK_SCORED,
	BANK_LEVELS,
	BANK_CHOICE,
	BANK_TEST,
	BANK_CHECKLIST,
	BANK_KIND_COUNT
};

enum role {
	ROLE_OWNER,
	ROLE_LEAD,
	ROLE_SYSTEM,
	ROLE_VENDOR,
	ROLE_DEPARTMENT,
	ROLE_TRAINER,
	ROLE_ALL,
	ROLE_COUNT
};

enum effort { EFFORT_SMALL, EFFORT_MEDIUM, EFFORT_LARGE, EFFORT_COUNT };

enum cost { COST_FREE, COST_LOW, COST_PAID, COST_COUNT };

/* Whom to ask. */
enum informant {
	INFORMANT_SELF,
	INFORMANT_STAFF,
	INFORMANT_VENDOR,
	INFORMANT_BANK,
	INFORMANT_LANDLORD,
	INFORMANT_INSURER,
	INFORMANT_COUNT
};

/* The words of the file format, also used as ends of catalogue keys
 * ("role.owner") and in JSON. */
extern const char *const bank_kind_names[BANK_KIND_COUNT];
extern const char *const role_names[ROLE_COUNT];
extern const char *const effort_names[EFFORT_COUNT];
extern const char *const cost_names[COST_COUNT];
extern const char *const informant_names[INFORMANT_COUNT];

/* Where words come from: the sources of the bank, its author, or others who
 * quote a source that the author has not seen. */
enum origin { ORIGIN_SOURCE, ORIGIN_OWN, ORIGIN_SECOND_HAND, ORIGIN_COUNT };

/* How much of a question an answer of another bank says. */
enum extent { EXTENT_MATCH, EXTENT_PART, EXTENT_COUNT };

extern const char *const origin_names[ORIGIN_COUNT];
extern const char *const extent_names[EXTENT_COUNT];

/* For companies of that many people; 0 = no limit on that side. */
struct people {
	int min;
	int max;
};

struct choice {
	const char *id;
	int points;
	struct text label;
	struct text says; /* what choosing it means, for the result */
	bool mixed; /* 一部: some do and some do not */
	bool unsure; /* わからない: asks for a find-out card */
};

struct choices {
	size_t count;
	const struct choice *at;
};

/* Highest first; only the last has no lower limit. */
struct band {
	const char *id;
	bool has_min;
	int min;
	struct text label;
	struct text next;
};

struct action {
	const char *id; /* unique in the bank: "3.1" */
	struct text text;
	enum role role;
	enum effort effort;
	enum cost cost;
	struct text when;
	struct text evidence;
	size_t ref_count;
	const char *const *refs; /* resolve in questions/sources.yaml */
	struct people people;
	enum origin origin;
};

/* A text for companies of some size only. */
struct note {
	struct people people;
	struct text text;
	enum origin origin;
};

/* What a room throws in, and an honest answer. */
struct objection {
	struct text says;
	struct text answer;
	enum origin origin;
};

struct objections {
	size_t count;
	const struct objection *at;
};

/* An answer given in another bank that proposes one here. */
struct cover {
	const char *bank;
	const char *edition;
	const char *question;
	enum extent extent;
};

/* An example of what a prompt asks for: by whom, and which. */
struct example {
	struct text who;
	struct text text;
};

/* A screen before a question that explains a word of it and lets the company
 * name its own examples, which then stand under some questions. Indices of
 * questions in the bank. */
struct prompt {
	const char *id;
	size_t before;
	size_t under_count;
	const size_t *under;
	int max; /* how many the company may name: 1 .. PROMPT_NAMED_MAX */
	struct text title;
	struct text text;
	struct text ask;
	struct text label; /* stands before what the company named */
	size_t example_count;
	const struct example *examples;
};

#define PROMPT_NAMED_MAX 9

struct find_out {
	bool given;
	enum informant from;
	struct text ask;
	struct text look;
};

/* The question of an older bank or edition that a question goes on from; all
 * NULL = none is named. */
struct same_as {
	const char *bank;
	const char *edition;
	const char *question;
};

struct question {
	const char *id;
	struct same_as same_as;
	size_t section; /* index in the bank */
	bool basic;
	struct text text;
	struct text simpler;
	struct text help;
	struct text risk;
	struct text absent; /* empty: 使っていない is not on offer */
	struct choices choices; /* its own, or the scale of the bank */
	const struct text *choose; /* one a choice, or NULL */
	struct find_out find_out;
	size_t action_count;
	const struct action *actions; /* in the order of steps */
	enum origin origin;
	size_t note_count;
	const struct note *notes;
	struct objections objections;
	size_t cover_count;
	const struct cover *covers;
};

/* A part: the questions first .. first + count - 1 of the bank. */
struct section {
	const char *id;
	struct text title;
	size_t first;
	size_t count;
};

struct term {
	struct text term;
	struct text says;
};

struct source {
	struct text title;
	struct text publisher;
	struct text url;
	struct text note;
};

struct bank {
	const char *id;
	const char *edition; /* dot-separated integers: "3.1" */
	const char *series; /* joins history across ids; NULL = the id */
	const char *sha256; /* of the file, lower-case hex */
	const char *origin; /* the path, or NULL when built in */
	enum bank_kind kind;
	struct text title;
	struct source source;
	struct choices scale;
	size_t band_count;
	const struct band *bands;
	size_t section_count;
	const struct section *sections;
	size_t question_count;
	const struct question *questions;
	size_t term_count;
	const struct term *terms;
	size_t prompt_count;
	const struct prompt *prompts;
	struct objections objections;
	struct texts texts; /* owns all of the above */
};

/* An empty bank; the loader fills it and keeps in its texts what it needs. */
struct bank *bank_create(void);
void bank_destroy(struct bank *bank);
AUTO_DEFINE(bank);

/* What joins its history: the series it names, else its id. */
const char *bank_series(const struct bank *bank);

/* The words of a text of it, as texts_say(). */
const char *bank_text(
	const struct bank *bank, const struct text *text, const char *language);

/* Index of the question, or BANK_NONE. */
size_t bank_find_question(const struct bank *bank, const char *id);

/* Where an action stands; false, with nothing written, if there is none of that
 * id. */
bool bank_find_action(const struct bank *bank, const char *id,
	size_t *ret_question, size_t *ret_action);

/* Index among the choices of that question, or BANK_NONE. */
size_t question_find_choice(const struct question *question, const char *id);

/* Whether it holds for a company of that many people; 0 = not known, for which
 * everything holds. */
bool people_include(const struct people *people, int count);
bool people_are_limited(const struct people *people);

/* Whether any action or note of the bank is for some companies only. */
bool bank_speaks_of_people(const struct bank *bank);

/* Whether what a prompt asks for stands under that question. */
bool prompt_is_under(const struct prompt *prompt, size_t question);

/* The choice with the most points that is not unsure (使っていない is recorded
 * as it); BANK_NONE if there is none. */
size_t question_best_choice(const struct question *question);

/* Highest and lowest points of the choices that are not unsure; 0 when there
 * is no such choice. */
int question_points_highest(const struct question *question);
int question_points_lowest(const struct question *question);

/* The band of that many points; NULL when the bank has no bands. */
const struct band *bank_band(const struct bank *bank, int points);

/* Whether points are what the bank is about (scored, test); else they only
 * put the choices in order, and nobody is shown them. */
bool bank_counts_points(const struct bank *bank);

/* Sum of the highest points of all questions: 100 for ipa-25. */
int bank_points_max(const struct bank *bank);

/* Orders editions as dot-separated integers: "3.10" after "3.9", "3" before
 * "3.0". */
int edition_compare(const char *a, const char *b);

#define ID_BYTES_MAX 64

/* [A-Za-z0-9][A-Za-z0-9._-]{0,63}, the form of every id. */
bool id_is_valid(const char *id);

#endif
