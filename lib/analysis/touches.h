/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What journey keeps of each record, read back as the touches of cases: numbered touchpoints in
 * the order of the journey, and touches sorted by case, instant and touchpoint.
 */
#ifndef ANALYSIS_TOUCHES_H
#define ANALYSIS_TOUCHES_H

#include "analysis/analysis.h"
#include "analysis/heldrow.h"

/* Roles of tables, in the order in which emit() sees them; each of the steps' columns has a held table,
   TOUCHES_HELD and up. */
enum { TOUCHES_BASE, TOUCHES_ORDER, TOUCHES_HELD };

/* Of an order: its place. */
enum touches_form { TOUCHES_FORM_ROLE, TOUCHES_FORM_AT };

enum { TOUCHES_COUNTS = VALUE_INVALID + 1 }; /* by verdict */
enum { TOUCHES_SOURCES = 1000 };

/* A count above is none that can be. */
#define TOUCHES_MOST INT64_C(1000000000)

/* The numbers of a touch; HELD_MISSING: none. */
enum field { AT, END, EXPECTATION, PERCEPTION, EASE, HANDOFFS, CONTACTS, INFORMED, REPURCHASE, FIELDS };

struct touch {
	struct slice touch_case, agent, name;
	int64_t field[FIELDS];
	wide times;   /* so many that are all the same */
	size_t point; /* place of its touchpoint in the order of the journey */
};

struct touches {
	struct touch *touch; /* by case, instant, touchpoint */
	size_t n;
	struct slice *point; /* touchpoints in the order of the journey */
	size_t points;
	bool timed;
};

bool touches_knows(const struct table *shape);

/* `order`: auto, table, time or name. FAULT_INPUT: rows that journey did not keep. */
int touches_read(struct touches *touches, const struct emission *emission, const char *order, struct fault *fault);
void touches_release(struct touches *touches);

/* The end of the case that begins at `first`. */
size_t touches_end(const struct touches *touches, size_t first);

#endif
