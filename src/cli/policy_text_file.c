/* SPDX-License-Identifier: MIT */
/* What stands in the folder is never replaced: people edit it there. */
#include "cli/policy_text_file.h"

#include "io/company/folder.h"
#include "io/files/safe_file.h"
#include "io/formats/policy_text.h"

/* NULL with a problem. Another program may take the name first. */
static char *write_free(const char *folder, const char *stem,
	const char *extension, const GString *bytes, struct diags *diags)
{
	enum file_status status = FILE_CHANGED;

	while (status == FILE_CHANGED) {
		struct file_stamp stamp = { .exists = false };
		g_autofree char *path =
			folder_free_name(folder, stem, extension);

		status = safe_file_write(
			path, bytes->str, bytes->len, &stamp, diags);
		if (status == FILE_OK) {
			return g_steal_pointer(&path);
		}
	}
	return NULL;
}

char *policy_text_file_save(const GPtrArray *parts, struct date today,
	const struct messages *messages, struct diags *diags)
{
	char day[DATE_TEXT_BYTES];
	g_autofree char *folder =
		folder_documents(tr(messages, "export.folder"));
	g_autoptr(GString) plain = policy_text_write(parts, false);
	g_autoptr(GString) markdown = policy_text_write(parts, true);

	date_format(today, day);
	g_autofree char *stem = tr_args(messages, "policy.stem", day, NULL);

	if (!safe_file_make_folder(folder, diags)) {
		return NULL;
	}
	g_autofree char *second =
		write_free(folder, stem, "md", markdown, diags);

	return second != NULL ? write_free(folder, stem, "txt", plain, diags)
			      : NULL;
}
