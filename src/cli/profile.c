/* SPDX-License-Identifier: MIT */
/* A profile that cannot be read is no reason not to start. */
#include "cli/profile.h"

#include <glib.h>

#include "io/files/safe_file.h"
#include "io/yaml/yaml_tree.h"

#define MONTHS 12

static void read_profile(struct profile *profile, const struct yaml_node *root)
{
	const struct yaml_node *language = yaml_map_get(root, "language");
	const struct yaml_node *month = yaml_map_get(root, "year_begins");
	int number = 0;

	if (language != NULL && language->kind == YAML_TEXT) {
		profile->language = g_strdup(language->text);
	}
	if (month != NULL && yaml_node_integer(month, &number) && number >= 1 &&
		number <= MONTHS) {
		profile->year_begins = number;
	}
}

void profile_init(struct profile *profile, const char *data)
{
	g_autofree char *path = g_build_filename(data, "profile.yaml", NULL);
	AUTO(diags) diags = diags_create();
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;

	*profile = (struct profile){ .exists = false };
	if (safe_file_read(path, YAML_TREE_FILE_MAX, &bytes, &len_bytes, NULL,
		    diags) != FILE_OK) {
		return;
	}
	profile->exists = true;
	AUTO(yaml_tree) tree = yaml_tree_parse(path, bytes, len_bytes, diags);

	if (tree->root != NULL && tree->root->kind == YAML_MAP) {
		read_profile(profile, tree->root);
	}
}

void profile_finish(struct profile *profile)
{
	g_free(profile->language);
}
