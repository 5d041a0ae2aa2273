/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Regular expressions of maps: how they are compiled, and searched for with a limit on the work.
 */
#ifndef INTAKE_PATTERN_H
#define INTAKE_PATTERN_H

#define PCRE2_CODE_UNIT_WIDTH 8

#include "util/fault.h"

#include <pcre2.h>

/* NULL and a fault (FAULT_USE) that says what is wrong where. */
pcre2_code *pattern_compile(const char *text, size_t n, struct fault *fault);

/* The limits for all searches; free with pcre2_match_context_free. */
pcre2_match_context *pattern_limits(void);

/* 1 found, 0 not, -1: it takes too long. */
int pattern_search(const pcre2_code *pattern, const char *bytes, size_t n,
	pcre2_match_data *found, pcre2_match_context *limits);

#endif
