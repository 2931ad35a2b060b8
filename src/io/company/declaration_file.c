/* SPDX-License-Identifier: MIT */
/* From the company folder and back, without a guess about whose change
 * counts. */
#include "io/company/declaration_file.h"

#include <glib.h>

#include "io/company/declaration_yaml.h"

void declaration_file_destroy(struct declaration_file *file)
{
	if (file == NULL) {
		return;
	}
	company_file_finish(&file->file);
	declaration_destroy(file->declaration);
	g_free(file);
}

struct declaration_file *declaration_file_open(
	const char *data, struct diags *diags)
{
	AUTO(declaration_file) file = g_new0(struct declaration_file, 1);
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	switch (company_file_init(&file->file, data, "declaration.yaml", &bytes,
		&len_bytes, diags)) {
	case FILE_OK:
		file->declaration = declaration_yaml_load(
			file->file.path, bytes, len_bytes, diags);
		break;
	case FILE_MISSING:
		file->declaration = declaration_create();
		break;
	case FILE_CHANGED:
	case FILE_FAILED:
		break;
	}
	return file->declaration != NULL ? g_steal_pointer(&file) : NULL;
}

enum file_status declaration_file_save(
	struct declaration_file *file, struct diags *diags)
{
	if (file->declaration->read_only) {
		diags_error(
			diags, "diag.company.read_only", file->file.path, NULL);
		return FILE_FAILED;
	}
	g_autoptr(GString) bytes = declaration_yaml_save(file->declaration);

	return company_file_save(
		&file->file, bytes, "diag.company.busy", diags);
}
