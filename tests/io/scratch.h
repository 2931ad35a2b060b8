/* SPDX-License-Identifier: MIT */
/* A folder of its own for every test, and short words for files in it. */
#ifndef SHINDAN_TESTS_IO_SCRATCH_H
#define SHINDAN_TESTS_IO_SCRATCH_H

#include <glib.h>
#include <stdbool.h>
#include <sys/types.h>

/* A set-up and a tear-down of cmocka: *state is the path of the folder. */
int scratch_create(void **state);
int scratch_remove(void **state);

/* Owned (g_free). */
char *scratch_path(void **state, const char *name);

void scratch_write(const char *path, const char *text);
/* Owned (g_free); NULL if there is no such file. */
char *scratch_read(const char *path);
mode_t scratch_mode(const char *path);

/* Names in a folder, sorted and joined by '|'; owned (g_free). */
char *scratch_list(const char *folder);

#endif
