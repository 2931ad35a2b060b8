/* SPDX-License-Identifier: MIT */
/* The calendar of a small plan, byte for byte, and what must hold of every
 * line whatever the texts. */
#include "io/formats/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "core/sheet.h"
#include "io/banks/catalog.h"

#define LINE_END "\r\n"
#define LINE_BYTES_MAX 75

static struct messages *words(const char *language)
{
	struct messages *messages = catalog_builtin(language);

	assert_non_null(messages);
	return messages;
}

static struct plan_item *make_item(const char *action, struct date due)
{
	struct plan_item *item = g_new(struct plan_item, 1);

	plan_item_init(item);
	sheet_set(&item->bank, "ipa-25");
	sheet_set(&item->edition, "3.1");
	sheet_set(&item->question, "3");
	sheet_set(&item->action, action);
	item->due = due;
	return item;
}

/* Owns the item. */
static void add(struct plan *plan, struct plan_item *item)
{
	assert_true(plan_append(plan, item));
	plan_item_finish(item);
	g_free(item);
}

static struct calendar_input input_of(
	const struct plan *plan, const struct messages *messages)
{
	return (struct calendar_input){
		.plan = plan,
		.next_check = { 2027, 2, 21 },
		.checked_id = "sheet-1",
		.now = "2026-11-21T08:30:00+09:00",
		.messages = messages,
	};
}

/* The text without folding. */
static GString *unfolded(const GString *text)
{
	GString *whole = g_string_new_len(text->str, (gssize)text->len);

	g_string_replace(whole, LINE_END " ", "", 0);
	return whole;
}

static void calendar_write__small_plan__byte_for_byte(void **state)
{
	AUTO(messages) messages = words("ja");
	AUTO(plan) plan = plan_create("p");
	struct plan_item *item = make_item("3.1", (struct date){ 2026, 12, 5 });

	(void)state;
	sheet_set(&item->text, "IDを分ける; a, b\\c");
	sheet_set(&item->owner, "山田");
	sheet_set(&item->note, "一\n二");
	add(plan, item);
	struct calendar_input input = input_of(plan, messages);
	g_autoptr(GString) calendar = calendar_write(&input);

	assert_string_equal(calendar->str,
		"BEGIN:VCALENDAR\r\n"
		"VERSION:2.0\r\n"
		"PRODID:-//shindan//shindan//EN\r\n"
		"CALSCALE:GREGORIAN\r\n"
		"BEGIN:VEVENT\r\n"
		"UID:9eb21a7a5a1cad4c497933d7d61ed22a@shindan\r\n"
		"DTSTAMP:20261120T233000Z\r\n"
		"DTSTART;VALUE=DATE:20261205\r\n"
		"TRANSP:TRANSPARENT\r\n"
		"SUMMARY:対策の期日: IDを分ける\\; a\\, b\\\\c\r\n"
		"DESCRIPTION:問3\\n担当 山田\\nメモ: 一\\n二\r\n"
		"END:VEVENT\r\n"
		"BEGIN:VEVENT\r\n"
		"UID:965336c196e7646c468b575412a3bc78@shindan\r\n"
		"DTSTAMP:20261120T233000Z\r\n"
		"DTSTART;VALUE=DATE:20270221\r\n"
		"TRANSP:TRANSPARENT\r\n"
		"SUMMARY:情報セキュリティの自社診断\r\n"
		"BEGIN:VALARM\r\n"
		"ACTION:DISPLAY\r\n"
		"TRIGGER:-P7D\r\n"
		"DESCRIPTION:情報セキュリティの自社診断\r\n"
		"END:VALARM\r\n"
		"END:VEVENT\r\n"
		"END:VCALENDAR\r\n");
}

/* What follows the name of a property, one after the other, joined by '|'. */
static char *values(const GString *calendar, const char *name)
{
	g_autoptr(GString) whole = unfolded(calendar);
	g_auto(GStrv) lines = g_strsplit(whole->str, LINE_END, -1);
	GString *found = g_string_new(NULL);

	for (size_t i = 0; lines[i] != NULL; i++) {
		if (g_str_has_prefix(lines[i], name)) {
			g_string_append_printf(found, "%s%s",
				found->len > 0 ? "|" : "",
				lines[i] + strlen(name));
		}
	}
	return g_string_free(found, FALSE);
}

static void calendar_write__only_open_and_dated__by_day(void **state)
{
	AUTO(messages) messages = words("en");
	AUTO(plan) plan = plan_create("p");
	struct plan_item *done = make_item("1.1", (struct date){ 2026, 12, 1 });
	struct plan_item *deferred =
		make_item("1.2", (struct date){ 2026, 12, 2 });
	struct plan_item *doing =
		make_item("1.3", (struct date){ 2026, 12, 9 });

	(void)state;
	done->status = PLAN_DONE;
	deferred->decision = PLAN_DEFERRED;
	doing->status = PLAN_DOING;
	add(plan, done);
	add(plan, deferred);
	add(plan, doing);
	add(plan, make_item("1.4", (struct date){ 0 }));
	add(plan, make_item("1.5", (struct date){ 2026, 11, 1 }));
	struct calendar_input input = input_of(plan, messages);

	input.next_check = (struct date){ 0 };
	g_autoptr(GString) calendar = calendar_write(&input);
	g_autofree char *summaries = values(calendar, "SUMMARY:");
	g_autofree char *days = values(calendar, "DTSTART;VALUE=DATE:");

	/* Their texts are missing: the id stands for them. */
	assert_string_equal(summaries, "Due: 1.5|Due: 1.3");
	assert_string_equal(days, "20261101|20261209");
	assert_null(strstr(calendar->str, "VALARM"));
}

static void calendar_write__empty_plan__a_whole_calendar(void **state)
{
	AUTO(messages) messages = words("ja");
	AUTO(plan) plan = plan_create("p");
	struct calendar_input input = input_of(plan, messages);

	(void)state;
	input.next_check = (struct date){ 0 };
	g_autoptr(GString) calendar = calendar_write(&input);

	assert_string_equal(calendar->str, "BEGIN:VCALENDAR\r\n"
					   "VERSION:2.0\r\n"
					   "PRODID:-//shindan//shindan//EN\r\n"
					   "CALSCALE:GREGORIAN\r\n"
					   "END:VCALENDAR\r\n");
}

static char *uids_of(const struct plan *plan, const char *checked_id)
{
	AUTO(messages) messages = words("ja");
	struct calendar_input input = input_of(plan, messages);

	input.checked_id = checked_id;
	g_autoptr(GString) calendar = calendar_write(&input);

	return values(calendar, "UID:");
}

static struct plan *plan_of_one(
	const char *id, const char *bank, const char *action)
{
	struct plan *plan = plan_create(id);
	struct plan_item *item =
		make_item(action, (struct date){ 2026, 12, 5 });

	sheet_set(&item->bank, bank);
	add(plan, item);
	return plan;
}

/* An event is moved, not doubled, when its words or its day change; those of
 * other actions, banks, companies and checks are others. */
static void calendar_write__identity__of_action_and_company(void **state)
{
	static const char *const others[][3] = {
		{ "q", "ipa-25", "3.1" },
		{ "p", "ipa-26", "3.1" },
		{ "p", "ipa-25", "3.2" },
		{ "p", "ipa-253", ".1" },
	};
	AUTO(plan) plan = plan_of_one("p", "ipa-25", "3.1");
	AUTO(plan) moved = plan_of_one("p", "ipa-25", "3.1");
	g_autofree char *before = uids_of(plan, "s");

	(void)state;
	assert_true(
		plan_set_day(moved, 0, PLAN_DUE, (struct date){ 2027, 1, 1 }));
	assert_true(plan_set_owner(moved, 0, "山田"));
	g_autofree char *after = uids_of(moved, "s");

	assert_string_equal(before, after);
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
		AUTO(plan)
		other = plan_of_one(others[i][0], others[i][1], others[i][2]);
		g_autofree char *uids = uids_of(other, "s");

		/* The check is the same, the action is not. */
		assert_string_equal(strchr(uids, '|'), strchr(before, '|'));
		assert_string_not_equal(uids, before);
	}
	g_autofree char *next = uids_of(plan, "t");

	assert_string_not_equal(next, before);
}

/* Every line is short enough and whole UTF-8; unfolded, the text is there. */
static void assert_lines(const GString *calendar, const char *owner)
{
	g_auto(GStrv) lines = g_strsplit(calendar->str, LINE_END, -1);
	g_autofree char *about = values(calendar, "DESCRIPTION:");
	g_autofree char *expected = g_strdup_printf("問3\\n担当 %s", owner);

	for (size_t i = 0; lines[i] != NULL; i++) {
		size_t offset = 0;
		size_t len = strlen(lines[i]);

		assert_true(len <= LINE_BYTES_MAX);
		assert_true(utf8_validate(lines[i], len, &offset));
		assert_null(strpbrk(lines[i], LINE_END));
	}
	assert_true(g_str_has_prefix(about, expected));
}

static void calendar_write__any_length__folded_between_characters(void **state)
{
	static const char *const letters[] = { "a", "あ", "𠮷", "é", "か゛" };
	AUTO(messages) messages = words("ja");
	g_autoptr(GRand) random = g_rand_new_with_seed(20261121);

	(void)state;
	for (int len = 1; len < 400; len++) {
		AUTO(plan) plan = plan_create("p");
		g_autoptr(GString) owner = g_string_new(NULL);
		struct plan_item *item =
			make_item("3.1", (struct date){ 2026, 12, 5 });

		for (int i = 0; i < len; i++) {
			g_string_append(
				owner, letters[g_rand_int_range(random, 0,
					       G_N_ELEMENTS(letters))]);
		}
		sheet_set(&item->owner, owner->str);
		add(plan, item);
		struct calendar_input input = input_of(plan, messages);
		g_autoptr(GString) calendar = calendar_write(&input);

		assert_lines(calendar, owner->str);
	}
}

static void calendar_write__line_of_75_bytes__not_folded(void **state)
{
	AUTO(messages) messages = words("en");
	/* "SUMMARY:Due: " has 13 bytes. */
	g_autofree char *fits = g_strnfill(LINE_BYTES_MAX - 13, 'x');
	g_autofree char *longer = g_strnfill(LINE_BYTES_MAX - 12, 'x');
	AUTO(plan) plan = plan_create("p");
	struct plan_item *first = make_item("1", (struct date){ 2026, 12, 5 });
	struct plan_item *second = make_item("2", (struct date){ 2026, 12, 5 });

	(void)state;
	sheet_set(&first->text, fits);
	sheet_set(&second->text, longer);
	add(plan, first);
	add(plan, second);
	struct calendar_input input = input_of(plan, messages);
	g_autoptr(GString) calendar = calendar_write(&input);
	g_autofree char *whole =
		g_strdup_printf("\r\nSUMMARY:Due: %s\r\n", fits);
	g_autofree char *folded =
		g_strdup_printf("\r\nSUMMARY:Due: %s\r\n x\r\n", fits);

	assert_non_null(strstr(calendar->str, whole));
	assert_non_null(strstr(calendar->str, folded));
}

static void calendar_write__nasty_texts__no_line_of_their_own(void **state)
{
	AUTO(messages) messages = words("en");
	AUTO(plan) plan = plan_create("p");
	struct plan_item *item = make_item("1", (struct date){ 2026, 12, 5 });

	(void)state;
	sheet_set(&item->text, "a\r\nEND:VCALENDAR\rb\033[2J\u202E\xFF\u2028c");
	add(plan, item);
	struct calendar_input input = input_of(plan, messages);
	g_autoptr(GString) calendar = calendar_write(&input);
	g_autofree char *summaries = values(calendar, "SUMMARY:Due: a");

	assert_string_equal(summaries,
		"\\nEND:VCALENDAR\uFFFDb\uFFFD[2J\uFFFD\uFFFD\uFFFDc");
}

static void calendar_is_ours__only_what_we_wrote(void **state)
{
	static const char *const others[] = {
		"",
		"BEGIN:VCALENDA",
		"BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\n",
		"x\r\nBEGIN:VCALENDAR\r\nPRODID:-//shindan//shindan//EN\r\n",
		"PRODID:-//shindan//shindan//EN\r\n",
	};
	AUTO(messages) messages = words("ja");
	AUTO(plan) plan = plan_create("p");
	struct calendar_input input = input_of(plan, messages);
	g_autoptr(GString) calendar = calendar_write(&input);

	(void)state;
	assert_true(calendar_is_ours(calendar->str, calendar->len));
	assert_false(calendar_is_ours(calendar->str, 40));
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
		assert_false(calendar_is_ours(others[i], strlen(others[i])));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calendar_write__small_plan__byte_for_byte),
		cmocka_unit_test(calendar_write__only_open_and_dated__by_day),
		cmocka_unit_test(calendar_write__empty_plan__a_whole_calendar),
		cmocka_unit_test(
			calendar_write__identity__of_action_and_company),
		cmocka_unit_test(
			calendar_write__any_length__folded_between_characters),
		cmocka_unit_test(calendar_write__line_of_75_bytes__not_folded),
		cmocka_unit_test(
			calendar_write__nasty_texts__no_line_of_their_own),
		cmocka_unit_test(calendar_is_ours__only_what_we_wrote),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
