/* SPDX-License-Identifier: MIT */
/* Back from the action list into the plan. */
#include <glib.h>

#include "cli/confirm.h"
#include "cli/import.h"
#include "cli/import_text.h"
#include "core/plan_import.h"
#include "plain/lines.h"
#include "report/back/plan_rows.h"
#include "say/row_words.h"

#define DAY_BYTES 10 /* of an ISO time */

static void say(const struct import *import, const char *key, long number)
{
	g_autofree char *words =
		tr_number(import->reader.messages, key, number);
	g_autoptr(GString) out = g_string_new(NULL);

	lines_add(out, 0, "", words);
	context_print(out->str);
}

static void add_bank(const struct import *import, GArray *banks, const char *id,
	const char *edition)
{
	const struct bank *bank = import_bank(import, id, edition);

	for (guint i = 0; i < banks->len; i++) {
		if (g_array_index(banks, const struct bank *, i) == bank) {
			return;
		}
	}
	if (bank != NULL) {
		g_array_append_val(banks, bank);
	}
}

/* Those that the rows were exported from: const struct bank *. */
static GArray *banks_of(const struct import *import)
{
	const struct export_record *record = import->record;
	GArray *banks = g_array_new(FALSE, FALSE, sizeof(const struct bank *));

	add_bank(import, banks, record->bank, record->edition);
	for (guint i = 0; i < record->base->len; i++) {
		const struct import_row *row =
			g_ptr_array_index(record->base, i);

		add_bank(import, banks, row->bank, row->edition);
	}
	return banks;
}

static void note(
	const struct import *import, const char *code, const char *text)
{
	diags_add(import->reader.diags, DIAG_WARNING, code,
		(struct place){ .file = import->path }, text, NULL);
}

/* All that is to be told beside the changes. */
static void tell(const struct import *import, const struct plan_import *changes)
{
	g_autofree char *missing = g_strdup_printf("%zu", changes->missing);
	g_autofree char *day =
		g_strndup(import->record->exported_at, DAY_BYTES);

	import_note_age(import);
	if (changes->plan_moved_on) {
		note(import, "diag.import.older_plan", day);
	}
	if (changes->missing > 0) {
		note(import, "diag.import.rows_missing", missing);
	}
	import_text_complain(import->reader.messages, changes, import->path,
		import->reader.diags);
	import_tell(import);
}

/* What changed in the file since the changes were shown stays as it is there. */
static void tell_lost(const struct import *import, const GArray *lost)
{
	for (guint i = 0; lost != NULL && i < lost->len; i++) {
		g_autofree char *words = row_words_lost(import->reader.messages,
			&plan_document, NULL, step_at(lost, i));

		note(import, "diag.import.changed_meanwhile", words);
	}
	context_complain_all(import->context, import->reader.diags);
}

static bool take_over(
	const struct import *import, const struct plan_import *changes)
{
	struct kept_file *file = company_folder_kept(import->folder, KEPT_plan);
	AUTO(diags) diags = diags_create();
	g_autoptr(GArray) lost = NULL;

	plan_import_apply(changes, kept_file_content(file));
	(void)document_commit(kept_file_document(file));
	enum kept_result result = kept_file_save(file, &lost, diags);

	context_complain_all(import->context, diags);
	if (result == KEPT_UNREADABLE) {
		context_complain_all(import->context, kept_file_problems(file));
	}
	bool lost_none = lost == NULL;

	tell_lost(import, lost);
	return lost_none && (result == KEPT_SAVED || result == KEPT_TAKEN_IN);
}

static bool offer(
	const struct import *import, const struct plan_import *changes)
{
	g_autoptr(GString) out = g_string_new(NULL);

	if (changes->taken == 0) {
		tell(import, changes);
		say(import, "import.nothing", 0);
		return true;
	}
	import_text_add(out, import->reader.messages, changes);
	g_string_append_c(out, '\n');
	context_print(out->str);
	tell(import, changes);
	if (!confirm(import->context, "import.ask")) {
		say(import, "import.not_taken", 0);
		return true;
	}
	if (!take_over(import, changes)) {
		return false;
	}
	say(import, "import.taken", (long)changes->taken);
	return true;
}

static int merge(const struct import *import, const GPtrArray *rows)
{
	const struct context *context = import->context;
	g_autoptr(GArray) banks = banks_of(import);
	const struct plan_import_input input = {
		.rows = rows,
		.base = import->record->base,
		.plan = company_folder_company(import->folder)->plan,
		.banks = (const struct bank *const *)(void *)banks->data,
		.bank_count = banks->len,
		.language = messages_language(context_messages(context)),
		.today = context->stock->today,
	};
	AUTO(plan_import) changes = plan_import_create(&input);

	return offer(import, changes) && !diags_has_errors(import->reader.diags)
		       ? EXIT_CODE_DONE
		       : EXIT_CODE_DATA;
}

/* The plan that can be written; false with a problem. */
static bool check_plan(const struct import *import)
{
	const struct plan *plan = company_folder_company(import->folder)->plan;

	(void)context_complain_folder(import->context, import->folder);
	if (plan != NULL && plan_is_read_only(plan)) {
		context_complain(import->context, "import.read_only", NULL);
	}
	return plan != NULL && !plan_is_read_only(plan);
}

int import_plan(const struct import *import)
{
	if (!check_plan(import)) {
		return EXIT_CODE_DATA;
	}
	g_autoptr(GPtrArray) rows = import_check_company(import)
					    ? plan_rows_read(&import->reader)
					    : NULL;

	if (rows == NULL) {
		context_complain_all(import->context, import->reader.diags);
		return EXIT_CODE_DATA;
	}
	return merge(import, rows);
}
