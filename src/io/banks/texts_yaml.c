/* SPDX-License-Identifier: MIT */
/* An escape may bring in nothing that the file itself must not hold. */
#include "io/banks/texts_yaml.h"

#include <glib.h>

#include "io/banks/bank_fields.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_tree.h"

static void read_tree(const struct texts_yaml *kind, struct texts *texts,
	void *record, const struct yaml_tree *tree, struct diags *problems)
{
	g_autoptr(GHashTable) places = g_hash_table_new(NULL, NULL);
	struct bank_reader own = {
		.texts = texts, .tables = kind->tables, .places = places
	};
	struct yaml_reader reader = { tree->file, problems, bank_fields_is_key,
		&own };

	yaml_tree_check_shown(tree, problems);
	if (yaml_read_map(&reader, tree->root, "", kind->keys, record) &&
		kind->check != NULL) {
		kind->check(&reader, tree->root, record);
	}
}

bool texts_yaml_read(const struct texts_yaml *kind, struct texts *texts,
	void *record, const char *file, const char *bytes, size_t len_bytes,
	struct diags *diags)
{
	AUTO(diags) problems = diags_create();
	AUTO(yaml_tree)
	tree = yaml_tree_parse(file, bytes, len_bytes, problems);

	if (tree->root != NULL) {
		read_tree(kind, texts, record, tree, problems);
	}
	bool good = !diags_has_errors(problems);

	problems_hand_on(problems, file, bytes, len_bytes, diags);
	return good;
}

void texts_yaml_builtin(const struct texts_yaml *kind, struct texts *texts,
	void *record, const struct embedded_file *file)
{
	AUTO(diags) problems = diags_create();
	AUTO(yaml_tree) tree = yaml_frozen_thaw(file->name, &file->tree);
	struct bank_reader own = { .texts = texts, .texts_stay = true };
	struct yaml_reader reader = { tree->file, problems, NULL, &own };

	(void)yaml_read_map(&reader, tree->root, "", kind->keys, record);
	g_assert(diags_count(problems) == 0);
}
