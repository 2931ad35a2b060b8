/* SPDX-License-Identifier: MIT */
/* The tables of the forms. Whether the actions exist is not looked at: their
 * bank may not be there. */
#include "io/banks/forms_yaml.h"

#include <glib.h>

#include "io/banks/bank_fields.h"
#include "io/banks/embedded.h"
#include "io/banks/texts_yaml.h"
#include "io/yaml/yaml_schema.h"

#define FILE_NAME "questions/forms.yaml"
#define WIDTH_MAX 100
#define EMPTY_MAX 40

static void read_fill(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	enum form_fill *fill = field;
	size_t index = 0;

	/* The first name is that of none. */
	if (yaml_expect_word(reader, node, name, form_fill_names + 1,
		    FORM_FILL_COUNT - 1, &index)) {
		*fill = (enum form_fill)(index + 1);
	}
}

static void read_width(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	bank_fields_count(reader, node, name, WIDTH_MAX, field);
}

static void read_empty(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	bank_fields_count(reader, node, name, EMPTY_MAX, field);
}

static const struct yaml_key field_keys[] = {
	{ "label", YAML_REQUIRED, bank_fields_line,
		offsetof(struct form_field, label) },
	{ "fill", YAML_OPTIONAL, read_fill, offsetof(struct form_field, fill) },
	{ 0 },
};

static void read_fields(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct form_block *block = field;

	block->fields = bank_fields_list(reader, node, name, field_keys,
		sizeof(struct form_field), &block->field_count);
}

static const struct yaml_key column_keys[] = {
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct form_column, title) },
	{ "width", YAML_REQUIRED, read_width,
		offsetof(struct form_column, width) },
	{ 0 },
};

static void read_columns(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct form_table *table = field;

	table->columns = bank_fields_list(reader, node, name, column_keys,
		sizeof(struct form_column), &table->column_count);
	if (table->column_count > FORM_COLUMNS_MAX) {
		g_autofree char *limit =
			g_strdup_printf("%d", FORM_COLUMNS_MAX);

		yaml_complain(reader, "diag.forms.many_columns",
			node->at[FORM_COLUMNS_MAX], limit);
	}
}

static void read_rows(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct form_table *table = field;

	if (!yaml_expect(reader, node, YAML_LIST, name)) {
		return;
	}
	struct text *rows =
		bank_fields_array(reader, node->count, sizeof(*rows));

	for (size_t i = 0; i < node->count; i++) {
		bank_fields_line(reader, node->at[i], name, &rows[i]);
	}
	table->rows = rows;
	table->row_count = node->count;
}

static const struct yaml_key table_keys[] = {
	{ "tick", YAML_OPTIONAL, bank_fields_bool,
		offsetof(struct form_table, tick) },
	{ "columns", YAML_REQUIRED, read_columns, 0 },
	{ "named", YAML_OPTIONAL, bank_fields_bool,
		offsetof(struct form_table, named) },
	{ "rows", YAML_OPTIONAL, read_rows, 0 },
	{ "empty", YAML_OPTIONAL, read_empty,
		offsetof(struct form_table, empty) },
	{ 0 },
};

static void read_table(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	(void)yaml_read_map(reader, node, name, table_keys, field);
}

static const struct yaml_key cards_keys[] = {
	{ "from", YAML_REQUIRED, bank_fields_informant,
		offsetof(struct form_cards, from) },
	{ "empty", YAML_OPTIONAL, read_empty,
		offsetof(struct form_cards, empty) },
	{ 0 },
};

static void read_cards(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct form_cards *cards = field;

	cards->given = yaml_read_map(reader, node, name, cards_keys, cards);
}

static const struct yaml_key block_keys[] = {
	{ "heading", YAML_OPTIONAL, bank_fields_line,
		offsetof(struct form_block, heading) },
	{ "text", YAML_OPTIONAL, bank_fields_text,
		offsetof(struct form_block, text) },
	{ "fields", YAML_OPTIONAL, read_fields, 0 },
	{ "table", YAML_OPTIONAL, read_table,
		offsetof(struct form_block, table) },
	{ "cards", YAML_OPTIONAL, read_cards,
		offsetof(struct form_block, cards) },
	{ "help_lines", YAML_OPTIONAL, bank_fields_bool,
		offsetof(struct form_block, help_lines) },
	{ 0 },
};

static void read_blocks(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct printed_form *form = field;

	form->blocks = bank_fields_list(reader, node, name, block_keys,
		sizeof(struct form_block), &form->block_count);
}

static void read_actions(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct form_finish *finish = field;

	finish->actions =
		bank_fields_ids(reader, node, name, &finish->action_count);
}

static const struct yaml_key finish_keys[] = {
	{ "bank", YAML_REQUIRED, bank_fields_id,
		offsetof(struct form_finish, bank) },
	{ "actions", YAML_REQUIRED, read_actions, 0 },
	{ 0 },
};

static void read_finishes(struct yaml_reader *reader,
	const struct yaml_node *node, const char *name, void *field)
{
	struct printed_form *form = field;

	form->finishes = bank_fields_list(reader, node, name, finish_keys,
		sizeof(struct form_finish), &form->finish_count);
}

static const struct yaml_key form_keys[] = {
	{ "id", YAML_REQUIRED, bank_fields_id,
		offsetof(struct printed_form, id) },
	{ "title", YAML_REQUIRED, bank_fields_line,
		offsetof(struct printed_form, title) },
	{ "purpose", YAML_REQUIRED, bank_fields_text,
		offsetof(struct printed_form, purpose) },
	{ "finishes", YAML_REQUIRED, read_finishes, 0 },
	{ "blocks", YAML_REQUIRED, read_blocks, 0 },
	{ 0 },
};

static void check_twice(struct yaml_reader *reader,
	const struct yaml_node *node, const struct forms *forms, size_t index)
{
	const char *id = forms->at[index].id;

	for (size_t i = 0; i < index; i++) {
		if (id != NULL && g_strcmp0(forms->at[i].id, id) == 0) {
			yaml_complain(reader, "diag.forms.twice", node, id);
			return;
		}
	}
}

static void read_forms(struct yaml_reader *reader, const struct yaml_node *node,
	const char *name, void *field)
{
	struct forms *forms = field;

	forms->at = bank_fields_list(reader, node, name, form_keys,
		sizeof(struct printed_form), &forms->count);
	for (size_t i = 0; i < forms->count; i++) {
		check_twice(reader, node->at[i], forms, i);
	}
}

/* Languages before all texts. */
static const struct yaml_key file_keys[] = {
	{ "format", YAML_REQUIRED, bank_fields_format, 0 },
	{ "languages", YAML_REQUIRED, bank_fields_languages, 0 },
	{ "forms", YAML_REQUIRED, read_forms, 0 },
	{ 0 },
};

static const struct yaml_key *const tables[] = { file_keys, form_keys,
	finish_keys, block_keys, field_keys, table_keys, column_keys,
	cards_keys, NULL };

static const struct texts_yaml kind = { .keys = file_keys, .tables = tables };

struct forms *forms_yaml_load(const char *file, const char *bytes,
	size_t len_bytes, struct diags *diags)
{
	AUTO(forms) forms = forms_create();

	return texts_yaml_read(&kind, &forms->texts, forms, file, bytes,
		       len_bytes, diags)
		       ? g_steal_pointer(&forms)
		       : NULL;
}

struct forms *forms_yaml_builtin(void)
{
	struct forms *forms = forms_create();

	texts_yaml_builtin(
		&kind, &forms->texts, forms, embedded_find(FILE_NAME));
	return forms;
}
