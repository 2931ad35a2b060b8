/* SPDX-License-Identifier: MIT */
/* workbook_verify() with workbooks that were damaged on purpose. */
#include "bench.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <string.h>

static bool accepts(struct bench *bench, const char *bytes, gsize len)
{
	AUTO(diags) diags = diags_create();

	assert_true(g_file_set_contents(bench->path, bytes, (gssize)len, NULL));
	bool whole = workbook_verify(bench->path, &bench->input, diags);

	assert_int_equal(whole, diags_count(diags) == 0);
	return whole;
}

static void workbook_verify__cut_anywhere__refused(void **state)
{
	struct bench *bench = *state;
	size_t len = 0;

	bench_write_and_verify(bench);
	g_autofree char *bytes = bench_read(bench, &len);

	for (gsize cut = 0; cut < len; cut += cut + 300 < len ? 101 : 1) {
		assert_false(accepts(bench, bytes, cut));
	}
	assert_true(accepts(bench, bytes, len));
}

/* The sizes and sums of all parts, one after the other, as the archive holds
 * them: equal lists mean equal parts. */
static char *contents_of(const char *path)
{
	GString *contents = g_string_new(NULL);
	unzFile archive = unzOpen64(path);

	if (archive == NULL) {
		return g_string_free(contents, FALSE);
	}
	for (int status = unzGoToFirstFile(archive); status == UNZ_OK;
		status = unzGoToNextFile(archive)) {
		unz_file_info64 info;

		assert_int_equal(unzGetCurrentFileInfo64(archive, &info, NULL,
					 0, NULL, 0, NULL, 0),
			UNZ_OK);
		g_string_append_printf(contents, "%lu %lx\n",
			(unsigned long)info.uncompressed_size,
			(unsigned long)info.crc);
	}
	assert_int_equal(unzClose(archive), UNZ_OK);
	return g_string_free(contents, FALSE);
}

static void workbook_verify__bit_flipped__refused_or_same_parts(void **state)
{
	struct bench *bench = *state;
	size_t len = 0;
	size_t refused = 0;
	size_t tried = 0;

	bench_write_and_verify(bench);
	g_autofree char *bytes = bench_read(bench, &len);

	g_autofree char *contents = contents_of(bench->path);

	for (gsize at = 0; at < len; at += 17, tried++) {
		char kept = bytes[at];

		bytes[at] = (char)(kept ^ (1 << (at % 8)));
		if (accepts(bench, bytes, len)) {
			g_autofree char *now = contents_of(bench->path);

			assert_string_equal(now, contents);
		} else {
			refused++;
		}
		bytes[at] = kept;
	}
	assert_true(refused * 10 > tried * 8);
}

static void expect_damage(struct bench *bench, const char *code)
{
	AUTO(diags) diags = diags_create();

	assert_false(workbook_verify(bench->path, &bench->input, diags));
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diags_get(diags, 0)->code, code);
}

static void workbook_verify__part_renamed__refused(void **state)
{
	static const char *const parts[] = { "[Content_Types].xml",
		"_rels/.rels", "xl/styles.xml", "xl/charts/chart1.xml",
		"xl/worksheets/sheet5.xml", "xl/sharedStrings.xml" };
	struct bench *bench = *state;
	size_t len = 0;

	bench_write_and_verify(bench);
	g_autofree char *bytes = bench_read(bench, &len);

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		/* The last one stands in the directory of the archive. */
		char *name = g_strrstr_len(bytes, (gssize)len, parts[i]);
		char kept = '\0';

		for (char *at = bytes; at + strlen(parts[i]) <= bytes + len;
			at++) {
			if (memcmp(at, parts[i], strlen(parts[i])) == 0) {
				name = at;
			}
		}
		assert_non_null(name);
		kept = name[1];
		name[1] = '#';
		assert_true(g_file_set_contents(
			bench->path, bytes, (gssize)len, NULL));
		expect_damage(bench, "diag.workbook.damaged");
		name[1] = kept;
	}
}

/* Copies the part at hand; the one of that name without its last bytes. */
static void copy_part(
	unzFile from, zipFile to, const char *cut_name, size_t cut_bytes)
{
	char name[256];
	unz_file_info64 info;

	assert_int_equal(unzGetCurrentFileInfo64(from, &info, name, sizeof name,
				 NULL, 0, NULL, 0),
		UNZ_OK);
	size_t len = (size_t)info.uncompressed_size;
	g_autofree char *bytes = g_malloc(len);

	assert_int_equal(unzOpenCurrentFile(from), UNZ_OK);
	assert_int_equal(unzReadCurrentFile(from, bytes, (unsigned)len), len);
	assert_int_equal(unzCloseCurrentFile(from), UNZ_OK);
	len -= strcmp(name, cut_name) == 0 ? cut_bytes : 0;
	assert_int_equal(zipOpenNewFileInZip(to, name, NULL, NULL, 0, NULL, 0,
				 NULL, Z_DEFLATED, Z_DEFAULT_COMPRESSION),
		ZIP_OK);
	assert_int_equal(zipWriteInFileInZip(to, bytes, (unsigned)len), ZIP_OK);
	assert_int_equal(zipCloseFileInZip(to), ZIP_OK);
}

static void copy_archive(const char *from_path, const char *to_path,
	const char *cut_name, size_t cut_bytes)
{
	unzFile from = unzOpen64(from_path);
	zipFile to = zipOpen64(to_path, APPEND_STATUS_CREATE);

	assert_non_null(from);
	assert_non_null(to);
	for (int status = unzGoToFirstFile(from); status == UNZ_OK;
		status = unzGoToNextFile(from)) {
		copy_part(from, to, cut_name, cut_bytes);
	}
	assert_int_equal(zipClose(to, NULL), ZIP_OK);
	assert_int_equal(unzClose(from), UNZ_OK);
}

/* What libxlsxwriter makes on a full disk: a sound archive of cut parts. */
static void workbook_verify__cut_part_zipped_whole__refused(void **state)
{
	static const char *const parts[] = { "xl/worksheets/sheet1.xml",
		"xl/worksheets/sheet3.xml", "xl/sharedStrings.xml",
		"xl/charts/chart1.xml", "docProps/custom.xml" };
	static const size_t cuts[] = { 1, 5, 20, 100 };
	struct bench *bench = *state;
	AUTO(diags) diags = diags_create();

	bench_write_and_verify(bench);
	g_autofree char *whole = g_strconcat(bench->path, ".whole", NULL);

	assert_int_equal(g_rename(bench->path, whole), 0);
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		for (size_t j = 0; j < G_N_ELEMENTS(cuts); j++) {
			copy_archive(whole, bench->path, parts[i], cuts[j]);
			expect_damage(bench, "diag.workbook.damaged");
		}
	}
	copy_archive(whole, bench->path, "", 0);
	assert_true(workbook_verify(bench->path, &bench->input, diags));
}

static void workbook_verify__of_another_bank__rows_missing(void **state)
{
	struct bench *bench = *state;

	bench_write_and_verify(bench);
	bench->bank->question_count++;
	expect_damage(bench, "diag.workbook.rows_missing");
}

static void workbook_verify__no_workbook__refused(void **state)
{
	struct bench *bench = *state;

	expect_damage(bench, "diag.workbook.damaged");
	assert_true(g_file_set_contents(bench->path, "", 0, NULL));
	expect_damage(bench, "diag.workbook.damaged");
	assert_true(g_file_set_contents(bench->path, "a text", -1, NULL));
	expect_damage(bench, "diag.workbook.damaged");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(workbook_verify__cut_anywhere__refused),
		BENCH_TEST(workbook_verify__bit_flipped__refused_or_same_parts),
		BENCH_TEST(workbook_verify__part_renamed__refused),
		BENCH_TEST(workbook_verify__cut_part_zipped_whole__refused),
		BENCH_TEST(workbook_verify__of_another_bank__rows_missing),
		BENCH_TEST(workbook_verify__no_workbook__refused),
	};

	return cmocka_run_group_tests_name(
		"workbook_verify", tests, NULL, NULL);
}
