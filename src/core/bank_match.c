/* SPDX-License-Identifier: MIT */
/* Three passes, each of which leaves alone what is matched. */
#include "core/bank_match.h"

#include <glib.h>
#include <string.h>

/* The banks with an index of their questions, and what is matched so far. */
struct matching {
	const struct bank *older;
	const struct bank *newer;
	GHashTable *older_ids; /* id to index + 1 */
	GHashTable *newer_ids;
	struct bank_match *match;
};

static GHashTable *index_of(const struct bank *bank)
{
	GHashTable *ids = g_hash_table_new(g_str_hash, g_str_equal);

	for (size_t i = 0; i < bank->question_count; i++) {
		/* GHashTable takes no const pointers; it only compares. */
		g_hash_table_insert(ids, (gpointer)(gsize)bank->questions[i].id,
			GSIZE_TO_POINTER(i + 1));
	}
	return ids;
}

static size_t find(GHashTable *ids, const char *id)
{
	size_t found = GPOINTER_TO_SIZE(g_hash_table_lookup(ids, id));

	return found > 0 ? found - 1 : BANK_NONE;
}

static void join(struct bank_match *match, size_t older, size_t newer)
{
	if (older != BANK_NONE && newer != BANK_NONE &&
		match->newer[older] == BANK_NONE &&
		match->older[newer] == BANK_NONE) {
		match->newer[older] = newer;
		match->older[newer] = older;
	}
}

static bool is_same_bank(const struct bank *a, const struct bank *b)
{
	return strcmp(a->id, b->id) == 0;
}

static bool is_same_edition(const struct bank *a, const struct bank *b)
{
	return is_same_bank(a, b) && strcmp(a->edition, b->edition) == 0;
}

/* The question of that bank that is named; BANK_NONE if another bank is. */
static size_t find_named(
	const struct same_as *same_as, const struct bank *bank, GHashTable *ids)
{
	if (same_as->bank == NULL || strcmp(same_as->bank, bank->id) != 0 ||
		strcmp(same_as->edition, bank->edition) != 0) {
		return BANK_NONE;
	}
	return find(ids, same_as->question);
}

/* The one that is called newer may be of the older edition: a company may go
 * back. */
static void match_named(const struct matching *matching)
{
	const struct bank *older = matching->older;
	const struct bank *newer = matching->newer;

	for (size_t i = 0; i < newer->question_count; i++) {
		join(matching->match,
			find_named(&newer->questions[i].same_as, older,
				matching->older_ids),
			i);
	}
	for (size_t i = 0; i < older->question_count; i++) {
		join(matching->match, i,
			find_named(&older->questions[i].same_as, newer,
				matching->newer_ids));
	}
}

static bool has_same_words(
	const struct matching *matching, size_t older, size_t newer)
{
	const char *language = matching->newer->texts.languages[0];

	return g_strcmp0(bank_text(matching->older,
				 &matching->older->questions[older].text,
				 language),
		       bank_text(matching->newer,
			       &matching->newer->questions[newer].text,
			       language)) == 0;
}

static void match_ids(const struct matching *matching, bool any_words)
{
	const struct bank *newer = matching->newer;

	for (size_t i = 0; i < newer->question_count; i++) {
		size_t older =
			find(matching->older_ids, newer->questions[i].id);

		if (older != BANK_NONE &&
			(any_words || has_same_words(matching, older, i))) {
			join(matching->match, older, i);
		}
	}
}

static size_t *no_matches(size_t count)
{
	size_t *matches = g_new(size_t, count);

	for (size_t i = 0; i < count; i++) {
		matches[i] = BANK_NONE;
	}
	return matches;
}

static bool has_none(const size_t *matches, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (matches[i] == BANK_NONE) {
			return true;
		}
	}
	return false;
}

struct bank_match *bank_match_create(
	const struct bank *older, const struct bank *newer)
{
	struct bank_match *match = g_new0(struct bank_match, 1);
	g_autoptr(GHashTable) older_ids = index_of(older);
	g_autoptr(GHashTable) newer_ids = index_of(newer);
	struct matching matching = { older, newer, older_ids, newer_ids,
		match };

	match->older = no_matches(newer->question_count);
	match->newer = no_matches(older->question_count);
	if (is_same_edition(older, newer)) {
		match_ids(&matching, true);
	} else {
		match_named(&matching);
	}
	if (is_same_bank(older, newer)) {
		match_ids(&matching, false);
	}
	match->seam = has_none(match->older, newer->question_count) ||
		      has_none(match->newer, older->question_count) ||
		      bank_points_max(older) != bank_points_max(newer);
	return match;
}

void bank_match_destroy(struct bank_match *match)
{
	if (match == NULL) {
		return;
	}
	g_free(match->older);
	g_free(match->newer);
	g_free(match);
}
