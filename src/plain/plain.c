/* SPDX-License-Identifier: MIT */
/* The loop, and what a line means. A line is a choice of the outline, or the
 * key of an action; in a view that takes text it is the new text, and a dot
 * before the name of a key runs that key. */
#include "plain/plain.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "plain/line_reader.h"
#include "plain/outline.h"
#include "text/text.h"
#include "ui/app_wait.h"
#include "ui/view.h"

#define TEXT_COMMAND '.'

static const struct {
	const char *name;
	enum key_kind kind;
} extra_names[] = {
	{ "escape", UI_KEY_ESCAPE },
	{ "return", UI_KEY_ENTER },
};

static bool equals_ignoring_case(const char *a, const char *b)
{
	return g_ascii_strcasecmp(a, b) == 0;
}

static bool parse_special(const char *word, struct key *ret_key)
{
	for (int kind = UI_KEY_ENTER; kind <= UI_KEY_F1; kind++) {
		struct key key = { .kind = (enum key_kind)kind };
		g_autofree char *name = key_name(key);

		if (equals_ignoring_case(name, word)) {
			*ret_key = key;
			return true;
		}
	}
	for (size_t i = 0; i < G_N_ELEMENTS(extra_names); i++) {
		if (equals_ignoring_case(extra_names[i].name, word)) {
			*ret_key = (struct key){ .kind = extra_names[i].kind };
			return true;
		}
	}
	return false;
}

static bool parse_ctrl(const char *word, struct key *ret_key)
{
	static const char prefix[] = "ctrl+";
	size_t len = strlen(prefix);

	if (g_ascii_strncasecmp(word, prefix, len) != 0 ||
		!g_ascii_isalpha(word[len]) || word[len + 1] != '\0') {
		return false;
	}
	*ret_key = (struct key){
		.kind = UI_KEY_CTRL,
		.code_point = (uint32_t)g_ascii_tolower(word[len]),
	};
	return true;
}

bool plain_parse_key(const char *line, struct key *ret_key)
{
	uint32_t code_point = 0;
	size_t len = utf8_decode(line, &code_point);

	if (len > 0 && line[len] == '\0') {
		*ret_key = (struct key){
			.kind = UI_KEY_CHAR,
			.code_point = code_point,
		};
		return true;
	}
	return parse_ctrl(line, ret_key) || parse_special(line, ret_key);
}

/* Without blanks at its ends; full-width letters and digits as the keys they
 * stand on. */
static char *folded(const char *line)
{
	GString *word = g_string_new(NULL);
	uint32_t code_point = 0;

	while (*line != '\0') {
		bool was_folded = false;

		line += utf8_decode(line, &code_point);
		g_string_append_unichar(
			word, text_fold_key(code_point, &was_folded));
	}
	return g_strstrip(g_string_free(word, FALSE));
}

/* The choice of the outline with that key. */
static bool find_choice(
	const struct app *app, const char *word, int *ret_target)
{
	GArray *outline = plain_outline(app);
	bool found = false;

	for (size_t i = 0; i < outline->len && !found; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		if (item->kind == OUTLINE_CHOICE &&
			equals_ignoring_case(item->key, word)) {
			*ret_target = item->target;
			found = true;
		}
	}
	outline_destroy(outline);
	return found;
}

/* Letters of actions are lower case. */
static struct key lower(struct key key)
{
	if (key.kind == UI_KEY_CHAR && key.code_point < 0x80) {
		key.code_point =
			(uint32_t)g_ascii_tolower((char)key.code_point);
	}
	return key;
}

/* Movement has no meaning without a screen: only named actions, and the two
 * control keys that work everywhere. */
static bool run_key(struct app *app, const char *word)
{
	struct key key = { .kind = UI_KEY_ENTER };

	if (word[0] != '\0' && !plain_parse_key(word, &key)) {
		return false;
	}
	key = lower(key);
	if (view_find_action(app_view(app), app, key) == NULL &&
		key.kind != UI_KEY_CTRL) {
		return false;
	}
	app_key(app, key);
	return true;
}

static void handle_command(struct app *app, const char *line)
{
	g_autofree char *word = folded(line);
	struct key key = { .kind = UI_KEY_NONE };
	int target = 0;

	if (plain_parse_key(word, &key)) {
		(void)app_give_way(app, key);
	}
	if (find_choice(app, word, &target)) {
		app_activate(app, target);
	} else if (!run_key(app, word)) {
		app_set_status(app, "plain.unknown", line, NULL);
	}
}

static void set_field(struct app *app, const char *line)
{
	GArray *outline = plain_outline(app);
	const struct outline_item *field = plain_field(outline);

	app_clear_status(app);
	if (field != NULL) {
		bool keep = line[0] == TEXT_COMMAND && line[1] == '\0';

		app_set_field(app, field->target, keep ? field->state : line);
	}
	outline_destroy(outline);
}

static void handle_text(struct app *app, const char *line)
{
	if (line[0] == TEXT_COMMAND && line[1] != '\0') {
		g_autofree char *word = folded(line + 1);

		if (word[0] != '\0' && run_key(app, word)) {
			return;
		}
	}
	set_field(app, line);
}

static void handle_line(struct app *app, const char *line)
{
	if (plain_takes_text(app)) {
		handle_text(app, line);
	} else {
		handle_command(app, line);
	}
}

/* Whether to print the page anew. */
static bool take_event(struct app *app, struct line_reader *reader)
{
	struct wait wait = app_wait(app, g_get_monotonic_time());
	struct event event = { .kind = EVENT_OVER };

	if (event_is_due(&wait, &event)) {
		return app_event(app, &event);
	}
	g_autofree char *line = line_reader_take(reader, &wait);

	if (line != NULL) {
		handle_line(app, line);
		return true;
	}
	return line_reader_has_ended(reader) && app_event(app, &event);
}

static bool print_page(struct app *app, FILE *out)
{
	app_show(app);
	g_autofree char *page = plain_page(app);

	return fputs(page, out) >= 0 && fflush(out) == 0;
}

bool plain_run(struct app *app, int in_fd, FILE *out,
	void (*perform)(struct app *app, void *data), void *data)
{
	struct line_reader reader;
	bool writable = true;
	bool print = true;

	line_reader_init(&reader, in_fd);
	perform(app, data);
	while (!app_is_over(app)) {
		writable = !print || print_page(app, out);
		if (writable) {
			print = take_event(app, &reader);
		} else {
			app_stop(app);
		}
		if (print || app_has_request(app)) {
			perform(app, data);
		}
	}
	line_reader_finish(&reader);
	return fputs("\n", out) >= 0 && fflush(out) == 0 && writable;
}
