/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a map that begin with '!': how the export is written, in ce-map(5)'s words.
 */
#ifndef INTAKE_DIRECTIVE_H
#define INTAKE_DIRECTIVE_H

#include "intake/map.h"
#include "util/fault.h"

/* text[0, n) are the row's cells up to the last that is not empty. Sets a field of the map. */
int directive_read(struct map *map, const char *const *text, uint32_t n, struct fault *fault);

/* One byte, or "TAB"; FAULT_USE when it cannot part fields. For !delimiter and -d. */
int directive_delimiter(const char *text, char *delimiter, struct fault *fault);

#endif
