/* SPDX-License-Identifier: MIT */
/* An incomplete sheet has no band: where a file gives one, it is complete. */
#include "core/outcome.h"

static void take_from_bank(
	const struct result_source *source, struct outcome *outcome)
{
	const struct score *score = &outcome->score;

	score_sheet(source->bank, source->sheet, &outcome->score);
	if (bank_counts_points(source->bank)) {
		outcome->has_score = true;
		outcome->total = score->total;
		outcome->max = score->max;
	}
	outcome->has_complete = true;
	outcome->complete = score->complete;
	outcome->band = score->band != NULL ? score->band->id : NULL;
}

static void take_from_file(
	const struct sheet_result *result, struct outcome *outcome)
{
	if (!result->given) {
		return;
	}
	outcome->has_score = true;
	outcome->total = result->score;
	outcome->max = result->max;
	if (result->band[0] != '\0') {
		outcome->band = result->band;
		outcome->has_complete = true;
		outcome->complete = true;
	}
}

void outcome_of(const struct result_source *source, struct outcome *ret_outcome)
{
	*ret_outcome = (struct outcome){ .has_score = false };
	if (source->bank != NULL) {
		take_from_bank(source, ret_outcome);
	} else {
		take_from_file(&source->sheet->result, ret_outcome);
	}
}

const char *outcome_band_label(
	const struct result_source *source, const char *language)
{
	struct outcome outcome;
	const char *label = NULL;

	outcome_of(source, &outcome);
	if (outcome.score.band != NULL) {
		label = bank_text(
			source->bank, &outcome.score.band->label, language);
	} else if (outcome.band != NULL) {
		label = source->sheet->result.band_label;
	}
	return label != NULL ? label : "";
}
