/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of a customer with a problem, in the terms of TARP: no problem; silent; complained, and
 * by the handling satisfied, mollified or dissatisfied. Read from the columns problem, complained and
 * handled, those that are there:
 *   without `problem` every record is one of a problem;
 *   without `complained`, or where it is empty, `handled` says that there was a complaint, and
 *   where that is empty too only the problem is known.
 */
#ifndef ANALYSIS_TROUBLE_H
#define ANALYSIS_TROUBLE_H

#include "analysis/plan.h"

enum trouble {
	TROUBLE_NONE,
	TROUBLE_SATISFIED, /* complained, and so on */
	TROUBLE_MOLLIFIED,
	TROUBLE_DISSATISFIED,
	TROUBLE_COMPLAINED, /* how it was handled is not known */
	TROUBLE_SILENT,
	TROUBLE_SOME, /* whether they complained is not known */
	TROUBLES,
	/* instead of one: */
	TROUBLE_MISSING = TROUBLES,
	TROUBLE_INVALID,       /* a field that cannot be read, or a `handled` of another word */
	TROUBLE_CONTRADICTORY, /* a complaint without a problem, a handling without a complaint */
	TROUBLE_CODES
};

/* Slots of the batch; NO_SLOT: no such column. */
struct trouble_columns {
	uint32_t problem, complained, handled;
};

/* A fault when none of the columns is there, or one has another type. */
int trouble_plan(struct plan *plan, struct trouble_columns *columns, struct fault *fault);

enum trouble trouble_of(const struct trouble_columns *columns, const struct batch *batch, uint32_t i);

/* A text column as how complaints were handled, and what record i says: SATISFIED to DISSATISFIED, MISSING or INVALID. */
uint32_t trouble_handled_slot(struct plan *plan, uint32_t column);
enum trouble trouble_handled(uint32_t slot, const struct batch *batch, uint32_t i);

/* Complained, whatever came of it; had a problem, whatever they did. */
static inline bool trouble_is_complaint(enum trouble trouble)
{
	return trouble >= TROUBLE_SATISFIED && trouble <= TROUBLE_COMPLAINED;
}

static inline bool trouble_is_problem(enum trouble trouble)
{
	return trouble > TROUBLE_NONE && trouble < TROUBLES;
}

#endif
