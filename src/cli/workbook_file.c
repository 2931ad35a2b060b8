/* SPDX-License-Identifier: MIT */
/* Its name tells the day and the unit. */
#include "cli/workbook_file.h"

#include <glib.h>

#include "cli/xlsx_file.h"

/* 2026-11-21 診断結果, with the unit between where there is one. */
static char *stem(const struct workbook_input *input)
{
	char day[DATE_TEXT_BYTES];
	const struct sheet *sheet = input->sheet;

	date_format(date_is_set(sheet->date) ? sheet->date : input->today, day);
	if (sheet->unit[0] == '\0') {
		return tr_args(input->messages, "export.stem", day, NULL);
	}
	return tr_args(
		input->messages, "export.stem_unit", day, sheet->unit, NULL);
}

static bool write(const char *path, const void *input, struct diags *diags)
{
	return workbook_write(path, input, diags) &&
	       workbook_verify(path, input, diags);
}

char *workbook_file_save(const struct workbook_input *input, const char *path,
	struct diags *diags)
{
	g_autofree char *name = stem(input);
	const struct xlsx_file file = {
		.folder = tr(input->messages, "export.folder"),
		.stem = name,
		.write = write,
		.input = input,
	};

	return xlsx_file_save(&file, path, diags);
}
