/* SPDX-License-Identifier: MIT */
/* A full-width colon behind a key: every file that a person may write knows
 * all of its keys, and says which one was meant. */
#include "io/yaml/yaml_trap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "io/banks/bank_yaml.h"
#include "io/banks/forms_yaml.h"
#include "io/banks/policy_template_yaml.h"
#include "io/banks/rates_yaml.h"
#include "io/company/kept_kinds.h"
#include "io/company/sheet_yaml.h"

typedef void load_function(const char *yaml, struct diags *diags);

#define LOADER(type, ...)                                                      \
	static void load_##type(const char *yaml, struct diags *diags)         \
	{                                                                      \
		type##_destroy(type##_yaml_load(                               \
			"a.yaml", yaml, strlen(yaml), __VA_ARGS__));           \
	}

LOADER(bank, false, diags)
LOADER(declaration, diags)
LOADER(forms, diags)
LOADER(plan, diags)
LOADER(policy, diags)
LOADER(policy_template, diags)
LOADER(profile, diags)
LOADER(rates, diags)
LOADER(sheet, diags)

/* before: what stands in the file up to a list or map that a key with a wrong
 * colon made a text. */
static const struct {
	load_function *load;
	const char *before;
	const char *keys;
} files[] = {
	{ load_bank, "",
		"absent actions answer ask bands bank basic before choices "
		"choose cost covers edition effort evidence examples extent "
		"find_out format from help id kind label languages look max "
		"min mixed next note notes objections origin people points "
		"prompts publisher question questions refs risk role same_as "
		"says scale sections series simpler source term terms text "
		"title under unsure url when who" },
	{ load_bank, "languages: [ja, en]\ntitle: ", "ja en" },
	{ load_forms, "",
		"actions bank blocks cards columns empty fields fill finishes "
		"format forms from heading help_lines id label languages named "
		"purpose rows table text tick title width" },
	{ load_policy_template, "",
		"articles closing edition format hint id label languages note "
		"preamble promises publisher source subjects text title topics "
		"url" },
	{ load_rates, "",
		"bank edition format from id items languages means n name note "
		"percent publisher question title to url year" },
	{ load_rates, "languages: [ja, en]\ntitle: ", "ja en" },
	{ load_sheet, "format: 1\nbank: b\nanswers: ",
		"absent answers band band_label bank bank_sha256 before choice "
		"corrections date edition exported finished format from id max "
		"memo named on organisation people person points previous "
		"prompt question reason result score text unit" },
	{ load_plan, "format: 1\nitems: ",
		"action added bank begin decision due edition end finished "
		"format id items note owner question reason started status "
		"text" },
	{ load_policy, "format: 1\norganisation: o\ntopics: ",
		"articles date format id organisation representative subject "
		"text topics" },
	{ load_profile, "", "format language year_begins" },
};

/* The word that the file says was meant as a key; NULL = none. Owned by the
 * caller (g_free). */
static char *meant(load_function *load, const char *before, const char *word)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *yaml = g_strdup_printf("%s%s： x\n", before, word);

	load(yaml, diags);
	assert_true(diags_has_errors(diags));
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		if (strcmp(diag->code, "diag.yaml.wide_colon") == 0) {
			return g_strdup(diag->args[0]);
		}
	}
	return NULL;
}

static void yaml_trap__wide_colon_behind_each_key__named(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		g_auto(GStrv) keys = g_strsplit(files[i].keys, " ", -1);

		for (size_t k = 0; keys[k] != NULL; k++) {
			g_autofree char *found =
				meant(files[i].load, files[i].before, keys[k]);

			if (found == NULL) {
				fail_msg("%zu: %s is no key", i, keys[k]);
			}
			assert_string_equal(found, keys[k]);
		}
	}
}

static void yaml_trap__wide_colon_behind_another_word__a_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		assert_null(meant(files[i].load, files[i].before, "lan"));
		assert_null(meant(files[i].load, files[i].before, "titles"));
	}
}

/* Nothing in it is a list or a map. */
static void yaml_trap__declaration__texts_are_texts(void **state)
{
	AUTO(diags) diags = diags_create();

	(void)state;
	load_declaration("format: 1\nstar: one\nnote: day： x\n", diags);
	assert_int_equal(diags_count(diags), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(yaml_trap__wide_colon_behind_each_key__named),
		cmocka_unit_test(
			yaml_trap__wide_colon_behind_another_word__a_text),
		cmocka_unit_test(yaml_trap__declaration__texts_are_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
