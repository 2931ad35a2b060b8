/* SPDX-License-Identifier: MIT */
/* What a company has declared under SECURITY ACTION, as it wrote it down here.
 * Nothing is checked anywhere: the company declares, and this is its note of
 * it. */
#ifndef SHINDAN_CORE_DECLARATION_H
#define SHINDAN_CORE_DECLARATION_H

#include <stdbool.h>

#include "base/auto.h"
#include "base/date.h"
#include "core/document.h"

enum star { STAR_NONE, STAR_ONE, STAR_TWO, STAR_COUNT };

/* The words of the file, also used as ends of catalogue keys
 * ("security_action.star.one"). */
extern const char *const star_names[STAR_COUNT];

/* Strings are owned and never NULL: "" and no date where nothing stands. */
struct declaration {
	enum star star; /* the higher one that was declared */
	char *id; /* 自己宣言ID, as IPA sent it */
	struct date day; /* when it was declared */
	char *note;
	struct date published; /* when the policy was made public */
	char *published_at; /* where: an address, the notice board */
	bool read_only; /* must not be rewritten; nothing changes it */
	unsigned revision; /* rises with every change; 0 = as it was read */
};

/* Nothing was declared yet. */
struct declaration *declaration_create(void);
void declaration_destroy(struct declaration *declaration);
AUTO_DEFINE(declaration);

/* As a kept document: rows are what is declared at once. */
extern const struct document_class declaration_document;

/* What the file holds is equal. */
bool declaration_equals(
	const struct declaration *a, const struct declaration *b);

/* Each returns whether it changed anything; one that is read-only does not. */
bool declaration_set_star(
	struct declaration *declaration, enum star star, struct date day);
bool declaration_set_id(struct declaration *declaration, const char *id);
bool declaration_set_note(struct declaration *declaration, const char *note);
bool declaration_set_published(struct declaration *declaration,
	struct date published, const char *published_at);

/* Whether the company wrote down that its policy is public: the day or the
 * place is enough. */
bool declaration_is_published(const struct declaration *declaration);

#endif
