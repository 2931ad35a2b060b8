/* SPDX-License-Identifier: MIT */
/* What is said of a row of a kept document. */
#ifndef SHINDAN_SAY_ROW_WORDS_H
#define SHINDAN_SAY_ROW_WORDS_H

#include "base/messages.h"
#include "core/bank.h"
#include "core/document.h"

/* 計画 問3 担当: ここ「山田」、ほか「佐藤」 and so on for each field that
 * differs: before = what stood here, after = what somebody else wrote. bank
 * gives the words of choices; NULL = not known. Owned (g_free). */
char *row_words_lost(const struct messages *messages,
	const struct document_class *class, const struct bank *bank,
	const struct row_change *change);

#endif
