/* SPDX-License-Identifier: MIT */
/* Each kind of item is laid out by its own function, which counts the rows it
 * takes whether or not they are in the window. */
#include "ui/flow.h"

#include <string.h>

#include "base/utf8.h"
#include "text/text.h"
#include "ui/widget.h"

#define TEXT_INDENT 3
#define LABEL_GAP 2
#define FOCUS_COLUMNS 2
#define KEY_COLUMNS 4 /* of a choice, with the gap behind it */
#define BAR_WIDTH_MIN 6
#define BAR_WIDTH_MAX 40

/* The row of the window on which a row of the document stands. */
static bool flow_row(const struct flow *flow, int y, int *ret_row)
{
	*ret_row = FLOW_TOP_ROW + y - flow->scroll;
	return flow->canvas != NULL && *ret_row >= FLOW_TOP_ROW &&
	       *ret_row < flow->bottom;
}

static void flow_put(
	struct flow *flow, int x, int y, enum style style, const char *text)
{
	int row = 0;

	if (flow_row(flow, y, &row)) {
		(void)canvas_put(flow->canvas, x, row, style, text);
	}
}

static void flow_text(
	struct flow *flow, int x, enum style style, const char *text)
{
	g_autofree char *safe = utf8_shown(text);
	g_autofree char *shown =
		flow->ambiguous_wide ? text_unambiguous(safe) : g_strdup(safe);
	AUTO(text_lines) lines = text_wrap(shown, MAX(flow->width - x, 2));

	for (size_t i = 0; i < lines->count; i++) {
		g_autofree char *line =
			g_strndup(shown + lines->at[i].start, lines->at[i].len);

		flow_put(flow, x, flow->y++, style, line);
	}
}

static int label_columns(const GArray *outline, int width)
{
	int columns = 0;

	for (size_t i = 0; i < outline->len; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		columns = MAX(columns, text_width(item->label));
	}
	return columns == 0 ? 0 : MIN(columns + LABEL_GAP, width / 2);
}

/* The rows of the focused choice in reverse, as wide as the text may be. */
static void flow_paint_focus(struct flow *flow)
{
	for (int y = flow->focus_first; y <= flow->focus_last; y++) {
		int row = 0;

		if (flow_row(flow, y, &row)) {
			canvas_paint(flow->canvas, TEXT_INDENT - 1, row,
				flow->width - TEXT_INDENT + 1, STYLE_REVERSE);
			if (y == flow->focus_first) {
				canvas_set_cursor(
					flow->canvas, TEXT_INDENT - 1, row);
			}
		}
	}
}

/* What stands to the right of x on that row of the document. */
static void flow_put_bar(
	struct flow *flow, int x, int y, const struct outline_item *item)
{
	int width = MIN(flow->width - x, BAR_WIDTH_MAX);
	int row = 0;

	if (width >= BAR_WIDTH_MIN && flow_row(flow, y, &row)) {
		canvas_paint(flow->canvas, x - LABEL_GAP, row,
			flow->width - x + LABEL_GAP + 1, STYLE_PLAIN);
		widget_bar(flow->canvas, x, row, width, item->value, item->max,
			'.');
	}
}

/* At the end of the first line; not in reverse, where it would not be seen. */
static void flow_choice_bar(
	struct flow *flow, int x, int y, const struct outline_item *item)
{
	g_autofree char *first =
		g_strndup(item->text, strcspn(item->text, "\n"));

	if (item->max > 0) {
		flow_put_bar(flow, x + text_width(first) + LABEL_GAP, y, item);
	}
}

/* In a menu a key that begins with 0 is only for those who type lines. */
static bool shows_key(const struct flow *flow, const struct outline_item *item)
{
	return item->kind == OUTLINE_CHOICE &&
	       (!flow->has_focus || item->key[0] != '0');
}

/* 0 where no choice shows one. */
static int key_columns(const struct flow *flow, const GArray *outline)
{
	for (size_t i = 0; i < outline->len; i++) {
		if (shows_key(flow,
			    &g_array_index(outline, struct outline_item, i))) {
			return KEY_COLUMNS;
		}
	}
	return 0;
}

static void flow_choice(
	struct flow *flow, const struct outline_item *item, int keys)
{
	bool focused = flow->has_focus && flow->choices == flow->focus;
	int first = flow->y;
	enum style style = focused ? STYLE_REVERSE : STYLE_PLAIN;
	int x = TEXT_INDENT + (flow->has_focus ? FOCUS_COLUMNS : 0);
	g_autofree char *key = g_strdup_printf("%2s", item->key);
	g_autofree char *line = g_strconcat(item->text,
		item->state[0] == '\0' ? "" : "  ", item->state, NULL);

	flow->choices++;
	if (focused) {
		flow_put(flow, TEXT_INDENT, first, style, ">");
	}
	if (shows_key(flow, item)) {
		flow_put(flow, x, first, style, key);
	}
	flow_text(flow, x + keys, style, line);
	if (focused) {
		flow->focus_first = first;
		flow->focus_last = flow->y - 1;
		flow_paint_focus(flow);
	}
	flow_choice_bar(flow, x + keys, first, item);
}

static void flow_field(struct flow *flow, const struct outline_item *item)
{
	flow_text(flow, TEXT_INDENT, STYLE_QUIET, item->text);
	flow_text(flow, TEXT_INDENT, STYLE_STRONG, item->state);
}

/* A label too wide for its column has a row of its own. */
static void flow_labelled(
	struct flow *flow, const struct outline_item *item, int labels)
{
	int x = TEXT_INDENT;

	if (item->label[0] != '\0' &&
		text_width(item->label) > labels - LABEL_GAP) {
		flow_text(flow, x, STYLE_STRONG, item->label);
	} else {
		flow_put(flow, x, flow->y, STYLE_STRONG, item->label);
	}
	if (item->label[0] != '\0') {
		x += labels;
	}
	flow_text(flow, x, STYLE_PLAIN, item->text);
}

/* A text so wide that it is wrapped leaves no room for a bar. */
static void flow_bar(
	struct flow *flow, const struct outline_item *item, int labels)
{
	int x = TEXT_INDENT + labels + text_width(item->text) + LABEL_GAP;

	flow_labelled(flow, item, labels);
	flow_put_bar(flow, x, flow->y - 1, item);
}

static void flow_item(struct flow *flow, const struct outline_item *item,
	int labels, int keys)
{
	switch (item->kind) {
	case OUTLINE_HEADING:
		flow_text(flow, WIDGET_MARGIN, STYLE_STRONG, item->text);
		break;
	case OUTLINE_TEXT:
		flow_labelled(flow, item, labels);
		break;
	case OUTLINE_BAR:
		flow_bar(flow, item, labels);
		break;
	case OUTLINE_CHOICE:
		flow_choice(flow, item, keys);
		break;
	case OUTLINE_FIELD:
		flow_field(flow, item);
		break;
	case OUTLINE_GAP:
		flow->y += flow->tight ? 0 : 1;
		break;
	}
}

int flow_outline(struct flow *flow, const GArray *outline)
{
	int labels = label_columns(outline, flow->width);
	int keys = key_columns(flow, outline);
	bool titled = false;

	for (size_t i = 0; i < outline->len; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		if (!titled && item->kind == OUTLINE_HEADING) {
			titled = true;
			continue;
		}
		flow_item(flow, item, labels, keys);
	}
	return flow->y;
}

const char *flow_title(const GArray *outline)
{
	for (size_t i = 0; i < outline->len; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		if (item->kind == OUTLINE_HEADING) {
			return item->text;
		}
	}
	return "";
}

int flow_width(int canvas_columns)
{
	return MIN(canvas_columns - WIDGET_MARGIN, WIDGET_TEXT_MAX);
}

int flow_choice_width(int canvas_columns)
{
	return flow_width(canvas_columns) - TEXT_INDENT - FOCUS_COLUMNS -
	       KEY_COLUMNS;
}

static int document_rows(
	const struct app *app, const GArray *outline, bool tight)
{
	struct flow flow = {
		.width = flow_width(app_width(app)),
		.ambiguous_wide = app_ambiguous_wide(app),
		.tight = tight,
	};

	return flow_outline(&flow, outline);
}

int flow_window_rows(int height)
{
	return MAX(height - 2 - FLOW_TOP_ROW, 1);
}

bool flow_is_tight(const struct app *app, const GArray *outline)
{
	int window = flow_window_rows(app_height(app));

	return document_rows(app, outline, false) > window &&
	       document_rows(app, outline, true) <= window;
}

int flow_scroll_max(const struct app *app, const GArray *outline)
{
	int rows = document_rows(app, outline, flow_is_tight(app, outline));

	return MAX(rows - flow_window_rows(app_height(app)), 0);
}

void flow_draw_position(struct canvas *canvas, const struct app *app,
	int scroll, int scroll_end, enum flow_keys keys)
{
	const char *key = NULL;
	const char *words = NULL;

	if (scroll_end == 0) {
		return;
	}
	key = keys == FLOW_NO_KEYS		   ? "document.too_small"
	      : scroll == 0 && keys == FLOW_ARROWS ? "document.more_below_arrow"
	      : scroll == 0			   ? "document.more_below"
	      : scroll == scroll_end		   ? "document.more_above"
						   : "document.more_both";
	words = tr(app_messages(app), key);
	(void)canvas_put(canvas, WIDGET_MARGIN, canvas_height(canvas) - 2,
		STYLE_QUIET, words);
}

bool flow_scroll_step(struct key key, int window, int *ret_rows)
{
	static const int everything = 1 << 20;

	if (key.kind == UI_KEY_DOWN ||
		(key.kind == UI_KEY_CHAR && key.code_point == 'j')) {
		*ret_rows = 1;
	} else if (key.kind == UI_KEY_UP ||
		   (key.kind == UI_KEY_CHAR && key.code_point == 'k')) {
		*ret_rows = -1;
	} else if (key.kind == UI_KEY_PAGE_DOWN ||
		   (key.kind == UI_KEY_CHAR && key.code_point == ' ')) {
		*ret_rows = window - 1;
	} else if (key.kind == UI_KEY_PAGE_UP) {
		*ret_rows = 1 - window;
	} else if (key.kind == UI_KEY_HOME) {
		*ret_rows = -everything;
	} else if (key.kind == UI_KEY_END) {
		*ret_rows = everything;
	} else {
		return false;
	}
	return true;
}
