/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From cells to numbers, for the parts of gap that write results. Counted cells have their sums of
 * weights beside them; without survey weights each record weighs 1, and the same formulas hold.
 */
#ifndef ANALYSIS_GAP_OUT_H
#define ANALYSIS_GAP_OUT_H

#include "analysis/gap_plan.h"
#include "math/interval.h"

struct gap_cells {
	const wide *n, *w, *w2;
	bool weighted;
};

struct gap_cells gap_cells_of(const struct emit_item *item);

/* A mean with its spread; NAN where there is none. */
struct gap_mean {
	wide n;
	double mean, sd, se, n_effective;
};

/* Over cells 0 … n - 1, where cell c is worth x[c] and those that are NAN do not count. */
struct gap_mean gap_mean_of(const struct gap_cells *cells, const double *x, uint32_t n);

/* A share as x of n; under weights of as many records as it is worth. part[c]: 1 in, 0 out, NAN: not counted. */
struct gap_share {
	wide n;
	double x, of;
};

struct gap_share gap_share_of(const struct gap_cells *cells, const double *part, uint32_t n);

/* The item of a role by name, or NULL; `at` and behind it the items of a role. */
const struct emit_item *gap_find(const struct emission *emission, int64_t role, const char *name);
size_t gap_first(const struct emission *emission, int64_t role);

/* Where the numbers of an item go. */
struct gap_sink {
	const struct emission *emission;
	const char *item;
	bool weighted;
};

struct gap_row {
	const char *measure;
	enum unit unit;
	wide n;
	double value;
	struct interval bounds;
	const char *label, *note;
};

/* A value that is no number is no row. */
void gap_put(const struct gap_sink *sink, const struct gap_row *row);
void gap_put_mean(const struct gap_sink *sink, const char *measure, enum unit unit, const struct gap_mean *mean,
	const char *label, const char *note);
void gap_put_share(const struct gap_sink *sink, const char *measure, const struct gap_share *share, const char *label);

/* The parts beside the gaps: zones of tolerance; outcomes by band; kinds and layers. */
void gap_put_zones(const struct emission *emission);
void gap_put_moods(const struct gap_sink *sink, const struct emit_item *mood);
void gap_put_kinds(const struct emission *emission);
void gap_put_layers(const struct emission *emission);

/* Alphas and the reliability of the difference of a group; level: enum level, LEVELS for (all). */
void gap_put_trust(const struct gap_sink *sink, int level);

#endif
