/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time zones, read from the system's zone files (TZif, RFC 8536).
 */
#ifndef RECORD_ZONE_H
#define RECORD_ZONE_H

#include "util/fault.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * A time zone by IANA name ("Asia/Shanghai", "UTC") from the system's zone files, rules for years
 * beyond them included. Read-only after opening: threads may share it. An unknown name or a broken
 * file is FAULT_USE, with the nearest name. The holder closes it.
 */
struct zone;
struct zone *zone_open(const char *name, struct fault *fault);
void zone_close(struct zone *zone);

/* Seconds east of UTC at an instant. zone NULL is UTC. */
int64_t zone_offset(const struct zone *zone, int64_t at_s);

/*
 * The first instant after at_s from which another offset may hold; false when none comes before
 * the year 10000. The offset is the same from one turn to the next.
 */
bool zone_turn(const struct zone *zone, int64_t after_s, int64_t *at_s);

/* From here on the offsets follow yearly rules and repeat every 400 years. */
int64_t zone_settled(const struct zone *zone);

/* How often a local wall-clock time occurs. */
enum occurs {
	OCCURS_ONCE,
	OCCURS_TWICE, /* clocks set back: the first of the two is taken */
	OCCURS_NEVER, /* clocks set forward: the offset before the change is taken, so 02:30 becomes 03:30 */
};

/* The instant of local wall-clock seconds (civil_seconds). */
enum occurs zone_instant(const struct zone *zone, int64_t local_s, int64_t *at_s);

#endif
