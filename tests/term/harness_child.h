/* SPDX-License-Identifier: MIT */
/* The other side of a harness: what runs on the pseudo terminal. */
#ifndef SHINDAN_TESTS_TERM_HARNESS_CHILD_H
#define SHINDAN_TESTS_TERM_HARNESS_CHILD_H

#include "harness.h"

/* What the shell below prints when the program has stopped. */
#define STOPPED "[stopped]"

/* Becomes the program. Does not return. */
void harness_child_run(
	const char *program, const struct harness_options *options);

/* As much of a shell as job control needs: a program that stopped goes on
 * when a line is typed. Tells the program's id on the pipe. Does not return. */
void harness_child_run_shell(const char *program,
	const struct harness_options *options, int pid_pipe);

#endif
