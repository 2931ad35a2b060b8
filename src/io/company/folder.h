/* SPDX-License-Identifier: MIT */
/* Where a company's files live: DIR/profile.yaml, DIR/sheets/, and the
 * documents folder for exports. Environment is read here and nowhere else in
 * io. */
#ifndef SHINDAN_IO_COMPANY_FOLDER_H
#define SHINDAN_IO_COMPANY_FOLDER_H

#include <glib.h>
#include <stdbool.h>

#include "base/auto.h"
#include "base/date.h"
#include "base/diag.h"
#include "core/sheet.h"
#include "io/files/safe_file.h"

/* --data DIR, else $SHINDAN_DATA, else $XDG_DATA_HOME/shindan, else
 * ~/.local/share/shindan. Owned (g_free). option may be NULL. */
char *folder_data(const char *option);

/* The user's banks: $XDG_CONFIG_HOME/shindan/questions. Owned (g_free). */
char *folder_user_banks(void);

/* The documents folder (xdg-user-dirs; on WSL without one, and wherever it is
 * missing, the home folder) + subfolder, "自社診断". Not made yet. Owned
 * (g_free). */
char *folder_documents(const char *subfolder);

/* data/sheets/DATE-BANK[-UNIT].yaml, with -2, -3 … while the name is taken.
 * The unit is made safe for a file name and not too long. Owned (g_free). */
char *folder_new_sheet(
	const char *data, struct date date, const char *bank, const char *unit);

/* folder/stem.extension, with " (2)", " (3)" … while the name is taken; the stem
 * is made safe as above. Owned (g_free). */
char *folder_free_name(
	const char *folder, const char *stem, const char *extension);

/* Whether a file has a name, and behind it that extension, ".xlsx", in letters
 * of any case. */
bool folder_name_ends(const char *path, const char *extension);

/* Paths of all *.yaml of data/sheets, as safe_file_list(). */
GPtrArray *folder_sheets(const char *data, struct diags *diags);

/* A sheet of the company and where it lies. */
struct folder_sheet {
	char *path;
	struct sheet *sheet;
	struct file_stamp stamp;
};

void folder_sheet_destroy(struct folder_sheet *sheet);
AUTO_DEFINE(folder_sheet);

/* Those of data/sheets that can be read, sorted by name: struct folder_sheet,
 * owned by the array. What keeps others from being read is added. */
GPtrArray *folder_load_sheets(const char *data, struct diags *diags);

/* The newest unfinished one of them (folder_load_sheets()) of that bank, edition
 * and unit that can be written, by the date in the file, then by when it was
 * changed; NULL if there is none. Unfinished = never complete. Borrowed. */
const char *folder_unfinished_sheet(const GPtrArray *sheets, const char *bank,
	const char *edition, const char *unit);

#endif
