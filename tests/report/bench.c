/* SPDX-License-Identifier: MIT */
/* Set-up shared by the tests of workbook_write() and workbook_verify(). */
#include "bench.h"

#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "io/banks/catalog.h"

void bench_make_sheet(struct bench *bench)
{
	sheet_destroy(bench->sheet);
	bench->sheet = fixture_sheet(bench->bank, bench->picks);
	bench->input.sheet = bench->sheet;
}

int bench_set_up(void **state)
{
	struct bench *bench = g_new0(struct bench, 1);

	bench->folder = g_dir_make_tmp("shindan-workbook-XXXXXX", NULL);
	bench->path = g_build_filename(bench->folder, "診断 結果.xlsx", NULL);
	bench->bank = fixture_bank();
	bench->messages[0] = catalog_builtin("ja");
	bench->messages[1] = catalog_builtin("en");
	bench->input = (struct workbook_input){
		.bank = bench->bank,
		.messages = bench->messages[0],
		.exported_at = "2026-11-21T15:04:05+09:00",
		.today = fixture_today,
	};
	for (int i = 0; i < FIXTURE_QUESTIONS; i++) {
		bench->picks[i] = i % (FIXTURE_UNKNOWN + 1);
	}
	bench_make_sheet(bench);
	*state = bench;
	return 0;
}

static void empty_folder(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name = NULL;

	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path = g_build_filename(folder, name, NULL);

		(void)g_remove(path); /* rmdir tells if one is left */
	}
}

int bench_tear_down(void **state)
{
	struct bench *bench = *state;

	empty_folder(bench->folder);
	int left = g_rmdir(bench->folder);

	sheet_destroy(bench->sheet);
	bank_destroy(bench->bank);
	messages_destroy(bench->messages[0]);
	messages_destroy(bench->messages[1]);
	g_free(bench->folder);
	g_free(bench->path);
	g_free(bench);
	return left;
}

void bench_listen(struct bench *bench)
{
	g_autofree char *log = g_build_filename(bench->folder, "stderr", NULL);
	int file = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(file >= 0);
	bench->stderr_saved = dup(STDERR_FILENO);
	assert_true(dup2(file, STDERR_FILENO) >= 0);
	assert_int_equal(close(file), 0);
}

void bench_expect_silence(struct bench *bench)
{
	g_autofree char *log = g_build_filename(bench->folder, "stderr", NULL);
	g_autofree char *said = NULL;

	assert_true(dup2(bench->stderr_saved, STDERR_FILENO) >= 0);
	assert_int_equal(close(bench->stderr_saved), 0);
	assert_true(g_file_get_contents(log, &said, NULL, NULL));
	assert_string_equal(said, "");
	assert_int_equal(g_remove(log), 0);
}

void bench_write_and_verify(struct bench *bench)
{
	AUTO(diags) diags = diags_create();

	bench_listen(bench);
	bool written = workbook_write(bench->path, &bench->input, diags);
	bool verified = workbook_verify(bench->path, &bench->input, diags);

	bench_expect_silence(bench);
	assert_true(written);
	assert_true(verified);
	assert_int_equal(diags_count(diags), 0);
}

char *bench_read(struct bench *bench, size_t *ret_len_bytes)
{
	char *bytes = NULL;
	gsize len = 0;

	assert_true(g_file_get_contents(bench->path, &bytes, &len, NULL));
	*ret_len_bytes = len;
	return bytes;
}
