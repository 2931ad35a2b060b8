/* SPDX-License-Identifier: MIT */
/* From the company folder and back. */
#include "io/company/company_file.h"

#include "io/yaml/yaml_tree.h"

enum file_status company_file_init(struct company_file *file, const char *data,
	const char *name, char **ret_bytes, size_t *ret_len_bytes,
	struct diags *diags)
{
	*file = (struct company_file){
		.path = g_build_filename(data, name, NULL),
	};
	return safe_file_read(file->path, YAML_TREE_FILE_MAX, ret_bytes,
		ret_len_bytes, &file->stamp, diags);
}

void company_file_finish(struct company_file *file)
{
	g_clear_pointer(&file->path, g_free);
}

static bool make_folder(const struct company_file *file, struct diags *diags)
{
	g_autofree char *folder = g_path_get_dirname(file->path);

	return file->stamp.exists || safe_file_make_folder(folder, diags);
}

static bool take_lock(const struct company_file *file, const char *busy,
	struct file_lock **ret_lock, struct diags *diags)
{
	g_autofree char *holder = NULL;
	enum lock_status status =
		file_lock_take(file->path, ret_lock, &holder, diags);

	if (status == LOCK_BUSY) {
		diags_error(diags, busy, file->path,
			holder != NULL ? holder : "?", NULL);
	}
	return status == LOCK_HELD || status == LOCK_UNSUPPORTED;
}

enum file_status company_file_save(struct company_file *file,
	const GString *bytes, const char *busy, struct diags *diags)
{
	AUTO(file_lock) lock = NULL;

	if (safe_file_is_gone(file->path)) {
		/* Removed by somebody: there is nothing to write over. */
		file->stamp = (struct file_stamp){ .exists = false };
	}
	if (!make_folder(file, diags) || !take_lock(file, busy, &lock, diags)) {
		return FILE_FAILED;
	}
	return safe_file_write(
		file->path, bytes->str, bytes->len, &file->stamp, diags);
}
