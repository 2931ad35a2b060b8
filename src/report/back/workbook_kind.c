/* SPDX-License-Identifier: MIT */
/* Told by the first bytes, never by the name alone: people rename files. */
#include "report/back/workbook_kind.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

#define BEGINNING_BYTES 512

struct mark {
	const char *bytes;
	size_t len;
	const char *code; /* NULL: an archive */
};

static const struct mark marks[] = {
	{ "PK\3\4", 4, NULL }, { "\xD0\xCF\x11\xE0", 4, "diag.import.locked" },
	{ "%PDF", 4, "diag.import.not_a_workbook" },
	{ "\xFF\xFE", 2, "diag.import.text" }, /* UTF-16 */
};

/* Text, as far as it was read: a CSV file, whatever its encoding. */
static bool is_text(const char *bytes, size_t len)
{
	return len > 0 && memchr(bytes, '\0', len) == NULL;
}

static const char *code_of(const char *bytes, size_t len)
{
	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
		if (len >= marks[i].len &&
			memcmp(bytes, marks[i].bytes, marks[i].len) == 0) {
			return marks[i].code;
		}
	}
	return is_text(bytes, len) ? "diag.import.text"
				   : "diag.import.not_a_workbook";
}

bool workbook_kind_check_file(const char *path, struct diags *diags)
{
	char beginning[BEGINNING_BYTES];
	FILE *file = NULL;

	if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
		diags_error(diags, "diag.file.is_folder", path, NULL);
		return false;
	}
	if (!g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
		diags_error(diags, "diag.file.not_regular", path, NULL);
		return false;
	}
	file = fopen(path, "rb");
	if (file == NULL) {
		diags_error(diags, "diag.file.failed", path, g_strerror(errno),
			NULL);
		return false;
	}
	size_t len = fread(beginning, 1, sizeof beginning, file);
	const char *code = code_of(beginning, len);

	/* Read only: nothing can be lost. */
	(void)fclose(file);
	if (code != NULL) {
		diags_error(diags, code, path, NULL);
	}
	return code == NULL;
}

void workbook_kind_tell(
	const struct archive *archive, const char *path, struct diags *diags)
{
	static const struct {
		const char *part;
		const char *code;
	} kinds[] = {
		{ "content.xml", "diag.import.open_document" },
		{ "xl/workbook.bin", "diag.import.binary" },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (archive_find(archive, kinds[i].part) != ARCHIVE_NO_PART) {
			diags_error(diags, kinds[i].code, path, NULL);
			return;
		}
	}
	diags_error(diags, "diag.import.not_a_workbook", path, NULL);
}
