/* SPDX-License-Identifier: MIT */
/* Two columns: what to type, and what it does. */
#include "cli/help.h"

#include <glib.h>

#include "cli/context.h"
#include "plain/lines.h"

#define COMMAND_CELLS 12
#define OPTION_CELLS 28
#define MARGIN "  "

char *help_option_form(enum option option)
{
	const struct option_form *form = &option_forms[option];
	GString *text = g_string_new(NULL);

	if (form->letter != '\0') {
		g_string_append_printf(text, "-%c, ", form->letter);
	}
	g_string_append_printf(text, "--%s", form->name);
	if (form->value != NULL) {
		g_string_append_printf(text, " %s", form->value);
	}
	return g_string_free(text, FALSE);
}

char *help_option_words(const struct messages *messages, enum option option,
	const struct command *command)
{
	const struct option_form *form = &option_forms[option];
	bool by_command = form->by_command && command != NULL;
	g_autofree char *key = g_strdup_printf("option.%s%s%s", form->name,
		by_command ? "." : "", by_command ? command->name : "");

	return g_strdup(tr(messages, key));
}

char *help_command_words(const struct messages *messages,
	const struct command *command, const char *part)
{
	g_autofree char *key =
		g_strdup_printf("command.%s.%s", command->name, part);

	return g_strdup(tr(messages, key));
}

static void add_heading(
	GString *out, const struct messages *messages, const char *key)
{
	g_string_append_c(out, '\n');
	lines_add(out, 0, "", tr(messages, key));
}

static void add_option(GString *out, const struct messages *messages,
	enum option option, const struct command *command)
{
	g_autofree char *form = help_option_form(option);
	g_autofree char *lead = g_strconcat(MARGIN, form, NULL);
	g_autofree char *words = help_option_words(messages, option, command);

	lines_add(out, OPTION_CELLS, lead, words);
}

static void add_common_options(GString *out, const struct messages *messages)
{
	add_heading(out, messages, "cli.help.options");
	for (int i = 0; i < OPTION_COUNT; i++) {
		if (option_forms[i].everywhere && !option_forms[i].hidden) {
			add_option(out, messages, (enum option)i, NULL);
		}
	}
}

static void add_own_options(GString *out, const struct messages *messages,
	const struct command *command)
{
	if (command->options == 0) {
		return;
	}
	add_heading(out, messages, "cli.help.own_options");
	for (int i = 0; i < OPTION_COUNT; i++) {
		if ((command->options & OPTION_BIT(i)) != 0) {
			add_option(out, messages, (enum option)i, command);
		}
	}
}

static void add_usage(GString *out, const struct messages *messages,
	const char *name, const char *usage)
{
	g_string_append_printf(out, "%s: shindan%s%s%s%s [OPTION]...\n\n",
		tr(messages, "cli.help.usage"), name[0] != '\0' ? " " : "",
		name, usage[0] != '\0' ? " " : "", usage);
}

static void add_commands(GString *out, const struct messages *messages)
{
	add_heading(out, messages, "cli.help.commands");
	for (size_t i = 0; i < command_count; i++) {
		g_autofree char *lead =
			g_strconcat(MARGIN, commands[i]->name, NULL);
		g_autofree char *summary =
			help_command_words(messages, commands[i], "summary");

		lines_add(out, COMMAND_CELLS, lead, summary);
	}
}

static void add_program(GString *out, const struct messages *messages)
{
	add_usage(out, messages, "", "[COMMAND]");
	lines_add(out, 0, "", tr(messages, "cli.help.says"));
	add_commands(out, messages);
	add_common_options(out, messages);
	g_string_append_c(out, '\n');
	lines_add(out, 0, "", tr(messages, "cli.help.more"));
}

static void add_command(GString *out, const struct messages *messages,
	const struct command *command)
{
	g_autofree char *says = help_command_words(messages, command, "says");

	add_usage(out, messages, command->name, command->usage);
	lines_add(out, 0, "", says);
	add_own_options(out, messages, command);
	add_common_options(out, messages);
	if (command->example != NULL) {
		add_heading(out, messages, "cli.help.example");
		g_string_append_printf(
			out, MARGIN "shindan %s\n", command->example);
	}
}

void help_print(const struct messages *messages, const struct command *command)
{
	GString *out = g_string_new(NULL);

	if (command != NULL) {
		add_command(out, messages, command);
	} else {
		add_program(out, messages);
	}
	context_print(out->str);
	g_string_free(out, TRUE);
}
