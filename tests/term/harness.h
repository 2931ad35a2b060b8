/* SPDX-License-Identifier: MIT */
/* A program on a pseudo terminal, as a person would have it: keys go in, the
 * screen is compared with a golden. Nothing sleeps: what is expected is polled
 * for every 2 ms and given up after 10 s. Every function that waits fails the
 * test when it gives up, and says what was there instead. */
#ifndef SHINDAN_TESTS_TERM_HARNESS_H
#define SHINDAN_TESTS_TERM_HARNESS_H

#include <stdbool.h>
#include <stddef.h>

#define ARGUMENTS_MAX 12

struct harness_options {
	int width; /* 0 = 80x24 */
	int height;
	const char *arguments[ARGUMENTS_MAX]; /* after the program; to NULL */
	/* NAME=VALUE sets, NAME alone takes away. */
	const char *environment[ARGUMENTS_MAX];
	/* What the terminal answers to DSR 6; NULL = drawn narrow, "" = not
	 * at all. */
	const char *position_report;
	const char *typed_ahead; /* keys before the program starts */
	bool job_control; /* a shell stands between: stop and continue work */
	bool ignore_hang_up;
};

struct harness;

struct harness *harness_start(
	const char *program, const struct harness_options *options);
/* Kills what still runs. */
void harness_finish(struct harness *harness);

void harness_send(struct harness *harness, const char *bytes);
/* The same for more than a terminal line holds at once. */
void harness_send_slowly(struct harness *harness, const char *bytes);
void harness_resize(struct harness *harness, int width, int height);
void harness_signal(struct harness *harness, int signal_number);
/* The terminal goes away. */
void harness_hang_up(struct harness *harness);
/* The shell's answer to fg. */
void harness_foreground(struct harness *harness);

/* The program has taken the screen: from here on all keys are its own, and
 * ^C is no signal. */
void harness_expect_started(struct harness *harness);
/* The screen becomes what the file says (path from TEST_DIR).
 * UPDATE_GOLDENS=1 is for goldens of this folder only: it writes the screen
 * that stood still for a while, and fails. */
void harness_expect_golden(struct harness *harness, const char *path);
/* The same, whatever the styles: terminals differ in those. */
void harness_expect_words(struct harness *harness, const char *path);
/* The screen becomes what the dump says. */
void harness_expect_dump(struct harness *harness, const char *dump);
/* The program sends the bytes that often, all in all. */
void harness_expect_sent(
	struct harness *harness, const char *bytes, size_t times);
/* A text stands somewhere on the screen. */
void harness_expect_text(struct harness *harness, const char *text);
void harness_expect_exit(struct harness *harness, int code);
void harness_expect_killed(struct harness *harness, int signal_number);
/* Modes of the line, main screen, cursor, paste: as before the start. */
void harness_expect_restored(struct harness *harness);
void harness_expect_paste_mode(struct harness *harness, bool on);

/* Owned by the caller (g_free). */
char *harness_dump(struct harness *harness);
/* Every byte the program sent so far; borrowed. */
const char *harness_output(const struct harness *harness, size_t *ret_len);

#endif
