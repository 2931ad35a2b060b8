/* SPDX-License-Identifier: MIT */
/* From the company folder and back, without a guess about whose change
 * counts. */
#include "io/company/policy_file.h"

#include <glib.h>

#include "io/company/policy_yaml.h"

void policy_file_destroy(struct policy_file *file)
{
	if (file == NULL) {
		return;
	}
	company_file_finish(&file->file);
	policy_destroy(file->policy);
	g_free(file);
}

struct policy_file *policy_file_open(const char *data, struct diags *diags)
{
	AUTO(policy_file) file = g_new0(struct policy_file, 1);
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	switch (company_file_init(
		&file->file, data, "policy.yaml", &bytes, &len_bytes, diags)) {
	case FILE_OK:
		file->policy = policy_yaml_load(
			file->file.path, bytes, len_bytes, diags);
		break;
	case FILE_MISSING:
		file->policy = policy_create();
		break;
	case FILE_CHANGED:
	case FILE_FAILED:
		break;
	}
	return file->policy != NULL ? g_steal_pointer(&file) : NULL;
}

enum file_status policy_file_save(struct policy_file *file, struct diags *diags)
{
	if (file->policy->read_only) {
		diags_error(
			diags, "diag.company.read_only", file->file.path, NULL);
		return FILE_FAILED;
	}
	g_autoptr(GString) bytes = policy_yaml_save(file->policy);

	return company_file_save(
		&file->file, bytes, "diag.company.busy", diags);
}
