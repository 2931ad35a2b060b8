/* SPDX-License-Identifier: MIT */
/* One libyaml parser and the event it gave last. */
#include "io/yaml/yaml_events.h"

#include <glib.h>
#include <yaml.h>

struct yaml_events {
	yaml_parser_t parser;
	yaml_event_t last;
	bool has_last;
};

struct yaml_events *yaml_events_create(const char *bytes, size_t len_bytes)
{
	struct yaml_events *events = g_new0(struct yaml_events, 1);

	if (yaml_parser_initialize(&events->parser) == 0) {
		g_error("out of memory"); /* as g_malloc() does */
	}
	/* Without this, libyaml would take a text for UTF-16 by its bytes. */
	yaml_parser_set_encoding(&events->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		&events->parser, (const unsigned char *)bytes, len_bytes);
	return events;
}

static void drop_last(struct yaml_events *events)
{
	if (events->has_last) {
		yaml_event_delete(&events->last);
		events->has_last = false;
	}
}

void yaml_events_destroy(struct yaml_events *events)
{
	if (events == NULL) {
		return;
	}
	drop_last(events);
	yaml_parser_delete(&events->parser);
	g_free(events);
}

static struct yaml_event broken(const yaml_parser_t *parser)
{
	struct yaml_event event = { .kind = YAML_EVENT_BROKEN,
		.line = parser->problem_mark.line + 1,
		.column = parser->problem_mark.column + 1,
		.problem = parser->problem != NULL ? parser->problem : "",
		.context = parser->context != NULL ? parser->context : "",
		.context_line = parser->context_mark.line + 1,
		.context_column = parser->context_mark.column + 1 };

	return event;
}

static void take_scalar(struct yaml_event *event, const yaml_event_t *from)
{
	event->text = (char *)from->data.scalar.value;
	event->len_bytes = from->data.scalar.length;
	event->plain = from->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	event->anchored = from->data.scalar.anchor != NULL;
	event->tagged = from->data.scalar.tag != NULL;
}

static void take_list(struct yaml_event *event, const yaml_event_t *from)
{
	event->anchored = from->data.sequence_start.anchor != NULL;
	event->tagged = from->data.sequence_start.tag != NULL;
}

static void take_map(struct yaml_event *event, const yaml_event_t *from)
{
	event->anchored = from->data.mapping_start.anchor != NULL;
	event->tagged = from->data.mapping_start.tag != NULL;
}

static const struct {
	enum yaml_event_kind kind;
	void (*take)(struct yaml_event *event, const yaml_event_t *from);
} forms[] = {
	[YAML_STREAM_END_EVENT] = { YAML_EVENT_END, NULL },
	[YAML_DOCUMENT_START_EVENT] = { YAML_EVENT_DOCUMENT, NULL },
	[YAML_DOCUMENT_END_EVENT] = { YAML_EVENT_DOCUMENT_END, NULL },
	[YAML_ALIAS_EVENT] = { YAML_EVENT_ALIAS, NULL },
	[YAML_SCALAR_EVENT] = { YAML_EVENT_TEXT, take_scalar },
	[YAML_SEQUENCE_START_EVENT] = { YAML_EVENT_LIST, take_list },
	[YAML_SEQUENCE_END_EVENT] = { YAML_EVENT_CLOSE, NULL },
	[YAML_MAPPING_START_EVENT] = { YAML_EVENT_MAP, take_map },
	[YAML_MAPPING_END_EVENT] = { YAML_EVENT_CLOSE, NULL },
};

struct yaml_event yaml_events_next(struct yaml_events *events)
{
	const yaml_event_t *last = &events->last;

	do {
		drop_last(events);
		if (yaml_parser_parse(&events->parser, &events->last) == 0) {
			return broken(&events->parser);
		}
		events->has_last = true;
	} while (last->type == YAML_STREAM_START_EVENT);

	struct yaml_event event = { .line = last->start_mark.line + 1,
		.column = last->start_mark.column + 1,
		.end_line = last->end_mark.line + 1,
		.end_column = last->end_mark.column + 1 };

	/* YAML_NO_EVENT comes only after the end, where nobody asks. */
	g_assert(last->type < G_N_ELEMENTS(forms));
	event.kind = forms[last->type].kind;
	if (forms[last->type].take != NULL) {
		forms[last->type].take(&event, last);
	}
	return event;
}
