/* SPDX-License-Identifier: MIT */
/* The man page shindan(1), from the same tables and words as --help. */
#ifndef SHINDAN_CLI_MANUAL_H
#define SHINDAN_CLI_MANUAL_H

#include "base/messages.h"

void manual_print(const struct messages *messages);

#endif
