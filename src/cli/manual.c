/* SPDX-License-Identifier: MIT */
/* roff with the macros of man(7). */
#include "cli/manual.h"

#include <glib.h>
#include <string.h>

#include "cli/context.h"
#include "cli/help.h"

/* Names in the source that are no words: the same in every language. */
static const char *const variables[] = { "SHINDAN_DATA", "SHINDAN_LANG",
	"SHINDAN_TODAY", "NO_COLOR" };
static const char *const codes[] = { "0", "1", "2", "128+n" };

/* Text as roff: no control line, every minus a real one, a blank line a new
 * paragraph. */
static void add_text(GString *page, const char *text)
{
	bool line_starts = true;

	for (const char *at = text; *at != '\0'; at++) {
		if (line_starts && *at == '\n') {
			g_string_append(page, ".PP\n");
			continue;
		}
		if (line_starts && (*at == '.' || *at == '\'')) {
			g_string_append(page, "\\&");
		}
		if (*at == '\\') {
			g_string_append(page, "\\e");
		} else if (*at == '-') {
			g_string_append(page, "\\-");
		} else if (*at == '\'') {
			g_string_append(page, "\\(aq");
		} else {
			g_string_append_c(page, *at);
		}
		line_starts = *at == '\n';
	}
	if (!line_starts) {
		g_string_append_c(page, '\n');
	}
}

static void add_bold(GString *page, const char *text)
{
	g_string_append(page, ".B ");
	add_text(page, text);
}

static void add_section(
	GString *page, const struct messages *messages, const char *key)
{
	g_string_append(page, ".SH ");
	add_text(page, tr(messages, key));
}

/* A term in bold, and what it means. */
static void add_entry(GString *page, const char *term, const char *says)
{
	g_string_append(page, ".TP\n");
	add_bold(page, term);
	add_text(page, says);
}

static void add_option(GString *page, const struct messages *messages,
	enum option option, const struct command *command)
{
	g_autofree char *form = help_option_form(option);
	g_autofree char *words = help_option_words(messages, option, command);

	add_entry(page, form, words);
}

static void add_command(GString *page, const struct messages *messages,
	const struct command *command)
{
	g_autofree char *says = help_command_words(messages, command, "says");
	g_autofree char *line = g_strdup_printf("shindan %s%s%s", command->name,
		command->usage[0] != '\0' ? " " : "", command->usage);

	g_string_append(page, ".SS ");
	add_text(page, line);
	add_text(page, says);
	for (int i = 0; i < OPTION_COUNT; i++) {
		if ((command->options & OPTION_BIT(i)) != 0) {
			add_option(page, messages, (enum option)i, command);
		}
	}
}

static void add_head(GString *page, const struct messages *messages)
{
	g_string_append(page,
		".TH SHINDAN 1 \"\" \"shindan " SHINDAN_VERSION "\" \"\"\n"
		/* Japanese has no blanks to stretch. */
		".ad l\n");
	add_section(page, messages, "manual.name");
	g_string_append(page, "shindan \\- ");
	add_text(page, tr(messages, "manual.summary"));
	add_section(page, messages, "manual.synopsis");
	g_string_append(page, ".B shindan\n[\\fICOMMAND\\fR]\n"
			      "[\\fIOPTION\\fR]...\n");
	add_section(page, messages, "manual.description");
	add_text(page, tr(messages, "cli.help.says"));
	add_text(page, "\n");
	add_text(page, tr(messages, "manual.says"));
}

static void add_commands(GString *page, const struct messages *messages)
{
	add_section(page, messages, "manual.commands");
	for (size_t i = 0; i < command_count; i++) {
		add_command(page, messages, commands[i]);
	}
	add_section(page, messages, "manual.options");
	for (int i = 0; i < OPTION_COUNT; i++) {
		if (option_forms[i].everywhere && !option_forms[i].hidden) {
			add_option(page, messages, (enum option)i, NULL);
		}
	}
}

/* A section of names, with the words of "KEY.NAME". */
static void add_names(GString *page, const struct messages *messages,
	const char *key, const char *const *names, size_t count)
{
	add_section(page, messages, key);
	for (size_t i = 0; i < count; i++) {
		g_autofree char *words =
			g_strdup_printf("%s.%s", key, names[i]);

		add_entry(page, names[i], tr(messages, words));
	}
}

static void add_examples(GString *page, const struct messages *messages)
{
	add_section(page, messages, "manual.examples");
	for (size_t i = 0; i < command_count; i++) {
		if (commands[i]->example == NULL) {
			continue;
		}
		g_autofree char *summary =
			help_command_words(messages, commands[i], "summary");
		g_autofree char *line =
			g_strdup_printf("shindan %s", commands[i]->example);

		add_entry(page, line, summary);
	}
}

void manual_print(const struct messages *messages)
{
	GString *page = g_string_new(NULL);

	add_head(page, messages);
	add_commands(page, messages);
	add_names(page, messages, "manual.environment", variables,
		G_N_ELEMENTS(variables));
	add_section(page, messages, "manual.files");
	add_text(page, tr(messages, "manual.files.says"));
	add_names(page, messages, "manual.exit", codes, G_N_ELEMENTS(codes));
	add_examples(page, messages);
	context_print(page->str);
	g_string_free(page, TRUE);
}
