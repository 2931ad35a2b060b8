/* SPDX-License-Identifier: MIT */
/* The catalogue: words by key, arguments in their places. */
#include "base/messages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

static struct messages *catalogue(void)
{
	struct messages *messages = messages_create("ja");

	assert_true(messages_add(messages, "plain", "保存しました"));
	assert_true(messages_add(messages, "swapped", "{1}の{0}"));
	assert_true(messages_add(messages, "twice", "{0}, {0}"));
	assert_true(messages_add(messages, "number", "{0}問"));
	assert_true(messages_add(messages, "braces", "{} {a} {10} {0 {{0}}"));
	assert_true(messages_add(messages, "end", "a{0"));
	assert_true(messages_add(messages, "empty", ""));
	return messages;
}

static void tr__known_key__its_words(void **state)
{
	AUTO(messages) messages = catalogue();

	(void)state;
	assert_string_equal(messages_language(messages), "ja");
	assert_string_equal(tr(messages, "plain"), "保存しました");
	assert_string_equal(tr(messages, "empty"), "");
}

static void tr__unknown_key__the_key(void **state)
{
	AUTO(messages) messages = catalogue();

	(void)state;
	assert_string_equal(tr(messages, "nowhere"), "nowhere");
}

static void messages_add__key_stands__false_and_first_stays(void **state)
{
	AUTO(messages) messages = catalogue();

	(void)state;
	assert_false(messages_add(messages, "plain", "other"));
	assert_string_equal(tr(messages, "plain"), "保存しました");
}

static void messages_add__source_changes__copy_stays(void **state)
{
	AUTO(messages) messages = catalogue();
	char key[] = "key";
	char text[] = "text";

	(void)state;
	assert_true(messages_add(messages, key, text));
	key[0] = 'x';
	text[0] = 'x';
	assert_string_equal(tr(messages, "key"), "text");
}

static void assert_words(char *words, const char *expected)
{
	assert_string_equal(words, expected);
	g_free(words);
}

static void tr_args__places__filled(void **state)
{
	AUTO(messages) messages = catalogue();

	(void)state;
	assert_words(tr_args(messages, "swapped", "本社", "営業部", NULL),
		"営業部の本社");
	assert_words(tr_args(messages, "twice", "a", NULL), "a, a");
	assert_words(tr_args(messages, "plain", "a", NULL), "保存しました");
}

static void tr_args__argument_missing__place_stays(void **state)
{
	AUTO(messages) messages = catalogue();

	(void)state;
	assert_words(tr_args(messages, "swapped", "本社", NULL), "{1}の本社");
	assert_words(tr_args(messages, "swapped", NULL), "{1}の{0}");
}

static void tr_args__argument_with_braces__not_filled_again(void **state)
{
	AUTO(messages) messages = catalogue();

	(void)state;
	assert_words(
		tr_args(messages, "swapped", "{1}", "{0}", NULL), "{0}の{1}");
}

static void tr_args__other_braces__stay(void **state)
{
	AUTO(messages) messages = catalogue();

	(void)state;
	assert_words(
		tr_args(messages, "braces", "x", NULL), "{} {a} {10} {0 {x}");
	assert_words(tr_args(messages, "end", "x", NULL), "a{0");
}

static void tr_with__null_entry__counts_as_missing(void **state)
{
	AUTO(messages) messages = catalogue();
	const char *const args[] = { NULL, "b" };

	(void)state;
	assert_words(tr_with(messages, "swapped", args, 2), "bの{0}");
	assert_words(tr_with(messages, "swapped", NULL, 0), "{1}の{0}");
}

static void tr_number__number__in_digits(void **state)
{
	AUTO(messages) messages = catalogue();

	(void)state;
	assert_words(tr_number(messages, "number", 25), "25問");
	assert_words(tr_number(messages, "number", -1), "-1問");
}

static void count_visit(const char *key, const char *text, void *data)
{
	int *count = data;

	assert_non_null(key);
	assert_non_null(text);
	(*count)++;
}

static void messages_each__all_keys__visited_once(void **state)
{
	AUTO(messages) messages = catalogue();
	int count = 0;

	(void)state;
	messages_each(messages, count_visit, &count);
	assert_int_equal(count, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tr__known_key__its_words),
		cmocka_unit_test(tr__unknown_key__the_key),
		cmocka_unit_test(
			messages_add__key_stands__false_and_first_stays),
		cmocka_unit_test(messages_add__source_changes__copy_stays),
		cmocka_unit_test(tr_args__places__filled),
		cmocka_unit_test(tr_args__argument_missing__place_stays),
		cmocka_unit_test(
			tr_args__argument_with_braces__not_filled_again),
		cmocka_unit_test(tr_args__other_braces__stay),
		cmocka_unit_test(tr_with__null_entry__counts_as_missing),
		cmocka_unit_test(tr_number__number__in_digits),
		cmocka_unit_test(messages_each__all_keys__visited_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
