/* SPDX-License-Identifier: MIT */
/* Written, read back and moved as the workbook is. */
#include "cli/paper_file.h"

#include <glib.h>

#include "cli/workbook_file.h"
#include "cli/xlsx_file.h"
#include "report/workbook/workbook.h"

const char *const reader_names[READER_COUNT + 1] = {
	[READER_BOSS] = "boss",
	[READER_CUSTOMER] = "customer",
};

static bool write_boss(const char *path, const void *input, struct diags *diags)
{
	return paper_boss_write(path, input, diags) &&
	       workbook_verify_parts(path, diags);
}

static bool write_customer(
	const char *path, const void *input, struct diags *diags)
{
	return paper_customer_write(path, input, diags) &&
	       workbook_verify_parts(path, diags);
}

static const struct {
	const char *stem;
	bool (*write)(const char *path, const void *input, struct diags *diags);
} papers[READER_COUNT] = {
	[READER_BOSS] = { "export.stem_boss", write_boss },
	[READER_CUSTOMER] = { "export.stem_customer", write_customer },
};

char *paper_file_save(enum reader reader, const struct paper_input *input,
	const char *path, struct diags *diags)
{
	g_autofree char *name = workbook_file_stem(papers[reader].stem,
		input->check.sheet, input->today, input->messages);
	const struct xlsx_file file = {
		.folder = tr(input->messages, "export.folder"),
		.stem = name,
		.write = papers[reader].write,
		.input = input,
	};

	return xlsx_file_save(&file, path, diags);
}
