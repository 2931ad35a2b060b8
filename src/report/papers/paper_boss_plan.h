/* SPDX-License-Identifier: MIT */
/* The part of the boss's page that looks ahead. Only paper_boss.c uses it. */
#ifndef SHINDAN_REPORT_PAPERS_PAPER_BOSS_PLAN_H
#define SHINDAN_REPORT_PAPERS_PAPER_BOSS_PLAN_H

#include "report/papers/paper_page.h"

/* How many actions stand where, and what is past its day; nothing where no
 * plan is kept. */
void paper_boss_put_plan(struct paper *paper);

/* What is to be decided, with room to write on. */
void paper_boss_put_decisions(struct paper *paper);

#endif
