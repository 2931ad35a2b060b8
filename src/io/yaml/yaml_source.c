/* SPDX-License-Identifier: MIT */
/* Bytes to lines. After yaml_source_create() the text is valid UTF-8 without
 * unsafe characters, its line ends are "\n" or "\r\n", and a place is the
 * same for libyaml, for us and for an editor. */
#include "io/yaml/yaml_source.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "io/yaml/yaml_encoding.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_tree.h"

#define MARK "\xF4\x8F\xBF\xBF" /* U+10FFFF: never in a file we accept */
#define MARK_BYTES (sizeof(MARK) - 1)

struct yaml_source {
	const char *file;
	const char *bytes;
	size_t len_bytes;
	GArray *lines; /* of size_t: where each begins */
	GString *marked;
	/* The last place that yaml_source_rest() found. */
	size_t seen_line;
	size_t seen_column;
	size_t seen_at;
};

static void find_lines(struct yaml_source *source)
{
	size_t at = 0;

	source->lines = g_array_new(FALSE, FALSE, sizeof(size_t));
	for (;;) {
		g_array_append_val(source->lines, at);
		const char *end = memchr(
			source->bytes + at, '\n', source->len_bytes - at);

		if (end == NULL) {
			return;
		}
		at = (size_t)(end - source->bytes) + 1;
	}
}

const char *yaml_source_line(
	const struct yaml_source *source, size_t line, size_t *ret_len_bytes)
{
	if (line < 1 || line > source->lines->len) {
		*ret_len_bytes = 0;
		return "";
	}
	size_t begin = g_array_index(source->lines, size_t, line - 1);
	size_t end = source->len_bytes;

	if (line < source->lines->len) {
		end = g_array_index(source->lines, size_t, line) - 1;
		if (end > begin && source->bytes[end - 1] == '\r') {
			end--;
		}
	}
	*ret_len_bytes = end - begin;
	return source->bytes + begin;
}

const char *yaml_source_rest(struct yaml_source *source, size_t line,
	size_t column, size_t *ret_len_bytes)
{
	size_t len = 0;
	const char *text = yaml_source_line(source, line, &len);

	if (source->seen_line != line || source->seen_column > column) {
		source->seen_line = line;
		source->seen_column = 1;
		source->seen_at = 0;
	}
	while (source->seen_column < column && source->seen_at < len) {
		uint32_t code_point = 0;

		source->seen_at +=
			utf8_decode(text + source->seen_at, &code_point);
		source->seen_column++;
	}
	*ret_len_bytes = len - source->seen_at;
	return text + source->seen_at;
}

struct place yaml_source_place(
	const struct yaml_source *source, size_t line, size_t column)
{
	size_t len = 0;

	/* libyaml counts one line more at the end of a file that does not end
	 * with a line break. */
	if (line > source->lines->len) {
		line = source->lines->len;
		column = SIZE_MAX;
	}
	const char *text = yaml_source_line(source, line, &len);
	size_t end = (size_t)g_utf8_strlen(text, (gssize)len) + 1;

	/* Nothing stands behind the mark but the end of the line, which it
	 * moves by one. */
	struct place place = { .file = source->file,
		.line = (int)line,
		.column = (int)MIN(column, end) };

	return place;
}

static bool is_line_end(const char *at, const char *end)
{
	return *at == '\n' || (*at == '\r' && at + 1 < end && at[1] == '\n');
}

static void complain_character(
	struct diags *problems, struct place place, uint32_t code_point)
{
	g_autofree char *name = g_strdup_printf("U+%04X", code_point);

	diags_add(problems, DIAG_ERROR, "diag.yaml.hidden", place, name, NULL);
}

/* Reports every character that must not be in a file of text. Line ends of
 * the old Macintosh make one line of the file: one problem is enough. */
static bool check_characters(
	const struct yaml_source *source, struct diags *problems)
{
	const char *end = source->bytes + source->len_bytes;
	size_t before = diags_count(problems);
	struct place place = { source->file, 1, 1 };
	bool returned = false;
	size_t len = 0;

	for (const char *at = source->bytes; at < end; at += len) {
		uint32_t code_point = 0;

		len = utf8_decode(at, &code_point);
		if (code_point == '\r' && !is_line_end(at, end)) {
			if (!returned) {
				diags_add(problems, DIAG_ERROR,
					"diag.yaml.line_end", place, NULL);
			}
			returned = true;
		} else if (utf8_is_unsafe(code_point) && code_point != '\t' &&
			   !is_line_end(at, end)) {
			complain_character(problems, place, code_point);
		}
		if (problems_are_full(problems)) {
			break;
		}
		place.column = code_point == '\n' ? 1 : place.column + 1;
		place.line += code_point == '\n';
	}
	return diags_count(problems) == before;
}

/* Hangul is wide too, but Korean puts spaces between its words (the rule of
 * CSS Text for the same question leaves it out as well). */
static bool joins_without_space(uint32_t code_point)
{
	return g_unichar_iswide(code_point) &&
	       g_unichar_get_script(code_point) != G_UNICODE_SCRIPT_HANGUL;
}

/* Full stops, commas and brackets (。、」) bring their own blank with them. */
static bool is_wide_mark(uint32_t code_point)
{
	return joins_without_space(code_point) && g_unichar_ispunct(code_point);
}

/* Whether a folded line break adds no space. 0 and the line break itself stand
 * for nothing to join. */
static bool folds_to_nothing(uint32_t before, uint32_t after)
{
	if (after == 0 || after == '\n' || !joins_without_space(before)) {
		return false;
	}
	return is_wide_mark(before) || joins_without_space(after);
}

/* The last character of a line, blanks left aside; 0 if there is none. */
static uint32_t last_character(
	const char *line, size_t len, size_t *ret_len_without_blanks)
{
	while (len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t')) {
		len--;
	}
	*ret_len_without_blanks = len;
	if (len == 0) {
		return 0;
	}
	const char *last = g_utf8_find_prev_char(line, line + len);

	return g_utf8_get_char(last);
}

static uint32_t first_character(const char *line, size_t len)
{
	size_t at = 0;

	while (at < len && (line[at] == ' ' || line[at] == '\t')) {
		at++;
	}
	return at < len ? g_utf8_get_char(line + at) : 0;
}

/* YAML folds a line break into a space, which is wrong inside a Japanese
 * sentence; in the folded text, though, that space can no longer be told from
 * one that was typed. So libyaml gets a copy of the file with a mark behind
 * the last character of each line that ends with a wide character while the
 * next begins with one (or ends with a full stop or the like, whatever the next
 * begins with). The mark is an ordinary character to libyaml, stands where no
 * token begins and therefore moves no place; behind a mark a space is a fold
 * (yaml_source_unmark), everywhere else it was typed. */
static void mark_folds(struct yaml_source *source)
{
	source->marked = g_string_sized_new(source->len_bytes + 256);
	size_t copied = 0;

	for (size_t line = 1; line < source->lines->len; line++) {
		size_t len = 0;
		size_t next_len = 0;
		const char *text = yaml_source_line(source, line, &len);
		const char *next =
			yaml_source_line(source, line + 1, &next_len);
		uint32_t last = last_character(text, len, &len);

		if (!folds_to_nothing(last, first_character(next, next_len))) {
			continue;
		}
		size_t end = (size_t)(text - source->bytes) + len;

		g_string_append_len(source->marked, source->bytes + copied,
			(gssize)(end - copied));
		g_string_append_len(source->marked, MARK, MARK_BYTES);
		copied = end;
	}
	g_string_append_len(source->marked, source->bytes + copied,
		(gssize)(source->len_bytes - copied));
}

/* Bytes to skip behind a mark that follows `before`: the blanks of a fold. In a
 * literal block the mark is followed by the line break itself, which stays. */
static size_t fold_bytes(uint32_t before, const char *text, size_t len)
{
	size_t blanks = 0;

	while (blanks < len && text[blanks] == ' ') {
		blanks++;
	}
	if (blanks < len &&
		folds_to_nothing(before, g_utf8_get_char(text + blanks))) {
		return blanks;
	}
	return 0;
}

size_t yaml_source_unmark(char *text, size_t len_bytes)
{
	size_t from = 0;
	size_t to = 0;

	while (from < len_bytes) {
		if (len_bytes - from >= MARK_BYTES &&
			memcmp(text + from, MARK, MARK_BYTES) == 0) {
			size_t len = 0;
			uint32_t before = last_character(text, to, &len);

			from += MARK_BYTES;
			from += fold_bytes(
				before, text + from, len_bytes - from);
			continue;
		}
		text[to++] = text[from++];
	}
	return to;
}

struct yaml_source *yaml_source_create(const char *file, const char *bytes,
	size_t len_bytes, struct diags *problems)
{
	if (len_bytes > YAML_TREE_FILE_MAX) {
		g_autofree char *limit =
			g_strdup_printf("%zu", YAML_TREE_FILE_MAX >> 20);

		diags_error(problems, "diag.yaml.too_big", file, limit, NULL);
		return NULL;
	}
	if (len_bytes >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		len_bytes -= 3;
	}
	if (!yaml_encoding_check(file, bytes, len_bytes, problems)) {
		return NULL;
	}
	AUTO(yaml_source) source = g_new0(struct yaml_source, 1);

	source->file = file;
	source->bytes = bytes;
	source->len_bytes = len_bytes;
	find_lines(source);
	if (!check_characters(source, problems)) {
		return NULL;
	}
	mark_folds(source);
	return g_steal_pointer(&source);
}

void yaml_source_destroy(struct yaml_source *source)
{
	if (source == NULL) {
		return;
	}
	g_array_free(source->lines, TRUE);
	if (source->marked != NULL) {
		g_string_free(source->marked, TRUE);
	}
	g_free(source);
}

const char *yaml_source_marked(
	const struct yaml_source *source, size_t *ret_len_bytes)
{
	*ret_len_bytes = source->marked->len;
	return source->marked->str;
}

bool yaml_blank_is_odd(uint32_t code_point)
{
	return code_point > 0x7F && g_unichar_isspace(code_point);
}
