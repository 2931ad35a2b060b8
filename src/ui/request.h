/* SPDX-License-Identifier: MIT */
/* What a view asks of the outside. Requests are values; the one performer in
 * cli/ serves the terminal and the plain front end alike. */
#ifndef SHINDAN_UI_REQUEST_H
#define SHINDAN_UI_REQUEST_H

enum request_kind {
	REQUEST_NONE,
	REQUEST_SAVE, /* the sheet has changed: app_report_saved() follows */
	REQUEST_EXPORT, /* write the workbook: app_report_exported() */
	REQUEST_QUIT,
};

struct request {
	enum request_kind kind;
};

#endif
