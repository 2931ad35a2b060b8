/* SPDX-License-Identifier: MIT */
/* From the company folder and back, without a guess about whose change
 * counts. */
#include "io/company/plan_file.h"

#include <glib.h>

#include "io/company/plan_yaml.h"

void plan_file_destroy(struct plan_file *file)
{
	if (file == NULL) {
		return;
	}
	company_file_finish(&file->file);
	plan_destroy(file->plan);
	g_free(file);
}

static struct plan *new_plan(void)
{
	g_autofree char *id = g_uuid_string_random();

	return plan_create(id);
}

struct plan_file *plan_file_open(const char *data, struct diags *diags)
{
	AUTO(plan_file) file = g_new0(struct plan_file, 1);
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	switch (company_file_init(
		&file->file, data, "plan.yaml", &bytes, &len_bytes, diags)) {
	case FILE_OK:
		file->plan = plan_yaml_load(
			file->file.path, bytes, len_bytes, diags);
		break;
	case FILE_MISSING:
		file->plan = new_plan();
		break;
	case FILE_CHANGED:
	case FILE_FAILED:
		break;
	}
	return file->plan != NULL ? g_steal_pointer(&file) : NULL;
}

enum file_status plan_file_save(struct plan_file *file, struct diags *diags)
{
	if (plan_is_read_only(file->plan)) {
		diags_error(
			diags, "diag.plan.read_only", file->file.path, NULL);
		return FILE_FAILED;
	}
	g_autoptr(GString) bytes = plan_yaml_save(file->plan);

	return company_file_save(&file->file, bytes, "diag.plan.busy", diags);
}
