/* SPDX-License-Identifier: MIT */
/* Folders from the environment, names that are free, and the sheets that lie
 * in a folder. */
#include "io/company/folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "io/company/sheet_yaml.h"
#include "io/files/safe_file.h"
#include "io/yaml/yaml_tree.h"

#define NAME_BYTES_MAX 255
#define NUMBER_BYTES_MAX 16
#define PART_BYTES_MAX 100 /* of a name with several parts */

/* The value of a variable, or NULL where it is not set, or empty. */
static const char *variable(const char *name)
{
	const char *value = g_getenv(name);

	return value != NULL && value[0] != '\0' ? value : NULL;
}

/* A base directory must be absolute, says its specification; others do not
 * count. */
static char *base_folder(const char *name, const char *below_home)
{
	const char *value = variable(name);

	if (value != NULL && g_path_is_absolute(value)) {
		return g_strdup(value);
	}
	return g_build_filename(g_get_home_dir(), below_home, NULL);
}

char *folder_data(const char *option)
{
	if (option != NULL && option[0] != '\0') {
		return g_strdup(option);
	}
	if (variable("SHINDAN_DATA") != NULL) {
		return g_strdup(variable("SHINDAN_DATA"));
	}
	g_autofree char *base = base_folder("XDG_DATA_HOME", ".local/share");

	return g_build_filename(base, "shindan", NULL);
}

char *folder_user_banks(void)
{
	g_autofree char *base = base_folder("XDG_CONFIG_HOME", ".config");

	return g_build_filename(base, "shindan", "questions", NULL);
}

char *folder_documents(const char *subfolder)
{
	const char *documents =
		g_get_user_special_dir(G_USER_DIRECTORY_DOCUMENTS);

	if (documents == NULL || !g_file_test(documents, G_FILE_TEST_IS_DIR)) {
		documents = g_get_home_dir();
	}
	return g_build_filename(documents, subfolder, NULL);
}

/* Cuts at the end of a character. */
static void cut(char *text, size_t max_bytes)
{
	if (strlen(text) <= max_bytes) {
		return;
	}
	while (max_bytes > 0 &&
		((unsigned char)text[max_bytes] & 0xC0) == 0x80) {
		max_bytes--;
	}
	text[max_bytes] = '\0';
}

/* What Windows, a shell or a reader of folders would stumble over becomes '_';
 * nothing hidden, no blanks at the ends, at most max_bytes. */
static char *safe_name(const char *text, size_t max_bytes)
{
	char *name = utf8_shown_line(text);

	g_strdelimit(name, "/\\:*?\"<>|", '_');
	g_strstrip(name);
	if (name[0] == '.') {
		name[0] = '_';
	}
	cut(name, max_bytes);
	for (size_t len = strlen(name);
		len > 0 && (name[len - 1] == '.' || name[len - 1] == ' ');) {
		name[--len] = '\0';
	}
	return name;
}

/* Links that lead nowhere count, too. */
static bool is_taken(const char *path)
{
	GStatBuf status;

	return g_lstat(path, &status) == 0;
}

/* What stands around the number of a second name. */
struct numbering {
	const char *before;
	const char *after;
};

/* folder/stem.ending, else with 2, 3 ... behind the stem. */
static char *free_path(const char *folder, const char *stem,
	struct numbering numbering, const char *ending)
{
	g_autofree char *first = g_strconcat(stem, ending, NULL);
	char *path = g_build_filename(folder, first, NULL);

	for (int number = 2; is_taken(path); number++) {
		g_autofree char *name = g_strdup_printf("%s%s%d%s%s", stem,
			numbering.before, number, numbering.after, ending);

		g_free(path);
		path = g_build_filename(folder, name, NULL);
	}
	return path;
}

char *folder_new_sheet(
	const char *data, struct date date, const char *bank, const char *unit)
{
	static const struct numbering numbering = { "-", "" };
	g_autofree char *folder = g_build_filename(data, "sheets", NULL);
	g_autofree char *safe_bank = safe_name(bank, PART_BYTES_MAX);
	g_autofree char *safe_unit = safe_name(unit, PART_BYTES_MAX);
	char day[DATE_TEXT_BYTES];

	date_format(date, day);
	g_autofree char *stem = g_strconcat(day, "-", safe_bank,
		safe_unit[0] != '\0' ? "-" : "", safe_unit, NULL);

	return free_path(folder, stem, numbering, ".yaml");
}

char *folder_free_name(
	const char *folder, const char *stem, const char *extension)
{
	static const struct numbering numbering = { " (", ")" };
	g_autofree char *ending = g_strconcat(".", extension, NULL);
	g_autofree char *safe_stem = safe_name(
		stem, NAME_BYTES_MAX - NUMBER_BYTES_MAX - strlen(ending));

	return free_path(folder, safe_stem, numbering, ending);
}

bool folder_name_ends(const char *path, const char *extension)
{
	size_t len = strlen(path);
	size_t end = strlen(extension);

	return len > end && path[len - end - 1] != '/' &&
	       g_ascii_strcasecmp(path + len - end, extension) == 0;
}

GPtrArray *folder_sheets(const char *data, struct diags *diags)
{
	g_autofree char *folder = g_build_filename(data, "sheets", NULL);

	return safe_file_list(folder, ".yaml", diags);
}

void folder_sheet_destroy(struct folder_sheet *sheet)
{
	if (sheet == NULL) {
		return;
	}
	g_free(sheet->path);
	sheet_destroy(sheet->sheet);
	g_free(sheet);
}

static void folder_sheet_free(void *sheet)
{
	folder_sheet_destroy(sheet);
}

/* NULL if it cannot be read or is no sheet. */
static struct folder_sheet *load_sheet(const char *path, struct diags *diags)
{
	AUTO(folder_sheet) loaded = g_new0(struct folder_sheet, 1);
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	if (safe_file_read(path, YAML_TREE_FILE_MAX, &bytes, &len_bytes,
		    &loaded->stamp, diags) != FILE_OK) {
		return NULL;
	}
	loaded->path = g_strdup(path);
	loaded->sheet = sheet_yaml_load(path, bytes, len_bytes, diags);
	return loaded->sheet != NULL ? g_steal_pointer(&loaded) : NULL;
}

GPtrArray *folder_load_sheets(const char *data, struct diags *diags)
{
	g_autoptr(GPtrArray) paths = folder_sheets(data, diags);
	GPtrArray *sheets = g_ptr_array_new_with_free_func(folder_sheet_free);

	for (size_t i = 0; i < paths->len; i++) {
		struct folder_sheet *sheet =
			load_sheet(g_ptr_array_index(paths, i), diags);

		if (sheet != NULL) {
			g_ptr_array_add(sheets, sheet);
		}
	}
	return sheets;
}

/* False only where it is known: whoever opens the file is told of anything
 * else. */
static bool is_writable(const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);
	bool may = access(path, W_OK) == 0 && access(folder, W_OK | X_OK) == 0;

	return may || (errno != EACCES && errno != EROFS);
}

static bool is_wanted(const struct sheet *sheet, const char *bank,
	const char *edition, const char *unit)
{
	return !sheet->read_only && !date_is_set(sheet->finished) &&
	       strcmp(sheet->bank, bank) == 0 &&
	       strcmp(sheet->edition, edition) == 0 &&
	       strcmp(sheet->unit, unit) == 0;
}

/* Of two of one day, the one that was worked on last. */
static bool is_newer(const struct folder_sheet *a, const struct folder_sheet *b)
{
	int by_date = date_compare(a->sheet->date, b->sheet->date);

	if (by_date != 0) {
		return by_date > 0;
	}
	if (a->stamp.modified_seconds != b->stamp.modified_seconds) {
		return a->stamp.modified_seconds > b->stamp.modified_seconds;
	}
	return a->stamp.modified_nanoseconds >= b->stamp.modified_nanoseconds;
}

const char *folder_unfinished_sheet(const GPtrArray *sheets, const char *bank,
	const char *edition, const char *unit)
{
	const struct folder_sheet *best = NULL;

	for (size_t i = 0; i < sheets->len; i++) {
		const struct folder_sheet *next = g_ptr_array_index(sheets, i);

		if (is_wanted(next->sheet, bank, edition, unit) &&
			is_writable(next->path) &&
			(best == NULL || is_newer(next, best))) {
			best = next;
		}
	}
	return best != NULL ? best->path : NULL;
}
