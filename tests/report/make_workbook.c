/* SPDX-License-Identifier: MIT */
/* make_workbook OUT LANGUAGE BANK SHEET [FIELD FILE]...
 * Writes the workbook of a sheet and reads it back, as the program does. FIELD
 * (organisation, unit, person, or memo:QUESTION) takes the bytes of FILE, also
 * those that no sheet file may hold; FIELD rates reads national rates from it,
 * FIELD previous the sheet of the check before, FIELD policy what a company
 * filled into the built-in policy.
 * Codes of problems go to standard output.
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "core/policy.h"
#include "io/bank_yaml.h"
#include "io/catalog.h"
#include "io/policy_template_yaml.h"
#include "io/policy_yaml.h"
#include "io/rates_yaml.h"
#include "io/sheet_yaml.h"
#include "report/workbook.h"

enum { ARG_OUT = 1, ARG_LANGUAGE, ARG_BANK, ARG_SHEET, ARG_FIELDS };

#define EXPORTED_AT "2026-11-21T15:04:05+09:00"

static const struct date today = { .year = 2026, .month = 11, .day = 22 };

static struct bank *load_bank(const char *path, struct diags *diags)
{
	g_autofree char *bytes = NULL;
	gsize len = 0;

	if (!g_file_get_contents(path, &bytes, &len, NULL)) {
		return NULL;
	}
	return bank_yaml_load(path, bytes, len, true, diags);
}

static struct sheet *load_sheet(const char *path, struct diags *diags)
{
	g_autofree char *bytes = NULL;
	gsize len = 0;

	if (!g_file_get_contents(path, &bytes, &len, NULL)) {
		return NULL;
	}
	return sheet_yaml_load(path, bytes, len, diags);
}

/* NULL without a problem if no FIELD names them. */
static struct rates *load_rates(char **argv, int argc, struct diags *diags)
{
	for (int i = ARG_FIELDS; i + 1 < argc; i += 2) {
		g_autofree char *bytes = NULL;
		gsize len = 0;

		if (strcmp(argv[i], "rates") == 0 &&
			g_file_get_contents(argv[i + 1], &bytes, &len, NULL)) {
			return rates_yaml_load(argv[i + 1], bytes, len, diags);
		}
	}
	return NULL;
}

/* Likewise. */
static struct sheet *load_previous(char **argv, int argc, struct diags *diags)
{
	for (int i = ARG_FIELDS; i + 1 < argc; i += 2) {
		if (strcmp(argv[i], "previous") == 0) {
			return load_sheet(argv[i + 1], diags);
		}
	}
	return NULL;
}

static GPtrArray *parts_of(const struct policy *policy, const char *language)
{
	AUTO(policy_template) template = policy_template_yaml_builtin();
	char date[DATE_TEXT_BYTES];

	date_format(policy->date, date);
	return policy_parts(policy, template, date, language);
}

/* Likewise. */
static GPtrArray *load_policy(char **argv, int argc, struct diags *diags)
{
	for (int i = ARG_FIELDS; i + 1 < argc; i += 2) {
		g_autofree char *bytes = NULL;
		gsize len = 0;

		if (strcmp(argv[i], "policy") == 0 &&
			g_file_get_contents(argv[i + 1], &bytes, &len, NULL)) {
			AUTO(policy)
			policy = policy_yaml_load(
				argv[i + 1], bytes, len, diags);
			return policy != NULL
				       ? parts_of(policy, argv[ARG_LANGUAGE])
				       : NULL;
		}
	}
	return NULL;
}

static bool is_file_of_its_own(const char *name)
{
	static const char *const names[] = { "rates", "previous", "policy",
		NULL };

	return g_strv_contains(names, name);
}

static char **field_of(struct sheet *sheet, const char *name)
{
	if (g_str_has_prefix(name, "memo:")) {
		return &sheet_answer_make(sheet, name + strlen("memo:"))->memo;
	}
	if (strcmp(name, "organisation") == 0) {
		return &sheet->organisation;
	}
	if (strcmp(name, "unit") == 0) {
		return &sheet->unit;
	}
	g_assert(strcmp(name, "person") == 0);
	return &sheet->person;
}

static bool set_field(struct sheet *sheet, const char *name, const char *path)
{
	g_autofree char *bytes = NULL;

	if (!g_file_get_contents(path, &bytes, NULL, NULL)) {
		return false;
	}
	sheet_set(field_of(sheet, name), bytes);
	return true;
}

static bool make(char **argv, int argc, struct diags *diags)
{
	AUTO(bank) bank = load_bank(argv[ARG_BANK], diags);
	AUTO(sheet) sheet = load_sheet(argv[ARG_SHEET], diags);
	AUTO(rates) rates = load_rates(argv, argc, diags);
	AUTO(sheet) previous = load_previous(argv, argc, diags);
	g_autoptr(GPtrArray) policy = load_policy(argv, argc, diags);
	AUTO(messages) messages = catalog_builtin(argv[ARG_LANGUAGE]);

	if (bank == NULL || sheet == NULL || messages == NULL ||
		diags_has_errors(diags)) {
		return false;
	}
	for (int i = ARG_FIELDS; i + 1 < argc; i += 2) {
		if (!is_file_of_its_own(argv[i]) &&
			!set_field(sheet, argv[i], argv[i + 1])) {
			return false;
		}
	}
	const struct workbook_input input = {
		.bank = bank,
		.sheet = sheet,
		.previous = { previous, previous != NULL ? bank : NULL },
		.rates = rates,
		.policy = policy,
		.messages = messages,
		.exported_at = EXPORTED_AT,
		.today = today,
	};

	return workbook_write(argv[ARG_OUT], &input, diags) &&
	       workbook_verify(argv[ARG_OUT], &input, diags);
}

int main(int argc, char **argv)
{
	AUTO(diags) diags = diags_create();

	if (argc < ARG_FIELDS) {
		return 2;
	}
	bool made = make(argv, argc, diags);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		(void)printf("%s %s:%d:%d %s\n", diag->code,
			diag->file != NULL ? diag->file : "", diag->line,
			diag->column,
			diag->args[0] != NULL ? diag->args[0] : "");
	}
	return made ? 0 : 1;
}
