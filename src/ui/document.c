/* SPDX-License-Identifier: MIT */
/* Rows of an outline: laid out once for drawing, once more for the end of
 * scrolling, by the same function. */
#include "ui/document.h"

#include <glib.h>

#include "base/utf8.h"
#include "text/text.h"
#include "ui/widget.h"

#define TEXT_INDENT 3
#define LABEL_GAP 2
#define TOP_ROW 2
#define BAR_WIDTH_MIN 6
#define BAR_WIDTH_MAX 40

/* Where rows go: canvas NULL counts only. y is the row of the document. */
struct flow {
	struct canvas *canvas;
	int scroll;
	int y;
	int width;
	int bottom;
	bool ambiguous_wide;
	bool tight; /* leave the gaps out */
};

/* The row of the window on which a row of the document stands. */
static bool flow_row(const struct flow *flow, int y, int *ret_row)
{
	*ret_row = TOP_ROW + y - flow->scroll;
	return flow->canvas != NULL && *ret_row >= TOP_ROW &&
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

static void flow_choice(struct flow *flow, const struct outline_item *item)
{
	g_autofree char *line = g_strdup_printf("%2s  %s%s%s", item->key,
		item->text, item->state[0] == '\0' ? "" : "  ", item->state);

	flow_text(flow, TEXT_INDENT, STYLE_PLAIN, line);
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
	int width = MIN(flow->width - x, BAR_WIDTH_MAX);
	int row = 0;

	flow_labelled(flow, item, labels);
	if (width >= BAR_WIDTH_MIN && flow_row(flow, flow->y - 1, &row)) {
		widget_bar(flow->canvas, x, row, width, item->value, item->max,
			'.');
	}
}

static void flow_item(
	struct flow *flow, const struct outline_item *item, int labels)
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
		flow_choice(flow, item);
		break;
	case OUTLINE_FIELD:
		flow_field(flow, item);
		break;
	case OUTLINE_GAP:
		flow->y += flow->tight ? 0 : 1;
		break;
	}
}

/* The first heading is the title on row 0. Returns the rows of the rest. */
static int flow_outline(struct flow *flow, const GArray *outline)
{
	int labels = label_columns(outline, flow->width);
	bool titled = false;

	for (size_t i = 0; i < outline->len; i++) {
		const struct outline_item *item =
			&g_array_index(outline, struct outline_item, i);

		if (!titled && item->kind == OUTLINE_HEADING) {
			titled = true;
			continue;
		}
		flow_item(flow, item, labels);
	}
	return flow->y;
}

static const char *outline_title(const GArray *outline)
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

static int flow_width(int canvas_columns)
{
	return MIN(canvas_columns - WIDGET_MARGIN, WIDGET_TEXT_MAX);
}

static int document_rows(
	const struct app *app, const GArray *outline, bool tight)
{
	struct flow flow = {
		.width = flow_width(app_width(app)),
		.ambiguous_wide = app_options(app)->ambiguous_wide,
		.tight = tight,
	};

	return flow_outline(&flow, outline);
}

static int window_rows(int height)
{
	return MAX(height - 2 - TOP_ROW, 1);
}

/* Gaps go where the rest fits without them and not with them. */
static bool is_tight(const struct app *app, const GArray *outline)
{
	int window = window_rows(app_height(app));

	return document_rows(app, outline, false) > window &&
	       document_rows(app, outline, true) <= window;
}

static int scroll_max(const struct app *app, const GArray *outline)
{
	int rows = document_rows(app, outline, is_tight(app, outline));

	return MAX(rows - window_rows(app_height(app)), 0);
}

/* Before the footer, so that a status line may stand over it. */
static void draw_position(struct canvas *canvas, const struct app *app,
	int scroll, int scroll_end, bool scrolls)
{
	const char *key = NULL;
	const char *words = NULL;

	if (scroll_end == 0) {
		return;
	}
	key = !scrolls		     ? "document.too_small"
	      : scroll == 0	     ? "document.more_below"
	      : scroll == scroll_end ? "document.more_above"
				     : "document.more_both";
	words = tr(app_messages(app), key);
	(void)canvas_put(canvas, WIDGET_MARGIN, canvas_height(canvas) - 2,
		STYLE_QUIET, words);
}

static void draw_scrolled(const struct view *view, const struct app *app,
	struct canvas *canvas, int scroll, bool scrolls)
{
	GArray *outline = outline_create();
	struct flow flow = {
		.canvas = canvas,
		.width = flow_width(canvas_width(canvas)),
		.bottom = widget_bottom(canvas),
		.ambiguous_wide = canvas_ambiguous_wide(canvas),
	};

	view->class->outline(view, app, outline);
	int scroll_end = scroll_max(app, outline);

	flow.tight = is_tight(app, outline);
	flow.scroll = MIN(scroll, scroll_end);
	widget_header(canvas, app, outline_title(outline));
	(void)flow_outline(&flow, outline);
	draw_position(canvas, app, flow.scroll, scroll_end, scrolls);
	widget_footer(canvas, app, view);
	canvas_set_cursor(canvas, WIDGET_MARGIN, TOP_ROW);
	outline_destroy(outline);
}

void document_draw(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	const struct document_view *document =
		(const struct document_view *)view;

	draw_scrolled(view, app, canvas, document->scroll, true);
}

void document_draw_small(
	const struct view *view, const struct app *app, struct canvas *canvas)
{
	draw_scrolled(view, app, canvas, 0, false);
}

/* Rows to move for a key; false if it does not scroll. */
static bool scroll_step(struct key key, int window, int *ret_rows)
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

bool document_key(struct view *view, struct app *app, struct key key)
{
	struct document_view *document = (struct document_view *)view;
	int rows = 0;

	if (!scroll_step(key, window_rows(app_height(app)), &rows)) {
		return false;
	}
	GArray *outline = outline_create();

	view->class->outline(view, app, outline);
	int end = scroll_max(app, outline);

	document->scroll = CLAMP(MIN(document->scroll, end) + rows, 0, end);
	outline_destroy(outline);
	return true;
}
