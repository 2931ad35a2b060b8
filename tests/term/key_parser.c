/* SPDX-License-Identifier: MIT */
/* Bytes to keys, and above all: what is no key gives none. Keys are written
 * as text: characters as they are, others in <>, pasted ones after "^". */
#include "term/key_parser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "base/utf8.h"

#define SEED 20261121
#define ROUNDS 20000

static const char *const names[] = {
	[UI_KEY_ENTER] = "<Enter>",
	[UI_KEY_BACKSPACE] = "<Backspace>",
	[UI_KEY_DELETE] = "<Delete>",
	[UI_KEY_TAB] = "<Tab>",
	[UI_KEY_ESCAPE] = "<Esc>",
	[UI_KEY_UP] = "<Up>",
	[UI_KEY_DOWN] = "<Down>",
	[UI_KEY_LEFT] = "<Left>",
	[UI_KEY_RIGHT] = "<Right>",
	[UI_KEY_HOME] = "<Home>",
	[UI_KEY_END] = "<End>",
	[UI_KEY_PAGE_UP] = "<PageUp>",
	[UI_KEY_PAGE_DOWN] = "<PageDown>",
	[UI_KEY_F1] = "<F1>",
};

static void append_key(GString *keys, struct key key)
{
	if (key.pasted) {
		g_string_append_c(keys, '^');
	}
	if (key.kind == UI_KEY_CHAR) {
		assert_false(utf8_is_unsafe(key.code_point));
		g_string_append_unichar(keys, key.code_point);
	} else if (key.kind == UI_KEY_CTRL) {
		assert_in_range(key.code_point, 'a', 'z');
		g_string_append_printf(keys, "<C-%c>", (int)key.code_point);
	} else {
		assert_in_range(key.kind, UI_KEY_ENTER, UI_KEY_F1);
		g_string_append(keys, names[key.kind]);
	}
}

static void feed(
	struct key_parser *parser, const char *bytes, size_t len, GString *keys)
{
	for (size_t i = 0; i < len; i++) {
		struct key key = { 0 };

		if (key_parser_feed(parser, (unsigned char)bytes[i], &key)) {
			append_key(keys, key);
		}
	}
}

static void give_up(struct key_parser *parser, GString *keys)
{
	struct key key = { 0 };

	while (key_parser_patience_ms(parser) >= 0) {
		if (key_parser_give_up(parser, &key)) {
			append_key(keys, key);
		}
	}
}

static void check(const char *bytes, const char *expected)
{
	struct key_parser parser = { 0 };
	g_autoptr(GString) keys = g_string_new(NULL);

	feed(&parser, bytes, strlen(bytes), keys);
	give_up(&parser, keys);
	assert_string_equal(keys->str, expected);
}

static void key_parser_feed__gives__characters(void **state)
{
	(void)state;
	check("a1? Z~", "a1? Z~");
	check("あ１漢か\u3099", "あ１漢か\u3099");
	check("😀𠮷é", "😀𠮷é");
}

static void key_parser_feed__gives__control_keys(void **state)
{
	(void)state;
	check("\r\n\t\b\x7F", "<Enter><Enter><Tab><Backspace><Backspace>");
	check("\x01\x03\x11\x13\x19\x1A", "<C-a><C-c><C-q><C-s><C-y><C-z>");
	check("\x1C\x1D\x1E\x1F", "");
}

static void key_parser_feed__gives__keys_of_many_terminals(void **state)
{
	(void)state;
	check("\033[A\033[B\033[C\033[D", "<Up><Down><Right><Left>");
	check("\033OA\033OB\033OC\033OD", "<Up><Down><Right><Left>");
	check("\033[1;5C\033[1;2A\033[1;2H", "<Right><Up><Home>");
	check("\033[H\033[F\033OH\033OF\033[1~\033[4~\033[7~\033[8~",
		"<Home><End><Home><End><Home><End><Home><End>");
	check("\033[3~\033[5~\033[6~\033[6;5~",
		"<Delete><PageUp><PageDown><PageDown>");
	check("\033OP\033[11~\033[[A\033[P", "<F1><F1><F1><F1>");
}

static void key_parser_feed__swallows__what_is_no_key(void **state)
{
	static const char *const sequences[] = {
		"\033[I",
		"\033[O", /* focus */
		"\033[12;34R",
		"\033[1;2R", /* late reports */
		"\033[?1;2c",
		"\033[>41;354;0c", /* who are you */
		"\033[<0;10;10M",
		"\033[<0;10;10m", /* mouse */
		"\033[M !!",
		"\033[Mqq1",
		"\033[32;9;9M", /* older mice */
		"\033[2~",
		"\033[15~",
		"\033[24;5~",
		"\033[[B",
		"\033[[E",
		"\033[Z",
		"\033OQ",
		"\033OR",
		"\033O5Q",
		"\033]11;rgb:0000/0000/0000\033\\",
		"\033]0;q\a",
		"\033P1$r0m\033\\",
		"\033_Gq\033\\",
		"\033^q\033\\",
		"\033Xq\033\\",
		"\033q",
		"\0331",
		"\033あ",
		"\033\r",
		"\033[200q",
		"\033[1$q",
		"\033[97;5u",
		"\033[27;5;13~",
		"\033[99999999999999999999~",
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(sequences); i++) {
		g_autofree char *bytes =
			g_strconcat("a", sequences[i], "z", NULL);
		g_autofree char *told = g_strescape(sequences[i], NULL);
		struct key_parser parser = { 0 };
		g_autoptr(GString) keys = g_string_new(NULL);

		feed(&parser, bytes, strlen(bytes), keys);
		if (strcmp(keys->str, "az") != 0) {
			fail_msg("%s gave %s", told, keys->str);
		}
	}
}

static void key_parser_feed__skips__wrong_bytes(void **state)
{
	(void)state;
	check("a\xFFz", "az");
	check("a\x80\xBFz", "az");
	check("a\xE3\x81z", "az");
	check("a\xE3\x81\xE3\x81\x82z", "aあz");
	check("a\xC0\xAFz", "az");
	check("a\xE0\x80\xAFz", "az");
	check("a\xED\xA0\x80z", "az");
	check("a\xF4\x90\x80\x80z", "az");
	check("a\xF5\x80\x80\x80z", "az");
	check("a\xC2\x9B"
	      "1mz",
		"a1mz");
	check("a\u202E\uFEFF\u200Ez", "az");
}

static void key_parser_give_up__makes__an_escape_of_a_lone_one(void **state)
{
	struct key_parser parser = { 0 };
	struct key key = { 0 };

	(void)state;
	assert_int_equal(key_parser_patience_ms(&parser), -1);
	assert_false(key_parser_feed(&parser, '\033', &key));
	assert_in_range(key_parser_patience_ms(&parser), 1, 50);
	assert_true(key_parser_give_up(&parser, &key));
	assert_int_equal(key.kind, UI_KEY_ESCAPE);
	assert_int_equal(key_parser_patience_ms(&parser), -1);
	check("\033\033[A", "<Esc><Up>");
	check("\033\033", "<Esc><Esc>");
}

static void key_parser_give_up__forgets__a_sequence_cut_short(void **state)
{
	static const char *const starts[] = { "\033[", "\033[1;", "\033O",
		"\033]0;x", "\033P", "\033[M!", "\033[[", "\xE3\x81",
		"\033]0;x\033" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(starts); i++) {
		struct key_parser parser = { 0 };
		g_autoptr(GString) keys = g_string_new(NULL);

		feed(&parser, starts[i], strlen(starts[i]), keys);
		assert_true(key_parser_patience_ms(&parser) > 0);
		give_up(&parser, keys);
		feed(&parser, "a", 1, keys);
		assert_string_equal(keys->str, "a");
	}
}

static void key_parser_feed__begins_anew__at_escape_or_cancel(void **state)
{
	(void)state;
	check("\033[12\033[A", "<Up>");
	check("\033]0;x\033[A", "<Up>");
	check("\033[12\x18q", "q");
	check("\033]0;x\x1Aq", "q");
}

static void key_parser_feed__marks__what_was_pasted(void **state)
{
	(void)state;
	check("\033[200~あq\033[201~q", "^あ^qq");
	check("\033[200~1\r2\n3\t4\033[201~", "^1^<Enter>^2^<Enter>^3^ ^4");
	check("\033[200~\x03\x7F\x1B[A\033\033[5~x\033[201~\x03", "^x<C-c>");
}

static void key_parser_give_up__ends__a_paste_that_has_no_end(void **state)
{
	struct key_parser parser = { 0 };
	g_autoptr(GString) keys = g_string_new(NULL);

	(void)state;
	feed(&parser, "\033[200~a", 7, keys);
	assert_true(key_parser_patience_ms(&parser) > 0);
	give_up(&parser, keys);
	feed(&parser, "a", 1, keys);
	assert_string_equal(keys->str, "^aa");
}

/* Sequences as ECMA-48 builds them, whoever may invent them; where one means
 * a key by chance it must not be a character. */
static char *any_sequence(GRand *random)
{
	GString *bytes = g_string_new("\033");
	int kind = g_rand_int_range(random, 0, 3);

	if (kind == 0) {
		g_string_append_c(bytes, '[');
		for (int i = g_rand_int_range(random, 0, 12); i > 0; i--) {
			g_string_append_c(bytes,
				(char)g_rand_int_range(random, '0', '?' + 1));
		}
		g_string_append_c(
			bytes, (char)g_rand_int_range(random, '\\', '~' + 1));
	} else if (kind == 1) {
		g_string_append_c(bytes, 'O');
		g_string_append_c(
			bytes, (char)g_rand_int_range(random, '@', '~' + 1));
	} else {
		g_string_append_c(
			bytes, "]P_^X"[g_rand_int_range(random, 0, 5)]);
		for (int i = g_rand_int_range(random, 0, 40); i > 0; i--) {
			g_string_append_c(bytes,
				(char)g_rand_int_range(random, ' ', '~' + 1));
		}
		g_string_append(bytes, "\033\\");
	}
	return g_string_free(bytes, FALSE);
}

static void key_parser_feed__gives__no_letter_of_any_sequence(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		g_autofree char *bytes = any_sequence(random);
		struct key_parser parser = { 0 };
		struct key key = { 0 };

		for (size_t i = 0; bytes[i] != '\0'; i++) {
			if (key_parser_feed(
				    &parser, (unsigned char)bytes[i], &key)) {
				assert_int_not_equal(key.kind, UI_KEY_CHAR);
				assert_int_not_equal(key.kind, UI_KEY_CTRL);
				assert_int_not_equal(key.kind, UI_KEY_ENTER);
			}
		}
		assert_true(parser.pasting ||
			    key_parser_patience_ms(&parser) == -1);
	}
}

/* append_key() holds the promises. */
static void key_parser_feed__is__sound_for_any_bytes(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
	static const char likely[] = "\033[O]P;0129~ABMRmu\\\a\x18\xE3\x81\x82";
	struct key_parser parser = { 0 };
	g_autoptr(GString) keys = g_string_new(NULL);

	(void)state;
	for (int round = 0; round < ROUNDS * 20; round++) {
		char byte = likely[g_rand_int_range(
			random, 0, (int)sizeof(likely) - 1)];

		if (g_rand_int_range(random, 0, 3) == 0) {
			byte = (char)g_rand_int_range(random, -128, 128);
		}
		feed(&parser, &byte, 1, keys);
		if (g_rand_int_range(random, 0, 100) == 0) {
			give_up(&parser, keys);
			assert_int_equal(key_parser_patience_ms(&parser), -1);
			g_string_truncate(keys, 0);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(key_parser_feed__gives__characters),
		cmocka_unit_test(key_parser_feed__gives__control_keys),
		cmocka_unit_test(
			key_parser_feed__gives__keys_of_many_terminals),
		cmocka_unit_test(key_parser_feed__swallows__what_is_no_key),
		cmocka_unit_test(key_parser_feed__skips__wrong_bytes),
		cmocka_unit_test(
			key_parser_give_up__makes__an_escape_of_a_lone_one),
		cmocka_unit_test(
			key_parser_give_up__forgets__a_sequence_cut_short),
		cmocka_unit_test(
			key_parser_feed__begins_anew__at_escape_or_cancel),
		cmocka_unit_test(key_parser_feed__marks__what_was_pasted),
		cmocka_unit_test(
			key_parser_give_up__ends__a_paste_that_has_no_end),
		cmocka_unit_test(
			key_parser_feed__gives__no_letter_of_any_sequence),
		cmocka_unit_test(key_parser_feed__is__sound_for_any_bytes),
	};

	return cmocka_run_group_tests_name("key_parser", tests, NULL, NULL);
}
