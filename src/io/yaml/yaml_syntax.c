/* SPDX-License-Identifier: MIT */
/* A table from libyaml's texts to ours; where its text fits several mistakes,
 * a function looks at the line. libyaml stops at the first error of syntax, so
 * there is one of these a file. */
#include "io/yaml/yaml_syntax.h"

#include <glib.h>
#include <string.h>

#include "io/yaml/yaml_trap.h"

struct broken {
	struct yaml_source *source;
	const struct yaml_event *event;
	struct diags *problems;
};

static bool say(struct broken *broken, const char *code, size_t line,
	size_t column, const char *arg)
{
	diags_add(broken->problems, DIAG_ERROR, code,
		yaml_source_place(broken->source, line, column), arg, NULL);
	return true;
}

static bool say_here(struct broken *broken, const char *code, const char *arg)
{
	return say(
		broken, code, broken->event->line, broken->event->column, arg);
}

static bool say_at_context(struct broken *broken, const char *code)
{
	return say(broken, code, broken->event->context_line,
		broken->event->context_column, NULL);
}

/* The line above that is not empty; 0 if there is none. */
static size_t line_above(struct broken *broken, size_t line)
{
	while (--line > 0) {
		size_t len = 0;
		const char *text = yaml_source_line(broken->source, line, &len);
		size_t blanks = 0;

		while (blanks < len && text[blanks] == ' ') {
			blanks++;
		}
		if (blanks < len) {
			return line;
		}
	}
	return 0;
}

static bool explain_line_start(struct broken *broken, size_t line)
{
	size_t len = 0;
	const char *text = yaml_source_line(broken->source, line, &len);
	struct yaml_trap trap = yaml_trap_find(text, len);

	return trap.code != NULL &&
	       say(broken, trap.code, line, trap.column, trap.word);
}

/* A key that was not one makes the line above run into this one. A blank at
 * the start of the line above may belong to its text, though. */
static bool explain_line_above(struct broken *broken, size_t line)
{
	size_t above = line_above(broken, line);
	size_t len = 0;
	const char *text = yaml_source_line(broken->source, above, &len);
	struct yaml_trap trap = yaml_trap_find(text, len);

	return trap.code != NULL && trap.word[0] != '\0' &&
	       say(broken, trap.code, above, trap.column, trap.word);
}

/* The line up to the place of the problem, as a copy. */
static char *text_before(struct broken *broken)
{
	size_t len = 0;
	size_t rest = 0;
	const char *text =
		yaml_source_line(broken->source, broken->event->line, &len);

	(void)yaml_source_rest(broken->source, broken->event->line,
		broken->event->column, &rest);
	return g_strndup(text, len - rest);
}

/* The character at the place of the problem; 0 at the end of the line. */
static gunichar character_here(struct broken *broken)
{
	size_t len = 0;
	const char *rest = yaml_source_rest(broken->source, broken->event->line,
		broken->event->column, &len);

	return len > 0 ? g_utf8_get_char(rest) : 0;
}

/* `[重要] 確認` and `"済" です`: something ended, and the text goes on. */
static bool explain_text_behind(struct broken *broken)
{
	g_autofree char *before = text_before(broken);

	g_strchomp(before);
	size_t len = strlen(before);
	char last = '\0';

	if (len > 0) {
		last = before[len - 1];
	}

	if (last == ']' || last == '}') {
		char open = last == ']' ? '[' : '{';
		const char *begin = strrchr(before, open);
		size_t column = broken->event->column;

		if (begin != NULL) {
			column = (size_t)g_utf8_strlen(before, begin - before) +
				 1;
		}
		char name[2] = { open, '\0' };

		return say(broken, "diag.yaml.bracket_text",
			broken->event->line, column, name);
	}
	if (last == '"' || last == '\'') {
		return say_here(broken, "diag.yaml.text_after_quote", NULL);
	}
	return false;
}

/* A text that a comment has ended cannot go on in the next line. */
static bool explain_after_hash(struct broken *broken)
{
	size_t len = 0;
	const char *here =
		yaml_source_line(broken->source, broken->event->line, &len);

	if (memchr(here, ':', len) != NULL) {
		return false;
	}
	size_t above = line_above(broken, broken->event->line);
	const char *text = yaml_source_line(broken->source, above, &len);

	return g_strstr_len(text, (gssize)len, " #") != NULL &&
	       say_here(broken, "diag.yaml.after_hash", NULL);
}

static void explain_key(struct broken *broken)
{
	if (explain_text_behind(broken) || explain_after_hash(broken) ||
		explain_line_start(broken, broken->event->line) ||
		explain_line_above(broken, broken->event->line)) {
		return;
	}
	(void)say_here(broken, "diag.yaml.indent", NULL);
}

static void explain_colon(struct broken *broken)
{
	if (explain_line_start(broken, broken->event->line) ||
		explain_line_above(broken, broken->event->line)) {
		return;
	}
	g_autofree char *before = text_before(broken);
	bool second = strstr(before, ": ") != NULL;

	(void)say_here(broken,
		second ? "diag.yaml.colon_in_text" : "diag.yaml.colon_here",
		NULL);
}

static void explain_no_colon(struct broken *broken)
{
	if (!explain_line_start(broken, broken->event->context_line)) {
		(void)say_at_context(broken, "diag.yaml.no_colon");
	}
}

static void explain_flow(struct broken *broken)
{
	const struct yaml_event *event = broken->event;

	/* Nothing closed it in its own line: that is the mistake. */
	bool open = event->line != event->context_line;

	if (!open && character_here(broken) == ':') {
		(void)say_here(broken, "diag.yaml.colon_in_text", NULL);
	} else if (open || !explain_text_behind(broken)) {
		(void)say_at_context(broken, "diag.yaml.flow_open");
	}
}

static void explain_start(struct broken *broken)
{
	gunichar c = character_here(broken);
	char name[7] = "";

	(void)g_unichar_to_utf8(c, name);
	if (c == '\t') {
		(void)say_here(broken, "diag.yaml.tab", NULL);
	} else {
		(void)say_here(broken, "diag.yaml.start", name);
	}
}

enum place_of_problem { HERE, AT_CONTEXT };

/* How libyaml's texts begin; NULL fits all, and the first row that fits
 * counts. Either a code or, where the line must be looked at, a function. */
static const struct {
	const char *context;
	const char *problem;
	void (*explain)(struct broken *broken);
	const char *code;
	enum place_of_problem place;
} rows[] = {
	{ "while scanning a simple key", NULL, explain_no_colon, NULL, HERE },
	{ NULL, "mapping values are not allowed", explain_colon, NULL, HERE },
	{ NULL, "found unexpected ':'", explain_colon, NULL, HERE },
	{ NULL, "did not find expected key", explain_key, NULL, HERE },
	{ NULL, "did not find expected '-'", explain_key, NULL, HERE },
	{ NULL, "did not find expected ',' or", explain_flow, NULL, HERE },
	{ NULL, "found character that cannot start", explain_start, NULL,
		HERE },
	{ NULL, "did not find expected node content", NULL, "diag.yaml.stray",
		HERE },
	{ NULL, "block sequence entries are not", NULL, "diag.yaml.dash",
		HERE },
	{ NULL, "mapping keys are not", NULL, "diag.yaml.question_mark", HERE },
	{ NULL, "found a tab character", NULL, "diag.yaml.tab", HERE },
	{ NULL, "did not find expected <document start>", NULL,
		"diag.yaml.outside", HERE },
	{ NULL, "found incompatible", NULL, "diag.yaml.directive", HERE },
	{ NULL, "found duplicate %", NULL, "diag.yaml.directive", HERE },
	{ "while scanning an alias", NULL, NULL, "diag.yaml.alias",
		AT_CONTEXT },
	{ "while scanning an anchor", NULL, NULL, "diag.yaml.anchor",
		AT_CONTEXT },
	{ "while scanning a tag", NULL, NULL, "diag.yaml.tag", AT_CONTEXT },
	{ "while parsing a tag", NULL, NULL, "diag.yaml.tag", AT_CONTEXT },
	{ "while parsing a node", NULL, NULL, "diag.yaml.tag", AT_CONTEXT },
	{ "while scanning a quoted scalar", NULL, NULL, "diag.yaml.quote_open",
		AT_CONTEXT },
	{ "while parsing a quoted scalar", NULL, NULL, "diag.yaml.escape",
		HERE },
	{ "while scanning a block scalar", NULL, NULL, "diag.yaml.block",
		AT_CONTEXT },
	{ "while scanning a directive", NULL, NULL, "diag.yaml.directive",
		AT_CONTEXT },
	{ "while scanning a %", NULL, NULL, "diag.yaml.directive", AT_CONTEXT },
	{ "while parsing a %", NULL, NULL, "diag.yaml.directive", AT_CONTEXT },
	{ NULL, NULL, NULL, "diag.yaml.syntax", HERE },
};

static bool fits(const char *beginning, const char *text)
{
	return beginning == NULL || g_str_has_prefix(text, beginning);
}

void yaml_syntax_explain(struct yaml_source *source,
	const struct yaml_event *event, struct diags *problems)
{
	struct broken broken = { source, event, problems };
	size_t i = 0;

	while (!fits(rows[i].context, event->context) ||
		!fits(rows[i].problem, event->problem)) {
		i++;
	}
	if (rows[i].explain != NULL) {
		rows[i].explain(&broken);
	} else if (rows[i].place == HERE) {
		(void)say_here(&broken, rows[i].code, NULL);
	} else {
		(void)say_at_context(&broken, rows[i].code);
	}
}
