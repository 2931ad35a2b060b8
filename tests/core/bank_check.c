/* SPDX-License-Identifier: MIT */
/* The rules of a bank, on banks made in memory: each test spoils one thing of
 * a bank that has no problem. The places are made up: see place_of(). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "core/bank_check.h"
#include "fixture.h"

#define CHOICES_MAX 12

/* A bank whose lists may be changed. */
struct trial {
	struct bank *owner;
	struct bank bank;
	struct choice choices[CHOICES_MAX];
	struct band bands[4];
	struct section sections[3];
	struct question questions[FIXTURE_QUESTIONS];
};

static void begin(struct trial *trial)
{
	struct bank *bank = fixture_bank();

	trial->owner = bank;
	memcpy(trial->choices, bank->scale.at,
		bank->scale.count * sizeof(struct choice));
	memcpy(trial->bands, bank->bands, sizeof(trial->bands));
	memcpy(trial->sections, bank->sections, sizeof(trial->sections));
	memcpy(trial->questions, bank->questions, sizeof(trial->questions));
	trial->bank = *bank;
	trial->bank.scale.at = trial->choices;
	trial->bank.bands = trial->bands;
	trial->bank.sections = trial->sections;
	trial->bank.questions = trial->questions;
	for (size_t i = 0; i < FIXTURE_QUESTIONS; i++) {
		trial->questions[i].choices = trial->bank.scale;
	}
}

/* How many choices all questions have. */
static void set_choice_count(struct trial *trial, size_t count)
{
	trial->bank.scale.count = count;
	for (size_t i = 0; i < FIXTURE_QUESTIONS; i++) {
		trial->questions[i].choices.count = count;
	}
}

/* The line is 1 for the bank itself and 2 for everything in it; what data
 * points to has line 3. */
static struct place place_of(const void *thing, void *data)
{
	const struct trial *trial = data;
	struct place place = { .file = "test", .line = 2, .column = 1 };

	if (thing == &trial->bank) {
		place.line = 1;
	} else if (thing == &trial->questions[3] ||
		   thing == &trial->choices[1] || thing == &trial->bands[2] ||
		   thing == &trial->questions[3].help ||
		   thing == &trial->questions[3].same_as) {
		place.line = 3;
	}
	return place;
}

/* Checks the trial and ends it: exactly this one problem, or none. */
static void expect_one(struct trial *trial, const char *code, int line,
	const char *arg, enum diag_severity severity)
{
	AUTO(diags) diags = diags_create();

	bank_check(&trial->bank, place_of, trial, diags);
	bank_destroy(trial->owner);
	if (code == NULL) {
		assert_int_equal(diags_count(diags), 0);
		return;
	}
	assert_int_equal(diags_count(diags), 1);
	const struct diag *diag = diags_get(diags, 0);

	assert_string_equal(diag->code, code);
	assert_int_equal(diag->line, line);
	assert_int_equal(diag->severity, severity);
	if (arg == NULL) {
		assert_null(diag->args[0]);
	} else {
		assert_string_equal(diag->args[0], arg);
	}
}

static void expect_error(
	struct trial *trial, const char *code, int line, const char *arg)
{
	expect_one(trial, code, line, arg, DIAG_ERROR);
}

static void expect_warning(
	struct trial *trial, const char *code, int line, const char *arg)
{
	expect_one(trial, code, line, arg, DIAG_WARNING);
}

static void expect_none(struct trial *trial)
{
	expect_one(trial, NULL, 0, NULL, DIAG_ERROR);
}

static void bank_check__good_bank__nothing(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	expect_none(&trial);
}

static void bank_check__empty_bank__nothing(void **state)
{
	(void)state;
	AUTO(bank) bank = bank_create();
	AUTO(diags) diags = diags_create();

	bank_check(bank, place_of, NULL, diags);
	assert_int_equal(diags_count(diags), 0);
}

static void bank_check__language_missing__warns(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.questions[3].help.in[0] = "日本語だけ";
	expect_warning(&trial, "diag.bank.language_missing", 3, "en");
	begin(&trial);
	trial.questions[3].help.in[1] = "English only";
	expect_warning(&trial, "diag.bank.language_missing", 3, "ja");
	begin(&trial);
	trial.bank.texts.languages[2] = "fr";
	trial.bank.texts.languages[3] = "de";
	trial.bank.texts.language_count = 4;
	trial.bank.question_count = 0;
	trial.bank.section_count = 0;
	trial.bank.band_count = 0;
	trial.bank.scale.count = 0;
	expect_warning(&trial, "diag.bank.language_missing", 2, "fr, de");
}

/* An address has no language. */
static void bank_check__address_in_one_language__nothing(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.bank.source.url.in[0] = "https://example.com/";
	expect_none(&trial);
}

static void bank_check__duplicate_ids(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.questions[3].id = "25";
	expect_error(&trial, "diag.bank.duplicate_id", 2, "25");
	begin(&trial);
	trial.choices[1].id = "FULL";
	expect_error(&trial, "diag.bank.duplicate_id", 3, "FULL");
	begin(&trial);
	trial.bands[2].id = "Partial";
	expect_error(&trial, "diag.bank.duplicate_id", 3, "Partial");
	begin(&trial);
	trial.sections[2].id = "PART1";
	expect_error(&trial, "diag.bank.duplicate_id", 2, "PART1");
	begin(&trial);
	trial.questions[0].actions = trial.questions[3].actions;
	trial.questions[0].action_count = 1;
	trial.questions[3].action_count = 1;
	expect_error(&trial, "diag.bank.duplicate_id", 2, "4.1");
}

/* Ids of different kinds do not meet, and what lacks has been reported. */
static void bank_check__ids_apart_or_missing__nothing(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.questions[3].id = "part1";
	trial.bands[1].id = "full";
	expect_none(&trial);
	begin(&trial);
	trial.questions[3].id = NULL;
	trial.questions[4].id = NULL;
	trial.choices[1].id = NULL;
	trial.choices[2].id = NULL;
	expect_none(&trial);
}

static void bank_check__same_as_of_older_editions__nothing(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.questions[3].same_as = (struct same_as){ "ipa-25", "3.0", "4" };
	trial.questions[4].same_as = (struct same_as){ "ipa-25", "3.0", "5" };
	trial.questions[5].same_as = (struct same_as){ "ipa-25", "2", "5" };
	trial.questions[6].same_as = (struct same_as){ "other", "9", "5" };
	expect_none(&trial);
}

static void bank_check__same_as__older_and_once(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.questions[3].same_as = (struct same_as){ "ipa-25", "3.1", "4" };
	expect_error(&trial, "diag.bank.same_as_not_older", 3, "3.1");
	begin(&trial);
	trial.questions[3].same_as = (struct same_as){ "ipa-25", "3.10", "4" };
	expect_error(&trial, "diag.bank.same_as_not_older", 3, "3.1");
	begin(&trial);
	trial.questions[1].same_as = (struct same_as){ "ipa-25", "3.0", "4a" };
	trial.questions[3].same_as = (struct same_as){ "ipa-25", "3.0", "4A" };
	expect_error(&trial, "diag.bank.same_as_twice", 3, "ipa-25@3.0:4A");
}

/* The loader has told what is missing. */
static void bank_check__same_as_not_whole__nothing(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.questions[3].same_as = (struct same_as){ "ipa-25", NULL, "4" };
	trial.questions[4].same_as = (struct same_as){ NULL, "3.1", "4" };
	trial.questions[5].same_as = (struct same_as){ "ipa-25", "3.1", NULL };
	expect_none(&trial);
	begin(&trial);
	trial.bank.id = NULL;
	trial.questions[3].same_as = (struct same_as){ "ipa-25", "3.1", "4" };
	expect_none(&trial);
	begin(&trial);
	trial.bank.edition = NULL;
	trial.questions[3].same_as = (struct same_as){ "ipa-25", "3.1", "4" };
	expect_none(&trial);
}

static void bank_check__number_of_choices(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.bank.band_count = 0;
	set_choice_count(&trial, 1);
	expect_error(&trial, "diag.bank.few_choices", 2, NULL);
	for (size_t count = 9; count <= 10; count++) {
		static const char *const ids[] = { "a", "b", "c", "d", "e", "f",
			"g", "h", "i", "j" };

		begin(&trial);
		for (size_t i = 0; i < count; i++) {
			trial.choices[i] = trial.choices[0];
			trial.choices[i].id = ids[i];
			trial.choices[i].points = 4 - (int)i;
		}
		set_choice_count(&trial, count);
		if (count == 9) {
			expect_none(&trial);
		} else {
			expect_error(&trial, "diag.bank.many_choices", 2, NULL);
		}
	}
}

static void bank_check__points_must_fall(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.choices[1].points = 4;
	expect_error(&trial, "diag.bank.points_order", 3, NULL);
	begin(&trial);
	trial.choices[3].points = 0; /* as much as none: allowed */
	expect_none(&trial);
	begin(&trial);
	trial.choices[3].points = 1;
	expect_error(&trial, "diag.bank.points_order", 2, NULL);
	begin(&trial);
	trial.choices[1].points = 4;
	trial.bank.kind = BANK_LEVELS;
	expect_none(&trial);
}

static void bank_check__unsure_choices(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.choices[3].mixed = true;
	expect_error(&trial, "diag.bank.mixed_unsure", 2, NULL);
	begin(&trial);
	trial.choices[2].unsure = true;
	expect_error(&trial, "diag.bank.two_unsure", 2, "none");
}

static void bank_check__own_choices_are_checked_once(void **state)
{
	(void)state;
	struct trial trial;
	struct choice own[2];

	begin(&trial);
	own[0] = trial.choices[0];
	own[1] = trial.choices[1];
	own[1].points = own[0].points;
	trial.questions[3].choices.at = own;
	trial.questions[3].choices.count = 2;
	expect_error(&trial, "diag.bank.points_order", 2, NULL);
}

static void bank_check__bands(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.bands[2].min = trial.bands[1].min;
	expect_error(&trial, "diag.bank.band_order", 3, NULL);
	begin(&trial);
	trial.bands[2].min = trial.bands[1].min - 1;
	expect_none(&trial);
	begin(&trial);
	trial.bands[2].has_min = false;
	expect_error(&trial, "diag.bank.band_without_min", 3, "insufficient");
	begin(&trial);
	trial.bands[3].has_min = true;
	trial.bands[3].min = -25;
	expect_error(&trial, "diag.bank.last_band_min", 2, "critical");
}

static void bank_check__band_out_of_reach__warns(void **state)
{
	(void)state;
	struct trial trial;

	begin(&trial);
	trial.bands[0].min = 101;
	expect_warning(&trial, "diag.bank.band_out_of_reach", 2, "100");
	/* What a question gives is not known: no word about the sum. */
	begin(&trial);
	trial.bands[0].min = 101;
	trial.questions[3].choices.count = 0;
	expect_none(&trial);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bank_check__good_bank__nothing),
		cmocka_unit_test(bank_check__empty_bank__nothing),
		cmocka_unit_test(bank_check__language_missing__warns),
		cmocka_unit_test(bank_check__address_in_one_language__nothing),
		cmocka_unit_test(bank_check__duplicate_ids),
		cmocka_unit_test(bank_check__ids_apart_or_missing__nothing),
		cmocka_unit_test(
			bank_check__same_as_of_older_editions__nothing),
		cmocka_unit_test(bank_check__same_as__older_and_once),
		cmocka_unit_test(bank_check__same_as_not_whole__nothing),
		cmocka_unit_test(bank_check__number_of_choices),
		cmocka_unit_test(bank_check__points_must_fall),
		cmocka_unit_test(bank_check__unsure_choices),
		cmocka_unit_test(bank_check__own_choices_are_checked_once),
		cmocka_unit_test(bank_check__bands),
		cmocka_unit_test(bank_check__band_out_of_reach__warns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
