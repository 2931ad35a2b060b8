/* SPDX-License-Identifier: MIT */
/* The tables of sections, questions, choices and actions. A list of choices
 * that holds an error is left empty: bank_check would only repeat it in other
 * words. */
#include "io/banks/bank_question.h"

#include <glib.h>
#include <string.h>

#include "io/banks/bank_fields.h"
#include "io/banks/bank_guidance.h"
#include "io/yaml/yaml_problems.h"

static void read_role(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	enum role *role = field;
	size_t index = 0;

	if (yaml_expect_word(
		    reader, node, name, role_names, ROLE_COUNT, &index)) {
		*role = (enum role)index;
	}
}

static void read_effort(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	enum effort *effort = field;
	size_t index = 0;

	if (yaml_expect_word(
		    reader, node, name, effort_names, EFFORT_COUNT, &index)) {
		*effort = (enum effort)index;
	}
}

static void read_cost(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	enum cost *cost = field;
	size_t index = 0;

	if (yaml_expect_word(
		    reader, node, name, cost_names, COST_COUNT, &index)) {
		*cost = (enum cost)index;
	}
}

static const struct yaml_key choice_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id, offsetof(struct choice, id) },
	{ "points", YAML_REQUIRED, bank_fields_points,
		offsetof(struct choice, points) },
	{ "label", YAML_REQUIRED, bank_fields_line,
		offsetof(struct choice, label) },
	{ "says", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct choice, says) },
	{ "mixed", YAML_OPTIONAL, bank_fields_bool,
		offsetof(struct choice, mixed) },
	{ "unsure", YAML_OPTIONAL, bank_fields_bool,
		offsetof(struct choice, unsure) },
	{ 0 },
};

void bank_question_choices(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct choices *choices = field;
	size_t before = diags_count(reader->problems);

	choices->at = bank_fields_list(reader, node, name, choice_keys,
		sizeof(struct choice), &choices->count);
	if (diags_count(reader->problems) > before) {
		choices->count = 0;
	}
}

/* A reference names a source and a place in it: "iso27001:A.5.17". */
static bool is_ref(const char *text)
{
	const char *colon = strchr(text, ':');

	return colon != NULL && colon > text && colon[1] != '\0' &&
	       strpbrk(text, " \n") == NULL;
}

static void read_refs(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct action *action = field;

	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	const char **refs =
		bank_fields_array(reader, node->count, sizeof(*refs));

	for (size_t i = 0; i < node->count; i++) {
		const struct yaml_node *item = node->at[i];

		if (!yaml_expect(reader, item, YAML_TEXT, name)) {
			continue;
		}
		if (!is_ref(item->text)) {
			g_autofree char *typed = problems_quote(item->text);

			yaml_complain(reader, "diag.bank.bad_ref", item, typed);
		}
		refs[i] = bank_fields_keep(reader, item->text);
	}
	action->refs = refs;
	action->ref_count = node->count;
}

static const struct yaml_key action_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id, offsetof(struct action, id) },
	{ "text", YAML_REQUIRED, bank_fields_line,
		offsetof(struct action, text) },
	{ "role", YAML_REQUIRED, read_role, offsetof(struct action, role) },
	{ "effort", YAML_REQUIRED, read_effort,
		offsetof(struct action, effort) },
	{ "cost", YAML_REQUIRED, read_cost, offsetof(struct action, cost) },
	{ "when", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct action, when) },
	{ "evidence", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct action, evidence) },
	{ "refs", YAML_OPTIONAL, read_refs, 0 },
	{ "people", YAML_OPTIONAL, bank_guidance_people,
		offsetof(struct action, people) },
	{ "origin", YAML_OPTIONAL, bank_guidance_origin,
		offsetof(struct action, origin) },
	{ 0 },
};

static void read_actions(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct question *question = field;

	question->actions = bank_fields_list(reader, node, name, action_keys,
		sizeof(struct action), &question->action_count);
}

static const struct yaml_key find_out_keys[] = {
	{ "from", YAML_REQUIRED, bank_fields_informant,
		offsetof(struct find_out, from) },
	{ "ask", YAML_REQUIRED, bank_fields_text,
		offsetof(struct find_out, ask) },
	{ "look", YAML_REQUIRED, bank_fields_text,
		offsetof(struct find_out, look) },
	{ 0 },
};

static void read_find_out(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct find_out *find_out = field;

	find_out->given =
		yaml_read_map(reader, node, name, find_out_keys, find_out);
}

static void complain_choice(struct yaml_reader *reader,
	const struct yaml_node *key, const struct choices *choices)
{
	GString *ids = g_string_new(NULL);
	g_autofree char *typed = problems_quote(key->text);

	for (size_t i = 0; i < choices->count; i++) {
		g_string_append_printf(
			ids, "%s%s", i > 0 ? ", " : "", choices->at[i].id);
	}
	yaml_complain_two(
		reader, "diag.bank.unknown_choice", key, typed, ids->str);
	g_string_free(ids, TRUE);
}

/* Stands behind `choices` in the table: its keys are the ids of choices. */
static void read_choose(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct question *question = field;
	const struct choices *choices = &question->choices;

	if (!yaml_expect(reader, node, YAML_MAP, name) || choices->count == 0) {
		return;
	}
	struct text *choose =
		bank_fields_array(reader, choices->count, sizeof(*choose));

	for (size_t i = 0; i < node->count; i++) {
		size_t choice =
			question_find_choice(question, node->keys[i]->text);

		if (choice == BANK_NONE) {
			complain_choice(reader, node->keys[i], choices);
		} else {
			bank_fields_line(reader, node->at[i],
				node->keys[i]->text, &choose[choice]);
		}
	}
	question->choose = choose;
}

static const struct yaml_key same_as_keys[] = {
	{ "bank", YAML_REQUIRED, bank_fields_id,
		offsetof(struct same_as, bank) },
	{ "edition", YAML_REQUIRED, bank_fields_edition,
		offsetof(struct same_as, edition) },
	{ "question", YAML_REQUIRED, bank_fields_id,
		offsetof(struct same_as, question) },
	{ 0 },
};

static void read_same_as(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	bank_fields_place(reader, field, node);
	(void)yaml_read_map(reader, node, name, same_as_keys, field);
}

static const struct yaml_key question_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id, offsetof(struct question, id) },
	{ "same_as", YAML_OPTIONAL, read_same_as,
		offsetof(struct question, same_as) },
	{ "text", YAML_REQUIRED, bank_fields_text,
		offsetof(struct question, text) },
	{ "basic", YAML_OPTIONAL, bank_fields_bool,
		offsetof(struct question, basic) },
	{ "simpler", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct question, simpler) },
	{ "help", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct question, help) },
	{ "choices", YAML_OPTIONAL, bank_question_choices,
		offsetof(struct question, choices) },
	{ "choose", YAML_OPTIONAL, read_choose, 0 },
	{ "risk", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct question, risk) },
	{ "find_out", YAML_OPTIONAL, read_find_out,
		offsetof(struct question, find_out) },
	{ "absent", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct question, absent) },
	{ "actions", YAML_OPTIONAL, read_actions, 0 },
	{ "origin", YAML_OPTIONAL, bank_guidance_origin,
		offsetof(struct question, origin) },
	{ "notes", YAML_OPTIONAL, bank_guidance_notes, 0 },
	{ "objections", YAML_OPTIONAL, bank_guidance_objections,
		offsetof(struct question, objections) },
	{ "covers", YAML_OPTIONAL, bank_guidance_covers, 0 },
	{ 0 },
};

static void read_question(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name)
{
	struct bank_reader *own = bank_reader_of(reader);
	struct question *question = &own->questions[own->question_count++];

	question->section = own->section;
	question->choices = own->bank->scale;
	bank_fields_place(reader, question, node);
	if (yaml_read_map(reader, node, name, question_keys, question) &&
		!own->has_scale && yaml_map_get(node, "choices") == NULL) {
		yaml_complain(reader, "diag.bank.no_choices", node, NULL);
	}
}

static void read_questions(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct section *section = field;

	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	if (node->count == 0) {
		yaml_complain(reader, "diag.yaml.empty_list", node, name);
	}
	section->first = bank_reader_of(reader)->question_count;
	section->count = node->count;
	for (size_t i = 0; i < node->count; i++) {
		read_question(reader, node->at[i], name);
	}
}

static const struct yaml_key section_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id, offsetof(struct section, id) },
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct section, title) },
	{ "questions", YAML_REQUIRED, read_questions, 0 },
	{ 0 },
};

/* The questions of all sections stand in one array. */
static size_t count_questions(const struct yaml_node *sections)
{
	size_t count = 0;

	for (size_t i = 0; i < sections->count; i++) {
		const struct yaml_node *questions =
			yaml_map_get(sections->at[i], "questions");

		if (questions != NULL && questions->kind == YAML_LIST) {
			count += questions->count;
		}
	}
	return count;
}

void bank_question_sections(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct bank_reader *own = bank_reader_of(reader);
	struct bank *bank = field;

	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	if (node->count == 0) {
		yaml_complain(reader, "diag.yaml.empty_list", node, name);
		return;
	}
	own->questions = bank_fields_array(
		reader, count_questions(node), sizeof(struct question));
	struct section *sections =
		bank_fields_array(reader, node->count, sizeof(*sections));

	for (size_t i = 0; i < node->count; i++) {
		own->section = i;
		bank_fields_place(reader, &sections[i], node->at[i]);
		(void)yaml_read_map(
			reader, node->at[i], name, section_keys, &sections[i]);
	}
	bank->sections = sections;
	bank->section_count = node->count;
	bank->questions = own->questions;
	bank->question_count = own->question_count;
}

const struct yaml_key *const bank_question_tables[] = { choice_keys,
	section_keys, question_keys, same_as_keys, find_out_keys, action_keys,
	NULL };
