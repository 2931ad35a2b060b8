/* SPDX-License-Identifier: MIT */
/* shindan take [BANK] [-o SHEET]: which sheet it is, then the questions. A
 * file that is not this sheet is never touched. */
#include <glib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/front.h"
#include "cli/leave.h"
#include "cli/performer.h"
#include "cli/screen.h"
#include "cli/sheet_file.h"
#include "core/session.h"
#include "io/company/folder.h"

struct take {
	const struct context *context;
	const struct bank *bank;
	struct date date;
	struct company_folder *folder;
};

/* The bank that was named; else that of the sheet that was (file may be
 * NULL); else the default. NULL with a message. */
static const struct bank *find_bank(
	const struct context *context, const struct sheet_file *file)
{
	const char *name = arguments_operand(context->arguments, 0);
	AUTO(diags) diags = diags_create();

	if (name != NULL || file == NULL || file->sheet == NULL) {
		const struct bank *bank =
			bank_store_find(context->banks, name, diags);

		context_complain_all(context, diags);
		return bank;
	}
	if (file->bank == NULL) {
		context_complain(context, "cli.bank_unknown", file->path,
			file->sheet->bank, file->sheet->edition, NULL);
	}
	return file->bank;
}

static const char *wanted_unit(const struct context *context)
{
	const char *unit = context->arguments->values[OPTION_UNIT];

	return unit != NULL ? unit : "";
}

/* In the company folder: where the sheet is, or will be. Owned (g_free); NULL
 * with a message. */
static char *find_path(const struct take *take)
{
	const struct context *context = take->context;
	AUTO(diags) diags = diags_create();
	char *path = NULL;

	path = folder_unfinished_sheet(context->data, take->bank->id,
		take->bank->edition, wanted_unit(context));
	if (path != NULL) {
		return path;
	}
	path = folder_new_sheet(context->data, take->date, take->bank->id,
		wanted_unit(context));
	g_autofree char *folder = g_path_get_dirname(path);

	if (!safe_file_make_folder(folder, diags)) {
		context_complain_all(context, diags);
		g_clear_pointer(&path, g_free);
	}
	return path;
}

/* Whether the sheet is one to go on with: readable, ours to write, of this
 * bank and unit. */
static bool is_ours(const struct take *take, const struct sheet_file *file)
{
	const char *unit = take->context->arguments->values[OPTION_UNIT];
	const struct sheet *sheet = file->sheet;

	if (sheet->read_only) {
		context_complain(
			take->context, "take.read_only", file->path, NULL);
		return false;
	}
	if (!sheet_is_of(sheet, take->bank)) {
		context_complain(take->context, "take.other_bank", file->path,
			sheet->bank, sheet->edition, NULL);
		return false;
	}
	if (unit != NULL && strcmp(unit, sheet->unit) != 0) {
		context_complain(take->context, "take.other_unit", file->path,
			sheet->unit, NULL);
		return false;
	}
	return true;
}

/* The file as it is now. NULL with a message. */
static struct sheet_file *open_file(
	const struct context *context, const char *path)
{
	struct sheet_file *file = sheet_file_open(context, path);

	if (file == NULL) {
		context_complain(context, "cli.untouched", path, NULL);
	}
	return file;
}

/* In the company folder it goes on from the last check. */
static struct sheet *new_sheet(const struct take *take)
{
	if (arguments_has(take->context->arguments, OPTION_OUTPUT)) {
		return sheet_file_new_sheet(
			take->context, take->bank, take->date);
	}
	return sheet_file_next_sheet(take->context, take->bank, take->date,
		company_folder_company(take->folder));
}

/* Makes a new sheet where there is none; false with a message where the one
 * that is there is not ours. */
static bool take_over(const struct take *take, struct sheet_file *file)
{
	if (file->sheet == NULL) {
		file->sheet = new_sheet(take);
	}
	return is_ours(take, file);
}

static struct app *make_app(const struct take *take, struct sheet_file *file)
{
	const struct context *context = take->context;
	const struct arguments *arguments = context->arguments;
	struct session *session = session_create(
		take->bank, g_steal_pointer(&file->sheet), take->date);
	struct app_options options = front_options(context, take->folder);

	options.session = session;
	options.bank = take->bank;
	options.today = take->date;
	options.resumed = session_sheet(session)->answer_count > 0;
	options.skip_intro =
		arguments_has(arguments, OPTION_OUTPUT) || context->has_profile;
	options.sheet_path = file->path;
	session_set_names(session, arguments->values[OPTION_ORGANISATION], NULL,
		arguments->values[OPTION_PERSON]);
	struct app *app = app_create(&options);

	if (session_revision(session) > 0) {
		app_changed(app);
	}
	return app;
}

/* Owns the file. It is read before it is locked: one that is not ours gets no
 * lock beside it. */
static int take_up(const struct take *take, struct sheet_file *owned)
{
	AUTO(file_lock) lock = NULL;
	AUTO(sheet_file) file = owned;

	if (!take_over(take, file) ||
		!sheet_file_lock(take->context, file->path, &lock)) {
		return EXIT_CODE_DATA;
	}
	if (!sheet_file_is_current(file)) {
		AUTO(sheet_file) before = g_steal_pointer(&file);

		file = open_file(take->context, before->path);
		if (file == NULL || !take_over(take, file)) {
			return EXIT_CODE_DATA;
		}
	}
	AUTO(performer)
	performer = performer_create(take->context, take->folder);

	performer_hold(
		performer, file->path, &file->stamp, g_steal_pointer(&lock));
	AUTO(app) app = make_app(take, file);
	int code = screen_run(take->context, app, performer);

	return leave(take->context, app, performer, code);
}

static int run(const struct context *context)
{
	const char *given = context->arguments->values[OPTION_OUTPUT];
	struct take take = { .context = context };
	AUTO(company_folder) folder = NULL;
	AUTO(sheet_file) file = NULL;

	if (!context_date(context, &take.date)) {
		return EXIT_CODE_USAGE;
	}
	if (given != NULL) {
		file = open_file(context, given);
		if (file == NULL) {
			return EXIT_CODE_DATA;
		}
	}
	take.bank = find_bank(context, file);
	if (take.bank == NULL) {
		return EXIT_CODE_DATA;
	}
	folder = company_folder_open(context);
	take.folder = folder;
	if (file == NULL) {
		g_autofree char *path = find_path(&take);

		file = path != NULL ? open_file(context, path) : NULL;
	}
	return file != NULL ? take_up(&take, g_steal_pointer(&file))
			    : EXIT_CODE_DATA;
}

const struct command command_take = {
	.name = "take",
	.usage = "[BANK] [-o SHEET]",
	.example = "take",
	.operands = { "BANK" },
	.operands_max = 1,
	.options = OPTION_NAME_BITS | OPTION_BIT(OPTION_DATE) |
		   OPTION_BIT(OPTION_OUTPUT),
	.run = run,
};
