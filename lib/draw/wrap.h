/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text broken into lines of so many columns: at blanks, and between wide characters, where a
 * line begins with no closing mark and ends with no opening one. A word longer than a line is cut
 * at its column.
 */
#ifndef DRAW_WRAP_H
#define DRAW_WRAP_H

#include <stddef.h>

/* Bytes of the first line (blanks at its end not counted); `next` is where the second begins. */
size_t wrap_line(const char *text, size_t columns, const char **next);

/* How many lines; 0 of an empty text. */
size_t wrap_count(const char *text, size_t columns);

#endif
