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

/* The same from NAME=VALUE; the value must live as long as the map. */
int directive_set(struct map *map, const char *setting, struct fault *fault);

/* Has one been read that is about CSV alone, such as !quote? */
bool directive_of_csv(const struct map *map);

/* "KEY,EVENT,AT"; FAULT_USE when it is not three columns. For !fold and --fold. */
int directive_fold(struct map *map, const char *text, struct fault *fault);

#endif
