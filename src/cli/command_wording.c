/* SPDX-License-Identifier: MIT */
/* shindan wording FILE...: what a web page or leaflet must not say about
 * SECURITY ACTION, each with its line, a caret and the right phrase. */
#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/problem_text.h"
#include "core/wording.h"
#include "io/formats/text_file.h"
#include "io/yaml/yaml_problems.h"

static const char *const codes[WORDING_RULE_COUNT] = {
	[WORDING_CERTIFIED] = "diag.wording.certified",
	[WORDING_OBTAINED] = "diag.wording.obtained",
	[WORDING_PASSED] = "diag.wording.passed",
	[WORDING_OFFICIAL] = "diag.wording.official",
};

/* Moves a place of the text on to that many bytes from its start. */
static void move_place(
	struct place *place, const char *text, size_t *offset, size_t target)
{
	for (; *offset < target; ++*offset) {
		if (text[*offset] == '\n') {
			place->line++;
			place->column = 1;
		} else if (((unsigned char)text[*offset] & 0xC0) != 0x80) {
			place->column++;
		}
	}
}

/* The phrase on one line: a line break inside a Japanese one is nothing. */
static char *phrase_of(const char *text, struct wording_span span)
{
	g_autofree char *phrase = g_strndup(text + span.start, span.len);
	g_autoptr(GString) joined = g_string_new(NULL);
	uint32_t code_point = 0;
	bool blank = false;
	bool broken = false;
	size_t len = 0;

	for (const char *at = phrase; (len = utf8_decode(at, &code_point)) > 0;
		at += len) {
		if (g_unichar_isspace(code_point)) {
			blank = true;
			broken = broken || code_point == '\n';
			continue;
		}
		if (blank && !(broken && g_unichar_iswide(code_point))) {
			g_string_append_c(joined, ' ');
		}
		g_string_append_len(joined, at, (gssize)len);
		blank = false;
		broken = false;
	}
	return problems_quote(joined->str);
}

static void add_finding(struct diags *problems, const struct messages *messages,
	struct place place, const char *text,
	const struct wording_finding *finding)
{
	g_autofree char *phrase = phrase_of(text, finding->phrase);

	diags_add(problems, DIAG_ERROR, codes[finding->rule], place, phrase,
		tr(messages, finding->right), NULL);
}

/* False if something is found. */
static bool check_text(
	const struct context *context, const char *path, const char *text)
{
	const struct messages *messages = context_messages(context);
	AUTO(wording) wording = wording_check(text);
	AUTO(diags) problems = diags_create();
	AUTO(diags) diags = diags_create();
	struct place place = { .file = path, .line = 1, .column = 1 };
	size_t offset = 0;

	for (size_t i = 0; i < wording->count; i++) {
		const struct wording_finding *finding = &wording->at[i];

		move_place(&place, text, &offset, finding->word.start);
		add_finding(problems, messages, place, text, finding);
	}
	problems_hand_on(problems, path, text, strlen(text), diags);
	g_autoptr(GString) out = g_string_new(NULL);

	problem_text_add_all(out, messages, diags);
	context_print(out->str);
	if (wording->count == 0) {
		g_autofree char *words =
			tr_args(messages, "wording.nothing", path, NULL);

		context_print_line(words);
	}
	return wording->count == 0;
}

static bool check_file(const struct context *context, const char *path)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *text = NULL;
	enum file_status status = text_file_read(path, &text, diags);

	if (status == FILE_MISSING) {
		context_complain(context, "cli.no_such_file", path, NULL);
		return false;
	}
	if (status != FILE_OK) {
		context_complain_all(context, diags);
		return false;
	}
	return check_text(context, path, text);
}

static int run(const struct context *context)
{
	return context_each_operand(context, check_file);
}

const struct command command_wording = {
	.name = "wording",
	.usage = "FILE...",
	.example = "wording index.html",
	.operands = { "FILE" },
	.operands_min = 1,
	.operands_max = OPERANDS_ANY,
	.run = run,
};
