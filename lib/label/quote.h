/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A span of time as people promise it, in English or Chinese (both scripts, fullwidth digits and
 * Chinese numerals too), as whole seconds: "8-14 minutes" is 480 to 840, "within 24h" and
 * "三个工作日内" run from 0, "half an hour" is 1800 to 1800, "at least two days" has no upper end.
 * A working day counts as 24 hours, a month as 30 days; words without a number are no span.
 */
#ifndef LABEL_QUOTE_H
#define LABEL_QUOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct quote {
	int64_t min_s, max_s; /* min_s <= max_s, unless open */
	bool open;            /* no upper end: max_s means nothing */
};

/* The first span in the n bytes of text (at most 1,000 characters are read); false: there is none. */
bool quote_read(struct quote *quote, const char *text, size_t n);

#endif
