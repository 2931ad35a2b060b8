/* SPDX-License-Identifier: MIT */
/* Every field has a function that takes what its file holds. */
#include "given.h"

#include <string.h>

#include "core/policy.h"
#include "io/banks/bank_yaml.h"
#include "io/banks/catalog.h"
#include "io/banks/policy_template_yaml.h"
#include "io/banks/rates_yaml.h"
#include "io/company/kept_kinds.h"
#include "io/company/sheet_yaml.h"

enum { ARG_LANGUAGE, ARG_BANK, ARG_SHEET, ARG_FIELDS };

#define EXPORTED_AT "2026-11-21T15:04:05+09:00"
#define FILES_MAX 64

static const struct date today = { .year = 2026, .month = 11, .day = 22 };

/* All that the arguments name. */
struct given {
	struct bank *banks[FILES_MAX];
	size_t bank_count;
	struct sheet *sheet;
	struct sheet *previous;
	struct sheet *checks[FILES_MAX];
	size_t check_count;
	struct rates *rates;
	struct policy *policy;
	struct bank *rules;
	struct plan *plan;
	struct declaration *declaration;
	struct messages *messages;
	struct policy_template *policy_template;
	struct result_source sources[FILES_MAX]; /* of the checks */
	struct company company;
	struct workbook_input input;
};

struct file {
	const char *path;
	const char *bytes;
	gsize len_bytes;
	struct diags *diags;
};

void given_destroy(struct given *given)
{
	if (given == NULL) {
		return;
	}
	for (size_t i = 0; i < given->bank_count; i++) {
		bank_destroy(given->banks[i]);
	}
	for (size_t i = 0; i < given->check_count; i++) {
		sheet_destroy(given->checks[i]);
	}
	sheet_destroy(given->sheet);
	sheet_destroy(given->previous);
	rates_destroy(given->rates);
	policy_destroy(given->policy);
	bank_destroy(given->rules);
	plan_destroy(given->plan);
	declaration_destroy(given->declaration);
	messages_destroy(given->messages);
	policy_template_destroy(given->policy_template);
	g_free(given);
}

static struct bank *load_bank(const struct file *file)
{
	return bank_yaml_load(
		file->path, file->bytes, file->len_bytes, true, file->diags);
}

static struct sheet *load_sheet(const struct file *file)
{
	return sheet_yaml_load(
		file->path, file->bytes, file->len_bytes, file->diags);
}

static void take_bank(struct given *given, const struct file *file)
{
	g_assert(given->bank_count < FILES_MAX);
	given->banks[given->bank_count++] = load_bank(file);
}

static void take_sheet(struct given *given, const struct file *file)
{
	given->sheet = load_sheet(file);
}

static void take_previous(struct given *given, const struct file *file)
{
	given->previous = load_sheet(file);
}

static void take_check(struct given *given, const struct file *file)
{
	g_assert(given->check_count < FILES_MAX);
	given->checks[given->check_count++] = load_sheet(file);
}

static void take_rates(struct given *given, const struct file *file)
{
	given->rates = rates_yaml_load(
		file->path, file->bytes, file->len_bytes, file->diags);
}

static void take_policy(struct given *given, const struct file *file)
{
	given->policy = policy_yaml_load(
		file->path, file->bytes, file->len_bytes, file->diags);
}

static void take_rules(struct given *given, const struct file *file)
{
	given->rules = load_bank(file);
}

static void take_plan(struct given *given, const struct file *file)
{
	given->plan = plan_yaml_load(
		file->path, file->bytes, file->len_bytes, file->diags);
}

static void take_declaration(struct given *given, const struct file *file)
{
	given->declaration = declaration_yaml_load(
		file->path, file->bytes, file->len_bytes, file->diags);
}

typedef void take_function(struct given *given, const struct file *file);

/* NULL: a text of the sheet. */
static take_function *find_take(const char *field)
{
	static const struct {
		const char *field;
		take_function *take;
	} fields[] = {
		{ "rates", take_rates },
		{ "previous", take_previous },
		{ "policy", take_policy },
		{ "rules", take_rules },
		{ "bank", take_bank },
		{ "plan", take_plan },
		{ "declaration", take_declaration },
		{ "check", take_check },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		if (strcmp(fields[i].field, field) == 0) {
			return fields[i].take;
		}
	}
	return NULL;
}

static char **text_of(struct sheet *sheet, const char *field)
{
	if (g_str_has_prefix(field, "memo:")) {
		return &sheet_answer_make(sheet, field + strlen("memo:"))->memo;
	}
	if (strcmp(field, "organisation") == 0) {
		return &sheet->organisation;
	}
	if (strcmp(field, "unit") == 0) {
		return &sheet->unit;
	}
	g_assert(strcmp(field, "person") == 0);
	return &sheet->person;
}

/* False if the file cannot be read, or any file had a problem. */
static bool read_file(struct given *given, take_function *take,
	const char *field, const char *path, struct diags *diags)
{
	g_autofree char *bytes = NULL;
	gsize len = 0;

	if (!g_file_get_contents(path, &bytes, &len, NULL)) {
		return false;
	}
	if (take == NULL) {
		sheet_set(text_of(given->sheet, field), bytes);
	} else {
		const struct file file = { path, bytes, len, diags };

		take(given, &file);
	}
	return !diags_has_errors(diags);
}

static bool read_all(
	struct given *given, char **argv, int argc, struct diags *diags)
{
	if (!read_file(given, take_bank, "", argv[ARG_BANK], diags) ||
		!read_file(given, take_sheet, "", argv[ARG_SHEET], diags)) {
		return false;
	}
	for (int i = ARG_FIELDS; i + 1 < argc; i += 2) {
		if (!read_file(given, find_take(argv[i]), argv[i], argv[i + 1],
			    diags)) {
			return false;
		}
	}
	return true;
}

static struct result_source source_of(
	const struct given *given, const struct sheet *sheet)
{
	struct result_source source = { .sheet = sheet };

	for (size_t i = 0; i < given->bank_count; i++) {
		const struct bank *bank = given->banks[i];

		if (strcmp(bank->id, sheet->bank) == 0 &&
			strcmp(bank->edition, sheet->edition) == 0) {
			source.bank = bank;
		}
	}
	return source;
}

static void set_company(struct given *given)
{
	for (size_t i = 0; i < given->check_count; i++) {
		given->sources[i] = source_of(given, given->checks[i]);
	}
	given->company = (struct company){
		.check_count = given->check_count,
		.checks = given->sources,
		.plan = given->plan,
		.declaration = given->declaration,
		.policy = given->policy,
	};
}

static void set_input(struct given *given)
{
	bool any = given->plan != NULL || given->declaration != NULL ||
		   given->policy != NULL || given->check_count > 0;

	given->input = (struct workbook_input){
		.bank = given->banks[0],
		.sheet = given->sheet,
		.company = any ? &given->company : NULL,
		.rates = given->rates,
		.rules = given->rules,
		.policy_template = given->policy_template,
		.messages = given->messages,
		.exported_at = EXPORTED_AT,
		.today = today,
	};
	if (given->previous != NULL) {
		given->input.previous = source_of(given, given->previous);
	}
}

struct given *given_read(char **arguments, int count, struct diags *diags)
{
	AUTO(given) given = g_new0(struct given, 1);

	if (count < ARG_FIELDS || !read_all(given, arguments, count, diags)) {
		return NULL;
	}
	given->messages = catalog_builtin(arguments[ARG_LANGUAGE]);
	given->policy_template = policy_template_yaml_builtin();
	set_company(given);
	set_input(given);
	return g_steal_pointer(&given);
}

const struct workbook_input *given_input(const struct given *given)
{
	return &given->input;
}
