/* SPDX-License-Identifier: MIT */
/* A sheet as rows: "answer 3" and "named PROMPT" by the question or prompt,
 * the rest by name. What stands in every sheet of its own (id, bank, day) is
 * no row: nothing changes it. */
#include "core/sheet_document.h"

#include <string.h>

#define ANSWER "answer "
#define NAMED "named "
#define FINISHED "finished"
#define CORRECTIONS "corrections"

static const struct row_field answer_fields[] = {
	{ "choice", ROW_TEXT, offsetof(struct answer, choice), NULL, 0 },
	{ "points", ROW_NUMBER, offsetof(struct answer, points), NULL, 0 },
	{ "absent", ROW_FLAG, offsetof(struct answer, absent), NULL, 0 },
	{ "on", ROW_DAY, offsetof(struct answer, on), NULL, 0 },
	{ "from", ROW_TEXT, offsetof(struct answer, from), NULL, 0 },
	{ "memo", ROW_TEXT, offsetof(struct answer, memo), NULL, 0 },
	{ "reason", ROW_TEXT, offsetof(struct answer, reason), NULL, 0 },
};

/* Rows of one field of the sheet each. */
static const struct row_field sheet_fields[] = {
	{ "organisation", ROW_TEXT, offsetof(struct sheet, organisation), NULL,
		0 },
	{ "unit", ROW_TEXT, offsetof(struct sheet, unit), NULL, 0 },
	{ "person", ROW_TEXT, offsetof(struct sheet, person), NULL, 0 },
	{ "people", ROW_NUMBER, offsetof(struct sheet, people), NULL, 0 },
	{ "exported", ROW_DAY, offsetof(struct sheet, exported), NULL, 0 },
	/* Behind the answers, which may complete the sheet. */
	{ FINISHED, ROW_DAY, offsetof(struct sheet, finished), NULL, 0 },
};

char *sheet_document_answer_id(const char *question_id)
{
	return g_strconcat(ANSWER, question_id, NULL);
}

const char *sheet_document_question(const char *id)
{
	return g_str_has_prefix(id, ANSWER) ? id + strlen(ANSWER) : NULL;
}

static void add_named(const struct sheet *sheet, GPtrArray *ids)
{
	for (size_t i = 0; i < sheet->named_count; i++) {
		g_autofree char *id =
			g_strconcat(NAMED, sheet->named[i].prompt, NULL);

		if (!g_ptr_array_find_with_equal_func(
			    ids, id, g_str_equal, NULL)) {
			g_ptr_array_add(ids, g_steal_pointer(&id));
		}
	}
}

static GPtrArray *ids(const void *content)
{
	const struct sheet *sheet = content;
	GPtrArray *ids = g_ptr_array_new_with_free_func(g_free);

	for (size_t i = 0; i < sheet->answer_count; i++) {
		g_ptr_array_add(
			ids, sheet_document_answer_id(sheet->questions[i]));
	}
	add_named(sheet, ids);
	g_ptr_array_add(ids, g_strdup(CORRECTIONS));
	for (size_t i = 0; i < G_N_ELEMENTS(sheet_fields); i++) {
		g_ptr_array_add(ids, g_strdup(sheet_fields[i].name));
	}
	return ids;
}

static const struct row_field *find_field(const char *id)
{
	for (size_t i = 0; i < G_N_ELEMENTS(sheet_fields); i++) {
		if (strcmp(sheet_fields[i].name, id) == 0) {
			return &sheet_fields[i];
		}
	}
	return NULL;
}

static char **named_row(const struct sheet *sheet, const char *prompt_id)
{
	const char *text = sheet_named(sheet, prompt_id, 0);

	if (text == NULL) {
		return NULL;
	}
	GPtrArray *texts = g_ptr_array_new();

	for (size_t i = 0; (text = sheet_named(sheet, prompt_id, i)) != NULL;
		i++) {
		g_ptr_array_add(texts, g_strdup(text));
	}
	g_ptr_array_add(texts, NULL);
	return (char **)g_ptr_array_free(texts, FALSE);
}

/* Question, day and choice of each, one behind the other. */
static char **corrections_row(const struct sheet *sheet)
{
	char **row = g_new0(char *, 3 * sheet->correction_count + 1);

	for (size_t i = 0; i < sheet->correction_count; i++) {
		const struct correction *correction = &sheet->corrections[i];

		row[3 * i] = g_strdup(correction->question);
		row[3 * i + 1] = g_malloc(DATE_TEXT_BYTES);
		date_format(correction->on, row[3 * i + 1]);
		row[3 * i + 2] = g_strdup(correction->before);
	}
	return row;
}

static char **row(const void *content, const char *id)
{
	const struct sheet *sheet = content;
	const char *question = sheet_document_question(id);
	const struct row_field *field = find_field(id);

	if (question != NULL) {
		const struct answer *answer = sheet_answer(sheet, question);

		return answer != NULL
			       ? row_of(answer_fields,
					 G_N_ELEMENTS(answer_fields), answer)
			       : NULL;
	}
	if (g_str_has_prefix(id, NAMED)) {
		return named_row(sheet, id + strlen(NAMED));
	}
	return field != NULL ? row_of(field, 1, sheet) : corrections_row(sheet);
}

static const struct row_field *fields_of(const char *id, size_t *ret_count)
{
	const struct row_field *field = find_field(id);

	if (sheet_document_question(id) != NULL) {
		*ret_count = G_N_ELEMENTS(answer_fields);
		return answer_fields;
	}
	*ret_count = field != NULL ? 1 : 0;
	return field;
}

static void put_answer(
	struct sheet *sheet, const char *question, char *const *row)
{
	struct answer open;

	if (row != NULL) {
		row_put(answer_fields, G_N_ELEMENTS(answer_fields),
			sheet_answer_make(sheet, question), row);
		return;
	}
	answer_init(&open);
	answer_copy(sheet_answer_make(sheet, question), &open);
	answer_finish(&open);
}

static void put_named(
	struct sheet *sheet, const char *prompt_id, char *const *row)
{
	size_t count = 0;

	while (row != NULL && row[count] != NULL) {
		count++;
	}
	(void)sheet_set_named(
		sheet, prompt_id, (const char *const *)row, count);
}

static void put_corrections(struct sheet *sheet, char *const *row)
{
	while (sheet->correction_count > 0) {
		sheet_remove_correction(sheet, sheet->correction_count - 1);
	}
	for (size_t i = 0; row != NULL && row[i] != NULL; i += 3) {
		struct date on = { 0 };

		(void)date_parse(row[i + 1], &on);
		sheet_add_correction(sheet, row[i], on, row[i + 2]);
	}
}

static void put(void *content, const char *id, char *const *row)
{
	struct sheet *sheet = content;
	const char *question = sheet_document_question(id);
	const struct row_field *field = find_field(id);

	if (question != NULL) {
		put_answer(sheet, question, row);
	} else if (g_str_has_prefix(id, NAMED)) {
		put_named(sheet, id + strlen(NAMED), row);
	} else if (field != NULL && row != NULL) {
		row_put(field, 1, sheet, row);
	} else if (field == NULL) {
		put_corrections(sheet, row);
	}
}

/* Names stay; corrections follow from the answers. */
static bool is_undone(const char *id)
{
	return strcmp(id, FINISHED) == 0 || sheet_document_question(id) != NULL;
}

static bool is_read_only(const void *content)
{
	return ((const struct sheet *)content)->read_only;
}

static void destroy(void *content)
{
	sheet_destroy(content);
}

const struct document_class sheet_document = {
	.name = "sheet",
	.ids = ids,
	.row = row,
	.fields = fields_of,
	.put = put,
	.is_undone = is_undone,
	.is_read_only = is_read_only,
	.destroy = destroy,
};
