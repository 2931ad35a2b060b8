/* SPDX-License-Identifier: MIT */
/* shindan check FILE...: all problems of a bank, each with its line and a
 * caret under the place. */
#include <glib.h>

#include "base/utf8.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/problem_text.h"
#include "io/banks/bank_yaml.h"
#include "io/files/safe_file.h"
#include "io/yaml/yaml_tree.h"

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

	problem_text_add_all(out, context_messages(context), diags);
	if (bank != NULL) {
		add_verdict(out, context, path, bank);
	}
	context_print(out->str);
	g_string_free(out, TRUE);
	return bank != NULL;
}

static int run(const struct context *context)
{
	return context_each_operand(context, check_file);
}

const struct command command_check = {
	.name = "check",
	.usage = "FILE...",
	.example = "check my-bank.yaml",
	.operands = { "FILE" },
	.operands_min = 1,
	.operands_max = OPERANDS_ANY,
	.run = run,
};
