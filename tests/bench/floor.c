/* SPDX-License-Identifier: MIT */
/* The floor to measure against: the least a curses program does to show a
 * screen of text with a list, and to move the selection by one row. */
#include <curses.h>
#include <locale.h>

#define ROWS 12
#define TOP 4

static void draw_row(int row, int selected)
{
	if (row == selected) {
		(void)attron(A_REVERSE);
	}
	(void)mvprintw(TOP + row, 3,
		" %2d  重要情報に対する適切なアクセス制限を行っていますか ",
		row + 1);
	if (row == selected) {
		(void)attroff(A_REVERSE);
	}
}

static void draw(int selected)
{
	(void)mvaddstr(0, 1, "floor   1 / 25");
	(void)mvaddstr(2, 1, "パスワードは破られにくいものにしていますか");
	for (int row = 0; row < ROWS; row++) {
		draw_row(row, selected);
	}
	(void)mvaddstr(LINES - 1, 1, "b back   q quit");
	(void)refresh();
}

int main(void)
{
	int selected = 0;
	int key = 0;

	(void)setlocale(LC_ALL, "C.UTF-8");
	(void)initscr();
	(void)raw();
	(void)noecho();
	(void)keypad(stdscr, TRUE);
	draw(selected);
	while ((key = getch()) != 'q') {
		int before = selected;

		selected += key == KEY_DOWN && selected + 1 < ROWS ? 1 : 0;
		selected -= key == KEY_UP && selected > 0 ? 1 : 0;
		draw_row(before, selected);
		draw_row(selected, selected);
		(void)refresh();
	}
	(void)endwin();
	return 0;
}
