/* SPDX-License-Identifier: MIT */
/* What JSON and CSV both tell of a sheet, so that they cannot differ. Borrows
 * from the sheet and the bank. */
#ifndef SHINDAN_IO_RESULT_FACTS_H
#define SHINDAN_IO_RESULT_FACTS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/score.h"
#include "io/json.h"

struct answer_fact {
	const char *question;
	const char *choice;
	bool absent;
	bool unsure; /* false where the bank is not known */
};

struct result_facts {
	const struct sheet *sheet;
	const struct bank *bank; /* NULL: score below is all zero */
	struct score score;
	bool has_score; /* total and max */
	int total;
	int max;
	bool has_complete;
	bool complete;
	const char *band; /* id, or NULL */
	/* One for every answered question: in the order of the bank, else of
	 * the file. */
	size_t count;
	struct answer_fact *answers;
};

void result_facts_init(
	struct result_facts *facts, const struct result_source *source);
void result_facts_finish(struct result_facts *facts);

#endif
