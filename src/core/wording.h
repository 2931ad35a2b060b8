/* SPDX-License-Identifier: MIT */
/* The word guard: what a company must not write about SECURITY ACTION. A
 * company declares one star or two stars and IPA certifies nothing (text book
 * 001:149-151), so 「二つ星を宣言しました」 is right, and 「認定を受けました」,
 * 「取得しました」 and the like are wrong.
 *
 * A word is wrong only when the stars, the scheme or the logo is what it is
 * said of; 「バックアップを取得」 is none of our business. Sentences that deny
 * the word or warn of it (「認定ではありません」, 「…とは書けません」) are
 * right, and so is what stands on a line that begins with × or "Wrong:". Where
 * grammar leaves it open, the guard is silent. */
#ifndef SHINDAN_CORE_WORDING_H
#define SHINDAN_CORE_WORDING_H

#include <stddef.h>

#include "base/auto.h"

enum wording_rule {
	WORDING_CERTIFIED, /* 認定, 認証, certified */
	WORDING_OBTAINED, /* 取得, obtained */
	WORDING_PASSED, /* 合格, passed */
	WORDING_OFFICIAL, /* 公認, お墨付き, official recognition */
	WORDING_RULE_COUNT,
};

/* Bytes start .. start + len of the text. */
struct wording_span {
	size_t start;
	size_t len;
};

struct wording_finding {
	enum wording_rule rule;
	struct wording_span word; /* the wrong word: 「取得」 */
	struct wording_span phrase; /* with its object: 「二つ星を取得」 */
	/* Key of the right phrase, in the language of the wrong word. */
	const char *right;
};

struct wording {
	size_t count;
	struct wording_finding *at; /* in the order of the text */
};

/* text is valid UTF-8. Never NULL. */
struct wording *wording_check(const char *text);
void wording_destroy(struct wording *wording);
AUTO_DEFINE(wording);

#endif
