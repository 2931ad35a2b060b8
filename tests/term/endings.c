/* SPDX-License-Identifier: MIT */
/* Every way out and every pause gives the terminal back as it was; what was
 * answered is saved before. */
#include "harness.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <signal.h>

#include "harness_child.h"

#define GOLDEN_UNDONE "ui/golden/question-undone-ja-80x24.txt"
#define GOLDEN_ECHO "ui/golden/question-echo-ja-80x24.txt"
#define GOLDEN_ECHO_SMALL "ui/golden/question-echo-ja-60x20.txt"
#define TAKE_SCREEN "\033[?1049h"

static const char *demo;

/* Two answers given. */
static struct harness *start(struct harness_options options)
{
	struct harness *harness = harness_start(demo, &options);

	harness_expect_started(harness);
	harness_send(harness, "12");
	harness_expect_golden(harness, GOLDEN_ECHO);
	return harness;
}

static void terminal_close__restores__after_a_key_to_leave(void **state)
{
	static const char *const keys[] = { "q", "\003" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		struct harness *harness = start((struct harness_options){ 0 });

		harness_send(harness, keys[i]);
		harness_expect_exit(harness, 0);
		harness_expect_restored(harness);
		harness_expect_text(harness, "saves 1");
		harness_finish(harness);
	}
}

static void terminal_close__restores__while_text_is_typed(void **state)
{
	struct harness *harness = start((struct harness_options){ 0 });

	(void)state;
	harness_send(harness, "mメモ");
	harness_expect_paste_mode(harness, true);
	harness_signal(harness, SIGTERM);
	harness_expect_exit(harness, 128 + SIGTERM);
	harness_expect_restored(harness);
	harness_finish(harness);
}

static void terminal_run__saves_and_ends__at_a_signal(void **state)
{
	static const int signals[] = { SIGHUP, SIGTERM, SIGINT, SIGQUIT,
		SIGALRM, SIGVTALRM, SIGUSR1, SIGUSR2 };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
		struct harness *harness = start((struct harness_options){ 0 });

		harness_signal(harness, signals[i]);
		harness_expect_exit(harness, 128 + signals[i]);
		harness_expect_restored(harness);
		harness_expect_text(harness, "saves 1");
		harness_finish(harness);
	}
}

static void terminal_open__restores__when_the_program_dies(void **state)
{
	static const int signals[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL,
		SIGSYS, SIGTRAP, SIGXCPU };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
		struct harness *harness = start((struct harness_options){ 0 });

		harness_send(harness, "m");
		harness_expect_paste_mode(harness, true);
		harness_signal(harness, signals[i]);
		harness_expect_killed(harness, signals[i]);
		harness_expect_restored(harness);
		harness_finish(harness);
	}
}

/* Where nothing is left to run a handler on. */
static void terminal_open__restores__when_the_stack_overflows(void **state)
{
	struct harness *harness = harness_start(demo,
		&(struct harness_options){ .arguments = { "--overflow" } });

	(void)state;
	harness_expect_started(harness);
	harness_send(harness, "1");
	harness_expect_killed(harness, SIGSEGV);
	harness_expect_restored(harness);
	harness_finish(harness);
}

static void terminal_open__outlives__a_broken_pipe(void **state)
{
	static const int signals[] = { SIGPIPE, SIGXFSZ };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
		struct harness *harness = start((struct harness_options){ 0 });

		harness_signal(harness, signals[i]);
		harness_send(harness, "\032");
		harness_expect_golden(harness, GOLDEN_UNDONE);
		harness_finish(harness);
	}
}

static void terminal_run__ends__when_the_terminal_is_gone(void **state)
{
	struct harness *harness = start((struct harness_options){ 0 });

	(void)state;
	harness_hang_up(harness);
	harness_expect_exit(harness, 128 + SIGHUP);
	harness_finish(harness);
}

static void terminal_run__ends__when_nobody_tells_of_it(void **state)
{
	struct harness *harness =
		start((struct harness_options){ .ignore_hang_up = true });

	(void)state;
	harness_signal(harness, SIGHUP);
	harness_send(harness, "\032");
	harness_expect_golden(harness, GOLDEN_UNDONE);
	harness_hang_up(harness);
	harness_expect_exit(harness, 128 + SIGHUP);
	harness_finish(harness);
}

static void terminal_wait__pauses__for_the_shell(void **state)
{
	struct harness *harness =
		start((struct harness_options){ .job_control = true });

	(void)state;
	harness_signal(harness, SIGTSTP);
	harness_expect_text(harness, STOPPED);
	harness_expect_restored(harness);
	harness_foreground(harness);
	harness_expect_golden(harness, GOLDEN_ECHO);
	harness_send(harness, "q");
	harness_expect_exit(harness, 0);
	harness_expect_restored(harness);
	harness_finish(harness);
}

static void terminal_wait__comes_back__to_another_size(void **state)
{
	struct harness *harness =
		start((struct harness_options){ .job_control = true });

	(void)state;
	harness_signal(harness, SIGTSTP);
	harness_expect_text(harness, STOPPED);
	harness_resize(harness, 60, 20);
	harness_foreground(harness);
	harness_expect_golden(harness, GOLDEN_ECHO_SMALL);
	harness_signal(harness, SIGTSTP);
	harness_expect_text(harness, STOPPED);
	harness_foreground(harness);
	harness_expect_golden(harness, GOLDEN_ECHO_SMALL);
	harness_finish(harness);
}

/* Not asked beforehand: the screen is still ours, the modes may not be. */
static void terminal_wait__comes_back__from_a_hard_stop(void **state)
{
	struct harness *harness =
		start((struct harness_options){ .job_control = true });

	(void)state;
	harness_signal(harness, SIGSTOP);
	harness_expect_text(harness, STOPPED);
	harness_foreground(harness);
	harness_expect_golden(harness, GOLDEN_ECHO);
	harness_send(harness, "\032");
	harness_expect_golden(harness, GOLDEN_UNDONE);
	harness_finish(harness);
}

/* In a session without a shell nothing can stop it, nor continue it. */
static void terminal_wait__goes_on__without_job_control(void **state)
{
	struct harness *harness = start((struct harness_options){ 0 });

	(void)state;
	harness_signal(harness, SIGTSTP);
	harness_expect_sent(harness, TAKE_SCREEN, 2);
	harness_expect_golden(harness, GOLDEN_ECHO);
	harness_finish(harness);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			terminal_close__restores__after_a_key_to_leave),
		cmocka_unit_test(terminal_close__restores__while_text_is_typed),
		cmocka_unit_test(terminal_run__saves_and_ends__at_a_signal),
		cmocka_unit_test(
			terminal_open__restores__when_the_program_dies),
		cmocka_unit_test(
			terminal_open__restores__when_the_stack_overflows),
		cmocka_unit_test(terminal_open__outlives__a_broken_pipe),
		cmocka_unit_test(terminal_run__ends__when_the_terminal_is_gone),
		cmocka_unit_test(terminal_run__ends__when_nobody_tells_of_it),
		cmocka_unit_test(terminal_wait__pauses__for_the_shell),
		cmocka_unit_test(terminal_wait__comes_back__to_another_size),
		cmocka_unit_test(terminal_wait__comes_back__from_a_hard_stop),
		cmocka_unit_test(terminal_wait__goes_on__without_job_control),
	};

	if (argc != 2) {
		return 2;
	}
	demo = argv[1];
	return cmocka_run_group_tests_name("endings", tests, NULL, NULL);
}
