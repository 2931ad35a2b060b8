/* SPDX-License-Identifier: MIT */
/* The advice is worked out once for all forms of the book. */
#include "report/forms/form_book.h"

#include <glib.h>

#include "core/advice.h"
#include "report/book/book_file.h"
#include "report/forms/form_page.h"

static const char *title_of(
	const struct form_input *input, const struct printed_form *form)
{
	return forms_text(
		input->forms, &form->title, messages_language(input->messages));
}

static void set_properties(struct book *book, const struct form_input *input)
{
	const struct sheet *sheet = input->check.sheet;
	const char *title = input->chosen_count == 1
				    ? title_of(input, input->chosen[0])
				    : tr(input->messages, "forms.title");

	book_set_properties(book, title,
		sheet != NULL ? sheet->organisation : "",
		book_file_seconds(input->exported_at));
}

static struct advice *advice_of(const struct result_source *check)
{
	return check->sheet != NULL && check->bank != NULL
		       ? advice_create(check->bank, check->sheet, NULL)
		       : NULL;
}

static void fill(struct book *book, const void *data)
{
	const struct form_input *input = data;
	AUTO(advice) advice = advice_of(&input->check);

	set_properties(book, input);
	for (size_t i = 0; i < input->chosen_count; i++) {
		const struct printed_form *form = input->chosen[i];

		form_page_write(book_add_page(book, title_of(input, form)),
			input, advice, form);
	}
}

bool form_book_write(
	const char *path, const struct form_input *input, struct diags *diags)
{
	return book_file_write(path, input->messages, fill, input, diags);
}
