/* SPDX-License-Identifier: MIT */
/* Its name tells the day and the unit. */
#include "cli/workbook_file.h"

#include <glib.h>

#include "cli/xlsx_file.h"

char *workbook_file_stem(const char *key, const struct sheet *sheet,
	struct date today, const struct messages *messages)
{
	char day[DATE_TEXT_BYTES];
	g_autofree char *of_unit = g_strconcat(key, "_unit", NULL);

	date_format(date_is_set(sheet->date) ? sheet->date : today, day);
	if (sheet->unit[0] == '\0') {
		return tr_args(messages, key, day, NULL);
	}
	return tr_args(messages, of_unit, day, sheet->unit, NULL);
}

static bool write(const char *path, const void *input, struct diags *diags)
{
	return workbook_write(path, input, diags) &&
	       workbook_verify(path, input, diags);
}

char *workbook_file_save(const struct workbook_input *input, const char *path,
	struct diags *diags)
{
	g_autofree char *name = workbook_file_stem(
		"export.stem", input->sheet, input->today, input->messages);
	const struct xlsx_file file = {
		.folder = tr(input->messages, "export.folder"),
		.stem = name,
		.write = write,
		.input = input,
	};

	return xlsx_file_save(&file, path, diags);
}
