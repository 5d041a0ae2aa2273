/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods as people read them: "2026-05" as "May 2026" or "2026年5月", "2026-W19" as "week 19 of 2026",
 * "2026-Q2" as "Q2 2026", "2026-05-13" as "13 May 2026".
 */
#ifndef DRAW_DATING_H
#define DRAW_DATING_H

#include "draw/texts.h"
#include "util/buf.h"

#include <stdbool.h>

/* Add the period of a name that ce-gap --by writes; false, and nothing added, for any other text. */
bool dating_period(struct buf *buf, enum language language, const char *name);

#endif
