/* SPDX-License-Identifier: MIT */
/* What all views share: outlines, the look-up of actions, names of keys. */
#include "ui/view.h"

#include "base/utf8.h"
#include "ui/app.h"

static void outline_item_clear(void *data)
{
	struct outline_item *item = data;

	g_free(item->label);
	g_free(item->text);
	g_free(item->state);
}

GArray *outline_create(void)
{
	GArray *outline = g_array_new(FALSE, TRUE, sizeof(struct outline_item));

	g_array_set_clear_func(outline, outline_item_clear);
	return outline;
}

void outline_destroy(GArray *outline)
{
	if (outline != NULL) {
		(void)g_array_free(outline, TRUE);
	}
}

static struct outline_item *outline_add(GArray *outline, enum outline_kind kind,
	const char *label, const char *text, const char *state)
{
	struct outline_item item = {
		.kind = kind,
		.label = g_strdup(label),
		.text = g_strdup(text),
		.state = g_strdup(state),
	};

	g_array_append_val(outline, item);
	return &g_array_index(outline, struct outline_item, outline->len - 1);
}

void outline_heading(GArray *outline, const char *text)
{
	(void)outline_add(outline, OUTLINE_HEADING, "", text, "");
}

void outline_text(GArray *outline, const char *text)
{
	(void)outline_add(outline, OUTLINE_TEXT, "", text, "");
}

void outline_labelled(GArray *outline, const char *label, const char *text)
{
	(void)outline_add(outline, OUTLINE_TEXT, label, text, "");
}

void outline_bar(GArray *outline, const char *label, const char *text,
	int value, int max)
{
	struct outline_item *item =
		outline_add(outline, OUTLINE_BAR, label, text, "");

	item->value = value;
	item->max = max;
}

void outline_gap(GArray *outline)
{
	(void)outline_add(outline, OUTLINE_GAP, "", "", "");
}

void outline_choice(GArray *outline, const char *key, int target,
	const char *text, const char *state)
{
	struct outline_item *item =
		outline_add(outline, OUTLINE_CHOICE, "", text, state);

	(void)g_strlcpy(item->key, key, sizeof(item->key));
	item->target = target;
}

void outline_choice_bar(GArray *outline, const char *key, int target,
	const char *text, int value, int max)
{
	outline_choice(outline, key, target, text, "");
	struct outline_item *item =
		&g_array_index(outline, struct outline_item, outline->len - 1);

	item->value = value;
	item->max = max;
}

void outline_focus(GArray *outline)
{
	g_array_index(outline, struct outline_item, outline->len - 1).focused =
		true;
}

void outline_field(
	GArray *outline, int target, const char *label, const char *value)
{
	struct outline_item *item =
		outline_add(outline, OUTLINE_FIELD, "", label, value);

	item->target = target;
}

void view_destroy(struct view *view)
{
	if (view == NULL) {
		return;
	}
	if (view->class->destroy != NULL) {
		view->class->destroy(view);
	}
	g_free(view);
}

static bool key_equals(struct key a, struct key b)
{
	return a.kind == b.kind && a.code_point == b.code_point;
}

static bool action_has_key(const struct view_action *action, struct key key)
{
	for (size_t i = 0; i < VIEW_ACTION_KEYS_MAX; i++) {
		if (key_equals(action->keys[i], key)) {
			return true;
		}
	}
	return false;
}

bool view_action_is_enabled(const struct view *view, const struct app *app,
	const struct view_action *action)
{
	return action->enabled == NULL || action->enabled(view, app);
}

static const struct view_action *find_in(
	const struct view_action *const *action, const struct view *view,
	const struct app *app, struct key key)
{
	for (; *action != NULL; action++) {
		if (action_has_key(*action, key) &&
			view_action_is_enabled(view, app, *action)) {
			return *action;
		}
	}
	return NULL;
}

const struct view_action *view_find_action(
	const struct view *view, const struct app *app, struct key key)
{
	const struct view_action *action = NULL;

	if (key.kind == UI_KEY_NONE) {
		return NULL;
	}
	action = find_in(view->class->actions, view, app, key);
	return action != NULL ? action
			      : find_in(view_everywhere, view, app, key);
}

static const char *const key_names[] = {
	[UI_KEY_ENTER] = "Enter",
	[UI_KEY_BACKSPACE] = "Backspace",
	[UI_KEY_DELETE] = "Delete",
	[UI_KEY_TAB] = "Tab",
	[UI_KEY_ESCAPE] = "Esc",
	[UI_KEY_UP] = "Up",
	[UI_KEY_DOWN] = "Down",
	[UI_KEY_LEFT] = "Left",
	[UI_KEY_RIGHT] = "Right",
	[UI_KEY_HOME] = "Home",
	[UI_KEY_END] = "End",
	[UI_KEY_PAGE_UP] = "PageUp",
	[UI_KEY_PAGE_DOWN] = "PageDown",
	[UI_KEY_F1] = "F1",
};

char *key_name(struct key key)
{
	char bytes[UTF8_MAX_BYTES + 1] = { 0 };

	if (key.kind == UI_KEY_CHAR) {
		(void)utf8_encode(key.code_point, bytes);
		return g_strdup(bytes);
	}
	if (key.kind == UI_KEY_CTRL) {
		return g_strdup_printf(
			"Ctrl+%c", g_ascii_toupper((char)key.code_point));
	}
	return g_strdup(key.kind < G_N_ELEMENTS(key_names) &&
					key_names[key.kind] != NULL
				? key_names[key.kind]
				: "");
}
