/* SPDX-License-Identifier: MIT */
/* What a typed line means, on a view made for it; and that nothing but text
 * ever reaches the output. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "plain/plain.h"
#include "play.h"
#include "ui/actions.h"

/* A view that remembers what was done to it. */
struct probe {
	struct view base;
	int activated;
	int performed;
	GString *text;
	bool takes_text;
};

static const char *const nasty[] = {
	"\033[2J\033[31mred\033[0m",
	"\033]52;c;aGk=\a",
	"\033]0;title\033\\",
	"a\rb\bc\vd\fe",
	"\x9b"
	"31m", /* C1 as a lone byte */
	"\xC2\x9B"
	"31m", /* C1 as UTF-8 */
	"\x7f",
	"\xE2\x80\xAE"
	"txt.exe", /* right-to-left override */
	"\xE2\x81\xA6 isolate",
	"\xEF\xBB\xBF"
	"bom",
	"\xFF\xFE\xC3",
	"\xED\xA0\x80",
	"tab\there",
};

static void outline(const struct view *base, const struct app *app, GArray *out)
{
	const struct probe *probe = (const struct probe *)base;

	(void)app;
	outline_heading(out, "probe");
	for (size_t i = 0; i < G_N_ELEMENTS(nasty); i++) {
		outline_heading(out, nasty[i]);
		outline_text(out, nasty[i]);
		outline_labelled(out, nasty[i], nasty[i]);
		outline_bar(out, nasty[i], nasty[i], 1, 2);
		outline_choice(out, "\033", 99, nasty[i], nasty[i]);
	}
	outline_gap(out);
	outline_choice(out, "1", 1, "one", "");
	outline_choice(out, "12", 12, "twelve", "chosen");
	outline_choice(out, "x", 77, "absent", "");
	if (probe->takes_text) {
		outline_field(out, 5, "field", probe->text->str);
	}
}

static void activate(struct view *base, struct app *app, int target)
{
	(void)app;
	((struct probe *)base)->activated = target;
}

static void set_field(
	struct view *base, struct app *app, int target, const char *text)
{
	(void)app;
	assert_int_equal(target, 5);
	g_string_assign(((struct probe *)base)->text, text);
}

static bool takes_text(const struct view *base)
{
	return ((const struct probe *)base)->takes_text;
}

static void perform_action(struct view *base, struct app *app)
{
	(void)app;
	((struct probe *)base)->performed++;
}

static void nasty_status(struct view *base, struct app *app)
{
	(void)base;
	app_set_status(app, "status.exported", nasty[0], NULL);
}

/* A movement key: has no meaning without a screen. */
static bool key(struct view *base, struct app *app, struct key pressed)
{
	(void)app;
	if (pressed.kind == UI_KEY_CHAR && pressed.code_point == 'j') {
		((struct probe *)base)->performed += 100;
		return true;
	}
	return false;
}

static void destroy(struct view *base)
{
	g_string_free(((struct probe *)base)->text, TRUE);
}

static const struct view_action probe_start = { .keys = { UI_SPECIAL(
							UI_KEY_ENTER) },
	.name = "action.start",
	.perform = perform_action };

static const struct view_action probe_undo = { .keys = { UI_CHAR('a'),
						       UI_CTRL('z') },
	.name = "action.undo",
	.hidden = true,
	.perform = perform_action };

static const struct view_action probe_help = { .keys = { UI_CHAR('?'),
						       UI_SPECIAL(UI_KEY_F1) },
	.name = "action.help",
	.perform = perform_action };

static const struct view_action probe_back = { .keys = { UI_SPECIAL(
						       UI_KEY_ESCAPE) },
	.name = "action.back",
	.perform = perform_action };

static const struct view_action probe_export = { .keys = { UI_CHAR('s') },
	.name = "action.export",
	.perform = nasty_status };

static const struct view_action probe_quit = {
	.keys = { UI_CHAR('q') }, .name = "action.quit", .perform = action_quit
};

static const struct view_action *const actions[] = {
	&probe_start,
	&probe_undo,
	&probe_help,
	&probe_back,
	&probe_export,
	&probe_quit,
	NULL,
};

static const struct view_class probe_class = {
	.name = "probe",
	.outline = outline,
	.actions = actions,
	.key = key,
	.activate = activate,
	.set_field = set_field,
	.takes_text = takes_text,
	.destroy = destroy,
};

struct fixture {
	struct stage stage;
	struct probe *probe;
	unsigned performs;
	char *output;
};

static int set_up(void **state)
{
	struct fixture *fixture = g_new0(struct fixture, 1);

	stage_open(&fixture->stage, 0, NULL, true);
	fixture->probe = g_new0(struct probe, 1);
	fixture->probe->base.class = &probe_class;
	fixture->probe->text = g_string_new("before");
	app_push(fixture->stage.app, &fixture->probe->base);
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	stage_close(&fixture->stage);
	free(fixture->output);
	g_free(fixture);
	return 0;
}

static void count_performs(struct app *app, void *data)
{
	struct fixture *fixture = data;
	struct request request;

	fixture->performs++;
	while (app_next_request(app, &request)) {
	}
}

/* Types the lines and keeps what was printed. */
static void type_bytes(struct fixture *fixture, const char *bytes, size_t len)
{
	FILE *in = tmpfile();
	size_t out_len = 0;
	FILE *out = open_memstream(&fixture->output, &out_len);

	assert_non_null(in);
	assert_non_null(out);
	assert_int_equal(fwrite(bytes, 1, len, in), len);
	rewind(in);
	assert_true(plain_run(
		fixture->stage.app, fileno(in), out, count_performs, fixture));
	assert_int_equal(fclose(in), 0);
	assert_int_equal(fclose(out), 0);
}

static void type(struct fixture *fixture, const char *lines)
{
	type_bytes(fixture, lines, strlen(lines));
}

static void plain_run__end_of_input__stops(void **state)
{
	struct fixture *fixture = *state;

	type(fixture, "");
	assert_true(app_is_over(fixture->stage.app));
	assert_true(fixture->performs >= 2);
}

static void plain_run__quit__reads_no_further(void **state)
{
	struct fixture *fixture = *state;

	type(fixture, "q\n12\n");
	assert_true(app_is_over(fixture->stage.app));
	assert_int_equal(fixture->probe->activated, 0);
}

static void plain_run__choice_key__activates(void **state)
{
	struct fixture *fixture = *state;

	type(fixture, "12\n");
	assert_int_equal(fixture->probe->activated, 12);
}

static void plain_run__full_width_and_blanks__are_the_same(void **state)
{
	struct fixture *fixture = *state;

	type(fixture, "　１２ \r\n");
	assert_int_equal(fixture->probe->activated, 12);
}

static void plain_run__nul_bytes__are_not_there(void **state)
{
	static const char bytes[] = "1\0"
				    "2\0\r\n\0";

	type_bytes(*state, bytes, sizeof(bytes) - 1);
	assert_int_equal(((struct fixture *)*state)->probe->activated, 12);
}

static void plain_run__action_keys__by_letter_and_by_name(void **state)
{
	struct fixture *fixture = *state;

	type(fixture, "a\nA\n?\nCtrl+Z\nctrl+z\nESC\nescape\nf1\n\nenter\n");
	assert_int_equal(fixture->probe->performed, 10);
	assert_int_equal(fixture->probe->activated, 0);
}

static void plain_run__unknown__is_told_and_does_nothing(void **state)
{
	struct fixture *fixture = *state;

	type(fixture, "hello\n13\nj\nh\n");
	assert_int_equal(fixture->probe->performed, 0);
	assert_int_equal(fixture->probe->activated, 0);
	assert_non_null(strstr(fixture->output, "「hello」"));
	assert_non_null(strstr(fixture->output, "「j」"));
}

static void plain_run__text__is_the_new_text(void **state)
{
	struct fixture *fixture = *state;

	fixture->probe->takes_text = true;
	type(fixture, "倉庫のPC 12\n");
	assert_string_equal(fixture->probe->text->str, "倉庫のPC 12");
}

static void plain_run__text_dot__keeps(void **state)
{
	struct fixture *fixture = *state;

	fixture->probe->takes_text = true;
	type(fixture, ".\n");
	assert_string_equal(fixture->probe->text->str, "before");
}

static void plain_run__text_empty__clears(void **state)
{
	struct fixture *fixture = *state;

	fixture->probe->takes_text = true;
	type(fixture, "\n");
	assert_string_equal(fixture->probe->text->str, "");
}

static void plain_run__text_dot_key__runs_the_action(void **state)
{
	struct fixture *fixture = *state;

	fixture->probe->takes_text = true;
	type(fixture, ".esc\n.Enter\n");
	assert_int_equal(fixture->probe->performed, 2);
	assert_string_equal(fixture->probe->text->str, "before");
}

static void plain_run__text_dot_word__is_text(void **state)
{
	struct fixture *fixture = *state;

	fixture->probe->takes_text = true;
	type(fixture, ".htaccess\n");
	assert_string_equal(fixture->probe->text->str, ".htaccess");
}

static void plain_run__text_with_controls__made_harmless(void **state)
{
	struct fixture *fixture = *state;

	fixture->probe->takes_text = true;
	type(fixture, "a\033[31mb\xFF\n");
	assert_string_equal(
		fixture->probe->text->str, "a\xEF\xBF\xBD[31mb\xEF\xBF\xBD");
}

static void plain_run__endless_line__is_bounded(void **state)
{
	struct fixture *fixture = *state;
	g_autofree char *line = g_strnfill(200000, 'y');

	fixture->probe->takes_text = true;
	type(fixture, line);
	assert_true(fixture->probe->text->len <= 65536);
}

static void plain_run__nasty_strings__only_text_comes_out(void **state)
{
	struct fixture *fixture = *state;

	type(fixture, "s\n\033[A\n\x9b\nzzz\n");
	for (const char *at = fixture->output; *at != '\0'; at++) {
		unsigned char byte = (unsigned char)*at;

		assert_true(byte >= 0x20 || byte == '\n');
		assert_int_not_equal(byte, 0x7f);
	}
	assert_true(g_utf8_validate(fixture->output, -1, NULL));
	assert_null(strstr(fixture->output, "\xC2\x9B"));
	assert_null(strstr(fixture->output, "\xE2\x80\xAE"));
	assert_null(strstr(fixture->output, "\xE2\x81\xA6"));
	assert_null(strstr(fixture->output, "\xEF\xBB\xBF"));
	assert_non_null(strstr(fixture->output, "chosen"));
}

static void plain_run__ambiguous_wide__none_is_sent(void **state)
{
	struct fixture *fixture = *state;

	app_set_ambiguous_wide(fixture->stage.app, true);
	fixture->probe->takes_text = true;
	g_string_assign(fixture->probe->text, "①→…");
	type(fixture, "");
	assert_null(strstr(fixture->output, "①"));
	assert_non_null(strstr(fixture->output, "(1)->..."));
}

static void plain_run__full_output__is_an_error(void **state)
{
	struct fixture *fixture = *state;
	FILE *in = fopen("/dev/null", "r");
	FILE *out = fopen("/dev/full", "w");

	assert_non_null(in);
	assert_non_null(out);
	assert_false(plain_run(
		fixture->stage.app, fileno(in), out, count_performs, fixture));
	assert_true(app_is_over(fixture->stage.app));
	(void)fclose(out); /* fails, as it must */
	assert_int_equal(fclose(in), 0);
}

static void plain_parse_key__table(void **state)
{
	static const struct {
		const char *word;
		struct key key;
	} good[] = {
		{ "a", UI_CHAR('a') },
		{ "?", UI_CHAR('?') },
		{ "あ", UI_CHAR(0x3042) },
		{ "ctrl+z", UI_CTRL('z') },
		{ "Ctrl+C", UI_CTRL('c') },
		{ "Enter", UI_SPECIAL(UI_KEY_ENTER) },
		{ "esc", UI_SPECIAL(UI_KEY_ESCAPE) },
		{ "tab", UI_SPECIAL(UI_KEY_TAB) },
		{ "pagedown", UI_SPECIAL(UI_KEY_PAGE_DOWN) },
		{ "F1", UI_SPECIAL(UI_KEY_F1) },
	};
	static const char *const bad[] = { "", "ab", "ctrl+", "ctrl+zz",
		"ctrl+1", "f2" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
		struct key parsed = { .kind = UI_KEY_NONE };

		assert_true(plain_parse_key(good[i].word, &parsed));
		assert_int_equal(parsed.kind, good[i].key.kind);
		assert_int_equal(parsed.code_point, good[i].key.code_point);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
		struct key parsed = { .kind = UI_KEY_NONE };

		assert_false(plain_parse_key(bad[i], &parsed));
	}
}

#define PROBE_TEST(test)                                                       \
	cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		PROBE_TEST(plain_run__end_of_input__stops),
		PROBE_TEST(plain_run__quit__reads_no_further),
		PROBE_TEST(plain_run__choice_key__activates),
		PROBE_TEST(plain_run__full_width_and_blanks__are_the_same),
		PROBE_TEST(plain_run__nul_bytes__are_not_there),
		PROBE_TEST(plain_run__action_keys__by_letter_and_by_name),
		PROBE_TEST(plain_run__unknown__is_told_and_does_nothing),
		PROBE_TEST(plain_run__text__is_the_new_text),
		PROBE_TEST(plain_run__text_dot__keeps),
		PROBE_TEST(plain_run__text_empty__clears),
		PROBE_TEST(plain_run__text_dot_key__runs_the_action),
		PROBE_TEST(plain_run__text_dot_word__is_text),
		PROBE_TEST(plain_run__text_with_controls__made_harmless),
		PROBE_TEST(plain_run__endless_line__is_bounded),
		PROBE_TEST(plain_run__nasty_strings__only_text_comes_out),
		PROBE_TEST(plain_run__ambiguous_wide__none_is_sent),
		PROBE_TEST(plain_run__full_output__is_an_error),
		cmocka_unit_test(plain_parse_key__table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
