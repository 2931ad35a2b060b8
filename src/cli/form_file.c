/* SPDX-License-Identifier: MIT */
#include "cli/form_file.h"

#include <glib.h>

#include "cli/xlsx_file.h"
#include "report/workbook/workbook.h"

/* 2026-11-21 様式 緊急連絡先; of several forms 2026-11-21 様式. */
static char *stem(const struct form_input *input)
{
	char day[DATE_TEXT_BYTES];

	date_format(input->today, day);
	if (input->chosen_count > 1) {
		return tr_args(input->messages, "forms.stem", day, NULL);
	}
	return tr_args(input->messages, "forms.stem_one", day,
		forms_text(input->forms, &input->chosen[0]->title,
			messages_language(input->messages)),
		NULL);
}

static bool write(const char *path, const void *input, struct diags *diags)
{
	return form_book_write(path, input, diags) &&
	       workbook_verify_parts(path, diags);
}

char *form_file_save(
	const struct form_input *input, const char *path, struct diags *diags)
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
