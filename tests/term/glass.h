/* SPDX-License-Identifier: MIT */
/* What a terminal shows after some bytes: libvterm, dumped in the golden
 * format of canvas_dump(). */
#ifndef SHINDAN_TESTS_TERM_GLASS_H
#define SHINDAN_TESTS_TERM_GLASS_H

#include <stdbool.h>
#include <stddef.h>

struct glass;

struct glass *glass_create(int width, int height);
void glass_destroy(struct glass *glass);
void glass_resize(struct glass *glass, int width, int height);
void glass_feed(struct glass *glass, const char *bytes, size_t len);

/* Owned by the caller (g_free). */
char *glass_dump(const struct glass *glass);

/* The whole-screen mode programs use, and the state of its modes. */
bool glass_alternate(const struct glass *glass);
bool glass_cursor_visible(const struct glass *glass);
bool glass_bracketed_paste(const struct glass *glass);

/* A dump without what cannot be seen: the style of a blank that is not
 * reverse. Owned by the caller (g_free). */
char *dump_visible(const char *dump);

/* A dump without styles. Owned by the caller (g_free). */
char *dump_words(const char *dump);

#endif
