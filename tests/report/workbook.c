/* SPDX-License-Identifier: MIT */
/* workbook_write() with made-up sheets, hostile texts and full disks. What
 * stands in the cells is workbook.py's business. */
#include "bench.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define SEED 20261121
#define ROUNDS 20

static size_t files_in(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	size_t count = 0;

	while (g_dir_read_name(dir) != NULL) {
		count++;
	}
	return count;
}

static void workbook_write__any_sheet__whole_and_silent(void **state)
{
	struct bench *bench = *state;
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	for (int i = 0; i < ROUNDS; i++) {
		fixture_random_picks(random, bench->picks);
		bench_make_sheet(bench);

		bench->input.messages = bench->messages[i % 2];
		bench_write_and_verify(bench);
		assert_int_equal(files_in(bench->folder), 1);
	}
}

static void workbook_write__same_sheet_twice__same_bytes(void **state)
{
	struct bench *bench = *state;
	size_t first_len = 0;
	size_t second_len = 0;

	bench_write_and_verify(bench);
	g_autofree char *first = bench_read(bench, &first_len);

	bench_write_and_verify(bench);
	g_autofree char *second = bench_read(bench, &second_len);

	assert_int_equal(first_len, second_len);
	assert_memory_equal(first, second, first_len);
}

static const char *const nasty_texts[] = {
	"=1+1",
	"_x0041_",
	"\x1b]52;c;aGk=\x07",
	"\xFF\xFE\x80",
	"\xED\xA0\x80",
	"\xEF\xBF\xBE",
	"&G &P &&",
	"javascript:alert(1)",
	"<a>&amp;]]>",
	"'; DROP TABLE",
	"🍣👨‍👩‍👧か゛",
	"\r\n\n\t ",
	"http://a b",
};

static void put_nasty(
	struct sheet *sheet, const struct bank *bank, const char *text)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		struct answer *answer =
			sheet_answer_make(sheet, bank->questions[i].id);

		sheet_set(&answer->memo, text);
	}
	sheet_set(&sheet->id, text);
	sheet_set(&sheet->organisation, text);
	sheet_set(&sheet->unit, text);
	sheet_set(&sheet->person, text);
}

static void workbook_write__nasty_texts__whole_and_silent(void **state)
{
	struct bench *bench = *state;

	for (size_t i = 0; i < G_N_ELEMENTS(nasty_texts); i++) {
		put_nasty(bench->sheet, bench->bank, nasty_texts[i]);
		bench_write_and_verify(bench);
	}
	g_autofree char *longest = g_strnfill(40000, '"');

	put_nasty(bench->sheet, bench->bank, longest);
	bench_write_and_verify(bench);
}

static void workbook_write__nasty_bank__whole_and_silent(void **state)
{
	struct bench *bench = *state;
	struct bank *bank = bench->bank;

	for (size_t i = 0; i < G_N_ELEMENTS(nasty_texts); i++) {
		struct text text = { .in = { nasty_texts[i] } };

		bank->id = nasty_texts[i];
		bank->edition = nasty_texts[i];
		bank->sha256 = nasty_texts[i];
		bank->title = text;
		bank->source = (struct source){ text, text, text, text };
		bench_write_and_verify(bench);
	}
}

static void workbook_write__impossible_dates__whole_and_silent(void **state)
{
	static const struct date dates[] = { { 0 }, { 1, 1, 1 },
		{ 1899, 12, 31 }, { 1900, 1, 1 }, { 9999, 12, 31 } };
	struct bench *bench = *state;

	bench->input.exported_at = "yesterday";
	for (size_t i = 0; i < G_N_ELEMENTS(dates); i++) {
		bench->sheet->date = dates[i];
		bench->input.today = dates[i];
		bench_write_and_verify(bench);
	}
}

/* Names of sheets that clash or are no names, formats that are none. */
static void workbook_write__poor_translation__whole_and_silent(void **state)
{
	static const char *const keys[] = { "report.sheet.summary",
		"report.sheet.actions", "report.sheet.answers", "report.font",
		"report.date_format" };
	struct bench *bench = *state;
	AUTO(messages) messages = messages_create("ja");

	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		assert_true(messages_add(messages, keys[i], "a/b"));
	}
	assert_true(messages_add(messages, "report.sheet.find_out", ""));
	bench->input.messages = messages;
	bench_write_and_verify(bench);
}

static void expect_refused(
	struct bench *bench, const char *path, const char *code)
{
	AUTO(diags) diags = diags_create();

	bench_listen(bench);
	assert_false(workbook_write(path, &bench->input, diags));
	bench_expect_silence(bench);
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diags_get(diags, 0)->code, code);
	assert_string_equal(diags_get(diags, 0)->file, path);
}

static void workbook_write__no_such_place__refused(void **state)
{
	struct bench *bench = *state;
	g_autofree char *lost =
		g_build_filename(bench->folder, "no", "a.xlsx", NULL);
	g_autofree char *under = g_build_filename(bench->path, "a.xlsx", NULL);

	expect_refused(bench, lost, "diag.workbook.no_folder");
	assert_true(g_file_set_contents(bench->path, "a file", -1, NULL));
	expect_refused(bench, under, "diag.workbook.no_folder");
	expect_refused(bench, bench->folder, "diag.workbook.failed");
}

/* Somebody for whom the folder is closed; root would pass everywhere. */
static void workbook_write__closed_folder__refused(void **state)
{
	struct bench *bench = *state;
	AUTO(diags) diags = diags_create();
	uid_t user = geteuid();
	bool written = false;

	assert_int_equal(g_chmod(bench->folder, 0500), 0);
	if (user == 0) {
		assert_int_equal(seteuid(65534), 0);
	}
	written = workbook_write(bench->path, &bench->input, diags);
	assert_int_equal(seteuid(user), 0);
	assert_int_equal(g_chmod(bench->folder, 0700), 0);
	assert_false(written);
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(
		diags_get(diags, 0)->code, "diag.workbook.not_allowed");
}

/* A disk that is full after so many bytes of any one file. */
static bool write_with_limit(struct bench *bench, rlim_t limit)
{
	AUTO(diags) diags = diags_create();
	struct rlimit before;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	struct rlimit limited = { limit, before.rlim_max };

	bench_listen(bench);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limited), 0);
	bool whole = workbook_write(bench->path, &bench->input, diags) &&
		     workbook_verify(bench->path, &bench->input, diags);

	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	bench_expect_silence(bench);
	assert_int_equal(whole, diags_count(diags) == 0);
	return whole;
}

static void workbook_write__full_disk__told(void **state)
{
	struct bench *bench = *state;
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction before;
	size_t len = 0;
	size_t refused = 0;

	bench_write_and_verify(bench);
	g_autofree char *whole = bench_read(bench, &len);

	assert_int_equal(sigaction(SIGXFSZ, &ignore, &before), 0);
	for (rlim_t limit = 0; limit < 40000; limit += 1500) {
		if (!write_with_limit(bench, limit)) {
			refused++;
			continue;
		}
		g_autofree char *now = NULL;
		gsize now_len = 0;

		assert_true(
			g_file_get_contents(bench->path, &now, &now_len, NULL));
		assert_int_equal(now_len, len);
		assert_memory_equal(now, whole, len);
	}
	assert_true(refused > 3);
	assert_int_equal(sigaction(SIGXFSZ, &before, NULL), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(workbook_write__any_sheet__whole_and_silent),
		BENCH_TEST(workbook_write__same_sheet_twice__same_bytes),
		BENCH_TEST(workbook_write__nasty_texts__whole_and_silent),
		BENCH_TEST(workbook_write__nasty_bank__whole_and_silent),
		BENCH_TEST(workbook_write__impossible_dates__whole_and_silent),
		BENCH_TEST(workbook_write__poor_translation__whole_and_silent),
		BENCH_TEST(workbook_write__no_such_place__refused),
		BENCH_TEST(workbook_write__closed_folder__refused),
		BENCH_TEST(workbook_write__full_disk__told),
	};

	return cmocka_run_group_tests_name("workbook", tests, NULL, NULL);
}
