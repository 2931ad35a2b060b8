/* SPDX-License-Identifier: MIT */
/* The screens of tests/ui on a real terminal: the same golden files, which
 * proves that curses shows the canvas; at every size, while the size changes,
 * with and without colour, wherever ambiguous characters are wide. */
#include "harness.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "play.h"
#include "text/text.h"

#define SEED 20261121
#define MONKEY_ROUNDS 250
#define MONKEY_KEYS_MAX 6
#define ANSWERS "FFPFNFUFUPPFPFFFFFFNNPF.."

static const char *demo;

static struct harness *start(struct harness_options options)
{
	return harness_start(demo, &options);
}

static void terminal_draw__shows__the_canvas(void **state)
{
	struct harness *harness = start((struct harness_options){ 0 });

	(void)state;
	harness_expect_golden(harness, "ui/golden/question-first-ja-80x24.txt");
	harness_send(harness, "12");
	harness_expect_golden(harness, "ui/golden/question-echo-ja-80x24.txt");
	harness_send(harness, "\032");
	harness_expect_golden(
		harness, "ui/golden/question-undone-ja-80x24.txt");
	harness_finish(harness);
}

static void terminal_draw__shows__every_size(void **state)
{
	static const int sizes[][2] = { { 120, 40 }, { 64, 18 }, { 60, 20 },
		{ 80, 24 } };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autofree char *golden =
			g_strdup_printf("ui/golden/question-first-ja-%dx%d.txt",
				sizes[i][0], sizes[i][1]);
		struct harness *harness = start((struct harness_options){
			.width = sizes[i][0], .height = sizes[i][1] });

		harness_expect_golden(harness, golden);
		harness_finish(harness);
	}
}

static void terminal_open__asks__the_terminal_for_its_size(void **state)
{
	struct harness *harness = start((struct harness_options){
		.environment = { "LINES=10", "COLUMNS=20" } });

	(void)state;
	harness_expect_golden(harness, "ui/golden/question-first-ja-80x24.txt");
	harness_finish(harness);
}

static void terminal_draw__follows__the_size(void **state)
{
	struct harness *harness = start((struct harness_options){ 0 });

	(void)state;
	harness_expect_golden(harness, "ui/golden/question-first-ja-80x24.txt");
	harness_resize(harness, 120, 40);
	harness_expect_golden(
		harness, "ui/golden/question-first-ja-120x40.txt");
	harness_resize(harness, 60, 20);
	harness_expect_golden(harness, "ui/golden/question-first-ja-60x20.txt");
	harness_resize(harness, 1, 1);
	harness_resize(harness, 64, 18);
	harness_expect_golden(harness, "ui/golden/question-first-ja-64x18.txt");
	harness_resize(harness, 65, 18);
	harness_resize(harness, 64, 18);
	harness_expect_golden(harness, "ui/golden/question-first-ja-64x18.txt");
	harness_finish(harness);
}

static void terminal_draw__survives__windows_of_any_size(void **state)
{
	static const int sizes[][2] = { { 1, 1 }, { 2, 1 }, { 3, 2 }, { 5, 3 },
		{ 10, 5 }, { 20, 5 }, { 20, 10 }, { 30, 10 }, { 300, 100 },
		{ 500, 200 }, { 1200, 3 }, { 10, 600 } };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
		struct harness *harness = start((struct harness_options){
			.width = sizes[i][0], .height = sizes[i][1] });

		harness_expect_started(harness);
		harness_send(harness, "1o?");
		harness_resize(harness, sizes[i][0] + 1, sizes[i][1]);
		harness_send(harness, "\003");
		harness_expect_exit(harness, 0);
		harness_finish(harness);
	}
}

static bool has_color(const struct harness *harness)
{
	size_t len = 0;

	return strstr(harness_output(harness, &len), "\033[38;5;") != NULL;
}

/* The golden without the letters of colours. */
static char *colorless(const char *path)
{
	g_autofree char *full = g_build_filename(TEST_DIR, path, NULL);
	char *dump = NULL;
	bool styles = false;

	assert_true(g_file_get_contents(full, &dump, NULL, NULL));
	for (char *at = dump; *at != '\0'; at++) {
		if (at == dump || at[-1] == '\n') {
			styles = *at == '~';
		}
		if (styles && strchr("gpxu", *at) != NULL) {
			*at = ' ';
		}
	}
	return dump;
}

static void terminal_draw__repeats__states_in_colour(void **state)
{
	struct harness *harness = start((struct harness_options){
		.arguments = { "--answers", ANSWERS } });

	(void)state;
	harness_send(harness, "o");
	harness_expect_golden(harness, "ui/golden/overview-ja-80x24.txt");
	assert_true(has_color(harness));
	harness_finish(harness);
}

static void terminal_draw__says__the_same_without_colour(void **state)
{
	static const struct harness_options options[] = {
		{ .arguments = { "--answers", ANSWERS, "--no-color" } },
		{ .arguments = { "--answers", ANSWERS },
			.environment = { "NO_COLOR=1" } },
	};
	g_autofree char *dump = colorless("ui/golden/overview-ja-80x24.txt");

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(options); i++) {
		struct harness *harness = start(options[i]);

		harness_send(harness, "o");
		harness_expect_dump(harness, dump);
		assert_false(has_color(harness));
		harness_finish(harness);
	}
}

/* After the probe, which has to send one. */
static void assert_nothing_ambiguous(const struct harness *harness)
{
	size_t len = 0;
	const char *output = harness_output(harness, &len);
	const char *asked = g_strrstr(output, "\033[6n");

	for (const char *at = asked == NULL ? output : asked; *at != '\0';
		at += g_utf8_skip[(unsigned char)*at]) {
		if (text_is_ambiguous(g_utf8_get_char(at))) {
			fail_msg("U+%04X was sent", g_utf8_get_char(at));
		}
	}
}

static void terminal_open__believes__the_terminal_about_widths(void **state)
{
	static const struct {
		struct harness_options options;
		const char *told;
	} cases[] = {
		{ { 0 }, "width 1" },
		{ { .position_report = "\033[1;3R" }, "width 2" },
		{ { .position_report = "\033[1;4R" }, "width 1" },
		{ { .position_report = "\033[1;3R",
			  .arguments = { "--ambiguous", "1" } },
			"width 1" },
		{ { .arguments = { "--ambiguous", "2" } }, "width 2" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct harness *harness = start(cases[i].options);

		harness_expect_golden(
			harness, "ui/golden/question-first-ja-80x24.txt");
		harness_send(harness, "m①○…");
		harness_expect_text(harness,
			strcmp(cases[i].told, "width 2") == 0 ? "(1)o..."
							      : "①○…");
		harness_send(harness, "\003");
		harness_expect_exit(harness, 0);
		harness_expect_text(harness, cases[i].told);
		if (strcmp(cases[i].told, "width 2") == 0) {
			assert_nothing_ambiguous(harness);
		}
		harness_finish(harness);
	}
}

static void terminal_open__goes_on__without_an_answer(void **state)
{
	struct harness *harness =
		start((struct harness_options){ .position_report = "" });

	(void)state;
	harness_expect_golden(harness, "ui/golden/question-first-ja-80x24.txt");
	/* It comes after all: no key. */
	harness_send(harness, "\033[1;3R");
	harness_send(harness, "12");
	harness_expect_golden(harness, "ui/golden/question-echo-ja-80x24.txt");
	harness_finish(harness);
}

static void terminal_open__keeps__keys_typed_ahead(void **state)
{
	static const char *const reports[] = { "\033[1;2R", "" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(reports); i++) {
		struct harness *harness = start((struct harness_options){
			.position_report = reports[i], .typed_ahead = "12" });

		harness_expect_golden(
			harness, "ui/golden/question-echo-ja-80x24.txt");
		harness_finish(harness);
	}
}

/* A key by its bytes and by its name in play.h. */
static const struct {
	const char *bytes;
	const char *name;
} monkey_keys[] = {
	{ "1", "1" },
	{ "2", "2" },
	{ "3", "3" },
	{ "4", "4" },
	{ "b", "b" },
	{ "n", "n" },
	{ "o", "o" },
	{ "m", "m" },
	{ "?", "?" },
	{ "u", "u" },
	{ "x", "x" },
	{ "r", "r" },
	{ "w", "w" },
	{ "l", "l" },
	{ "j", "j" },
	{ "k", "k" },
	{ "a", "a" },
	{ "あ", "あ" },
	{ "１", "１" },
	{ "か\u3099", "か\u3099" },
	{ "😀", "😀" },
	{ "ｱ", "ｱ" },
	{ "\r", "<Enter>" },
	{ "\t", "<Tab>" },
	{ "\177", "<Backspace>" },
	{ "\033[A", "<Up>" },
	{ "\033[B", "<Down>" },
	{ "\033[C", "<Right>" },
	{ "\033[D", "<Left>" },
	{ "\033[H", "<Home>" },
	{ "\033[F", "<End>" },
	{ "\033[3~", "<Delete>" },
	{ "\033[5~", "<PageUp>" },
	{ "\033[6~", "<PageDown>" },
	{ "\033OP", "<F1>" },
	{ "\031", "<C-y>" },
	{ "\032", "<C-z>" },
	{ "\023", "<C-s>" },
	/* Two of them: the first is a key for sure. The second is the key as
	 * soon as nothing follows. */
	{ "\033\033[A", "<Esc><Up>" },
};

struct monkey {
	struct harness *harness;
	struct stage stage;
	int width;
	int height;
};

static void monkey_start(struct monkey *monkey, int width, int height)
{
	monkey->width = width;
	monkey->height = height;
	stage_open(&monkey->stage, 0, NULL, true);
	monkey->harness = start(
		(struct harness_options){ .width = width, .height = height });
}

static void monkey_check(struct monkey *monkey)
{
	g_autofree char *dump =
		stage_dump(&monkey->stage, monkey->width, monkey->height);

	harness_expect_dump(monkey->harness, dump);
}

static void monkey_type(struct monkey *monkey, GRand *random)
{
	size_t key = (size_t)g_rand_int_range(
		random, 0, (int)G_N_ELEMENTS(monkey_keys));

	/* Scrolling asks for the size of the last drawing. */
	g_free(stage_dump(&monkey->stage, monkey->width, monkey->height));
	stage_play(&monkey->stage, monkey_keys[key].name);
	harness_send(monkey->harness, monkey_keys[key].bytes);
}

/* What curses made of small changes, step by step, is what the canvas says
 * at once: no remains, no halves of wide characters. */
static void terminal_draw__stays__the_canvas_under_random_keys(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 60, 20 }, { 37, 11 },
		{ 120, 40 } };
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
		struct monkey monkey;

		monkey_start(&monkey, sizes[i][0], sizes[i][1]);
		for (int round = 0; round < MONKEY_ROUNDS; round++) {
			int keys = g_rand_int_range(random, 1, MONKEY_KEYS_MAX);

			while (keys-- > 0) {
				monkey_type(&monkey, random);
			}
			monkey_check(&monkey);
		}
		harness_finish(monkey.harness);
		stage_close(&monkey.stage);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terminal_draw__shows__the_canvas),
		cmocka_unit_test(terminal_draw__shows__every_size),
		cmocka_unit_test(
			terminal_open__asks__the_terminal_for_its_size),
		cmocka_unit_test(terminal_draw__follows__the_size),
		cmocka_unit_test(terminal_draw__survives__windows_of_any_size),
		cmocka_unit_test(terminal_draw__repeats__states_in_colour),
		cmocka_unit_test(terminal_draw__says__the_same_without_colour),
		cmocka_unit_test(
			terminal_open__believes__the_terminal_about_widths),
		cmocka_unit_test(terminal_open__goes_on__without_an_answer),
		cmocka_unit_test(terminal_open__keeps__keys_typed_ahead),
		cmocka_unit_test(
			terminal_draw__stays__the_canvas_under_random_keys),
	};

	if (argc != 2) {
		return 2;
	}
	demo = argv[1];
	return cmocka_run_group_tests_name("screens", tests, NULL, NULL);
}
