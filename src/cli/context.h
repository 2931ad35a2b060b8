/* SPDX-License-Identifier: MIT */
/* What every command works with, and how it speaks: results on stdout,
 * everything else on stderr, both safe to show. */
#ifndef SHINDAN_CLI_CONTEXT_H
#define SHINDAN_CLI_CONTEXT_H

#include <stdbool.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/messages.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "desk/company_folder.h"
#include "desk/sheet_file.h"
#include "desk/stock.h"

enum language { LANGUAGE_JA, LANGUAGE_EN, LANGUAGE_COUNT };

/* All borrowed. */
struct context {
	const struct arguments *arguments;
	struct messages **catalogues; /* loaded when first asked for */
	enum language language;
	struct stock *stock;
};

const struct messages *context_messages(const struct context *context);

/* The words of any language; loads them the first time. */
const struct messages *context_catalogue(
	const struct context *context, enum language language);

/* Who answers, by the command line. */
struct sheet_names context_names(const struct context *context);

/* --date, else today. False with a message when it is no date. */
bool context_date(const struct context *context, struct date *ret_date);

/* One line on stderr, "shindan: " before it. The arguments are strings ended
 * by NULL. */
void context_complain(const struct context *context, const char *key, ...)
	__attribute__((sentinel));

/* The same for finished words. */
void context_complain_words(const char *words);

/* All problems on stderr, by place. */
void context_complain_all(const struct context *context, struct diags *diags);

/* What cannot be read in the company folder, likewise: EXIT_CODE_DATA if there
 * is anything. */
int context_complain_folder(
	const struct context *context, const struct company_folder *folder);

/* Wrong usage: the message, and where to read more. EXIT_CODE_USAGE. */
int context_usage(const struct context *context, const char *key, ...)
	__attribute__((sentinel));

/* Does it to each operand, whatever came of those before. EXIT_CODE_DATA if it
 * was false for any. */
int context_each_operand(const struct context *context,
	bool (*does)(const struct context *context, const char *operand));

/* Text of ours on stdout; an error shows when the program ends. */
void context_print(const char *text);

/* A path or name on a line of its own. */
void context_print_line(const char *text);

#endif
