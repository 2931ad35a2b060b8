/* SPDX-License-Identifier: MIT */
/* A sheet from YAML, by the rules of all files of a company: guessing would
 * change an answer. */
#include "io/company/sheet_yaml.h"

#include <stddef.h>

#include "io/company/kept_yaml.h"
#include "io/yaml/yaml_tree.h"

#define ANSWERS_MAX 2000

struct loader {
	struct sheet *sheet;
	GHashTable *seen; /* ids of the questions so far */
};

/* One item of `answers`. */
struct entry {
	char *question;
	struct answer answer;
};

static struct loader *loader_of(const struct yaml_reader *reader)
{
	return kept_yaml_of(reader)->record;
}

static const struct yaml_key entry_keys[] = {
	{ "question", true, kept_yaml_read_id,
		offsetof(struct entry, question) },
	{ "choice", false, kept_yaml_read_id,
		offsetof(struct entry, answer.choice) },
	{ "points", false, kept_yaml_read_integer,
		offsetof(struct entry, answer.points) },
	{ "absent", false, kept_yaml_read_bool,
		offsetof(struct entry, answer.absent) },
	{ "on", false, kept_yaml_read_date, offsetof(struct entry, answer.on) },
	{ "from", false, kept_yaml_read_text,
		offsetof(struct entry, answer.from) },
	{ "reason", false, kept_yaml_read_text,
		offsetof(struct entry, answer.reason) },
	{ "memo", false, kept_yaml_read_text,
		offsetof(struct entry, answer.memo) },
	{ 0 },
};

static const struct yaml_key result_keys[] = {
	{ "score", true, kept_yaml_read_integer,
		offsetof(struct sheet_result, score) },
	{ "max", true, kept_yaml_read_integer,
		offsetof(struct sheet_result, max) },
	{ "band", false, kept_yaml_read_text,
		offsetof(struct sheet_result, band) },
	{ "band_label", false, kept_yaml_read_text,
		offsetof(struct sheet_result, band_label) },
	{ 0 },
};

/* Without a choice there is nothing these could belong to. */
static void check_open(struct yaml_reader *reader, const struct yaml_node *node)
{
	static const char *const of_choice[] = { "points", "absent", "on",
		"from", "reason" };

	for (size_t i = 0; i < G_N_ELEMENTS(of_choice); i++) {
		if (yaml_map_get(node, of_choice[i]) != NULL) {
			yaml_complain(reader, "diag.company.missing_key", node,
				"choice");
			return;
		}
	}
}

static void keep_entry(struct yaml_reader *reader, const struct yaml_node *node,
	struct entry *entry)
{
	struct loader *loader = loader_of(reader);

	if (entry->question[0] == '\0') {
		return; /* reported */
	}
	if (!g_hash_table_add(loader->seen, g_strdup(entry->question))) {
		yaml_complain(reader, "diag.sheet.question_twice", node,
			entry->question);
		return;
	}
	if (yaml_map_get(node, "choice") == NULL) {
		check_open(reader, node);
	}
	if (!answer_is_empty(&entry->answer)) {
		answer_copy(sheet_answer_make(loader->sheet, entry->question),
			&entry->answer);
	}
}

static void read_entry(struct yaml_reader *reader, const struct yaml_node *node)
{
	struct entry entry = { .question = g_strdup("") };

	if (yaml_expect(reader, node, YAML_MAP, "answers")) {
		answer_init(&entry.answer);
		kept_yaml_read_map(reader, node, entry_keys, &entry);
		keep_entry(reader, node, &entry);
		answer_finish(&entry.answer);
	}
	g_free(entry.question);
}

static void read_answers(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	(void)field; /* answers go into the sheet one by one */
	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	if (node->count > ANSWERS_MAX) {
		g_autofree char *limit = g_strdup_printf("%d", ANSWERS_MAX);

		yaml_complain(reader, "diag.sheet.too_many", node, limit);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		read_entry(reader, node->at[i]);
	}
}

static void read_people(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	int *people = field;
	int number = 0;

	if (!yaml_expect_integer(reader, node, name, &number)) {
		return;
	}
	if (number < 0) {
		yaml_complain_two(
			reader, "diag.yaml.not_number", node, name, node->text);
		return;
	}
	*people = number;
}

/* One item of `named`. */
static const struct yaml_key named_keys[] = {
	{ "prompt", true, kept_yaml_read_id, offsetof(struct named, prompt) },
	{ "text", true, kept_yaml_read_text, offsetof(struct named, text) },
	{ 0 },
};

static void read_one_named(
	struct yaml_reader *reader, const struct yaml_node *node)
{
	struct named named = { g_strdup(""), g_strdup("") };

	if (yaml_expect(reader, node, YAML_MAP, "named")) {
		kept_yaml_read_map(reader, node, named_keys, &named);
		sheet_add_named(
			loader_of(reader)->sheet, named.prompt, named.text);
	}
	g_free(named.prompt);
	g_free(named.text);
}

/* One item of `corrections`. */
static const struct yaml_key correction_keys[] = {
	{ "question", true, kept_yaml_read_id,
		offsetof(struct correction, question) },
	{ "on", true, kept_yaml_read_date, offsetof(struct correction, on) },
	{ "before", true, kept_yaml_read_id,
		offsetof(struct correction, before) },
	{ 0 },
};

static void read_one_correction(
	struct yaml_reader *reader, const struct yaml_node *node)
{
	struct correction correction = { .question = g_strdup(""),
		.before = g_strdup("") };

	if (yaml_expect(reader, node, YAML_MAP, "corrections")) {
		kept_yaml_read_map(reader, node, correction_keys, &correction);
		sheet_add_correction(loader_of(reader)->sheet,
			correction.question, correction.on, correction.before);
	}
	g_free(correction.question);
	g_free(correction.before);
}

/* What goes into the sheet one by one. */
static void read_items(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name,
	void (*read_item)(
		struct yaml_reader *reader, const struct yaml_node *node))
{
	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		read_item(reader, node->at[i]);
	}
}

static void read_named(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	(void)field;
	read_items(reader, node, name, read_one_named);
}

static void read_corrections(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	(void)field;
	read_items(reader, node, name, read_one_correction);
}

static void read_result(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct sheet_result *result = field;

	if (yaml_expect(reader, node, YAML_MAP, name) && node->count > 0) {
		result->given = true;
		kept_yaml_read_map(reader, node, result_keys, result);
	}
}

static const struct yaml_key sheet_keys[] = {
	{ "format", true, kept_yaml_read_format, 0 },
	{ "id", false, kept_yaml_read_text, offsetof(struct sheet, id) },
	{ "bank", true, kept_yaml_read_id, offsetof(struct sheet, bank) },
	{ "edition", true, kept_yaml_read_name,
		offsetof(struct sheet, edition) },
	{ "bank_sha256", false, kept_yaml_read_text,
		offsetof(struct sheet, bank_sha256) },
	{ "organisation", false, kept_yaml_read_text,
		offsetof(struct sheet, organisation) },
	{ "unit", false, kept_yaml_read_text, offsetof(struct sheet, unit) },
	{ "person", false, kept_yaml_read_text,
		offsetof(struct sheet, person) },
	{ "people", false, read_people, offsetof(struct sheet, people) },
	{ "date", false, kept_yaml_read_date, offsetof(struct sheet, date) },
	{ "finished", false, kept_yaml_read_date,
		offsetof(struct sheet, finished) },
	{ "previous", false, kept_yaml_read_text,
		offsetof(struct sheet, previous) },
	{ "exported", false, kept_yaml_read_date,
		offsetof(struct sheet, exported) },
	{ "named", false, read_named, 0 },
	{ "corrections", false, read_corrections, 0 },
	{ "answers", true, read_answers, 0 },
	{ "result", false, read_result, offsetof(struct sheet, result) },
	{ 0 },
};

static const struct yaml_key *const tables[] = { sheet_keys, entry_keys,
	named_keys, correction_keys, result_keys, NULL };

/* Something else than a sheet is told in one sentence; a list of all that it
 * lacks would not help. */
static const char *other_file_code(const struct yaml_node *root)
{
	if (yaml_map_get(root, "answers") != NULL) {
		return NULL;
	}
	if (yaml_map_get(root, "sections") != NULL) {
		return "diag.sheet.is_bank";
	}
	return yaml_map_get(root, "bank") == NULL ? "diag.sheet.no_sheet"
						  : NULL;
}

static void read_sheet(struct kept_yaml *company, const struct yaml_node *root)
{
	struct yaml_reader *reader = &company->reader;
	const char *other = other_file_code(root);

	if (other != NULL) {
		diags_error(reader->problems, other, reader->file, NULL);
		return;
	}
	kept_yaml_read_map(reader, root, sheet_keys, loader_of(reader)->sheet);
	if (yaml_map_get(root, "result") == NULL) {
		kept_yaml_warn_cut(reader, "diag.sheet.no_result");
	}
}

struct sheet *sheet_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	AUTO(sheet) sheet = sheet_create_empty();
	g_autoptr(GHashTable) seen =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	struct loader loader = { .sheet = sheet, .seen = seen };
	struct kept_yaml company = {
		.format = SHEET_YAML_FORMAT,
		.tables = tables,
		.record = &loader,
	};

	if (!kept_yaml_load(
		    &company, file, bytes, len_bytes, read_sheet, diags)) {
		return NULL;
	}
	sheet->read_only = company.is_read_only;
	return g_steal_pointer(&sheet);
}
