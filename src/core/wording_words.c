/* SPDX-License-Identifier: MIT */
/* The table, and the search in it. Rows are written as people write; folding
 * makes one of width, capitals and voiced marks. */
#include "core/wording_words.h"

#include <glib.h>
#include <stdbool.h>

#include "base/utf8.h"
#include "core/wording.h"

#define BOTH (BIT_BEHIND | BIT_AHEAD)
#define ADVERB (BIT_BEHIND | BIT_AHEAD | BIT_PAUSE)

static const struct wording_word table[] = {
	/* The stars. Their number may be written in many ways. */
	{ "一つ星", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "1つ星", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "ひとつ星", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "一ツ星", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "1ツ星", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "一つ★", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "★1", WORD_OBJECT, BIT_WEAK, OBJECT_ONE_STAR },
	{ "★", WORD_OBJECT, BIT_WEAK, OBJECT_ONE_STAR },
	{ "one star", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "1 star", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "single star", WORD_OBJECT, 0, OBJECT_ONE_STAR },
	{ "二つ星", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "2つ星", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "ふたつ星", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "二ツ星", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "2ツ星", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "二つ★", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "★2", WORD_OBJECT, BIT_WEAK, OBJECT_TWO_STARS },
	{ "★★", WORD_OBJECT, BIT_WEAK, OBJECT_TWO_STARS },
	{ "two star", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "two stars", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "2 star", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "2 stars", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	{ "double star", WORD_OBJECT, 0, OBJECT_TWO_STARS },
	/* The scheme. */
	{ "security action", WORD_OBJECT, 0, OBJECT_SCHEME },
	{ "securityaction", WORD_OBJECT, 0, OBJECT_SCHEME },
	{ "セキュリティアクション", WORD_OBJECT, 0, OBJECT_SCHEME },
	{ "セキュリティ・アクション", WORD_OBJECT, 0, OBJECT_SCHEME },
	{ "セキュリティーアクション", WORD_OBJECT, 0, OBJECT_SCHEME },
	{ "セキュリティ対策自己宣言", WORD_OBJECT, 0, OBJECT_SCHEME },
	/* The logo and the id. */
	{ "ロゴ", WORD_OBJECT, BIT_WEAK, OBJECT_LOGO },
	{ "ロゴマーク", WORD_OBJECT, BIT_WEAK, OBJECT_LOGO },
	{ "logo", WORD_OBJECT, BIT_WEAK, OBJECT_LOGO },
	{ "logos", WORD_OBJECT, BIT_WEAK, OBJECT_LOGO },
	{ "logo mark", WORD_OBJECT, BIT_WEAK, OBJECT_LOGO },
	{ "自己宣言ID", WORD_OBJECT, 0, OBJECT_ID },
	{ "self declaration id", WORD_OBJECT, 0, OBJECT_ID },
	{ "declaration id", WORD_OBJECT, 0, OBJECT_ID },

	/* What must not be said of them. */
	{ "認定", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "認証", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "certified", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "certify", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "certifies", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "certification", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "certifications", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "certificate", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "accredited", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "accredit", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "accredits", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "accreditation", WORD_CLAIM, 0, WORDING_CERTIFIED },
	{ "取得", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "獲得", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "取りました", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "取った", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "取りましょう", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "取りたい", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "obtained", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "obtain", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "obtains", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "obtaining", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "acquired", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "acquire", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "acquires", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "acquiring", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "acquisition", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "earned", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "awarded", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "granted", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "gained", WORD_CLAIM, 0, WORDING_OBTAINED },
	{ "got", WORD_CLAIM, BIT_NO_LOGO, WORDING_OBTAINED },
	{ "received", WORD_CLAIM, BIT_NO_LOGO, WORDING_OBTAINED },
	{ "合格", WORD_CLAIM, 0, WORDING_PASSED },
	{ "passed", WORD_CLAIM, 0, WORDING_PASSED },
	{ "pass", WORD_CLAIM, 0, WORDING_PASSED },
	{ "passes", WORD_CLAIM, 0, WORDING_PASSED },
	{ "passing", WORD_CLAIM, 0, WORDING_PASSED },
	{ "公認", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "お墨付き", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "お墨付", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "お墨つき", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "おすみつき", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "approved", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "approve", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "approves", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "approved of", WORD_PLAIN, 0, 0 },
	{ "approval", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "authorized", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "authorised", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "endorsed", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "endorsement", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "official recognition", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "officially recognized", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "officially recognised", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "recognized by", WORD_CLAIM, 0, WORDING_OFFICIAL },
	{ "recognised by", WORD_CLAIM, 0, WORDING_OFFICIAL },

	/* The same letters in words of another meaning. */
	{ "認定支援機関", WORD_OTHER, 0, 0 },
	{ "認定情報処理支援機関", WORD_OTHER, 0, 0 },
	{ "認定経営革新等支援機関", WORD_OTHER, 0, 0 },
	{ "認定個人情報保護団体", WORD_OTHER, 0, 0 },
	{ "認定NPO", WORD_OTHER, 0, 0 },
	{ "認定こども園", WORD_OTHER, 0, 0 },
	{ "認定農業者", WORD_OTHER, 0, 0 },
	{ "認定機関", WORD_OTHER, 0, 0 },
	{ "認証機関", WORD_OTHER, 0, 0 },
	{ "認証局", WORD_OTHER, 0, 0 },
	{ "公認会計士", WORD_OTHER, 0, 0 },
	{ "公認情報システム監査人", WORD_OTHER, 0, 0 },
	{ "certified public", WORD_OTHER, 0, 0 },
	{ "二段階認証", WORD_PLAIN, 0, 0 },
	{ "2段階認証", WORD_PLAIN, 0, 0 },
	{ "多要素認証", WORD_PLAIN, 0, 0 },
	{ "二要素認証", WORD_PLAIN, 0, 0 },
	{ "2要素認証", WORD_PLAIN, 0, 0 },
	{ "本人認証", WORD_PLAIN, 0, 0 },
	{ "生体認証", WORD_PLAIN, 0, 0 },
	{ "指紋認証", WORD_PLAIN, 0, 0 },
	{ "顔認証", WORD_PLAIN, 0, 0 },
	{ "認証機能", WORD_PLAIN, 0, 0 },
	{ "認証情報", WORD_PLAIN, 0, 0 },
	{ "認証方式", WORD_PLAIN, 0, 0 },
	{ "認証コード", WORD_PLAIN, 0, 0 },
	{ "認証アプリ", WORD_PLAIN, 0, 0 },
	{ "認証キー", WORD_PLAIN, 0, 0 },
	{ "取得価額", WORD_PLAIN, 0, 0 },
	{ "取得原価", WORD_PLAIN, 0, 0 },
	{ "取得者", WORD_PLAIN, 0, 0 },
	{ "不合格", WORD_PLAIN, 0, 0 },

	/* What one does obtain, be certified for or pass. ★3 to ★5 belong to
	 * the scheme for supply chains, which does evaluate. */
	{ "ISMS", WORD_OTHER, 0, 0 },
	{ "情報セキュリティマネジメントシステム", WORD_OTHER, 0, 0 },
	{ "ISO", WORD_OTHER, 0, 0 },
	{ "IEC", WORD_OTHER, 0, 0 },
	{ "JIS", WORD_OTHER, 0, 0 },
	{ "JISQ", WORD_OTHER, 0, 0 },
	{ "ISO27001", WORD_OTHER, 0, 0 },
	{ "ISO27017", WORD_OTHER, 0, 0 },
	{ "ISO9001", WORD_OTHER, 0, 0 },
	{ "ISO14001", WORD_OTHER, 0, 0 },
	{ "ISO22000", WORD_OTHER, 0, 0 },
	{ "ISO45001", WORD_OTHER, 0, 0 },
	{ "プライバシーマーク", WORD_OTHER, 0, 0 },
	{ "Pマーク", WORD_OTHER, 0, 0 },
	{ "PrivacyMark", WORD_OTHER, 0, 0 },
	{ "privacy mark", WORD_OTHER, 0, 0 },
	{ "P mark", WORD_OTHER, 0, 0 },
	{ "GビズID", WORD_OTHER, 0, 0 },
	{ "GビズIDプライム", WORD_OTHER, 0, 0 },
	{ "gBizID", WORD_OTHER, 0, 0 },
	{ "gBizID Prime", WORD_OTHER, 0, 0 },
	{ "健康経営優良法人", WORD_OTHER, 0, 0 },
	{ "経営力向上計画", WORD_OTHER, 0, 0 },
	{ "事業継続力強化計画", WORD_OTHER, 0, 0 },
	{ "DX", WORD_OTHER, 0, 0 },
	{ "くるみん", WORD_OTHER, 0, 0 },
	{ "えるぼし", WORD_OTHER, 0, 0 },
	{ "エコアクション21", WORD_OTHER, 0, 0 },
	{ "HACCP", WORD_OTHER, 0, 0 },
	{ "情報処理安全確保支援士", WORD_OTHER, 0, 0 },
	{ "情報セキュリティマネジメント試験", WORD_OTHER, 0, 0 },
	{ "三つ星", WORD_OTHER, 0, 0 },
	{ "★★★", WORD_OTHER, 0, 0 },
	{ "★★★★", WORD_OTHER, 0, 0 },
	{ "★★★★★", WORD_OTHER, 0, 0 },
	{ "★3", WORD_OTHER, 0, 0 },
	{ "★4", WORD_OTHER, 0, 0 },
	{ "★5", WORD_OTHER, 0, 0 },
	{ "ミシュラン", WORD_ELSEWHERE, 0, 0 },
	{ "レストラン", WORD_ELSEWHERE, 0, 0 },
	{ "ホテル", WORD_ELSEWHERE, 0, 0 },
	{ "旅館", WORD_ELSEWHERE, 0, 0 },
	{ "michelin", WORD_ELSEWHERE, 0, 0 },
	{ "restaurant", WORD_ELSEWHERE, 0, 0 },
	{ "hotel", WORD_ELSEWHERE, 0, 0 },

	/* Between object and claim: particles and nouns in apposition. */
	{ "の", WORD_LINK, BOTH, 0 },
	{ "を", WORD_LINK, BIT_BEHIND | BIT_PAUSE, 0 },
	{ "に", WORD_LINK, BIT_BEHIND, 0 },
	{ "が", WORD_LINK, BIT_BEHIND | BIT_PAUSE, 0 },
	{ "も", WORD_LINK, BIT_BEHIND | BIT_PAUSE, 0 },
	{ "は", WORD_LINK, BIT_BEHIND | BIT_PAUSE | BIT_TOPIC, 0 },
	{ "とは", WORD_LINK, BIT_BEHIND | BIT_PAUSE | BIT_TOPIC, 0 },
	{ "で", WORD_LINK, BIT_BEHIND, 0 },
	{ "から", WORD_LINK, BIT_BEHIND, 0 },
	{ "より", WORD_LINK, BIT_BEHIND, 0 },
	{ "による", WORD_LINK, BIT_BEHIND, 0 },
	{ "により", WORD_LINK, BIT_BEHIND, 0 },
	{ "まで", WORD_LINK, BIT_BEHIND, 0 },
	{ "として", WORD_LINK, BIT_BEHIND, 0 },
	{ "という", WORD_MENTION, BOTH, 0 },
	{ "といった", WORD_LINK, BIT_BEHIND, 0 },
	{ "等", WORD_LINK, BOTH | BIT_LABEL, 0 },
	{ "など", WORD_LINK, BOTH, 0 },
	{ "制度", WORD_LINK, BOTH | BIT_LABEL, 0 },
	{ "レベル", WORD_LINK, BIT_BEHIND, 0 },
	{ "ランク", WORD_LINK, BIT_BEHIND, 0 },
	{ "マーク", WORD_LINK, BOTH, 0 },
	{ "級", WORD_LINK, BIT_BEHIND, 0 },
	{ "企業", WORD_LINK, BOTH, 0 },
	{ "会社", WORD_LINK, BIT_BEHIND, 0 },
	{ "事業者", WORD_LINK, BOTH, 0 },
	{ "資格", WORD_LINK, BIT_BEHIND | BIT_LABEL, 0 },
	{ "称号", WORD_LINK, BIT_BEHIND, 0 },
	{ "評価", WORD_LINK, BIT_BEHIND, 0 },
	{ "審査", WORD_LINK, BIT_BEHIND, 0 },
	{ "試験", WORD_LINK, BIT_BEHIND, 0 },
	{ "検査", WORD_LINK, BIT_BEHIND, 0 },
	{ "基準", WORD_LINK, BIT_BEHIND, 0 },
	{ "登録", WORD_LINK, BIT_BEHIND | BIT_LABEL, 0 },
	{ "ステータス", WORD_LINK, BIT_BEHIND, 0 },
	{ "証", WORD_LINK, BIT_BEHIND, 0 },
	{ "使用", WORD_LINK, BIT_BEHIND, 0 },
	{ "状況", WORD_LINK, BIT_LABEL, 0 },
	{ "一覧", WORD_LINK, BIT_LABEL, 0 },
	{ "実績", WORD_LINK, BIT_LABEL, 0 },
	/* Behind a claim that comes first: 「取得した二つ星」. */
	{ "した", WORD_LINK, BIT_AHEAD, 0 },
	{ "する", WORD_LINK, BIT_AHEAD, 0 },
	{ "している", WORD_LINK, BIT_AHEAD, 0 },
	{ "しました", WORD_PLAIN, 0, 0 },
	{ "された", WORD_LINK, BIT_AHEAD | BIT_GIVEN, 0 },
	{ "される", WORD_LINK, BIT_AHEAD | BIT_GIVEN, 0 },
	{ "されている", WORD_LINK, BIT_AHEAD | BIT_GIVEN, 0 },
	{ "済み", WORD_LINK, BIT_AHEAD, 0 },
	{ "済", WORD_LINK, BIT_AHEAD, 0 },
	{ "を受けた", WORD_LINK, BIT_AHEAD | BIT_GIVEN, 0 },
	{ "を受けている", WORD_LINK, BIT_AHEAD | BIT_GIVEN, 0 },
	{ "を得た", WORD_LINK, BIT_AHEAD | BIT_GIVEN, 0 },
	{ "を得ている", WORD_LINK, BIT_AHEAD | BIT_GIVEN, 0 },
	{ "を受け", WORD_PLAIN, BIT_GIVEN, 0 },
	{ "を得", WORD_PLAIN, BIT_GIVEN, 0 },
	{ "をもら", WORD_PLAIN, BIT_GIVEN, 0 },
	{ "をいただ", WORD_PLAIN, BIT_GIVEN, 0 },
	{ "され", WORD_PLAIN, BIT_GIVEN, 0 },
	{ "されました", WORD_PLAIN, BIT_GIVEN, 0 },
	{ "できる", WORD_LINK, BIT_AHEAD, 0 },
	{ "である", WORD_LINK, BIT_AHEAD, 0 },
	{ "となる", WORD_LINK, BIT_AHEAD, 0 },
	/* Who, when and how. */
	{ "IPA", WORD_LINK, BOTH | BIT_PAUSE | BIT_IPA, 0 },
	{ "情報処理推進機構", WORD_LINK, BOTH | BIT_PAUSE | BIT_IPA, 0 },
	{ "独立行政法人", WORD_LINK, BOTH, 0 },
	{ "国", WORD_LINK, BOTH, 0 },
	{ "政府", WORD_LINK, BOTH, 0 },
	{ "経済産業省", WORD_LINK, BOTH, 0 },
	{ "経産省", WORD_LINK, BOTH, 0 },
	{ "公的機関", WORD_LINK, BOTH, 0 },
	{ "公的", WORD_LINK, BOTH, 0 },
	{ "公的な", WORD_LINK, BOTH, 0 },
	{ "正式な", WORD_LINK, BOTH, 0 },
	{ "当社", WORD_LINK, BOTH, 0 },
	{ "弊社", WORD_LINK, BOTH, 0 },
	{ "当店", WORD_LINK, BOTH, 0 },
	{ "当院", WORD_LINK, BOTH, 0 },
	{ "当所", WORD_LINK, BOTH, 0 },
	{ "当法人", WORD_LINK, BOTH, 0 },
	{ "自社", WORD_LINK, BOTH, 0 },
	{ "全社", WORD_LINK, BOTH, 0 },
	{ "グループ", WORD_LINK, BOTH, 0 },
	{ "私たち", WORD_LINK, BOTH, 0 },
	{ "このたび", WORD_LINK, ADVERB, 0 },
	{ "この度", WORD_LINK, ADVERB, 0 },
	{ "今回", WORD_LINK, ADVERB, 0 },
	{ "先日", WORD_LINK, ADVERB, 0 },
	{ "本日", WORD_LINK, ADVERB, 0 },
	{ "昨年", WORD_LINK, ADVERB, 0 },
	{ "今年", WORD_LINK, ADVERB, 0 },
	{ "今年度", WORD_LINK, ADVERB, 0 },
	{ "昨年度", WORD_LINK, ADVERB, 0 },
	{ "今月", WORD_LINK, ADVERB, 0 },
	{ "先月", WORD_LINK, ADVERB, 0 },
	{ "無事", WORD_LINK, ADVERB, 0 },
	{ "無事に", WORD_LINK, ADVERB, 0 },
	{ "見事", WORD_LINK, ADVERB, 0 },
	{ "正式に", WORD_LINK, ADVERB, 0 },
	{ "新たに", WORD_LINK, ADVERB, 0 },
	{ "新規に", WORD_LINK, ADVERB, 0 },
	{ "新規", WORD_LINK, ADVERB, 0 },
	{ "既に", WORD_LINK, ADVERB, 0 },
	{ "すでに", WORD_LINK, ADVERB, 0 },
	{ "まだ", WORD_LINK, ADVERB, 0 },
	{ "ついに", WORD_LINK, ADVERB, 0 },
	{ "ようやく", WORD_LINK, ADVERB, 0 },
	{ "早くも", WORD_LINK, ADVERB, 0 },
	{ "早期に", WORD_LINK, ADVERB, 0 },
	{ "いち早く", WORD_LINK, ADVERB, 0 },
	{ "初めて", WORD_LINK, ADVERB, 0 },
	{ "同時に", WORD_LINK, ADVERB, 0 },
	{ "同時", WORD_LINK, ADVERB, 0 },
	{ "年内に", WORD_LINK, ADVERB, 0 },
	{ "簡単に", WORD_LINK, ADVERB, 0 },
	{ "無料で", WORD_LINK, ADVERB, 0 },
	{ "年", WORD_LINK, ADVERB, 0 },
	{ "月", WORD_LINK, ADVERB, 0 },
	{ "日", WORD_LINK, ADVERB, 0 },
	{ "年度", WORD_LINK, ADVERB, 0 },
	{ "令和", WORD_LINK, ADVERB, 0 },
	{ "平成", WORD_LINK, ADVERB, 0 },
	{ "元年", WORD_LINK, ADVERB, 0 },
	{ "春", WORD_LINK, ADVERB, 0 },
	{ "夏", WORD_LINK, ADVERB, 0 },
	{ "秋", WORD_LINK, ADVERB, 0 },
	{ "冬", WORD_LINK, ADVERB, 0 },
	{ "/", WORD_LINK, BOTH, 0 },
	{ "-", WORD_LINK, BOTH, 0 },
	{ "・", WORD_JOIN, BIT_LABEL, 0 },
	{ "と", WORD_JOIN, 0, 0 },
	{ "や", WORD_JOIN, 0, 0 },
	{ "及び", WORD_JOIN, 0, 0 },
	{ "および", WORD_JOIN, 0, 0 },
	{ "並びに", WORD_JOIN, 0, 0 },
	{ "ならびに", WORD_JOIN, 0, 0 },
	{ "&", WORD_JOIN, 0, 0 },
	{ "+", WORD_JOIN, 0, 0 },
	{ "、", WORD_COMMA, 0, 0 },
	{ ",", WORD_COMMA, 0, 0 },
	{ ":", WORD_COLON, 0, 0 },
	{ "|", WORD_COLON, 0, 0 },
	{ "「", WORD_OPEN, BOTH, 0 },
	{ "『", WORD_OPEN, BOTH, 0 },
	{ "“", WORD_OPEN, BOTH, 0 },
	{ "‘", WORD_OPEN, BOTH, 0 },
	{ "」", WORD_CLOSE, BOTH, 0 },
	{ "』", WORD_CLOSE, BOTH, 0 },
	{ "”", WORD_CLOSE, BOTH, 0 },
	{ "\"", WORD_QUOTE, BOTH, 0 },
	{ "。", WORD_STOP, 0, 0 },
	{ "!", WORD_STOP, 0, 0 },
	{ "?", WORD_STOP, 0, 0 },
	{ ";", WORD_STOP, 0, 0 },
	{ "\n", WORD_STOP, 0, 0 },

	/* English links. */
	{ "the", WORD_LINK, BOTH, 0 },
	{ "a", WORD_LINK, BOTH, 0 },
	{ "an", WORD_LINK, BOTH, 0 },
	{ "our", WORD_LINK, BOTH, 0 },
	{ "us", WORD_LINK, BIT_AHEAD, 0 },
	{ "its", WORD_LINK, BOTH, 0 },
	{ "is", WORD_LINK, BIT_BEHIND, 0 },
	{ "are", WORD_LINK, BIT_BEHIND, 0 },
	{ "was", WORD_LINK, BIT_BEHIND, 0 },
	{ "were", WORD_LINK, BIT_BEHIND, 0 },
	{ "be", WORD_LINK, BIT_BEHIND, 0 },
	{ "been", WORD_LINK, BIT_BEHIND, 0 },
	{ "being", WORD_LINK, BIT_BEHIND, 0 },
	{ "has", WORD_LINK, BIT_BEHIND, 0 },
	{ "have", WORD_LINK, BIT_BEHIND, 0 },
	{ "can", WORD_LINK, BIT_BEHIND, 0 },
	{ "will", WORD_LINK, BIT_BEHIND, 0 },
	{ "of", WORD_LINK, BIT_AHEAD | BIT_OF, 0 },
	{ "for", WORD_LINK, BIT_AHEAD | BIT_OF, 0 },
	{ "on", WORD_LINK, BIT_AHEAD | BIT_OF, 0 },
	{ "about", WORD_LINK, BIT_OF, 0 },
	{ "under", WORD_LINK, BIT_AHEAD | BIT_OF, 0 },
	{ "with", WORD_LINK, BIT_AHEAD | BIT_OF, 0 },
	{ "in", WORD_LINK, BIT_AHEAD | BIT_OF, 0 },
	{ "as", WORD_LINK, BOTH, 0 },
	{ "at", WORD_LINK, BIT_AHEAD, 0 },
	{ "by", WORD_LINK, BIT_AHEAD, 0 },
	{ "to", WORD_LINK, BIT_AHEAD | BIT_OF, 0 },
	{ "use", WORD_LINK, BIT_AHEAD, 0 },
	{ "level", WORD_LINK, BOTH, 0 },
	{ "mark", WORD_LINK, BOTH, 0 },
	{ "status", WORD_LINK, BOTH, 0 },
	{ "rank", WORD_LINK, BOTH, 0 },
	{ "rating", WORD_LINK, BOTH, 0 },
	{ "scheme", WORD_LINK, BOTH, 0 },
	{ "program", WORD_LINK, BOTH, 0 },
	{ "programme", WORD_LINK, BOTH, 0 },
	{ "review", WORD_LINK, BOTH, 0 },
	{ "exam", WORD_LINK, BOTH, 0 },
	{ "examination", WORD_LINK, BOTH, 0 },
	{ "screening", WORD_LINK, BOTH, 0 },
	{ "assessment", WORD_LINK, BOTH, 0 },
	{ "company", WORD_LINK, BIT_AHEAD, 0 },
	{ "companies", WORD_LINK, BIT_AHEAD, 0 },
	{ "business", WORD_LINK, BIT_AHEAD, 0 },
	{ "firm", WORD_LINK, BIT_AHEAD, 0 },
	{ "both", WORD_LINK, BIT_AHEAD, 0 },
	{ "also", WORD_LINK, BOTH, 0 },
	{ "now", WORD_LINK, BOTH, 0 },
	{ "already", WORD_LINK, BOTH, 0 },
	{ "newly", WORD_LINK, BOTH, 0 },
	{ "recently", WORD_LINK, BOTH, 0 },
	{ "finally", WORD_LINK, BOTH, 0 },
	{ "fully", WORD_LINK, BOTH, 0 },
	{ "successfully", WORD_LINK, BOTH, 0 },
	{ "officially", WORD_LINK, BOTH, 0 },
	{ "official", WORD_LINK, BOTH, 0 },
	{ "government", WORD_LINK, BOTH, 0 },
	{ "national", WORD_LINK, BOTH, 0 },
	{ "japan", WORD_LINK, BOTH, 0 },
	{ "japan's", WORD_LINK, BOTH, 0 },
	{ "japanese", WORD_LINK, BOTH, 0 },
	{ "ipa's", WORD_LINK, BOTH | BIT_IPA, 0 },
	{ "and", WORD_JOIN, 0, 0 },
	{ "or", WORD_JOIN, 0, 0 },
	{ "as well as", WORD_JOIN, 0, 0 },
	/* "obtained the SECURITY ACTION guide" */
	{ "guide", WORD_HEAD, 0, 0 },
	{ "guides", WORD_HEAD, 0, 0 },
	{ "guideline", WORD_HEAD, 0, 0 },
	{ "guidelines", WORD_HEAD, 0, 0 },
	{ "handbook", WORD_HEAD, 0, 0 },
	{ "leaflet", WORD_HEAD, 0, 0 },
	{ "leaflets", WORD_HEAD, 0, 0 },
	{ "pamphlet", WORD_HEAD, 0, 0 },
	{ "poster", WORD_HEAD, 0, 0 },
	{ "posters", WORD_HEAD, 0, 0 },
	{ "material", WORD_HEAD, 0, 0 },
	{ "materials", WORD_HEAD, 0, 0 },
	{ "template", WORD_HEAD, 0, 0 },
	{ "form", WORD_HEAD, 0, 0 },
	{ "forms", WORD_HEAD, 0, 0 },
	{ "file", WORD_HEAD, 0, 0 },
	{ "files", WORD_HEAD, 0, 0 },
	{ "data", WORD_HEAD, 0, 0 },
	{ "image", WORD_HEAD, 0, 0 },
	{ "policy", WORD_HEAD, 0, 0 },
	{ "plan", WORD_HEAD, 0, 0 },
	{ "budget", WORD_HEAD, 0, 0 },
	{ "project", WORD_HEAD, 0, 0 },
	{ "training", WORD_HEAD, 0, 0 },
	{ "seminar", WORD_HEAD, 0, 0 },
	{ "course", WORD_HEAD, 0, 0 },
	{ "information", WORD_HEAD, 0, 0 },
	{ "advice", WORD_HEAD, 0, 0 },
	{ "site", WORD_HEAD, 0, 0 },
	{ "page", WORD_HEAD, 0, 0 },
	{ "website", WORD_HEAD, 0, 0 },

	/* The right word. */
	{ "宣言", WORD_DECLARE, 0, 0 },
	{ "自己宣言", WORD_DECLARE, BIT_BEHIND, 0 },
	{ "宣言し、", WORD_DECLARE, BIT_THEN, 0 },
	{ "宣言して、", WORD_DECLARE, BIT_THEN, 0 },
	{ "宣言しており、", WORD_DECLARE, BIT_THEN, 0 },
	{ "宣言をし、", WORD_DECLARE, BIT_THEN, 0 },
	{ "宣言をして、", WORD_DECLARE, BIT_THEN, 0 },
	{ "declare", WORD_DECLARE, 0, 0 },
	{ "declares", WORD_DECLARE, 0, 0 },
	{ "declared", WORD_DECLARE, 0, 0 },
	{ "declaring", WORD_DECLARE, 0, 0 },
	{ "declaration", WORD_DECLARE, 0, 0 },
	{ "declarations", WORD_DECLARE, 0, 0 },
	{ "self declaration", WORD_DECLARE, 0, 0 },
	{ "self declared", WORD_DECLARE, 0, 0 },

	/* Denials that are right. 「まだ取得していません」 is none: it speaks
	 * as if one could. */
	{ "ではありません", WORD_DENIAL, 0, 0 },
	{ "ではございません", WORD_DENIAL, 0, 0 },
	{ "ではない", WORD_DENIAL, 0, 0 },
	{ "ではなく", WORD_DENIAL, 0, 0 },
	{ "ではなかった", WORD_DENIAL, 0, 0 },
	{ "でない", WORD_DENIAL, 0, 0 },
	{ "でなく", WORD_DENIAL, 0, 0 },
	{ "でもない", WORD_DENIAL, 0, 0 },
	{ "でもありません", WORD_DENIAL, 0, 0 },
	{ "でもなく", WORD_DENIAL, 0, 0 },
	{ "じゃない", WORD_DENIAL, 0, 0 },
	{ "じゃなく", WORD_DENIAL, 0, 0 },
	{ "じゃありません", WORD_DENIAL, 0, 0 },
	{ "はありません", WORD_DENIAL, 0, 0 },
	{ "がありません", WORD_DENIAL, 0, 0 },
	{ "もありません", WORD_DENIAL, 0, 0 },
	{ "はない", WORD_DENIAL, 0, 0 },
	{ "がない", WORD_DENIAL, 0, 0 },
	{ "もない", WORD_DENIAL, 0, 0 },
	{ "とは違", WORD_DENIAL, 0, 0 },
	{ "とは異な", WORD_DENIAL, 0, 0 },
	{ "と違い", WORD_DENIAL, 0, 0 },
	{ "と異な", WORD_DENIAL, 0, 0 },
	{ "不要", WORD_DENIAL, 0, 0 },
	{ "要りません", WORD_DENIAL, 0, 0 },
	{ "いりません", WORD_DENIAL, 0, 0 },
	{ "要らない", WORD_DENIAL, 0, 0 },
	{ "いらない", WORD_DENIAL, 0, 0 },
	{ "なしで", WORD_DENIAL, 0, 0 },
	{ "ことなく", WORD_DENIAL, 0, 0 },
	{ "せずに", WORD_DENIAL, 0, 0 },
	{ "受けずに", WORD_DENIAL, 0, 0 },
	{ "できるものではな", WORD_DENIAL, 0, 0 },
	{ "しません", WORD_ACT_DENIAL, 0, 0 },
	{ "しない", WORD_ACT_DENIAL, 0, 0 },
	{ "していません", WORD_ACT_DENIAL, 0, 0 },
	{ "していない", WORD_ACT_DENIAL, 0, 0 },
	{ "しておりません", WORD_ACT_DENIAL, 0, 0 },
	{ "されません", WORD_ACT_DENIAL, 0, 0 },
	{ "されない", WORD_ACT_DENIAL, 0, 0 },
	{ "行いません", WORD_ACT_DENIAL, 0, 0 },
	{ "行わない", WORD_ACT_DENIAL, 0, 0 },
	{ "行っていません", WORD_ACT_DENIAL, 0, 0 },
	{ "行っていない", WORD_ACT_DENIAL, 0, 0 },
	{ "行っておりません", WORD_ACT_DENIAL, 0, 0 },
	{ "か", WORD_ASK, 0, 0 },
	{ "でしょうか", WORD_ASK, 0, 0 },
	{ "だけで", WORD_PLAIN, 0, 0 },
	{ "だけでは", WORD_PLAIN, 0, 0 },
	{ "だけではなく", WORD_PLAIN, 0, 0 },
	{ "だけではありません", WORD_PLAIN, 0, 0 },
	{ "だけでなく", WORD_PLAIN, 0, 0 },
	{ "のみで", WORD_PLAIN, 0, 0 },
	{ "のみではなく", WORD_PLAIN, 0, 0 },
	{ "のみならず", WORD_PLAIN, 0, 0 },
	{ "ばかりでなく", WORD_PLAIN, 0, 0 },
	{ "なければ", WORD_PLAIN, 0, 0 },
	{ "なければなりません", WORD_PLAIN, 0, 0 },
	{ "なければいけません", WORD_PLAIN, 0, 0 },
	{ "なければならない", WORD_PLAIN, 0, 0 },
	{ "しなければなりません", WORD_PLAIN, 0, 0 },
	{ "なくてはいけません", WORD_PLAIN, 0, 0 },
	{ "なくてはなりません", WORD_PLAIN, 0, 0 },
	{ "ないといけません", WORD_PLAIN, 0, 0 },
	{ "間違いありません", WORD_PLAIN, 0, 0 },
	{ "間違いない", WORD_PLAIN, 0, 0 },
	{ "間違いなく", WORD_PLAIN, 0, 0 },
	/* Speaking of the words themselves. */
	{ "と書", WORD_MENTION, 0, 0 },
	{ "とは書", WORD_MENTION, 0, 0 },
	{ "は書", WORD_MENTION, 0, 0 },
	{ "と言", WORD_MENTION, 0, 0 },
	{ "とは言", WORD_MENTION, 0, 0 },
	{ "とはいえ", WORD_MENTION, 0, 0 },
	{ "と呼", WORD_MENTION, 0, 0 },
	{ "とは呼", WORD_MENTION, 0, 0 },
	{ "と名乗", WORD_MENTION, 0, 0 },
	{ "とは名乗", WORD_MENTION, 0, 0 },
	{ "とうた", WORD_MENTION, 0, 0 },
	{ "と謳", WORD_MENTION, 0, 0 },
	{ "と表", WORD_MENTION, 0, 0 },
	{ "とは表", WORD_MENTION, 0, 0 },
	{ "と記", WORD_MENTION, 0, 0 },
	{ "とは記", WORD_MENTION, 0, 0 },
	{ "と掲", WORD_MENTION, 0, 0 },
	{ "表現", WORD_MENTION, 0, 0 },
	{ "表記", WORD_MENTION, 0, 0 },
	{ "言葉", WORD_MENTION, 0, 0 },
	{ "は使", WORD_MENTION, 0, 0 },
	{ "を使", WORD_MENTION, 0, 0 },
	{ "とするのは", WORD_MENTION, 0, 0 },
	{ "write", WORD_MENTION, 0, 0 },
	{ "writing", WORD_MENTION, 0, 0 },
	{ "say", WORD_MENTION, 0, 0 },
	{ "saying", WORD_MENTION, 0, 0 },
	{ "word", WORD_MENTION, 0, 0 },
	{ "words", WORD_MENTION, 0, 0 },
	{ "wording", WORD_MENTION, 0, 0 },
	{ "phrase", WORD_MENTION, 0, 0 },
	{ "phrases", WORD_MENTION, 0, 0 },
	{ "expression", WORD_MENTION, 0, 0 },
	{ "expressions", WORD_MENTION, 0, 0 },
	{ "ない", WORD_REFUSAL, 0, 0 },
	{ "ません", WORD_REFUSAL, 0, 0 },
	{ "いけ", WORD_REFUSAL, 0, 0 },
	{ "避け", WORD_WRONG, 0, 0 },
	{ "やめ", WORD_REFUSAL, 0, 0 },
	{ "控え", WORD_REFUSAL, 0, 0 },
	{ "禁止", WORD_WRONG, 0, 0 },
	{ "不適切", WORD_WRONG, 0, 0 },
	{ "誤り", WORD_WRONG, 0, 0 },
	{ "誤解", WORD_WRONG, 0, 0 },
	{ "間違い", WORD_WRONG, 0, 0 },
	{ "間違った", WORD_WRONG, 0, 0 },
	{ "誤った", WORD_WRONG, 0, 0 },
	{ "まちがい", WORD_WRONG, 0, 0 },
	{ "だめ", WORD_WRONG, 0, 0 },
	{ "avoid", WORD_WRONG, 0, 0 },
	{ "wrong", WORD_WRONG, 0, 0 },
	{ "incorrect", WORD_WRONG, 0, 0 },
	{ "misleading", WORD_WRONG, 0, 0 },
	{ "inappropriate", WORD_WRONG, 0, 0 },
	{ "not", WORD_NOT, 0, 0 },
	{ "no", WORD_NOT, 0, 0 },
	{ "never", WORD_NOT, 0, 0 },
	{ "neither", WORD_NOT, 0, 0 },
	{ "nor", WORD_NOT, 0, 0 },
	{ "nobody", WORD_NOT, 0, 0 },
	{ "without", WORD_NOT, 0, 0 },
	{ "cannot", WORD_NOT, 0, 0 },
	{ "don't", WORD_NOT, 0, 0 },
	{ "doesn't", WORD_NOT, 0, 0 },
	{ "didn't", WORD_NOT, 0, 0 },
	{ "can't", WORD_NOT, 0, 0 },
	{ "isn't", WORD_NOT, 0, 0 },
	{ "aren't", WORD_NOT, 0, 0 },
	{ "rather than", WORD_NOT, 0, 0 },
	{ "instead of", WORD_NOT, 0, 0 },
	{ "not only", WORD_PLAIN, 0, 0 },
	{ "not just", WORD_PLAIN, 0, 0 },
	{ "not yet", WORD_PLAIN, 0, 0 },
	/* An example of what is wrong. */
	{ "×", WORD_CROSS, 0, 0 },
	{ "✕", WORD_CROSS, 0, 0 },
	{ "✖", WORD_CROSS, 0, 0 },
	{ "❌", WORD_CROSS, 0, 0 },
	{ "誤:", WORD_CROSS, 0, 0 },
	{ "NG:", WORD_CROSS, 0, 0 },
	{ "悪い例", WORD_CROSS, 0, 0 },
	{ "不適切な例", WORD_CROSS, 0, 0 },
	{ "wrong:", WORD_CROSS, 0, 0 },
	{ "not:", WORD_CROSS, 0, 0 },
};

#define FOLDED_MAX 64

struct row {
	const struct wording_word *word;
	size_t len;
	uint32_t text[FOLDED_MAX];
};

struct wording_words {
	GArray *rows; /* of struct row, by first character, longest first */
};

/* Marks that only choose a glyph, and signs of trade. */
static bool is_unseen(uint32_t code_point)
{
	return code_point == 0x00AD || code_point == 0x00AE ||
	       code_point == 0x00A9 || code_point == 0x2122 ||
	       code_point == 0xFEFF ||
	       (code_point >= 0x200B && code_point <= 0x200D) ||
	       (code_point >= 0xFE00 && code_point <= 0xFE0F);
}

/* Hyphens and dashes that people type for one another. */
static bool is_dash(uint32_t code_point)
{
	return code_point >= 0x2010 && code_point <= 0x2015;
}

size_t wording_fold(uint32_t code_point, uint32_t ret_folded[WORDING_FOLD_MAX])
{
	if (code_point < 0x80) {
		ret_folded[0] = g_unichar_tolower(code_point);
		return 1;
	}
	if (is_unseen(code_point)) {
		return 0;
	}
	if (is_dash(code_point) || code_point == 0x2019) {
		ret_folded[0] = code_point == 0x2019 ? '\'' : '-';
		return 1;
	}
	size_t len = g_unichar_fully_decompose(
		code_point, TRUE, ret_folded, WORDING_FOLD_MAX);

	for (size_t i = 0; i < len; i++) {
		ret_folded[i] = g_unichar_tolower(ret_folded[i]);
	}
	return len;
}

bool wording_is_one_of(const char *characters, uint32_t character)
{
	return character != 0 &&
	       g_utf8_strchr(characters, -1, character) != NULL;
}

static struct row row_of(const struct wording_word *word)
{
	struct row row = { .word = word };
	const char *at = word->text;
	uint32_t code_point = 0;
	size_t len = 0;

	while ((len = utf8_decode(at, &code_point)) > 0) {
		g_assert(row.len + WORDING_FOLD_MAX <= FOLDED_MAX);
		row.len += wording_fold(code_point, row.text + row.len);
		at += len;
	}
	return row;
}

static int compare_rows(const void *left, const void *right)
{
	const struct row *a = left;
	const struct row *b = right;

	if (a->text[0] != b->text[0]) {
		return a->text[0] < b->text[0] ? -1 : 1;
	}
	return a->len > b->len ? -1 : a->len < b->len;
}

struct wording_words *wording_words_create(void)
{
	struct wording_words *words = g_new0(struct wording_words, 1);

	words->rows = g_array_new(FALSE, FALSE, sizeof(struct row));
	for (size_t i = 0; i < G_N_ELEMENTS(table); i++) {
		struct row row = row_of(&table[i]);

		g_array_append_val(words->rows, row);
	}
	g_array_sort(words->rows, compare_rows);
	return words;
}

void wording_words_destroy(struct wording_words *words)
{
	if (words == NULL) {
		return;
	}
	g_array_free(words->rows, TRUE);
	g_free(words);
}

/* The first row that begins with the character, or the number of rows. */
static size_t first_row(const struct wording_words *words, uint32_t character)
{
	size_t low = 0;
	size_t high = words->rows->len;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (g_array_index(words->rows, struct row, middle).text[0] <
			character) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static bool is_latin(uint32_t code_point)
{
	return code_point < 0x80 && g_ascii_isalnum((char)code_point);
}

/* With its mark of length, but without the dot between words. */
static bool is_katakana(uint32_t code_point)
{
	return (code_point >= 0x30A1 && code_point <= 0x30FA) ||
	       code_point == 0x30FC;
}

/* Whether two neighbours belong to one word: "bypassed" holds no "passed",
 * プロゴルファー no ロゴ. */
static bool are_one_word(uint32_t before, uint32_t after)
{
	return (is_latin(before) && is_latin(after)) ||
	       (is_katakana(before) && is_katakana(after));
}

/* How much of the text the row takes there; 0 if it does not stand there. */
static size_t matched(
	const struct row *row, const uint32_t *text, size_t len, size_t at)
{
	if (len - at < row->len) {
		return 0;
	}
	for (size_t i = 0; i < row->len; i++) {
		uint32_t found = text[at + i] == '-' && row->text[i] == ' '
					 ? ' '
					 : text[at + i];

		if (found != row->text[i]) {
			return 0;
		}
	}
	size_t end = at + row->len;

	if ((at > 0 && are_one_word(text[at - 1], text[at])) ||
		(end < len && are_one_word(text[end - 1], text[end]))) {
		return 0;
	}
	return row->len;
}

const struct wording_word *wording_words_find(const struct wording_words *words,
	const uint32_t *text, size_t len, size_t at, size_t *ret_len)
{
	for (size_t i = first_row(words, text[at]); i < words->rows->len; i++) {
		const struct row *row =
			&g_array_index(words->rows, struct row, i);

		if (row->text[0] != text[at]) {
			break;
		}
		size_t taken = matched(row, text, len, at);

		if (taken > 0) {
			*ret_len = taken;
			return row->word;
		}
	}
	return NULL;
}
