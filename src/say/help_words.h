/* SPDX-License-Identifier: MIT */
/* Whom a company may call. */
#ifndef SHINDAN_SAY_HELP_WORDS_H
#define SHINDAN_SAY_HELP_WORDS_H

#include "base/messages.h"

#define HELP_ADDRESSES 3

/* Words of the catalogue. */
struct help_address {
	const char *name;
	const char *says; /* its number, or what it is */
	const char *url; /* NULL = none is named */
};

struct help_address help_words_address(
	const struct messages *messages, size_t index);

#endif
