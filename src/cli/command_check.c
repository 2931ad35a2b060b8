/* SPDX-License-Identifier: MIT */
/* shindan check FILE...: all problems of a bank, each with its line and a
 * caret under the place. */
#include <glib.h>

#include "base/utf8.h"
#include "cli/context.h"
#include "io/bank_yaml.h"
#include "io/safe_file.h"
#include "io/yaml_tree.h"
#include "text/text.h"

#define LINE_CELLS 74
#define BEFORE_CELLS 50 /* of a long line, kept before the caret */
#define MARGIN "    "
#define CUT ".."

/* Bytes of the text before a column, which counts characters from 1. */
static size_t column_offset(const char *text, int column)
{
	size_t offset = 0;
	uint32_t code_point = 0;

	for (int i = 1; i < column && text[offset] != '\0'; i++) {
		offset += utf8_decode(text + offset, &code_point);
	}
	return offset;
}

/* The line with the caret under its column; a long line is cut around it. */
static void add_caret(GString *out, const char *line_text, int column)
{
	g_autofree char *line = utf8_shown_line(line_text);
	size_t offset = column_offset(line, column);
	size_t start = 0;

	while (text_width_bytes(line + start, offset - start) > BEFORE_CELLS) {
		start = text_next_cluster(line, start);
	}
	g_autofree char *shown = text_clip(line + start, LINE_CELLS);
	const char *cut = start > 0 ? CUT : "";
	int cells = text_width(cut) +
		    text_width_bytes(line + start, offset - start);

	g_string_append_printf(out, "%s%s%s\n", MARGIN, cut, shown);
	g_string_append_printf(out, "%s%*s^\n", MARGIN, cells, "");
}

static void add_problem(
	GString *out, const struct context *context, const struct diag *diag)
{
	g_autofree char *words = diag_format(diag, context_messages(context));

	g_string_append_printf(out, "%s\n", words);
	if (diag->line_text != NULL && diag->column > 0) {
		add_caret(out, diag->line_text, diag->column);
	}
}

static void add_verdict(GString *out, const struct context *context,
	const char *path, const struct bank *bank)
{
	const struct messages *messages = context_messages(context);
	g_autofree char *shown = utf8_shown_line(path);
	g_autofree char *identity =
		g_strdup_printf("%s@%s", bank->id, bank->edition);
	g_autofree char *count = g_strdup_printf("%zu", bank->question_count);
	g_autofree char *words =
		tr_args(messages, "check.good", shown, identity, count, NULL);

	g_string_append_printf(out, "%s\n", words);
}

/* False if the file is no good bank. */
static bool check_file(const struct context *context, const char *path)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;
	enum file_status status = safe_file_read(
		path, YAML_TREE_FILE_MAX, &bytes, &len_bytes, NULL, diags);

	if (status == FILE_MISSING) {
		context_complain(context, "cli.no_such_file", path, NULL);
		return false;
	}
	if (status != FILE_OK) {
		context_complain_all(context, diags);
		return false;
	}
	AUTO(bank) bank = bank_yaml_load(path, bytes, len_bytes, false, diags);
	GString *out = g_string_new(NULL);

	diags_sort(diags);
	for (size_t i = 0; i < diags_count(diags); i++) {
		add_problem(out, context, diags_get(diags, i));
	}
	if (bank != NULL) {
		add_verdict(out, context, path, bank);
	}
	context_print(out->str);
	g_string_free(out, TRUE);
	return bank != NULL;
}

int command_check(const struct context *context)
{
	const struct arguments *arguments = context->arguments;
	bool good = true;

	for (size_t i = 0; i < arguments->operands->len; i++) {
		good = check_file(context, arguments_operand(arguments, i)) &&
		       good;
	}
	return good ? EXIT_CODE_DONE : EXIT_CODE_DATA;
}
