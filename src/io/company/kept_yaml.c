/* SPDX-License-Identifier: MIT */
/* The reading of sheets and plans, as far as it is the same. */
#include "io/company/kept_yaml.h"

#include <string.h>

#include "core/sheet.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_tree.h"

struct kept_yaml *kept_yaml_of(const struct yaml_reader *reader)
{
	return reader->owner;
}

static void warn(struct yaml_reader *reader, const char *code,
	const struct yaml_node *node, const char *arg)
{
	struct place place = { reader->file, node->line, node->column };

	diags_add(reader->problems, DIAG_WARNING, code, place, arg, NULL);
}

void kept_yaml_warn_cut(struct yaml_reader *reader, const char *code)
{
	struct place place = { .file = reader->file };

	diags_add(reader->problems, DIAG_WARNING, code, place, NULL);
}

void kept_yaml_read_text(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	if (yaml_expect(reader, node, YAML_TEXT, name)) {
		sheet_set(field, node->text);
	}
}

void kept_yaml_read_name(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	if (node->kind == YAML_TEXT && node->text[0] == '\0') {
		yaml_complain(reader, "diag.company.empty", node, name);
	} else {
		kept_yaml_read_text(reader, node, name, field);
	}
}

void kept_yaml_read_id(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name)) {
		return;
	}
	if (id_is_valid(node->text)) {
		sheet_set(field, node->text);
	} else {
		yaml_complain_two(
			reader, "diag.company.bad_id", node, name, node->text);
	}
}

void kept_yaml_read_date(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	if (yaml_expect(reader, node, YAML_TEXT, name) &&
		node->text[0] != '\0' && !date_parse(node->text, field)) {
		yaml_complain_two(reader, "diag.company.bad_date", node, name,
			node->text);
	}
}

void kept_yaml_read_integer(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	(void)yaml_expect_integer(reader, node, name, field);
}

void kept_yaml_read_bool(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	(void)yaml_expect_bool(reader, node, name, field);
}

void kept_yaml_read_map(struct yaml_reader *reader,
	const struct yaml_node *node, const struct yaml_key *keys, void *record)
{
	struct kept_yaml *company = kept_yaml_of(reader);
	const struct yaml_key *const tables[] = { keys, NULL };

	for (size_t i = 0; i < node->count; i++) {
		const struct yaml_node *key = node->keys[i];

		if (yaml_is_key_of(tables, key->text)) {
			continue;
		}
		company->is_read_only = true;
		if (!company->is_newer) {
			warn(reader, "diag.company.unknown_key", key,
				key->text);
		}
	}
	for (; keys->name != NULL; keys++) {
		const struct yaml_node *value = yaml_map_get(node, keys->name);

		if (value != NULL) {
			keys->read(reader, value, keys->name,
				(char *)record + keys->offset);
		} else if (keys->required) {
			yaml_complain(reader, "diag.company.missing_key", node,
				keys->name);
		}
	}
}

void kept_yaml_read_format(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct kept_yaml *company = kept_yaml_of(reader);
	int format = 0;

	(void)field; /* every record in memory is of the same format */
	if (!yaml_expect_integer(reader, node, name, &format)) {
		return;
	}
	if (format < 1) {
		yaml_complain_two(
			reader, "diag.yaml.not_number", node, name, node->text);
	} else if (company->is_newer) {
		company->is_read_only = true;
		warn(reader, "diag.company.newer", node, node->text);
	}
}

static bool is_newer(
	const struct kept_yaml *company, const struct yaml_node *root)
{
	const struct yaml_node *format = yaml_map_get(root, "format");
	int number = 0;

	return format != NULL && yaml_node_integer(format, &number) &&
	       number > company->format;
}

static bool is_key(const struct yaml_reader *reader, const char *word)
{
	return yaml_is_key_of(kept_yaml_of(reader)->tables, word);
}

bool kept_yaml_load(struct kept_yaml *company, const char *file,
	const char *bytes, size_t len_bytes,
	void (*read)(struct kept_yaml *company, const struct yaml_node *root),
	struct diags *diags)
{
	AUTO(diags) problems = diags_create();
	AUTO(yaml_tree)
	tree = yaml_tree_parse(file, bytes, len_bytes, problems);

	company->reader.file = file;
	company->reader.problems = problems;
	company->reader.is_key = company->tables != NULL ? is_key : NULL;
	company->reader.owner = company;
	if (!diags_has_errors(problems)) {
		company->is_newer = is_newer(company, tree->root);
		read(company, tree->root);
	}
	bool good = !diags_has_errors(problems);

	problems_hand_on(problems, file, bytes, len_bytes, diags);
	return good;
}
