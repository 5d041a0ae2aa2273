/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Is it UTF-8? Strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
#ifndef UTIL_UTF8_H
#define UTIL_UTF8_H

#include <stddef.h>

/* How many of the n bytes at the start are whole characters of UTF-8: n when all are. */
size_t utf8_span(const char *bytes, size_t n);

/* How many of the n bytes at the start are ASCII. */
size_t utf8_ascii(const char *bytes, size_t n);

#endif
