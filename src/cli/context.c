/* SPDX-License-Identifier: MIT */
/* The sinks for stdout and stderr lines. */
#include "cli/context.h"

#include <glib.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"
#include "io/banks/catalog.h"

#define COMPLAINT_ARGS_MAX 4

static const char *const language_names[LANGUAGE_COUNT] = {
	[LANGUAGE_JA] = "ja",
	[LANGUAGE_EN] = "en",
};

const struct messages *context_catalogue(
	const struct context *context, enum language language)
{
	struct messages **loaded = &context->catalogues[language];

	if (*loaded == NULL) {
		*loaded = catalog_builtin(language_names[language]);
		g_assert(*loaded != NULL);
	}
	return *loaded;
}

const struct messages *context_messages(const struct context *context)
{
	return context_catalogue(context, context->language);
}

struct sheet_names context_names(const struct context *context)
{
	const char *const *values = context->arguments->values;

	return (struct sheet_names){
		.organisation = values[OPTION_ORGANISATION],
		.unit = values[OPTION_UNIT],
		.person = values[OPTION_PERSON],
	};
}

/* Nobody can be told where stderr fails. */
static void complain(const char *words)
{
	g_autofree char *shown = utf8_shown(words);

	(void)fprintf(stderr, "shindan: %s\n", shown);
}

static char *fill(const struct context *context, const char *key, va_list list)
{
	const char *args[COMPLAINT_ARGS_MAX] = { NULL };
	const char *arg = NULL;
	size_t count = 0;

	while ((arg = va_arg(list, const char *)) != NULL) {
		g_assert(count < COMPLAINT_ARGS_MAX);
		args[count++] = arg;
	}
	return tr_with(context_messages(context), key, args, count);
}

void context_complain(const struct context *context, const char *key, ...)
{
	va_list args;

	va_start(args, key);
	g_autofree char *words = fill(context, key, args);

	va_end(args);
	complain(words);
}

void context_complain_words(const char *words)
{
	complain(words);
}

void context_complain_all(const struct context *context, struct diags *diags)
{
	diags_sort(diags);
	for (size_t i = 0; i < diags_count(diags); i++) {
		g_autofree char *words = diag_format(
			diags_get(diags, i), context_messages(context));

		complain(words);
	}
}

int context_complain_folder(
	const struct context *context, const struct company_folder *folder)
{
	struct diags *problems = company_folder_problems(folder);

	context_complain_all(context, problems);
	return diags_has_errors(problems) ? EXIT_CODE_DATA : EXIT_CODE_DONE;
}

int context_usage(const struct context *context, const char *key, ...)
{
	const struct command *command = context->arguments->command;
	g_autofree char *help = g_strdup_printf("shindan %s%s--help",
		command != NULL ? command->name : "",
		command != NULL ? " " : "");
	va_list args;

	va_start(args, key);
	g_autofree char *words = fill(context, key, args);

	va_end(args);
	complain(words);
	context_complain(context, "usage.more", help, NULL);
	return EXIT_CODE_USAGE;
}

int context_each_operand(const struct context *context,
	bool (*does)(const struct context *context, const char *operand))
{
	const struct arguments *arguments = context->arguments;
	bool good = true;

	for (size_t i = 0; i < arguments->operands->len; i++) {
		good = does(context, arguments_operand(arguments, i)) && good;
	}
	return good ? EXIT_CODE_DONE : EXIT_CODE_DATA;
}

bool context_date(const struct context *context, struct date *ret_date)
{
	const char *text = context->arguments->values[OPTION_DATE];

	if (text == NULL) {
		*ret_date = context->stock->today;
		return true;
	}
	if (!date_parse(text, ret_date)) {
		(void)context_usage(
			context, "usage.date_wrong", "--date", text, NULL);
		return false;
	}
	return true;
}

void context_print(const char *text)
{
	(void)fputs(text, stdout);
}

void context_print_line(const char *text)
{
	g_autofree char *shown = utf8_shown_line(text);

	context_print(shown);
	context_print("\n");
}
