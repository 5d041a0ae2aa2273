/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first line as a pattern (without case when it begins with '~'), the rest as a text: when the
 * pattern matches the text, its literals must have made it a candidate. The text is also read as a
 * span of time.
 */
#include "label/hit.h"
#include "label/needle.h"
#include "label/quote.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_candidate(const char *pattern, size_t n, bool caseless, const char *text, size_t size)
{
	struct needles *needles = needles_new(1);
	struct literals literals;
	struct arena arena = {0};
	struct buf fold = BUF_NONE;
	uint64_t bits;

	literals_of(&literals, pattern, n, caseless, &arena);
	needles_add(needles, 0, &literals);
	needles_seal(needles);
	needles_scan(needles, text, size, &fold, &bits);
	needles_free(needles);
	buf_release(&fold);
	arena_release(&arena);
	return bits;
}

static void check_quote(const char *text, size_t n)
{
	struct quote quote;

	if (quote_read(&quote, text, n) && (quote.min_s < 0 || (!quote.open && quote.min_s > quote.max_s)))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *at = (const char *)data, *line_end = size ? memchr(at, '\n', size) : NULL;
	bool caseless = size && *at == '~';
	struct hitter hitter;
	int error;
	size_t offset;

	if (!line_end)
		return 0;
	const char *pattern = at + caseless, *text = line_end + 1;
	size_t n = (size_t)(line_end - pattern), left = size - (size_t)(text - at);
	check_quote(text, left);
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern, n,
		PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C |
			(caseless ? PCRE2_CASELESS : 0),
		&error, &offset, NULL);
	if (!code)
		return 0;
	hitter_open(&hitter);
	pcre2_set_match_limit(hitter.limits, 10000);
	if (pcre2_match(code, (PCRE2_SPTR)text, left, 0, 0, hitter.data, hitter.limits) >= 0 &&
		!is_candidate(pattern, n, caseless, text, left))
		abort();
	hitter_close(&hitter);
	pcre2_code_free(code);
	return 0;
}
