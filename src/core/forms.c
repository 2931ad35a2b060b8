/* SPDX-License-Identifier: MIT */
/* Its texts own every string, as in a bank. */
#include "core/forms.h"

#include <glib.h>
#include <string.h>

const char *const form_fill_names[FORM_FILL_COUNT] = {
	[FORM_FILL_NONE] = "",
	[FORM_FILL_ORGANISATION] = "organisation",
	[FORM_FILL_UNIT] = "unit",
	[FORM_FILL_PERSON] = "person",
	[FORM_FILL_DATE] = "date",
};

struct forms *forms_create(void)
{
	struct forms *forms = g_new0(struct forms, 1);

	texts_init(&forms->texts);
	return forms;
}

void forms_destroy(struct forms *forms)
{
	if (forms != NULL) {
		texts_finish(&forms->texts);
		g_free(forms);
	}
}

const char *forms_text(const struct forms *forms, const struct text *text,
	const char *language)
{
	return texts_say(&forms->texts, text, language);
}

const struct printed_form *forms_find(const struct forms *forms, const char *id)
{
	for (size_t i = 0; i < forms->count; i++) {
		if (strcmp(forms->at[i].id, id) == 0) {
			return &forms->at[i];
		}
	}
	return NULL;
}

static bool names_action(const struct form_finish *finish, const char *action)
{
	for (size_t i = 0; i < finish->action_count; i++) {
		if (strcmp(finish->actions[i], action) == 0) {
			return true;
		}
	}
	return false;
}

static bool finishes(
	const struct printed_form *form, const char *bank, const char *action)
{
	for (size_t i = 0; i < form->finish_count; i++) {
		const struct form_finish *finish = &form->finishes[i];

		if (strcmp(finish->bank, bank) == 0 &&
			names_action(finish, action)) {
			return true;
		}
	}
	return false;
}

const struct printed_form *forms_finishing(
	const struct forms *forms, const char *bank, const char *action)
{
	for (size_t i = 0; forms != NULL && i < forms->count; i++) {
		if (finishes(&forms->at[i], bank, action)) {
			return &forms->at[i];
		}
	}
	return NULL;
}

static bool asks(const struct printed_form *form, enum informant from)
{
	for (size_t i = 0; i < form->block_count; i++) {
		const struct form_cards *cards = &form->blocks[i].cards;

		if (cards->given && cards->from == from) {
			return true;
		}
	}
	return false;
}

const struct printed_form *forms_asking(
	const struct forms *forms, enum informant from)
{
	for (size_t i = 0; forms != NULL && i < forms->count; i++) {
		if (asks(&forms->at[i], from)) {
			return &forms->at[i];
		}
	}
	return NULL;
}

size_t form_empty_rows(int empty, size_t used)
{
	size_t rows = (size_t)empty;

	return rows > used ? rows - used : 0;
}
