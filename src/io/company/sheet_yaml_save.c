/* SPDX-License-Identifier: MIT */
/* A sheet to YAML. The result comes last: a file without it was cut off. */
#include "io/company/sheet_yaml.h"
#include "io/yaml/yaml_write.h"

static void save_choice(GString *out, bool *first, const struct answer *answer)
{
	char on[DATE_TEXT_BYTES];

	date_format(answer->on, on);
	yaml_write_flow_text(out, first, "choice", answer->choice);
	yaml_write_flow_integer(out, first, "points", answer->points);
	if (answer->absent) {
		yaml_write_flow_bool(out, first, "absent", true);
	}
	yaml_write_flow_text(out, first, "on", on);
	yaml_write_flow_text(out, first, "from", answer->from);
	if (answer->reason[0] != '\0') {
		yaml_write_flow_text(out, first, "reason", answer->reason);
	}
}

static void save_answer(
	GString *out, const char *question, const struct answer *answer)
{
	bool first = true;

	yaml_write_flow_open(out, &first);
	yaml_write_flow_text(out, &first, "question", question);
	if (!answer_is_open(answer)) {
		save_choice(out, &first, answer);
	}
	if (answer->memo[0] != '\0') {
		yaml_write_flow_text(out, &first, "memo", answer->memo);
	}
	yaml_write_flow_close(out);
}

static void save_named(GString *out, const struct sheet *sheet)
{
	if (sheet->named_count > 0) {
		g_string_append(out, "named:\n");
	}
	for (size_t i = 0; i < sheet->named_count; i++) {
		bool first = true;

		yaml_write_flow_open(out, &first);
		yaml_write_flow_text(
			out, &first, "prompt", sheet->named[i].prompt);
		yaml_write_flow_text(out, &first, "text", sheet->named[i].text);
		yaml_write_flow_close(out);
	}
}

static void save_corrections(GString *out, const struct sheet *sheet)
{
	if (sheet->correction_count > 0) {
		g_string_append(out, "corrections:\n");
	}
	for (size_t i = 0; i < sheet->correction_count; i++) {
		const struct correction *correction = &sheet->corrections[i];
		char on[DATE_TEXT_BYTES];
		bool first = true;

		date_format(correction->on, on);
		yaml_write_flow_open(out, &first);
		yaml_write_flow_text(
			out, &first, "question", correction->question);
		yaml_write_flow_text(out, &first, "on", on);
		yaml_write_flow_text(out, &first, "before", correction->before);
		yaml_write_flow_close(out);
	}
}

static void save_answers(GString *out, const struct sheet *sheet)
{
	bool any = false;

	for (size_t i = 0; i < sheet->answer_count; i++) {
		if (answer_is_empty(&sheet->answers[i])) {
			continue;
		}
		if (!any) {
			g_string_append(out, "answers:\n");
			any = true;
		}
		save_answer(out, sheet->questions[i], &sheet->answers[i]);
	}
	if (!any) {
		g_string_append(out, "answers: []\n");
	}
}

static void save_result(GString *out, const struct sheet_result *result)
{
	bool first = true;

	yaml_write_map_open(out, "result", &first);
	if (result->given) {
		yaml_write_flow_integer(out, &first, "score", result->score);
		yaml_write_flow_integer(out, &first, "max", result->max);
		yaml_write_flow_text(out, &first, "band", result->band);
		yaml_write_flow_text(
			out, &first, "band_label", result->band_label);
	}
	yaml_write_flow_close(out);
}

GString *sheet_yaml_save(const struct sheet *sheet)
{
	GString *out = g_string_new(NULL);
	char date[DATE_TEXT_BYTES];
	char finished[DATE_TEXT_BYTES];

	date_format(sheet->date, date);
	date_format(sheet->finished, finished);
	yaml_write_integer(out, "format", SHEET_YAML_FORMAT);
	yaml_write_text(out, "id", sheet->id);
	yaml_write_text(out, "bank", sheet->bank);
	yaml_write_text(out, "edition", sheet->edition);
	yaml_write_text(out, "bank_sha256", sheet->bank_sha256);
	yaml_write_text(out, "organisation", sheet->organisation);
	yaml_write_text(out, "unit", sheet->unit);
	yaml_write_text(out, "person", sheet->person);
	if (sheet->people > 0) {
		yaml_write_integer(out, "people", sheet->people);
	}
	yaml_write_text(out, "date", date);
	yaml_write_text(out, "finished", finished);
	yaml_write_text(out, "previous", sheet->previous);
	if (date_is_set(sheet->exported)) {
		char exported[DATE_TEXT_BYTES];

		date_format(sheet->exported, exported);
		yaml_write_text(out, "exported", exported);
	}
	save_named(out, sheet);
	save_corrections(out, sheet);
	save_answers(out, sheet);
	save_result(out, &sheet->result);
	return out;
}
