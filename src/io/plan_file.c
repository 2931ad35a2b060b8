/* SPDX-License-Identifier: MIT */
/* From the company folder and back, without a guess about whose change
 * counts. */
#include "io/plan_file.h"

#include <glib.h>

#include "io/plan_yaml.h"
#include "io/yaml_tree.h"

void plan_file_destroy(struct plan_file *file)
{
	if (file == NULL) {
		return;
	}
	g_free(file->path);
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

	file->path = g_build_filename(data, "plan.yaml", NULL);
	switch (safe_file_read(file->path, YAML_TREE_FILE_MAX, &bytes,
		&len_bytes, &file->stamp, diags)) {
	case FILE_OK:
		file->plan =
			plan_yaml_load(file->path, bytes, len_bytes, diags);
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

static bool make_folder(const struct plan_file *file, struct diags *diags)
{
	g_autofree char *folder = g_path_get_dirname(file->path);

	return file->stamp.exists || safe_file_make_folder(folder, diags);
}

static bool take_lock(const struct plan_file *file, struct file_lock **ret_lock,
	struct diags *diags)
{
	g_autofree char *holder = NULL;
	enum lock_status status =
		file_lock_take(file->path, ret_lock, &holder, diags);

	if (status == LOCK_BUSY) {
		diags_error(diags, "diag.plan.busy", file->path,
			holder != NULL ? holder : "?", NULL);
	}
	return status == LOCK_HELD || status == LOCK_UNSUPPORTED;
}

enum file_status plan_file_save(struct plan_file *file, struct diags *diags)
{
	AUTO(file_lock) lock = NULL;

	if (plan_is_read_only(file->plan)) {
		diags_error(diags, "diag.plan.read_only", file->path, NULL);
		return FILE_FAILED;
	}
	if (safe_file_is_gone(file->path)) {
		/* Removed by somebody: there is nothing to write over. */
		file->stamp = (struct file_stamp){ .exists = false };
	}
	if (!make_folder(file, diags) || !take_lock(file, &lock, diags)) {
		return FILE_FAILED;
	}
	g_autoptr(GString) bytes = plan_yaml_save(file->plan);

	return safe_file_write(
		file->path, bytes->str, bytes->len, &file->stamp, diags);
}
