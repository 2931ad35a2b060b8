/* SPDX-License-Identifier: MIT */
#include "any_text.h"

#include "base/utf8.h"

static const char *const pieces[] = {
	"a",
	"Z",
	"7",
	" ",
	"  ",
	"\u3000",
	"\n",
	"-",
	".",
	"/",
	"(",
	")",
	"\"",
	"あ",
	"漢字",
	"、",
	"。」",
	"「『",
	"ー",
	"ゃ",
	"～",
	"〜",
	"……",
	"１２",
	"ＳＮＳ",
	"ｱﾞ",
	"㈱",
	"①",
	"か\u3099",
	"e\u0301\u0302\u0303\u0304\u0305\u0306",
	"\u0301",
	"\u200B",
	"\u200D",
	"\uFE0F",
	"한국",
	"\u1100\u1161\u11A8",
	"😀",
	"👩\u200D👩\u200D👧",
	"🇯🇵",
	"🇯",
	"👍🏽",
	"नि",
	"𠮷",
	"https://www.ipa.go.jp/security/guide/sme/5minutes.html",
	"information-security@example.co.jp",
	"supercalifragilisticexpialidocious",
};

char *any_text(GRand *random, int pieces_max)
{
	GString *text = g_string_new(NULL);
	int count = g_rand_int_range(random, 0, pieces_max + 1);

	for (int i = 0; i < count; i++) {
		gunichar c = 0;

		if (g_rand_int_range(random, 0, 4) > 0) {
			g_string_append(
				text, pieces[g_rand_int_range(random, 0,
					      (int)G_N_ELEMENTS(pieces))]);
			continue;
		}
		do {
			c = (gunichar)g_rand_int_range(random, 0x20, 0x20000);
		} while (utf8_is_unsafe(c));
		g_string_append_unichar(text, c);
	}
	return g_string_free(text, FALSE);
}
