/* SPDX-License-Identifier: MIT */
/* Wrapping by its definition: nothing lost, nothing too wide, no cut through
 * a character, no line that begins or ends with what it must not. */
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>
#include <unigbrk.h>

#include "any_text.h"
#include "base/utf8.h"

#define SEED 20261121
#define ROUNDS 4000
#define WIDTH_FROM 10
#define WIDTH_TO 200

/* JIS X 4051 and the usual additions. */
static const char never_first[] = "、。，．・：；？！‼⁇⁈⁉）〕］｝〉》」』】〙〗"
				  "ヽヾーァィゥェォッャュョヮヵヶ"
				  "ぁぃぅぇぉっゃゅょゎゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹ"
				  "ㇺㇻㇼㇽㇾㇿ々〻ゝゞ゠〜～…‥"
				  ",.:;?!)]}％℃";
static const char never_last[] = "（〔［｛〈《「『【〘〖([{￥＄£";

static bool is_one_of(const char *set, uint32_t c)
{
	char text[UTF8_MAX_BYTES + 1] = "";

	text[utf8_encode(c, text)] = '\0';
	return strstr(set, text) != NULL;
}

static uint32_t first_of(const char *text, const struct text_line *line)
{
	uint32_t c = 0;

	(void)utf8_decode(text + line->start, &c);
	return c;
}

static uint32_t last_of(const char *text, const struct text_line *line)
{
	uint32_t c = 0;
	const char *at = g_utf8_find_prev_char(
		text + line->start, text + line->start + line->len);

	(void)utf8_decode(at, &c);
	return c;
}

/* Between two lines, and after the last, stand blanks and at most one line
 * break, which must stand between lines. */
static void check_gap(const char *text, size_t from, size_t to)
{
	int newlines = 0;

	for (size_t at = from; at < to;) {
		uint32_t c = 0;

		at += utf8_decode(text + at, &c);
		newlines += c == '\n';
		assert_true(c == ' ' || c == 0x3000 || c == '\n');
	}
	assert_true(newlines <= 1);
}

static void check_lines(
	const char *text, int width, const struct text_lines *lines)
{
	size_t at = 0;
	size_t boundary = 0;

	assert_true(lines->count > 0);
	for (size_t i = 0; i < lines->count; i++) {
		const struct text_line *line = &lines->at[i];
		size_t end = line->start + line->len;

		assert_true(line->start >= at);
		check_gap(text, at, line->start);
		assert_null(memchr(text + line->start, '\n', line->len));
		assert_int_equal(line->cells,
			text_width_bytes(text + line->start, line->len));
		assert_true(line->cells <= width ||
			    text_next_cluster(text, line->start) == end);
		while (boundary < line->start) {
			boundary = text_next_cluster(text, boundary);
		}
		assert_int_equal(boundary, line->start);
		at = end;
	}
	check_gap(text, at, strlen(text));
}

static void check_kinsoku(const char *text, const struct text_lines *lines)
{
	for (size_t i = 0; i < lines->count; i++) {
		const struct text_line *line = &lines->at[i];

		if (i > 0 && is_one_of(never_first, first_of(text, line))) {
			fail_msg("line %zu of '%s' begins with U+%04X", i, text,
				first_of(text, line));
		}
		if (i + 1 < lines->count &&
			is_one_of(never_last, last_of(text, line))) {
			fail_msg("line %zu of '%s' ends with U+%04X", i, text,
				last_of(text, line));
		}
	}
}

static void text_wrap__keeps__the_rules_in_every_question(void **state)
{
	g_autofree char *file = NULL;
	int questions = 0;

	(void)state;
	assert_true(g_file_get_contents(
		TEST_DIR "/data/ipa-25-texts.txt", &file, NULL, NULL));
	g_auto(GStrv) texts = g_strsplit(file, "\n", -1);

	for (size_t i = 0; texts[i] != NULL; i++) {
		if (texts[i][0] == '#' || texts[i][0] == '\0') {
			continue;
		}
		questions++;
		for (int width = WIDTH_FROM; width <= WIDTH_TO; width++) {
			AUTO(text_lines) lines = text_wrap(texts[i], width);

			check_lines(texts[i], width, lines);
			check_kinsoku(texts[i], lines);
		}
	}
	assert_int_equal(questions, 25);
}

/* What may not begin or end a line is carried along with its neighbour. */
static void text_wrap__keeps__the_rules_for_every_character(void **state)
{
	uint32_t c = 0;
	size_t len = 0;

	(void)state;
	for (const char *at = never_first; (len = utf8_decode(at, &c)) > 0;
		at += len) {
		g_autofree char *text =
			g_strdup_printf("漢漢漢漢漢%.*s漢", (int)len, at);
		AUTO(text_lines) lines = text_wrap(text, 10);

		check_kinsoku(text, lines);
		assert_int_equal(lines->at[0].cells, 8);
	}
	for (const char *at = never_last; (len = utf8_decode(at, &c)) > 0;
		at += len) {
		g_autofree char *text =
			g_strdup_printf("漢漢漢漢%.*s漢漢", (int)len, at);
		AUTO(text_lines) lines = text_wrap(text, 10);

		check_kinsoku(text, lines);
		assert_int_equal(lines->at[0].cells, 8);
	}
}

/* Each mark of the basic plane behind a kana: kept with it where the tables
 * of libunistring say so. */
static void text_wrap__keeps__marks_with_their_letter(void **state)
{
	size_t joined = 0;

	(void)state;
	for (gunichar c = 0x80; c < 0x10000; c++) {
		if (!g_unichar_ismark(c)) {
			continue;
		}
		char mark[8] = "";

		(void)g_unichar_to_utf8(c, mark); /* its length, not needed */
		g_autofree char *text = g_strconcat("か", mark, "き", NULL);
		char breaks[16] = "";

		u8_grapheme_breaks((const uint8_t *)text, strlen(text), breaks);
		AUTO(text_lines) lines = text_wrap(text, 2);

		for (size_t i = 0; i < lines->count; i++) {
			assert_true(breaks[lines->at[i].start] != 0);
		}
		joined += breaks[strlen("か")] == 0 ? 1 : 0;
	}
	assert_true(joined > 1000);
}

static void text_wrap__is__sound_for_any_text(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		g_autofree char *text = any_text(random, 40);
		int width = g_rand_int_range(random, 2, 60);
		AUTO(text_lines) lines = text_wrap(text, width);

		check_lines(text, width, lines);
	}
}

/* Lines as "a|b|c". */
static void check_wrap(const char *text, int width, const char *expected)
{
	AUTO(text_lines) lines = text_wrap(text, width);
	g_autoptr(GString) joined = g_string_new(NULL);

	check_lines(text, width, lines);
	for (size_t i = 0; i < lines->count; i++) {
		if (i > 0) {
			g_string_append_c(joined, '|');
		}
		g_string_append_len(joined, text + lines->at[i].start,
			(gssize)lines->at[i].len);
	}
	assert_string_equal(joined->str, expected);
}

static void text_wrap__fills__lines(void **state)
{
	(void)state;
	check_wrap("漢字漢字漢字", 4, "漢字|漢字|漢字");
	check_wrap("漢字漢字漢字", 5, "漢字|漢字|漢字");
	check_wrap("漢字漢字漢字", 12, "漢字漢字漢字");
	check_wrap("one two three", 7, "one two|three");
	check_wrap("いますか？はい", 8, "います|か？はい");
}

static void text_wrap__ends_lines__at_line_breaks(void **state)
{
	(void)state;
	check_wrap("", 10, "");
	check_wrap("\n", 10, "|");
	check_wrap("a\n", 10, "a|");
	check_wrap("a\n\nb", 10, "a||b");
	check_wrap("　段落\n　段落", 10, "　段落|　段落");
}

static void text_wrap__drops__blanks_at_a_wrap(void **state)
{
	(void)state;
	check_wrap("ab   cd", 3, "ab|cd");
	check_wrap("漢字　　漢字", 4, "漢字|漢字");
	check_wrap("ab  ", 3, "ab ");
	check_wrap("  abcdef", 4, "  ab|cdef");
	check_wrap("　abcdef", 6, "　abcd|ef");
	check_wrap("          ab", 4, "|ab");
}

static void text_wrap__keeps__words_and_numbers_together(void **state)
{
	(void)state;
	check_wrap("見る https://www.ipa.go.jp/ です", 24,
		"見る|https://www.ipa.go.jp/|です");
	check_wrap("合計１０００円", 10, "合計|１０００円");
	check_wrap("このＳＮＳは", 8, "この|ＳＮＳは");
	check_wrap("約１〜５名", 4, "約|１〜|５名");
	check_wrap("mail a@b.co.jp", 10, "mail|a@b.co.jp");
}

static void text_wrap__cuts__what_is_longer_than_a_line(void **state)
{
	(void)state;
	check_wrap("https://www.ipa.go.jp/security", 12,
		"https://www.|ipa.go.jp/|security");
	check_wrap("abcdefghij", 4, "abcd|efgh|ij");
	check_wrap("１２３４５", 4, "１２|３４|５");
	check_wrap("「「「「「", 4, "「「|「「|「");
	check_wrap("あい", 2, "あ|い");
	check_wrap("あい", 0, "あ|い");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_wrap__keeps__the_rules_in_every_question),
		cmocka_unit_test(
			text_wrap__keeps__the_rules_for_every_character),
		cmocka_unit_test(text_wrap__keeps__marks_with_their_letter),
		cmocka_unit_test(text_wrap__is__sound_for_any_text),
		cmocka_unit_test(text_wrap__fills__lines),
		cmocka_unit_test(text_wrap__ends_lines__at_line_breaks),
		cmocka_unit_test(text_wrap__drops__blanks_at_a_wrap),
		cmocka_unit_test(text_wrap__keeps__words_and_numbers_together),
		cmocka_unit_test(text_wrap__cuts__what_is_longer_than_a_line),
	};

	return cmocka_run_group_tests_name("wrap", tests, NULL, NULL);
}
