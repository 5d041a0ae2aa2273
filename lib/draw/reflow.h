/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where lines of a text end: at blanks, and between Chinese characters, but no closing punctuation
 * begins a line, no opening one ends it, and a number keeps its unit or its n. What has no such place is
 * broken anywhere.
 */
#ifndef DRAW_REFLOW_H
#define DRAW_REFLOW_H

#include <stddef.h>

/*
 * The bytes of the next line of a text, of at most `em`, without blanks at its end; *next is where
 * the one after it begins. At least one character is taken of a text that is not empty.
 */
size_t reflow_line(const char *text, double em, const char **next);

/* How many lines a text takes, and the breadth of its widest part that has no place to break. */
size_t reflow_count(const char *text, double em);
double reflow_least(const char *text);

#endif
