/* SPDX-License-Identifier: MIT */
/* libyaml's event parser in our own words: the only user of <yaml.h>. It
 * makes no tree and judges nothing. */
#ifndef SHINDAN_IO_YAML_YAML_EVENTS_H
#define SHINDAN_IO_YAML_YAML_EVENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/auto.h"

enum yaml_event_kind {
	YAML_EVENT_END, /* of the file */
	YAML_EVENT_DOCUMENT,
	YAML_EVENT_DOCUMENT_END,
	YAML_EVENT_TEXT,
	YAML_EVENT_LIST,
	YAML_EVENT_MAP,
	YAML_EVENT_CLOSE, /* of a list or map */
	YAML_EVENT_ALIAS,
	YAML_EVENT_BROKEN /* the syntax; nothing follows */
};

/* Lines and columns count from 1, columns in characters. What it points to
 * lives until the next event. */
struct yaml_event {
	enum yaml_event_kind kind;
	size_t line;
	size_t column;
	size_t end_line;
	size_t end_column;
	bool anchored;
	bool tagged;
	bool plain; /* a text without quotes and not a block */
	char *text; /* of a text; may be changed */
	size_t len_bytes;
	const char *problem; /* of YAML_EVENT_BROKEN: libyaml's words */
	const char *context; /* what it was reading, or "" */
	size_t context_line;
	size_t context_column;
};

struct yaml_events;

/* Borrows bytes. */
struct yaml_events *yaml_events_create(const char *bytes, size_t len_bytes);
void yaml_events_destroy(struct yaml_events *events);
AUTO_DEFINE(yaml_events);

struct yaml_event yaml_events_next(struct yaml_events *events);

#endif
