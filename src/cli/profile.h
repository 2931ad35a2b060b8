/* SPDX-License-Identifier: MIT */
/* What the program wants to know of DIR/profile.yaml before it starts. */
#ifndef SHINDAN_CLI_PROFILE_H
#define SHINDAN_CLI_PROFILE_H

#include <stdbool.h>

struct profile {
	bool exists;
	char *language; /* owned; NULL = it names none */
	int year_begins; /* month of the fiscal year; 0 = it names none */
};

void profile_init(struct profile *profile, const char *data);
void profile_finish(struct profile *profile);

#endif
