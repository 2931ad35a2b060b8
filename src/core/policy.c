/* SPDX-License-Identifier: MIT */
/* A record with a revision, so that only changes are saved; and the template
 * with what was filled in. */
#include "core/policy.h"

#include <string.h>

#include "core/sheet.h"

static void free_wording(void *data)
{
	struct policy_wording *wording = data;

	g_free(wording->id);
	g_free(wording->text);
	g_free(wording);
}

struct policy *policy_create(void)
{
	struct policy *policy = g_new0(struct policy, 1);

	policy->organisation = g_strdup("");
	policy->representative = g_strdup("");
	policy->subject = g_strdup("");
	policy->topics = g_ptr_array_new_with_free_func(g_free);
	policy->wordings = g_ptr_array_new_with_free_func(free_wording);
	return policy;
}

void policy_destroy(struct policy *policy)
{
	if (policy == NULL) {
		return;
	}
	g_free(policy->organisation);
	g_free(policy->representative);
	g_free(policy->subject);
	g_ptr_array_unref(policy->topics);
	g_ptr_array_unref(policy->wordings);
	g_free(policy);
}

static bool find_topic(
	const struct policy *policy, const char *id, unsigned *ret_index)
{
	return g_ptr_array_find_with_equal_func(
		policy->topics, id, g_str_equal, ret_index);
}

bool policy_has_topic(const struct policy *policy, const char *id)
{
	return find_topic(policy, id, NULL);
}

/* NULL: it is worded as in the template. */
const char *policy_wording(const struct policy *policy, const char *id)
{
	for (size_t i = 0; i < policy->wordings->len; i++) {
		const struct policy_wording *wording =
			g_ptr_array_index(policy->wordings, i);

		if (strcmp(wording->id, id) == 0) {
			return wording->text;
		}
	}
	return NULL;
}

static bool topics_equal(const struct policy *a, const struct policy *b)
{
	for (size_t i = 0; i < a->topics->len; i++) {
		if (!policy_has_topic(b, g_ptr_array_index(a->topics, i))) {
			return false;
		}
	}
	return a->topics->len == b->topics->len;
}

static bool wordings_equal(const struct policy *a, const struct policy *b)
{
	for (size_t i = 0; i < a->wordings->len; i++) {
		const struct policy_wording *wording =
			g_ptr_array_index(a->wordings, i);

		if (g_strcmp0(policy_wording(b, wording->id), wording->text) !=
			0) {
			return false;
		}
	}
	return a->wordings->len == b->wordings->len;
}

bool policy_equals(const struct policy *a, const struct policy *b)
{
	return strcmp(a->organisation, b->organisation) == 0 &&
	       strcmp(a->representative, b->representative) == 0 &&
	       date_compare(a->date, b->date) == 0 &&
	       strcmp(a->subject, b->subject) == 0 && topics_equal(a, b) &&
	       wordings_equal(a, b);
}

bool policy_add_topic(struct policy *policy, const char *id)
{
	if (policy_has_topic(policy, id)) {
		return false;
	}
	g_ptr_array_add(policy->topics, g_strdup(id));
	return true;
}

bool policy_add_wording(struct policy *policy, const char *id, const char *text)
{
	if (policy_wording(policy, id) != NULL) {
		return false;
	}
	struct policy_wording *wording = g_new0(struct policy_wording, 1);

	wording->id = g_strdup(id);
	wording->text = g_strdup(text);
	g_ptr_array_add(policy->wordings, wording);
	return true;
}

static bool changed(struct policy *policy)
{
	policy->revision++;
	return true;
}

bool policy_set_names(struct policy *policy, const char *organisation,
	const char *representative, struct date date)
{
	if (policy->read_only ||
		(strcmp(policy->organisation, organisation) == 0 &&
			strcmp(policy->representative, representative) == 0 &&
			date_compare(policy->date, date) == 0)) {
		return false;
	}
	sheet_set(&policy->organisation, organisation);
	sheet_set(&policy->representative, representative);
	policy->date = date;
	return changed(policy);
}

const struct policy_line *policy_subject(
	const struct policy *policy, const struct policy_template *template)
{
	for (size_t i = 0; i < template->subject_count; i++) {
		if (strcmp(template->subjects[i].id, policy->subject) == 0) {
			return &template->subjects[i];
		}
	}
	return template->subjects;
}

bool policy_next_subject(
	struct policy *policy, const struct policy_template *template)
{
	if (policy->read_only || template->subject_count < 2) {
		return false;
	}
	size_t at =
		(size_t)(policy_subject(policy, template) - template->subjects);

	sheet_set(&policy->subject,
		template->subjects[(at + 1) % template->subject_count].id);
	return changed(policy);
}

static void remove_wording(struct policy *policy, const char *id)
{
	for (unsigned i = 0; i < policy->wordings->len; i++) {
		const struct policy_wording *wording =
			g_ptr_array_index(policy->wordings, i);

		if (strcmp(wording->id, id) == 0) {
			(void)g_ptr_array_remove_index(policy->wordings, i);
			return;
		}
	}
}

void policy_put_wording(struct policy *policy, const char *id, const char *text)
{
	remove_wording(policy, id);
	if (text != NULL) {
		(void)policy_add_wording(policy, id, text);
	}
	(void)changed(policy);
}

bool policy_set_wording(struct policy *policy,
	const struct policy_article *article, const char *text)
{
	const char *now = policy_wording(policy, article->id);
	bool own = text[0] != '\0' && !text_says(&article->text, text);

	if (policy->read_only ||
		(own ? g_strcmp0(now, text) == 0 : now == NULL)) {
		return false;
	}
	policy_put_wording(policy, article->id, own ? text : NULL);
	return true;
}

void policy_put_topic(struct policy *policy, const char *id, bool chosen)
{
	unsigned index = 0;

	if (chosen) {
		(void)policy_add_topic(policy, id);
	} else if (find_topic(policy, id, &index)) {
		(void)g_ptr_array_remove_index(policy->topics, index);
	}
	(void)changed(policy);
}

bool policy_toggle_topic(struct policy *policy, const char *id)
{
	if (policy->read_only) {
		return false;
	}
	policy_put_topic(policy, id, !policy_has_topic(policy, id));
	return true;
}

bool policy_is_begun(const struct policy *policy)
{
	return policy->organisation[0] != '\0' ||
	       policy->representative[0] != '\0' || date_is_set(policy->date) ||
	       policy->subject[0] != '\0' || policy->topics->len > 0 ||
	       policy->wordings->len > 0;
}

bool policy_is_complete(const struct policy *policy)
{
	return policy->organisation[0] != '\0' &&
	       policy->representative[0] != '\0' && date_is_set(policy->date);
}

const struct policy_article *policy_article_at(const struct policy *policy,
	const struct policy_template *template, size_t index)
{
	if (index < template->article_count) {
		return &template->articles[index];
	}
	index -= template->article_count;
	for (size_t i = 0; i < template->topic_count; i++) {
		if (policy_has_topic(policy, template->topics[i].id) &&
			index-- == 0) {
			return &template->topics[i];
		}
	}
	return NULL;
}

/* The finished text. ----------------------------------------------------- */

/* What is at work while the parts are made. */
struct writer {
	const struct policy *policy;
	const struct policy_template *template;
	const char *date;
	const char *language;
	GPtrArray *parts;
};

static void free_part(void *data)
{
	struct policy_part *part = data;

	g_free(part->text);
	g_free(part);
}

static const char *words_of(
	const struct writer *writer, const struct text *text)
{
	return policy_template_text(writer->template, text, writer->language);
}

/* What was filled in for a name in braces; NULL if there is no such name. */
static const char *value_of(const struct writer *writer, const char *name)
{
	const struct policy *policy = writer->policy;

	if (strcmp(name, "organisation") == 0) {
		return policy->organisation;
	}
	if (strcmp(name, "representative") == 0) {
		return policy->representative;
	}
	if (strcmp(name, "date") == 0) {
		return writer->date;
	}
	if (strcmp(name, "subject") == 0 &&
		writer->template->subject_count > 0) {
		return words_of(writer,
			&policy_subject(policy, writer->template)->text);
	}
	return NULL;
}

/* A blank is called as its line at the end is. */
static const char *label_of(const struct writer *writer, const char *name)
{
	for (size_t i = 0; i < writer->template->closing_count; i++) {
		const struct policy_line *line = &writer->template->closing[i];

		if (strcmp(line->id, name) == 0) {
			return words_of(writer, &line->label);
		}
	}
	return name;
}

static bool append_value(
	const struct writer *writer, GString *out, const char *name)
{
	const char *value = value_of(writer, name);

	if (value == NULL) {
		return false;
	}
	if (value[0] != '\0') {
		g_string_append(out, value);
	} else {
		g_string_append_printf(out, "[%s]", label_of(writer, name));
	}
	return true;
}

/* The text with what stands in braces filled in, once: what people typed may
 * hold braces, too. Owned. */
static char *fill(const struct writer *writer, const char *text)
{
	g_autoptr(GString) out = g_string_new(NULL);

	while (*text != '\0') {
		const char *end = *text == '{' ? strchr(text, '}') : NULL;
		g_autofree char *name =
			end != NULL
				? g_strndup(text + 1, (gsize)(end - text - 1))
				: NULL;

		if (name != NULL && append_value(writer, out, name)) {
			text = end + 1;
		} else {
			g_string_append_c(out, *text++);
		}
	}
	return g_strdup(out->str);
}

static void add_part(
	struct writer *writer, enum policy_part_kind kind, const char *text)
{
	struct policy_part *part = g_new0(struct policy_part, 1);

	part->kind = kind;
	part->text = fill(writer, text);
	g_ptr_array_add(writer->parts, part);
}

static void add_article(struct writer *writer, size_t number,
	const struct policy_article *article)
{
	const char *own = policy_wording(writer->policy, article->id);
	g_autofree char *title = g_strdup_printf(
		"%zu. %s", number, words_of(writer, &article->title));

	add_part(writer, POLICY_ARTICLE, title);
	add_part(writer, POLICY_TEXT,
		own != NULL ? own : words_of(writer, &article->text));
}

GPtrArray *policy_parts(const struct policy *policy,
	const struct policy_template *template, const char *date,
	const char *language)
{
	struct writer writer = {
		.policy = policy,
		.template = template,
		.date = date,
		.language = language,
		.parts = g_ptr_array_new_with_free_func(free_part),
	};
	const struct policy_article *article = NULL;

	add_part(&writer, POLICY_TITLE, words_of(&writer, &template->title));
	add_part(&writer, POLICY_TEXT, words_of(&writer, &template->preamble));
	for (size_t i = 0;
		(article = policy_article_at(policy, template, i)) != NULL;
		i++) {
		add_article(&writer, i + 1, article);
	}
	for (size_t i = 0; i < template->closing_count; i++) {
		add_part(&writer, POLICY_CLOSING,
			words_of(&writer, &template->closing[i].text));
	}
	return writer.parts;
}
