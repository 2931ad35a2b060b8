/* SPDX-License-Identifier: MIT */
/* The bank comes through the loader of the program, as all banks do. */
#include "tiny.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "io/banks/bank_yaml.h"

char *tiny_text(const char *id, const char *edition)
{
	static const char after_head[] =
		"languages: [ja, en]\n"
		"kind: scored\n"
		"title: {ja: 小さな診断, en: Tiny}\n"
		"scale:\n"
		"  - {id: full, points: 4, label: {ja: 全部, en: Full}}\n"
		"  - {id: partial, points: 2, label: {ja: 一部, en: Part},"
		" mixed: true}\n"
		"  - {id: none, points: 0, label: {ja: なし, en: None}}\n"
		"  - {id: unknown, points: -1, label: {ja: 不明, en: Unknown},"
		" unsure: true}\n"
		"bands:\n"
		"  - {id: top, min: 12, label: {ja: 上, en: Top},"
		" next: {ja: 次, en: Next}}\n"
		"  - {id: middle, min: 6, label: {ja: 中, en: Middle},"
		" next: {ja: 次, en: Next}}\n"
		"  - {id: low, label: {ja: 下, en: Low},"
		" next: {ja: 次, en: Next}}\n"
		"sections:\n"
		"  - id: a\n"
		"    title: {ja: 第一部, en: First}\n"
		"    questions:\n"
		"      - id: \"1\"\n"
		"        text: {ja: 鍵はありますか, en: Is there a lock}\n"
		"        basic: true\n"
		"        actions:\n"
		"          - {id: \"1.1\", text: {ja: 鍵を、付ける,"
		" en: \"Fit a \\\"lock\\\"\"}, role: owner, effort: small,"
		" cost: paid}\n"
		"          - {id: \"1.2\", text: {ja: 鍵をかける, en: Lock up},"
		" role: all, effort: small, cost: free}\n"
		"      - id: \"2\"\n"
		"        text: {ja: 車, en: Cars}\n"
		"        absent: {ja: 車がない, en: No car}\n"
		"  - id: b\n"
		"    title: {ja: 第二部, en: Second}\n"
		"    questions:\n"
		"      - id: \"3\"\n"
		"        text: {ja: 控え, en: Copies}\n"
		"        find_out: {from: vendor, ask: {ja: 控えは,"
		" en: \"=Are there copies?\"}, look: {ja: 棚, en: Shelf}}\n"
		"      - id: \"4\"\n"
		"        text: {ja: 紙, en: Paper}\n"
		"        actions:\n"
		"          - {id: \"4.1\", text: {ja: 紙をしまう, en: File it},"
		" role: department, effort: large, cost: low}\n";

	return g_strdup_printf("format: 1\nid: %s\nedition: \"%s\"\n%s", id,
		edition, after_head);
}

struct bank *tiny_bank(void)
{
	AUTO(diags) diags = diags_create();
	g_autofree char *text = tiny_text("tiny", "1.0");
	struct bank *bank =
		bank_yaml_load("tiny.yaml", text, strlen(text), false, diags);

	if (bank == NULL) {
		fail_msg("%s:%d", diags_get(diags, 0)->code,
			diags_get(diags, 0)->line);
	}
	return bank;
}

static struct sheet *sheet_of(const char *unit)
{
	struct sheet *sheet = sheet_create_empty();

	sheet_set(&sheet->bank, "tiny");
	sheet_set(&sheet->edition, "1.0");
	sheet_set(&sheet->organisation, "山田\t製作所");
	sheet_set(&sheet->unit, unit);
	sheet->date = (struct date){ 2026, 11, 21 };
	return sheet;
}

static struct answer *answer(struct sheet *sheet, const char *question,
	const char *choice, int points)
{
	struct answer *made = sheet_answer_make(sheet, question);

	made->points = points;
	sheet_set(&made->choice, choice);
	return made;
}

struct sheet *tiny_sheet(void)
{
	struct sheet *sheet = sheet_of("営業, \"第1\"課");

	answer(sheet, "1", "none", 0);
	answer(sheet, "2", "full", 4)->absent = true;
	answer(sheet, "3", "unknown", -1);
	answer(sheet, "4", "partial", 2);
	sheet->result.given = true;
	sheet->result.score = 5;
	sheet->result.max = 16;
	sheet_set(&sheet->result.band, "low");
	sheet_set(&sheet->result.band_label, "下");
	return sheet;
}

struct sheet *tiny_sheet_begun(void)
{
	struct sheet *sheet = sheet_of("=1+1");

	answer(sheet, "1", "partial", 2);
	return sheet;
}

/* Gives the plan an action; owns what the item holds. */
static void put_item(struct plan *plan, struct plan_item *item,
	const char *action, const char *text)
{
	sheet_set(&item->bank, "tiny");
	sheet_set(&item->edition, "1.0");
	sheet_set(&item->question, "1");
	sheet_set(&item->action, action);
	sheet_set(&item->text, text);
	item->added = (struct date){ 2026, 11, 1 };
	assert_true(plan_append(plan, item));
	plan_item_finish(item);
}

struct plan *tiny_plan(void)
{
	struct plan *plan = plan_create("p");
	struct plan_item item;

	plan_item_init(&item);
	item.decision = PLAN_DEFERRED;
	item.status = PLAN_DOING; /* means nothing here */
	item.due = (struct date){ 2026, 11, 2 };
	sheet_set(&item.reason, "No money");
	put_item(plan, &item, "1.1", "Fit a \"lock\"");
	plan_item_init(&item);
	item.status = PLAN_DONE;
	item.due = (struct date){ 2026, 11, 3 };
	item.finished = (struct date){ 2026, 11, 4 };
	put_item(plan, &item, "1.2", "");
	plan_item_init(&item);
	sheet_set(&item.owner, "=山田");
	put_item(plan, &item, "1.3", "Ask, then do");
	plan_item_init(&item);
	item.status = PLAN_DOING;
	item.due = (struct date){ 2026, 11, 20 };
	item.started = (struct date){ 2026, 11, 5 };
	item.finished = (struct date){ 2026, 11, 6 }; /* nor here */
	sheet_set(&item.note, "a\nb\033");
	put_item(plan, &item, "1.4", "Late");
	return plan;
}
