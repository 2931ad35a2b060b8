/* SPDX-License-Identifier: MIT */
/* Every named action of every view can be run in plain mode, by the words
 * that the page prints for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "plain/outline.h"
#include "plain/plain.h"
#include "play.h"
#include "ui/views.h"

#define ACTIONS_MAX 24
#define ANSWERS "PFNUN PPNUN NPNNF NFFPN NPUNN"

/* A view whose actions only count. */
struct recording {
	struct view_class class;
	struct view_action actions[ACTIONS_MAX];
	const struct view_action *table[ACTIONS_MAX + 1];
	size_t count;
};

static unsigned performed;

static void count_action(struct view *view, struct app *app)
{
	(void)view;
	(void)app;
	performed++;
}

static struct view *first_article(const struct app *app)
{
	return view_policy_article_create(
		app, &work_policy_template(app)->articles[0]);
}

static struct view *reason_of_first(void)
{
	return view_reason_create(0);
}

static struct view *comparison_of_first(void)
{
	return view_comparison_create(0, 0);
}

/* An item in the plan, and its index. */
static size_t plan_something(const struct app *app)
{
	const struct plan_offer offer = { .bank = work_bank(app),
		.language = "ja",
		.checked = work_today(app) };

	(void)plan_adopt(work_company(app)->plan, &offer, work_today(app));
	return 0;
}

static struct view *plan_of_something(const struct app *app)
{
	(void)plan_something(app);
	return view_plan_create(app);
}

static struct view *item_of_something(const struct app *app)
{
	return view_plan_item_create(app, plan_something(app));
}

static struct view *defer_something(const struct app *app)
{
	return view_defer_create(app, plan_something(app), NULL);
}

static struct view *adopt_more(const struct app *app)
{
	(void)plan_something(app);
	return view_adopt_create();
}

static struct view *names_for_workbook(const struct app *app)
{
	return view_names_create(app, PAPER_WORKBOOK);
}

static struct view *steps_first(void)
{
	return view_steps_create(false);
}

static struct view *steps_all(void)
{
	return view_steps_create(true);
}

static struct view *help_of_question(void)
{
	return view_help_create(true);
}

static struct view *help_of_program(void)
{
	return view_help_create(false);
}

static const struct {
	const char *name;
	struct view *(*create)(void);
	struct view *(*create_for)(const struct app *app);
	const char *home_keys; /* from home to where it may stand */
} views[] = {
	{ .name = "intro", .create = view_intro_create },
	{ .name = "question", .create = view_question_create },
	{ .name = "help", .create = help_of_question },
	{ .name = "help of the program", .create = help_of_program },
	{ .name = "overview", .create_for = view_overview_create },
	{ .name = "memo", .create_for = view_memo_create },
	{ .name = "review", .create = view_review_create },
	{ .name = "result", .create_for = view_result_create },
	{ .name = "outcome", .create = view_outcome_create },
	{ .name = "emergency", .create = view_emergency_create },
	{ .name = "people", .create_for = view_people_create },
	{ .name = "steps", .create = steps_first },
	{ .name = "all steps", .create = steps_all },
	{ .name = "find out", .create = view_find_out_create },
	{ .name = "arithmetic", .create = view_arithmetic_create },
	{ .name = "rates", .create = view_rates_create },
	{ .name = "names", .create_for = names_for_workbook },
	{ .name = "export", .create = view_export_create },
	{ .name = "customer", .create = view_customer_create },
	{ .name = "home", .create = view_home_create, .home_keys = "" },
	{ .name = "security action",
		.create = view_security_action_create,
		.home_keys = "" },
	{ .name = "before declaring",
		.create = view_before_declaring_create,
		.home_keys = "" },
	{ .name = "declaration",
		.create_for = view_declaration_create,
		.home_keys = "" },
	{ .name = "policy", .create = view_policy_create, .home_keys = "" },
	{ .name = "policy article",
		.create_for = first_article,
		.home_keys = "" },
	{ .name = "policy names",
		.create_for = view_policy_names_create,
		.home_keys = "" },
	{ .name = "policy text",
		.create = view_policy_text_create,
		.home_keys = "" },
	{ .name = "published",
		.create_for = view_published_create,
		.home_keys = "" },
	{ .name = "banks", .create = view_banks_create, .home_keys = "" },
	{ .name = "retake", .create = view_retake_create, .home_keys = "1" },
	{ .name = "rest", .create = view_rest_create, .home_keys = "1" },
	{ .name = "reason",
		.create = reason_of_first,
		.home_keys = "1<Enter>1<Enter>" },
	{ .name = "pause", .create = view_pause_create },
	{ .name = "history",
		.create_for = view_history_create,
		.home_keys = "" },
	{ .name = "comparison",
		.create = comparison_of_first,
		.home_keys = "" },
	{ .name = "adopt", .create = view_adopt_create },
	{ .name = "adopt more", .create_for = adopt_more },
	{ .name = "plan", .create_for = plan_of_something },
	{ .name = "plan of nothing", .create_for = view_plan_create },
	{ .name = "plan item", .create_for = item_of_something },
	{ .name = "defer", .create_for = defer_something },
	{ .name = "what if", .create_for = view_what_if_create },
};

/* Leaves the tests of whether an action is enabled to the view. */
static void record(struct recording *recording, struct view *view)
{
	const struct view_action *const *action = view->class->actions;

	recording->class = *view->class;
	recording->class.actions = recording->table;
	recording->count = 0;
	for (; *action != NULL; action++) {
		struct view_action *copy =
			&recording->actions[recording->count];

		assert_true(recording->count < ACTIONS_MAX);
		*copy = **action;
		copy->perform = count_action;
		recording->table[recording->count++] = copy;
	}
	recording->table[recording->count] = NULL;
	view->class = &recording->class;
}

static void no_outside(struct app *app, void *data)
{
	struct request request;

	(void)data;
	while (app_next_request(app, &request)) {
	}
}

static char *type(struct app *app, const char *line)
{
	g_autofree char *input = g_strdup_printf("%s\n", line);
	FILE *in = tmpfile();
	char *output = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&output, &len);

	assert_non_null(in);
	assert_non_null(out);
	assert_true(fputs(input, in) >= 0);
	rewind(in);
	assert_true(plain_run(app, fileno(in), out, no_outside, NULL));
	assert_int_equal(fclose(in), 0);
	assert_int_equal(fclose(out), 0);
	return output;
}

/* The view as it would be, with or without answers. */
static struct view *open_view(
	struct stage *stage, size_t index, const char *answers)
{
	static const char *const checks[] = { ANSWERS "N", ANSWERS "F" };

	if (views[index].home_keys != NULL) {
		stage_open_home(stage, 0, checks, answers != NULL ? 2 : 1);
		stage_play(stage, views[index].home_keys);
	} else {
		stage_open(stage, 0, answers, true);
	}
	struct view *view = views[index].create != NULL
				    ? views[index].create()
				    : views[index].create_for(stage->app);

	app_push(stage->app, view);
	return view;
}

/* Runs one key of one action in a fresh app. */
static bool try_key(
	size_t index, const char *answers, size_t action, size_t key_index)
{
	struct recording recording;
	struct stage stage;
	struct view *view = open_view(&stage, index, answers);
	const struct view_action *real = view->class->actions[action];
	/* The key is used before it comes to the actions: Enter is a line
	 * break in a memo, Ctrl+C quits everywhere. */
	bool comes_first = real->perform == NULL ||
			   (real->keys[key_index].kind == UI_KEY_CTRL &&
				   real->keys[key_index].code_point == 'c');

	record(&recording, view);
	const struct view_action *wanted = &recording.actions[action];
	struct key key = wanted->keys[key_index];
	bool runs = view_action_is_enabled(view, stage.app, wanted);

	if (runs) {
		bool takes_text = plain_takes_text(stage.app);
		g_autofree char *name = key_name(key);
		g_autofree char *line =
			g_strdup_printf("%s%s", takes_text ? "." : "", name);
		g_autofree char *page = plain_page(stage.app);

		if (key_index == 0) {
			g_autofree char *words = g_strdup_printf("%s %s", line,
				tr(app_messages(stage.app), wanted->name));

			assert_non_null(strstr(page, words));
		}
		performed = 0;
		char *output = type(stage.app, line);

		if (performed != 1 && !comes_first) {
			print_error("%s: %s\n", views[index].name, line);
		}
		assert_true(performed == 1 || comes_first);
		free(output);
	}
	stage_close(&stage);
	return runs;
}

/* The table of a view lives as long as the program. */
static const struct view_action *const *actions_of(size_t index)
{
	struct stage stage;
	const struct view_action *const *actions =
		open_view(&stage, index, NULL)->class->actions;

	stage_close(&stage);
	return actions;
}

static size_t try_action(size_t index, const char *answers,
	const struct view_action *const *actions, size_t action)
{
	size_t runs = 0;

	for (size_t i = 0; i < VIEW_ACTION_KEYS_MAX; i++) {
		if (actions[action]->keys[i].kind != UI_KEY_NONE) {
			runs += try_key(index, answers, action, i) ? 1 : 0;
		}
	}
	return runs;
}

/* With answers and without: some actions need the one or the other. */
static void view_actions__every_key__runs(void **state)
{
	static const char *const answers[] = { NULL, ANSWERS };
	size_t runs = 0;

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(views); i++) {
		const struct view_action *const *actions = actions_of(i);

		for (size_t j = 0; actions[j] != NULL; j++) {
			for (size_t k = 0; k < G_N_ELEMENTS(answers); k++) {
				runs += try_action(i, answers[k], actions, j);
			}
		}
	}
	assert_true(runs > 100);
}

/* Every choice of every view is printed with the key that activates it. */
static void view_choices__every_key__is_printed(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(views); i++) {
		struct stage stage;

		(void)open_view(&stage, i, ANSWERS);
		GArray *outline = plain_outline(stage.app);
		g_autofree char *page = plain_page(stage.app);

		for (size_t j = 0; j < outline->len; j++) {
			const struct outline_item *item =
				&g_array_index(outline, struct outline_item, j);

			if (item->kind == OUTLINE_CHOICE) {
				g_autofree char *lead = g_strdup_printf(
					"\n%s%3s  ", item->focused ? ">" : " ",
					item->key);

				assert_non_null(strstr(page, lead));
			}
		}
		outline_destroy(outline);
		stage_close(&stage);
	}
}

/* A bar is for the eye: its figures stand in the text. */
static void view_rates__figures__are_printed(void **state)
{
	static const char *const lines[] = {
		"全国\n",
		"\n問1   最新の状態に保つ    一部         73.0%\n",
		"\n問25  ルール化と明示      未実施       39.2%\n",
		"n = 4,191",
		"https://www.ipa.go.jp/security/reports/sme/",
	};
	struct stage stage;

	(void)state;
	stage_open(&stage, 0, ANSWERS, true);
	app_push(stage.app, view_rates_create());
	g_autofree char *page = plain_page(stage.app);

	for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
		if (strstr(page, lines[i]) == NULL) {
			fail_msg("not printed: %s\n%s", lines[i], page);
		}
	}
	stage_close(&stage);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(view_actions__every_key__runs),
		cmocka_unit_test(view_choices__every_key__is_printed),
		cmocka_unit_test(view_rates__figures__are_printed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
