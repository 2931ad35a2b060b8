/* SPDX-License-Identifier: MIT */
/* What stands in the place is read first: people keep their own calendars
 * under such names, too. */
#include "desk/calendar_file.h"

#include <glib.h>

#include "core/quarter.h"
#include "io/company/folder.h"
#include "io/files/safe_file.h"
#include "io/yaml/yaml_tree.h"

#define EXTENSION "ics"

static struct date day_after_check(const struct sheet *checked)
{
	struct date none = { 0 };

	return checked != NULL ? quarter_due_day(checked->date) : none;
}

struct date calendar_file_next_check(const struct company *company)
{
	return day_after_check(company_newest_check(company, NULL));
}

/* Whether nothing stands there, or a calendar of ours. */
static bool may_write(
	const char *path, struct file_stamp *ret_stamp, struct diags *diags)
{
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;
	enum file_status status = safe_file_read(
		path, YAML_TREE_FILE_MAX, &bytes, &len_bytes, ret_stamp, diags);

	if (status == FILE_OK && !calendar_is_ours(bytes, len_bytes)) {
		diags_error(diags, "diag.calendar.not_ours", path, NULL);
		return false;
	}
	return status == FILE_OK || status == FILE_MISSING;
}

static bool write_at(const char *path, const struct calendar_input *input,
	struct diags *diags)
{
	struct file_stamp stamp;

	if (!may_write(path, &stamp, diags)) {
		return false;
	}
	g_autoptr(GString) bytes = calendar_write(input);
	enum file_status status =
		safe_file_write(path, bytes->str, bytes->len, &stamp, diags);

	if (status == FILE_CHANGED) {
		diags_error(diags, "diag.calendar.changed", path, NULL);
	}
	return status == FILE_OK;
}

/* NULL with a problem. */
static char *path_in_documents(
	const struct messages *messages, struct diags *diags)
{
	g_autofree char *folder =
		folder_documents(tr(messages, "export.folder"));
	const char *stem = tr(messages, "calendar.stem");
	g_autofree char *name = g_strconcat(stem, "." EXTENSION, NULL);
	g_autofree char *path = g_build_filename(folder, name, NULL);
	AUTO(diags) passed_over = diags_create();
	struct file_stamp stamp;

	if (!safe_file_make_folder(folder, diags)) {
		return NULL;
	}
	return may_write(path, &stamp, passed_over)
		       ? g_steal_pointer(&path)
		       : folder_free_name(folder, stem, EXTENSION);
}

char *calendar_file_save(const struct company *company,
	const struct sheet *open_sheet, const char *path, const char *now,
	const struct messages *messages, struct diags *diags)
{
	const struct sheet *checked = company_newest_check(company, open_sheet);
	struct calendar_input input = {
		.plan = company->plan,
		.next_check = day_after_check(checked),
		.checked_id = checked != NULL ? checked->id : "",
		.now = now,
		.messages = messages,
	};
	g_autofree char *place = path != NULL
					 ? g_strdup(path)
					 : path_in_documents(messages, diags);

	if (place == NULL || !write_at(place, &input, diags)) {
		return NULL;
	}
	return g_steal_pointer(&place);
}
