/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds in one pass over a text which of many patterns can match it at all. Each pattern has
 * brought its literals (label/literal); a pattern without them can always match. The first three
 * bytes at every place of the text are looked up in a bitmap of 8 KiB; only where that says yes
 * are literals compared. Read-only once sealed, so threads share it.
 */
#ifndef LABEL_NEEDLE_H
#define LABEL_NEEDLE_H

#include "label/literal.h"
#include "util/buf.h"

struct needles;

/* For patterns 0 … patterns - 1. */
struct needles *needles_new(uint32_t patterns);
void needles_add(struct needles *needles, uint32_t pattern, const struct literals *literals);

/* After the last needles_add, before the first needles_scan. */
void needles_seal(struct needles *needles);
void needles_free(struct needles *needles);

/* How many patterns can always match. */
uint32_t needles_always(const struct needles *needles);

/* Words of 64 patterns each that needles_scan fills. */
static inline size_t needles_words(uint32_t patterns)
{
	return (patterns + 63ul) / 64;
}

/* Set the bits of the patterns that can match the n bytes, clear the others; `fold` is scratch. */
void needles_scan(const struct needles *needles, const char *text, size_t n, struct buf *fold,
	uint64_t *candidates);

#endif
