/* SPDX-License-Identifier: MIT */
/* Content lines, folded and escaped; events of whole days block nobody's
 * time. */
#include "io/formats/calendar.h"

#include <string.h>

#include "base/utf8.h"

#define LINE_END "\r\n"
#define LINE_BYTES_MAX 75 /* RFC 5545, 3.1 */
#define BEGIN "BEGIN:VCALENDAR"
#define PRODUCT "PRODID:-//shindan//shindan//EN"
#define UID_DIGITS 32

/* A content line; a longer one goes on after a line end and a space, never in
 * the middle of a character. */
static void add_line(GString *out, const char *line)
{
	size_t left = LINE_BYTES_MAX;

	while (*line != '\0') {
		uint32_t code_point = 0;
		size_t len = utf8_decode(line, &code_point);

		if (len > left) {
			g_string_append(out, LINE_END " ");
			left = LINE_BYTES_MAX - 1;
		}
		g_string_append_len(out, line, (gssize)len);
		line += len;
		left -= len;
	}
	g_string_append(out, LINE_END);
}

/* A property with a value of ours. */
static void add(GString *out, const char *name, const char *value)
{
	g_autofree char *line = g_strdup_printf("%s:%s", name, value);

	add_line(out, line);
}

/* A property with a text (RFC 5545, 3.3.11). */
static void add_text(GString *out, const char *name, const char *text)
{
	g_autofree char *shown = utf8_shown(text);
	g_autoptr(GString) value = g_string_new(shown);

	g_string_replace(value, "\\", "\\\\", 0);
	g_string_replace(value, ";", "\\;", 0);
	g_string_replace(value, ",", "\\,", 0);
	g_string_replace(value, "\n", "\\n", 0);
	add(out, name, value->str);
}

/* The same for the same words, ended by NULL, and for no others. */
static void add_uid(GString *out, const char *const *words)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);

	for (; *words != NULL; words++) {
		/* With its NUL: where a word ends counts. */
		g_checksum_update(sum, (const guchar *)*words,
			(gssize)strlen(*words) + 1);
	}
	g_autofree char *uid = g_strdup_printf(
		"%.*s@shindan", UID_DIGITS, g_checksum_get_string(sum));

	add(out, "UID", uid);
}

/* The moment in UTC, as a calendar writes it. */
static char *stamp_of(const char *now)
{
	g_autoptr(GDateTime) local = g_date_time_new_from_iso8601(now, NULL);

	g_assert(local != NULL);
	g_autoptr(GDateTime) utc = g_date_time_to_utc(local);

	return g_date_time_format(utc, "%Y%m%dT%H%M%SZ");
}

static void add_about(GString *text, const struct messages *messages,
	const char *key, const char *value)
{
	if (value[0] != '\0') {
		g_autofree char *line = tr_args(messages, key, value, NULL);

		g_string_append_printf(
			text, "%s%s", text->len > 0 ? "\n" : "", line);
	}
}

static void add_description(GString *out, const struct messages *messages,
	const struct plan_item *item)
{
	g_autoptr(GString) text = g_string_new(NULL);

	add_about(text, messages, "question.label", item->question);
	add_about(text, messages, "plan.owner", item->owner);
	add_about(text, messages, "plan.note", item->note);
	add_text(out, "DESCRIPTION", text->str);
}

static void begin_event(GString *out, const char *stamp, struct date date,
	const char *const *identity)
{
	g_autofree char *day = g_strdup_printf(
		"%04d%02d%02d", date.year, date.month, date.day);

	add(out, "BEGIN", "VEVENT");
	add_uid(out, identity);
	add(out, "DTSTAMP", stamp);
	add(out, "DTSTART;VALUE=DATE", day);
	add(out, "TRANSP", "TRANSPARENT");
}

static void add_item(GString *out, const struct calendar_input *input,
	const char *stamp, const struct plan_item *item)
{
	const char *const identity[] = { "action", plan_id(input->plan),
		item->bank, item->action, NULL };
	g_autofree char *summary = tr_args(input->messages, "calendar.due",
		item->text[0] != '\0' ? item->text : item->action, NULL);

	begin_event(out, stamp, item->due, identity);
	add_text(out, "SUMMARY", summary);
	add_description(out, input->messages, item);
	add(out, "END", "VEVENT");
}

static void add_items(
	GString *out, const struct calendar_input *input, const char *stamp)
{
	g_autofree size_t *order = plan_order(input->plan);

	for (size_t i = 0; i < plan_count(input->plan); i++) {
		const struct plan_item *item = plan_at(input->plan, order[i]);

		if (plan_is_open(item) && date_is_set(item->due)) {
			add_item(out, input, stamp, item);
		}
	}
}

static void add_check(
	GString *out, const struct calendar_input *input, const char *stamp)
{
	const char *const identity[] = { "check", input->checked_id, NULL };
	const char *summary = tr(input->messages, "calendar.check");

	begin_event(out, stamp, input->next_check, identity);
	add_text(out, "SUMMARY", summary);
	add(out, "BEGIN", "VALARM");
	add(out, "ACTION", "DISPLAY");
	add(out, "TRIGGER", "-P7D");
	add_text(out, "DESCRIPTION", summary);
	add(out, "END", "VALARM");
	add(out, "END", "VEVENT");
}

GString *calendar_write(const struct calendar_input *input)
{
	GString *out = g_string_new(NULL);
	g_autofree char *stamp = stamp_of(input->now);

	add_line(out, BEGIN);
	add(out, "VERSION", "2.0");
	add_line(out, PRODUCT);
	add(out, "CALSCALE", "GREGORIAN");
	add_items(out, input, stamp);
	if (date_is_set(input->next_check)) {
		add_check(out, input, stamp);
	}
	add(out, "END", "VCALENDAR");
	return out;
}

bool calendar_is_ours(const char *bytes, size_t len_bytes)
{
	return len_bytes >= strlen(BEGIN) &&
	       memcmp(bytes, BEGIN, strlen(BEGIN)) == 0 &&
	       g_strstr_len(bytes, (gssize)len_bytes, PRODUCT) != NULL;
}
