/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a map table, ce-map(5), and checks all of it that can be checked without the export.
 * Every fault is FAULT_USE and names the map's file, line and column, unless the file itself
 * cannot be read (FAULT_INPUT).
 */
#ifndef INTAKE_MAPTABLE_H
#define INTAKE_MAPTABLE_H

#include "intake/map.h"
#include "util/fault.h"

/* map is made new; release it in any case. `name` is what faults call the file. */
int map_parse(struct map *map, const char *name, const char *bytes, size_t n, struct fault *fault);
int map_read(struct map *map, const char *path, struct fault *fault);

/* The same for a table that lies on those that the map has been made of already. */
int map_lay(struct map *map, const char *name, const char *bytes, size_t n, struct fault *fault);
int map_lay_file(struct map *map, const char *path, struct fault *fault);

#endif
