/* SPDX-License-Identifier: MIT */
/* The basic policy (基本方針) of a company: what it filled into the template,
 * which topics it added, which articles it worded itself. Nothing here judges
 * whether it can be kept. */
#ifndef SHINDAN_CORE_POLICY_H
#define SHINDAN_CORE_POLICY_H

#include <glib.h>
#include <stdbool.h>

#include "base/auto.h"
#include "base/date.h"
#include "core/document.h"
#include "core/policy_template.h"

/* An article or topic in the words of the company. Owned strings. */
struct policy_wording {
	char *id;
	char *text;
};

/* Strings are owned and never NULL. */
struct policy {
	char *organisation;
	char *representative;
	struct date date;
	char *subject; /* id; "" = the first of the template */
	GPtrArray *topics; /* of char *, ids, in no order */
	GPtrArray *wordings; /* of struct policy_wording * */
	bool read_only; /* must not be rewritten; nothing changes it */
	unsigned revision; /* rises with every change; 0 = as it was read */
};

struct policy *policy_create(void);
void policy_destroy(struct policy *policy);
AUTO_DEFINE(policy);

/* As a kept document: the names, the subject, each topic and each article in
 * own words is a row. */
extern const struct document_class policy_document;

/* What the file holds is equal. */
bool policy_equals(const struct policy *a, const struct policy *b);

/* For the loader: copies. False if the id stands already. */
bool policy_add_topic(struct policy *policy, const char *id);
bool policy_add_wording(
	struct policy *policy, const char *id, const char *text);

/* For the journal, whatever stood there; text NULL = the words of the template.
 * The policy is not read-only. */
void policy_put_topic(struct policy *policy, const char *id, bool chosen);
void policy_put_wording(
	struct policy *policy, const char *id, const char *text);

/* Each returns whether it changed anything; one that is read-only does not. */
bool policy_set_names(struct policy *policy, const char *organisation,
	const char *representative, struct date date);
/* To the other subject: the one behind it in the template, and round. */
bool policy_next_subject(
	struct policy *policy, const struct policy_template *template);
bool policy_toggle_topic(struct policy *policy, const char *id);

/* The article in the company's own words; the words of the template, in
 * whatever language, or none take the own ones away again. */
bool policy_set_wording(struct policy *policy,
	const struct policy_article *article, const char *text);

/* The own words of an article, or NULL. Borrowed until they change. */
const char *policy_wording(const struct policy *policy, const char *id);

bool policy_has_topic(const struct policy *policy, const char *id);

/* NULL only if the template has none. */
const struct policy_line *policy_subject(
	const struct policy *policy, const struct policy_template *template);

/* Nothing was filled in; everything that has a blank was. */
bool policy_is_begun(const struct policy *policy);
bool policy_is_complete(const struct policy *policy);

/* The finished text. ----------------------------------------------------- */

enum policy_part_kind {
	POLICY_TITLE,
	POLICY_TEXT,
	POLICY_ARTICLE, /* the title of one; its number is in front */
	POLICY_CLOSING,
	POLICY_PART_KIND_COUNT
};

/* text is owned. */
struct policy_part {
	enum policy_part_kind kind;
	char *text;
};

/* Title, preamble, articles and chosen topics with their titles, closing
 * lines; an array of struct policy_part. date is the day in words. What is not
 * filled in stands as its label in brackets. Owned (g_ptr_array_unref). */
GPtrArray *policy_parts(const struct policy *policy,
	const struct policy_template *template, const char *date,
	const char *language);

/* Articles, then the chosen topics, in the order of the template; NULL behind
 * the last. */
const struct policy_article *policy_article_at(const struct policy *policy,
	const struct policy_template *template, size_t index);

#endif
