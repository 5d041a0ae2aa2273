/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a column is likely to be, by its name in the export: words of English and Chinese headers
 * and the canonical names that they stand for (ce-record(5)). For drafts only.
 */
#ifndef INTAKE_HEADWORD_H
#define INTAKE_HEADWORD_H

#include <stdbool.h>
#include <stddef.h>

/* The i-th canonical name that the header may stand for, most likely first; NULL past the last. */
const char *headword_name(const char *header, size_t i);

/* Does the header speak of a number that is none: an id, a code, a telephone? Of money? */
bool headword_is_code(const char *header);
bool headword_is_money(const char *header);

#endif
