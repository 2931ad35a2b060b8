/* SPDX-License-Identifier: MIT */
/* The focus is the ordinal of a choice, so that it stays near where it was
 * when the outline changes under it. */
#include "ui/menu.h"

#include "ui/actions.h"
#include "ui/flow.h"
#include "ui/widget.h"

struct view *menu_create(const struct view_class *class)
{
	struct menu_view *menu = g_new0(struct menu_view, 1);

	menu->text.base.class = class;
	return &menu->text.base;
}

/* The scroll nearest to the present one that shows the focused choice. */
static int scroll_to_focus(
	const struct app *app, const GArray *outline, const struct flow *drawn)
{
	struct flow flow = {
		.width = drawn->width,
		.ambiguous_wide = drawn->ambiguous_wide,
		.tight = drawn->tight,
		.has_focus = true,
		.focus = drawn->focus,
	};
	int window = flow_window_rows(app_height(app));

	(void)flow_outline(&flow, outline);
	int scroll = MIN(drawn->scroll, flow.focus_first);

	return MAX(scroll, flow.focus_last - window + 1);
}

void menu_draw(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	const struct menu_view *menu = (const struct menu_view *)view;
	GArray *outline = outline_create();
	struct flow flow = {
		.canvas = canvas,
		.width = flow_width(canvas_width(canvas)),
		.bottom = widget_bottom(canvas),
		.ambiguous_wide = canvas_ambiguous_wide(canvas),
		.has_focus = true,
		.focus = menu->focus,
	};

	view->class->outline(view, app, outline);
	int scroll_end = flow_scroll_max(app, outline);

	flow.tight = flow_is_tight(app, outline);
	flow.scroll = MIN(menu->text.scroll, scroll_end);
	flow.scroll = MIN(scroll_to_focus(app, outline, &flow), scroll_end);
	widget_header(canvas, app, flow_title(outline));
	canvas_set_cursor(canvas, WIDGET_MARGIN, FLOW_TOP_ROW);
	(void)flow_outline(&flow, outline);
	flow_draw_position(canvas, app, flow.scroll, scroll_end,
		view->class->key == menu_key_for_ticks ? FLOW_ARROWS
						       : FLOW_ARROWS_AND_BLANK);
	int x = 0;
	int y = 0;

	canvas_cursor(canvas, &x, &y);
	widget_footer(canvas, app, view);
	canvas_set_cursor(canvas, x, y);
	outline_destroy(outline);
}

static size_t count_choices(const GArray *outline)
{
	size_t count = 0;

	for (size_t i = 0; i < outline->len; i++) {
		count += g_array_index(outline, struct outline_item, i).kind ==
					 OUTLINE_CHOICE
				 ? 1
				 : 0;
	}
	return count;
}

bool menu_key(struct view *view, struct app *app, struct key key)
{
	struct menu_view *menu = (struct menu_view *)view;
	GArray *outline = outline_create();
	int rows = 0;
	long last = 0;

	if (!flow_scroll_step(
		    key, flow_window_rows(app_height(app)) / 2, &rows)) {
		outline_destroy(outline);
		return false;
	}
	view->class->outline(view, app, outline);
	last = (long)count_choices(outline) - 1;
	menu->focus = (size_t)CLAMP((long)menu->focus + rows, 0, MAX(last, 0));
	outline_destroy(outline);
	return true;
}

bool menu_key_for_ticks(struct view *view, struct app *app, struct key key)
{
	return !(key.kind == UI_KEY_CHAR && key.code_point == ' ') &&
	       menu_key(view, app, key);
}

bool menu_target(
	const struct view *view, const struct app *app, int *ret_target)
{
	const struct menu_view *menu = (const struct menu_view *)view;
	GArray *outline = outline_create();
	size_t choice = 0;
	bool found = false;

	view->class->outline(view, app, outline);
	for (size_t i = 0; i < outline->len && !found; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		if (item->kind == OUTLINE_CHOICE && choice++ == menu->focus) {
			*ret_target = item->target;
			found = true;
		}
	}
	outline_destroy(outline);
	return found;
}

bool menu_focus(struct view *view, const struct app *app, int target)
{
	struct menu_view *menu = (struct menu_view *)view;
	GArray *outline = outline_create();
	size_t before = menu->focus;
	size_t choice = 0;

	view->class->outline(view, app, outline);
	for (size_t i = 0; i < outline->len; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		if (item->kind == OUTLINE_CHOICE) {
			if (item->target == target) {
				menu->focus = choice;
			}
			choice++;
		}
	}
	outline_destroy(outline);
	return menu->focus != before;
}

static void choose_focused(struct view *view, struct app *app)
{
	int target = 0;

	if (menu_target(view, app, &target)) {
		view->class->activate(view, app, target);
	}
}

static bool has_choice(const struct view *view, const struct app *app)
{
	int target = 0;

	return menu_target(view, app, &target);
}

const struct view_action menu_choose = { .keys = { UI_SPECIAL(UI_KEY_ENTER) },
	.name = "action.pick",
	.enabled = has_choice,
	.perform = choose_focused };
