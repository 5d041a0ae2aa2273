/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long until it happens, when some were lost from sight before it did: the curve of Kaplan and
 * Meier (1958) with Greenwood's (1926) standard errors, and times by which a share has been reached
 * with limits after Brookmeyer and Crowley (1982) on the scale of log S, as R's survfit has them.
 */
#ifndef MATH_SURVIVAL_H
#define MATH_SURVIVAL_H

#include <stddef.h>
#include <stdint.h>

/* A time at which something happened or someone was lost. Who is lost then was at risk then. */
struct survival_step {
	int64_t t;
	double events, censored; /* not below 0 */
	double s, se; /* the share beyond t for whom it has not happened, and its standard error */
};

/* Times ascending, events and censored given: fills in s and se. se is 0 where s is 0 or 1. */
void survival_run(struct survival_step *step, size_t n);

/* The first step by which a share q has been reached, S <= 1 - q; n when none. */
size_t survival_reach(const struct survival_step *step, size_t n, double q);

/* Where the limits of the curve reach it; n when they do not. */
struct survival_span {
	size_t low, high;
};

struct survival_span survival_span(const struct survival_step *step, size_t n, double q, double confidence);

/* The share for whom it happens beyond step `from` and up to step `to`; n stands for before the first one as
   `from`, and for never as `to`. se after Greenwood, the two ends going together. */
struct survival_share {
	double share, se;
};

struct survival_share survival_between(const struct survival_step *step, size_t n, size_t from, size_t to);

#endif
