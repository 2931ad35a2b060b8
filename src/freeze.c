/* SPDX-License-Identifier: MIT */
/* Runs when the program is built: reads the files that the program brings
 * with it by the program's own readers and writes their trees as tables of C.
 * A file with any problem stops the build, for nobody looks at it again. */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "base/messages.h"
#include "io/banks/bank_yaml.h"
#include "io/banks/catalog.h"
#include "io/banks/embedded.h"
#include "io/banks/forms_yaml.h"
#include "io/banks/policy_template_yaml.h"
#include "io/banks/rates_yaml.h"

#define WORDS "locales/en/diag.yaml" /* in which problems are told */

/* This program itself brings nothing. */
const struct embedded_file embedded_files[] = { { .name = NULL } };
const size_t embedded_file_count = 0;

struct freeze {
	const char *root; /* folder of the source */
	struct messages *catalogue; /* of the language that is being read */
	struct diags *problems;
	GString *tables;
	GString *rows; /* of embedded_files */
	size_t count;
};

static void check_catalogue(struct freeze *freeze, const char *name,
	const char *bytes, size_t len_bytes)
{
	g_auto(GStrv) parts = g_strsplit(name, "/", 3);
	const char *language = parts[1];

	if (freeze->catalogue == NULL ||
		strcmp(messages_language(freeze->catalogue), language) != 0) {
		messages_destroy(freeze->catalogue);
		freeze->catalogue = messages_create(language);
	}
	(void)catalog_load(
		freeze->catalogue, name, bytes, len_bytes, freeze->problems);
}

static void check_forms(struct freeze *freeze, const char *name,
	const char *bytes, size_t len_bytes)
{
	forms_destroy(
		forms_yaml_load(name, bytes, len_bytes, freeze->problems));
}

static void check_policy(struct freeze *freeze, const char *name,
	const char *bytes, size_t len_bytes)
{
	policy_template_destroy(policy_template_yaml_load(
		name, bytes, len_bytes, freeze->problems));
}

static void check_rates(struct freeze *freeze, const char *name,
	const char *bytes, size_t len_bytes)
{
	rates_destroy(
		rates_yaml_load(name, bytes, len_bytes, freeze->problems));
}

/* How the files are checked that are no banks, by the begin of their names. */
static const struct {
	const char *prefix;
	void (*check)(struct freeze *freeze, const char *name,
		const char *bytes, size_t len_bytes);
} kinds[] = {
	{ "locales/", check_catalogue },
	{ "questions/forms.yaml", check_forms },
	{ "questions/policy.yaml", check_policy },
	{ "questions/rates.yaml", check_rates },
};

/* The id of the bank, owned by the caller; NULL if it is none. */
static char *check(struct freeze *freeze, const char *name, const char *bytes,
	size_t len_bytes)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (g_str_has_prefix(name, kinds[i].prefix)) {
			kinds[i].check(freeze, name, bytes, len_bytes);
			return NULL;
		}
	}
	AUTO(bank)
	bank = bank_yaml_load(name, bytes, len_bytes, true, freeze->problems);

	return bank != NULL ? g_strdup(bank->id) : NULL;
}

static void write_nodes(struct freeze *freeze, const GArray *nodes)
{
	g_string_append_printf(freeze->tables,
		"static const struct yaml_frozen_node nodes_%zu[] = {\n",
		freeze->count);
	for (size_t i = 0; i < nodes->len; i++) {
		const struct yaml_frozen_node *node =
			&g_array_index(nodes, struct yaml_frozen_node, i);

		g_string_append_printf(freeze->tables, "{%d,%d,%d,%d,%u},\n",
			node->kind, node->quoted, node->line, node->column,
			node->value);
	}
	g_string_append(freeze->tables, "};\n");
}

/* Numbers: a string in quotes may not be that long. */
static void write_texts(struct freeze *freeze, const GString *texts)
{
	g_string_append_printf(freeze->tables,
		"static const unsigned char texts_%zu[] = {", freeze->count);
	for (size_t i = 0; i < texts->len; i++) {
		g_string_append_printf(freeze->tables, "%d,%s",
			(unsigned char)texts->str[i],
			texts->str[i] == '\0' ? "\n" : "");
	}
	g_string_append(freeze->tables, "};\n");
}

static void write_tree(struct freeze *freeze, const char *name,
	const char *bytes, size_t len_bytes)
{
	g_autoptr(GArray) nodes =
		g_array_new(FALSE, FALSE, sizeof(struct yaml_frozen_node));
	g_autoptr(GString) texts = g_string_new(NULL);
	AUTO(diags) ignored = diags_create(); /* the same as before */
	AUTO(yaml_tree) tree = yaml_tree_parse(name, bytes, len_bytes, ignored);

	yaml_frozen_make(tree, nodes, texts);
	write_nodes(freeze, nodes);
	write_texts(freeze, texts);
}

static void write_row(struct freeze *freeze, const char *name,
	const char *bank_id, const char *bytes, size_t len_bytes)
{
	g_autofree char *sha256 = g_compute_checksum_for_data(
		G_CHECKSUM_SHA256, (const guchar *)bytes, len_bytes);
	size_t i = freeze->count;

	g_string_append_printf(freeze->rows, "{\"%s\", \"%s\", ", name, sha256);
	g_string_append_printf(
		freeze->rows, bank_id != NULL ? "\"%s\", " : "NULL, ", bank_id);
	g_string_append_printf(freeze->rows,
		"{nodes_%zu, sizeof(nodes_%zu) / sizeof(nodes_%zu[0]),"
		" (const char *)texts_%zu}},\n",
		i, i, i, i);
}

static bool freeze_file(struct freeze *freeze, const char *name)
{
	g_autofree char *path = g_build_filename(freeze->root, name, NULL);
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	if (!g_file_get_contents(path, &bytes, &len_bytes, NULL)) {
		(void)fprintf(stderr, "%s: cannot be read\n", path);
		return false;
	}
	g_autofree char *bank_id = check(freeze, name, bytes, len_bytes);

	if (diags_count(freeze->problems) == 0) {
		write_tree(freeze, name, bytes, len_bytes);
		write_row(freeze, name, bank_id, bytes, len_bytes);
	}
	freeze->count++;
	return true;
}

/* A gap in the words leaves the code of the problem and its place. */
static void tell(const struct freeze *freeze)
{
	AUTO(messages) words = messages_create("en");
	AUTO(diags) ignored = diags_create();
	g_autofree char *path = g_build_filename(freeze->root, WORDS, NULL);
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	if (g_file_get_contents(path, &bytes, &len_bytes, NULL)) {
		(void)catalog_load(words, WORDS, bytes, len_bytes, ignored);
	}
	for (size_t i = 0; i < diags_count(freeze->problems); i++) {
		g_autofree char *line =
			diag_format(diags_get(freeze->problems, i), words);

		(void)fprintf(stderr, "%s\n", line);
	}
}

static bool write_output(const struct freeze *freeze, const char *path)
{
	g_autoptr(GString) out =
		g_string_new("#include \"io/banks/embedded.h\"\n");
	g_autoptr(GError) error = NULL;

	g_string_append_printf(out,
		"%sconst struct embedded_file embedded_files[] = {\n%s};\n"
		"const size_t embedded_file_count = %zu;\n",
		freeze->tables->str, freeze->rows->str, freeze->count);
	if (!g_file_set_contents(path, out->str, (gssize)out->len, &error)) {
		(void)fprintf(stderr, "%s\n", error->message);
		return false;
	}
	return true;
}

static bool freeze_files(
	struct freeze *freeze, const char *output, char *const *names)
{
	bool good = true;

	for (; *names != NULL; names++) {
		good = freeze_file(freeze, *names) && good;
	}
	tell(freeze);
	return good && diags_count(freeze->problems) == 0 &&
	       write_output(freeze, output);
}

/* freeze OUTPUT ROOT NAME... */
int main(int argc, char **argv)
{
	if (argc < 4) {
		return 2;
	}
	AUTO(diags) problems = diags_create();
	g_autoptr(GString) tables = g_string_new(NULL);
	g_autoptr(GString) rows = g_string_new(NULL);
	struct freeze freeze = { .root = argv[2],
		.problems = problems,
		.tables = tables,
		.rows = rows };
	bool good = freeze_files(&freeze, argv[1], argv + 3);

	messages_destroy(freeze.catalogue);
	return good ? 0 : 1;
}
