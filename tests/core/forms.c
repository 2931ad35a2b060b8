/* SPDX-License-Identifier: MIT */
/* Which form finishes an action, and how much room stays. */
#include "core/forms.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char *const first_actions[] = { "1.1", "2.1" };
static const char *const other_actions[] = { "1.2" };

static const struct form_finish first_finishes[] = {
	{ .bank = "a", .action_count = 2, .actions = first_actions },
};
static const struct form_finish second_finishes[] = {
	{ .bank = "a", .action_count = 1, .actions = other_actions },
	{ .bank = "b", .action_count = 2, .actions = first_actions },
};

static const struct form_block vendor_blocks[] = {
	{ .help_lines = true },
	{ .cards = { .given = true, .from = INFORMANT_VENDOR } },
};

static const struct printed_form two[] = {
	{ .id = "first", .finish_count = 1, .finishes = first_finishes },
	{ .id = "second",
		.finish_count = 2,
		.finishes = second_finishes,
		.block_count = 2,
		.blocks = vendor_blocks },
};

static const struct forms forms = { .count = 2, .at = two };

static void forms_find__id__matches_whole(void **state)
{
	(void)state;
	assert_ptr_equal(forms_find(&forms, "second"), &two[1]);
	assert_null(forms_find(&forms, "secon"));
	assert_null(forms_find(&forms, ""));
}

static void forms_finishing__bank_and_action__both_count(void **state)
{
	(void)state;
	assert_ptr_equal(forms_finishing(&forms, "a", "2.1"), &two[0]);
	assert_ptr_equal(forms_finishing(&forms, "a", "1.2"), &two[1]);
	assert_ptr_equal(forms_finishing(&forms, "b", "1.1"), &two[1]);
	assert_null(forms_finishing(&forms, "b", "1.2"));
	assert_null(forms_finishing(&forms, "c", "1.1"));
	assert_null(forms_finishing(&forms, "a", "1"));
	assert_null(forms_finishing(NULL, "a", "1.1"));
}

static void forms_asking__informant__only_with_cards(void **state)
{
	(void)state;
	assert_ptr_equal(forms_asking(&forms, INFORMANT_VENDOR), &two[1]);
	assert_null(forms_asking(&forms, INFORMANT_SELF));
	assert_null(forms_asking(NULL, INFORMANT_VENDOR));
}

static void form_empty_rows__used__takes_their_place(void **state)
{
	(void)state;
	assert_int_equal(form_empty_rows(6, 0), 6);
	assert_int_equal(form_empty_rows(6, 2), 4);
	assert_int_equal(form_empty_rows(6, 6), 0);
	assert_int_equal(form_empty_rows(6, 9), 0);
	assert_int_equal(form_empty_rows(0, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_find__id__matches_whole),
		cmocka_unit_test(forms_finishing__bank_and_action__both_count),
		cmocka_unit_test(forms_asking__informant__only_with_cards),
		cmocka_unit_test(form_empty_rows__used__takes_their_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
