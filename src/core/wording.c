/* SPDX-License-Identifier: MIT */
/* Sentence by sentence, claim by claim: is one of our objects what the claim
 * is said of? Between the two only words may stand that keep them together, so
 * that the nearest object decides; an unknown word parts them. */
#include "core/wording.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "core/wording_text.h"

#define NONE ((size_t)-1)

/* How far a denial, a quote or a label reaches: it keeps hostile files from
 * costing the square of their size. */
#define REACH_TOKENS 200

struct sentence {
	const struct wording_token *at;
	size_t count;
	bool near; /* this one or the one before names stars or scheme */
	bool elsewhere; /* its stars are those of a hotel */
};

/* [object][whether the claim is English] */
static const char *const right_phrases[OBJECT_COUNT][2] = {
	[OBJECT_ONE_STAR] = { "wording.right.one_star",
		"wording.right.one_star_en" },
	[OBJECT_TWO_STARS] = { "wording.right.two_stars",
		"wording.right.two_stars_en" },
	[OBJECT_SCHEME] = { "wording.right.scheme", "wording.right.scheme_en" },
	[OBJECT_LOGO] = { "wording.right.logo", "wording.right.logo_en" },
	[OBJECT_ID] = { "wording.right.id", "wording.right.id_en" },
};

static enum wording_kind kind_of(const struct sentence *sentence, size_t index)
{
	const struct wording_word *word = sentence->at[index].word;

	return word != NULL ? word->kind : WORD_UNKNOWN;
}

static unsigned bits_of(const struct sentence *sentence, size_t index)
{
	const struct wording_word *word = sentence->at[index].word;

	return word != NULL ? word->bits : 0;
}

static bool is_text(
	const struct sentence *sentence, size_t index, const char *text)
{
	const struct wording_word *word = sentence->at[index].word;

	return word != NULL && word->text != NULL &&
	       strcmp(word->text, text) == 0;
}

static bool is_join(enum wording_kind kind)
{
	return kind == WORD_JOIN || kind == WORD_COMMA;
}

static bool is_quote(enum wording_kind kind)
{
	return kind == WORD_OPEN || kind == WORD_CLOSE || kind == WORD_QUOTE;
}

static bool is_english(const struct sentence *sentence, size_t claim)
{
	return g_ascii_isalpha(sentence->at[claim].word->text[0]);
}

static bool is_certified(const struct sentence *sentence, size_t index)
{
	return kind_of(sentence, index) == WORD_CLAIM &&
	       sentence->at[index].word->is == WORDING_CERTIFIED;
}

static bool has_kind(const struct sentence *sentence, size_t from, size_t to,
	enum wording_kind kind)
{
	for (size_t i = from; i < to; i++) {
		if (kind_of(sentence, i) == kind) {
			return true;
		}
	}
	return false;
}

/* Whether the token is an object of the guard here. */
static bool is_object(const struct sentence *sentence, size_t index)
{
	if (kind_of(sentence, index) != WORD_OBJECT) {
		return false;
	}
	if ((bits_of(sentence, index) & BIT_WEAK) != 0 && !sentence->near) {
		return false;
	}
	int object = sentence->at[index].word->is;

	return !sentence->elsewhere ||
	       (object != OBJECT_ONE_STAR && object != OBJECT_TWO_STARS);
}

/* 「二つ星と認定されました」, 「二つ星、取得しました」: the claim as a verb. */
static bool is_verb(const struct sentence *sentence, size_t claim)
{
	uint32_t follower = sentence->at[claim].follower;

	return wording_is_one_of("しさい致済", follower);
}

static bool is_separator(enum wording_kind kind)
{
	return is_join(kind) || kind == WORD_COLON;
}

/* Whether what stands around a separator belongs together: 「二つ星：取得」,
 * 「二つ星、取得しました」, 「二つ星を、取得」. */
static bool separator_holds(
	const struct sentence *sentence, size_t separator, size_t claim)
{
	enum wording_kind kind = kind_of(sentence, separator);

	if (separator == 0) {
		return false;
	}
	if (kind == WORD_COLON) {
		return separator + 1 == claim && !is_english(sentence, claim) &&
		       is_object(sentence, separator - 1);
	}
	if (separator + 1 == claim) {
		return is_verb(sentence, claim);
	}
	return kind == WORD_COMMA &&
	       (is_object(sentence, separator - 1) ||
		       kind_of(sentence, separator - 1) == WORD_CLOSE ||
		       (bits_of(sentence, separator - 1) & BIT_PAUSE) != 0);
}

/* "The policy for SECURITY ACTION was approved": the object only tells which
 * policy. */
static bool is_qualifier(const struct sentence *sentence, size_t object)
{
	size_t first = object;

	while (first > 0 && (is_object(sentence, first - 1) ||
				    is_text(sentence, first - 1, "the") ||
				    is_text(sentence, first - 1, "our"))) {
		first--;
	}
	return first > 1 && (bits_of(sentence, first - 1) & BIT_OF) != 0 &&
	       !is_object(sentence, first - 2);
}

/* Whether a token may stand between a claim and the object before it. */
static bool keeps_together(
	const struct sentence *sentence, size_t index, size_t claim)
{
	return is_separator(kind_of(sentence, index))
		       ? separator_holds(sentence, index, claim)
		       : (bits_of(sentence, index) & BIT_BEHIND) != 0;
}

/* The object before a claim: 「二つ星を、このたび取得」. In a list all are
 * obtained: 「二つ星とISMS認証を取得」. */
static size_t object_behind(const struct sentence *sentence, size_t claim)
{
	bool listed = false;
	bool joined = false;
	bool topic = false;

	for (size_t i = claim; i-- > 0;) {
		enum wording_kind kind = kind_of(sentence, i);

		if (is_object(sentence, i)) {
			return (listed && !joined) || is_qualifier(sentence, i)
				       ? NONE
				       : i;
		}
		if (kind == WORD_OTHER && !topic) {
			listed = true;
			joined = false;
		} else if (listed) {
			if (!is_join(kind) && !is_quote(kind)) {
				return NONE;
			}
			joined = joined || is_join(kind);
		} else if (!keeps_together(sentence, i, claim)) {
			return NONE;
		}
		topic = topic || (bits_of(sentence, i) & BIT_TOPIC) != 0;
	}
	return NONE;
}

/* Whether the claim has what it is said of before it already. */
static bool is_taken(const struct sentence *sentence, size_t claim)
{
	if (claim == 0) {
		return false;
	}
	size_t before = claim - 1;

	return kind_of(sentence, before) == WORD_OTHER ||
	       is_text(sentence, before, "を") ||
	       (is_text(sentence, before, "に") &&
		       sentence->at[claim].word->is == WORDING_PASSED);
}

/* The last of the objects that begin there, "SECURITY ACTION two-star logo";
 * NONE if it only qualifies what follows. */
static size_t head_of(
	const struct sentence *sentence, size_t object, bool english)
{
	size_t head = object;

	for (size_t i = object + 1; i < sentence->count; i++) {
		if (is_object(sentence, i)) {
			head = i;
		} else if (!is_text(sentence, i, "の") &&
			   !is_quote(kind_of(sentence, i))) {
			break;
		}
	}
	if (head + 1 == sentence->count) {
		return head;
	}
	enum wording_kind next = kind_of(sentence, head + 1);

	return next == WORD_HEAD || next == WORD_DECLARE ||
			       (next == WORD_UNKNOWN && !english)
		       ? NONE
		       : head;
}

/* The object behind a claim: "obtained the two stars", 「IPA認定の二つ星」. */
static size_t object_ahead(const struct sentence *sentence, size_t claim)
{
	bool listed = false;
	bool joined = false;

	if (is_taken(sentence, claim)) {
		return NONE;
	}
	for (size_t i = claim + 1; i < sentence->count; i++) {
		enum wording_kind kind = kind_of(sentence, i);

		if (is_object(sentence, i)) {
			return listed && !joined
				       ? NONE
				       : head_of(sentence, i,
						 is_english(sentence, claim));
		}
		if (kind == WORD_OTHER) {
			listed = true;
			joined = false;
		} else if (listed && is_join(kind)) {
			joined = true;
		} else if ((bits_of(sentence, i) & BIT_AHEAD) == 0 ||
			   (listed && !joined)) {
			return NONE;
		}
	}
	return NONE;
}

static size_t reach(const struct sentence *sentence, size_t from)
{
	return MIN(sentence->count, from + REACH_TOKENS);
}

/* The object of a line of facts: 「取得認証：ISMS、二つ星」. A line that says
 * 「宣言」 is taken to tell it right. */
static size_t object_of_label(const struct sentence *sentence, size_t claim)
{
	size_t i = claim + 1;
	size_t end = reach(sentence, claim);

	while (i < end && ((bits_of(sentence, i) & BIT_LABEL) != 0 ||
				  kind_of(sentence, i) == WORD_CLAIM)) {
		i++;
	}
	if (i == end || kind_of(sentence, i) != WORD_COLON ||
		has_kind(sentence, claim - MIN(claim, REACH_TOKENS), end,
			WORD_DECLARE)) {
		return NONE;
	}
	for (; i < end; i++) {
		if (is_object(sentence, i)) {
			return i;
		}
	}
	return NONE;
}

/* Whether IPA is said to do it: 「IPAの認定」, "certified by the IPA". */
static bool is_by_ipa(const struct sentence *sentence, size_t claim)
{
	for (size_t i = claim; i-- > 0;) {
		unsigned bits = bits_of(sentence, i);

		if ((bits & BIT_IPA) != 0) {
			return true;
		}
		if ((bits & BIT_BEHIND) == 0 || (bits & BIT_TOPIC) != 0) {
			break;
		}
	}
	for (size_t i = claim + 1; i < sentence->count; i++) {
		unsigned bits = bits_of(sentence, i);

		if (!is_text(sentence, i, "by") &&
			!is_text(sentence, i, "the")) {
			return i > claim + 1 && (bits & BIT_IPA) != 0;
		}
	}
	return false;
}

/* 「二つ星を宣言し、IPAに認定されました」: IPA certifies nobody, so any
 * object of the sentence makes it wrong. */
static size_t object_of_ipa(const struct sentence *sentence, size_t claim)
{
	enum wording_rule rule =
		(enum wording_rule)sentence->at[claim].word->is;
	size_t begin = claim - MIN(claim, REACH_TOKENS);
	size_t end = reach(sentence, claim);

	if ((rule != WORDING_CERTIFIED && rule != WORDING_OFFICIAL) ||
		!is_by_ipa(sentence, claim)) {
		return NONE;
	}
	for (size_t i = claim; i-- > begin;) {
		if (is_object(sentence, i)) {
			return i;
		}
	}
	for (size_t i = claim; i < end; i++) {
		if (is_object(sentence, i)) {
			return i;
		}
	}
	return NONE;
}

/* 「二つ星を宣言し、認定を受けました」: the object is not said twice. */
static size_t object_of_declared(const struct sentence *sentence, size_t claim)
{
	enum wording_rule rule =
		(enum wording_rule)sentence->at[claim].word->is;
	size_t i = claim;

	if ((rule != WORDING_CERTIFIED && rule != WORDING_OFFICIAL) ||
		claim + 1 == sentence->count ||
		(bits_of(sentence, claim + 1) & BIT_GIVEN) == 0) {
		return NONE;
	}
	while (i > 0 && kind_of(sentence, i - 1) == WORD_LINK &&
		(bits_of(sentence, i - 1) & BIT_BEHIND) != 0) {
		i--;
	}
	return i > 0 && (bits_of(sentence, i - 1) & BIT_THEN) != 0
		       ? object_behind(sentence, i - 1)
		       : NONE;
}

static bool is_quoted(const struct sentence *sentence, size_t claim)
{
	int depth = 0;
	bool open = false;

	for (size_t i = claim - MIN(claim, REACH_TOKENS); i < claim; i++) {
		enum wording_kind kind = kind_of(sentence, i);

		depth += (kind == WORD_OPEN) - (kind == WORD_CLOSE);
		open = open != (kind == WORD_QUOTE);
	}
	return depth > 0 || open;
}

/* Whether a comma goes on with a list of claims (「認定や合格、…」) or with
 * 「、と書く」. */
static bool comma_goes_on(
	const struct sentence *sentence, size_t from, size_t comma)
{
	if (comma + 1 < sentence->count &&
		(is_text(sentence, comma + 1, "と") ||
			kind_of(sentence, comma + 1) == WORD_MENTION)) {
		return true;
	}
	for (size_t i = from; i < comma; i++) {
		enum wording_kind kind = kind_of(sentence, i);

		if (kind != WORD_CLAIM && !is_join(kind) && !is_quote(kind)) {
			return false;
		}
	}
	return true;
}

/* Where the clause ends that begins there. */
static size_t clause_end(const struct sentence *sentence, size_t from)
{
	size_t end = reach(sentence, from);

	for (size_t i = from; i < end; i++) {
		if (kind_of(sentence, i) == WORD_COMMA &&
			!comma_goes_on(sentence, from, i)) {
			return i;
		}
	}
	return end;
}

/* Where the English clause begins that ends there: a comma begins a new one
 * if somebody new acts in it. */
static size_t clause_begin(const struct sentence *sentence, size_t to)
{
	size_t begin = to - MIN(to, REACH_TOKENS);
	bool somebody = false;

	for (size_t i = to; i-- > begin;) {
		enum wording_kind kind = kind_of(sentence, i);

		if (kind == WORD_COMMA && somebody) {
			return i + 1;
		}
		somebody = somebody || kind == WORD_UNKNOWN;
	}
	return begin;
}

/* 「…ではありません」; no question, and 「…しません」 only of an authority. */
static bool has_denial(const struct sentence *sentence, size_t from, size_t to,
	enum wording_rule rule)
{
	bool act = rule == WORDING_CERTIFIED || rule == WORDING_OFFICIAL;

	for (size_t i = from; i < to; i++) {
		enum wording_kind kind = kind_of(sentence, i);

		if ((kind == WORD_DENIAL || (kind == WORD_ACT_DENIAL && act)) &&
			(i + 1 == sentence->count ||
				kind_of(sentence, i + 1) != WORD_ASK)) {
			return true;
		}
	}
	return false;
}

/* 「…と書いてはいけません」: a mention, and behind it a refusal. */
static bool has_warning(const struct sentence *sentence, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (kind_of(sentence, i) != WORD_MENTION) {
			continue;
		}
		return has_kind(sentence, i, to, WORD_REFUSAL) ||
		       has_kind(sentence, i, to, WORD_WRONG) ||
		       has_denial(sentence, i, to, WORDING_CERTIFIED);
	}
	return false;
}

/* Words in quotes are spoken of: the whole sentence may warn of them. */
static bool is_warned_of(const struct sentence *sentence, size_t claim)
{
	size_t begin = claim - MIN(claim, REACH_TOKENS);
	size_t end = reach(sentence, claim);

	return has_kind(sentence, begin, end, WORD_NOT) ||
	       has_kind(sentence, begin, end, WORD_WRONG) ||
	       has_denial(sentence, claim, end, WORDING_CERTIFIED) ||
	       (has_kind(sentence, begin, end, WORD_REFUSAL) &&
		       has_kind(sentence, begin, end, WORD_MENTION));
}

static bool is_denied(
	const struct sentence *sentence, size_t claim, size_t object)
{
	size_t from = MAX(claim, object) + 1;
	size_t to = clause_end(sentence, from);
	enum wording_rule rule =
		(enum wording_rule)sentence->at[claim].word->is;

	if (has_denial(sentence, from, to, rule) ||
		has_warning(sentence, from, to)) {
		return true;
	}
	if (is_english(sentence, claim) &&
		has_kind(sentence, clause_begin(sentence, claim), claim,
			WORD_NOT)) {
		return true;
	}
	return is_quoted(sentence, claim) && is_warned_of(sentence, claim);
}

/* One may well obtain an id, and be sent the logo. */
static bool is_right_of(
	const struct sentence *sentence, size_t claim, size_t object)
{
	switch ((enum wording_object)sentence->at[object].word->is) {
	case OBJECT_ID:
		return sentence->at[claim].word->is == WORDING_OBTAINED;
	case OBJECT_LOGO:
		return (bits_of(sentence, claim) & BIT_NO_LOGO) != 0;
	case OBJECT_ONE_STAR:
	case OBJECT_TWO_STARS:
	case OBJECT_SCHEME:
	case OBJECT_COUNT:
		break;
	}
	return false;
}

static size_t object_of(const struct sentence *sentence, size_t claim)
{
	size_t object = object_behind(sentence, claim);

	if (object == NONE) {
		object = object_ahead(sentence, claim);
	}
	if (object == NONE) {
		object = object_of_label(sentence, claim);
	}
	if (object == NONE) {
		object = object_of_ipa(sentence, claim);
	}
	if (object == NONE) {
		object = object_of_declared(sentence, claim);
	}
	return object != NONE && !is_right_of(sentence, claim, object) &&
			       !is_denied(sentence, claim, object)
		       ? object
		       : NONE;
}

static struct wording_finding finding_of(
	const struct sentence *sentence, size_t claim, size_t object)
{
	const struct wording_token *word = &sentence->at[claim];
	const struct wording_token *first = &sentence->at[MIN(claim, object)];
	const struct wording_token *last = &sentence->at[MAX(claim, object)];
	bool english = is_english(sentence, claim);

	return (struct wording_finding){
		.rule = (enum wording_rule)word->word->is,
		.word = { word->start, word->end - word->start },
		.phrase = { first->start, last->end - first->start },
		.right = right_phrases[sentence->at[object].word->is][english],
	};
}

/* Whether the sentence begins an example of what is wrong. */
static bool is_crossed_out(const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		enum wording_kind kind = kind_of(sentence, i);

		if (kind == WORD_CROSS) {
			return true;
		}
		if (kind != WORD_LINK && kind != WORD_COLON &&
			kind != WORD_JOIN && !is_quote(kind)) {
			return false;
		}
	}
	return false;
}

/* The claims from that token on. */
static void check_sentence(
	const struct sentence *sentence, size_t first, GArray *findings)
{
	size_t last_object = NONE;

	for (size_t i = first; i < sentence->count; i++) {
		if (kind_of(sentence, i) != WORD_CLAIM) {
			continue;
		}
		size_t object = object_of(sentence, i);

		/* 「取得した二つ星の認定」 is one mistake. */
		if (object != NONE && object != last_object) {
			struct wording_finding finding =
				finding_of(sentence, i, object);

			g_array_append_val(findings, finding);
			last_object = object;
		}
	}
}

/* "ISO/IEC 27001" and 「ISMSの認証」 are one thing that one may obtain. */
static void bind_others(struct wording_token *at, size_t count)
{
	static const struct wording_word other = { .kind = WORD_OTHER };
	struct sentence sentence = { .at = at, .count = count };

	for (size_t i = 1; i < count; i++) {
		bool follows = kind_of(&sentence, i - 1) == WORD_OTHER;

		if (follows && (wording_token_is_number(&at[i]) ||
				       is_text(&sentence, i, "/") ||
				       is_text(&sentence, i, "-") ||
				       is_certified(&sentence, i))) {
			at[i].word = &other;
		} else if (follows && i + 1 < count &&
			   ((is_text(&sentence, i, "の") &&
				    is_certified(&sentence, i + 1)) ||
				   (is_text(&sentence, i, ":") &&
					   wording_token_is_number(
						   &at[i + 1])))) {
			at[i].word = &other;
			at[i + 1].word = &other;
		}
	}
}

static bool names_object(const struct sentence *sentence, bool scheme_only)
{
	for (size_t i = 0; i < sentence->count; i++) {
		if (kind_of(sentence, i) == WORD_OBJECT &&
			(bits_of(sentence, i) & BIT_WEAK) == 0 &&
			(!scheme_only ||
				sentence->at[i].word->is == OBJECT_SCHEME)) {
			return true;
		}
	}
	return false;
}

/* Where the sentence ends that begins there. */
static size_t sentence_end(const struct wording_tokens *tokens, size_t begin)
{
	size_t end = begin;

	while (end < tokens->count &&
		(tokens->at[end].word == NULL ||
			tokens->at[end].word->kind != WORD_STOP)) {
		end++;
	}
	return end;
}

/* The first token of the sentence, from that one on, that stands on another
 * line than the one before; count if there is none. */
static size_t next_line(const struct sentence *sentence, size_t from)
{
	while (from < sentence->count && !sentence->at[from].begins_line) {
		from++;
	}
	return from;
}

/* What one sentence leaves to the next. */
struct before {
	bool named; /* it named stars or scheme */
	bool crossed_out; /* its line is an example of what is wrong */
};

static void read_sentence(
	struct sentence *sentence, struct before *before, GArray *findings)
{
	bool named = names_object(sentence, false);
	size_t first = before->crossed_out ? next_line(sentence, 0) : 0;

	sentence->near = named || before->named;
	sentence->elsewhere =
		!names_object(sentence, true) &&
		has_kind(sentence, 0, sentence->count, WORD_ELSEWHERE);
	if (is_crossed_out(sentence)) {
		first = next_line(sentence, 1);
	}
	check_sentence(sentence, first, findings);
	before->named = named;
	before->crossed_out = first == sentence->count;
}

static void check_tokens(struct wording_tokens *tokens, GArray *findings)
{
	struct before before = { .named = false };

	for (size_t begin = 0; begin < tokens->count;) {
		struct sentence sentence = {
			.at = tokens->at + begin,
			.count = sentence_end(tokens, begin) - begin,
		};

		if (sentence.count > 0) {
			bind_others(tokens->at + begin, sentence.count);
			read_sentence(&sentence, &before, findings);
		}
		begin += sentence.count + 1;
	}
}

struct wording *wording_check(const char *text)
{
	struct wording *wording = g_new0(struct wording, 1);
	AUTO(wording_words) words = wording_words_create();
	AUTO(wording_tokens) tokens = wording_tokens_create(words, text);
	GArray *findings =
		g_array_new(FALSE, FALSE, sizeof(struct wording_finding));

	check_tokens(tokens, findings);
	wording->count = findings->len;
	wording->at =
		(struct wording_finding *)(void *)g_array_free(findings, FALSE);
	return wording;
}

void wording_destroy(struct wording *wording)
{
	if (wording == NULL) {
		return;
	}
	g_free(wording->at);
	g_free(wording);
}
