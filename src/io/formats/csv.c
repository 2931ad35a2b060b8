/* SPDX-License-Identifier: MIT */
/* A table of named cells. Columns stand in the order in which they first
 * come, so that sheets of different banks fit into one table: the cells of a
 * bank that a row has not are empty. */
#include "io/formats/csv.h"

#include <glib.h>
#include <string.h>

#include "base/utf8.h"
#include "io/formats/plan_facts.h"
#include "io/formats/result_facts.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define LINE_END "\r\n"

struct table {
	GPtrArray *columns; /* names */
	GHashTable *known; /* the same, as a set; borrowed */
	GPtrArray *rows; /* hash tables of column to cell */
};

static void free_row(void *row)
{
	g_hash_table_destroy(row);
}

static void table_init(struct table *table, size_t row_count)
{
	table->columns = g_ptr_array_new_with_free_func(g_free);
	table->known = g_hash_table_new(g_str_hash, g_str_equal);
	table->rows = g_ptr_array_new_with_free_func(free_row);
	for (size_t i = 0; i < row_count; i++) {
		g_ptr_array_add(
			table->rows, g_hash_table_new_full(g_str_hash,
					     g_str_equal, NULL, g_free));
	}
}

static void table_finish(struct table *table)
{
	g_ptr_array_free(table->rows, TRUE);
	g_hash_table_destroy(table->known);
	g_ptr_array_free(table->columns, TRUE);
}

/* The name of the column as the table keeps it; added as the last one if it is
 * new. */
static char *column(struct table *table, const char *name)
{
	char *kept = g_hash_table_lookup(table->known, name);

	if (kept == NULL) {
		kept = g_strdup(name);
		g_hash_table_insert(table->known, kept, kept);
		g_ptr_array_add(table->columns, kept);
	}
	return kept;
}

/* Takes the cell, which is ready for the file; NULL = empty. */
static void put(struct table *table, size_t row, const char *name, char *cell)
{
	char *kept = column(table, name);

	if (cell != NULL) {
		g_hash_table_insert(
			g_ptr_array_index(table->rows, row), kept, cell);
	}
}

/* What a spreadsheet would run; a Japanese one takes the full-width signs for
 * the same. */
static bool is_formula(const char *text)
{
	static const char *const signs[] = { "=", "+", "-", "@", "＝", "＋",
		"－", "＠" };

	for (size_t i = 0; i < G_N_ELEMENTS(signs); i++) {
		if (g_str_has_prefix(text, signs[i])) {
			return true;
		}
	}
	return false;
}

/* A text made safe, and quoted where it must be. */
static char *text_cell(const char *text)
{
	g_autofree char *shown = utf8_shown(text);
	GString *cell = g_string_new(is_formula(shown) ? "'" : NULL);

	g_string_append(cell, shown);
	if (strpbrk(cell->str, "\",\r\n") != NULL) {
		g_string_replace(cell, "\"", "\"\"", 0);
		g_string_prepend_c(cell, '"');
		g_string_append_c(cell, '"');
	}
	return g_string_free(cell, FALSE);
}

static void put_text(
	struct table *table, size_t row, const char *name, const char *text)
{
	put(table, row, name, text != NULL ? text_cell(text) : NULL);
}

static void put_number(
	struct table *table, size_t row, const char *name, long number)
{
	put(table, row, name, g_strdup_printf("%ld", number));
}

static void put_count(
	struct table *table, size_t row, const char *name, size_t count)
{
	put_number(table, row, name, (long)count);
}

/* Borrowed and ready for the file; "" for an empty cell. */
static const char *cell_at(
	const struct table *table, size_t row, const char *name)
{
	const char *cell =
		g_hash_table_lookup(g_ptr_array_index(table->rows, row), name);

	return cell != NULL ? cell : "";
}

static char *print(const struct table *table)
{
	GString *out = g_string_new(BYTE_ORDER_MARK);

	for (size_t i = 0; i < table->columns->len; i++) {
		g_autofree char *name =
			text_cell(g_ptr_array_index(table->columns, i));

		g_string_append_printf(out, "%s%s", i > 0 ? "," : "", name);
	}
	g_string_append(out, LINE_END);
	for (size_t row = 0; row < table->rows->len; row++) {
		for (size_t i = 0; i < table->columns->len; i++) {
			g_string_append_printf(out, "%s%s", i > 0 ? "," : "",
				cell_at(table, row,
					g_ptr_array_index(table->columns, i)));
		}
		g_string_append(out, LINE_END);
	}
	return g_string_free(out, FALSE);
}

/* Puts some cells of a sheet. All sheets pass through one such function before
 * the next one comes, so that the columns of a kind stand together. */
typedef void put_function(
	struct table *table, size_t row, const struct result_facts *facts);

static void put_head(
	struct table *table, size_t row, const struct result_facts *facts)
{
	const struct sheet *sheet = facts->sheet;
	char date[DATE_TEXT_BYTES];

	date_format(sheet->date, date);
	put_text(table, row, "bank", sheet->bank);
	put_text(table, row, "edition", sheet->edition);
	put_text(table, row, "organisation", sheet->organisation);
	put_text(table, row, "unit", sheet->unit);
	put_text(table, row, "date", date);
}

static void put_totals(
	struct table *table, size_t row, const struct result_facts *facts)
{
	bool known = facts->bank != NULL;

	put_text(table, row, "questions", NULL);
	put_count(table, row, "answered", facts->count);
	put_text(table, row, "complete",
		!facts->outcome.has_complete ? NULL
		: facts->outcome.complete    ? "true"
					     : "false");
	column(table, "score");
	column(table, "max");
	column(table, "range.low");
	column(table, "range.high");
	put_text(table, row, "band", facts->outcome.band);
	if (facts->outcome.has_score) {
		put_number(table, row, "score", facts->outcome.total);
		put_number(table, row, "max", facts->outcome.max);
	}
	if (known) {
		put_count(table, row, "questions",
			facts->outcome.score.questions);
	}
	if (known && facts->outcome.has_score) {
		put_number(table, row, "range.low", facts->outcome.score.low);
		put_number(table, row, "range.high", facts->outcome.score.high);
	}
}

static void put_counts(
	struct table *table, size_t row, const struct result_facts *facts)
{
	if (facts->bank == NULL) {
		return;
	}
	const struct choices *scale = &facts->bank->scale;

	for (size_t i = 0; i < MIN(scale->count, SCORE_CHOICES_MAX); i++) {
		g_autofree char *name =
			g_strconcat("counts.", scale->at[i].id, NULL);

		put_count(table, row, name, facts->outcome.score.counts[i]);
	}
}

static void add_word(GString *list, const char *word)
{
	g_string_append_printf(list, "%s%s", list->len > 0 ? " " : "", word);
}

static void put_absent(
	struct table *table, size_t row, const struct result_facts *facts)
{
	g_autoptr(GString) list = g_string_new(NULL);

	for (size_t i = 0; i < facts->count; i++) {
		if (facts->answers[i].absent) {
			add_word(list, facts->answers[i].question);
		}
	}
	put_text(table, row, "absent", list->str);
}

static void put_section(struct table *table, size_t row,
	const struct result_facts *facts, size_t section)
{
	const char *id = facts->bank->sections[section].id;
	struct score score;

	score_section(facts->bank, facts->sheet, section, &score);
	const struct {
		const char *key;
		long number;
		bool given;
	} cells[] = {
		{ "score", score.total, facts->outcome.has_score },
		{ "max", score.max, facts->outcome.has_score },
		{ "answered", (long)score.answered, true },
		{ "questions", (long)score.questions, true },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(cells); i++) {
		g_autofree char *name =
			g_strconcat("sections.", id, ".", cells[i].key, NULL);

		column(table, name);
		if (cells[i].given) {
			put_number(table, row, name, cells[i].number);
		}
	}
}

static void put_sections(
	struct table *table, size_t row, const struct result_facts *facts)
{
	size_t count = facts->bank != NULL ? facts->bank->section_count : 0;

	for (size_t i = 0; i < count; i++) {
		put_section(table, row, facts, i);
	}
}

static void put_unknown(
	struct table *table, size_t row, const struct result_facts *facts)
{
	g_autoptr(GString) list = g_string_new(NULL);

	for (size_t i = 0; i < facts->count; i++) {
		if (facts->answers[i].unsure) {
			add_word(list, facts->answers[i].question);
		}
	}
	put_text(table, row, "unknown", list->str);
}

static void put_answers(
	struct table *table, size_t row, const struct result_facts *facts)
{
	/* A question that nobody answered has its column, too. */
	size_t count = facts->bank != NULL ? facts->bank->question_count : 0;

	for (size_t i = 0; i < count; i++) {
		g_autofree char *name = g_strconcat(
			"answers.", facts->bank->questions[i].id, NULL);

		column(table, name);
	}
	for (size_t i = 0; i < facts->count; i++) {
		g_autofree char *name = g_strconcat(
			"answers.", facts->answers[i].question, NULL);

		put_text(table, row, name, facts->answers[i].choice);
	}
}

static put_function *const show_parts[] = {
	put_head,
	put_totals,
	put_counts,
	put_absent,
	put_sections,
	put_unknown,
	put_answers,
};

char *csv_show(const struct result_source *sources, size_t count)
{
	g_autofree struct result_facts *facts =
		g_new0(struct result_facts, count);
	struct table table;

	table_init(&table, count);
	for (size_t i = 0; i < count; i++) {
		result_facts_init(&facts[i], &sources[i]);
	}
	for (size_t part = 0; part < G_N_ELEMENTS(show_parts); part++) {
		for (size_t i = 0; i < count; i++) {
			show_parts[part](&table, i, &facts[i]);
		}
	}
	char *csv = print(&table);

	for (size_t i = 0; i < count; i++) {
		result_facts_finish(&facts[i]);
	}
	table_finish(&table);
	return csv;
}

static void put_action(struct table *table, size_t row, const struct bank *bank,
	const struct advice_item *item, const char *language)
{
	const struct question *question = &bank->questions[item->question];
	const struct action *action = &question->actions[item->action];

	put_text(table, row, "kind", "advice");
	put_text(table, row, "priority", priority_names[item->priority]);
	put_text(table, row, "question", question->id);
	put_text(table, row, "action", action->id);
	put_text(table, row, "text", bank_text(bank, &action->text, language));
	put_text(table, row, "effort", effort_names[action->effort]);
	put_text(table, row, "cost", cost_names[action->cost]);
	put_text(table, row, "role", role_names[action->role]);
}

static void put_card(struct table *table, size_t row, const struct bank *bank,
	const struct question *question, const char *language)
{
	const struct find_out *find_out = &question->find_out;

	put_text(table, row, "kind", "find_out");
	put_text(table, row, "question", question->id);
	put_text(table, row, "from", informant_names[find_out->from]);
	put_text(table, row, "ask", bank_text(bank, &find_out->ask, language));
	put_text(
		table, row, "look", bank_text(bank, &find_out->look, language));
}

char *csv_actions(const struct bank *bank, const struct advice *advice,
	const char *language)
{
	static const char *const columns[] = { "kind", "priority", "question",
		"action", "text", "effort", "cost", "role", "from", "ask",
		"look" };
	struct table table;

	table_init(&table, advice->count + advice->card_count);
	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
		column(&table, columns[i]);
	}
	for (size_t i = 0; i < advice->count; i++) {
		put_action(&table, i, bank, &advice->items[i], language);
	}
	for (size_t i = 0; i < advice->card_count; i++) {
		put_card(&table, advice->count + i, bank,
			&bank->questions[advice->cards[i]], language);
	}
	char *csv = print(&table);

	table_finish(&table);
	return csv;
}

static void put_item(struct table *table, size_t row,
	const struct plan_item *item, struct date today)
{
	struct plan_facts facts;

	plan_facts_init(&facts, item, today);
	for (size_t i = 0; i < PLAN_FACT_COUNT; i++) {
		put_text(table, row, plan_fact_keys[i], facts.texts[i]);
	}
	put_text(table, row, "overdue", facts.overdue ? "true" : "false");
}

char *csv_plan(const struct plan *plan, struct date today)
{
	g_autofree size_t *order = plan_order(plan);
	struct table table;

	table_init(&table, plan_count(plan));
	for (size_t i = 0; i < PLAN_FACT_COUNT; i++) {
		column(&table, plan_fact_keys[i]);
	}
	column(&table, "overdue");
	for (size_t i = 0; i < plan_count(plan); i++) {
		put_item(&table, i, plan_at(plan, order[i]), today);
	}
	char *csv = print(&table);

	table_finish(&table);
	return csv;
}
