/* SPDX-License-Identifier: MIT */
/* The sinks for stdout and stderr lines. */
#include "cli/context.h"

#include <glib.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"
#include "io/banks/catalog.h"
#include "io/banks/forms_yaml.h"
#include "io/banks/policy_template_yaml.h"
#include "io/banks/rates_yaml.h"

#define RULES_BANK "ipa-rules"

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

const struct rates *context_rates(const struct context *context)
{
	if (*context->rates == NULL) {
		*context->rates = rates_yaml_builtin();
	}
	return *context->rates;
}

const struct bank *context_rules(const struct context *context)
{
	AUTO(diags) passed_over = diags_create();

	return bank_store_find(context->banks, RULES_BANK, passed_over);
}

const struct policy_template *context_policy_template(
	const struct context *context)
{
	if (*context->policy_template == NULL) {
		*context->policy_template = policy_template_yaml_builtin();
	}
	return *context->policy_template;
}

const struct forms *context_forms(const struct context *context)
{
	if (*context->forms == NULL) {
		*context->forms = forms_yaml_builtin();
	}
	return *context->forms;
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

char *context_now(const struct context *context)
{
	char day[DATE_TEXT_BYTES];

	if (!context->today_is_replaced) {
		return context->clock();
	}
	date_format(context->today, day);
	return g_strdup_printf("%sT00:00:00Z", day);
}

bool context_date(const struct context *context, struct date *ret_date)
{
	const char *text = context->arguments->values[OPTION_DATE];

	if (text == NULL) {
		*ret_date = context->today;
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
