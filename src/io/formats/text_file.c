/* SPDX-License-Identifier: MIT */
/* Reading, and the check of the encoding that banks get. */
#include "io/formats/text_file.h"

#include <string.h>

#include "io/yaml/yaml_encoding.h"
#include "io/yaml/yaml_problems.h"
#include "io/yaml/yaml_tree.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static bool check_encoding(const char *path, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	AUTO(diags) problems = diags_create();
	bool good = yaml_encoding_check(path, bytes, len_bytes, problems);

	problems_hand_on(problems, path, bytes, len_bytes, diags);
	return good;
}

enum file_status text_file_read(
	const char *path, char **ret_text, struct diags *diags)
{
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;
	enum file_status status = safe_file_read(
		path, YAML_TREE_FILE_MAX, &bytes, &len_bytes, NULL, diags);

	if (status != FILE_OK) {
		return status;
	}
	const char *text = bytes;

	if (g_str_has_prefix(text, BYTE_ORDER_MARK)) {
		text += strlen(BYTE_ORDER_MARK);
		len_bytes -= strlen(BYTE_ORDER_MARK);
	}
	if (!check_encoding(path, text, len_bytes, diags)) {
		return FILE_FAILED;
	}
	*ret_text = g_strdup(text);
	return FILE_OK;
}
