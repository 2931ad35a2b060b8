/* SPDX-License-Identifier: MIT */
/* The wiring to the outside: locale, signals, clock, exit code. */
#include <glib.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

#include "cli/program.h"

/* Characters are told apart as UTF-8 wherever the locale names no charset
 * that the system has. */
static void set_characters(void)
{
	if (setlocale(LC_CTYPE, "") == NULL ||
		strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
		/* Where even this is missing, text/ has widths of its own. */
		(void)setlocale(LC_CTYPE, "C.UTF-8");
	}
}

/* A full disk or a reader that has gone is an error to report, not to die
 * of. */
static void ignore_signals(void)
{
	(void)signal(SIGPIPE, SIG_IGN);
	(void)signal(SIGXFSZ, SIG_IGN);
}

static struct date local_day(void)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_local();

	return (struct date){
		.year = g_date_time_get_year(now),
		.month = g_date_time_get_month(now),
		.day = g_date_time_get_day_of_month(now),
	};
}

static char *now_text(void)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_local();

	return g_date_time_format(now, "%Y-%m-%dT%H:%M:%S%:z");
}

int main(int argc, char **argv)
{
	struct program_clock clock = { .today = local_day(), .now = now_text };

	set_characters();
	ignore_signals();
	return program_run(argc, (const char *const *)argv, &clock);
}
