/* SPDX-License-Identifier: MIT */
/* What was declared: only changes count, and read-only means it. */
#include "core/declaration.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct date day = { 2026, 4, 3 };
static const struct date other_day = { 2026, 11, 9 };

static void declaration_create__new__nothing_declared(void **state)
{
	AUTO(declaration) declaration = declaration_create();

	(void)state;
	assert_int_equal(declaration->star, STAR_NONE);
	assert_string_equal(declaration->id, "");
	assert_false(date_is_set(declaration->day));
	assert_false(declaration_is_published(declaration));
	assert_int_equal(declaration->revision, 0);
}

static void declaration_set__change__counts_once(void **state)
{
	AUTO(declaration) declaration = declaration_create();

	(void)state;
	assert_true(declaration_set_star(declaration, STAR_ONE, day));
	assert_false(declaration_set_star(declaration, STAR_ONE, day));
	assert_true(declaration_set_star(declaration, STAR_ONE, other_day));
	assert_true(declaration_set_star(declaration, STAR_TWO, other_day));
	assert_true(declaration_set_id(declaration, "50000000001"));
	assert_false(declaration_set_id(declaration, "50000000001"));
	assert_true(declaration_set_note(declaration, "山田が宣言"));
	assert_false(declaration_set_note(declaration, "山田が宣言"));
	assert_int_equal(declaration->revision, 5);
	assert_int_equal(declaration->star, STAR_TWO);
	assert_int_equal(date_compare(declaration->day, other_day), 0);
}

static void declaration_set_published__day_or_place__is_public(void **state)
{
	static const struct date none = { 0 };
	AUTO(declaration) declaration = declaration_create();

	(void)state;
	assert_false(declaration_set_published(declaration, none, ""));
	assert_true(declaration_set_published(declaration, none, "掲示板"));
	assert_true(declaration_is_published(declaration));
	assert_true(declaration_set_published(declaration, day, ""));
	assert_true(declaration_is_published(declaration));
	assert_false(declaration_set_published(declaration, day, ""));
	assert_true(declaration_set_published(declaration, none, ""));
	assert_false(declaration_is_published(declaration));
}

static void declaration_set__read_only__nothing_changes(void **state)
{
	AUTO(declaration) declaration = declaration_create();
	AUTO(declaration) empty = declaration_create();

	(void)state;
	declaration->read_only = true;
	assert_false(declaration_set_star(declaration, STAR_TWO, day));
	assert_false(declaration_set_id(declaration, "5"));
	assert_false(declaration_set_note(declaration, "n"));
	assert_false(declaration_set_published(declaration, day, "p"));
	assert_true(declaration_equals(declaration, empty));
	assert_int_equal(declaration->revision, 0);
}

static void declaration_equals__each_field__counts(void **state)
{
	static const struct date none = { 0 };
	AUTO(declaration) empty = declaration_create();

	(void)state;
	for (int field = 0; field < 6; field++) {
		AUTO(declaration) one = declaration_create();

		assert_true(declaration_equals(one, empty));
		assert_true(
			field == 0   ? declaration_set_star(one, STAR_ONE, none)
			: field == 1 ? declaration_set_star(one, STAR_NONE, day)
			: field == 2 ? declaration_set_id(one, "5")
			: field == 3 ? declaration_set_note(one, "n")
			: field == 4
				? declaration_set_published(one, day, "")
				: declaration_set_published(one, none, "p"));
		assert_false(declaration_equals(one, empty));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(declaration_create__new__nothing_declared),
		cmocka_unit_test(declaration_set__change__counts_once),
		cmocka_unit_test(
			declaration_set_published__day_or_place__is_public),
		cmocka_unit_test(declaration_set__read_only__nothing_changes),
		cmocka_unit_test(declaration_equals__each_field__counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
