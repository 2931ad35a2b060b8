/* SPDX-License-Identifier: MIT */
/* For save_faults.py and round_trip.py: saving as the program does it, in a
 * process that can be disturbed, and sheets made of any texts.
 *
 *   save_tool save PATH < BYTES    lock, read, write; problems on stderr
 *   save_tool plan FOLDER < PLAN   the same for the plan of a company
 *   save_tool sheet < TEXTS        NUL-separated texts as a sheet, on stdout,
 *                                  after reading it back here */
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/company/kept_kinds.h"
#include "io/company/sheet_yaml.h"
#include "io/files/safe_file.h"

#define INPUT_MAX (8u << 20)

enum { EXIT_CHANGED = 3, EXIT_BUSY = 4 };

static GString *read_input(void)
{
	GString *input = g_string_new(NULL);
	char block[65536];
	size_t len = 0;

	while ((len = fread(block, 1, sizeof(block), stdin)) > 0) {
		g_string_append_len(input, block, (gssize)len);
	}
	return input;
}

static int complain(const struct diags *diags)
{
	for (size_t i = 0; i < diags_count(diags); i++) {
		(void)fprintf(stderr, "%s\n", diags_get(diags, i)->code);
	}
	return EXIT_FAILURE;
}

static int finish(enum file_status status, const struct diags *diags)
{
	if (status == FILE_CHANGED) {
		return EXIT_CHANGED;
	}
	return status == FILE_OK ? EXIT_SUCCESS : complain(diags);
}

static int save(const char *path)
{
	AUTO(diags) diags = diags_create();
	AUTO(file_lock) lock = NULL;
	g_autoptr(GString) input = read_input();
	g_autofree char *holder = NULL;
	g_autofree char *old = NULL;
	size_t old_len = 0;
	struct file_stamp stamp;
	enum lock_status locked = file_lock_take(path, &lock, &holder, diags);

	if (locked == LOCK_BUSY) {
		return EXIT_BUSY;
	}
	if (locked == LOCK_FAILED ||
		safe_file_read(path, INPUT_MAX, &old, &old_len, &stamp,
			diags) == FILE_FAILED) {
		return complain(diags);
	}
	return finish(
		safe_file_write(path, input->str, input->len, &stamp, diags),
		diags);
}

/* Makes the plan of the file that one, row by row; unsaved, even if it is the
 * same. */
static void become(struct document *document, const struct plan *plan)
{
	const struct document_class *class = document_class(document);
	g_autoptr(GPtrArray) ids = class->ids(plan);
	void *content = document_content(document);

	while (plan_remove(content, 0)) {
	}
	(void)document_commit(document);
	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		g_auto(GStrv) row = class->row(plan, id);

		class->put(content, id, row);
	}
	(void)document_commit(document);
}

static int plan(const char *folder)
{
	AUTO(diags) diags = diags_create();
	g_autoptr(GString) input = read_input();
	AUTO(plan) plan = plan_yaml_load("-", input->str, input->len, diags);
	AUTO(kept_file) file = kept_file_open(kept_kinds[KEPT_plan], folder);
	GArray *lost = NULL;

	if (plan == NULL || kept_file_document(file) == NULL) {
		diags_add_all(diags, kept_file_problems(file), DIAG_ERROR);
		return complain(diags);
	}
	become(kept_file_document(file), plan);
	switch (kept_file_save(file, &lost, diags)) {
	case KEPT_SAVED:
		return EXIT_SUCCESS;
	case KEPT_TAKEN_IN:
	case KEPT_UNREADABLE:
		return EXIT_CHANGED;
	case KEPT_FAILED:
		break;
	}
	return complain(diags);
}

/* Each text in every field that takes any text. */
static void fill(struct sheet *sheet, const char *text, size_t number)
{
	g_autofree char *question = g_strdup_printf("%zu", number);
	struct answer *answer = sheet_answer_make(sheet, question);

	if (number % 2 == 0) {
		sheet_set(&answer->choice, "full");
		sheet_set(&answer->from, text);
		sheet_set(&answer->reason, text);
	}
	sheet_set(&answer->memo, text);
	sheet_set(&sheet->organisation, text);
	sheet_set(&sheet->unit, text);
	sheet_set(&sheet->person, text);
	sheet_set(&sheet->result.band_label, text);
}

static int sheet(void)
{
	AUTO(diags) diags = diags_create();
	AUTO(sheet) sheet = sheet_create_empty();
	g_autoptr(GString) input = read_input();
	size_t number = 0;

	sheet_set(&sheet->bank, "ipa-25");
	sheet_set(&sheet->edition, "3.1");
	sheet->result.given = true;
	for (size_t at = 0; at < input->len;
		at += strlen(input->str + at) + 1) {
		fill(sheet, input->str + at, number++);
	}
	g_autoptr(GString) saved = sheet_yaml_save(sheet);
	AUTO(sheet)
	loaded = sheet_yaml_load("-", saved->str, saved->len, diags);

	if (diags_count(diags) > 0) {
		return complain(diags);
	}
	g_autoptr(GString) again = sheet_yaml_save(loaded);

	if (!sheet_equals(sheet, loaded) || !g_string_equal(saved, again)) {
		(void)fprintf(stderr, "not the same when read back\n");
		return EXIT_FAILURE;
	}
	return fwrite(saved->str, 1, saved->len, stdout) == saved->len &&
			       fflush(stdout) == 0
		       ? EXIT_SUCCESS
		       : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
	if (signal(SIGXFSZ, SIG_IGN) == SIG_ERR) {
		return EXIT_FAILURE;
	}
	if (argc == 3 && strcmp(argv[1], "save") == 0) {
		return save(argv[2]);
	}
	if (argc == 3 && strcmp(argv[1], "plan") == 0) {
		return plan(argv[2]);
	}
	if (argc == 2 && strcmp(argv[1], "sheet") == 0) {
		return sheet();
	}
	return 2;
}
