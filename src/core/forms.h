/* SPDX-License-Identifier: MIT */
/* The forms (様式) that finish an action, as read from questions/forms.yaml:
 * one printed page each. A record that never changes once it is loaded, as a
 * bank. */
#ifndef SHINDAN_CORE_FORMS_H
#define SHINDAN_CORE_FORMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"
#include "core/bank.h"

/* What the program writes where a form would leave room. */
enum form_fill {
	FORM_FILL_NONE,
	FORM_FILL_ORGANISATION,
	FORM_FILL_UNIT,
	FORM_FILL_PERSON,
	FORM_FILL_DATE, /* of today */
	FORM_FILL_COUNT
};

/* The words of the file, "" for none. */
extern const char *const form_fill_names[FORM_FILL_COUNT];

/* A label with a line to write on. */
struct form_field {
	struct text label;
	enum form_fill fill;
};

struct form_column {
	struct text title;
	int width; /* its share of the page */
};

/* More can be read on no page. */
#define FORM_COLUMNS_MAX 8

/* Rows whose first cell is given, then empty ones. */
struct form_table {
	bool tick; /* an empty square stands before every row */
	bool named; /* begins with what the company named in its check */
	size_t column_count; /* 0 = no table */
	const struct form_column *columns;
	size_t row_count;
	const struct text *rows;
	int empty;
};

/* The find-out cards for one informant, and room for more. */
struct form_cards {
	bool given;
	enum informant from;
	int empty;
};

/* Parts that are not given are left out; the others stand in this order. */
struct form_block {
	struct text heading;
	struct text text;
	size_t field_count;
	const struct form_field *fields;
	struct form_table table;
	struct form_cards cards;
	bool help_lines; /* whom to ask for help */
};

/* Actions of one bank, of any edition. */
struct form_finish {
	const char *bank;
	size_t action_count;
	const char *const *actions;
};

struct printed_form {
	const char *id;
	struct text title;
	struct text purpose;
	size_t finish_count;
	const struct form_finish *finishes;
	size_t block_count;
	const struct form_block *blocks;
};

struct forms {
	size_t count;
	const struct printed_form *at;
	struct texts texts; /* owns all of the above */
};

/* Empty; the loader fills it and keeps in its texts what it needs. */
struct forms *forms_create(void);
void forms_destroy(struct forms *forms);
AUTO_DEFINE(forms);

/* The words of a text of it, as texts_say(). */
const char *forms_text(const struct forms *forms, const struct text *text,
	const char *language);

/* The form of that id; NULL if there is none. */
const struct printed_form *forms_find(
	const struct forms *forms, const char *id);

/* The first one that finishes the action; NULL if there is none, or no forms
 * at all. */
const struct printed_form *forms_finishing(
	const struct forms *forms, const char *bank, const char *action);

/* The first one with cards for that informant; likewise. */
const struct printed_form *forms_asking(
	const struct forms *forms, enum informant from);

/* How many rows stay empty where `used` are filled in beyond what is given. */
size_t form_empty_rows(int empty, size_t used);

#endif
