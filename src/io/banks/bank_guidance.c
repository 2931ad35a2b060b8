/* SPDX-License-Identifier: MIT */
/* The tables of notes, objections, covers and prompts. A prompt speaks of
 * questions by id; here the ids become indices, so that nobody else has to
 * look them up. */
#include "io/banks/bank_guidance.h"

#include <glib.h>

#include "io/banks/bank_fields.h"
#include "io/yaml/yaml_problems.h"

#define PEOPLE_MAX 1000000

static void read_head_count(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	bank_fields_count(reader, node, name, PEOPLE_MAX, field);
}

static const struct yaml_key people_keys[] = {
	{ "min", YAML_OPTIONAL, read_head_count, offsetof(struct people, min) },
	{ "max", YAML_OPTIONAL, read_head_count, offsetof(struct people, max) },
	{ 0 },
};

void bank_guidance_people(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct people *people = field;

	if (!yaml_read_map(reader, node, name, people_keys, people)) {
		return;
	}
	if (node->count == 0) {
		yaml_complain(reader, "diag.bank.people_empty", node, NULL);
	} else if (people->max > 0 && people->min > people->max) {
		yaml_complain(reader, "diag.bank.people_order", node, NULL);
	}
}

void bank_guidance_origin(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	enum origin *origin = field;
	size_t index = 0;

	if (yaml_expect_word(
		    reader, node, name, origin_names, ORIGIN_COUNT, &index)) {
		*origin = (enum origin)index;
	}
}

static const struct yaml_key note_keys[] = {
	{ "people", YAML_REQUIRED, bank_guidance_people,
		offsetof(struct note, people) },
	{ "text", YAML_REQUIRED, bank_fields_text,
		offsetof(struct note, text) },
	{ "origin", YAML_OPTIONAL, bank_guidance_origin,
		offsetof(struct note, origin) },
	{ 0 },
};

void bank_guidance_notes(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct question *question = field;

	question->notes = bank_fields_list(reader, node, name, note_keys,
		sizeof(struct note), &question->note_count);
}

static const struct yaml_key objection_keys[] = {
	{ "says", YAML_REQUIRED, bank_fields_line,
		offsetof(struct objection, says) },
	{ "answer", YAML_REQUIRED, bank_fields_text,
		offsetof(struct objection, answer) },
	{ "origin", YAML_OPTIONAL, bank_guidance_origin,
		offsetof(struct objection, origin) },
	{ 0 },
};

void bank_guidance_objections(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct objections *objections = field;

	objections->at = bank_fields_list(reader, node, name, objection_keys,
		sizeof(struct objection), &objections->count);
}

static void read_extent(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	enum extent *extent = field;
	size_t index = 0;

	if (yaml_expect_word(
		    reader, node, name, extent_names, EXTENT_COUNT, &index)) {
		*extent = (enum extent)index;
	}
}

static const struct yaml_key cover_keys[] = {
	{ "bank", YAML_REQUIRED, bank_fields_id, offsetof(struct cover, bank) },
	{ "edition", YAML_REQUIRED, bank_fields_edition,
		offsetof(struct cover, edition) },
	{ "question", YAML_REQUIRED, bank_fields_id,
		offsetof(struct cover, question) },
	{ "extent", YAML_REQUIRED, read_extent,
		offsetof(struct cover, extent) },
	{ 0 },
};

void bank_guidance_covers(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct question *question = field;

	question->covers = bank_fields_list(reader, node, name, cover_keys,
		sizeof(struct cover), &question->cover_count);
}

/* The question that a node names, or BANK_NONE with a problem. */
static size_t read_question_id(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name)
{
	const char *id = NULL;
	size_t question = BANK_NONE;

	bank_fields_id(reader, node, name, &id);
	if (id == NULL) {
		return BANK_NONE;
	}
	question = bank_find_question(bank_reader_of(reader)->bank, id);
	if (question == BANK_NONE) {
		g_autofree char *typed = problems_quote(id);

		yaml_complain(
			reader, "diag.bank.unknown_question", node, typed);
	}
	return question;
}

static void read_before(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	size_t *before = field;

	*before = read_question_id(reader, node, name);
}

static void read_under(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct prompt *prompt = field;

	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	size_t *under = bank_fields_array(reader, node->count, sizeof(*under));

	for (size_t i = 0; i < node->count; i++) {
		under[i] = read_question_id(reader, node->at[i], name);
	}
	prompt->under = under;
	prompt->under_count = node->count;
}

static void read_max(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	bank_fields_count(reader, node, name, PROMPT_NAMED_MAX, field);
}

static const struct yaml_key example_keys[] = {
	{ "who", YAML_REQUIRED, bank_fields_line,
		offsetof(struct example, who) },
	{ "text", YAML_REQUIRED, bank_fields_line,
		offsetof(struct example, text) },
	{ 0 },
};

static void read_examples(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct prompt *prompt = field;

	prompt->examples = bank_fields_list(reader, node, name, example_keys,
		sizeof(struct example), &prompt->example_count);
}

static const struct yaml_key prompt_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id, offsetof(struct prompt, id) },
	{ "before", YAML_REQUIRED, read_before,
		offsetof(struct prompt, before) },
	{ "under", YAML_REQUIRED, read_under, 0 },
	{ "max", YAML_REQUIRED, read_max, offsetof(struct prompt, max) },
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct prompt, title) },
	{ "text", YAML_REQUIRED, bank_fields_text,
		offsetof(struct prompt, text) },
	{ "examples", YAML_OPTIONAL, read_examples, 0 },
	{ "ask", YAML_REQUIRED, bank_fields_text,
		offsetof(struct prompt, ask) },
	{ "label", YAML_REQUIRED, bank_fields_line,
		offsetof(struct prompt, label) },
	{ 0 },
};

void bank_guidance_prompts(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct bank *bank = field;

	bank->prompts = bank_fields_list(reader, node, name, prompt_keys,
		sizeof(struct prompt), &bank->prompt_count);
}

const struct yaml_key *const bank_guidance_tables[] = { people_keys, note_keys,
	objection_keys, cover_keys, example_keys, prompt_keys, NULL };
