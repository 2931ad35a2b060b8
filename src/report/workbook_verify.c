/* SPDX-License-Identifier: MIT */
/* Reads a workbook back: minizip checks the sum of every part, expat that it
 * is well-formed to the end of its root. A part that is missing though the
 * list of contents names it is damage, too, and so are too few answers. */
#include "report/workbook.h"

#include <expat.h>
#include <glib.h>
#include <minizip/unzip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/report.h"
#include "report/table.h"

#define CHUNK_BYTES 16384
#define NAME_BYTES 256
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
	unzFile archive;
	GHashTable *whole; /* names of the parts that are */
	GHashTable *listed; /* names in the list of contents */
	size_t answer_rows;
};

static void count_answer_row(
	void *data, const char *element, const char **attributes)
{
	struct reading *reading = data;

	if (strcmp(element, "row") != 0) {
		return;
	}
	for (size_t i = 0; attributes[i] != NULL; i += 2) {
		/* Rows count from 1 in the file. */
		if (strcmp(attributes[i], "r") == 0 &&
			g_ascii_strtoll(attributes[i + 1], NULL, 10) >
				TABLE_FIRST_ROW) {
			reading->answer_rows++;
		}
	}
}

/* Names in the list begin with a slash, those in the archive do not. */
static void note_listed_part(
	void *data, const char *element, const char **attributes)
{
	struct reading *reading = data;

	for (size_t i = 0; attributes[i] != NULL; i += 2) {
		if (strcmp(element, "Override") == 0 &&
			strcmp(attributes[i], "PartName") == 0 &&
			attributes[i + 1][0] == '/') {
			(void)g_hash_table_add(reading->listed,
				g_strdup(attributes[i + 1] + 1));
		}
	}
}

static bool parse_part(struct reading *reading, XML_Parser parser)
{
	char chunk[CHUNK_BYTES];
	int len = 0;

	do {
		len = unzReadCurrentFile(reading->archive, chunk, sizeof chunk);
		if (len < 0 || XML_Parse(parser, chunk, len, len == 0) !=
				       XML_STATUS_OK) {
			return false;
		}
	} while (len > 0);
	return true;
}

static bool read_part(struct reading *reading, const char *name)
{
	g_autofree char *answers = g_strdup_printf(
		"xl/worksheets/sheet%d.xml", WORKSHEET_ANSWERS + 1);
	XML_Parser parser = XML_ParserCreate(NULL);

	if (parser == NULL) {
		return false;
	}
	XML_SetUserData(parser, reading);
	if (strcmp(name, answers) == 0) {
		XML_SetStartElementHandler(parser, count_answer_row);
	} else if (strcmp(name, required_parts[0]) == 0) {
		XML_SetStartElementHandler(parser, note_listed_part);
	}
	bool whole = unzOpenCurrentFile(reading->archive) == UNZ_OK;

	if (whole) {
		whole = parse_part(reading, parser);
		/* Tells of a wrong sum. */
		whole = unzCloseCurrentFile(reading->archive) == UNZ_OK &&
			whole;
	}
	XML_ParserFree(parser);
	return whole;
}

/* Reads the part at hand; its name is written even on failure. */
static bool check_part(struct reading *reading, char ret_name[NAME_BYTES])
{
	unz_file_info64 info;

	if (unzGetCurrentFileInfo64(reading->archive, &info, ret_name,
		    NAME_BYTES, NULL, 0, NULL, 0) != UNZ_OK ||
		info.size_filename >= NAME_BYTES ||
		!read_part(reading, ret_name)) {
		return false;
	}
	(void)g_hash_table_add(reading->whole, g_strdup(ret_name));
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
	int status = unzGoToFirstFile(reading->archive);

	while (status == UNZ_OK) {
		char name[NAME_BYTES] = "";

		if (!check_part(reading, name)) {
			add_damage(diags, path, name);
			return false;
		}
		status = unzGoToNextFile(reading->archive);
	}
	if (status != UNZ_END_OF_LIST_OF_FILE) {
		add_damage(diags, path, "");
		return false;
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
	struct reading reading = {
		.archive = unzOpen64(path),
		.whole = whole,
		.listed = listed,
	};

	if (reading.archive == NULL) {
		add_damage(diags, path, "");
		return false;
	}
	bool passed =
		check_end(path, diags) && check_parts(&reading, path, diags) &&
		check_nothing_missing(&reading, path, diags) &&
		(input == NULL || check_answers(&reading, path, input, diags));

	/* Read only, as above. */
	(void)unzClose(reading.archive);
	return passed;
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
