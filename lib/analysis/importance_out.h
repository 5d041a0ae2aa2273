/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the counts of importance and performance to results. In a table of an item stand, of the
 * records with both answers, the counts of the levels of importance, then of performance; then the
 * records that lack an answer and those with one that is not valid. With survey weights: sums of
 * weights by level, importance then performance, and behind them the sums of their squares.
 */
#ifndef ANALYSIS_IMPORTANCE_OUT_H
#define ANALYSIS_IMPORTANCE_OUT_H

#include "analysis/analysis.h"

/* The two axes; form[1 + 2 * axis] and the next are the ends of its scale. */
enum axis { AXIS_IMPORTANCE, AXIS_PERFORMANCE, AXES };

enum { IMPORTANCE_MOST = 101 }; /* levels */

static inline int64_t axis_low(const struct table *shape, int axis)
{
	return shape->form[1 + 2 * axis];
}

static inline int64_t axis_high(const struct table *shape, int axis)
{
	return shape->form[2 + 2 * axis];
}

static inline uint32_t axis_levels(const struct table *shape, int axis)
{
	return (uint32_t)(axis_high(shape, axis) - axis_low(shape, axis) + 1);
}

/* Both together: where `missing` stands, and half of the wides. */
static inline uint32_t axes_levels(const struct table *shape)
{
	return axis_levels(shape, AXIS_IMPORTANCE) + axis_levels(shape, AXIS_PERFORMANCE);
}

int importance_emit(const struct emission *emission, struct fault *fault);

#endif
