/* SPDX-License-Identifier: MIT */
/* What every app is made with, whether it begins at home or with a sheet. */
#ifndef SHINDAN_CLI_FRONT_H
#define SHINDAN_CLI_FRONT_H

#include "cli/company_folder.h"
#include "cli/context.h"
#include "ui/app.h"

/* Without session, bank and day. Borrows both. */
struct app_options front_options(
	const struct context *context, const struct company_folder *folder);

#endif
