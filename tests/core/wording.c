/* SPDX-License-Identifier: MIT */
/* The word guard by two tables: sentences of small companies that are wrong,
 * each with the word that is, and sentences that are right. */
#include "core/wording.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

struct wrong {
	const char *text;
	const char *phrase; /* what is found: object and claim */
	enum wording_rule rule;
	const char *right; /* behind "wording.right." */
};

static const struct wrong wrongs[] = {
	/* The two sentences of the text book (001:150), and their kin. */
	{ "一つ星（二つ星）の認定を受けました", "二つ星）の認定",
		WORDING_CERTIFIED, "two_stars" },
	{ "一つ星（二つ星）を取得しました", "二つ星）を取得", WORDING_OBTAINED,
		"two_stars" },
	{ "当社は、SECURITY ACTIONの二つ星を取得しました。", "二つ星を取得",
		WORDING_OBTAINED, "two_stars" },
	{ "弊社は2025年4月に「SECURITY ACTION」一つ星の認定を受けています。",
		"一つ星の認定", WORDING_CERTIFIED, "one_star" },
	{ "IPA（独立行政法人情報処理推進機構）よりSECURITY ACTIONの"
	  "認定を受けました。",
		"SECURITY ACTIONの認定", WORDING_CERTIFIED, "scheme" },
	{ "このたび当社は、セキュリティアクション二つ星に認定されました！",
		"二つ星に認定", WORDING_CERTIFIED, "two_stars" },
	{ "ＳＥＣＵＲＩＴＹ　ＡＣＴＩＯＮの審査に合格しました。",
		"ＳＥＣＵＲＩＴＹ　ＡＣＴＩＯＮの審査に合格", WORDING_PASSED,
		"scheme" },
	{ "二つ星に合格した会社として、安心してご依頼いただけます。",
		"二つ星に合格", WORDING_PASSED, "two_stars" },
	{ "国のお墨付きであるSECURITY ACTIONの★★を掲げています。",
		"お墨付きであるSECURITY ACTIONの★★", WORDING_OFFICIAL,
		"two_stars" },
	{ "SECURITY ACTION二つ星は、国のお墨付きです。",
		"二つ星は、国のお墨付き", WORDING_OFFICIAL, "two_stars" },
	{ "当店はIPA公認の一つ星企業です。", "公認の一つ星", WORDING_OFFICIAL,
		"one_star" },
	{ "SECURITY ACTION認証取得企業", "SECURITY ACTION認証",
		WORDING_CERTIFIED, "scheme" },
	{ "2つ星認証を目指しています。", "2つ星認証", WORDING_CERTIFIED,
		"two_stars" },
	{ "★一つ星を取得済みのお店です。", "一つ星を取得", WORDING_OBTAINED,
		"one_star" },
	{ "SECURITY ACTIONのロゴマークを取得しました。", "ロゴマークを取得",
		WORDING_OBTAINED, "logo" },
	{ "SECURITY ACTIONに取り組んでいます。ロゴの認定も受けました。",
		"ロゴの認定", WORDING_CERTIFIED, "logo" },
	{ "取得した二つ星のロゴを名刺に入れました。", "取得した二つ星のロゴ",
		WORDING_OBTAINED, "logo" },
	{ "ISMS認証とSECURITY ACTION二つ星を取得しました。", "二つ星を取得",
		WORDING_OBTAINED, "two_stars" },
	{ "SECURITY ACTION二つ星とISMS認証を取得しています。",
		"二つ星とISMS認証を取得", WORDING_OBTAINED, "two_stars" },
	{ "取得認証：ISO/IEC 27001:2022、プライバシーマーク、SECURITY ACTION"
	  "（二つ星）",
		"取得認証：ISO/IEC 27001:2022、プライバシーマーク、"
		"SECURITY ACTION",
		WORDING_OBTAINED, "scheme" },
	{ "| 認証・資格 | SECURITY ACTION 二つ星 |",
		"認証・資格 | SECURITY ACTION", WORDING_CERTIFIED, "scheme" },
	{ "二つ星の取得を、ぜひ目指しましょう。", "二つ星の取得",
		WORDING_OBTAINED, "two_stars" },
	{ "SECURITY ACTIONの一つ星を取得しませんか？", "一つ星を取得",
		WORDING_OBTAINED, "one_star" },
	{ "取引先の条件なので、二つ星を取得しなければなりません。",
		"二つ星を取得", WORDING_OBTAINED, "two_stars" },
	{ "二つ星を取得しましたが、ISMSは取得していません。", "二つ星を取得",
		WORDING_OBTAINED, "two_stars" },
	{ "二つ星を取得しただけではありません。", "二つ星を取得",
		WORDING_OBTAINED, "two_stars" },
	{ "バックアップを取得しています。また、二つ星も取得しました。",
		"二つ星も取得", WORDING_OBTAINED, "two_stars" },
	{ "ｾｷｭﾘﾃｨｱｸｼｮﾝの2ツ星を獲得！", "2ツ星を獲得", WORDING_OBTAINED,
		"two_stars" },
	{ "自己宣言IDの認定を受けました。", "自己宣言IDの認定",
		WORDING_CERTIFIED, "id" },
	{ "<p>SECURITY ACTION <b>二つ星</b>を<br>取得しました</p>",
		"二つ星</b>を<br>取得", WORDING_OBTAINED, "two_stars" },
	{ "<img src=\"sa.png\" alt=\"SECURITY ACTION二つ星認定\">",
		"二つ星認定", WORDING_CERTIFIED, "two_stars" },
	{ "当社は SECURITY ACTION **二つ星** を取得しました。",
		"二つ星** を取得", WORDING_OBTAINED, "two_stars" },
	{ "SECURITY ACTION：取得済み", "SECURITY ACTION：取得",
		WORDING_OBTAINED, "scheme" },
	{ "二つ星を宣言し、IPAに認定されました。", "二つ星を宣言し、IPAに認定",
		WORDING_CERTIFIED, "two_stars" },
	{ "二つ星を宣言し、このたび認定を受けました。",
		"二つ星を宣言し、このたび認定", WORDING_CERTIFIED,
		"two_stars" },
	{ "SECURITY ACTIONを宣言して、認定されました。",
		"SECURITY ACTIONを宣言して、認定", WORDING_CERTIFIED,
		"scheme" },
	{ "IPAのお墨付きをもらった二つ星企業です。", "お墨付きをもらった二つ星",
		WORDING_OFFICIAL, "two_stars" },
	{ "NG: 取得、認定\n二つ星を取得しました。", "二つ星を取得",
		WORDING_OBTAINED, "two_stars" },
	/* Divided by the end of a line. */
	{ "当社は、SECURITY ACTIONの二つ\n　　星を取\n得しました。",
		"二つ\n　　星を取\n得", WORDING_OBTAINED, "two_stars" },
	{ "We are SECURITY\r\nACTION certified.",
		"SECURITY\r\nACTION certified", WORDING_CERTIFIED,
		"scheme_en" },
	/* English. */
	{ "Our company is certified under SECURITY ACTION (two stars).",
		"certified under SECURITY ACTION (two stars", WORDING_CERTIFIED,
		"two_stars_en" },
	{ "We obtained two stars of SECURITY ACTION in May 2025.",
		"obtained two stars", WORDING_OBTAINED, "two_stars_en" },
	{ "Sample Printing has acquired the SECURITY ACTION logo.",
		"acquired the SECURITY ACTION logo", WORDING_OBTAINED,
		"logo_en" },
	{ "We passed SECURITY ACTION!", "passed SECURITY ACTION",
		WORDING_PASSED, "scheme_en" },
	{ "A SECURITY ACTION two-star certified company", "two-star certified",
		WORDING_CERTIFIED, "two_stars_en" },
	{ "IPA accredited us with two stars.", "accredited us with two stars",
		WORDING_CERTIFIED, "two_stars_en" },
	{ "Approved by IPA for Security Action, one star.",
		"Approved by IPA for Security Action", WORDING_OFFICIAL,
		"scheme_en" },
	{ "Our two stars are an official recognition by the government.",
		"two stars are an official recognition", WORDING_OFFICIAL,
		"two_stars_en" },
	{ "We obtained ISO/IEC 27001 certification and SECURITY ACTION.",
		"obtained ISO/IEC 27001 certification and SECURITY ACTION",
		WORDING_OBTAINED, "scheme_en" },
	{ "We have not only obtained two stars but trained everybody.",
		"obtained two stars", WORDING_OBTAINED, "two_stars_en" },
	{ "Two stars were obtained last year.", "Two stars were obtained",
		WORDING_OBTAINED, "two_stars_en" },
	{ "Certifications: ISO 9001, SECURITY ACTION (two stars)",
		"Certifications: ISO 9001, SECURITY ACTION", WORDING_CERTIFIED,
		"scheme_en" },
};

static const char *const rights[] = {
	/* The sentences of the text book (001:149-151). */
	("「SECURITY ACTION」はセキュリティ対策状況などをIPAが認定するものでは"
	 "ありません。「SECURITY "
	 "ACTION」の取組に関してWebサイトなどにおいて次の"
	 "ような不適切な表現を使用されますと、第三者の誤解を生ずる可能性が"
	 "懸念されますので、ご注意願います。\n"
	 "×「一つ星（二つ星）の認定を受けました」「一つ星（二つ星）を取得"
	 "しました」\n〇「一つ星（二つ星）を宣言しました」"),
	"一つ星（二つ星）を宣言しました",
	"NG：二つ星を取得しました。一つ星の認定を受けました。",
	"- ✕ 二つ星に合格しました",
	"当社は、SECURITY ACTIONの二つ星を宣言しました。",
	"バックアップを毎日取得し、月に1度は戻せるか試しています。",
	"GビズIDを取得してから、SECURITY ACTIONに申し込みます。",
	"SECURITY ACTIONの申し込みには、GビズIDプライムの取得が必要です。",
	"ISMS認証を取得し、SECURITY ACTIONの二つ星を宣言しました。",
	"SECURITY ACTIONの二つ星を宣言し、ISMS認証も取得しました。",
	"二つ星を宣言し、プライバシーマークを取得しています。",
	"二つ星を宣言し、プライバシーマークの認定を受けました。",
	"二つ星を宣言し、認証を強くしました。",
	"二つ星を宣言し、経営力向上計画の認定を受けました。",
	"二つ星を宣言し、認定は受けていません。",
	"SECURITY ACTIONの5か条のとおり、バックアップを取得します。",
	"二つ星は、IPAの認定ではありません。",
	"一つ星は認定ではなく、自己宣言です。",
	"「二つ星を取得しました」と書いてはいけません。",
	"二つ星を取得した、と書くのは誤りです。",
	"SECURITY ACTIONで「認定」「取得」「合格」という言葉は使いません。",
	"SECURITY ACTIONは認定や認証、合格を表すものではありません。",
	"IPAは、一つ星や二つ星を認定していません。",
	"SECURITY ACTIONに合格や不合格はありません。",
	"SECURITY ACTIONは、認証制度とは異なります。",
	"「SECURITY ACTION二つ星を取得」は誤りです。",
	"SECURITY ACTIONの二つ星を宣言後、経営力向上計画の認定を受けました。",
	"ISMS認証取得・SECURITY ACTION二つ星宣言",
	"SECURITY ACTIONと認証の違いを説明します。",
	"SECURITY ACTIONに申し込み、ロゴマークのデータを取得しました。",
	"二つ星は取得するものではなく、宣言するものです。",
	"SECURITY ACTIONの宣言に、国の認定は要りません。",
	"宣言：SECURITY ACTION 二つ星\n認証：ISO/IEC 27001:2022",
	("・SECURITY ACTION 二つ星（自己宣言）\n・プライバシーマーク取得\n"
	 "・健康経営優良法人 認定"),
	"SECURITY ACTION 二つ星\n\n認定支援機関として登録されています。",
	"SECURITY ACTION、ISO27001認証の違いを説明します。",
	"自己宣言IDを取得したら、ロゴマークを使えます。",
	"SECURITY ACTIONのロゴマークをダウンロードし、名刺に載せました。",
	"当社のロゴは、商標登録を取得しています。",
	("SECURITY ACTIONの二つ星を宣言しています。サーバには二段階認証を"
	 "入れました。"),
	"二つ星の宣言を、公認会計士の先生にも勧めています。",
	"SCS評価制度の★3を取得しました。★2はSECURITY ACTIONの二つ星です。",
	"ミシュランの二つ星を獲得したシェフが作ります。",
	("担当者は情報セキュリティマネジメント試験に合格しました。"
	 "会社は一つ星を宣言しました。"),
	"プロゴルファーの試験に合格し、SECURITY ACTIONの講師もしています。",
	("SECURITY ACTIONの二つ星を宣言しました。用紙はエコロゴの認証を取得"
	 "したものです。"),
	"We bypassed two stars on the map.",
	"Our customers approved of our two stars.",
	"<ul><li>SECURITY ACTION 二つ星</li><li>認定こども園</li></ul>",
	"<p>二つ星</p><p>取得：第一種電気工事士</p>",
	/* English. */
	"We declared two stars of SECURITY ACTION.",
	("We obtained ISO/IEC 27001 certification and declared SECURITY ACTION "
	 "two stars."),
	"SECURITY ACTION is not a certification, accreditation or approval.",
	"IPA does not certify SECURITY ACTION companies.",
	"Do not write \"We obtained two stars.\" on your web site.",
	"Two stars are declared, not obtained.",
	"Backups are obtained every night. We declared one star.",
	"We are ISO 27001 certified. Our two stars are a self-declaration.",
	"The policy for SECURITY ACTION was approved by our president.",
	"We obtained the SECURITY ACTION guide and read it together.",
	"Wrong: we obtained two stars",
	"\"Obtained two stars\" is wrong; write \"declared two stars\".",
	"Nobody can obtain two stars: they are declared.",
	("All of us passed the information security exam, and we declared two "
	 "stars."),
	"After the declaration we received the SECURITY ACTION logo by mail.",
	("The words \"certified\" and \"SECURITY ACTION certification\" are "
	 "misleading."),
};

static char *span_text(const char *text, struct wording_span span)
{
	return g_strndup(text + span.start, span.len);
}

static void expect_wrong(const struct wrong *wrong)
{
	AUTO(wording) wording = wording_check(wrong->text);
	g_autofree char *right =
		g_strconcat("wording.right.", wrong->right, NULL);

	if (wording->count != 1) {
		fail_msg("%zu found: %s", wording->count, wrong->text);
	}
	const struct wording_finding *finding = &wording->at[0];
	g_autofree char *phrase = span_text(wrong->text, finding->phrase);

	assert_string_equal(phrase, wrong->phrase);
	assert_string_equal(finding->right, right);
	assert_int_equal(finding->rule, wrong->rule);
	assert_true(finding->word.start >= finding->phrase.start);
	assert_true(finding->word.start + finding->word.len <=
		    finding->phrase.start + finding->phrase.len);
}

static void wording_check__wrong_sentences__each_found_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(wrongs); i++) {
		expect_wrong(&wrongs[i]);
	}
}

static void expect_nothing(const char *text)
{
	AUTO(wording) wording = wording_check(text);

	if (wording->count > 0) {
		g_autofree char *phrase =
			span_text(text, wording->at[0].phrase);

		fail_msg("\"%s\" found: %s", phrase, text);
	}
}

static void wording_check__right_sentences__nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(rights); i++) {
		expect_nothing(rights[i]);
	}
}

static void expect_word(
	const char *text, size_t index, const char *word, size_t start)
{
	AUTO(wording) wording = wording_check(text);

	assert_true(index < wording->count);
	g_autofree char *found = span_text(text, wording->at[index].word);

	assert_string_equal(found, word);
	assert_int_equal(wording->at[index].word.start, start);
}

static void wording_check__several__in_order_at_their_words(void **state)
{
	static const char text[] =
		"一つ星を取得し、二つ星の認定を受けました。\n"
		"バックアップも取得。ＬＯＧＯ of SECURITY ACTION: obtained the "
		"logo.";

	(void)state;
	expect_word(text, 0, "取得", strlen("一つ星を"));
	expect_word(text, 1, "認定", strlen("一つ星を取得し、二つ星の"));
	expect_word(
		text, 2, "obtained", (size_t)(strstr(text, "obtained") - text));
}

/* Every sentence is what it was beside any other one. */
static void wording_check__whole_page__sum_of_its_sentences(void **state)
{
	g_autoptr(GString) page = g_string_new(NULL);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(wrongs); i++) {
		g_string_append_printf(page, "%s\n\n%s\n\n", wrongs[i].text,
			rights[i % G_N_ELEMENTS(rights)]);
	}
	AUTO(wording) wording = wording_check(page->str);

	assert_int_equal(wording->count, G_N_ELEMENTS(wrongs));
}

static void wording_check__weak_objects__only_near_strong_ones(void **state)
{
	(void)state;
	expect_nothing("新しいロゴの商標の認定を受けました。");
	expect_nothing("ロゴを取得しました。");
	expect_nothing("★取得しました！");
	expect_nothing("SECURITY ACTIONを宣言。次の文です。ロゴを取得。");
	expect_word("SECURITY ACTIONを宣言。ロゴを取得。", 0, "取得",
		strlen("SECURITY ACTIONを宣言。ロゴを"));
}

static void wording_check__empty_and_marks__nothing(void **state)
{
	(void)state;
	expect_nothing("");
	expect_nothing("\n\n");
	expect_nothing("<");
	expect_nothing("取得");
	expect_nothing("二つ星");
	expect_nothing("<a href");
	expect_nothing("×");
}

/* Files of nothing but such words cost their size, not the square of it. */
static void wording_check__hostile__is_read_to_the_end(void **state)
{
	static const char *const parts[] = { "二つ星を取得", "「", "\"", "、",
		"の", "取得", "not ", "認証・", "<a ", "IPAの", "ISMSと" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autoptr(GString) text = g_string_new(NULL);

		for (int n = 0; n < 20000; n++) {
			g_string_append(text, parts[i]);
		}
		AUTO(wording) wording = wording_check(text->str);

		assert_int_equal(wording->count, i == 0 ? 20000 : 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			wording_check__wrong_sentences__each_found_once),
		cmocka_unit_test(wording_check__right_sentences__nothing),
		cmocka_unit_test(
			wording_check__several__in_order_at_their_words),
		cmocka_unit_test(
			wording_check__whole_page__sum_of_its_sentences),
		cmocka_unit_test(
			wording_check__weak_objects__only_near_strong_ones),
		cmocka_unit_test(wording_check__empty_and_marks__nothing),
		cmocka_unit_test(wording_check__hostile__is_read_to_the_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
