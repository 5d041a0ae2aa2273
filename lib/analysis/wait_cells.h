/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What waits are counted in. A class of waits has one table, or with hours=1 one for each hour of the
 * day; with split= as many more, of what was known before an instant and of what came after it.
 * Waits are whole seconds below 2^42, in buckets (math/bucket).
 */
#ifndef ANALYSIS_WAIT_CELLS_H
#define ANALYSIS_WAIT_CELLS_H

#include "analysis/analysis.h"
#include "math/bucket.h"

/* form[0]: the hour, for tables of a back-test WAIT_SPLIT more; form[2], form[3]: scale of satisfaction. */
enum { WAIT_FORM_ROLE, WAIT_FORM_LOW = 2, WAIT_FORM_HIGH };

/* Hour h of the day is h + 1. */
enum { WAIT_WHOLE, WAIT_UNDATED = 25, WAIT_HOURS, WAIT_SPLIT = 32 };

enum { WAIT_MOST_LEVELS = 101 };

#define WAIT_BELOW ((int64_t)1 << 42)

/* How a wait that ended in service met its quote. */
enum wait_outcome { WAIT_EARLY, WAIT_INSIDE, WAIT_LATE, WAIT_OUTCOMES };

enum wait_count {
	WAIT_MISSING,
	WAIT_INVALID,
	WAIT_UNTIMED, /* not over, and no time */
	WAIT_QUOTED, /* three outcomes, of waits that ended in service */
	WAIT_UNQUOTED = WAIT_QUOTED + WAIT_OUTCOMES, /* without a quote, abandoned or not */
	WAIT_BAD_QUOTE, /* not valid, or its ends the wrong way round */
	WAIT_GONE_QUOTED, /* abandoned, with a quote */
	WAIT_GONE_LATE,   /* of these, later than quoted */
	WAIT_RANGES,      /* quotes with two ends */
	WAIT_FELT,        /* with a perceived wait */
	WAIT_SERVED,      /* buckets */
	WAIT_GONE = WAIT_SERVED + BUCKETS, /* buckets of abandoned ones */
	WAIT_SCORED = WAIT_GONE + BUCKETS, /* levels of satisfaction, three times */
};

/* Sums are over waits that ended in service; m is twice the middle of the quote. */
enum wait_sum {
	WAIT_LONGEST,
	WAIT_SHORTEST,
	WAIT_X, WAIT_XX,
	WAIT_M, WAIT_MM, WAIT_MX, WAIT_QX, WAIT_QXX, /* with a quote */
	WAIT_WIDTH, WAIT_WIDTH2, WAIT_MISS, WAIT_MISS2, WAIT_WIDTH_MISS, /* ranges: by how much outside */
	WAIT_OVER, WAIT_OVER2, WAIT_UNDER, WAIT_UNDER2, /* single quotes: longer, shorter than quoted */
	WAIT_P, WAIT_PP, WAIT_PX, WAIT_FX, WAIT_FXX,    /* perceived */
	WAIT_SUMS,
};

/*
 * Of a back-test. Who arrived before the split and was not over at it had waited so long by then, and who
 * left had waited until then: buckets of both together.
 */
enum wait_split {
	WAIT_NO_INSTANT,
	WAIT_BEFORE_UNTIMED, /* not over, and no time */
	WAIT_AFTER_UNTIMED,
	WAIT_BEFORE, /* buckets */
	WAIT_BEFORE_OPEN = WAIT_BEFORE + BUCKETS,
	WAIT_AFTER = WAIT_BEFORE_OPEN + BUCKETS,
	WAIT_AFTER_OPEN = WAIT_AFTER + BUCKETS,
	WAIT_SPLITS = WAIT_AFTER_OPEN + BUCKETS,
};

static inline uint32_t wait_levels(const struct table *shape)
{
	return (uint32_t)(shape->form[WAIT_FORM_HIGH] - shape->form[WAIT_FORM_LOW] + 1);
}

bool wait_knows(const struct table *shape);
int wait_emit(const struct emission *emission, struct fault *fault);

extern const struct setting wait_settings[];

#endif
