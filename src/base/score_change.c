/* SPDX-License-Identifier: MIT */
/* One phrase a cause. */
#include "base/score_change.h"

#include <glib.h>

#include "base/messages.h"

static const char *const cause_keys[CHANGE_CAUSE_COUNT] = {
	[CHANGE_BY_MEASURES] = "change.measures",
	[CHANGE_BY_REVIEW] = "change.review",
	[CHANGE_UNEXPLAINED] = "change.unexplained",
	[CHANGE_UNMAPPED] = "change.unmapped",
};

char *score_change_signed(int points)
{
	return g_strdup_printf(points == 0 ? "%d" : "%+d", points);
}

static char *parts_of(
	const struct score_change *change, const struct messages *messages)
{
	GString *parts = g_string_new(NULL);

	for (size_t i = 0; i < CHANGE_CAUSE_COUNT; i++) {
		if (change->by[i] == 0) {
			continue;
		}
		g_autofree char *points = score_change_signed(change->by[i]);
		g_autofree char *part =
			tr_args(messages, cause_keys[i], points, NULL);

		g_string_append_printf(parts, "%s%s",
			parts->len > 0 ? tr(messages, "change.comma") : "",
			part);
	}
	return g_string_free(parts, FALSE);
}

char *score_change_format(
	const struct score_change *change, const struct messages *messages)
{
	g_autofree char *points = score_change_signed(change->total);
	g_autofree char *parts = parts_of(change, messages);

	return tr_args(messages,
		parts[0] != '\0' ? "change.with_parts" : "change.points",
		points, parts, NULL);
}
