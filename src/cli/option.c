/* SPDX-License-Identifier: MIT */
/* The table of options. */
#include "cli/option.h"

#include <glib.h>

G_STATIC_ASSERT(OPTION_COUNT <= 8 * sizeof(unsigned));

static const char *const languages[] = { "ja", "en", NULL };
static const char *const widths[] = { "1", "2", NULL };
static const char *const readers[] = { "boss", OPTION_FOR_CUSTOMER, NULL };

const struct option_form option_forms[OPTION_COUNT] = {
	[OPTION_LANG] = { .name = "lang",
		.value = "ja|en",
		.values = languages,
		.everywhere = true },
	[OPTION_DATA] = { .name = "data", .value = "DIR", .everywhere = true },
	[OPTION_BANK_DIR] = { .name = "bank-dir",
		.value = "DIR",
		.everywhere = true },
	[OPTION_PLAIN] = { .name = "plain", .everywhere = true },
	[OPTION_NO_COLOR] = { .name = "no-color", .everywhere = true },
	[OPTION_AMBIGUOUS] = { .name = "ambiguous",
		.value = "1|2",
		.values = widths,
		.everywhere = true },
	[OPTION_HELP] = { .name = "help", .everywhere = true },
	[OPTION_VERSION] = { .name = "version", .everywhere = true },
	[OPTION_MANUAL] = { .name = "manual",
		.everywhere = true,
		.hidden = true },
	[OPTION_OUTPUT] = { .name = "output",
		.letter = 'o',
		.value = "FILE",
		.by_command = true },
	[OPTION_UNIT] = { .name = "unit",
		.value = "NAME",
		.may_be_empty = true },
	[OPTION_ORGANISATION] = { .name = "organisation",
		.value = "NAME",
		.may_be_empty = true },
	[OPTION_PERSON] = { .name = "person",
		.value = "NAME",
		.may_be_empty = true },
	[OPTION_DATE] = { .name = "date", .value = "YYYY-MM-DD" },
	[OPTION_POINTS] = { .name = "points" },
	[OPTION_REPLACE] = { .name = "replace" },
	[OPTION_JSON] = { .name = "json" },
	[OPTION_CSV] = { .name = "csv" },
	[OPTION_ICS] = { .name = "ics", .value = "FILE.ics" },
	[OPTION_FOR] = { .name = "for",
		.value = "boss|customer",
		.values = readers },
	[OPTION_TICK] = { .name = "tick", .value = "ITEM,..." },
	[OPTION_YES] = { .name = "yes" },
};

char *option_written(enum option option)
{
	const struct option_form *form = &option_forms[option];

	if (form->letter != '\0') {
		return g_strdup_printf("-%c", form->letter);
	}
	return g_strdup_printf("--%s", form->name);
}
