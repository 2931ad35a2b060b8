/* SPDX-License-Identifier: MIT */
/* The report is found among keys, and the keys stay. */
#include "term/width_probe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static GByteArray *bytes_of(const char *text)
{
	return g_byte_array_append(
		g_byte_array_new(), (const guint8 *)text, (guint)strlen(text));
}

static void assert_bytes(const GByteArray *bytes, const char *expected)
{
	assert_int_equal(bytes->len, strlen(expected));
	assert_memory_equal(bytes->data, expected, bytes->len);
}

static void check_taken(const char *text, unsigned column, const char *rest)
{
	g_autoptr(GByteArray) bytes = bytes_of(text);
	unsigned found = 0;

	assert_true(width_probe_take_report(bytes, &found));
	assert_int_equal(found, column);
	assert_bytes(bytes, rest);
}

static void check_none(const char *text)
{
	g_autoptr(GByteArray) bytes = bytes_of(text);
	unsigned found = 0;

	assert_false(width_probe_take_report(bytes, &found));
	assert_bytes(bytes, text);
}

static void width_probe_take_report__finds__it_among_keys(void **state)
{
	(void)state;
	check_taken("\033[12;3R", 3, "");
	check_taken("ab\033[1;2Rcd", 2, "abcd");
	check_taken("\033[A\033[1;2R\033[B", 2, "\033[A\033[B");
	check_taken("\033\033[1;2R", 2, "\033");
	check_taken("\033[1;99999999999999R", 10000, "");
	check_taken("\033[1;2R\033[1;3R", 2, "\033[1;3R");
}

static void width_probe_take_report__leaves__what_is_none(void **state)
{
	(void)state;
	check_none("");
	check_none("abc");
	check_none("\033[1;2");
	check_none("\033[;2R");
	check_none("\033[1;R");
	check_none("\033[1R");
	check_none("\033[?1;2R");
	check_none("\033OR");
}

/* A terminal that has answered before it was asked: no clock is needed. */
static int probe(const char *input, GByteArray *typed_ahead)
{
	int in[2] = { -1, -1 };
	int out[2] = { -1, -1 };
	char question[64] = "";
	int width = 0;

	assert_int_equal(pipe(in), 0);
	assert_int_equal(pipe(out), 0);
	assert_int_equal(
		write(in[1], input, strlen(input)), (ssize_t)strlen(input));
	(void)close(in[1]);
	width = width_probe(in[0], out[1], typed_ahead);
	(void)close(in[0]);
	(void)close(out[1]);
	assert_true(read(out[0], question, sizeof(question) - 1) > 0);
	assert_non_null(strstr(question, "\033[6n"));
	(void)close(out[0]);
	return width;
}

static void check_probe(const char *input, int width, const char *rest)
{
	g_autoptr(GByteArray) typed_ahead = g_byte_array_new();

	assert_int_equal(probe(input, typed_ahead), width);
	assert_bytes(typed_ahead, rest);
}

static void width_probe__reads__the_answer(void **state)
{
	(void)state;
	check_probe("\033[5;2R", 1, "");
	check_probe("\033[5;3R", 2, "");
	check_probe("12\033[5;3Rq", 2, "12q");
}

static void width_probe__knows_nothing__without_a_good_answer(void **state)
{
	(void)state;
	check_probe("", WIDTH_UNKNOWN, "");
	check_probe("abc", WIDTH_UNKNOWN, "abc");
	check_probe("\033[5;4R", WIDTH_UNKNOWN, "");
	check_probe("\033[5;1R", WIDTH_UNKNOWN, "");
}

static void width_probe__knows_nothing__where_it_cannot_ask(void **state)
{
	g_autoptr(GByteArray) typed_ahead = g_byte_array_new();
	int fd = open("/dev/null", O_RDONLY);

	(void)state;
	assert_true(fd >= 0);
	assert_int_equal(width_probe(fd, fd, typed_ahead), WIDTH_UNKNOWN);
	(void)close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(width_probe_take_report__finds__it_among_keys),
		cmocka_unit_test(width_probe_take_report__leaves__what_is_none),
		cmocka_unit_test(width_probe__reads__the_answer),
		cmocka_unit_test(
			width_probe__knows_nothing__without_a_good_answer),
		cmocka_unit_test(
			width_probe__knows_nothing__where_it_cannot_ask),
	};

	return cmocka_run_group_tests_name("width_probe", tests, NULL, NULL);
}
