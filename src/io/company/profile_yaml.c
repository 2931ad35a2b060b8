/* SPDX-License-Identifier: MIT */
/* A profile from YAML, by the rules of all files of a company, and back. People
 * write this file by hand, so the number of its format may be missing. */
#include "io/company/kept_kinds.h"

#include <string.h>

#include "io/company/kept_yaml.h"
#include "io/yaml/yaml_tree.h"
#include "io/yaml/yaml_write.h"

#define PROFILE_YAML_FORMAT 1
#define MONTHS 12

static void read_month(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	int month = 0;

	if (!yaml_expect_integer(reader, node, name, &month)) {
		return;
	}
	if (month < 1 || month > MONTHS) {
		yaml_complain_two(reader, "diag.profile.bad_month", node, name,
			node->text);
		return;
	}
	*(int *)field = month;
}

static const struct yaml_key keys[] = {
	{ "format", false, kept_yaml_read_format, 0 },
	{ "language", false, kept_yaml_read_text,
		offsetof(struct profile, language) },
	{ "year_begins", false, read_month,
		offsetof(struct profile, year_begins) },
	{ 0 },
};

static const struct yaml_key *const tables[] = { keys, NULL };

static void read_profile(
	struct kept_yaml *company, const struct yaml_node *root)
{
	if (yaml_expect(&company->reader, root, YAML_MAP, "profile.yaml")) {
		kept_yaml_read_map(
			&company->reader, root, keys, company->record);
	}
}

/* Nothing stands there yet, or nothing but comments: it names nothing. */
static bool is_empty(const struct diags *problems)
{
	return diags_count(problems) == 1 &&
	       strcmp(diags_get(problems, 0)->code, "diag.yaml.empty") == 0;
}

struct profile *profile_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	AUTO(profile) profile = profile_create();
	AUTO(diags) problems = diags_create();
	struct kept_yaml company = {
		.tables = tables,
		.format = PROFILE_YAML_FORMAT,
		.record = profile,
	};

	bool good = kept_yaml_load(
		&company, file, bytes, len_bytes, read_profile, problems);

	if (is_empty(problems)) {
		return g_steal_pointer(&profile);
	}
	diags_add_all(diags, problems, DIAG_WARNING);
	if (!good) {
		return NULL;
	}
	profile->read_only = company.is_read_only;
	return g_steal_pointer(&profile);
}

GString *profile_yaml_save(const struct profile *profile)
{
	GString *out = g_string_new(NULL);

	yaml_write_integer(out, "format", PROFILE_YAML_FORMAT);
	if (profile->language[0] != '\0') {
		yaml_write_text(out, "language", profile->language);
	}
	if (profile->year_begins != 0) {
		yaml_write_integer(out, "year_begins", profile->year_begins);
	}
	return out;
}
