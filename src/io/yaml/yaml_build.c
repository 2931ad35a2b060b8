/* SPDX-License-Identifier: MIT */
/* Events to nodes. A node is hung into its parent when it begins, so that the
 * stack of open lists and maps is all the state there is; depth, nodes and
 * problems have limits that are checked before anything is stored. */
#include "io/yaml/yaml_build.h"

#include <stdint.h>
#include <string.h>

#include "io/yaml/yaml_events.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_syntax.h"
#include "io/yaml/yaml_trap.h"

#define NODES_A_BLOCK 256

/* An open list or map. */
struct frame {
	struct yaml_node *node;
	GPtrArray *keys;
	GPtrArray *at;
	struct yaml_node *key; /* waits for its value */
};

struct builder {
	struct yaml_tree *tree;
	struct yaml_source *source;
	struct diags *problems;
	size_t depth;
	size_t documents;
	struct frame frames[YAML_TREE_DEPTH_MAX];
};

static struct yaml_node *new_node(
	struct builder *builder, const struct yaml_event *event)
{
	struct yaml_tree_memory *memory = builder->tree->memory;

	if (memory->nodes_left == 0) {
		memory->nodes = yaml_tree_keep(
			memory, g_new0(struct yaml_node, NODES_A_BLOCK));
		memory->nodes_left = NODES_A_BLOCK;
	}
	struct yaml_node *node = memory->nodes++;

	memory->nodes_left--;
	memory->node_count++;
	node->line = (int)event->line;
	node->column = (int)event->column;
	node->text = "";
	node->reported = event->anchored || event->tagged ||
			 event->kind == YAML_EVENT_ALIAS;
	return node;
}

static struct place place_at(
	const struct builder *builder, size_t line, size_t column)
{
	struct place place = { .file = builder->tree->file,
		.line = (int)line,
		.column = (int)column };

	return place;
}

static void add_problem(struct builder *builder, const char *code, size_t line,
	size_t column, const char *arg)
{
	diags_add(builder->problems, DIAG_ERROR, code,
		place_at(builder, line, column), arg, NULL);
}

static void add_number_problem(struct builder *builder, const char *code,
	const struct yaml_event *event, size_t number)
{
	g_autofree char *digits = g_strdup_printf("%zu", number);

	add_problem(builder, code, event->line, event->column, digits);
}

/* A key that looks right but is not: a full-width blank before it, and so on.
 * Two spellings of one character are one key. */
static void check_key(struct builder *builder, struct yaml_node *key)
{
	struct yaml_trap trap = yaml_trap_find(key->text, strlen(key->text));

	if (!key->quoted && trap.code != NULL) {
		key->reported = true;
		add_problem(builder, trap.code, (size_t)key->line,
			(size_t)key->column + trap.column - 1, trap.word);
	}
	if (!g_str_is_ascii(key->text)) {
		g_autofree char *composed =
			g_utf8_normalize(key->text, -1, G_NORMALIZE_NFC);

		key->text = g_string_chunk_insert(
			builder->tree->memory->texts, composed);
	}
}

static void take_key(
	struct builder *builder, struct frame *frame, struct yaml_node *key)
{
	if (key->kind != YAML_TEXT) {
		add_problem(builder, "diag.yaml.complex_key", (size_t)key->line,
			(size_t)key->column, NULL);
	} else {
		check_key(builder, key);
	}
	frame->key = key;
}

/* Hangs a node into what is open. */
static void attach(struct builder *builder, struct yaml_node *node)
{
	if (builder->depth == 0) {
		builder->tree->root = node;
		return;
	}
	struct frame *frame = &builder->frames[builder->depth - 1];

	if (frame->node->kind == YAML_MAP) {
		if (frame->key == NULL) {
			take_key(builder, frame, node);
			return;
		}
		/* A list or map as a key has been reported; it is left out. */
		if (frame->key->kind != YAML_TEXT) {
			frame->key = NULL;
			return;
		}
		g_ptr_array_add(frame->keys, frame->key);
		frame->key = NULL;
	}
	g_ptr_array_add(frame->at, node);
}

/* ` #` behind an unquoted text. */
static void check_hash(struct builder *builder, const struct yaml_event *event)
{
	size_t len = 0;
	size_t blanks = 0;
	const char *rest = yaml_source_rest(
		builder->source, event->end_line, event->end_column, &len);

	if (yaml_trap_hash(event->text, rest, len, &blanks)) {
		diags_add(builder->problems, DIAG_WARNING, "diag.yaml.hash",
			place_at(builder, event->end_line,
				event->end_column + blanks),
			NULL);
	}
}

static const char *keep_text(
	struct builder *builder, const struct yaml_event *event)
{
	if (memchr(event->text, '\0', event->len_bytes) != NULL) {
		add_problem(builder, "diag.yaml.hidden_escape", event->line,
			event->column, "U+0000");
	}
	return g_string_chunk_insert(builder->tree->memory->texts, event->text);
}

static bool take_text(struct builder *builder, struct yaml_event *event)
{
	struct yaml_node *node = new_node(builder, event);

	if (event->plain) {
		check_hash(builder, event);
	}
	/* A quoted text of one line reaches no end of a line, so what looks
	 * like a mark in it was written by somebody. */
	if (event->plain || event->line != event->end_line) {
		event->len_bytes =
			yaml_source_unmark(event->text, event->len_bytes);
		event->text[event->len_bytes] = '\0';
	}
	node->quoted = !event->plain;
	if (event->len_bytes > YAML_TREE_TEXT_MAX) {
		add_number_problem(builder, "diag.yaml.long_text", event,
			YAML_TREE_TEXT_MAX >> 10);
		node->reported = true;
	} else {
		node->text = keep_text(builder, event);
	}
	attach(builder, node);
	return true;
}

static bool open_node(struct builder *builder, struct yaml_event *event)
{
	if (builder->depth == YAML_TREE_DEPTH_MAX) {
		add_number_problem(builder, "diag.yaml.too_deep", event,
			YAML_TREE_DEPTH_MAX);
		return false;
	}
	struct yaml_node *node = new_node(builder, event);
	struct frame *frame = &builder->frames[builder->depth];

	node->kind = event->kind == YAML_EVENT_LIST ? YAML_LIST : YAML_MAP;
	attach(builder, node);
	frame->node = node;
	frame->key = NULL;
	if (frame->at == NULL) {
		frame->keys = g_ptr_array_new();
		frame->at = g_ptr_array_new();
	}
	builder->depth++;
	return true;
}

static int compare_keys(const void *left, const void *right)
{
	const struct yaml_node *a = *(struct yaml_node *const *)left;
	const struct yaml_node *b = *(struct yaml_node *const *)right;

	return strcmp(a->text, b->text);
}

/* Two equal keys: libyaml and most other readers take the last in silence. */
static void check_duplicates(struct builder *builder, GPtrArray *keys)
{
	/* A stable sort: the first of two equal keys comes first. */
	g_ptr_array_sort(keys, compare_keys);
	for (guint i = 1; i < keys->len; i++) {
		const struct yaml_node *first = g_ptr_array_index(keys, i - 1);
		struct yaml_node *key = g_ptr_array_index(keys, i);

		if (strcmp(first->text, key->text) != 0) {
			continue;
		}
		key->reported = true;
		g_autofree char *line = g_strdup_printf("%d", first->line);
		g_autofree char *name = problems_quote(key->text);

		diags_add(builder->problems, DIAG_ERROR,
			"diag.yaml.duplicate_key",
			place_at(builder, (size_t)key->line,
				(size_t)key->column),
			name, line, NULL);
	}
}

static struct yaml_node **keep_nodes(
	struct builder *builder, const GPtrArray *nodes)
{
	if (nodes->len == 0) {
		return NULL;
	}
	return yaml_tree_keep(builder->tree->memory,
		g_memdup2(nodes->pdata, nodes->len * sizeof(void *)));
}

static bool close_node(struct builder *builder, struct yaml_event *event)
{
	struct frame *frame = &builder->frames[--builder->depth];
	struct yaml_node *node = frame->node;

	(void)event;
	node->count = frame->at->len;
	node->at = keep_nodes(builder, frame->at);
	if (node->kind == YAML_MAP) {
		node->keys = keep_nodes(builder, frame->keys);
		check_duplicates(builder, frame->keys);
	}
	g_ptr_array_set_size(frame->keys, 0);
	g_ptr_array_set_size(frame->at, 0);
	return true;
}

/* Stands in for what it names, so that the rest can still be checked. */
static bool take_alias(struct builder *builder, struct yaml_event *event)
{
	add_problem(
		builder, "diag.yaml.alias", event->line, event->column, NULL);
	attach(builder, new_node(builder, event));
	return true;
}

static bool take_document(struct builder *builder, struct yaml_event *event)
{
	if (builder->documents++ == 0) {
		return true;
	}
	add_problem(builder, "diag.yaml.documents", event->line, event->column,
		NULL);
	return false;
}

static bool take_document_end(struct builder *builder, struct yaml_event *event)
{
	(void)builder;
	(void)event;
	return true;
}

static bool has_problem_on(const struct builder *builder, size_t line)
{
	for (size_t i = 0; i < diags_count(builder->problems); i++) {
		const struct diag *diag = diags_get(builder->problems, i);

		if (diag->line == (int)line && diag->severity == DIAG_ERROR) {
			return true;
		}
	}
	return false;
}

/* What was wrong with this line or the one above already is the likely
 * cause. */
static bool take_broken(struct builder *builder, struct yaml_event *event)
{
	builder->tree->root = NULL;
	if (!has_problem_on(builder, event->line) &&
		!has_problem_on(builder, event->line - 1)) {
		yaml_syntax_explain(builder->source, event, builder->problems);
	}
	return false;
}

static bool take_end(struct builder *builder, struct yaml_event *event)
{
	(void)builder;
	(void)event;
	return false;
}

/* What to do with an event; false ends the reading. */
static bool (*const take[])(
	struct builder *builder, struct yaml_event *event) = {
	[YAML_EVENT_END] = take_end,
	[YAML_EVENT_DOCUMENT] = take_document,
	[YAML_EVENT_DOCUMENT_END] = take_document_end,
	[YAML_EVENT_TEXT] = take_text,
	[YAML_EVENT_LIST] = open_node,
	[YAML_EVENT_MAP] = open_node,
	[YAML_EVENT_CLOSE] = close_node,
	[YAML_EVENT_ALIAS] = take_alias,
	[YAML_EVENT_BROKEN] = take_broken,
};

static bool makes_node(enum yaml_event_kind kind)
{
	return kind == YAML_EVENT_TEXT || kind == YAML_EVENT_LIST ||
	       kind == YAML_EVENT_MAP || kind == YAML_EVENT_ALIAS;
}

static bool has_room(struct builder *builder, const struct yaml_event *event)
{
	if (makes_node(event->kind) &&
		builder->tree->memory->node_count == YAML_TREE_NODES_MAX) {
		add_number_problem(builder, "diag.yaml.too_many_nodes", event,
			YAML_TREE_NODES_MAX);
		return false;
	}
	return !problems_are_full(builder->problems);
}

static void build(struct builder *builder)
{
	size_t len = 0;
	const char *marked = yaml_source_marked(builder->source, &len);
	AUTO(yaml_events) events = yaml_events_create(marked, len);
	bool more = true;

	while (more) {
		struct yaml_event event = yaml_events_next(events);

		if (event.anchored) {
			add_problem(builder, "diag.yaml.anchor", event.line,
				event.column, NULL);
		}
		if (event.tagged) {
			add_problem(builder, "diag.yaml.tag", event.line,
				event.column, NULL);
		}
		more = has_room(builder, &event) &&
		       take[event.kind](builder, &event);
	}
	/* What is still open was never finished. */
	if (builder->depth > 0) {
		builder->tree->root = NULL;
	}
}

static void free_frames(struct builder *builder)
{
	for (size_t i = 0; i < YAML_TREE_DEPTH_MAX; i++) {
		if (builder->frames[i].at != NULL) {
			g_ptr_array_free(builder->frames[i].keys, TRUE);
			g_ptr_array_free(builder->frames[i].at, TRUE);
		}
	}
}

void yaml_build(struct yaml_tree *tree, struct yaml_source *source,
	struct diags *problems)
{
	struct builder builder = {
		.tree = tree, .source = source, .problems = problems
	};

	build(&builder);
	free_frames(&builder);
}
