/* SPDX-License-Identifier: MIT */
#include "harness_child.h"

#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void set_environment(const struct harness_options *options)
{
	(void)setenv("TERM", "xterm-256color", 1);
	(void)setenv("LC_ALL", "C.UTF-8", 1);
	(void)unsetenv("NO_COLOR");
	(void)unsetenv("LINES");
	(void)unsetenv("COLUMNS");
	for (size_t i = 0; options->environment[i] != NULL; i++) {
		g_auto(GStrv) pair =
			g_strsplit(options->environment[i], "=", 2);

		if (pair[1] == NULL) {
			(void)unsetenv(pair[0]);
		} else {
			(void)setenv(pair[0], pair[1], 1);
		}
	}
}

/* Tests that run in the background of a shell inherit ignored signals. */
static void reset_signals(void)
{
	static const int signals[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };

	for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
		(void)signal(signals[i], SIG_DFL);
	}
}

void harness_child_run(
	const char *program, const struct harness_options *options)
{
	char *arguments[ARGUMENTS_MAX + 2] = { NULL };

	arguments[0] = g_strdup(program);
	for (size_t i = 0; options->arguments[i] != NULL; i++) {
		arguments[i + 1] = g_strdup(options->arguments[i]);
	}
	set_environment(options);
	reset_signals();
	if (options->ignore_hang_up) {
		(void)signal(SIGHUP, SIG_IGN);
	}
	(void)execv(program, arguments);
	_exit(127);
}

void harness_child_run_shell(const char *program,
	const struct harness_options *options, int pid_pipe)
{
	struct termios modes;
	char line[16];
	int status = 0;

	(void)tcgetattr(STDIN_FILENO, &modes);
	pid_t job = fork();

	if (job == 0) {
		(void)setpgid(0, 0);
		(void)signal(SIGTTOU, SIG_IGN);
		(void)tcsetpgrp(STDIN_FILENO, getpid());
		(void)signal(SIGTTOU, SIG_DFL);
		harness_child_run(program, options);
	}
	(void)signal(SIGTTOU, SIG_IGN);
	(void)setpgid(job, job);
	(void)!write(pid_pipe, &job, sizeof(job));
	while (waitpid(job, &status, WUNTRACED) == job && WIFSTOPPED(status)) {
		(void)tcsetpgrp(STDIN_FILENO, getpid());
		(void)tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
		(void)!write(STDOUT_FILENO, STOPPED, strlen(STOPPED));
		(void)!read(STDIN_FILENO, line, sizeof(line));
		(void)tcsetpgrp(STDIN_FILENO, job);
		(void)kill(-job, SIGCONT);
	}
	_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}
