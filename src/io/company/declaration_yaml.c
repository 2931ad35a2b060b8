/* SPDX-License-Identifier: MIT */
/* A declaration from YAML, by the rules of all files of a company, and back. */
#include "io/company/kept_kinds.h"

#include "io/company/kept_yaml.h"
#include "io/yaml/yaml_tree.h"
#include "io/yaml/yaml_write.h"

#define DECLARATION_YAML_FORMAT 1

static void read_star(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	enum star *star = field;
	size_t index = 0;

	if (yaml_expect_word(
		    reader, node, name, star_names, STAR_COUNT, &index)) {
		*star = (enum star)index;
	}
}

static const struct yaml_key keys[] = {
	{ "format", true, kept_yaml_read_format, 0 },
	{ "star", true, read_star, offsetof(struct declaration, star) },
	{ "id", false, kept_yaml_read_text, offsetof(struct declaration, id) },
	{ "day", false, kept_yaml_read_date,
		offsetof(struct declaration, day) },
	{ "note", false, kept_yaml_read_text,
		offsetof(struct declaration, note) },
	{ "published", false, kept_yaml_read_date,
		offsetof(struct declaration, published) },
	{ "published_at", false, kept_yaml_read_text,
		offsetof(struct declaration, published_at) },
	{ 0 },
};

static const struct yaml_key *const tables[] = { keys, NULL };

static void read_declaration(
	struct kept_yaml *company, const struct yaml_node *root)
{
	struct yaml_reader *reader = &company->reader;

	if (yaml_map_get(root, "star") == NULL) {
		/* A list of all that another file lacks would not help. */
		diags_error(reader->problems, "diag.declaration.none",
			reader->file, NULL);
		return;
	}
	kept_yaml_read_map(reader, root, keys, company->record);
}

struct declaration *declaration_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	AUTO(declaration) declaration = declaration_create();
	struct kept_yaml company = {
		.tables = tables,
		.format = DECLARATION_YAML_FORMAT,
		.record = declaration,
	};

	if (!kept_yaml_load(&company, file, bytes, len_bytes, read_declaration,
		    diags)) {
		return NULL;
	}
	declaration->read_only = company.is_read_only;
	return g_steal_pointer(&declaration);
}

static void save_date(GString *out, const char *key, struct date date)
{
	char text[DATE_TEXT_BYTES];

	date_format(date, text);
	yaml_write_text(out, key, text);
}

GString *declaration_yaml_save(const struct declaration *declaration)
{
	GString *out = g_string_new(NULL);

	yaml_write_integer(out, "format", DECLARATION_YAML_FORMAT);
	yaml_write_text(out, "star", star_names[declaration->star]);
	yaml_write_text(out, "id", declaration->id);
	save_date(out, "day", declaration->day);
	yaml_write_text(out, "note", declaration->note);
	save_date(out, "published", declaration->published);
	yaml_write_text(out, "published_at", declaration->published_at);
	return out;
}
