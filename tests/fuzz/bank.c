/* SPDX-License-Identifier: MIT */
/* libFuzzer on all that reads YAML: any bytes give a bank (a catalogue, a sheet,
 * a plan, a profile) without errors or errors without one, and every problem has words and
 * a place in the file. What was read and can be written is read back the same.
 * Seeds: tests/data/banks and tests/data/company. */
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "core/bank.h"
#include "io/banks/bank_yaml.h"
#include "io/banks/catalog.h"
#include "io/banks/rates_yaml.h"
#include "io/company/kept_kinds.h"
#include "io/company/sheet_yaml.h"
#include "io/yaml/yaml_problems.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int count_lines(const char *bytes, size_t len)
{
	int lines = 1;

	for (size_t i = 0; i < len; i++) {
		lines += bytes[i] == '\n';
	}
	return lines;
}

static void expect_words(const struct diag *diag,
	const struct messages *messages, const char *bytes, size_t len)
{
	g_autofree char *words = diag_format(diag, messages);

	g_assert(tr(messages, diag->code) != diag->code);
	g_assert(utf8_is_shown_as_is(words));
	g_assert(diag->line >= 0 && diag->line <= count_lines(bytes, len));
	g_assert(diag->line == 0 || diag->column >= 1);
}

static void expect_all_words(const struct diags *diags,
	const struct messages *messages, const char *bytes, size_t len)
{
	g_assert(diags_count(diags) <= PROBLEMS_SHOWN_MAX + 1);
	for (size_t i = 0; i < diags_count(diags); i++) {
		expect_words(diags_get(diags, i), messages, bytes, len);
	}
}

static void read_bank(
	const struct messages *messages, const char *bytes, size_t len)
{
	AUTO(diags) diags = diags_create();
	AUTO(bank) bank = bank_yaml_load("fuzz.yaml", bytes, len, false, diags);

	g_assert((bank == NULL) == diags_has_errors(diags));
	expect_all_words(diags, messages, bytes, len);
	if (bank != NULL) {
		g_assert(bank->question_count > 0);
		g_assert(bank_points_max(bank) < INT32_MAX);
		g_assert(utf8_is_shown_as_is(bank->title.in[0]));
	}
}

static void read_rates(
	const struct messages *messages, const char *bytes, size_t len)
{
	AUTO(diags) diags = diags_create();
	AUTO(rates) rates = rates_yaml_load("fuzz.yaml", bytes, len, diags);

	g_assert((rates == NULL) == diags_has_errors(diags));
	expect_all_words(diags, messages, bytes, len);
	if (rates != NULL) {
		g_assert(rates->rate_count > 0);
		g_assert(utf8_is_shown_as_is(rates->title.in[0]));
	}
}

static void read_catalogue(
	const struct messages *messages, const char *bytes, size_t len)
{
	AUTO(diags) diags = diags_create();
	AUTO(messages) read = messages_create("ja");
	bool good = catalog_load(read, "fuzz.yaml", bytes, len, diags);

	g_assert(good == !diags_has_errors(diags));
	expect_all_words(diags, messages, bytes, len);
}

static void read_sheet(
	const struct messages *messages, const char *bytes, size_t len)
{
	AUTO(diags) diags = diags_create();
	AUTO(sheet) sheet = sheet_yaml_load("fuzz.yaml", bytes, len, diags);

	g_assert((sheet == NULL) == diags_has_errors(diags));
	expect_all_words(diags, messages, bytes, len);
	if (sheet != NULL) {
		g_autoptr(GString) saved = sheet_yaml_save(sheet);
		AUTO(sheet)
		again = sheet_yaml_load(
			"fuzz.yaml", saved->str, saved->len, diags);

		sheet->read_only = false; /* no part of the file */
		g_assert(again != NULL && sheet_equals(sheet, again));
	}
}

static void read_plan(
	const struct messages *messages, const char *bytes, size_t len)
{
	AUTO(diags) diags = diags_create();
	AUTO(plan) plan = plan_yaml_load("fuzz.yaml", bytes, len, diags);

	g_assert((plan == NULL) == diags_has_errors(diags));
	expect_all_words(diags, messages, bytes, len);
	if (plan != NULL) {
		g_autoptr(GString) saved = plan_yaml_save(plan);
		AUTO(plan)
		again = plan_yaml_load(
			"fuzz.yaml", saved->str, saved->len, diags);

		g_assert(again != NULL && plan_equals(plan, again));
	}
}

static void read_profile(
	const struct messages *messages, const char *bytes, size_t len)
{
	AUTO(diags) diags = diags_create();
	AUTO(profile)
	profile = profile_yaml_load("fuzz.yaml", bytes, len, diags);

	g_assert((profile == NULL) == diags_has_errors(diags));
	expect_all_words(diags, messages, bytes, len);
	if (profile != NULL) {
		g_autoptr(GString) saved = profile_yaml_save(profile);
		AUTO(profile)
		again = profile_yaml_load(
			"fuzz.yaml", saved->str, saved->len, diags);

		g_assert(again != NULL &&
			 strcmp(again->language, profile->language) == 0 &&
			 again->year_begins == profile->year_begins);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Made once: reading the catalogue takes longer than most inputs. */
	static struct messages *messages;

	if (messages == NULL) {
		messages = catalog_builtin("ja");
	}
	/* A copy of exactly this size: a read past its end is seen. */
	g_autofree char *bytes = g_memdup2(data, size);

	if (bytes == NULL) {
		return 0;
	}

	read_bank(messages, bytes, size);
	read_rates(messages, bytes, size);
	read_catalogue(messages, bytes, size);
	read_sheet(messages, bytes, size);
	read_plan(messages, bytes, size);
	read_profile(messages, bytes, size);
	return 0;
}
