/* SPDX-License-Identifier: MIT */
/* How far what was changed has come. */
#ifndef SHINDAN_BASE_SAVE_STATE_H
#define SHINDAN_BASE_SAVE_STATE_H

enum save_state {
	SAVE_NONE, /* nothing changed yet */
	SAVE_DONE,
	SAVE_PENDING, /* changed, not yet on disk */
	SAVE_FAILED, /* tried, and not on disk */
};

#endif
