/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/pattern.h"

enum { MATCH_LIMIT = 1000000 };

pcre2_code *pattern_compile(const char *text, size_t n, struct fault *fault)
{
	unsigned char why[120];
	size_t at;
	int code;
	pcre2_code *pattern = pcre2_compile((PCRE2_SPTR)text, n,
		PCRE2_UTF | PCRE2_UCP | PCRE2_DOTALL | PCRE2_NEVER_BACKSLASH_C, &code, &at, NULL);

	if (pattern)
		return pattern;
	pcre2_get_error_message(code, why, sizeof(why));
	fault_set(fault, FAULT_USE, "/%.*s/ is not a pattern: %s at character %zu",
		n < 98 ? (int)n : 98, text, (char *)why, at + 1);
	return NULL;
}

pcre2_match_context *pattern_limits(void)
{
	pcre2_match_context *limits = pcre2_match_context_create(NULL);

	pcre2_set_match_limit(limits, MATCH_LIMIT);
	return limits;
}

int pattern_search(const pcre2_code *pattern, const char *bytes, size_t n,
	pcre2_match_data *found, pcre2_match_context *limits)
{
	int got = pcre2_match(pattern, (PCRE2_SPTR)bytes, n, 0, 0, found, limits);

	if (got == PCRE2_ERROR_NOMATCH)
		return 0;
	return got < 0 ? -1 : 1;
}
