/* SPDX-License-Identifier: MIT */
/* curses for the output, our own reader for the input (key_parser.h tells
 * why), and signal handlers that set a flag and wake poll() by a pipe. The
 * statics are what a handler must reach. */
#include "term/terminal.h"

#include <errno.h>
#include <glib-unix.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include <curses.h>
#include <term.h>

#include "term/cell_text.h"
#include "term/environment.h"
#include "term/key_reader.h"
#include "term/signal_rules.h"
#include "term/width_probe.h"
#include "term/write_all.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
/* For a program that dies: paste off, plain, cursor on, main screen. */
#define RESET PASTE_OFF "\033[0m\033[?25h\033[?1049l\r\n"

/* What a hostile window size may cost us. */
#define WIDTH_MAX 1000
#define HEIGHT_MAX 500
#define FALLBACK_TERM "xterm-256color"

/* Once, and on a stack of its own: ours may be what overflowed. */
#define CRASH_FLAGS ((int)SA_RESETHAND | SA_ONSTACK)
#define CRASH_STACK_BYTES ((size_t)64 << 10)

struct terminal {
	SCREEN *screen;
	struct key_reader reader;
	struct cell *shown; /* width x height; all zero = unknown */
	cchar_t *row; /* a row on its way to curses */
	int width;
	int height;
	int ambiguous_width;
	attr_t attributes[STYLE_COUNT];
	short pairs[STYLE_COUNT];
	bool paste;
	bool gone;
};

/* Signals. --------------------------------------------------------------- */

static volatile sig_atomic_t stop_signal;
static volatile sig_atomic_t must_suspend;
static volatile sig_atomic_t was_continued;
static volatile sig_atomic_t was_resized;
static int wake_pipe[2] = { -1, -1 };
static struct termios shell_modes;

/* What terminal_is_possible() found. */
static const char *term_name;

static void wake(void)
{
	int saved_errno = errno;

	/* A full pipe wakes as well. */
	(void)!write(wake_pipe[1], "", 1);
	errno = saved_errno;
}

static void on_stop(int signal_number)
{
	stop_signal = signal_number;
	wake();
}

static void on_suspend(int signal_number)
{
	(void)signal_number;
	must_suspend = 1;
	wake();
}

static void on_continue(int signal_number)
{
	(void)signal_number;
	was_continued = 1;
	wake();
}

static void on_resize(int signal_number)
{
	(void)signal_number;
	was_resized = 1;
	wake();
}

/* The default action follows: SA_RESETHAND has brought it back, and the
 * signal is blocked until we return. */
static void on_crash(int signal_number)
{
	(void)!write(STDOUT_FILENO, RESET, sizeof(RESET) - 1);
	(void)tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
	(void)raise(signal_number);
}

/* GLib ends by SIGTRAP where memory is short. A signal that nobody sends with
 * a meaning would end us all the same: in order, then. */
static const struct signal_rule rules[] = {
	{ SIGHUP, on_stop, 0, true },
	{ SIGINT, on_stop, 0, true },
	{ SIGQUIT, on_stop, 0, true },
	{ SIGTERM, on_stop, 0, false },
	{ SIGALRM, on_stop, 0, false },
	{ SIGVTALRM, on_stop, 0, false },
	{ SIGUSR1, on_stop, 0, false },
	{ SIGUSR2, on_stop, 0, false },
	{ SIGTSTP, on_suspend, 0, true },
	{ SIGCONT, on_continue, 0, false },
	{ SIGWINCH, on_resize, 0, false },
	{ SIGSEGV, on_crash, CRASH_FLAGS, false },
	{ SIGABRT, on_crash, CRASH_FLAGS, false },
	{ SIGBUS, on_crash, CRASH_FLAGS, false },
	{ SIGFPE, on_crash, CRASH_FLAGS, false },
	{ SIGILL, on_crash, CRASH_FLAGS, false },
	{ SIGSYS, on_crash, CRASH_FLAGS, false },
	{ SIGTRAP, on_crash, CRASH_FLAGS, false },
	{ SIGXCPU, on_crash, CRASH_FLAGS, false },
	{ SIGPIPE, SIG_IGN, 0, false },
	{ SIGXFSZ, SIG_IGN, 0, false },
};

static struct sigaction before[G_N_ELEMENTS(rules)];
static char crash_stack[CRASH_STACK_BYTES];
static stack_t stack_before;

/* sigaltstack() fails only for a stack that is too small. */
static void take_signals(void)
{
	const stack_t stack = {
		.ss_sp = crash_stack,
		.ss_size = sizeof(crash_stack),
	};

	stop_signal = 0;
	must_suspend = 0;
	was_continued = 0;
	was_resized = 0;
	(void)sigaltstack(&stack, &stack_before);
	signal_rules_apply(rules, G_N_ELEMENTS(rules), before);
}

static void give_signals_back(void)
{
	signal_rules_undo(rules, G_N_ELEMENTS(rules), before);
	(void)sigaltstack(&stack_before, NULL);
}

/* Is it possible. -------------------------------------------------------- */

static bool locale_is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool take_utf8_locale(void)
{
	static const char *const candidates[] = {
		"C.UTF-8",
		"en_US.UTF-8",
		"ja_JP.UTF-8",
		"UTF-8",
	};

	if (setlocale(LC_CTYPE, "") != NULL && locale_is_utf8()) {
		return true;
	}
	if (environment_names_other_encoding()) {
		return false;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(candidates); i++) {
		if (setlocale(LC_CTYPE, candidates[i]) != NULL &&
			locale_is_utf8()) {
			return true;
		}
	}
	return false;
}

/* Many terminals are newer than the terminfo of their machine, and all of
 * those speak xterm's language. */
static const char *usable_term(void)
{
	const char *names[] = { environment_term(), FALLBACK_TERM };

	for (size_t i = 0; names[0] != NULL && i < G_N_ELEMENTS(names); i++) {
		int problem = 0;

		if (setupterm(names[i], STDOUT_FILENO, &problem) == OK) {
			bool can_move = tigetstr("cup") != NULL;

			(void)del_curterm(cur_term);
			return can_move ? names[i] : NULL;
		}
	}
	return NULL;
}

bool terminal_is_possible(void)
{
	if (isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0) {
		return false;
	}
	term_name = usable_term();
	return term_name != NULL && take_utf8_locale();
}

/* Size. ------------------------------------------------------------------ */

/* A serial line knows no size; curses has its guess then. */
static void ask_size(int *ret_width, int *ret_height)
{
	struct winsize size = { 0 };

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 ||
		size.ws_row == 0) {
		getmaxyx(stdscr, *ret_height, *ret_width);
		return;
	}
	*ret_width = MIN(size.ws_col, WIDTH_MAX);
	*ret_height = MIN(size.ws_row, HEIGHT_MAX);
}

/* resizeterm() fails where memory is short, and keeps the size. */
static void allocate_rows(struct terminal *terminal)
{
	getmaxyx(stdscr, terminal->height, terminal->width);
	g_free(terminal->shown);
	g_free(terminal->row);
	terminal->shown = g_new0(struct cell,
		(size_t)terminal->width * (size_t)terminal->height);
	terminal->row = g_new0(cchar_t, (size_t)terminal->width + 1);
}

static void take_size(struct terminal *terminal)
{
	int width = 0;
	int height = 0;

	ask_size(&width, &height);
	if (is_term_resized(height, width)) {
		(void)resizeterm(height, width);
	}
	allocate_rows(terminal);
}

/* What the terminal shows after a change of size, or after somebody else had
 * it, is anybody's guess. */
static void take_size_and_repaint(struct terminal *terminal)
{
	take_size(terminal);
	(void)clearok(curscr, TRUE);
}

void terminal_size(
	const struct terminal *terminal, int *ret_width, int *ret_height)
{
	*ret_width = terminal->width;
	*ret_height = terminal->height;
}

/* Open and close. -------------------------------------------------------- */

/* Every byte at once, none echoed, none a signal: newterm() turns signals on
 * for a moment, so their characters are taken away, too. */
static void set_raw_modes(void)
{
	static const int signal_characters[] = { VINTR, VQUIT, VSUSP };
	struct termios modes = shell_modes;

	modes.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON | ISTRIP);
	modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
	for (size_t i = 0; i < G_N_ELEMENTS(signal_characters); i++) {
		modes.c_cc[signal_characters[i]] = _POSIX_VDISABLE;
	}
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	/* Were it to fail, the probe would learn nothing; no more. */
	(void)tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

/* Colours that differ to colour-blind eyes: blue and orange, not green and
 * red; on any background, which stays the user's own. */
static const struct {
	short of_8;
	short of_256;
} colors[STYLE_COUNT] = {
	[STYLE_GOOD] = { COLOR_CYAN, 32 },
	[STYLE_PARTIAL] = { COLOR_YELLOW, 136 },
	[STYLE_BAD] = { COLOR_RED, 166 },
	[STYLE_UNSURE] = { COLOR_MAGENTA, 133 },
};

static void set_up_styles(struct terminal *terminal, bool no_color)
{
	terminal->attributes[STYLE_STRONG] = A_BOLD;
	terminal->attributes[STYLE_QUIET] = A_DIM;
	terminal->attributes[STYLE_REVERSE] = A_REVERSE;
	if (no_color || environment_wants_no_color() || !has_colors() ||
		start_color() != OK || use_default_colors() != OK) {
		return;
	}
	for (int style = STYLE_GOOD; style <= STYLE_UNSURE; style++) {
		const short *color = COLORS >= 256 ? &colors[style].of_256
						   : &colors[style].of_8;

		if (init_pair((short)style, *color, -1) == OK) {
			terminal->pairs[style] = (short)style;
		}
	}
}

/* The calls that set modes fail only without a screen. */
static void set_up_screen(
	struct terminal *terminal, const struct terminal_options *options)
{
	(void)raw();
	(void)noecho();
	(void)nonl();
	(void)typeahead(-1);
	(void)curs_set(1);
	set_up_styles(terminal, options->no_color);
	take_size(terminal);
}

/* A terminal that is gone shows this first and tells of it by SIGHUP a little
 * later, and the shell may tell of it once more: that must not kill us while
 * we end. */
static void hold_hang_up(void)
{
	sigset_t hang_up;

	(void)sigemptyset(&hang_up);
	(void)sigaddset(&hang_up, SIGHUP);
	(void)sigprocmask(SIG_BLOCK, &hang_up, NULL);
}

static void release(struct terminal *terminal)
{
	if (terminal_stop_signal(terminal) == SIGHUP) {
		hold_hang_up();
	}
	(void)tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_modes);
	give_signals_back();
	(void)close(wake_pipe[0]);
	(void)close(wake_pipe[1]);
	key_reader_finish(&terminal->reader);
	g_free(terminal->shown);
	g_free(terminal->row);
	g_free(terminal);
}

static bool make_wake_pipe(void)
{
	return g_unix_open_pipe(wake_pipe, FD_CLOEXEC, NULL) &&
	       g_unix_set_fd_nonblocking(wake_pipe[0], TRUE, NULL) &&
	       g_unix_set_fd_nonblocking(wake_pipe[1], TRUE, NULL);
}

struct terminal *terminal_open(const struct terminal_options *options)
{
	struct terminal *terminal = NULL;

	if (term_name == NULL || tcgetattr(STDIN_FILENO, &shell_modes) != 0 ||
		!make_wake_pipe()) {
		return NULL;
	}
	terminal = g_new0(struct terminal, 1);
	key_reader_init(&terminal->reader);
	terminal->ambiguous_width = options->ambiguous;
	/* Before curses, which takes only signals that nobody handles. */
	take_signals();
	set_raw_modes();
	if (terminal->ambiguous_width == WIDTH_UNKNOWN) {
		terminal->ambiguous_width = width_probe(
			STDIN_FILENO, STDOUT_FILENO, terminal->reader.bytes);
	}
	terminal->screen = newterm(term_name, stdout, stdin);
	if (terminal->screen == NULL) {
		release(terminal);
		return NULL;
	}
	set_up_screen(terminal, options);
	return terminal;
}

int terminal_ambiguous_width(const struct terminal *terminal)
{
	return terminal->ambiguous_width == 2 ? 2 : 1;
}

static void set_paste(struct terminal *terminal, bool paste)
{
	if (paste != terminal->paste && !terminal->gone) {
		terminal->paste = paste;
		(void)write_all(STDOUT_FILENO, paste ? PASTE_ON : PASTE_OFF);
	}
}

/* The screen as the shell had it. */
static void leave_screen(struct terminal *terminal)
{
	set_paste(terminal, false);
	(void)endwin();
	(void)tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_modes);
}

void terminal_close(struct terminal *terminal)
{
	if (terminal == NULL) {
		return;
	}
	if (!terminal->gone) {
		leave_screen(terminal);
	}
	delscreen(terminal->screen);
	release(terminal);
}

int terminal_stop_signal(const struct terminal *terminal)
{
	return terminal->gone && stop_signal == 0 ? SIGHUP : stop_signal;
}

/* Draw. ------------------------------------------------------------------ */

static struct cell *shown_row(const struct terminal *terminal, int y)
{
	return &terminal->shown[(size_t)y * (size_t)terminal->width];
}

/* The whole row at once: curses paints wrongly where half a wide character
 * is written over. */
static void put_row(struct terminal *terminal, const struct canvas *canvas,
	int y, int width)
{
	int count = 0;

	for (int x = 0; x < width; x++) {
		const struct cell *cell = canvas_cell(canvas, x, y);
		wchar_t text[CELL_TEXT_MAX + 1] = L" ";

		if (cell->tail) {
			continue;
		}
		if (!cell->wide || x + 1 < width) {
			cell_text(cell, text);
		}
		(void)setcchar(&terminal->row[count++], text,
			terminal->attributes[cell->style],
			terminal->pairs[cell->style], NULL);
	}
	(void)mvadd_wchnstr(y, 0, terminal->row, count);
}

void terminal_draw(struct terminal *terminal, const struct canvas *canvas)
{
	int width = MIN(canvas_width(canvas), terminal->width);
	int height = MIN(canvas_height(canvas), terminal->height);
	int x = 0;
	int y = 0;

	if (terminal->gone) {
		return;
	}
	for (int row = 0; row < height; row++) {
		const struct cell *cells = canvas_cell(canvas, 0, row);
		size_t len = (size_t)width * sizeof(*cells);

		if (memcmp(shown_row(terminal, row), cells, len) != 0) {
			put_row(terminal, canvas, row, width);
			memcpy(shown_row(terminal, row), cells, len);
		}
	}
	canvas_cursor(canvas, &x, &y);
	(void)move(MIN(y, height - 1), MIN(x, width - 1));
	(void)refresh();
	set_paste(terminal, canvas_text_input(canvas));
}

/* Wait. ------------------------------------------------------------------ */

/* Whoever continues us may have changed modes and screen. */
static void come_back(struct terminal *terminal)
{
	was_continued = 0;
	was_resized = 0;
	if (!isendwin()) {
		(void)endwin();
	}
	take_size_and_repaint(terminal);
}

static void suspend(struct terminal *terminal)
{
	must_suspend = 0;
	leave_screen(terminal);
	signal_rule_raise_default(SIGTSTP);
	/* Without job control nothing stopped us and nothing continues us. */
	was_continued = 1;
}

/* What the handlers left to do. */
static bool take_signal(struct terminal *terminal, struct event *ret_event)
{
	if (terminal->gone || stop_signal != 0) {
		ret_event->kind = EVENT_OVER;
		return true;
	}
	if (must_suspend) {
		suspend(terminal);
	}
	if (was_continued) {
		come_back(terminal);
		ret_event->kind = EVENT_RESIZED;
		return true;
	}
	if (was_resized) {
		was_resized = 0;
		take_size_and_repaint(terminal);
		ret_event->kind = EVENT_RESIZED;
		return true;
	}
	return false;
}

static void empty_wake_pipe(void)
{
	char buf[64];

	while (read(wake_pipe[0], buf, sizeof(buf)) == (ssize_t)sizeof(buf)) {
	}
}

/* Reads what comes while it waits; false if nothing did. */
static bool fill(struct terminal *terminal, const struct wait *wait)
{
	struct pollfd own[] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = wake_pipe[0], .events = POLLIN },
	};

	if (!wait_poll(wait, own, G_N_ELEMENTS(own))) {
		return false;
	}
	if (own[1].revents != 0) {
		empty_wake_pipe();
	}
	if ((own[0].revents & POLLIN) != 0) {
		terminal->gone =
			!key_reader_fill(&terminal->reader, STDIN_FILENO);
	} else if (own[0].revents != 0) {
		terminal->gone = true;
	}
	return true;
}

/* Waits at most once for one that has not been read yet. */
static bool take_key(
	struct terminal *terminal, const struct wait *wait, struct key *ret_key)
{
	struct key_reader *reader = &terminal->reader;
	struct wait patient = *wait;

	if (key_reader_take(reader, ret_key)) {
		return true;
	}
	patient.until_us = MIN(wait->until_us, reader->patience_us);
	return fill(terminal, &patient) ? key_reader_take(reader, ret_key)
					: key_reader_give_up(reader, ret_key);
}

struct event terminal_wait(struct terminal *terminal, const struct wait *wait)
{
	struct event event = { .kind = EVENT_KEY };

	while (!take_signal(terminal, &event) && !event_is_due(wait, &event) &&
		!take_key(terminal, wait, &event.key)) {
	}
	return event;
}

bool terminal_take_key(struct terminal *terminal, struct key *ret_key)
{
	const struct wait no_longer = { .until_us = 0 };

	return take_key(terminal, &no_longer, ret_key);
}
