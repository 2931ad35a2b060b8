/* SPDX-License-Identifier: MIT */
#ifndef SHINDAN_TERM_WRITE_ALL_H
#define SHINDAN_TERM_WRITE_ALL_H

#include <stdbool.h>

/* The whole text past curses and stdio; false if it could not be written. */
bool write_all(int fd, const char *text);

#endif
