/* SPDX-License-Identifier: MIT */
/* 取引先用: of the sheet only who it is and its bank, of all else only what
 * customer_words() says of a ticked item. */
#include "report/papers/paper.h"

#include <glib.h>

#include "base/date_words.h"
#include "report/book/book_file.h"
#include "report/papers/paper_page.h"
#include "say/customer_words.h"
#include "text/text.h"

#define LINES_MAX 18 /* of the table of measures */
#define LINE_CELLS 64 /* of its first column */
#define DAYS_MAX 8

static const struct paper_column measure_columns[] = {
	{ PAPER_D, STYLE_CELL },
	{ PAPER_F, STYLE_CELL },
};

static void put_who(struct paper *paper)
{
	const struct sheet *sheet = paper->report.sheet;
	g_autofree char *today =
		date_words(paper->input->today, paper->input->messages);
	g_autofree char *organisation = paper_name(sheet->organisation);
	g_autofree char *unit = paper_short_name(sheet->unit);

	paper_roomy_row(paper);
	paper_pairs(paper, "paper.customer.to", "", "paper.made_on", today);
	paper_pairs(paper, "report.organisation", organisation, "report.unit",
		sheet->unit[0] != '\0' ? unit : NULL);
	paper_roomy_row(paper);
	paper_pairs(paper, "paper.customer.contact", "", "paper.customer.phone",
		"");
}

/* 2026年5月20日、2026年8月20日 */
static void put_days(struct paper *paper)
{
	const struct customer_paper *ticks = paper->input->ticks;
	const struct messages *messages = paper->input->messages;
	g_autoptr(GString) days = g_string_new(NULL);
	size_t first = ticks->check_count > DAYS_MAX
			       ? ticks->check_count - DAYS_MAX
			       : 0;

	if (ticks->check_count < 2) {
		return;
	}
	for (size_t i = first; i < ticks->check_count; i++) {
		g_autofree char *day = date_words(ticks->checks[i], messages);

		g_string_append(
			days, i > first ? tr(messages, "word.comma") : "");
		g_string_append(days, day);
	}
	g_autofree char *line = tr_args(messages,
		first > 0 ? "paper.checks.last_days" : "paper.checks.days",
		days->str, NULL);

	paper_line(paper, line, STYLE_PROSE);
}

/* What is ticked of that kind; a measure is none of them. */
static void put_told(struct paper *paper, enum customer_item_kind kind)
{
	const struct paper_input *input = paper->input;

	for (size_t i = 0; i < input->ticks->count; i++) {
		const struct customer_item *item = &input->ticks->items[i];
		g_autofree char *says = customer_words(input->ticks, i,
			input->company, &input->check, input->messages);

		if (item->kind == kind && item->ticked) {
			paper_line(paper, says, STYLE_PROSE);
		}
	}
}

static void put_check(struct paper *paper)
{
	const struct bank *bank = paper->report.bank;
	g_autofree char *count = g_strdup_printf("%zu", bank->question_count);
	g_autofree char *what =
		tr_args(paper->input->messages, "paper.customer.bank",
			report_words(&paper->report, &bank->title),
			bank->edition, count, NULL);

	paper_heading(paper, "paper.customer.check");
	paper_line(paper, paper_words(paper, "paper.customer.by_ourselves"),
		STYLE_PROSE);
	paper_line(paper, what, STYLE_PROSE);
	put_told(paper, CUSTOMER_CHECKS);
	if (customer_paper_tells(paper->input->ticks, CUSTOMER_CHECKS)) {
		put_days(paper);
	}
	put_told(paper, CUSTOMER_SCORE);
	put_told(paper, CUSTOMER_NEXT);
}

static void put_declared(struct paper *paper)
{
	if (!customer_paper_tells(paper->input->ticks, CUSTOMER_STAR)) {
		return;
	}
	paper_heading(paper, "paper.customer.star");
	put_told(paper, CUSTOMER_STAR);
	paper_line(paper, paper_words(paper, "paper.customer.star_means"),
		STYLE_TEXT);
}

static void put_policy(struct paper *paper)
{
	if (!customer_paper_tells(paper->input->ticks, CUSTOMER_POLICY)) {
		return;
	}
	paper_heading(paper, "paper.customer.policy");
	put_told(paper, CUSTOMER_POLICY);
}

/* Whether it still had room; *lines counts those of the table. */
static bool put_measure(struct paper *paper, size_t index, int *lines)
{
	const struct paper_input *input = paper->input;
	const struct plan_item *measure = plan_at(
		input->company->plan, input->ticks->items[index].plan_index);
	g_autofree char *says = customer_words(input->ticks, index,
		input->company, &input->check, input->messages);
	g_autofree char *brief = paper_action(says);
	g_autofree char *day = date_words(measure->finished, input->messages);
	const char *const texts[] = { brief, day };

	*lines += text_width(brief) > LINE_CELLS ? 2 : 1;
	if (*lines > LINES_MAX) {
		return false;
	}
	paper_row(paper, measure_columns, G_N_ELEMENTS(measure_columns), texts);
	return true;
}

static void put_measures(struct paper *paper)
{
	static const char *const heads[] = { "report.column.action",
		"paper.customer.finished" };
	const struct customer_paper *ticks = paper->input->ticks;
	size_t left_out = 0;
	int lines = 0;

	if (!customer_paper_tells(ticks, CUSTOMER_MEASURE)) {
		return;
	}
	paper_heading(paper, "paper.customer.measures");
	paper_head(
		paper, measure_columns, G_N_ELEMENTS(measure_columns), heads);
	for (size_t i = 0; i < ticks->count; i++) {
		if (ticks->items[i].kind == CUSTOMER_MEASURE &&
			ticks->items[i].ticked &&
			!put_measure(paper, i, &lines)) {
			left_out++;
		}
	}
	if (left_out > 0) {
		paper_count_line(paper, "paper.more", left_out);
	}
}

static void fill(struct book *book, const void *data)
{
	const struct paper_input *input = data;
	struct paper paper;

	paper_begin(&paper, book, input, "paper.customer.name",
		"paper.customer.title");
	put_who(&paper);
	put_check(&paper);
	put_declared(&paper);
	put_policy(&paper);
	put_measures(&paper);
	paper_sources(&paper);
	page_print_setup(paper.page, false, input->check.sheet->organisation,
		paper_words(&paper, "paper.customer.title"));
}

bool paper_customer_write(
	const char *path, const struct paper_input *input, struct diags *diags)
{
	return book_file_write(path, input->messages, fill, input, diags);
}
