/* SPDX-License-Identifier: MIT */
/* What a good bank becomes. Banks with mistakes are tested by bad_banks.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "io/banks/bank_yaml.h"
#include "io/yaml/yaml_problems.h"

#define README TEST_DIR "/../questions/README.md"

#define HEAD                                                                   \
	"format: 1\nid: mini\nedition: \"1.2\"\nlanguages: [ja, en]\n"         \
	"kind: scored\ntitle: {ja: 小さな設問集, en: A small bank}\n"

#define SCALE                                                                  \
	"scale:\n"                                                             \
	"  - {id: full, points: 2, label: {ja: はい, en: Yes}}\n"            \
	"  - {id: half, points: 1, label: {ja: 半分, en: Half}, mixed: "     \
	"true}\n"                                                              \
	"  - {id: none, points: 0, label: {ja: いいえ, en: No}}\n"          \
	"  - {id: huh, points: -1, label: {ja: 不明, en: Huh}, unsure: "     \
	"true}\n"

#define SECTION                                                                \
	"sections:\n"                                                          \
	"  - id: one\n"                                                        \
	"    title: {ja: 部, en: Part}\n"                                     \
	"    questions:\n"                                                     \
	"      - id: \"1\"\n"                                                  \
	"        text: {ja: 問い, en: A question}\n"

static struct bank *load(const char *yaml, struct diags *diags)
{
	return bank_yaml_load(
		"dir/mini.yaml", yaml, strlen(yaml), false, diags);
}

/* A bank without any problem. */
static struct bank *load_clean(const char *yaml)
{
	AUTO(diags) diags = diags_create();
	struct bank *bank = load(yaml, diags);

	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		print_error("%d:%d %s\n", diag->line, diag->column, diag->code);
	}
	assert_int_equal(diags_count(diags), 0);
	assert_non_null(bank);
	return bank;
}

static void expect_text(const struct bank *bank, const struct text *text,
	const char *ja, const char *en)
{
	assert_string_equal(bank_text(bank, text, "ja"), ja);
	assert_string_equal(bank_text(bank, text, "en"), en);
}

static void bank_load__head(void **state)
{
	(void)state;
	const char yaml[] = HEAD
		"series: small\n"
		"source:\n"
		"  title: {ja: 本, en: Book}\n"
		"  publisher: {ja: 社, en: House}\n"
		"  url: https://example.com/\n"
		"  note: {ja: 注, en: Note}\n" SCALE SECTION "terms:\n"
		"  - {term: {ja: 語, en: Word}, says: {ja: 意味, en: Sense}}\n";
	AUTO(bank) bank = load_clean(yaml);
	g_autofree char *sha256 =
		g_compute_checksum_for_string(G_CHECKSUM_SHA256, yaml, -1);

	assert_string_equal(bank->id, "mini");
	assert_string_equal(bank->edition, "1.2");
	assert_string_equal(bank->series, "small");
	assert_string_equal(bank->sha256, sha256);
	assert_string_equal(bank->origin, "dir/mini.yaml");
	assert_int_equal(bank->texts.language_count, 2);
	assert_string_equal(bank->texts.languages[1], "en");
	assert_int_equal(bank->kind, BANK_SCORED);
	expect_text(bank, &bank->title, "小さな設問集", "A small bank");
	expect_text(bank, &bank->source.title, "本", "Book");
	expect_text(bank, &bank->source.publisher, "社", "House");
	expect_text(bank, &bank->source.url, "https://example.com/",
		"https://example.com/");
	expect_text(bank, &bank->source.note, "注", "Note");
	assert_int_equal(bank->term_count, 1);
	expect_text(bank, &bank->terms[0].term, "語", "Word");
	expect_text(bank, &bank->terms[0].says, "意味", "Sense");
}

static void bank_load__scale_and_bands(void **state)
{
	(void)state;
	AUTO(bank)
	bank = load_clean(HEAD SCALE
		"bands:\n"
		"  - id: good\n"
		"    min: 1\n"
		"    label: {ja: 良, en: Good}\n"
		"    next: {ja: 次, en: Next}\n"
		"  - {id: bad, label: {ja: 不可, en: Bad}}\n" SECTION);
	const struct choice *choices = bank->scale.at;

	assert_int_equal(bank->scale.count, 4);
	assert_string_equal(choices[0].id, "full");
	assert_int_equal(choices[0].points, 2);
	expect_text(bank, &choices[0].label, "はい", "Yes");
	assert_true(choices[1].mixed);
	assert_false(choices[1].unsure);
	assert_int_equal(choices[3].points, -1);
	assert_true(choices[3].unsure);
	assert_int_equal(bank->band_count, 2);
	assert_true(bank->bands[0].has_min);
	assert_int_equal(bank->bands[0].min, 1);
	expect_text(bank, &bank->bands[0].next, "次", "Next");
	assert_false(bank->bands[1].has_min);
	assert_false(text_is_given(&bank->bands[1].next));
	assert_ptr_equal(bank->questions[0].choices.at, choices);
}

static void bank_load__question(void **state)
{
	(void)state;
	AUTO(bank)
	bank = load_clean(HEAD SCALE SECTION
		"        basic: true\n"
		"        simpler: {ja: やさしく, en: Simpler}\n"
		"        help:\n"
		"          ja: >-\n"
		"            一行目、\n"
		"            二行目\n"
		"          en: >\n"
		"            line one\n"
		"            line two\n"
		"        choose:\n"
		"          none: {ja: ない, en: No}\n"
		"          full: {ja: ある, en: Yes}\n"
		"        risk: {ja: 危険, en: Risk}\n"
		"        find_out:\n"
		"          from: landlord\n"
		"          ask: {ja: 大家, en: Landlord}\n"
		"          look: {ja: 鍵, en: Key}\n"
		"        absent: {ja: 無い, en: None here}\n"
		"        same_as: {bank: big, edition: 3.10, question: 1a}\n");
	const struct question *question = &bank->questions[0];

	assert_int_equal(bank->question_count, 1);
	assert_string_equal(question->id, "1");
	assert_true(question->basic);
	expect_text(bank, &question->text, "問い", "A question");
	expect_text(bank, &question->simpler, "やさしく", "Simpler");
	expect_text(
		bank, &question->help, "一行目、二行目", "line one line two");
	expect_text(bank, &question->choose[0], "ある", "Yes");
	assert_false(text_is_given(&question->choose[1]));
	expect_text(bank, &question->choose[2], "ない", "No");
	expect_text(bank, &question->risk, "危険", "Risk");
	assert_true(question->find_out.given);
	assert_int_equal(question->find_out.from, INFORMANT_LANDLORD);
	expect_text(bank, &question->find_out.ask, "大家", "Landlord");
	expect_text(bank, &question->find_out.look, "鍵", "Key");
	expect_text(bank, &question->absent, "無い", "None here");
	assert_int_equal(question->action_count, 0);
	assert_string_equal(question->same_as.bank, "big");
	assert_string_equal(question->same_as.edition, "3.10");
	assert_string_equal(question->same_as.question, "1a");
}

static void bank_load__question__optional_parts_empty(void **state)
{
	(void)state;
	AUTO(bank) bank = load_clean(HEAD SCALE SECTION);
	const struct question *question = &bank->questions[0];

	assert_false(question->basic);
	assert_false(question->find_out.given);
	assert_null(question->choose);
	assert_false(text_is_given(&question->absent));
	assert_null(question->same_as.bank);
	assert_null(question->same_as.edition);
	assert_null(question->same_as.question);
	assert_null(bank->series);
	assert_int_equal(bank->band_count, 0);
}

static void bank_load__actions(void **state)
{
	(void)state;
	AUTO(bank)
	bank = load_clean(HEAD SCALE SECTION
		"        actions:\n"
		"          - id: \"1.1\"\n"
		"            text: {ja: 配る, en: Hand out}\n"
		"            role: trainer\n"
		"            effort: large\n"
		"            cost: paid\n"
		"            when: {ja: 今日, en: Today}\n"
		"            evidence: {ja: 紙, en: Paper}\n"
		"            refs: [iso27001:A.5.14, text:15-2]\n"
		"          - {id: \"1.2\", text: {ja: 集める, en: Collect},\n"
		"            role: all, effort: small, cost: low}\n");
	const struct question *question = &bank->questions[0];
	const struct action *action = &question->actions[0];

	assert_int_equal(question->action_count, 2);
	assert_string_equal(action->id, "1.1");
	expect_text(bank, &action->text, "配る", "Hand out");
	assert_int_equal(action->role, ROLE_TRAINER);
	assert_int_equal(action->effort, EFFORT_LARGE);
	assert_int_equal(action->cost, COST_PAID);
	expect_text(bank, &action->when, "今日", "Today");
	expect_text(bank, &action->evidence, "紙", "Paper");
	assert_int_equal(action->ref_count, 2);
	assert_string_equal(action->refs[0], "iso27001:A.5.14");
	assert_string_equal(action->refs[1], "text:15-2");
	assert_int_equal(question->actions[1].role, ROLE_ALL);
	assert_int_equal(question->actions[1].cost, COST_LOW);
	assert_int_equal(question->actions[1].ref_count, 0);
}

/* The order of the keys in the file does not matter. */
static void bank_load__sections_first(void **state)
{
	(void)state;
	AUTO(bank)
	bank = load_clean(SECTION
		"        choose: {own: {ja: 自, en: Own}}\n"
		"        choices:\n"
		"          - {id: own, points: 9, label: {ja: 自, en: Own}}\n"
		"          - {id: no, points: 0, label: {ja: 否, en: No}}\n"
		"      - {id: \"2\", text: {ja: 二, en: Two}}\n"
		"  - id: two\n"
		"    title: {ja: 部, en: Part}\n"
		"    questions:\n"
		"      - {id: \"3\", text: {ja: 三, en: Three}}\n" SCALE HEAD);

	assert_int_equal(bank->section_count, 2);
	assert_int_equal(bank->question_count, 3);
	assert_int_equal(bank->sections[0].first, 0);
	assert_int_equal(bank->sections[0].count, 2);
	assert_int_equal(bank->sections[1].first, 2);
	assert_int_equal(bank->sections[1].count, 1);
	assert_int_equal(bank->questions[2].section, 1);
	assert_int_equal(bank->questions[0].choices.count, 2);
	assert_int_equal(bank->questions[1].choices.count, 4);
	expect_text(bank, &bank->questions[0].choose[0], "自", "Own");
	assert_int_equal(bank_points_max(bank), 9 + 2 + 2);
}

/* YAML types nothing here: what a key wants decides. */
static void bank_load__plain_words_stay_texts(void **state)
{
	(void)state;
	AUTO(bank)
	bank = load_clean("format: 1\nid: no\nedition: 3.10\nlanguages: [ja]\n"
			  "kind: choice\ntitle: 0777\n"
			  "scale:\n"
			  "  - {id: yes, points: 0, label: yes}\n"
			  "  - {id: no, points: 0, label: ~}\n"
			  "sections:\n"
			  "  - {id: null, title: 12:30, questions: [{id: 1, "
			  "text: no}]}\n");

	assert_string_equal(bank->id, "no");
	assert_string_equal(bank->edition, "3.10");
	assert_string_equal(bank->title.in[0], "0777");
	assert_string_equal(bank->scale.at[1].label.in[0], "~");
	assert_string_equal(bank->sections[0].title.in[0], "12:30");
	assert_string_equal(bank->questions[0].id, "1");
	assert_string_equal(bank->questions[0].text.in[0], "no");
}

/* Only a key of the format makes a wide colon a mistake. */
static void bank_load__other_words_before_wide_colon(void **state)
{
	(void)state;
	AUTO(bank)
	bank = load_clean(HEAD SCALE SECTION
		"        help: {ja: LAN：線, en: LAN:cable}\n"
		"        risk: {ja: https://example.com, en: a:b}\n");

	expect_text(bank, &bank->questions[0].help, "LAN：線", "LAN:cable");
}

static void bank_load__missing_language__warns_and_falls_back(void **state)
{
	(void)state;
	AUTO(diags) diags = diags_create();
	AUTO(bank)
	bank = load(HEAD SCALE SECTION "        help: 日本語だけ\n", diags);

	assert_non_null(bank);
	assert_int_equal(diags_count(diags), 1);
	assert_int_equal(diags_get(diags, 0)->severity, DIAG_WARNING);
	assert_string_equal(
		diags_get(diags, 0)->line_text, "        help: 日本語だけ");
	assert_string_equal(
		bank_text(bank, &bank->questions[0].help, "en"), "日本語だけ");
}

static void bank_load__too_many_problems__first_hundred(void **state)
{
	(void)state;
	GString *yaml = g_string_new(HEAD SCALE SECTION);
	AUTO(diags) diags = diags_create();

	for (int i = 0; i < 500; i++) {
		g_string_append_printf(yaml, "        odd%d: x\n", i);
	}
	assert_null(load(yaml->str, diags));
	assert_int_equal(diags_count(diags), PROBLEMS_SHOWN_MAX + 1);
	const struct diag *last = diags_get(diags, PROBLEMS_SHOWN_MAX);

	assert_string_equal(last->code, "diag.yaml.too_many_problems");
	assert_string_equal(last->args[0], "100");
	assert_int_equal(last->severity, DIAG_ERROR);
	g_string_free(yaml, TRUE);
}

/* The worst points that the format lets through, as often as it can. */
static void bank_load__highest_points__no_overflow(void **state)
{
	(void)state;
	GString *yaml =
		g_string_new("format: 1\nid: big\nedition: 1\nlanguages: [ja]\n"
			     "kind: scored\ntitle: x\n"
			     "scale: [{id: a, points: 10000, label: x},"
			     " {id: b, points: -10000, label: x}]\n"
			     "sections:\n- id: a\n  title: x\n  questions:\n");

	for (int i = 0; i < 33000 / 2; i++) {
		g_string_append_printf(yaml, "  - {id: %d, text: x}\n", i);
	}
	AUTO(bank) bank = load_clean(yaml->str);

	assert_int_equal(bank_points_max(bank), 165000000);
	g_string_free(yaml, TRUE);
}

/* What only some banks have. */
static void bank_load__guidance(void **state)
{
	(void)state;
	AUTO(bank)
	bank = load_clean(HEAD SCALE SECTION
		"        origin: second-hand\n"
		"        notes:\n"
		"          - {people: {max: 9}, text: {ja: 小, en: small}}\n"
		"          - people: {min: 10, max: 30}\n"
		"            text: {ja: 中, en: middle}\n"
		"            origin: own\n"
		"        objections:\n"
		"          - {says: {ja: え, en: Eh}, answer: {ja: 答, en: "
		"A}}\n"
		"        covers:\n"
		"          - {bank: old, edition: \"1.0\", question: \"7\", "
		"extent: part}\n"
		"        actions:\n"
		"          - {id: \"1.1\", text: {ja: 手, en: act}, role: "
		"owner, effort: small, cost: free, people: {min: 2}, origin: "
		"own}\n"
		"objections:\n"
		"  - {says: {ja: 皆, en: All}, answer: {ja: 答, en: A}}\n");
	const struct question *question = &bank->questions[0];

	assert_int_equal(question->origin, ORIGIN_SECOND_HAND);
	assert_int_equal(question->note_count, 2);
	assert_int_equal(question->notes[0].people.min, 0);
	assert_int_equal(question->notes[0].people.max, 9);
	assert_int_equal(question->notes[0].origin, ORIGIN_SOURCE);
	assert_int_equal(question->notes[1].people.min, 10);
	assert_string_equal(question->notes[1].text.in[1], "middle");
	assert_int_equal(question->notes[1].origin, ORIGIN_OWN);
	assert_int_equal(question->objections.count, 1);
	assert_string_equal(question->objections.at[0].says.in[0], "え");
	assert_int_equal(question->cover_count, 1);
	assert_string_equal(question->covers[0].bank, "old");
	assert_string_equal(question->covers[0].edition, "1.0");
	assert_string_equal(question->covers[0].question, "7");
	assert_int_equal(question->covers[0].extent, EXTENT_PART);
	assert_int_equal(question->actions[0].people.min, 2);
	assert_int_equal(question->actions[0].people.max, 0);
	assert_int_equal(question->actions[0].origin, ORIGIN_OWN);
	assert_int_equal(bank->objections.count, 1);
	assert_string_equal(bank->objections.at[0].answer.in[1], "A");
}

/* The ids of questions become their places in the bank, wherever the prompt
 * stands in the file. */
static void bank_load__prompts(void **state)
{
	(void)state;
	AUTO(bank)
	bank = load_clean(
		HEAD SCALE "prompts:\n"
			   "  - id: name\n"
			   "    before: \"2\"\n"
			   "    under: [\"2\", \"1\"]\n"
			   "    max: 3\n"
			   "    title: {ja: 題, en: Title}\n"
			   "    text: {ja: 文, en: Text}\n"
			   "    ask: {ja: 書けます, en: Write}\n"
			   "    label: {ja: うちの, en: Ours}\n"
			   "    examples:\n"
			   "      - {who: {ja: 店, en: shop}, text: {ja: 帳, "
			   "en: book}}\n" SECTION "      - id: \"2\"\n"
			   "        text: {ja: 二, en: Two}\n"
			   "      - id: \"3\"\n"
			   "        text: {ja: 三, en: Three}\n");
	const struct prompt *prompt = &bank->prompts[0];

	assert_int_equal(bank->prompt_count, 1);
	assert_string_equal(prompt->id, "name");
	assert_int_equal(prompt->before, 1);
	assert_int_equal(prompt->max, 3);
	assert_true(prompt_is_under(prompt, 0));
	assert_true(prompt_is_under(prompt, 1));
	assert_false(prompt_is_under(prompt, 2));
	assert_int_equal(prompt->example_count, 1);
	assert_string_equal(prompt->examples[0].who.in[1], "shop");
	assert_string_equal(prompt->label.in[0], "うちの");
}

/* A block of YAML in questions/README.md that begins with those words. */
static char *readme_block(const char *words)
{
	g_autofree char *readme = NULL;
	g_autofree char *opening = g_strconcat("```yaml\n", words, NULL);

	assert_true(g_file_get_contents(README, &readme, NULL, NULL));
	const char *begin = strstr(readme, opening);

	assert_non_null(begin);
	begin += strlen("```yaml\n");
	const char *end = strstr(begin, "\n```");

	assert_non_null(end);
	return g_strndup(begin, (gsize)(end + 1 - begin));
}

/* The first example, as a trainer would copy it. */
static void bank_load__example_of_readme(void **state)
{
	(void)state;
	g_autofree char *example = readme_block("format: 1\n");
	AUTO(bank) bank = load_clean(example);
	const struct question *question = &bank->questions[0];

	assert_string_equal(bank->id, "ekimae-4");
	assert_int_equal(bank->question_count, 4);
	assert_string_equal(question->help.in[0],
		"パソコンの中の弱いところは、更新で直ります。"
		"更新には時間がかかるので、閉店の後にするのが目安です。");
	assert_int_equal(question->note_count, 1);
	assert_int_equal(question->notes[0].people.max, 3);
	assert_int_equal(question->objections.count, 1);
}

/* The other blocks, put where they belong in the next edition of the first. */
static void bank_load__parts_of_readme(void **state)
{
	(void)state;
	g_autofree char *example = readme_block("format: 1\n");
	g_autofree char *same_as = readme_block("        same_as: {");
	g_autofree char *covers = readme_block("        covers:\n");
	g_autofree char *prompts = readme_block("prompts:\n");
	char *edition = strstr(example, "1.0");
	char *middle = strstr(example, "        simpler:");

	assert_non_null(edition);
	assert_non_null(middle);
	edition[strlen("1.")] = '1';
	g_autofree char *head = g_strndup(example, (gsize)(middle - example));
	g_autofree char *yaml =
		g_strconcat(head, same_as, covers, middle, prompts, NULL);
	AUTO(bank) bank = load_clean(yaml);

	assert_string_equal(bank->questions[0].same_as.bank, "ekimae-4");
	assert_int_equal(bank->questions[0].cover_count, 1);
	assert_string_equal(bank->questions[0].covers[0].bank, "ipa-25");
	assert_int_equal(bank->prompt_count, 1);
	assert_int_equal(bank->prompts[0].max, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bank_load__head),
		cmocka_unit_test(bank_load__scale_and_bands),
		cmocka_unit_test(bank_load__question),
		cmocka_unit_test(bank_load__question__optional_parts_empty),
		cmocka_unit_test(bank_load__actions),
		cmocka_unit_test(bank_load__sections_first),
		cmocka_unit_test(bank_load__plain_words_stay_texts),
		cmocka_unit_test(bank_load__other_words_before_wide_colon),
		cmocka_unit_test(
			bank_load__missing_language__warns_and_falls_back),
		cmocka_unit_test(bank_load__too_many_problems__first_hundred),
		cmocka_unit_test(bank_load__highest_points__no_overflow),
		cmocka_unit_test(bank_load__guidance),
		cmocka_unit_test(bank_load__prompts),
		cmocka_unit_test(bank_load__example_of_readme),
		cmocka_unit_test(bank_load__parts_of_readme),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
