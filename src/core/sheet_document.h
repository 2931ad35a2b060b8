/* SPDX-License-Identifier: MIT */
/* A sheet as a kept document; a session is what changes it. */
#ifndef SHINDAN_CORE_SHEET_DOCUMENT_H
#define SHINDAN_CORE_SHEET_DOCUMENT_H

#include "core/document.h"
#include "core/sheet.h"

/* Over a struct sheet. */
extern const struct document_class sheet_document;

/* Where its choice stands in the row of an answer. */
#define SHEET_DOCUMENT_CHOICE 0

/* The row of an answer; owned (g_free). And the id of the question of a row;
 * NULL if the row is no answer. Borrowed from id. */
char *sheet_document_answer_id(const char *question_id);
const char *sheet_document_question(const char *id);

#endif
