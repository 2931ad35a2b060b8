/* SPDX-License-Identifier: MIT */
/* A folder, a bank, catalogues, and what workbook_write() is given: made anew
 * for every test. */
#ifndef SHINDAN_TESTS_REPORT_BENCH_H
#define SHINDAN_TESTS_REPORT_BENCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"
#include "report/workbook/workbook.h"

struct bench {
	char *folder;
	char *path;
	struct bank *bank;
	struct sheet *sheet;
	struct messages *messages[2];
	int picks[FIXTURE_QUESTIONS];
	struct workbook_input input;
	/* What standard error was, while it goes to a file. */
	int stderr_saved;
};

int bench_set_up(void **state);
int bench_tear_down(void **state);

#define BENCH_TEST(test)                                                       \
	cmocka_unit_test_setup_teardown(test, bench_set_up, bench_tear_down)

/* libxlsxwriter prints its complaints; a screen must never see one. */
void bench_listen(struct bench *bench);
void bench_expect_silence(struct bench *bench);

/* bench->sheet, anew from bench->picks. */
void bench_make_sheet(struct bench *bench);

/* To bench->path, in silence. */
void bench_write_and_verify(struct bench *bench);

/* The bytes of bench->path, owned (g_free). */
char *bench_read(struct bench *bench, size_t *ret_len_bytes);

#endif
