/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "label/hit.h"
#include "label/needle.h"

/* The literals of a pattern with ' ' between them; "" for none. */
static void check(const char *pattern, bool caseless, const char *wanted)
{
	struct arena arena = {0};
	struct literals literals;
	struct buf said = BUF_NONE;

	literals_of(&literals, pattern, strlen(pattern), caseless, &arena);
	for (uint32_t i = 0; i < literals.n; i++) {
		buf_puts(&said, i ? " " : "");
		buf_add(&said, literals.at[i].at, literals.at[i].n);
	}
	if (strcmp(said.at, wanted) != 0)
		fail_msg("/%s/: \"%s\", not \"%s\"", pattern, said.at, wanted);
	buf_release(&said);
	arena_release(&arena);
}

static void literals(void **state)
{
	(void)state;
	check("refund", false, "refund");
	check("Refund", false, "refund");
	check("late|slow|", false, "");
	check("late|slow", false, "late slow");
	check("too (late|slow)", false, "too late too slow");
	check("等(了|候|待)?.*小时", false, "小时");
	check("(很|太)慢", false, "很慢 太慢");
	check("[很太]慢", false, "很慢 太慢");
	check("[^很]慢", false, "慢");
	check("[a-c]late", false, "late");
	check("\\blate\\b", false, "late");
	check("(?<!not )late(?=r|st)", false, "late");
	check("colou?r", false, "colour color");
	check("waits+", false, "wait");
	check("(?:ab){2}", false, "ab");
	check("(?:abc)*d", false, "");
	check("(?:abc)*def", false, "def");
	check("ab{0}cd", false, "cd");
	check("a\\.b", false, "a.b");
	check("\\Qa.b*\\Ecd", false, "a.b*cd");
	check("\\Qabc\\E*de", false, "ab");
	check("(?<name>quick)", false, "quick");
	check("x{2", false, "");
	check("x{y", false, "x{y");
	check("wait\\d+ minutes", false, " minutes");
	check("(?i)sky", false, "sky \xe2\x84\xaa \xc5\xbf");
	check("slow", true, "slow \xc5\xbf");
	check("caf\xc3\xa9 noir", true, " noir");
	check("caf\xc3\xa9 noir", false, "caf\xc3\xa9 noir");
	check("慢", true, "慢");
	check("[]late]x", false, "]x lx ax tx ex");
	check("[\\]]xy", false, "]xy");
	check("a", false, "");
	check("", false, "");
}

/* What is not understood has none. */
static void no_literals(void **state)
{
	static const char *const patterns[] = {"(*ACCEPT)late", "(a)\\1late|b", "(?R)late", "(?(1)ab|cd)late", "(?x)la te",
		"late\\E+", "la(?#x)*te", "la\\Q\\E*te", "\\x41late", "[[:alpha:]]late", "(?C1)late", "late{,2}",
		"[\\E]late", "(?[a])late"};

	(void)state;
	for (size_t i = 0; i < sizeof(patterns) / sizeof(*patterns); i++)
		check(patterns[i], false, strcmp(patterns[i], "\\x41late") == 0 ? "late" : "");
}

struct bench {
	struct hitter hitter;
	pcre2_code *code[64];
	char text[64][160];
	struct needles *needles;
	uint32_t n;
};

static uint32_t seed = 20261122;

static uint32_t draw(uint32_t below)
{
	seed = (uint32_t)(seed * 48271ull % 2147483647u);
	return seed % below;
}

static void compose(struct buf *out, const char *const *parts, uint32_t count, uint32_t most)
{
	buf_clear(out);
	for (uint32_t i = 1 + draw(most); i > 0; i--)
		buf_puts(out, parts[draw(count)]);
}

static const char *const pieces[] = {"a", "b", "K", "s", "S", "慢", "等", "é", "É", "ab", "sk", "(", ")", "(?:", "(?i)", "(?i:",
	"(?=", "(?!", "(?<=", "(?<!", "|", "*", "+", "?", "{2}", "{0,1}", "{1,}", "{", "}", "[", "]", "[^", "-",
	"\\b", "\\d", "\\w", "\\", "\\Q", "\\E", ".", "^", "$", "\\1", "(?>", "(?|", "(?s)", "(?x)", " ", "\\x{62}",
	"\\p{L}", "+?", "??", "(?#a)", "\\K", "\xe2\x84\xaa", "\xc5\xbf"};
static const char *const words[] = {"a", "A", "b", "B", "k", "K", "s", "S", "慢", "等", "é", "É", "ab", "AB", "sk", " ", "\n", "1",
	"\xe2\x84\xaa", "\xc5\xbf", "\xff", "{", "]", "^", "a-b", "("};

static void add_pattern(struct bench *b, const struct buf *text, uint32_t options)
{
	struct arena arena = {0};
	struct literals literals;
	int error;
	size_t offset;

	b->code[b->n] = pcre2_compile((PCRE2_SPTR)text->at, text->n,
		options | PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF, &error, &offset, NULL);
	if (!b->code[b->n])
		return;
	pcre2_jit_compile(b->code[b->n], PCRE2_JIT_COMPLETE);
	literals_of(&literals, text->at, text->n, options, &arena);
	needles_add(b->needles, b->n, &literals);
	memcpy(b->text[b->n], text->at, text->n < 159 ? text->n + 1 : 159);
	b->n++;
	arena_release(&arena);
}

/* A pattern that matches is always among the candidates. */
static uint32_t compare(const struct bench *b, const struct buf *text, struct buf *fold)
{
	uint64_t candidates[1];
	uint32_t spared = 0;

	needles_scan(b->needles, text->at, text->n, fold, candidates);
	for (uint32_t i = 0; i < b->n; i++) {
		bool candidate = candidates[0] >> i & 1;
		int got = pcre2_match(b->code[i], (PCRE2_SPTR)text->at, text->n, 0, 0, b->hitter.data, b->hitter.limits);
		if (got >= 0 && !candidate)
			fail_msg("/%s/ matches \"%s\" and was left out", b->text[i], text->at);
		spared += !candidate;
	}
	return spared;
}

static void nothing_is_left_out(void **state)
{
	struct buf text = BUF_NONE, fold = BUF_NONE;
	uint32_t spared = 0, patterns = 0;

	(void)state;
	for (int round = 0; round < 400; round++) {
		struct bench b = {.needles = needles_new(64)};
		hitter_open(&b.hitter);
		for (int i = 0; i < 2000 && b.n < 64; i++) {
			compose(&text, pieces, sizeof(pieces) / sizeof(*pieces), 9);
			add_pattern(&b, &text, draw(3) ? 0 : PCRE2_CASELESS);
		}
		needles_seal(b.needles);
		for (int i = 0; i < 40; i++) {
			compose(&text, words, sizeof(words) / sizeof(*words), 12);
			spared += compare(&b, &text, &fold);
		}
		patterns += b.n - needles_always(b.needles);
		for (uint32_t i = 0; i < b.n; i++)
			pcre2_code_free(b.code[i]);
		needles_free(b.needles);
		hitter_close(&b.hitter);
	}
	assert_true(patterns > 1000); /* else the comparison says little */
	assert_true(spared > 40000);
	buf_release(&text);
	buf_release(&fold);
}

/* Needles at both ends of texts of every length, and none behind the end. */
static void places(void **state)
{
	struct literals two = {.at = {{"ab", 2}}, .n = 1}, long_one = {.at = {{"xyz慢", 6}}, .n = 1}, none = {.n = 0};
	struct needles *needles = needles_new(70);
	struct buf fold = BUF_NONE;
	uint64_t bits[2];

	(void)state;
	needles_add(needles, 0, &two);
	needles_add(needles, 1, &none);
	needles_add(needles, 69, &long_one);
	needles_seal(needles);
	assert_int_equal(needles_always(needles), 1);
	for (size_t n = 0; n < 40; n++) {
		char text[64];
		memset(text, '.', sizeof(text));
		memcpy(text + n, "XYz慢AB", 8);
		needles_scan(needles, text, n + 8, &fold, bits);
		assert_int_equal(bits[0], 3);
		assert_int_equal(bits[1], 32);
		needles_scan(needles, text, n + 7, &fold, bits);
		assert_int_equal(bits[0], 2);
		needles_scan(needles, text, n + 5, &fold, bits);
		assert_int_equal(bits[1], 0);
	}
	buf_release(&fold);
	needles_free(needles);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(literals),
		cmocka_unit_test(no_literals),
		cmocka_unit_test(nothing_is_left_out),
		cmocka_unit_test(places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
