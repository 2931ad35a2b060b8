/* SPDX-License-Identifier: MIT */
/* The words that the guard knows, as a table: what they stand for in a
 * sentence about SECURITY ACTION. Whoever misses a spelling adds a row. */
#ifndef SHINDAN_CORE_WORDING_WORDS_H
#define SHINDAN_CORE_WORDING_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/auto.h"

enum wording_kind {
	WORD_UNKNOWN,
	WORD_OBJECT, /* what the guard is about; `is` = wording_object */
	WORD_CLAIM, /* wrong of such an object; `is` = wording_rule */
	WORD_OTHER, /* what one may well obtain: ISMS, GビズID */
	WORD_LINK, /* between object and claim; `bits` say where */
	WORD_JOIN, /* A and B */
	WORD_COMMA,
	WORD_COLON,
	WORD_OPEN, /* quotes */
	WORD_CLOSE,
	WORD_QUOTE, /* the same at both ends */
	WORD_STOP, /* ends a sentence */
	WORD_DECLARE, /* the right word */
	WORD_DENIAL, /* behind a claim: 「…ではありません」 */
	WORD_ACT_DENIAL, /* behind what an authority does: 「…しません」 */
	WORD_ASK, /* makes a question of a denial */
	WORD_MENTION, /* speaks of the words themselves: 「…と書く」 */
	WORD_REFUSAL, /* with a mention: 「…いけません」 */
	WORD_WRONG, /* a refusal that needs no mention: 「…は誤りです」 */
	WORD_NOT, /* before a claim */
	WORD_CROSS, /* begins an example of what is wrong */
	WORD_HEAD, /* what the object only qualifies: "training" */
	WORD_ELSEWHERE, /* other people have stars too: ホテル */
	WORD_PLAIN, /* nothing, so that no shorter word is seen in it */
};

/* Bits of a row. */
enum {
	BIT_BEHIND = 1 << 0, /* may stand between an object and its claim */
	BIT_AHEAD = 1 << 1, /* may stand between a claim and its object */
	BIT_PAUSE = 1 << 2, /* a comma may follow */
	BIT_TOPIC = 1 << 3, /* what follows is said of what stands before */
	BIT_LABEL = 1 << 4, /* in 「認証・資格：」 */
	BIT_OF = 1 << 5, /* makes what follows a qualifier: "policy for …" */
	BIT_WEAK = 1 << 6, /* an object only near a strong one: ロゴ, ★ */
	BIT_NO_LOGO = 1 << 7, /* a claim that is right of the logo */
	BIT_IPA = 1 << 8, /* who certifies nothing */
	BIT_THEN = 1 << 9, /* the sentence goes on with what one did then */
	BIT_GIVEN = 1 << 10, /* the claim before it was given to somebody */
};

enum wording_object {
	OBJECT_ONE_STAR,
	OBJECT_TWO_STARS,
	OBJECT_SCHEME,
	OBJECT_LOGO,
	OBJECT_ID, /* one does obtain it, but nobody certifies it */
	OBJECT_COUNT,
};

struct wording_word {
	const char *text;
	enum wording_kind kind;
	unsigned bits;
	int is;
};

/* The rows by their first character, folded as the text is. */
struct wording_words;

struct wording_words *wording_words_create(void);
void wording_words_destroy(struct wording_words *words);
AUTO_DEFINE(wording_words);

/* The longest word that begins at `at` of folded text; NULL if there is none.
 * A blank of a word stands for a blank or a hyphen. */
const struct wording_word *wording_words_find(const struct wording_words *words,
	const uint32_t *text, size_t len, size_t at, size_t *ret_len);

/* One character as the guard compares it: full and half width, capitals and
 * compatibility forms are gone. Returns how many code points it became, at
 * most WORDING_FOLD_MAX; 0 for what nobody sees. */
#define WORDING_FOLD_MAX 18
size_t wording_fold(uint32_t code_point, uint32_t ret_folded[WORDING_FOLD_MAX]);

/* Whether the character stands in the text; 0 stands in none. */
bool wording_is_one_of(const char *characters, uint32_t character);

#endif
