/* SPDX-License-Identifier: MIT */
/* Cells: wide characters, marks, edges, and what never reaches a screen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "ui/canvas.h"
#include "ui/edit.h"

static void assert_row(struct canvas *canvas, const char *row)
{
	g_autofree char *dump = canvas_dump(canvas);
	g_autofree char *first =
		g_strndup(dump, (size_t)(strchr(dump, '\n') - dump));

	assert_string_equal(first, row);
}

static void canvas_put__wide__owns_two_cells(void **state)
{
	AUTO(canvas) canvas = canvas_create(6, 1);

	(void)state;
	assert_int_equal(canvas_put(canvas, 0, 0, STYLE_PLAIN, "aあb"), 4);
	assert_true(canvas_cell(canvas, 1, 0)->wide);
	assert_true(canvas_cell(canvas, 2, 0)->tail);
	assert_row(canvas, "aあb  |");
}

static void canvas_put__wide_at_edge__is_left_out(void **state)
{
	AUTO(canvas) canvas = canvas_create(4, 1);

	(void)state;
	(void)canvas_put(canvas, 0, 0, STYLE_PLAIN, "abcあ");
	assert_row(canvas, "abc |");
}

static void canvas_put__over_half_a_wide__blanks_the_other(void **state)
{
	AUTO(canvas) canvas = canvas_create(6, 1);

	(void)state;
	(void)canvas_put(canvas, 0, 0, STYLE_PLAIN, "あいう");
	(void)canvas_put(canvas, 1, 0, STYLE_PLAIN, "X");
	assert_row(canvas, " Xいう|");
	(void)canvas_put(canvas, 4, 0, STYLE_PLAIN, "Y");
	assert_row(canvas, " XいY |");
	(void)canvas_put(canvas, 1, 0, STYLE_PLAIN, "え");
	assert_row(canvas, " え Y |");
}

static void canvas_put__marks__join_and_are_at_most_four(void **state)
{
	AUTO(canvas) canvas = canvas_create(4, 1);

	(void)state;
	(void)canvas_put(canvas, 0, 0, STYLE_PLAIN,
		"\xcc\x81"
		"e\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85x");
	assert_string_equal(canvas_cell(canvas, 0, 0)->text,
		"e\xcc\x81\xcc\x82\xcc\x83\xcc\x84");
	assert_string_equal(canvas_cell(canvas, 1, 0)->text, "x");
}

static void canvas_put__escapes__never_reach_a_cell(void **state)
{
	AUTO(canvas) canvas = canvas_create(40, 1);

	(void)state;
	(void)canvas_put(canvas, 0, 0, STYLE_PLAIN,
		"a\x1b[31m\x07\xc2\x9b\xe2\x80\xae\xff\nb\tc");
	g_autofree char *dump = canvas_dump(canvas);

	assert_null(strchr(dump, '\x1b'));
	assert_null(strstr(dump, "\xc2\x9b"));
	assert_null(strstr(dump, "\xe2\x80\xae"));
	assert_non_null(strstr(dump, "b c"));
}

static void canvas_put__ambiguous_wide__writes_ascii(void **state)
{
	AUTO(canvas) canvas = canvas_create(10, 1);

	(void)state;
	canvas_set_ambiguous_wide(canvas, true);
	(void)canvas_put(canvas, 0, 0, STYLE_PLAIN, "①…");
	assert_row(canvas, "(1)...    |");
}

static void canvas_put__outside__is_ignored(void **state)
{
	AUTO(canvas) canvas = canvas_create(3, 1);

	(void)state;
	(void)canvas_put(canvas, 0, -1, STYLE_PLAIN, "abc");
	(void)canvas_put(canvas, 0, 1, STYLE_PLAIN, "abc");
	(void)canvas_put(canvas, -1, 0, STYLE_PLAIN, "abc");
	(void)canvas_put(canvas, 9, 0, STYLE_PLAIN, "abc");
	canvas_paint(canvas, -5, 0, 99, STYLE_REVERSE);
	canvas_set_cursor(canvas, 99, 99);
	assert_row(canvas, "bc |");
}

static void type(struct edit *edit, const char *text)
{
	for (const char *at = text; *at != '\0';
		at += g_utf8_skip[(unsigned char)*at]) {
		struct key key = { UI_KEY_CHAR, g_utf8_get_char(at), false };

		(void)edit_key(edit, key, 20);
	}
}

static void press(struct edit *edit, enum key_kind kind)
{
	struct key key = { kind, 0, false };

	(void)edit_key(edit, key, 20);
}

static void edit_key__clusters__move_and_erase_whole(void **state)
{
	struct edit edit;

	(void)state;
	edit_init(&edit, "か\xe3\x82\x99x", 100, false);
	press(&edit, UI_KEY_LEFT);
	press(&edit, UI_KEY_BACKSPACE);
	assert_string_equal(edit.text->str, "x");
	press(&edit, UI_KEY_DELETE);
	assert_string_equal(edit.text->str, "");
	press(&edit, UI_KEY_BACKSPACE);
	assert_string_equal(edit.text->str, "");
	edit_finish(&edit);
}

static void edit_key__lines__move_by_column(void **state)
{
	struct edit edit;

	(void)state;
	edit_init(&edit, "", 100, true);
	type(&edit, "あいう");
	press(&edit, UI_KEY_ENTER);
	type(&edit, "えお");
	press(&edit, UI_KEY_UP);
	type(&edit, "X");
	assert_string_equal(edit.text->str, "あいXう\nえお");
	press(&edit, UI_KEY_END);
	type(&edit, "Y");
	assert_string_equal(edit.text->str, "あいXうY\nえお");
	edit_finish(&edit);
}

static void edit_key__full__takes_no_more(void **state)
{
	struct edit edit;

	(void)state;
	edit_init(&edit, "", 7, false);
	type(&edit, "あいう");
	assert_true(edit.full);
	assert_string_equal(edit.text->str, "あい");
	edit_finish(&edit);
}

static void edit_key__one_line__takes_no_line_break(void **state)
{
	struct edit edit;
	struct key key = { UI_KEY_ENTER, 0, false };

	(void)state;
	edit_init(&edit, "a\nb", 100, false);
	assert_string_equal(edit.text->str, "a b");
	assert_false(edit_key(&edit, key, 20));
	edit_finish(&edit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(canvas_put__wide__owns_two_cells),
		cmocka_unit_test(canvas_put__wide_at_edge__is_left_out),
		cmocka_unit_test(
			canvas_put__over_half_a_wide__blanks_the_other),
		cmocka_unit_test(canvas_put__marks__join_and_are_at_most_four),
		cmocka_unit_test(canvas_put__escapes__never_reach_a_cell),
		cmocka_unit_test(canvas_put__ambiguous_wide__writes_ascii),
		cmocka_unit_test(canvas_put__outside__is_ignored),
		cmocka_unit_test(edit_key__clusters__move_and_erase_whole),
		cmocka_unit_test(edit_key__lines__move_by_column),
		cmocka_unit_test(edit_key__full__takes_no_more),
		cmocka_unit_test(edit_key__one_line__takes_no_line_break),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
