/* SPDX-License-Identifier: MIT */
/* shindan take [BANK] [-o SHEET]: which sheet it is, then the questions. A
 * file that is not this sheet is never touched. */
#include <glib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/last_words.h"
#include "cli/screen.h"
#include "cli/sheet_operand.h"
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
			bank_store_find(context->stock->banks, name, diags);

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
	const char *unit = wanted_unit(context);
	const char *begun =
		company_folder_unfinished(take->folder, take->bank, unit);
	AUTO(diags) diags = diags_create();

	if (begun != NULL) {
		return g_strdup(begun);
	}
	char *path = folder_new_sheet(
		context->stock->data, take->date, take->bank->id, unit);
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
	struct sheet_file *file = sheet_operand_open(context, path);

	if (file == NULL) {
		context_complain(context, "cli.untouched", path, NULL);
	}
	return file;
}

/* In the company folder it goes on from the last check. */
static struct sheet *new_sheet(const struct take *take)
{
	const struct sheet_names names = context_names(take->context);

	if (arguments_has(take->context->arguments, OPTION_OUTPUT)) {
		return sheet_file_new_sheet(&names, take->bank, take->date);
	}
	return sheet_file_next_sheet(&names, take->bank, take->date,
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

static struct desk *make_desk(const struct take *take, struct sheet_file *file,
	struct file_lock *lock)
{
	const struct context *context = take->context;
	struct desk_options options = screen_desk(context, take->folder);

	file->bank = take->bank;
	options.bank = take->bank;
	options.today = take->date;
	options.skip_intro = arguments_has(context->arguments, OPTION_OUTPUT) ||
			     stock_has_profile(context->stock);
	return desk_create_check(&options, file, lock);
}

/* Owns the file. It is read before it is locked: one that is not ours gets no
 * lock beside it. */
static int take_up(const struct take *take, struct sheet_file *owned)
{
	AUTO(file_lock) lock = NULL;
	AUTO(sheet_file) file = owned;

	if (!take_over(take, file) ||
		!sheet_operand_lock(take->context, file->path, &lock)) {
		return EXIT_CODE_DATA;
	}
	if (!sheet_file_is_current(file)) {
		AUTO(sheet_file) before = g_steal_pointer(&file);

		file = open_file(take->context, before->path);
		if (file == NULL || !take_over(take, file)) {
			return EXIT_CODE_DATA;
		}
	}
	AUTO(desk) desk = make_desk(take, file, g_steal_pointer(&lock));
	int code = screen_run(take->context, desk);

	return last_words_say(take->context, desk, code);
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
	folder = company_folder_open(context->stock);
	(void)context_complain_folder(context, folder);
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
