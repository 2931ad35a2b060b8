/* SPDX-License-Identifier: MIT */
/* Shared texts: each is one piece, or several in fonts of their own. */
#include <string.h>

#include "base/utf8.h"
#include "report/back/workbook_parts.h"

#define ESCAPE_BYTES 7 /* _xHHHH_ */
#define SURROGATE_FIRST 0xD800
#define SURROGATE_LAST 0xDFFF

struct reading {
	struct workbook_shared *shared;
	struct workbook_gather gather;
};

void workbook_gather_begin(
	struct workbook_gather *gather, const char *element, bool wanted)
{
	gather->aloud += strcmp(element, "rPh") == 0;
	gather->is_on = wanted && gather->aloud == 0;
}

void workbook_gather_end(struct workbook_gather *gather, const char *element)
{
	gather->aloud -= strcmp(element, "rPh") == 0;
	gather->is_on = false;
}

void workbook_gather_text(
	struct workbook_gather *gather, const char *text, int len_bytes)
{
	if (gather->is_on) {
		g_string_append_len(gather->text, text, len_bytes);
	}
}

void workbook_shared_init(
	struct workbook_shared *shared, struct spreadsheet *spreadsheet)
{
	*shared = (struct workbook_shared){
		.spreadsheet = spreadsheet,
		.texts = g_array_new(FALSE, FALSE, sizeof(const char *)),
		.day_styles = g_array_new(FALSE, FALSE, sizeof(gboolean)),
	};
}

void workbook_shared_finish(struct workbook_shared *shared)
{
	g_array_free(shared->texts, TRUE);
	g_array_free(shared->day_styles, TRUE);
}

/* The character of an escape; 0 where none begins, or one that no text has. */
static uint32_t escaped(const char *at)
{
	uint32_t code_point = 0;

	if (strncmp(at, "_x", 2) != 0) {
		return 0;
	}
	for (size_t i = 2; i < ESCAPE_BYTES - 1; i++) {
		if (!g_ascii_isxdigit(at[i])) {
			return 0;
		}
		code_point =
			code_point * 16 + (uint32_t)g_ascii_xdigit_value(at[i]);
	}
	return at[ESCAPE_BYTES - 1] == '_' &&
			       (code_point < SURROGATE_FIRST ||
				       code_point > SURROGATE_LAST)
		       ? code_point
		       : 0;
}

const char *workbook_text_keep(
	struct workbook_shared *shared, const GString *text)
{
	g_autoptr(GString) plain = g_string_sized_new(text->len);
	const char *at = text->str;

	while (*at != '\0') {
		char character[UTF8_MAX_BYTES];
		uint32_t code_point = escaped(at);

		if (code_point != 0) {
			g_string_append_len(plain, character,
				(gssize)utf8_encode(code_point, character));
			at += ESCAPE_BYTES;
		} else {
			g_string_append_c(plain, *at++);
		}
	}
	return g_string_chunk_insert_len(
		shared->spreadsheet->texts, plain->str, (gssize)plain->len);
}

static void begin(void *data, const char *element, const char **attributes)
{
	struct reading *reading = data;

	(void)attributes;
	if (strcmp(element, "si") == 0) {
		g_string_truncate(reading->gather.text, 0);
	}
	workbook_gather_begin(
		&reading->gather, element, strcmp(element, "t") == 0);
}

static void end(void *data, const char *element)
{
	struct reading *reading = data;

	workbook_gather_end(&reading->gather, element);
	if (strcmp(element, "si") == 0) {
		const char *text = workbook_text_keep(
			reading->shared, reading->gather.text);

		g_array_append_val(reading->shared->texts, text);
	}
}

static void take_text(void *data, const char *text, int len_bytes)
{
	struct reading *reading = data;

	workbook_gather_text(&reading->gather, text, len_bytes);
}

enum archive_status workbook_texts_read(
	struct archive *archive, size_t part, struct workbook_shared *shared)
{
	static const struct part_handlers handlers = { begin, end, take_text };
	g_autoptr(GString) text = g_string_new(NULL);
	struct reading reading = { .shared = shared,
		.gather = { .text = text } };

	return archive_read(archive, part, &handlers, &reading);
}
