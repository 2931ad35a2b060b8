/* SPDX-License-Identifier: MIT */
/* A place where a bank may be: a file, or one inside the program. Only for
 * bank_store. */
#ifndef SHINDAN_IO_BANKS_BANK_PLACE_H
#define SHINDAN_IO_BANKS_BANK_PLACE_H

#include <glib.h>
#include <stdbool.h>

#include "base/diag.h"
#include "core/bank.h"
#include "io/banks/embedded.h"

struct bank_place {
	const struct embedded_file *embedded; /* NULL: a file */
	char *file; /* its path, or the name of the built-in one */
	char *id; /* of a file NULL until asked for */
	struct bank *bank; /* NULL until parsed */
	bool closed; /* not to be parsed again */
};

/* For arrays; item is a struct bank_place. */
void bank_place_free(void *item);

struct bank_place *bank_place_add(GPtrArray *places, const char *file);
void bank_place_list_embedded(GPtrArray *places);
/* All *.yaml, by name; folder may be NULL or missing. */
void bank_place_list_folder(GPtrArray *places, const char *folder);

/* Owned by the caller; NULL with problems. */
struct bank *bank_place_parse(
	const struct bank_place *place, struct diags *diags);

/* The id that the file claims; usually without parsing it. "" if the file is
 * broken. */
const char *bank_place_id(struct bank_place *place);

#endif
