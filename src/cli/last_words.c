/* SPDX-License-Identifier: MIT */
/* Printed on the normal screen, in the language the app was left in. */
#include "cli/last_words.h"

#include <glib.h>
#include <string.h>

#include "core/sheet.h"
#include "ui/work.h"

/* Quoted for a shell only where it must be. */
static void append_word(GString *command, const char *word)
{
	static const char harmless[] = "abcdefghijklmnopqrstuvwxyz"
				       "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "0123456789@%+=:,./_-";
	bool needs_quotes = word[0] == '\0';

	for (const char *at = word; *at != '\0'; at++) {
		if ((unsigned char)*at < 0x80 &&
			strchr(harmless, *at) == NULL) {
			needs_quotes = true;
		}
	}
	g_autofree char *quoted =
		needs_quotes ? g_shell_quote(word) : g_strdup(word);

	g_string_append_printf(command, " %s", quoted);
}

static void append_option(
	GString *command, const struct context *context, enum option option)
{
	if (arguments_has(context->arguments, option)) {
		g_string_append_printf(
			command, " --%s", option_forms[option].name);
		append_word(command, context->arguments->values[option]);
	}
}

/* The command that leads on: to the result, or back to the questions. */
static char *next_command(
	const struct context *context, const struct desk *desk, bool complete)
{
	const struct arguments *arguments = context->arguments;
	const char *bank = arguments_operand(arguments, 0);
	bool named =
		arguments_has(arguments, OPTION_OUTPUT) || desk_has_moved(desk);
	GString *command = g_string_new("shindan");

	if (complete) {
		g_string_append(command, " show");
		append_word(command, desk_sheet_path(desk));
	} else if (arguments->command != NULL || named) {
		g_string_append(command, " take");
		if (bank != NULL) {
			append_word(command, bank);
		}
		append_option(command, context, OPTION_UNIT);
	}
	if (named && !complete) {
		g_string_append(command, " -o");
		append_word(command, desk_sheet_path(desk));
	}
	if (!named && !complete) {
		append_option(command, context, OPTION_DATA);
	}
	append_option(command, context, OPTION_BANK_DIR);
	return g_string_free(command, FALSE);
}

static void say(const struct app *app, const char *key, const char *first,
	const char *second)
{
	g_autofree char *words =
		tr_args(app_messages(app), key, first, second, NULL);

	context_print_line(words);
}

/* Whether there was anything that could not be saved. */
static bool offer_copies(const struct context *context, const struct desk *desk)
{
	const struct kept_file *file = NULL;
	size_t count = 0;

	for (; (file = desk_unsaved(desk, count)) != NULL; count++) {
		g_autofree char *rescued = desk_rescue(desk, file);
		bool is_sheet = kept_file_path(file) == desk_sheet_path(desk);

		if (rescued != NULL) {
			context_complain(context,
				is_sheet ? "leave.rescued"
					 : "leave.rescued_document",
				kept_file_path(file), rescued, NULL);
		} else {
			context_complain(context,
				is_sheet ? "leave.lost" : "leave.lost_document",
				kept_file_path(file), NULL);
		}
	}
	return count > 0;
}

/* What was lost to what others wrote, once more. */
static void tell(const struct desk *desk)
{
	const GPtrArray *told = desk_told(desk);

	for (guint i = 0; i < told->len; i++) {
		context_complain_words(g_ptr_array_index(told, i));
	}
}

/* Nothing is open; at the very first start there is nothing yet. */
static void say_home(const struct context *context, const struct desk *desk,
	const struct app *app)
{
	GString *next = g_string_new("shindan");

	append_option(next, context, OPTION_DATA);
	if (desk_exported_path(desk) == NULL &&
		work_company(app)->check_count == 0 &&
		!diags_has_errors(work_company(app)->problems)) {
		say(app, "leave.nothing", next->str, NULL);
	}
	g_string_free(next, TRUE);
}

static void say_check(const struct context *context, const struct desk *desk,
	const struct app *app)
{
	const struct sheet *sheet = desk_sheet(desk);
	bool complete = sheet_is_complete(sheet, desk_bank(desk));
	g_autofree char *next = next_command(context, desk, complete);

	if (desk_has_moved(desk)) {
		say(app, "leave.beside", desk_sheet_path(desk), NULL);
	}
	if (sheet->answer_count == 0 && !desk_has_saved(desk)) {
		say(app, "leave.nothing", next, NULL);
	} else {
		say(app, complete ? "leave.complete" : "leave.unfinished",
			desk_sheet_path(desk), next);
	}
}

int last_words_say(
	const struct context *context, const struct desk *desk, int code)
{
	const struct app *app = desk_app(desk);

	if (desk_exported_path(desk) != NULL) {
		say(app, "leave.exported", desk_exported_path(desk), NULL);
	}
	tell(desk);
	if (offer_copies(context, desk)) {
		return code != EXIT_CODE_DONE ? code : EXIT_CODE_DATA;
	}
	if (desk_sheet(desk) != NULL) {
		say_check(context, desk, app);
	} else {
		say_home(context, desk, app);
	}
	return code;
}
