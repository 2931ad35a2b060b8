/* SPDX-License-Identifier: MIT */
/* shindan: home. What lies in the company folder, and what to do next. */
#include "cli/command.h"
#include "cli/context.h"
#include "cli/last_words.h"
#include "cli/screen.h"

int command_home(const struct context *context)
{
	AUTO(diags) diags = diags_create();
	const struct bank *bank =
		bank_store_find(context->stock->banks, NULL, diags);

	context_complain_all(context, diags);
	if (bank == NULL) {
		return EXIT_CODE_DATA;
	}
	AUTO(company_folder) folder = company_folder_open(context->stock);
	struct desk_options options = screen_desk(context, folder);

	options.bank = bank;
	AUTO(desk) desk = desk_create_home(&options);
	int code = screen_run(context, desk);

	return last_words_say(context, desk, code);
}
