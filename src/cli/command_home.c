/* SPDX-License-Identifier: MIT */
/* shindan: home. What lies in the company folder, and what to do next. */
#include "cli/command.h"
#include "cli/context.h"
#include "cli/front.h"
#include "cli/leave.h"
#include "cli/performer.h"
#include "cli/screen.h"

int command_home(const struct context *context)
{
	AUTO(diags) diags = diags_create();
	const struct bank *bank = bank_store_find(context->banks, NULL, diags);

	context_complain_all(context, diags);
	if (bank == NULL) {
		return EXIT_CODE_DATA;
	}
	AUTO(company_folder) folder = company_folder_open(context);
	AUTO(performer) performer = performer_create(context, folder);
	struct app_options options = front_options(context, folder);

	options.bank = bank;
	options.today = context->today;
	AUTO(app) app = app_create(&options);
	int code = screen_run(context, app, performer);

	return leave(context, app, performer, code);
}
