/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods and instants as people read them: "2026-05" as "May 2026" or "2026年5月", "2026-W19" as
 * "week 19, 2026", "2026-Q2" as "Q2 2026", "2026-05-13" as "13 May 2026".
 */
#ifndef DRAW_DATING_H
#define DRAW_DATING_H

#include "draw/texts.h"
#include "util/buf.h"

#include <stdbool.h>

/* Add the period of a name that ce-gap --by writes; false, and nothing added, for any other text. */
bool dating_period(struct buf *buf, enum language language, const char *name);

/*
 * Add an instant on the clock of a zone (an IANA name; one that this machine does not know is UTC), to the minute, with
 * its offset: "13 May 2026, 19:02 UTC+8".
 */
void dating_instant(struct buf *buf, enum language language, const char *zone, double at_s);

#endif
