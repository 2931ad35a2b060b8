/* SPDX-License-Identifier: MIT */
/* The CSV of small sheets, byte for byte. */
#include "io/formats/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "tiny.h"

#define MARK "\xEF\xBB\xBF"
#define COLUMNS                                                                \
	"bank,edition,organisation,unit,date,questions,answered,complete,"     \
	"score,max,range.low,range.high,band,counts.full,counts.partial,"      \
	"counts.none,counts.unknown,absent,sections.a.score,sections.a.max,"   \
	"sections.a.answered,sections.a.questions,sections.b.score,"           \
	"sections.b.max,sections.b.answered,sections.b.questions,unknown,"     \
	"answers.1,answers.2,answers.3,answers.4"
#define SHEET                                                                        \
	"tiny,1.0,山田 製作所,\"営業, \"\"第1\"\"課\",2026-11-21,4,4,true," \
	"5,16,6,10,low,1,1,1,1,2,4,8,2,2,1,8,2,2,3,none,full,unknown,partial"
#define BEGUN                                                                  \
	"tiny,1.0,山田 製作所,'=1+1,2026-11-21,4,1,false,"                \
	"2,16,2,14,,0,1,0,0,,2,8,1,2,0,8,0,2,,partial,,,"

static void csv_show__sheets_of_one_bank__a_row_each(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = tiny_sheet();
	AUTO(sheet) begun = tiny_sheet_begun();
	const struct result_source sources[] = { { sheet, bank },
		{ begun, bank } };
	g_autofree char *csv = csv_show(sources, 2);

	(void)state;
	assert_string_equal(csv, MARK COLUMNS "\r\n" SHEET "\r\n" BEGUN "\r\n");
}

static void csv_show__no_bank__result_of_the_file(void **state)
{
	AUTO(sheet) sheet = tiny_sheet();
	const struct result_source source = { sheet, NULL };
	g_autofree char *csv = csv_show(&source, 1);

	(void)state;
	assert_string_equal(csv,
		MARK "bank,edition,organisation,unit,date,questions,answered,"
		     "complete,score,max,range.low,range.high,band,absent,"
		     "unknown,answers.1,answers.2,answers.3,answers.4\r\n"
		     "tiny,1.0,山田 製作所,\"営業, \"\"第1\"\"課\",2026-11-21,"
		     ",4,true,5,16,,,low,2,,none,full,unknown,partial\r\n");
}

static void csv_show__banks_mixed__columns_of_a_kind_together(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = tiny_sheet();
	AUTO(sheet) other = sheet_create_empty();
	const struct result_source sources[] = { { other, NULL },
		{ sheet, bank } };

	(void)state;
	sheet_set(&other->bank, "other");
	sheet_set(&sheet_answer_make(other, "9")->choice, "yes");
	g_autofree char *csv = csv_show(sources, 2);
	g_auto(GStrv) lines = g_strsplit(csv, "\r\n", -1);

	assert_int_equal(g_strv_length(lines), 4);
	assert_true(g_str_has_suffix(lines[0],
		"unknown,answers.9,answers.1,answers.2,answers.3,answers.4"));
	assert_true(g_str_has_suffix(lines[1], ",,yes,,,,"));
	assert_true(
		g_str_has_suffix(lines[2], ",3,,none,full,unknown,partial"));
	assert_string_equal(lines[3], "");
}

static void csv_show__texts__defused_and_quoted(void **state)
{
	static const char *const texts[][2] = {
		{ "=1+1", ",'=1+1," },
		{ "+81", ",'+81," },
		{ "-1", ",'-1," },
		{ "@a", ",'@a," },
		{ "＝１", ",'＝１," },
		{ "=a,b", ",\"'=a,b\"," },
		{ "a=b", ",a=b," },
		{ "\t=1", ", =1," },
		{ "a\nb", ",\"a\nb\"," },
		{ "a\rb", ",a\uFFFDb," },
		{ "a\033\xFF", ",a\uFFFD\uFFFD," },
		{ "\"", ",\"\"\"\"," },
		{ "'", ",'," },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		AUTO(sheet) sheet = tiny_sheet();
		const struct result_source source = { sheet, NULL };

		sheet_set(&sheet->unit, texts[i][0]);
		sheet->result.score = -25;
		g_autofree char *csv = csv_show(&source, 1);

		assert_non_null(strstr(csv, texts[i][1]));
		assert_non_null(strstr(csv, ",-25,")); /* a number */
	}
}

static void csv_actions__advice_and_cards__a_row_each(void **state)
{
	AUTO(bank) bank = tiny_bank();
	AUTO(sheet) sheet = tiny_sheet();
	AUTO(advice) advice = advice_create(bank, sheet, NULL);
	g_autofree char *csv = csv_actions(bank, advice, "en");

	(void)state;
	assert_string_equal(csv,
		MARK "kind,priority,question,action,text,effort,cost,role,"
		     "from,ask,look\r\n"
		     "advice,now,1,1.1,\"Fit a \"\"lock\"\"\",small,paid,owner,"
		     ",,\r\n"
		     "advice,later,4,4.1,File it,large,low,department,,,\r\n"
		     "find_out,,3,,,,,,vendor,'=Are there copies?,"
		     "Shelf\r\n");
}

static void csv_plan__every_kind_of_item__a_row_each(void **state)
{
	AUTO(plan) plan = tiny_plan();
	g_autofree char *csv = csv_plan(plan, (struct date){ 2026, 11, 21 });

	(void)state;
	assert_string_equal(csv, MARK
		"bank,edition,question,action,text,decision,reason,owner,begin,"
		"due,"
		"status,started,finished,added,note,overdue\r\n"
		"tiny,1.0,1,1.4,Late,adopted,,,,2026-11-20,doing,2026-11-05,,"
		"2026-11-01,\"a\nb\uFFFD\",true\r\n"
		"tiny,1.0,1,1.3,\"Ask, then do\",adopted,,'=山田,,,todo,,,"
		"2026-11-01,,false\r\n"
		"tiny,1.0,1,1.2,,adopted,,,,2026-11-03,done,,2026-11-04,"
		"2026-11-01,,false\r\n"
		"tiny,1.0,1,1.1,\"Fit a \"\"lock\"\"\",deferred,No money,,,,,,,"
		"2026-11-01,,false\r\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_show__sheets_of_one_bank__a_row_each),
		cmocka_unit_test(csv_show__no_bank__result_of_the_file),
		cmocka_unit_test(
			csv_show__banks_mixed__columns_of_a_kind_together),
		cmocka_unit_test(csv_show__texts__defused_and_quoted),
		cmocka_unit_test(csv_actions__advice_and_cards__a_row_each),
		cmocka_unit_test(csv_plan__every_kind_of_item__a_row_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
