/* SPDX-License-Identifier: MIT */
/* Reads a workbook back: every part whole and well-formed to the end of its
 * root. A part that is missing though the list of contents names it is damage,
 * too, and so are too few answers. */
#include "report/workbook/workbook.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/back/archive.h"
#include "report/book/table.h"
#include "report/workbook/report.h"

/* The record at the end of an archive without a comment. */
#define END_BYTES 22

/* The list of contents names all others. */
static const char *const required_parts[] = {
	"[Content_Types].xml",
	"_rels/.rels",
	"xl/_rels/workbook.xml.rels",
};

/* The links of 概要. */
#define LINKS_PART "xl/worksheets/_rels/sheet1.xml.rels"

struct reading {
	struct archive *archive;
	GHashTable *whole; /* names of the parts that are */
	GHashTable *listed; /* names in the list of contents */
	size_t answer_rows;
};

static void count_answer_row(
	void *data, const char *element, const char **attributes)
{
	struct reading *reading = data;
	const char *row = part_attribute(attributes, "r");

	/* Rows count from 1 in the file. */
	if (strcmp(element, "row") == 0 && row != NULL &&
		g_ascii_strtoll(row, NULL, 10) > TABLE_FIRST_ROW) {
		reading->answer_rows++;
	}
}

/* Names in the list begin with a slash, those in the archive do not. */
static void note_listed_part(
	void *data, const char *element, const char **attributes)
{
	struct reading *reading = data;
	const char *name = part_attribute(attributes, "PartName");

	if (strcmp(element, "Override") == 0 && name != NULL &&
		name[0] == '/') {
		(void)g_hash_table_add(reading->listed, g_strdup(name + 1));
	}
}

static bool read_part(struct reading *reading, size_t part)
{
	const char *name = archive_name(reading->archive, part);
	g_autofree char *answers = g_strdup_printf(
		"xl/worksheets/sheet%d.xml", WORKSHEET_ANSWERS + 1);
	struct part_handlers handlers = { 0 };

	if (strcmp(name, answers) == 0) {
		handlers.begin = count_answer_row;
	} else if (strcmp(name, required_parts[0]) == 0) {
		handlers.begin = note_listed_part;
	}
	if (archive_read(reading->archive, part, &handlers, reading) !=
		ARCHIVE_OK) {
		return false;
	}
	(void)g_hash_table_add(reading->whole, g_strdup(name));
	return true;
}

static void add_damage(struct diags *diags, const char *path, const char *part)
{
	diags_error(diags, "diag.workbook.damaged", path,
		part[0] != '\0' ? part : "ZIP", NULL);
}

/* minizip does without the last bytes of the last record. */
static bool ends_as_archive(const char *path)
{
	static const char mark[] = { 'P', 'K', 5, 6 };
	char end[END_BYTES] = "";
	FILE *file = fopen(path, "rb");

	if (file == NULL) {
		return false;
	}
	bool whole = fseek(file, -END_BYTES, SEEK_END) == 0 &&
		     fread(end, 1, sizeof end, file) == sizeof end &&
		     memcmp(end, mark, sizeof mark) == 0 &&
		     end[END_BYTES - 2] == 0 && end[END_BYTES - 1] == 0;

	/* Read only: nothing can be lost any more. */
	(void)fclose(file);
	return whole;
}

static bool check_end(const char *path, struct diags *diags)
{
	if (ends_as_archive(path)) {
		return true;
	}
	add_damage(diags, path, "");
	return false;
}

static bool check_parts(
	struct reading *reading, const char *path, struct diags *diags)
{
	for (size_t i = 0; i < archive_count(reading->archive); i++) {
		if (!read_part(reading, i)) {
			add_damage(
				diags, path, archive_name(reading->archive, i));
			return false;
		}
	}
	return true;
}

static bool check_part_stands(const struct reading *reading, const char *path,
	const char *name, struct diags *diags)
{
	if (g_hash_table_contains(reading->whole, name)) {
		return true;
	}
	add_damage(diags, path, name);
	return false;
}

static bool check_nothing_missing(
	const struct reading *reading, const char *path, struct diags *diags)
{
	for (size_t i = 0; i < G_N_ELEMENTS(required_parts); i++) {
		if (!check_part_stands(
			    reading, path, required_parts[i], diags)) {
			return false;
		}
	}
	GHashTableIter iter;
	void *name = NULL;

	g_hash_table_iter_init(&iter, reading->listed);
	while (g_hash_table_iter_next(&iter, &name, NULL)) {
		if (!check_part_stands(reading, path, name, diags)) {
			return false;
		}
	}
	return true;
}

static bool check_answers(const struct reading *reading, const char *path,
	const struct workbook_input *input, struct diags *diags)
{
	/* The sentence that stands in an empty table is a row, too. */
	size_t expected = MAX(input->bank->question_count, 1);

	if (!check_part_stands(reading, path, LINKS_PART, diags)) {
		return false;
	}
	if (reading->answer_rows == expected) {
		return true;
	}
	g_autofree char *found = g_strdup_printf("%zu", reading->answer_rows);
	g_autofree char *wanted = g_strdup_printf("%zu", expected);

	diags_error(
		diags, "diag.workbook.rows_missing", path, found, wanted, NULL);
	return false;
}

/* input NULL = any book. */
static bool read_back(const char *path, const struct workbook_input *input,
	struct diags *diags)
{
	g_autoptr(GHashTable) whole =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GHashTable) listed =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	AUTO(archive) archive = NULL;

	if (archive_open(path, &archive) != ARCHIVE_OK) {
		add_damage(diags, path, "");
		return false;
	}
	struct reading reading = {
		.archive = archive,
		.whole = whole,
		.listed = listed,
	};

	return check_end(path, diags) && check_parts(&reading, path, diags) &&
	       check_nothing_missing(&reading, path, diags) &&
	       (input == NULL || check_answers(&reading, path, input, diags));
}

bool workbook_verify_parts(const char *path, struct diags *diags)
{
	return read_back(path, NULL, diags);
}

bool workbook_verify(const char *path, const struct workbook_input *input,
	struct diags *diags)
{
	return read_back(path, input, diags);
}
