/* SPDX-License-Identifier: MIT */
/* Looking up what a survey found, and writing its figures. */
#include "core/rates.h"

#include <glib.h>
#include <string.h>

struct rates *rates_create(void)
{
	struct rates *rates = g_new0(struct rates, 1);

	texts_init(&rates->texts);
	return rates;
}

void rates_destroy(struct rates *rates)
{
	if (rates != NULL) {
		texts_finish(&rates->texts);
		g_free(rates);
	}
}

const char *rates_text(const struct rates *rates, const struct text *text,
	const char *language)
{
	return texts_say(&rates->texts, text, language);
}

static bool rate_is_of(const struct rate *rate, const struct bank *bank,
	const struct question *question)
{
	return strcmp(rate->bank, bank->id) == 0 &&
	       strcmp(rate->edition, bank->edition) == 0 &&
	       strcmp(rate->question, question->id) == 0;
}

const struct rate *rates_find(const struct rates *rates,
	const struct bank *bank, const struct question *question)
{
	for (size_t i = 0; rates != NULL && i < rates->rate_count; i++) {
		if (rate_is_of(&rates->rates[i], bank, question)) {
			return &rates->rates[i];
		}
	}
	return NULL;
}

const struct rate *rates_after_answer(const struct rates *rates,
	const struct bank *bank, const struct sheet *sheet,
	const struct question *question)
{
	return sheet_is_answered(sheet, question)
		       ? rates_find(rates, bank, question)
		       : NULL;
}

bool rates_any_after_answer(const struct rates *rates, const struct bank *bank,
	const struct sheet *sheet)
{
	for (size_t i = 0; i < bank->question_count; i++) {
		if (rates_after_answer(
			    rates, bank, sheet, &bank->questions[i]) != NULL) {
			return true;
		}
	}
	return false;
}

char *rate_percent(const struct rate *rate)
{
	return g_strdup_printf("%d.%d%%", rate->tenths / 10, rate->tenths % 10);
}

char *rates_answers(const struct rates *rates)
{
	GString *text = g_string_new(NULL);

	g_string_printf(text, "%d", rates->answers);
	for (gssize at = (gssize)text->len - 3; at > 0; at -= 3) {
		g_string_insert_c(text, at, ',');
	}
	return g_string_free(text, FALSE);
}
