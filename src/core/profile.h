/* SPDX-License-Identifier: MIT */
/* What is known of a company before anything else: how it wants to be spoken
 * to, when its year begins. */
#ifndef SHINDAN_CORE_PROFILE_H
#define SHINDAN_CORE_PROFILE_H

#include <stdbool.h>

#include "base/auto.h"
#include "core/document.h"

/* Strings are owned and never NULL. */
struct profile {
	char *language; /* "" = it names none */
	int year_begins; /* month of the fiscal year; 0 = it names none */
	bool read_only; /* must not be rewritten; nothing changes it */
	unsigned revision; /* rises with every change; 0 = as it was read */
};

struct profile *profile_create(void);
void profile_destroy(struct profile *profile);
AUTO_DEFINE(profile);

/* As a kept document: each field is a row. */
extern const struct document_class profile_document;

#endif
