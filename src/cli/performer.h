/* SPDX-License-Identifier: MIT */
/* Performs what views ask of the outside, for the terminal and the plain
 * front end alike: opens checks from home, saves the sheet after every change,
 * exports it. */
#ifndef SHINDAN_CLI_PERFORMER_H
#define SHINDAN_CLI_PERFORMER_H

#include <stdbool.h>

#include "base/auto.h"
#include "cli/company_folder.h"
#include "cli/context.h"
#include "io/files/safe_file.h"
#include "ui/app.h"

struct performer;

/* folder is borrowed. */
struct performer *performer_create(
	const struct context *context, struct company_folder *folder);
void performer_destroy(struct performer *performer);
AUTO_DEFINE(performer);

/* The sheet that is being worked on: where it is saved, what the file was when
 * it was read. Takes the lock over (may be NULL). */
void performer_hold(struct performer *performer, const char *path,
	const struct file_stamp *stamp, struct file_lock *lock);

/* Performs all requests that wait, and tries again to save what could not be
 * saved before. data is the performer, passed on by the
 * front ends. */
void performer_perform(struct app *app, void *data);

/* Where the sheet is now: another file beside it when the first one was
 * changed by somebody else; NULL at home. Borrowed. */
const char *performer_path(const struct performer *performer);
bool performer_has_moved(const struct performer *performer);

/* Whether anything was written. */
bool performer_has_saved(const struct performer *performer);

/* When the sheet could not be saved: a copy in the home folder, else in that
 * for passing files. The path, owned by the caller (g_free); NULL if that
 * failed, too. */
char *performer_rescue(struct performer *performer, const struct app *app);

#endif
