/* SPDX-License-Identifier: MIT */
/* Finding and reading the files of banks. */
#include "io/banks/bank_place.h"

#include <string.h>

#include "io/banks/bank_yaml.h"
#include "io/files/safe_file.h"
#include "io/yaml/yaml_tree.h"

void bank_place_free(void *item)
{
	struct bank_place *place = item;

	bank_destroy(place->bank);
	g_free(place->id);
	g_free(place->file);
	g_free(place);
}

struct bank_place *bank_place_add(GPtrArray *places, const char *file)
{
	struct bank_place *place = g_new0(struct bank_place, 1);

	place->file = g_strdup(file);
	g_ptr_array_add(places, place);
	return place;
}

/* What lies beside the banks, but is none. */
static const char *const other_names[] = { "forms.yaml", "policy.yaml",
	"rates.yaml", "sources.yaml", NULL };

static bool is_bank_name(const char *name)
{
	return name[0] != '.' && g_str_has_suffix(name, ".yaml") &&
	       !g_strv_contains(other_names, name);
}

void bank_place_list_embedded(GPtrArray *places)
{
	for (size_t i = 0; i < embedded_file_count; i++) {
		const struct embedded_file *file = &embedded_files[i];

		if (file->bank_id != NULL) {
			struct bank_place *place =
				bank_place_add(places, file->name);

			place->embedded = file;
			place->id = g_strdup(file->bank_id);
		}
	}
}

static int compare_names(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

void bank_place_list_folder(GPtrArray *places, const char *folder)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) entries =
		folder != NULL ? g_dir_open(folder, 0, NULL) : NULL;
	const char *name = NULL;

	while (entries != NULL && (name = g_dir_read_name(entries)) != NULL) {
		if (is_bank_name(name)) {
			g_ptr_array_add(names, g_strdup(name));
		}
	}
	g_ptr_array_sort(names, compare_names);
	for (size_t i = 0; i < names->len; i++) {
		g_autofree char *path = g_build_filename(
			folder, g_ptr_array_index(names, i), NULL);

		bank_place_add(places, path);
	}
}

/* The bytes of a file, owned by the caller; NULL with a problem. */
static char *read_bytes(const struct bank_place *place, size_t *ret_len_bytes,
	struct diags *diags)
{
	char *bytes = NULL;
	enum file_status status = safe_file_read(place->file,
		YAML_TREE_FILE_MAX, &bytes, ret_len_bytes, NULL, diags);

	if (status == FILE_MISSING) {
		diags_error(diags, "diag.store.no_file", place->file, NULL);
	}
	return status == FILE_OK ? bytes : NULL;
}

struct bank *bank_place_parse(
	const struct bank_place *place, struct diags *diags)
{
	size_t len_bytes = 0;

	if (place->embedded != NULL) {
		return bank_yaml_builtin(place->embedded);
	}
	g_autofree char *bytes = read_bytes(place, &len_bytes, diags);

	return bytes != NULL ? bank_yaml_load(place->file, bytes, len_bytes,
				       false, diags)
			     : NULL;
}

/* The id as it usually stands in a bank, without parsing it; NULL where it
 * does not. */
static char *glance_at_id(const char *bytes)
{
	g_autoptr(GRegex) line = g_regex_new(
		"^id: *(\"?)([A-Za-z0-9][A-Za-z0-9._-]*)\\1 *(#.*)?\r?$",
		G_REGEX_MULTILINE | G_REGEX_RAW, 0, NULL);
	g_autoptr(GMatchInfo) match = NULL;

	if (!g_regex_match(line, bytes, 0, &match)) {
		return NULL;
	}
	return g_match_info_fetch(match, 2);
}

const char *bank_place_id(struct bank_place *place)
{
	if (place->id == NULL) {
		AUTO(diags) ignored = diags_create();
		size_t len_bytes = 0;
		g_autofree char *bytes = read_bytes(place, &len_bytes, ignored);

		place->id = bytes != NULL ? glance_at_id(bytes) : NULL;
	}
	if (place->id == NULL) {
		AUTO(diags) ignored = diags_create();
		AUTO(bank) bank = bank_place_parse(place, ignored);

		place->id = g_strdup(bank != NULL ? bank->id : "");
	}
	return place->id;
}
