/* SPDX-License-Identifier: MIT */
/* From an answer form to a sheet of the company. */
#include <glib.h>
#include <string.h>

#include "cli/confirm.h"
#include "cli/import.h"
#include "cli/sheet_operand.h"
#include "cli/show_text.h"
#include "core/session.h"
#include "io/company/folder.h"
#include "report/back/answer_form_read.h"

static void put_answer(struct session *session, const struct bank *bank,
	const struct form_answer *answer)
{
	size_t index = bank_find_question(bank, answer->question);

	if (index == BANK_NONE) {
		return;
	}
	if (strcmp(answer->choice, EXPORT_ABSENT) == 0) {
		(void)session_mark_absent(session, index);
	} else {
		(void)session_choose(session, index,
			question_find_choice(
				&bank->questions[index], answer->choice));
	}
	(void)session_set_memo(session, index, answer->memo);
}

/* What the form says, as a sheet of its own. */
static struct sheet *sheet_of(const struct import *import,
	const struct bank *bank, const struct filled_form *form)
{
	const struct sheet_names names = context_names(import->context);
	AUTO(session)
	session = session_create(bank,
		sheet_file_new_sheet(&names, bank, form->date), form->date);

	session_set_names(
		session, form->organisation, form->unit, form->person);
	for (guint i = 0; i < form->answers->len; i++) {
		put_answer(session, bank, g_ptr_array_index(form->answers, i));
	}
	return sheet_copy(session_sheet(session));
}

static const char *choice_of(const struct answer *answer)
{
	return answer != NULL ? answer->choice : "";
}

static const char *memo_of(const struct answer *answer)
{
	return answer != NULL ? answer->memo : "";
}

static bool is_absent(const struct answer *answer)
{
	return answer != NULL && answer->absent;
}

/* Whenever, and from wherever. */
static bool answers_equal(const struct answer *a, const struct answer *b)
{
	return strcmp(choice_of(a), choice_of(b)) == 0 &&
	       strcmp(memo_of(a), memo_of(b)) == 0 &&
	       is_absent(a) == is_absent(b);
}

/* Whether one sheet says what the other says, whoever answered. */
static bool is_same_check(
	const struct bank *bank, const struct sheet *a, const struct sheet *b)
{
	if (!sheet_is_of(a, bank) || date_compare(a->date, b->date) != 0 ||
		strcmp(a->organisation, b->organisation) != 0 ||
		strcmp(a->unit, b->unit) != 0) {
		return false;
	}
	for (size_t i = 0; i < bank->question_count; i++) {
		const char *id = bank->questions[i].id;

		if (!answers_equal(sheet_answer(a, id), sheet_answer(b, id))) {
			return false;
		}
	}
	return true;
}

/* Where the form lies that was imported before; NULL if it was not. */
static const char *find_same(const struct import *import,
	const struct bank *bank, const struct sheet *sheet)
{
	const struct company *company = company_folder_company(import->folder);

	for (size_t i = 0; i < company->check_count; i++) {
		if (is_same_check(bank, company->checks[i].sheet, sheet)) {
			return company_folder_path(import->folder, i);
		}
	}
	return NULL;
}

/* -o, else a free name in the company folder. Owned (g_free). */
static char *target_of(const struct import *import, const struct sheet *sheet)
{
	const struct context *context = import->context;
	const char *named = context->arguments->values[OPTION_OUTPUT];

	return named != NULL ? g_strdup(named)
			     : folder_new_sheet(context->stock->data,
				       sheet->date, sheet->bank, sheet->unit);
}

static bool make_folder(const struct context *context, const char *path)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *folder = g_path_get_dirname(path);
	bool made = arguments_has(context->arguments, OPTION_OUTPUT) ||
		    safe_file_make_folder(folder, diags);

	context_complain_all(context, diags);
	return made;
}

static void say(const struct import *import, const char *key, const char *text)
{
	g_autofree char *words =
		tr_args(import->reader.messages, key, text, NULL);

	context_print_line(words);
}

static void show(const struct import *import, const struct sheet_file *file)
{
	g_autoptr(GString) out = g_string_new(NULL);

	show_text_add(out, import->reader.messages, file, file->path);
	g_string_append_c(out, '\n');
	context_print(out->str);
}

/* Shows the sheet, asks, writes it. False if it could not be written. */
static bool offer(const struct import *import, struct sheet_file *file)
{
	const struct context *context = import->context;

	if (!sheet_operand_may_replace(context, file->path, &file->stamp)) {
		return false;
	}
	show(import, file);
	import_tell(import);
	if (!confirm(context, "import.ask")) {
		say(import, "import.not_taken", "");
		return true;
	}
	if (!make_folder(context, file->path) ||
		!sheet_operand_write(
			context, file->path, file->sheet, &file->stamp)) {
		return false;
	}
	say(import, "import.sheet_taken", file->path);
	return true;
}

static bool is_empty(const struct sheet *sheet, const struct bank *bank)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		if (sheet_answer(sheet, bank->questions[i].id) != NULL) {
			return false;
		}
	}
	return true;
}

static bool take(const struct import *import, const struct bank *bank,
	const struct filled_form *form)
{
	AUTO(sheet_file) file = g_new0(struct sheet_file, 1);
	const char *same = NULL;

	file->bank = bank;
	file->sheet = sheet_of(import, bank, form);
	if (is_empty(file->sheet, bank)) {
		import_tell(import);
		say(import, "import.no_answers", "");
		return true;
	}
	same = find_same(import, bank, file->sheet);
	if (same != NULL) {
		import_tell(import);
		say(import, "import.sheet_known", same);
		return true;
	}
	file->path = target_of(import, file->sheet);
	return offer(import, file);
}

int import_form(const struct import *import)
{
	const struct export_record *record = import->record;
	const struct bank *bank =
		import_bank(import, record->bank, record->edition);

	if (bank == NULL) {
		diags_error(import->reader.diags, "diag.import.no_bank",
			import->path, record->bank, record->edition, NULL);
	}
	AUTO(filled_form)
	form = bank != NULL ? answer_form_read(&import->reader, record) : NULL;

	if (form == NULL) {
		import_tell(import);
		return EXIT_CODE_DATA;
	}
	if (!take(import, bank, form)) {
		return EXIT_CODE_DATA;
	}
	return diags_has_errors(import->reader.diags) ? EXIT_CODE_DATA
						      : EXIT_CODE_DONE;
}
