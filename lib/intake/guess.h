/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which encoding are bytes likely to be in that are not UTF-8? For messages only: nothing is ever
 * decoded by a guess.
 */
#ifndef INTAKE_GUESS_H
#define INTAKE_GUESS_H

#include <stddef.h>

/* A name that intake/codec knows, such as "gb18030" or "windows-1252"; NULL when none is likely. */
const char *guess_encoding(const char *bytes, size_t n);

#endif
