/* SPDX-License-Identifier: MIT */
/* A list of places where banks may be, in the order of their rank. A place is
 * parsed when a bank of its id is asked for, and never before all places of
 * higher rank with that id: so the higher one has the identity. */
#include "io/banks/bank_store.h"

#include <glib.h>
#include <string.h>

#include "base/nearest.h"
#include "io/banks/bank_place.h"
#include "io/yaml/yaml_schema.h"

#define DEFAULT_ID "ipa-25"

/* What of the problems of a place is told. */
enum telling {
	TELL_NOTHING,
	TELL_SHORTLY, /* a warning: this file is not used */
	TELL_ALL,
};

struct bank_store {
	char *bank_dir;
	char *user_dir;
	GPtrArray *places; /* NULL until asked for */
};

struct bank_store *bank_store_create(const char *bank_dir, const char *user_dir)
{
	struct bank_store *store = g_new0(struct bank_store, 1);

	store->bank_dir = g_strdup(bank_dir);
	store->user_dir = g_strdup(user_dir);
	return store;
}

void bank_store_destroy(struct bank_store *store)
{
	if (store == NULL) {
		return;
	}
	if (store->places != NULL) {
		g_ptr_array_free(store->places, TRUE);
	}
	g_free(store->bank_dir);
	g_free(store->user_dir);
	g_free(store);
}

static GPtrArray *places_of(struct bank_store *store)
{
	if (store->places == NULL) {
		store->places = g_ptr_array_new_with_free_func(bank_place_free);
		bank_place_list_embedded(store->places);
		bank_place_list_folder(store->places, store->bank_dir);
		bank_place_list_folder(store->places, store->user_dir);
	}
	return store->places;
}

static struct bank_place *place_at(const GPtrArray *places, size_t index)
{
	return g_ptr_array_index(places, index);
}

/* The place that has that identity. */
static const struct bank_place *find_identity(
	const GPtrArray *places, const char *id, const char *edition)
{
	for (size_t i = 0; i < places->len; i++) {
		const struct bank_place *place = place_at(places, i);

		if (place->bank != NULL && strcmp(place->bank->id, id) == 0 &&
			strcmp(place->bank->edition, edition) == 0) {
			return place;
		}
	}
	return NULL;
}

static void tell_taken(const char *file, const struct bank *bank,
	const struct bank_place *other, enum telling telling,
	struct diags *diags)
{
	struct place whole = { .file = file };

	if (telling != TELL_NOTHING) {
		diags_add(diags,
			telling == TELL_ALL ? DIAG_ERROR : DIAG_WARNING,
			other->embedded != NULL ? "diag.store.taken_built_in"
						: "diag.store.taken",
			whole, bank->id, bank->edition, other->file, NULL);
	}
}

/* Parses a place and gives it its bank, unless another has the identity. */
static void load(const GPtrArray *places, struct bank_place *place,
	enum telling telling, struct diags *diags)
{
	AUTO(diags) details = diags_create();

	if (place->bank != NULL || place->closed) {
		return;
	}
	AUTO(bank)
	bank = bank_place_parse(place, telling == TELL_ALL ? diags : details);

	if (bank == NULL) {
		place->closed = place->embedded != NULL;
		if (telling == TELL_SHORTLY) {
			struct place whole = { .file = place->file };

			diags_add(diags, DIAG_WARNING, "diag.store.broken",
				whole, NULL);
		}
		return;
	}
	const struct bank_place *other =
		find_identity(places, bank->id, bank->edition);

	if (other == NULL) {
		place->bank = g_steal_pointer(&bank);
		return;
	}
	place->closed = place->embedded != NULL;
	if (strcmp(other->bank->sha256, bank->sha256) != 0) {
		tell_taken(place->file, bank, other, telling, diags);
	}
}

/* Loads every bank of that id; returns whether a place claims to have one. */
static bool load_id(struct bank_store *store, const char *id,
	enum telling telling, struct diags *diags)
{
	const GPtrArray *places = places_of(store);
	bool claimed = false;

	for (size_t i = 0; i < places->len; i++) {
		struct bank_place *place = place_at(places, i);

		if (strcmp(bank_place_id(place), id) == 0) {
			load(places, place, telling, diags);
			claimed = true;
		}
	}
	return claimed;
}

/* edition NULL = the highest one. */
static const struct bank *find_loaded(
	const struct bank_store *store, const char *id, const char *edition)
{
	const struct bank *best = NULL;

	for (size_t i = 0; i < store->places->len; i++) {
		const struct bank *bank = place_at(store->places, i)->bank;

		if (bank == NULL || strcmp(bank->id, id) != 0 ||
			(edition != NULL &&
				strcmp(bank->edition, edition) != 0)) {
			continue;
		}
		if (best == NULL ||
			edition_compare(bank->edition, best->edition) > 0) {
			best = bank;
		}
	}
	return best;
}

/* Each word once. */
static void add_word(GPtrArray *words, const char *word)
{
	if (word[0] != '\0' && !g_ptr_array_find_with_equal_func(
				       words, word, g_str_equal, NULL)) {
		g_ptr_array_add(words, g_strdup(word));
	}
}

/* Both end with NULL, as g_strjoinv() wants it. */
static GPtrArray *known_ids(const struct bank_store *store)
{
	GPtrArray *ids = g_ptr_array_new_with_free_func(g_free);

	for (size_t i = 0; i < store->places->len; i++) {
		add_word(ids, bank_place_id(place_at(store->places, i)));
	}
	g_ptr_array_add(ids, NULL);
	return ids;
}

static GPtrArray *known_editions(const struct bank_store *store, const char *id)
{
	GPtrArray *editions = g_ptr_array_new_with_free_func(g_free);

	for (size_t i = 0; i < store->places->len; i++) {
		const struct bank *bank = place_at(store->places, i)->bank;

		if (bank != NULL && strcmp(bank->id, id) == 0) {
			add_word(editions, bank->edition);
		}
	}
	g_ptr_array_add(editions, NULL);
	return editions;
}

static void tell_unknown_edition(const struct bank_store *store, const char *id,
	const char *edition, struct diags *diags)
{
	g_autoptr(GPtrArray) editions = known_editions(store, id);
	g_autofree char *list = g_strjoinv(", ", (char **)editions->pdata);

	diags_error(
		diags, "diag.store.no_edition", NULL, id, edition, list, NULL);
}

static void tell_unknown_id(
	const struct bank_store *store, const char *id, struct diags *diags)
{
	g_autoptr(GPtrArray) ids = known_ids(store);
	const char *near =
		nearest_find(id, (const char *const *)ids->pdata, ids->len - 1);

	if (near != NULL) {
		diags_error(
			diags, "diag.store.unknown_near", NULL, id, near, NULL);
		return;
	}
	g_autofree char *list = g_strjoinv(", ", (char **)ids->pdata);

	diags_error(diags, "diag.store.unknown", NULL, id, list, NULL);
}

/* edition NULL = the highest one. */
static const struct bank *find_id(struct bank_store *store, const char *id,
	const char *edition, struct diags *diags)
{
	bool claimed = load_id(store, id, TELL_SHORTLY, diags);
	const struct bank *bank = find_loaded(store, id, edition);

	if (bank != NULL) {
		return bank;
	}
	if (!claimed) {
		tell_unknown_id(store, id, diags);
	} else if (find_loaded(store, id, NULL) != NULL) {
		tell_unknown_edition(store, id, edition, diags);
	} else {
		(void)load_id(store, id, TELL_ALL, diags);
	}
	return NULL;
}

static const struct bank *find_path(
	struct bank_store *store, const char *path, struct diags *diags)
{
	AUTO(diags) ignored = diags_create();
	g_autoptr(GPtrArray) alone =
		g_ptr_array_new_with_free_func(bank_place_free);
	struct bank_place *place = bank_place_add(alone, path);
	AUTO(bank) bank = bank_place_parse(place, diags);

	if (bank == NULL) {
		return NULL;
	}
	(void)load_id(store, bank->id, TELL_NOTHING, ignored);
	const struct bank_place *other =
		find_identity(store->places, bank->id, bank->edition);

	if (other == NULL) {
		place = bank_place_add(store->places, path);
		place->id = g_strdup(bank->id);
		place->bank = g_steal_pointer(&bank);
		return place->bank;
	}
	if (strcmp(other->bank->sha256, bank->sha256) != 0) {
		tell_taken(path, bank, other, TELL_ALL, diags);
		return NULL;
	}
	return other->bank;
}

const struct bank *bank_store_find(
	struct bank_store *store, const char *name, struct diags *diags)
{
	if (name == NULL) {
		name = DEFAULT_ID;
	}
	if (strchr(name, '/') != NULL || g_str_has_suffix(name, ".yaml")) {
		return find_path(store, name, diags);
	}
	const char *at = strchr(name, '@');

	if (at == NULL) {
		return find_id(store, name, NULL, diags);
	}
	g_autofree char *id = g_strndup(name, (size_t)(at - name));

	return find_id(store, id, at + 1, diags);
}

const struct bank *bank_store_of_sheet(
	struct bank_store *store, const struct sheet *sheet)
{
	AUTO(diags) ignored = diags_create();

	(void)load_id(store, sheet->bank, TELL_NOTHING, ignored);
	return find_loaded(store, sheet->bank, sheet->edition);
}

size_t bank_store_load_all(struct bank_store *store, struct diags *diags)
{
	const GPtrArray *places = places_of(store);
	size_t count = 0;

	for (size_t i = 0; i < places->len; i++) {
		struct bank_place *place = place_at(places, i);

		load(places, place, TELL_ALL, diags);
		count += place->bank != NULL ? 1 : 0;
	}
	return count;
}

const struct bank *bank_store_get(const struct bank_store *store, size_t index)
{
	g_assert(store->places != NULL); /* bank_store_load_all() comes first */
	for (size_t i = 0; i < store->places->len; i++) {
		const struct bank *bank = place_at(store->places, i)->bank;

		if (bank != NULL && index-- == 0) {
			return bank;
		}
	}
	return NULL;
}
