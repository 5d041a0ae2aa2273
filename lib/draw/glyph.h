/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-8 text as it stands on a screen. Every text from the data goes through glyph_clean before a
 * person sees it: what is not UTF-8, control characters, and characters that reorder text or
 * are invisible become U+FFFD, so that no label can drive a terminal or pose as another.
 */
#ifndef DRAW_GLYPH_H
#define DRAW_GLYPH_H

#include "util/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { GLYPH_BAD = 0xFFFD };

/* The code point at at[0, n), n > 0, and how many bytes it takes; GLYPH_BAD and 1 when broken. */
uint32_t glyph_next(const char *at, size_t n, size_t *bytes);

/* Columns that a code point takes: 0 (combining), 1 or 2 (East Asian wide, emoji). */
int glyph_columns(uint32_t code);

/* Columns of a text. */
size_t glyph_width(const char *text, size_t n);

/* Add the text, cleaned; white space of any kind becomes one blank each. */
void glyph_clean(struct buf *buf, const char *text, size_t n);

/* Add a cleaned text cut to `columns` (at least 1), with "…" in place of what was cut. */
void glyph_cut(struct buf *buf, const char *text, size_t n, size_t columns);

/* Does it hold Han, kana or hangul? */
bool glyph_cjk(const char *text, size_t n);

#endif
