/* SPDX-License-Identifier: MIT */
/* The banks the program knows: built in, from --bank-dir, from the user's
 * config folder, in this order. Identity is (id, edition); a second file with
 * a known identity and other bytes is refused by name, never shadows. */
#ifndef SHINDAN_IO_BANKS_BANK_STORE_H
#define SHINDAN_IO_BANKS_BANK_STORE_H

#include <stddef.h>

#include "base/auto.h"
#include "base/diag.h"
#include "core/bank.h"
#include "core/sheet.h"

struct bank_store;

/* Opens no file yet: banks are loaded when they are asked for. bank_dir and
 * user_dir may be NULL or missing. */
struct bank_store *bank_store_create(
	const char *bank_dir, const char *user_dir);
void bank_store_destroy(struct bank_store *store);
AUTO_DEFINE(bank_store);

/* name = ID, ID@EDITION or a path (has '/' or ends in ".yaml"); NULL = the
 * default, ipa-25. ID alone = the highest edition. NULL with a problem that
 * names near ids when there is no such bank. A file of that id which is broken
 * or whose identity is taken gives a warning when another bank serves. Only
 * banks of the id that is asked for are parsed, each once. Borrowed from the
 * store. */
const struct bank *bank_store_find(
	struct bank_store *store, const char *name, struct diags *diags);

/* The bank of a sheet, by id and edition; NULL without a problem if it is
 * not known. */
const struct bank *bank_store_of_sheet(
	struct bank_store *store, const struct sheet *sheet);

/* Loads all and gives how many there are; problems of single files are
 * added and the others kept. bank_store_get() gives them in the order of the
 * places, those found by path last. */
size_t bank_store_load_all(struct bank_store *store, struct diags *diags);
const struct bank *bank_store_get(const struct bank_store *store, size_t index);

#endif
