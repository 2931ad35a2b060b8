/* SPDX-License-Identifier: MIT */
/* Printed on the normal screen, in the language the app was left in. */
#include "cli/leave.h"

#include <glib.h>
#include <string.h>

#include "core/sheet.h"

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
static char *next_command(const struct context *context,
	const struct performer *performer, bool complete)
{
	const struct arguments *arguments = context->arguments;
	const char *bank = arguments_operand(arguments, 0);
	bool named = arguments_has(arguments, OPTION_OUTPUT) ||
		     performer_has_moved(performer);
	GString *command = g_string_new("shindan");

	if (complete) {
		g_string_append(command, " show");
		append_word(command, performer_path(performer));
	} else if (arguments->command != NULL || named) {
		g_string_append(command, " take");
		if (bank != NULL) {
			append_word(command, bank);
		}
		append_option(command, context, OPTION_UNIT);
	}
	if (named && !complete) {
		g_string_append(command, " -o");
		append_word(command, performer_path(performer));
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

static void offer_copy(const struct context *context, const struct app *app,
	struct performer *performer)
{
	g_autofree char *rescued = performer_rescue(performer, app);

	if (rescued != NULL) {
		context_complain(context, "leave.rescued",
			performer_path(performer), rescued, NULL);
	} else {
		context_complain(
			context, "leave.lost", performer_path(performer), NULL);
	}
}

/* Nothing is open; at the very first start there is nothing yet. */
static void leave_home(const struct context *context, const struct app *app)
{
	GString *next = g_string_new("shindan");

	append_option(next, context, OPTION_DATA);
	if (app_exported_path(app) != NULL) {
		say(app, "leave.exported", app_exported_path(app), NULL);
	} else if (app_company(app)->check_count == 0) {
		say(app, "leave.nothing", next->str, NULL);
	}
	g_string_free(next, TRUE);
}

int leave(const struct context *context, const struct app *app,
	struct performer *performer, int code)
{
	if (app_session(app) == NULL) {
		leave_home(context, app);
		return code;
	}
	const struct sheet *sheet = app_sheet(app);
	bool complete = sheet_is_complete(sheet, app_bank(app));
	enum save_state state = app_save_state(app);
	g_autofree char *next = next_command(context, performer, complete);

	if (app_exported_path(app) != NULL) {
		say(app, "leave.exported", app_exported_path(app), NULL);
	}
	if (state == SAVE_FAILED || state == SAVE_PENDING) {
		offer_copy(context, app, performer);
		return code != EXIT_CODE_DONE ? code : EXIT_CODE_DATA;
	}
	if (performer_has_moved(performer)) {
		say(app, "leave.beside", performer_path(performer), NULL);
	}
	if (sheet->answer_count == 0 && !performer_has_saved(performer)) {
		say(app, "leave.nothing", next, NULL);
	} else {
		say(app, complete ? "leave.complete" : "leave.unfinished",
			performer_path(performer), next);
	}
	return code;
}
