/* SPDX-License-Identifier: MIT */
/* What JSON and CSV both tell of a sheet, so that they cannot differ. Borrows
 * from the sheet and the bank. */
#ifndef SHINDAN_IO_FORMATS_RESULT_FACTS_H
#define SHINDAN_IO_FORMATS_RESULT_FACTS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/outcome.h"

struct answer_fact {
	const char *question;
	const char *choice;
	bool absent;
	bool unsure; /* false where the bank is not known */
};

struct result_facts {
	const struct sheet *sheet;
	const struct bank *bank; /* NULL = not known */
	struct outcome outcome;
	/* One for every answered question: in the order of the bank, else of
	 * the file. */
	size_t count;
	struct answer_fact *answers;
};

void result_facts_init(
	struct result_facts *facts, const struct result_source *source);
void result_facts_finish(struct result_facts *facts);

#endif
