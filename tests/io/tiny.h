/* SPDX-License-Identifier: MIT */
/* A bank of four questions, small enough that what comes out of it can be
 * written down by hand, its sheet, and a plan. */
#ifndef SHINDAN_TESTS_IO_TINY_H
#define SHINDAN_TESTS_IO_TINY_H

#include "core/bank.h"
#include "core/plan.h"
#include "core/sheet.h"

/* Its file under another identity: tiny_text("tiny", "1.0"). Owned (g_free). */
char *tiny_text(const char *id, const char *edition);

struct bank *tiny_bank(void);

/* Answers none, full (absent), unknown, partial to questions 1 to 4. */
struct sheet *tiny_sheet(void);

/* Only question 1 is answered: partial. */
struct sheet *tiny_sheet_begun(void);

/* Of 2026: one action deferred, one done, one due on no day, one due on 20
 * November and begun. */
struct plan *tiny_plan(void);

#endif
