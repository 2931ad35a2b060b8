/* SPDX-License-Identifier: MIT */
/* What a view asks of the outside. Requests are values, and two that are equal
 * are one. */
#ifndef SHINDAN_UI_REQUEST_H
#define SHINDAN_UI_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

struct bank;
struct printed_form;

enum request_kind {
	REQUEST_SAVE, /* what is not saved */
	REQUEST_WRITE, /* `paper`, to be handed on */
	REQUEST_GO, /* to another place; everything is saved before */
};

/* What can be written out. */
enum paper {
	PAPER_WORKBOOK,
	PAPER_BOSS,
	PAPER_CUSTOMER,
	PAPER_FORM, /* `form`, to be printed */
	PAPER_ANSWER_FORM,
	PAPER_POLICY,
	PAPER_CALENDAR,
	PAPER_COUNT
};

enum request_place {
	PLACE_HOME,
	PLACE_CHECK, /* the check number `check` of the company */
	PLACE_UNSURE, /* the same, at its first わからない */
	PLACE_NEW_CHECK, /* of `bank`; NULL = the default one */
};

struct request {
	enum request_kind kind;
	enum paper paper;
	const struct printed_form *form;
	enum request_place place;
	size_t check;
	const struct bank *bank;
};

bool request_equals(const struct request *a, const struct request *b);

#endif
