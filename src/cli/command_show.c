/* SPDX-License-Identifier: MIT */
/* shindan show SHEET... [--json | --csv] */
#include <glib.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/sheet_operand.h"
#include "cli/show_text.h"
#include "io/formats/csv.h"
#include "io/formats/json.h"

static void sheet_file_free(void *file)
{
	sheet_file_destroy(file);
}

/* Those that can be read, in order. */
static GPtrArray *open_all(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	GPtrArray *files = g_ptr_array_new_with_free_func(sheet_file_free);

	for (size_t i = 0; i < arguments->operands->len; i++) {
		struct sheet_file *file = sheet_operand_need(
			context, arguments_operand(arguments, i), false);

		if (file != NULL) {
			g_ptr_array_add(files, file);
		}
	}
	return files;
}

static struct result_source *sources_of(const GPtrArray *files)
{
	struct result_source *sources =
		g_new0(struct result_source, files->len + 1);

	for (size_t i = 0; i < files->len; i++) {
		const struct sheet_file *file = g_ptr_array_index(files, i);

		sources[i].sheet = file->sheet;
		sources[i].bank = file->bank;
	}
	return sources;
}

static char *show_all(const struct context *context, const GPtrArray *files)
{
	GString *out = g_string_new(NULL);
	bool several = context->arguments->operands->len > 1;

	for (size_t i = 0; i < files->len; i++) {
		const struct sheet_file *file = g_ptr_array_index(files, i);

		if (i > 0) {
			g_string_append_c(out, '\n');
		}
		show_text_add(out, context_messages(context), file,
			several ? file->path : NULL);
	}
	return g_string_free(out, FALSE);
}

static int run(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	bool several = arguments->operands->len > 1;
	GPtrArray *files = open_all(context);
	bool all_read = files->len == arguments->operands->len;
	g_autofree struct result_source *sources = sources_of(files);
	g_autofree char *text = NULL;

	if (files->len == 0 && !several) {
		text = g_strdup("");
	} else if (arguments_has(arguments, OPTION_JSON)) {
		text = json_show(sources, files->len, several);
	} else if (arguments_has(arguments, OPTION_CSV)) {
		text = csv_show(sources, files->len);
	} else {
		text = show_all(context, files);
	}
	context_print(text);
	g_ptr_array_free(files, TRUE);
	return all_read ? EXIT_CODE_DONE : EXIT_CODE_DATA;
}

const struct command command_show = {
	.name = "show",
	.usage = "SHEET... [--json | --csv]",
	.example = "show paper.yaml",
	.operands = { "SHEET" },
	.operands_min = 1,
	.operands_max = OPERANDS_ANY,
	.options = OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_CSV),
	.run = run,
};
