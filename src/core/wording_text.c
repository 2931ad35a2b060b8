/* SPDX-License-Identifier: MIT */
/* First the text is folded, character by character, and each folded character
 * remembers its byte; then the words are found from left to right, the longest
 * at each place. */
#include "core/wording_text.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"

#define LABEL_MAX 40 /* characters before the colon of "label: …" */
#define TAG_MAX 300 /* characters of an inline tag */

struct folded {
	GArray *text; /* of uint32_t */
	GArray *places; /* of size_t: the byte each came from */
};

static const struct wording_word number_word = {
	.text = "0",
	.kind = WORD_LINK,
	.bits = BIT_BEHIND | BIT_AHEAD | BIT_PAUSE,
};
static const struct wording_word stop_word = { .kind = WORD_STOP };

/* Tags that stand within a sentence; every other one ends it. */
static const char *const inline_tags[] = { "a", "abbr", "b", "br", "em", "font",
	"i", "mark", "ruby", "small", "span", "strong", "sub", "sup", "u",
	"wbr", NULL };

static void push(struct folded *folded, uint32_t character, size_t place)
{
	g_array_append_val(folded->text, character);
	g_array_append_val(folded->places, place);
}

static uint32_t at(const struct folded *folded, size_t index)
{
	return index < folded->text->len
		       ? g_array_index(folded->text, uint32_t, index)
		       : 0;
}

/* Whether the line is a list item, a heading, a row of a table, ... */
static bool begins_with_mark(const char *line)
{
	static const char marks[] = "・●■◆◇□○〇◯◎★☆×✕✖❌※#|＃";

	if (line[0] == '\0') {
		return true;
	}
	if (strchr("-*+>", line[0]) != NULL) {
		return line[1] == ' ';
	}
	if (g_ascii_isdigit(line[0])) {
		line += strspn(line, "0123456789");
		return line[0] == '.' || line[0] == ')';
	}
	return wording_is_one_of(marks, g_utf8_get_char(line));
}

/* 「認証: …」, "says: …" */
static bool begins_with_label(const char *line)
{
	for (int i = 0; i < LABEL_MAX; i++) {
		uint32_t character = g_utf8_get_char(line);

		if (character == ':' || character == 0xFF1A) {
			return true;
		}
		if (character == 0 || g_unichar_isspace(character) ||
			wording_is_one_of("、。「」", character)) {
			return false;
		}
		line += utf8_decode(line, &character);
	}
	return false;
}

/* Whether no blank is needed between the last character and the next. */
static bool joins(const struct folded *folded, const char *next)
{
	return folded->text->len > 0 &&
	       g_unichar_iswide(at(folded, folded->text->len - 1)) &&
	       g_unichar_iswide(g_utf8_get_char(next));
}

/* What a run of blanks stands for; returns what follows it. */
static const char *fold_blanks(
	struct folded *folded, const char *text, const char *blank)
{
	const char *next = blank;
	int breaks = 0;

	for (;;) {
		uint32_t code_point = 0;
		size_t len = utf8_decode(next, &code_point);

		if (!g_unichar_isspace(code_point)) {
			break;
		}
		breaks += code_point == '\n';
		next += len;
	}
	size_t place = (size_t)(blank - text);

	if (breaks > 1 || (breaks == 1 && (begins_with_mark(next) ||
						  begins_with_label(next)))) {
		push(folded, '\n', place);
	} else if (!joins(folded, next)) {
		push(folded, ' ', place);
	}
	return next;
}

static void fold_text(struct folded *folded, const char *text)
{
	const char *next = text;

	while (*next != '\0') {
		uint32_t parts[WORDING_FOLD_MAX];
		uint32_t code_point = 0;
		size_t len = utf8_decode(next, &code_point);

		if (g_unichar_isspace(code_point)) {
			next = fold_blanks(folded, text, next);
			continue;
		}
		size_t count = wording_fold(code_point, parts);

		for (size_t i = 0; i < count; i++) {
			push(folded, parts[i], (size_t)(next - text));
		}
		next += len;
	}
}

struct reader {
	const struct wording_words *words;
	struct folded folded;
	const char *text;
	size_t len_bytes;
	GArray *tokens; /* of struct wording_token */
};

static size_t place_of(const struct reader *reader, size_t index)
{
	return index < reader->folded.places->len
		       ? g_array_index(reader->folded.places, size_t, index)
		       : reader->len_bytes;
}

static void add(struct reader *reader, const struct wording_word *word,
	size_t from, size_t to)
{
	GArray *tokens = reader->tokens;
	struct wording_token token = {
		.word = word,
		.start = place_of(reader, from),
		.end = place_of(reader, to),
		.follower = at(&reader->folded, to),
	};
	struct wording_token *last =
		tokens->len > 0 ? &g_array_index(tokens, struct wording_token,
					  tokens->len - 1)
				: NULL;

	if (last != NULL && word == NULL && last->word == NULL) {
		last->end = token.end;
		last->follower = token.follower;
		return;
	}
	token.begins_line =
		last == NULL || memchr(reader->text + last->start, '\n',
					token.start - last->start) != NULL;
	g_array_append_val(tokens, token);
}

static bool is_skipped(uint32_t character)
{
	static const char skipped[] = " ()[]{}*_`~.【】〔〕〈〉《》";

	return wording_is_one_of(skipped, character);
}

static bool is_kanji_digit(uint32_t character)
{
	return wording_is_one_of("一二三四五六七八九十", character);
}

static bool is_word_character(uint32_t character)
{
	return character < 0x80 && g_ascii_isalnum((char)character);
}

/* End of the Latin word or number at `from`; ret_number tells which. */
static size_t word_end(
	const struct folded *folded, size_t from, bool *ret_number)
{
	size_t to = from;

	*ret_number = true;
	while (is_word_character(at(folded, to))) {
		*ret_number =
			*ret_number && g_ascii_isdigit((char)at(folded, to));
		to++;
	}
	return to;
}

/* End of 「六」 in 「令和六年」; from if no number of a date begins there. */
static size_t kanji_number_end(const struct folded *folded, size_t from)
{
	size_t to = from;

	while (is_kanji_digit(at(folded, to))) {
		to++;
	}
	uint32_t unit = at(folded, to);

	return wording_is_one_of("年月日", unit) ? to : from;
}

/* "obtained." but not "3.1"; a quoted sentence does not end ours. */
static bool is_full_stop(const struct folded *folded, size_t index)
{
	uint32_t next = at(folded, index + 1);

	return at(folded, index) == '.' &&
	       (next == 0 || next == ' ' || next == '\n' || next == '<');
}

static bool is_in_quotes(const struct folded *folded, size_t index)
{
	uint32_t next = at(folded, index + 1);

	return wording_is_one_of("」』”\"", next);
}

/* End of an inline tag; `from` if it is none. */
static size_t inline_tag_end(const struct folded *folded, size_t from)
{
	g_autoptr(GString) name = g_string_new(NULL);
	size_t to = from + 1;

	if (at(folded, to) == '/') {
		to++;
	}
	while (is_word_character(at(folded, to))) {
		g_string_append_unichar(name, at(folded, to++));
	}
	if (!g_strv_contains(inline_tags, name->str)) {
		return from;
	}
	while (at(folded, to) != '>') {
		if (at(folded, to) == 0 || to - from > TAG_MAX) {
			return from;
		}
		to++;
	}
	return to + 1;
}

static bool is_tag(const struct folded *folded, size_t index)
{
	uint32_t next = at(folded, index + 1);

	return at(folded, index) == '<' &&
	       (next == '/' || is_word_character(next));
}

/* Reads a tag; returns what follows. */
static size_t read_tag(struct reader *reader, size_t from)
{
	size_t to = inline_tag_end(&reader->folded, from);

	if (to > from) {
		return to;
	}
	add(reader, &stop_word, from, from + 1);
	return from + 1;
}

/* Reads what is no known word; returns what follows. */
static size_t read_rest(struct reader *reader, size_t from)
{
	const struct folded *folded = &reader->folded;
	bool number = true;
	size_t to = word_end(folded, from, &number);

	if (to == from) {
		to = kanji_number_end(folded, from);
	}
	if (to == from) {
		to = from + 1;
		number = false;
	}
	add(reader, number ? &number_word : NULL, from, to);
	return to;
}

static size_t read_one(struct reader *reader, size_t from)
{
	const struct folded *folded = &reader->folded;
	size_t len = 0;

	if (is_full_stop(folded, from)) {
		add(reader, &stop_word, from, from + 1);
		return from + 1;
	}
	if (is_tag(folded, from)) {
		return read_tag(reader, from);
	}
	if (is_skipped(at(folded, from))) {
		return from + 1;
	}
	const struct wording_word *word = wording_words_find(reader->words,
		(const uint32_t *)(const void *)folded->text->data,
		folded->text->len, from, &len);

	if (word == NULL) {
		return read_rest(reader, from);
	}
	if (word->kind != WORD_STOP || !is_in_quotes(folded, from)) {
		add(reader, word, from, from + len);
	}
	return from + len;
}

struct wording_tokens *wording_tokens_create(
	const struct wording_words *words, const char *text)
{
	struct wording_tokens *tokens = g_new0(struct wording_tokens, 1);
	struct reader reader = {
		.words = words,
		.folded.text = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
		.folded.places = g_array_new(FALSE, FALSE, sizeof(size_t)),
		.text = text,
		.len_bytes = strlen(text),
		.tokens =
			g_array_new(FALSE, FALSE, sizeof(struct wording_token)),
	};

	fold_text(&reader.folded, text);
	for (size_t i = 0; i < reader.folded.text->len;) {
		i = read_one(&reader, i);
	}
	g_array_free(reader.folded.text, TRUE);
	g_array_free(reader.folded.places, TRUE);
	tokens->count = reader.tokens->len;
	tokens->at = (struct wording_token *)(void *)g_array_free(
		reader.tokens, FALSE);
	return tokens;
}

void wording_tokens_destroy(struct wording_tokens *tokens)
{
	if (tokens == NULL) {
		return;
	}
	g_free(tokens->at);
	g_free(tokens);
}

bool wording_token_is_number(const struct wording_token *token)
{
	return token->word == &number_word;
}
