/* SPDX-License-Identifier: MIT */
/* What a keyboard, a mouse or a clipboard may send without meaning a key. */
#include "harness.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "play.h"

#define SEED 20261121
#define SEQUENCES 1000
#define BATCH 20
#define PASTE_BYTES ((gsize)1024 * 1024)
#define GOLDEN_FIRST "ui/golden/question-first-ja-80x24.txt"

static const char *demo;

static struct harness *start(void)
{
	struct harness *harness =
		harness_start(demo, &(struct harness_options){ 0 });

	harness_expect_golden(harness, GOLDEN_FIRST);
	return harness;
}

static char *any_sequence(GRand *random)
{
	static const char *const forms[][3] = {
		{ "\033[", ";", "R" },
		{ "\033[<", ";", ";5M" },
		{ "\033[<", ";", ";5m" },
		{ "\033[?", ";", "c" },
		{ "\033[", ";", "t" },
		{ "\033]", ";q", "\a" },
		{ "\033P", "$rq", "\033\\" },
		{ "\033_", "q1", "\033\\" },
		{ "\033[2", ";", "~" },
		{ "\033[", ";", "u" },
		{ "\033O", ";", "S" },
		{ "\033[I\033[O\033[", ";", "y" },
	};
	const char *const *form =
		forms[g_rand_int_range(random, 0, (int)G_N_ELEMENTS(forms))];
	int first = g_rand_int_range(random, 0, 100);
	int second = g_rand_int_range(random, 0, 100);

	return g_strdup_printf(
		"%s%d%s%d%s", form[0], first, form[1], second, form[2]);
}

/* Were one letter of them a key, the help would come another way. */
static void terminal_wait__executes__no_sequence(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
	struct harness *harness = start();

	(void)state;
	for (int i = 0; i < SEQUENCES; i++) {
		g_autofree char *bytes = any_sequence(random);

		harness_send(harness, bytes);
		if (i % BATCH == 0) {
			harness_send(harness, "?");
			harness_expect_golden(
				harness, "ui/golden/help-ja-80x24.txt");
			harness_send(harness, "b");
			harness_expect_golden(harness, GOLDEN_FIRST);
		}
	}
	harness_finish(harness);
}

/* The same keys in the same app without a terminal. */
static void expect_stage(struct harness *harness, struct stage *stage)
{
	g_autofree char *dump = stage_dump(stage, 80, 24);

	harness_expect_dump(harness, dump);
}

static void paste(struct stage *stage, const char *text)
{
	for (const char *at = text; *at != '\0'; at++) {
		app_key(stage->app, (struct key){ .kind = UI_KEY_CHAR,
					    .code_point = (uint32_t)*at,
					    .pasted = true });
	}
}

static void terminal_wait__marks__what_is_pasted(void **state)
{
	struct harness *harness = start();
	struct stage stage;

	(void)state;
	stage_open(&stage, 0, NULL, true);
	paste(&stage, "1q");
	harness_send(harness, "\033[200~1q\033[201~");
	expect_stage(harness, &stage);
	stage_play(&stage, "m");
	paste(&stage, "copied");
	stage_play(&stage, "!");
	harness_send(harness, "m\033[200~\003copied\033[A\033[201~!");
	expect_stage(harness, &stage);
	harness_expect_paste_mode(harness, true);
	stage_play(&stage, "<Esc>");
	harness_send(harness, "\033");
	expect_stage(harness, &stage);
	harness_expect_paste_mode(harness, false);
	harness_finish(harness);
	stage_close(&stage);
}

static void terminal_wait__survives__a_huge_paste(void **state)
{
	struct harness *harness = start();
	g_autofree char *text = g_strnfill(PASTE_BYTES, 'q');

	(void)state;
	harness_send(harness, "m");
	harness_expect_paste_mode(harness, true);
	harness_send(harness, "\033[200~");
	harness_send_slowly(harness, text);
	harness_send(harness, "\033[201~");
	harness_send(harness, "\003");
	harness_expect_exit(harness, 0);
	harness_finish(harness);
}

static void terminal_wait__takes__escape_alone(void **state)
{
	struct harness *harness = start();

	(void)state;
	harness_send(harness, "?");
	harness_expect_golden(harness, "ui/golden/help-ja-80x24.txt");
	harness_send(harness, "\033");
	harness_expect_golden(harness, GOLDEN_FIRST);
	harness_finish(harness);
}

static void terminal_wait__takes__control_keys_as_keys(void **state)
{
	struct harness *harness = start();
	struct stage stage;

	(void)state;
	stage_open(&stage, 0, NULL, true);
	/* ^S and ^Q would stop and start the line, ^Z and ^\ the program. */
	stage_play(&stage, "12<C-s>");
	harness_send(harness, "12\021\034\023");
	expect_stage(harness, &stage);
	stage_play(&stage, "<C-z>");
	harness_send(harness, "\032");
	expect_stage(harness, &stage);
	harness_finish(harness);
	stage_close(&stage);
}

static void terminal_wait__takes__full_width_keys(void **state)
{
	struct harness *harness = start();

	(void)state;
	harness_send(harness, "\xFF\xE3１");
	harness_expect_golden(
		harness, "ui/golden/question-full-width-key-ja-80x24.txt");
	harness_finish(harness);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terminal_wait__executes__no_sequence),
		cmocka_unit_test(terminal_wait__marks__what_is_pasted),
		cmocka_unit_test(terminal_wait__survives__a_huge_paste),
		cmocka_unit_test(terminal_wait__takes__escape_alone),
		cmocka_unit_test(terminal_wait__takes__control_keys_as_keys),
		cmocka_unit_test(terminal_wait__takes__full_width_keys),
	};

	if (argc != 2) {
		return 2;
	}
	demo = argv[1];
	return cmocka_run_group_tests_name("strange_keys", tests, NULL, NULL);
}
