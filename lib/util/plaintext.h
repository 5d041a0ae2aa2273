/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is left of a text when it only matters whether two say the same: letters small, full-width
 * forms as ASCII, no blanks, no punctuation, no control and format characters. Letters of Latin,
 * Greek and Cyrillic scripts have their case folded; accents stay; traditional and simplified
 * characters stay apart. Bytes that are no UTF-8 are left out, so what comes out always is.
 */
#ifndef UTIL_PLAINTEXT_H
#define UTIL_PLAINTEXT_H

#include "util/buf.h"

#include <stdint.h>

/* Add the plain form of n bytes to out. */
void plaintext(struct buf *out, const char *bytes, size_t n);

/* The characters of a text that plaintext() made: room for as many as it has bytes. Returns their number. */
size_t plaintext_characters(const char *bytes, size_t n, uint32_t *character);

#endif
