/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of answers that are part of the program (lib/intake/words): what agree, satisfied or
 * not applicable is called in English and in Chinese, both scripts, and the number or mark that
 * it stands for. A map names a list in its cells `values` and `apart` (ce-map(5)).
 */
#ifndef INTAKE_WORDLIST_H
#define INTAKE_WORDLIST_H

#include "util/buf.h"
#include "util/fault.h"

#include <stdbool.h>

/* The i-th list's name, in order of names; NULL past the last. */
const char *wordlist_name(size_t i);

/* Where the list begins; FAULT_USE and the nearest name when there is none of that name. */
int wordlist_find(const char *name, const char **at, struct fault *fault);

/* The next word, as intake/likeness has it, and its value; false at the end. *at moves on. */
bool wordlist_next(const char **at, struct buf *word, struct buf *value);

#endif
