/* SPDX-License-Identifier: MIT */
/* The head of the bank format and the loader. Bands that hold an error are
 * left out: bank_check would only repeat it in other words. */
#include "io/banks/bank_yaml.h"

#include <glib.h>

#include "core/bank_check.h"
#include "io/banks/bank_fields.h"
#include "io/banks/bank_guidance.h"
#include "io/banks/bank_question.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_schema.h"
#include "io/yaml/yaml_tree.h"

static void read_kind(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	enum bank_kind *kind = field;
	size_t index = 0;

	if (yaml_expect_word(reader, node, name, bank_kind_names,
		    BANK_KIND_COUNT, &index)) {
		*kind = (enum bank_kind)index;
	}
}

static void read_min(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct band *band = field;

	band->has_min = true;
	(void)yaml_expect_integer(reader, node, name, &band->min);
}

static const struct yaml_key band_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id, offsetof(struct band, id) },
	{ "min", YAML_OPTIONAL, read_min, 0 },
	{ "label", YAML_REQUIRED, bank_fields_line,
		offsetof(struct band, label) },
	{ "next", YAML_OPTIONAL, bank_fields_line,
		offsetof(struct band, next) },
	{ 0 },
};

static void read_bands(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct bank *bank = field;
	size_t before = diags_count(reader->problems);

	bank->bands = bank_fields_list(reader, node, name, band_keys,
		sizeof(struct band), &bank->band_count);
	if (diags_count(reader->problems) > before) {
		bank->band_count = 0;
	}
}

static const struct yaml_key term_keys[] = {
	{ "term", YAML_REQUIRED, bank_fields_line,
		offsetof(struct term, term) },
	{ "says", YAML_REQUIRED, bank_fields_text,
		offsetof(struct term, says) },
	{ 0 },
};

static void read_terms(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct bank *bank = field;

	bank->terms = bank_fields_list(reader, node, name, term_keys,
		sizeof(struct term), &bank->term_count);
}

static const struct yaml_key source_keys[] = {
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct source, title) },
	{ "publisher", YAML_OPTIONAL, bank_fields_line,
		offsetof(struct source, publisher) },
	{ "url", YAML_OPTIONAL, bank_fields_address,
		offsetof(struct source, url) },
	{ "note", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct source, note) },
	{ 0 },
};

static void read_source(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	(void)yaml_read_map(reader, node, name, source_keys, field);
}

/* Languages before all texts, the scale before all questions, and these before
 * what speaks of them by id. */
static const struct yaml_key bank_keys[] = {
	{ "format", YAML_REQUIRED, bank_fields_format, 0 },
	{ "id", YAML_REQUIRED, bank_fields_id, offsetof(struct bank, id) },
	{ "edition", YAML_REQUIRED, bank_fields_edition,
		offsetof(struct bank, edition) },
	{ "languages", YAML_REQUIRED, bank_fields_languages, 0 },
	{ "kind", YAML_REQUIRED, read_kind, offsetof(struct bank, kind) },
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct bank, title) },
	{ "series", YAML_OPTIONAL, bank_fields_id,
		offsetof(struct bank, series) },
	{ "source", YAML_OPTIONAL, read_source, offsetof(struct bank, source) },
	{ "scale", YAML_OPTIONAL, bank_question_choices,
		offsetof(struct bank, scale) },
	{ "bands", YAML_OPTIONAL, read_bands, 0 },
	{ "sections", YAML_REQUIRED, bank_question_sections, 0 },
	{ "terms", YAML_OPTIONAL, read_terms, 0 },
	{ "prompts", YAML_OPTIONAL, bank_guidance_prompts, 0 },
	{ "objections", YAML_OPTIONAL, bank_guidance_objections,
		offsetof(struct bank, objections) },
	{ 0 },
};

static const struct yaml_key *const head_tables[] = { bank_keys, band_keys,
	term_keys, source_keys, NULL };

static bool is_key(const struct yaml_reader *reader, const char *word)
{
	return bank_fields_is_key(reader, word) ||
	       yaml_is_key_of(bank_question_tables, word) ||
	       yaml_is_key_of(bank_guidance_tables, word);
}

struct place_finder {
	const char *file;
	const struct yaml_node *root;
	GHashTable *places;
};

static struct place place_of(const void *thing, void *data)
{
	const struct place_finder *finder = data;
	const struct yaml_node *node =
		g_hash_table_lookup(finder->places, thing);

	if (node == NULL) {
		node = finder->root;
	}
	struct place place = { finder->file, node->line, node->column };

	return place;
}

/* A newer format would only give a list of unknown keys. */
static bool is_newer(struct yaml_reader *reader, const struct yaml_node *root)
{
	const struct yaml_node *format = yaml_map_get(root, "format");
	int number = 0;

	if (format == NULL || !yaml_node_integer(format, &number) ||
		number <= BANK_FIELDS_FORMAT) {
		return false;
	}
	yaml_complain(reader, "diag.bank.newer_format", format, NULL);
	return true;
}

static bool read_fields(
	struct yaml_reader *reader, const struct yaml_node *root)
{
	struct bank_reader *own = bank_reader_of(reader);

	own->has_scale = yaml_map_get(root, "scale") != NULL;
	bank_fields_place(reader, own->bank, root);
	return yaml_read_map(reader, root, "", bank_keys, own->bank);
}

static void read_bank(
	struct bank *bank, const struct yaml_tree *tree, struct diags *problems)
{
	g_autoptr(GHashTable) places = g_hash_table_new(NULL, NULL);
	struct bank_reader own = { .texts = &bank->texts,
		.bank = bank,
		.tables = head_tables,
		.places = places };
	struct yaml_reader reader = { tree->file, problems, is_key, &own };
	struct place_finder finder = { tree->file, tree->root, places };

	if (is_newer(&reader, tree->root)) {
		return;
	}
	yaml_tree_check_shown(tree, problems);
	if (read_fields(&reader, tree->root)) {
		bank_check(bank, place_of, &finder, problems);
	}
}

struct bank *bank_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, bool built_in, struct diags *diags)
{
	AUTO(diags) problems = diags_create();
	AUTO(yaml_tree)
	tree = yaml_tree_parse(file, bytes, len_bytes, problems);
	AUTO(bank) bank = bank_create();

	if (tree->root != NULL) {
		read_bank(bank, tree, problems);
	}
	bool good = !diags_has_errors(problems);

	problems_hand_on(problems, file, bytes, len_bytes, diags);
	if (!good) {
		return NULL;
	}
	g_autofree char *sha256 = g_compute_checksum_for_data(
		G_CHECKSUM_SHA256, (const guchar *)bytes, len_bytes);

	bank->sha256 = texts_keep_string(&bank->texts, sha256);
	bank->origin = built_in ? NULL : texts_keep_string(&bank->texts, file);
	return g_steal_pointer(&bank);
}

struct bank *bank_yaml_builtin(const struct embedded_file *file)
{
	AUTO(diags) problems = diags_create();
	AUTO(yaml_tree) tree = yaml_frozen_thaw(file->name, &file->tree);
	struct bank *bank = bank_create();
	struct bank_reader own = {
		.texts = &bank->texts, .bank = bank, .texts_stay = true
	};
	struct yaml_reader reader = { tree->file, problems, NULL, &own };

	(void)read_fields(&reader, tree->root);
	g_assert(diags_count(problems) == 0);
	bank->sha256 = file->sha256;
	return bank;
}
