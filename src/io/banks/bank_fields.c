/* SPDX-License-Identifier: MIT */
/* Single values of a bank. */
#include "io/banks/bank_fields.h"

#include <string.h>

#include "io/yaml/yaml_problems.h"

#define POINTS_MAX 10000 /* so that no sum of points can overflow */

struct bank_reader *bank_reader_of(struct yaml_reader *reader)
{
	return reader->owner;
}

static struct texts *texts_of(struct yaml_reader *reader)
{
	return bank_reader_of(reader)->texts;
}

void bank_fields_place(struct yaml_reader *reader, const void *thing,
	const struct yaml_node *node)
{
	struct bank_reader *own = bank_reader_of(reader);

	if (own->places != NULL) {
		/* GHashTable takes no const pointers; it only compares them. */
		g_hash_table_insert(own->places, (gpointer)(gsize)thing,
			(gpointer)(gsize)node);
	}
}

const char *bank_fields_keep(struct yaml_reader *reader, const char *text)
{
	const struct bank_reader *own = bank_reader_of(reader);

	return own->texts_stay ? text : texts_keep_string(own->texts, text);
}

void *bank_fields_array(
	struct yaml_reader *reader, size_t count, size_t item_bytes)
{
	return texts_keep_array(texts_of(reader), count, item_bytes);
}

void bank_fields_format(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	int number = 0;

	(void)field;
	if (yaml_expect_integer(reader, node, name, &number) &&
		number != BANK_FIELDS_FORMAT) {
		yaml_complain(reader, "diag.bank.format", node, NULL);
	}
}

/* The words of one language. A block ends with a line break that is no part
 * of the words. */
static const char *keep_words(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name) ||
		yaml_complain_trap(reader, node) ||
		yaml_complain_empty(reader, node, name)) {
		return NULL;
	}
	size_t len = strlen(node->text);

	if (len == 0 || node->text[len - 1] != '\n') {
		return bank_fields_keep(reader, node->text);
	}
	g_autofree char *words = g_strdup(node->text);

	while (len > 0 && words[len - 1] == '\n') {
		words[--len] = '\0';
	}
	return texts_keep_string(texts_of(reader), words);
}

static bool is_language(const char *text)
{
	size_t letters = strspn(text, "abcdefghijklmnopqrstuvwxyz");

	return letters >= 2 && letters <= 3 &&
	       (text[letters] == '\0' ||
		       (text[letters] == '-' && id_is_valid(text)));
}

static void read_language(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, struct texts *texts)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name)) {
		return;
	}
	g_autofree char *typed = problems_quote(node->text);

	if (!is_language(node->text)) {
		yaml_complain(reader, "diag.bank.bad_language", node, typed);
		return;
	}
	for (size_t i = 0; i < texts->language_count; i++) {
		if (strcmp(texts->languages[i], node->text) == 0) {
			yaml_complain(reader, "diag.bank.language_twice", node,
				typed);
			return;
		}
	}
	texts->languages[texts->language_count++] =
		bank_fields_keep(reader, node->text);
}

void bank_fields_languages(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	(void)field; /* they hold for all texts of the file */
	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	if (node->count == 0) {
		yaml_complain(reader, "diag.yaml.empty_list", node, name);
	}
	if (node->count > TEXT_LANGUAGES_MAX) {
		g_autofree char *limit =
			g_strdup_printf("%d", TEXT_LANGUAGES_MAX);

		yaml_complain(reader, "diag.bank.many_languages",
			node->at[TEXT_LANGUAGES_MAX], limit);
	}
	for (size_t i = 0; i < node->count && i < TEXT_LANGUAGES_MAX; i++) {
		read_language(reader, node->at[i], name, texts_of(reader));
	}
}

static size_t find_language(const struct texts *texts, const char *language)
{
	for (size_t i = 0; i < texts->language_count; i++) {
		if (strcmp(texts->languages[i], language) == 0) {
			return i;
		}
	}
	return BANK_NONE;
}

static bool looks_like_language(const char *key)
{
	size_t letters = strspn(key, "abcdefghijklmnopqrstuvwxyz");

	return letters >= 2 && letters <= 3 &&
	       (key[letters] == '\0' || key[letters] == '-');
}

bool bank_fields_is_key(const struct yaml_reader *reader, const char *word)
{
	const struct bank_reader *own = reader->owner;

	return find_language(own->texts, word) != BANK_NONE ||
	       yaml_is_key_of(own->tables, word);
}

/* A key that is no language: what made it one? */
static void complain_language(struct yaml_reader *reader,
	const struct yaml_node *key, const struct yaml_node *value)
{
	g_autofree char *name = problems_quote(key->text);

	if (looks_like_language(key->text)) {
		yaml_complain(
			reader, "diag.bank.language_undeclared", key, name);
	} else if (yaml_key_is_cut(key, value)) {
		yaml_complain(reader, "diag.yaml.comma", key, name);
	} else {
		yaml_complain(reader, "diag.yaml.colon_in_text", key, NULL);
	}
}

void bank_fields_text(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	const struct texts *texts = texts_of(reader);
	struct text *text = field;

	bank_fields_place(reader, text, node);
	if (node->kind != YAML_MAP) {
		text->in[0] = keep_words(reader, node, name);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		size_t language = find_language(texts, node->keys[i]->text);

		if (language != BANK_NONE) {
			text->in[language] = keep_words(
				reader, node->at[i], node->keys[i]->text);
		} else if (texts->language_count > 0) {
			complain_language(reader, node->keys[i], node->at[i]);
		}
	}
}

/* The node of one language of a text. */
static const struct yaml_node *node_of(const struct texts *texts,
	const struct yaml_node *node, size_t language)
{
	return node->kind == YAML_MAP
		       ? yaml_map_get(node, texts->languages[language])
		       : node;
}

void bank_fields_line(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	const struct texts *texts = texts_of(reader);
	const struct text *text = field;

	bank_fields_text(reader, node, name, field);
	for (size_t i = 0; i < texts->language_count; i++) {
		if (text->in[i] != NULL && strchr(text->in[i], '\n') != NULL) {
			yaml_complain(reader, "diag.bank.one_line",
				node_of(texts, node, i), name);
		}
	}
}

/* The workbook makes it a link, and a link may start programs. */
void bank_fields_address(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	const struct texts *texts = texts_of(reader);
	const struct text *text = field;

	bank_fields_line(reader, node, name, field);
	for (size_t i = 0; i < texts->language_count; i++) {
		if (text->in[i] != NULL &&
			!g_str_has_prefix(text->in[i], "https://") &&
			!g_str_has_prefix(text->in[i], "http://")) {
			yaml_complain(reader, "diag.bank.address",
				node_of(texts, node, i), name);
		}
	}
}

void bank_fields_id(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	const char **id = field;

	if (!yaml_expect(reader, node, YAML_TEXT, name)) {
		return;
	}
	if (yaml_complain_empty(reader, node, name)) {
		return;
	}
	if (!id_is_valid(node->text)) {
		g_autofree char *typed = problems_quote(node->text);

		yaml_complain_two(
			reader, "diag.bank.bad_id", node, name, typed);
		return;
	}
	*id = bank_fields_keep(reader, node->text);
}

/* Dot-separated integers. */
static bool is_edition(const char *text)
{
	size_t digits = 0;

	for (const char *at = text; *at != '\0'; at++) {
		if (g_ascii_isdigit(*at)) {
			digits++;
		} else if (*at == '.' && digits > 0) {
			digits = 0;
		} else {
			return false;
		}
	}
	return digits > 0 && strlen(text) <= 64;
}

void bank_fields_edition(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	const char **edition = field;

	if (!yaml_expect(reader, node, YAML_TEXT, name)) {
		return;
	}
	if (yaml_complain_empty(reader, node, name)) {
		return;
	}
	if (!is_edition(node->text)) {
		g_autofree char *typed = problems_quote(node->text);

		yaml_complain(reader, "diag.bank.bad_edition", node, typed);
		return;
	}
	*edition = bank_fields_keep(reader, node->text);
}

void bank_fields_bool(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	(void)yaml_expect_bool(reader, node, name, field);
}

void bank_fields_points(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	int *points = field;
	int number = 0;

	if (!yaml_expect_integer(reader, node, name, &number)) {
		return;
	}
	if (number < -POINTS_MAX || number > POINTS_MAX) {
		g_autofree char *limit = g_strdup_printf("%d", POINTS_MAX);

		yaml_complain(reader, "diag.bank.points_range", node, limit);
		return;
	}
	*points = number;
}

void bank_fields_informant(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	enum informant *from = field;
	size_t index = 0;

	if (yaml_expect_word(reader, node, name, informant_names,
		    INFORMANT_COUNT, &index)) {
		*from = (enum informant)index;
	}
}

void bank_fields_count(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, int limit, int *ret_count)
{
	int number = 0;

	if (!yaml_expect_integer(reader, node, name, &number)) {
		return;
	}
	if (number < 1 || number > limit) {
		g_autofree char *highest = g_strdup_printf("%d", limit);

		yaml_complain_two(
			reader, "diag.bank.count_range", node, name, highest);
		return;
	}
	*ret_count = number;
}

const char *const *bank_fields_ids(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, size_t *ret_count)
{
	*ret_count = 0;
	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return NULL;
	}
	const char **ids = bank_fields_array(reader, node->count, sizeof(*ids));

	for (size_t i = 0; i < node->count; i++) {
		bank_fields_id(reader, node->at[i], name, &ids[i]);
	}
	*ret_count = node->count;
	return ids;
}

void *bank_fields_list(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, const struct yaml_key *keys, size_t item_bytes,
	size_t *ret_count)
{
	*ret_count = 0;
	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return NULL;
	}
	if (node->count == 0) {
		yaml_complain(reader, "diag.yaml.empty_list", node, name);
		return NULL;
	}
	char *items = bank_fields_array(reader, node->count, item_bytes);

	for (size_t i = 0; i < node->count; i++) {
		char *item = items + i * item_bytes;

		bank_fields_place(reader, item, node->at[i]);
		(void)yaml_read_map(reader, node->at[i], name, keys, item);
	}
	*ret_count = node->count;
	return items;
}
