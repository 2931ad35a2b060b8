/* SPDX-License-Identifier: MIT */
/* What app.c and app_report.c share. Nobody else includes this. */
#ifndef SHINDAN_UI_APP_INSIDE_H
#define SHINDAN_UI_APP_INSIDE_H

#include <glib.h>

#include "ui/app.h"

struct app {
	struct app_options options;
	struct session *session; /* NULL at home */
	struct retake *retake;
	struct customer_paper *customer_paper;
	char *sheet_path;
	const struct company *company;
	GPtrArray *views;
	GPtrArray *graveyard; /* popped while a key is handled */
	GQueue requests; /* of struct request */
	const char *status;
	char *status_args[STATUS_ARGS_MAX];
	char *save_problem;
	char *exported_path;
	enum save_state save_state;
	const struct messages *messages;
	size_t language;
	int width;
	int height;
	bool input_method_hinted;
	bool at_unsure; /* opened for its わからない */
	bool names_asked;
	bool *prompted; /* by prompt of the bank: its screen has been shown */
	bool over;
};

#endif
