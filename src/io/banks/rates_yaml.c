/* SPDX-License-Identifier: MIT */
/* The tables of a survey. Whether the questions exist is not looked at: their
 * bank may not be there. */
#include "io/banks/rates_yaml.h"

#include <glib.h>

#include "io/banks/bank_fields.h"
#include "io/banks/embedded.h"
#include "io/banks/texts_yaml.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_schema.h"
#include "io/yaml/yaml_tree.h"

#define FILE_NAME "questions/rates.yaml"
#define YEAR_MAX 9999
#define ANSWERS_MAX 100000000

static void read_year(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	bank_fields_count(reader, node, name, YEAR_MAX, field);
}

static void read_answers(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	bank_fields_count(reader, node, name, ANSWERS_MAX, field);
}

static void read_date(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name) ||
		yaml_complain_empty(reader, node, name)) {
		return;
	}
	if (!date_parse(node->text, field)) {
		g_autofree char *typed = problems_quote(node->text);

		yaml_complain_two(
			reader, "diag.rates.bad_date", node, name, typed);
	}
}

/* (0|[1-9][0-9]{0,2}).[0-9], not more than 100.0. */
static bool parse_tenths(const char *text, int *ret_tenths)
{
	size_t digits = strspn(text, "0123456789");
	int tenths = 0;

	if (digits < 1 || digits > 3 || (text[0] == '0' && digits > 1) ||
		text[digits] != '.' || !g_ascii_isdigit(text[digits + 1]) ||
		text[digits + 2] != '\0') {
		return false;
	}
	for (const char *at = text; *at != '\0'; at++) {
		if (*at != '.') {
			tenths = tenths * 10 + g_ascii_digit_value(*at);
		}
	}
	if (tenths > RATE_TENTHS_MAX) {
		return false;
	}
	*ret_tenths = tenths;
	return true;
}

static void read_percent(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	if (!yaml_expect(reader, node, YAML_TEXT, name) ||
		yaml_complain_empty(reader, node, name)) {
		return;
	}
	if (!parse_tenths(node->text, field)) {
		g_autofree char *typed = problems_quote(node->text);

		yaml_complain(reader, "diag.rates.bad_percent", node, typed);
	}
}

static const struct yaml_key rate_keys[] = {
	{ "bank", YAML_REQUIRED, bank_fields_id, offsetof(struct rate, bank) },
	{ "edition", YAML_REQUIRED, bank_fields_edition,
		offsetof(struct rate, edition) },
	{ "question", YAML_REQUIRED, bank_fields_id,
		offsetof(struct rate, question) },
	{ "name", YAML_REQUIRED, bank_fields_line,
		offsetof(struct rate, name) },
	{ "percent", YAML_REQUIRED, read_percent,
		offsetof(struct rate, tenths) },
	{ 0 },
};

static bool is_same_question(const struct rate *a, const struct rate *b)
{
	return g_strcmp0(a->bank, b->bank) == 0 &&
	       g_strcmp0(a->edition, b->edition) == 0 &&
	       g_strcmp0(a->question, b->question) == 0;
}

static void check_twice(struct yaml_reader *reader,
	const struct yaml_node *node, const struct rates *rates, size_t index)
{
	const struct rate *rate = &rates->rates[index];

	for (size_t i = 0; i < index && rate->question != NULL; i++) {
		if (is_same_question(&rates->rates[i], rate)) {
			yaml_complain(reader, "diag.rates.question_twice", node,
				rate->question);
			return;
		}
	}
}

static void read_items(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct rates *rates = field;

	rates->rates = bank_fields_list(reader, node, name, rate_keys,
		sizeof(struct rate), &rates->rate_count);
	for (size_t i = 0; i < rates->rate_count; i++) {
		check_twice(reader, node->at[i], rates, i);
	}
}

/* Languages before all texts. */
static const struct yaml_key rates_keys[] = {
	{ "format", YAML_REQUIRED, bank_fields_format, 0 },
	{ "languages", YAML_REQUIRED, bank_fields_languages, 0 },
	{ "id", YAML_REQUIRED, bank_fields_id, offsetof(struct rates, id) },
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct rates, title) },
	{ "publisher", YAML_REQUIRED, bank_fields_line,
		offsetof(struct rates, publisher) },
	{ "url", YAML_REQUIRED, bank_fields_address,
		offsetof(struct rates, url) },
	{ "year", YAML_REQUIRED, read_year, offsetof(struct rates, year) },
	{ "from", YAML_REQUIRED, read_date, offsetof(struct rates, from) },
	{ "to", YAML_REQUIRED, read_date, offsetof(struct rates, to) },
	{ "n", YAML_REQUIRED, read_answers, offsetof(struct rates, answers) },
	{ "means", YAML_REQUIRED, bank_fields_line,
		offsetof(struct rates, means) },
	{ "note", YAML_REQUIRED, bank_fields_text,
		offsetof(struct rates, note) },
	{ "items", YAML_REQUIRED, read_items, 0 },
	{ 0 },
};

static const struct yaml_key *const tables[] = { rates_keys, rate_keys, NULL };

static void check_days(struct yaml_reader *reader, const struct yaml_node *root,
	const void *record)
{
	const struct rates *rates = record;

	if (date_is_set(rates->from) && date_is_set(rates->to) &&
		date_compare(rates->from, rates->to) > 0) {
		yaml_complain(reader, "diag.rates.days_order",
			yaml_map_get(root, "to"), NULL);
	}
}

static const struct texts_yaml kind = {
	.keys = rates_keys, .tables = tables, .check = check_days
};

struct rates *rates_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	AUTO(rates) rates = rates_create();

	return texts_yaml_read(&kind, &rates->texts, rates, file, bytes,
		       len_bytes, diags)
		       ? g_steal_pointer(&rates)
		       : NULL;
}

struct rates *rates_yaml_builtin(void)
{
	struct rates *rates = rates_create();

	texts_yaml_builtin(
		&kind, &rates->texts, rates, embedded_find(FILE_NAME));
	return rates;
}
