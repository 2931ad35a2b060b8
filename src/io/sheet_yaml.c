/* SPDX-License-Identifier: MIT */
/* A sheet from YAML. What the format of today does not know makes a sheet
 * read-only: saving it would lose it. What is known but wrong is an error:
 * guessing would change an answer. */
#include "io/sheet_yaml.h"

#include <stddef.h>
#include <string.h>

#include "io/problems.h"
#include "io/yaml_schema.h"
#include "io/yaml_tree.h"

#define ANSWERS_MAX 2000

struct loader {
	struct yaml_reader reader; /* owner: this loader */
	struct sheet *sheet;
	bool newer;
	GHashTable *seen; /* ids of the questions so far */
};

/* One item of `answers`. */
struct entry {
	char *question;
	struct answer answer;
};

static struct loader *loader_of(struct yaml_reader *reader)
{
	return reader->owner;
}

static void warn(struct yaml_reader *reader, const char *code,
	const struct yaml_node *node, const char *arg)
{
	struct place place = { reader->file, node->line, node->column };

	diags_add(reader->problems, DIAG_WARNING, code, place, arg, NULL);
}

static void read_text(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	if (yaml_expect(reader, node, YAML_TEXT, name)) {
		sheet_set(field, node->text);
	}
}

/* What stands for something and cannot be empty. */
static void read_name(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	if (node->kind == YAML_TEXT && node->text[0] == '\0') {
		yaml_complain(reader, "diag.sheet.empty", node, name);
	} else {
		read_text(reader, node, name, field);
	}
}

static void read_id(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name)) {
		return;
	}
	if (id_is_valid(node->text)) {
		sheet_set(field, node->text);
	} else {
		yaml_complain_two(
			reader, "diag.sheet.bad_id", node, name, node->text);
	}
}

static void read_date(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	if (yaml_expect(reader, node, YAML_TEXT, name) &&
		node->text[0] != '\0' && !date_parse(node->text, field)) {
		yaml_complain_two(
			reader, "diag.sheet.bad_date", node, name, node->text);
	}
}

static void read_integer(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	(void)yaml_expect_integer(reader, node, name, field);
}

static void read_bool(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	(void)yaml_expect_bool(reader, node, name, field);
}

static const struct yaml_key entry_keys[] = {
	{ "question", true, read_id, offsetof(struct entry, question) },
	{ "choice", false, read_id, offsetof(struct entry, answer.choice) },
	{ "points", false, read_integer,
		offsetof(struct entry, answer.points) },
	{ "absent", false, read_bool, offsetof(struct entry, answer.absent) },
	{ "on", false, read_date, offsetof(struct entry, answer.on) },
	{ "from", false, read_text, offsetof(struct entry, answer.from) },
	{ "reason", false, read_text, offsetof(struct entry, answer.reason) },
	{ "memo", false, read_text, offsetof(struct entry, answer.memo) },
	{ 0 },
};

static const struct yaml_key result_keys[] = {
	{ "score", true, read_integer, offsetof(struct sheet_result, score) },
	{ "max", true, read_integer, offsetof(struct sheet_result, max) },
	{ "band", false, read_text, offsetof(struct sheet_result, band) },
	{ "band_label", false, read_text,
		offsetof(struct sheet_result, band_label) },
	{ 0 },
};

static const struct yaml_key *find_key(
	const struct yaml_key *keys, const char *name)
{
	for (; keys->name != NULL; keys++) {
		if (strcmp(keys->name, name) == 0) {
			return keys;
		}
	}
	return NULL;
}

/* As yaml_read_map(), but an unknown key is no error. */
static void read_map(struct yaml_reader *reader, const struct yaml_node *node,
	const struct yaml_key *keys, void *record)
{
	struct loader *loader = loader_of(reader);

	for (size_t i = 0; i < node->count; i++) {
		if (find_key(keys, node->keys[i]->text) != NULL) {
			continue;
		}
		loader->sheet->read_only = true;
		if (!loader->newer) {
			warn(reader, "diag.sheet.unknown_key", node->keys[i],
				node->keys[i]->text);
		}
	}
	for (; keys->name != NULL; keys++) {
		const struct yaml_node *value = yaml_map_get(node, keys->name);

		if (value != NULL) {
			keys->read(reader, value, keys->name,
				(char *)record + keys->offset);
		} else if (keys->required) {
			yaml_complain(reader, "diag.sheet.missing_key", node,
				keys->name);
		}
	}
}

/* Without a choice there is nothing these could belong to. */
static void check_open(struct yaml_reader *reader, const struct yaml_node *node)
{
	static const char *const of_choice[] = { "points", "absent", "on",
		"from", "reason" };

	for (size_t i = 0; i < G_N_ELEMENTS(of_choice); i++) {
		if (yaml_map_get(node, of_choice[i]) != NULL) {
			yaml_complain(reader, "diag.sheet.missing_key", node,
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
	if (yaml_map_get(node, "choice") != NULL) {
		entry->answer.kind = ANSWER_CHOICE;
	} else {
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
		read_map(reader, node, entry_keys, &entry);
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
	{ "prompt", true, read_id, offsetof(struct named, prompt) },
	{ "text", true, read_text, offsetof(struct named, text) },
	{ 0 },
};

static void read_one_named(
	struct yaml_reader *reader, const struct yaml_node *node)
{
	struct named named = { g_strdup(""), g_strdup("") };

	if (yaml_expect(reader, node, YAML_MAP, "named")) {
		read_map(reader, node, named_keys, &named);
		sheet_add_named(
			loader_of(reader)->sheet, named.prompt, named.text);
	}
	g_free(named.prompt);
	g_free(named.text);
}

static void read_named(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	(void)field; /* they go into the sheet one by one */
	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		read_one_named(reader, node->at[i]);
	}
}

static void read_result(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct sheet_result *result = field;

	if (yaml_expect(reader, node, YAML_MAP, name) && node->count > 0) {
		result->given = true;
		read_map(reader, node, result_keys, result);
	}
}

/* Whether a newer program wrote the file; then it may hold keys that we do not
 * know. */
static bool is_newer(const struct yaml_node *root)
{
	const struct yaml_node *format = yaml_map_get(root, "format");
	int number = 0;

	return format != NULL && yaml_node_integer(format, &number) &&
	       number > SHEET_YAML_FORMAT;
}

static void read_format(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct loader *loader = loader_of(reader);
	int format = 0;

	(void)field; /* every sheet in memory is of the same format */
	if (!yaml_expect_integer(reader, node, name, &format)) {
		return;
	}
	if (format < SHEET_YAML_FORMAT) {
		yaml_complain_two(
			reader, "diag.yaml.not_number", node, name, node->text);
	} else if (loader->newer) {
		loader->sheet->read_only = true;
		warn(reader, "diag.sheet.newer", node, node->text);
	}
}

static const struct yaml_key sheet_keys[] = {
	{ "format", true, read_format, 0 },
	{ "id", false, read_text, offsetof(struct sheet, id) },
	{ "bank", true, read_id, offsetof(struct sheet, bank) },
	{ "edition", true, read_name, offsetof(struct sheet, edition) },
	{ "bank_sha256", false, read_text,
		offsetof(struct sheet, bank_sha256) },
	{ "organisation", false, read_text,
		offsetof(struct sheet, organisation) },
	{ "unit", false, read_text, offsetof(struct sheet, unit) },
	{ "person", false, read_text, offsetof(struct sheet, person) },
	{ "people", false, read_people, offsetof(struct sheet, people) },
	{ "date", false, read_date, offsetof(struct sheet, date) },
	{ "finished", false, read_date, offsetof(struct sheet, finished) },
	{ "previous", false, read_text, offsetof(struct sheet, previous) },
	{ "named", false, read_named, 0 },
	{ "answers", true, read_answers, 0 },
	{ "result", false, read_result, offsetof(struct sheet, result) },
	{ 0 },
};

/* For the hint on `key：`. */
static bool is_key(const struct yaml_reader *reader, const char *word)
{
	(void)reader;
	return find_key(sheet_keys, word) != NULL ||
	       find_key(entry_keys, word) != NULL ||
	       find_key(named_keys, word) != NULL ||
	       find_key(result_keys, word) != NULL;
}

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

static void read_sheet(struct loader *loader, const struct yaml_node *root)
{
	struct yaml_reader *reader = &loader->reader;
	const char *other = other_file_code(root);

	if (other != NULL) {
		diags_error(reader->problems, other, reader->file, NULL);
		return;
	}
	loader->newer = is_newer(root);
	read_map(reader, root, sheet_keys, loader->sheet);
	if (yaml_map_get(root, "result") == NULL) {
		/* It is the last line that we write. */
		struct place place = { .file = reader->file };

		diags_add(reader->problems, DIAG_WARNING,
			"diag.sheet.no_result", place, NULL);
	}
}

struct sheet *sheet_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	AUTO(diags) problems = diags_create();
	AUTO(yaml_tree)
	tree = yaml_tree_parse(file, bytes, len_bytes, problems);
	AUTO(sheet) sheet = sheet_create_empty();
	g_autoptr(GHashTable) seen =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	struct loader loader = {
		.reader = { .file = file,
			.problems = problems,
			.is_key = is_key },
		.sheet = sheet,
		.seen = seen,
	};

	loader.reader.owner = &loader;
	if (!diags_has_errors(problems)) {
		read_sheet(&loader, tree->root);
	}
	bool good = !diags_has_errors(problems);

	problems_hand_on(problems, file, bytes, len_bytes, diags);
	return good ? g_steal_pointer(&sheet) : NULL;
}
