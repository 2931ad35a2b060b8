/* SPDX-License-Identifier: MIT */
/* Steps in an array, and how many of them are done. */
#include "core/journal.h"

#include <string.h>

struct journal {
	GPtrArray *steps;
	guint done;
};

static void clear_change(void *data)
{
	struct row_change *change = data;

	g_free(change->id);
	g_strfreev(change->before);
	g_strfreev(change->after);
}

GArray *step_create(void)
{
	GArray *step = g_array_new(FALSE, FALSE, sizeof(struct row_change));

	g_array_set_clear_func(step, clear_change);
	return step;
}

void step_add(GArray *step, const char *id, char **before, char **after)
{
	struct row_change change = { g_strdup(id), before, after };

	g_array_append_val(step, change);
}

const struct row_change *step_at(const GArray *step, guint index)
{
	return &g_array_index(step, struct row_change, index);
}

const struct row_change *step_find(const GArray *step, const char *id)
{
	for (guint i = 0; i < step->len; i++) {
		if (strcmp(step_at(step, i)->id, id) == 0) {
			return step_at(step, i);
		}
	}
	return NULL;
}

static void free_step(void *step)
{
	g_array_unref(step);
}

struct journal *journal_create(void)
{
	struct journal *journal = g_new0(struct journal, 1);

	journal->steps = g_ptr_array_new_with_free_func(free_step);
	return journal;
}

void journal_destroy(struct journal *journal)
{
	if (journal == NULL) {
		return;
	}
	g_ptr_array_unref(journal->steps);
	g_free(journal);
}

void journal_add(struct journal *journal, GArray *step)
{
	g_ptr_array_set_size(journal->steps, (int)journal->done);
	g_ptr_array_add(journal->steps, step);
	journal->done++;
}

bool journal_can_undo(const struct journal *journal)
{
	return journal->done > 0;
}

bool journal_can_redo(const struct journal *journal)
{
	return journal->done < journal->steps->len;
}

const GArray *journal_undo(struct journal *journal)
{
	return g_ptr_array_index(journal->steps, --journal->done);
}

const GArray *journal_redo(struct journal *journal)
{
	return g_ptr_array_index(journal->steps, journal->done++);
}
