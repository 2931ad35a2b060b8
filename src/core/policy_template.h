/* SPDX-License-Identifier: MIT */
/* The texts that a basic policy (基本方針) is made of, as read from
 * questions/policy.yaml. A record that never changes once it is loaded, as a
 * bank. */
#ifndef SHINDAN_CORE_POLICY_TEMPLATE_H
#define SHINDAN_CORE_POLICY_TEMPLATE_H

#include <stddef.h>

#include "base/auto.h"
#include "core/bank.h"

/* One of the things that the policy may be about; or a line at its end. */
struct policy_line {
	const char *id;
	struct text label; /* what it is called when one fills it in */
	struct text text;
};

/* An article that stands in every policy, or a topic that may be added. */
struct policy_article {
	const char *id;
	struct text title;
	struct text text;
	struct text hint; /* before one publishes what is not carried yet */
	size_t promise_count;
	const char *const *promises; /* questions of ipa-25 that carry it */
};

struct policy_template {
	const char *id;
	const char *edition;
	struct text title;
	struct source source;
	size_t subject_count;
	const struct policy_line *subjects;
	struct text preamble;
	size_t article_count;
	const struct policy_article *articles;
	size_t topic_count;
	const struct policy_article *topics;
	size_t closing_count;
	const struct policy_line *closing;
	struct texts texts; /* owns all of the above */
};

/* Empty; the loader fills it and keeps in its texts what it needs. */
struct policy_template *policy_template_create(void);
void policy_template_destroy(struct policy_template *template);
AUTO_DEFINE(policy_template);

/* The words of a text of it, as texts_say(). */
const char *policy_template_text(const struct policy_template *template,
	const struct text *text, const char *language);

#endif
