/* SPDX-License-Identifier: MIT */
/* shindan forms [FORM...] [-o FILE.xlsx]: without a FORM, which ones there
 * are. */
#include <glib.h>
#include <string.h>

#include "base/nearest.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/written.h"
#include "desk/company_folder.h"
#include "desk/papers.h"
#include "plain/lines.h"
#include "text/text.h"

#define ALL "all"
#define COLUMN_GAP 2

static const char *form_words(const struct context *context,
	const struct forms *forms, const struct text *text)
{
	return forms_text(
		forms, text, messages_language(context_messages(context)));
}

/* ipa-25 24.1、24.2 */
static char *finish_words(
	const struct context *context, const struct form_finish *finish)
{
	const char *between = tr(context_messages(context), "word.comma");
	GString *out = g_string_new(finish->bank);

	for (size_t i = 0; i < finish->action_count; i++) {
		g_string_append(out, i > 0 ? between : " ");
		g_string_append(out, finish->actions[i]);
	}
	return g_string_free(out, FALSE);
}

static void add_finishes(GString *out, const struct context *context,
	const struct printed_form *form, int indent)
{
	for (size_t i = 0; i < form->finish_count; i++) {
		g_autofree char *actions =
			finish_words(context, &form->finishes[i]);
		g_autofree char *line = tr_args(context_messages(context),
			"forms.finishes", actions, NULL);

		lines_add(out, indent, "", line);
	}
}

static int list(const struct context *context, const struct forms *forms)
{
	GString *out = g_string_new(NULL);
	int indent = 0;

	for (size_t i = 0; i < forms->count; i++) {
		indent = MAX(indent, text_width(forms->at[i].id) + COLUMN_GAP);
	}
	for (size_t i = 0; i < forms->count; i++) {
		const struct printed_form *form = &forms->at[i];

		lines_add(out, indent, form->id,
			form_words(context, forms, &form->title));
		lines_add(out, indent, "",
			form_words(context, forms, &form->purpose));
		add_finishes(out, context, form, indent);
	}
	lines_add(out, 0, "", tr(context_messages(context), "forms.how_to"));
	context_print(out->str);
	g_string_free(out, TRUE);
	return EXIT_CODE_DONE;
}

/* With the nearest one, if there is any. */
static void complain_unknown(const struct context *context,
	const struct forms *forms, const char *id)
{
	g_autoptr(GPtrArray) ids = g_ptr_array_new();

	for (size_t i = 0; i < forms->count; i++) {
		/* GPtrArray takes no const pointers; nothing writes them. */
		g_ptr_array_add(ids, (gpointer)(gsize)forms->at[i].id);
	}
	const char *near =
		nearest_find(id, (const char *const *)ids->pdata, ids->len);

	if (near == NULL) {
		(void)context_usage(context, "usage.unknown_form", id, NULL);
	} else {
		(void)context_usage(
			context, "usage.unknown_form_near", id, near, NULL);
	}
}

static void choose(GPtrArray *chosen, const struct printed_form *form)
{
	/* As above. */
	gpointer item = (gpointer)(gsize)form;

	if (!g_ptr_array_find(chosen, item, NULL)) {
		g_ptr_array_add(chosen, item);
	}
}

/* Each form once, in the order of the command line; NULL after a wrong
 * usage. */
static GPtrArray *choose_forms(
	const struct context *context, const struct forms *forms)
{
	g_autoptr(GPtrArray) chosen = g_ptr_array_new();
	const struct arguments *arguments = context->arguments;

	for (size_t i = 0; i < arguments->operands->len; i++) {
		const char *id = arguments_operand(arguments, i);
		const struct printed_form *form = forms_find(forms, id);

		if (form != NULL) {
			choose(chosen, form);
			continue;
		}
		if (strcmp(id, ALL) != 0) {
			complain_unknown(context, forms, id);
			return NULL;
		}
		for (size_t j = 0; j < forms->count; j++) {
			choose(chosen, &forms->at[j]);
		}
	}
	return g_steal_pointer(&chosen);
}

/* The newest check of the default bank, and of the unit if one is named;
 * empty if there is none. */
static struct result_source find_check(
	const struct context *context, const struct company *company)
{
	AUTO(diags) passed_over = diags_create();
	const struct bank *bank =
		bank_store_find(context->stock->banks, NULL, passed_over);
	const char *unit = context->arguments->values[OPTION_UNIT];
	struct result_source check = { NULL, NULL };

	if (bank != NULL) {
		(void)company_newest_of(company, bank, unit, &check);
	}
	return check;
}

static int export(const struct context *context, const GPtrArray *chosen)
{
	const char *target = context->arguments->values[OPTION_OUTPUT];
	AUTO(company_folder) folder = company_folder_open(context->stock);
	AUTO(diags) diags = diags_create();
	const struct paper_job job = {
		.stock = context->stock,
		.messages = context_messages(context),
		.today = context->stock->today,
		.check = find_check(context, company_folder_company(folder)),
		.forms = (const struct printed_form *const *)chosen->pdata,
		.form_count = chosen->len,
	};
	int told = context_complain_folder(context, folder);
	int code = written_tell(context, target,
		papers_write(PAPER_FORM, &job, target, diags), diags);

	return MAX(told, code);
}

static int run(const struct context *context)
{
	const struct forms *forms = stock_forms(context->stock);
	const char *target = context->arguments->values[OPTION_OUTPUT];

	if (!written_accepts(context, target)) {
		return EXIT_CODE_USAGE;
	}
	g_autoptr(GPtrArray) chosen = choose_forms(context, forms);

	if (chosen == NULL) {
		return EXIT_CODE_USAGE;
	}
	if (chosen->len > 0) {
		return export(context, chosen);
	}
	return target == NULL ? list(context, forms)
			      : context_usage(context, "usage.operand_missing",
					"forms", "FORM", NULL);
}

const struct command command_forms = {
	.name = "forms",
	.usage = "[FORM...] [-o FILE.xlsx]",
	.example = "forms emergency backup",
	.operands = { "FORM" },
	.operands_max = OPERANDS_ANY,
	.options = OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_UNIT),
	.run = run,
};
