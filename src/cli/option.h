/* SPDX-License-Identifier: MIT */
/* The options as a table: the parser, --help and the man page read it. Words
 * stand in the catalogue under "option.NAME", or "option.NAME.COMMAND" where
 * they differ by command. */
#ifndef SHINDAN_CLI_OPTION_H
#define SHINDAN_CLI_OPTION_H

#include <stdbool.h>

enum option {
	OPTION_LANG,
	OPTION_DATA,
	OPTION_BANK_DIR,
	OPTION_PLAIN,
	OPTION_NO_COLOR,
	OPTION_AMBIGUOUS,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_MANUAL,
	OPTION_OUTPUT,
	OPTION_UNIT,
	OPTION_ORGANISATION,
	OPTION_PERSON,
	OPTION_DATE,
	OPTION_POINTS,
	OPTION_REPLACE,
	OPTION_JSON,
	OPTION_CSV,
	OPTION_ICS,
	OPTION_FOR,
	OPTION_TICK,
	OPTION_YES,
	OPTION_COUNT
};

#define OPTION_BIT(option) (1u << (option))

/* Whose answers they are. */
#define OPTION_NAME_BITS                                                       \
	(OPTION_BIT(OPTION_UNIT) | OPTION_BIT(OPTION_ORGANISATION) |           \
		OPTION_BIT(OPTION_PERSON))

struct option_form {
	const char *name; /* without the dashes */
	char letter; /* 'o' for -o; '\0' = none */
	const char *value; /* what --help calls it; NULL = a switch */
	const char *const *values; /* all that is allowed; NULL = anything */
	bool everywhere; /* for every command */
	bool by_command; /* its words differ by command */
	bool may_be_empty;
	bool hidden;
};

extern const struct option_form option_forms[OPTION_COUNT];

/* "--data", or "-o" where there is only a letter. Owned (g_free). */
char *option_written(enum option option);

/* Who a paper is for, beside "boss". */
#define OPTION_FOR_CUSTOMER "customer"

#endif
