/* SPDX-License-Identifier: MIT */
/* Every screen in two languages and four sizes against its golden file:
 * keys in, dump of the canvas out. UPDATE_GOLDENS=1 writes the files anew and
 * fails, so that it cannot stay on by mistake. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>

#include "play.h"

static const struct {
	const char *name;
	const char *answers; /* before the program starts */
	bool skip_intro;
	const char *keys;
} scenes[] = {
	{ "intro", NULL, false, "" },
	{ "intro-resumed", "FP", false, "" },
	{ "question-first", NULL, true, "" },
	{ "question-echo", NULL, true, "12" },
	{ "question-unsure-echo", NULL, true, "14" },
	{ "question-absent", "FFFFFFF", true, "" },
	{ "question-focus", NULL, true, "1<Down><Down>" },
	{ "question-given", NULL, true, "12b" },
	{ "question-memo", NULL, true, "m倉庫のPCだけ共有のまま<Esc>2b" },
	{ "question-last", "FFFFFFFFFFFFFFFFFFFFFFFF", true, "" },
	{ "question-undone", NULL, true, "12u" },
	{ "question-enter-does-nothing", NULL, true, "<Enter>" },
	{ "question-full-width-key", NULL, true, "１" },
	{ "help", NULL, true, "?" },
	{ "help-general", NULL, false, "?" },
	{ "help-end", NULL, true, "?<End>" },
	{ "help-language", NULL, true, "?l" },
	{ "memo-empty", NULL, true, "m" },
	{ "memo-lines", NULL, true,
		"m一行目のメモ<Enter>二行目は、もう少し長いメモです。"
		"確かめた日は11月20日、確かめた人は山田さんです。<Left><Up>" },
	{ "overview", "FFPFN FUFUP PFPFF FFFFN NPF..", true, "o" },
	{ "overview-typed", "FFPFN FUFUP PFPFF FFFFN NPF..", true, "o12" },
	{ "review-open", "FFPFN FUFUP PFPFF FFFFN NPF..", true,
		"o<End><Enter>1" },
	{ "review", "PFNUN PPNUN NPNNF NFFPN NPUN.", true, "3" },
	{ "review-uniform", "FFFFF FFFFF FFFFF FFFFF FFFF.", true, "1" },
	{ "result", "FFPPF FPNFP PPPFN NNFNN NNPNN", true, "" },
	{ "result-unsure", "PFNUN PPNUN NPNNF NFFPN NPUNN", true, "" },
	{ "result-ask-first", "UUUUU UUUUU UUUUU UUUUU UUUUU", true, "" },
	{ "result-top", "FFFFF FFFxF FFFFF FFFFF FFFFF", true, "" },
	{ "result-so-far", "FFPFN FUFUP PFPFF FFFFN NPF..", true,
		"o<End><Enter>1r" },
	{ "steps", "FFPPF FPNFP PPPFN NNFNN NNPNN", true, "<Enter>" },
	{ "steps-none", "FFFFF FFFFF FFFFF FFFFF FFFFF", true, "<Enter>" },
	{ "steps-ask-first", "UUUUU UUUUU UUUUU UUUUU UUUUU", true, "<Enter>" },
	{ "all-steps", "FFPPF FPNFP PPPFN NNFNN NNPNN", true, "<Enter>a" },
	{ "find-out", "UUPUN PFPUN UFPPF FFFFP NFUNN", true, "<Enter><Enter>" },
	{ "find-out-none", "FFFFF FFFFF FFFFF FFFFF FFFFF", true,
		"<Enter><Enter>" },
	{ "arithmetic", "PFNUN PPNUN NPNNF NFFPN NPUNN", true, "w" },
	{ "rates", "PFNUN PPNUN NPNNF NFFPN NPUNN", true, "n" },
	{ "rates-some-open", "FFPFU FUFUP PFPFF FFFFN NPF..", true,
		"o<End><Enter>1rn" },
	{ "names", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"e<Enter>株式会社サンプル印刷<Enter>山田" },
	{ "prompt", "FPN", true, "" },
	{ "prompt-named", "FPN", true, "w顧客名簿<Enter>図面<Esc>" },
	{ "named", "FPN", true, "w顧客名簿<Enter>図面" },
	{ "question-named", "FPN", true, "w顧客名簿<Enter>図面<Esc><Enter>" },
	{ "emergency", NULL, true, "1!" },
	{ "people", "FFPPF FPNFP PPPFN NNFNN NNPNN", true, "<Enter>s8" },
	{ "people-steps", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>s8<Enter>a<PageDown>" },
	{ "help-middle", "FFFFFFFFFF", true, "?<PageDown><PageDown>" },
	{ "adopt", "FFPPF FPNFP PPPFN NNFNN NNPNN", true, "<Enter>p" },
	{ "adopt-decided", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>p<Enter><Down>x予算がつくまで<Enter><Down>" },
	{ "adopt-first-six", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>pa<Down>" },
	{ "defer", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>px予算がつくまで" },
	{ "plan-empty", "FFPPF FPNFP PPPFN NNFNN NNPNN", true, "<Enter>v" },
	{ "plan", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>pav<Enter>山田<Enter><Home>"
		"<Delete><Delete><Delete><Delete><Delete><Delete><Delete>"
		"<Delete><Delete><Delete>2026-11-01<Enter><Enter>2"
		"<Down>3<Down>x予算がつくまで<Enter><Up>" },
	{ "plan-item", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>pav<Enter>山田<Enter>" },
	{ "plan-item-wrong", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>pav<Enter>山田<Enter>まで<Enter>" },
	{ "plan-calendar", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>pavc" },
	{ "what-if", "FFPPF FPNFP PPPFN NNFNN NNPNN", true, "t" },
	{ "what-if-raised", "FFPPF FPNFP PPPUN NNFNN NNPNN", true,
		"t<Down><Down><Enter><Down> <Down>" },
	{ "what-if-none", "FFFFF FFFFF FFFFF FFFFF FFFFF", true, "t" },
	{ "exported", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"e<Enter><Enter><Enter>" },
	{ "export", "FFPPF FPNFP PPPFN NNFNN NNPNN", true, "e" },
	{ "export-so-far", "FFPFN FUFUP PFPFF FFFFN NPF..", true,
		"o<End><Enter>1re" },
	{ "export-boss", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"e2<Enter><Enter>" },
	{ "customer", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>pav3<Down>3bbe3" },
	{ "customer-ticked", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"<Enter>pav3<Down>3bbe32<Down><Enter><Down> " },
	{ "customer-exported", "FFPPF FPNFP PPPFN NNFNN NNPNN", true,
		"e3e<Enter><Enter>" },
};

/* Of other banks, beside answers to ipa-25 that may propose some. */
static const struct {
	const char *name;
	const char *bank;
	const char *answers;
	const char *proposed;
	const char *keys;
} bank_scenes[] = {
	{ "proposal", "ipa-rules-4.0", NULL, "PPNUN", "" },
	{ "proposal-taken", "ipa-rules-4.0", NULL, "PPNUN", "p" },
	{ "proposal-part", "ipa-rules-4.0", "FFF", "PPNUNP", "" },
	{ "help-second-hand", "ipa-rules-4.0", NULL, NULL, "?<End>" },
	{ "outcome-checklist", "incident-ready", "FPNFU FPNFF FP", NULL, "" },
	{ "outcome-so-far", "incident-ready", "FPNFU F", NULL,
		"o<End><Enter>1r" },
	{ "outcome-choice", "approach", NULL, NULL, "2" },
	{ "outcome-unsure", "approach", NULL, NULL, "4" },
};

/* Oldest first. */
static const char *const past_checks[] = { "NNNUN PPNUN NPNNN NFFPN NPUNN",
	"PFNUN PPNFN NPNNF NFFPN NPFNN" };

/* With reasons, after one of an older edition. */
static const char *const changes[] = { "@NNNUN PPNUN NPNNN NNFPN NPUN",
	"NNNUN PPFUN NPNNN NFFPN NPUNN", "PdFdNPlN PNsPUN NPNNFc NFFPU NPUNN" };

#define PAST past_checks, G_N_ELEMENTS(past_checks)
#define CHANGES changes, G_N_ELEMENTS(changes)

/* With a check in which a quote is missing, and a plan that is none. */
#define UNREADABLE "home-unreadable"

/* From home, after so many checks of the past: the last ones. Where it is to
 * be more than there are, the first one comes again and again. */
static const struct {
	const char *name;
	size_t checks;
	const char *keys;
	const char *const *past;
	size_t past_count;
} home_scenes[] = {
	{ "home-first", 0, "", PAST },
	{ "home-due", 2, "", PAST },
	{ "home-banks", 2, "7", PAST },
	{ "home-pause", 0, "<Enter>213<Enter>42", PAST },
	{ "home-plan", 2, "3<Enter>pabh", PAST },
	{ UNREADABLE, 2, "3h", PAST },
	{ "retake", 2, "1", PAST },
	{ "retake-question", 2, "1<Enter>", PAST },
	{ "retake-reason", 2, "1<Enter>1", PAST },
	{ "retake-rest", 2,
		"1<Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter>"
		"<Enter><Enter><Enter><Enter><Enter>",
		PAST },
	{ "history-one", 1, "5", CHANGES },
	{ "history-two", 2, "5", CHANGES },
	{ "history-seam", 3, "5", CHANGES },
	{ "history-many", 40, "5", CHANGES },
	{ "history-many-above", 40, "5<PageUp><PageUp><Up>", CHANGES },
	{ "history-no-earlier", 2, "5<Up><Enter>", CHANGES },
	{ "comparison", 2, "5<Enter>", CHANGES },
	{ "comparison-end", 2, "5<Enter><End>", CHANGES },
	{ "comparison-seam", 3, "52", CHANGES },
	{ "result-change", 2, "3", CHANGES },
	{ "result-compared", 2, "3c", CHANGES },
	{ "security-action", 1, "6", PAST },
	{ "security-action-one", 2,
		"651<Enter><Enter>令和8年4月3日<Enter><Enter>", PAST },
	{ "security-action-two", 2,
		"642026/11/2<Enter>自社のサイト<Enter>"
		"52<Enter>50000000001<Enter>2026/11/9<Enter><Enter>",
		PAST },
	{ "before-declaring", 2, "61", PAST },
	{ "before-declaring-end", 2, "61<End>", PAST },
	{ "declaration", 2, "65", PAST },
	{ "declaration-wrong", 2, "651<Enter><Enter>2027/1/1<Enter>", PAST },
	{ "policy", 2, "63", PAST },
	{ "policy-filled", 2,
		"631<Enter>代表取締役 山田花子<Enter>令和8年12月1日<Enter>25",
		PAST },
	{ "policy-exported", 2, "63e", PAST },
	{ "policy-names", 2, "631", PAST },
	{ "policy-names-wrong", 2, "631<Enter><Enter>来週<Enter>", PAST },
	{ "policy-article", 2, "638", PAST },
	{ "policy-reworded", 2, "638当社は二つ星の認定を受けました。<Esc>",
		PAST },
	{ "policy-wrong-word", 2,
		"638当社は二つ星の認定を受けました。<Esc>7<PageDown>", PAST },
	{ "policy-text", 2, "637", PAST },
	{ "policy-text-end", 2, "637<End>", PAST },
	{ "policy-text-filled-end", 2,
		"631<Enter>代表取締役 山田花子<Enter>令和8年12月1日<Enter>257"
		"<End>",
		PAST },
	{ "security-action-steps", 2, "62", PAST },
	{ "published", 2, "64", PAST },
	{ "customer-declared", 2,
		"642026/11/2<Enter>自社のサイト<Enter>"
		"52<Enter>50000000001<Enter>2026/11/9<Enter><Enter>b3e3",
		PAST },
};

static const struct {
	int width;
	int height;
} sizes[] = { { 60, 20 }, { 64, 18 }, { 80, 24 }, { 120, 40 } };

static const char *const languages[] = { "ja", "en" };

struct shot {
	size_t scene; /* those of other banks come behind the rest */
	size_t language;
	size_t size;
	char *name;
};

static char *golden_path(const struct shot *shot)
{
	return g_strdup_printf("%s/ui/golden/%s.txt", TEST_DIR, shot->name);
}

static void check_golden(const struct shot *shot, const char *dump)
{
	g_autofree char *path = golden_path(shot);
	g_autofree char *golden = NULL;

	if (g_getenv("UPDATE_GOLDENS") != NULL) {
		assert_true(g_file_set_contents(path, dump, -1, NULL));
		fail_msg("golden written: %s", path);
	}
	if (!g_file_get_contents(path, &golden, NULL, NULL)) {
		fail_msg("no golden: %s\n%s", path, dump);
	}
	assert_string_equal(dump, golden);
}

static void open_home_scene(struct stage *stage, size_t language, size_t scene)
{
	const char *const *past = home_scenes[scene].past;
	size_t count = home_scenes[scene].checks;
	size_t there = home_scenes[scene].past_count;
	g_autofree const char **checks = g_new0(const char *, count);

	for (size_t i = 0; i < count; i++) {
		size_t from_end = MIN(count - i, there);

		checks[i] = past[there - from_end];
	}
	stage_open_home(stage, language, checks, count);
	if (strcmp(home_scenes[scene].name, UNREADABLE) == 0) {
		stage_write(stage, "sheets/2026-11-20-ipa-25.yaml",
			"format: 1\nid: \"8f0c\nbank: \"ipa-25\"\n");
		stage_write(stage, "plan.yaml", "format: 1\nitems: 3\n");
	}
}

/* The keys to play then. */
static const char *open_scene(struct stage *stage, const struct shot *shot)
{
	size_t other = shot->scene - G_N_ELEMENTS(scenes);
	size_t home = other - G_N_ELEMENTS(bank_scenes);

	if (shot->scene < G_N_ELEMENTS(scenes)) {
		stage_open(stage, shot->language, scenes[shot->scene].answers,
			scenes[shot->scene].skip_intro);
		return scenes[shot->scene].keys;
	}
	if (other >= G_N_ELEMENTS(bank_scenes)) {
		open_home_scene(stage, shot->language, home);
		return home_scenes[home].keys;
	}
	stage_open_bank(stage, shot->language, bank_scenes[other].bank,
		bank_scenes[other].answers, bank_scenes[other].proposed);
	return bank_scenes[other].keys;
}

#define SCENE_COUNT                                                            \
	(G_N_ELEMENTS(scenes) + G_N_ELEMENTS(bank_scenes) +                    \
		G_N_ELEMENTS(home_scenes))

static const char *scene_name(size_t scene)
{
	size_t other = scene - G_N_ELEMENTS(scenes);

	if (scene < G_N_ELEMENTS(scenes)) {
		return scenes[scene].name;
	}
	return other < G_N_ELEMENTS(bank_scenes)
		       ? bank_scenes[other].name
		       : home_scenes[other - G_N_ELEMENTS(bank_scenes)].name;
}

static void screen__draw__golden(void **state)
{
	const struct shot *shot = *state;
	struct stage stage;

	const char *keys = open_scene(&stage, shot);

	stage_draw(&stage, sizes[shot->size].width, sizes[shot->size].height);
	stage_play(&stage, keys);
	g_autofree char *dump = stage_dump(
		&stage, sizes[shot->size].width, sizes[shot->size].height);

	stage_close(&stage);
	check_golden(shot, dump);
}

static struct shot *make_shot(size_t scene, size_t language, size_t size)
{
	struct shot *shot = g_new0(struct shot, 1);

	shot->scene = scene;
	shot->language = language;
	shot->size = size;
	shot->name = g_strdup_printf("%s-%s-%dx%d", scene_name(scene),
		languages[language], sizes[size].width, sizes[size].height);
	return shot;
}

static void free_shot(void *data)
{
	struct shot *shot = data;

	g_free(shot->name);
	g_free(shot);
}

int main(void)
{
	g_autoptr(GPtrArray) shots = g_ptr_array_new_with_free_func(free_shot);
	g_autoptr(GArray) tests =
		g_array_new(FALSE, TRUE, sizeof(struct CMUnitTest));

	for (size_t i = 0; i < SCENE_COUNT; i++) {
		for (size_t j = 0; j < G_N_ELEMENTS(languages); j++) {
			for (size_t k = 0; k < G_N_ELEMENTS(sizes); k++) {
				g_ptr_array_add(shots, make_shot(i, j, k));
			}
		}
	}
	for (size_t i = 0; i < shots->len; i++) {
		struct shot *shot = g_ptr_array_index(shots, i);
		struct CMUnitTest test = {
			.name = shot->name,
			.test_func = screen__draw__golden,
			.initial_state = shot,
		};

		g_array_append_val(tests, test);
	}
	return _cmocka_run_group_tests("screens",
		(const struct CMUnitTest *)(void *)tests->data, tests->len,
		NULL, NULL);
}
