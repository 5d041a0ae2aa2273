/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The maps that are part of the program (lib/intake/presets), by name: ce-ingest -p. Rows that are
 * not optional are the columns by which such an export is known.
 */
#ifndef INTAKE_PRESET_H
#define INTAKE_PRESET_H

#include "intake/map.h"
#include "util/buf.h"
#include "util/fault.h"

/* The i-th preset's name, in order; NULL past the last. */
const char *preset_name(size_t i);

/* Lay the preset onto the map (map_plain at first); FAULT_USE and the nearest name without one. */
int preset_lay(struct map *map, const char *name, struct fault *fault);

/* All presets, a line each: name, what it is, the columns it is known by, TAB between. */
int preset_list(struct buf *out, struct fault *fault);

#endif
