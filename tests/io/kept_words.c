/* SPDX-License-Identifier: MIT */
/* Whatever of a kept document can be told has words in every language. */
#include "io/company/kept_kinds.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "core/sheet_document.h"
#include "fixture.h"
#include "io/banks/catalog.h"

static void assert_words(
	const struct messages *messages, const char *area, const char *name)
{
	g_autofree char *key = name != NULL ? g_strconcat(area, ".", name, NULL)
					    : g_strdup(area);

	if (tr(messages, key) == key || tr(messages, key)[0] == '\0') {
		fail_msg("%s: no %s", messages_language(messages), key);
	}
}

/* With a row of each sort. */
static struct plan *make_plan(void)
{
	struct plan *plan = plan_create("p");
	struct plan_item item;

	plan_item_init(&item);
	sheet_set(&item.bank, "ipa-25");
	sheet_set(&item.action, "3.1");
	assert_true(plan_append(plan, &item));
	plan_item_finish(&item);
	return plan;
}

static struct policy *make_policy(void)
{
	struct policy *policy = policy_create();

	assert_true(policy_add_topic(policy, "measures"));
	assert_true(policy_add_wording(policy, "staff", "x"));
	return policy;
}

static struct sheet *make_sheet(void)
{
	AUTO(bank) bank = fixture_bank();
	int picks[FIXTURE_QUESTIONS];

	fixture_fill_picks(picks, FIXTURE_FULL);
	struct sheet *sheet = fixture_sheet(bank, picks);

	sheet_add_named(sheet, "important", "x");
	sheet_add_correction(sheet, "1", fixture_today, "none");
	return sheet;
}

static void assert_field(
	const struct messages *messages, const struct row_field *field)
{
	assert_words(messages, "kept.field", field->name);
	for (size_t i = 0; i < field->word_count; i++) {
		assert_words(messages, "kept.value", field->words[i]);
	}
	assert_int_equal(field->kind == ROW_WORD, field->word_count > 0);
	if (field->kind == ROW_FLAG) {
		assert_words(messages, "kept.value", "true");
	}
}

/* A row without names for its fields is told by its kind. */
static void assert_row(const struct messages *messages,
	const struct document_class *class, const char *id)
{
	size_t count = 0;
	const struct row_field *fields = class->fields(id, &count);
	g_autofree char *kind = g_strndup(id, strcspn(id, " "));

	for (size_t i = 0; i < count; i++) {
		assert_field(messages, &fields[i]);
	}
	/* The id of a plan is nothing that people change. */
	if (count == 0 && id[0] != '\0') {
		assert_words(messages, "kept.field", kind);
	}
}

static void assert_class(const struct messages *messages,
	const struct document_class *class, void *content)
{
	g_autoptr(GPtrArray) ids = class->ids(content);

	assert_words(messages, "kept", class->name);
	assert_true(ids->len > 0);
	for (guint i = 0; i < ids->len; i++) {
		assert_row(messages, class, g_ptr_array_index(ids, i));
	}
	class->destroy(content);
}

static void kept_words__each_language__all(void **state)
{
	static const char *const languages[] = { "ja", "en" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
		AUTO(messages) messages = catalog_builtin(languages[i]);

		assert_non_null(messages);
		assert_words(messages, "kept.differs", NULL);
		assert_words(messages, "kept.nothing", NULL);
		assert_class(messages, &plan_document, make_plan());
		assert_class(messages, &policy_document, make_policy());
		assert_class(messages, &sheet_document, make_sheet());
		for (size_t n = 0; n < KEPT_COUNT; n++) {
			assert_class(messages, kept_kinds[n]->class,
				kept_kinds[n]->create());
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kept_words__each_language__all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
