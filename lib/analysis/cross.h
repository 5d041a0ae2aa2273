/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums and cross-products of some columns over the records that have a value in all of them: the
 * one state behind regression, relative importance, reliability and index models. Whole numbers
 * throughout: scores and 0/1 columns count from the low end of their scale, decimals in units of
 * their last digit; with survey weights, weighted sums in millionths. Means and covariances become
 * doubles one by one, from 256-bit products, rounded once.
 *
 * In the state there is a small table for each column (its name is the table's item) and one with
 * the sums. An analysis plans with cross_plan, counts with cross_add, and reads with cross_read.
 */
#ifndef ANALYSIS_CROSS_H
#define ANALYSIS_CROSS_H

#include "analysis/analysis.h"

enum { CROSS_MOST = 256 /* columns */, CROSS_PARTS = 32 };

/*
 * What a column contributes: itself, or 1 where it is at most or at least a point of its scale, or
 * where its text is just this one, else 0. A turned score counts from the other end.
 */
enum cross_what { CROSS_ITSELF, CROSS_AT_MOST, CROSS_AT_LEAST, CROSS_IS };

struct cross_part {
	uint32_t column; /* position in the schema */
	enum cross_what what;
	int64_t at;       /* CROSS_AT_MOST, CROSS_AT_LEAST: a point of the scale */
	const char *text; /* CROSS_IS */
	bool turned;
	bool bounded;        /* a number from low to high, in its last digits; others are invalid */
	int64_t low, high;
	const char *name; /* NULL: that of the column; no two parts have the same */
	int64_t tag;      /* what the analysis will know it by */
};

/* What plan() keeps for add(): a column and its slot in the batch, and all of them. */
struct cross_column {
	uint32_t slot, levels;
	struct type type;
	bool level; /* of `levels`; else a number, or a text that is or is not part.text */
	struct cross_part part;
};

struct cross {
	const struct cross_column *column;
	uint32_t n, first, sums; /* tables: of column 0 (the others follow), of the sums */
	bool counts; /* the sums are plain counts */
	bool small;  /* and their products are small enough to be summed in 32 bits at first */
};

/*
 * Lay out n columns (positions in the schema), which must be scores, 0/1 or numbers, in an order
 * that is the same for all files that may be merged. Tables get `role` (columns) and role + 1.
 */
int cross_plan(struct plan *plan, struct cross *cross, const uint32_t *column, uint32_t n, int64_t role,
	struct fault *fault);
int cross_plan_parts(struct plan *plan, struct cross *cross, const struct cross_part *part, uint32_t n,
	int64_t role, struct fault *fault);

/*
 * The same in CROSS_PARTS parts, for errors by leaving out one after the other: a record belongs to
 * the part that its bytes decide, so equal records go together. Each part has sums of its own.
 */
int cross_plan_split(struct plan *plan, struct cross *cross, const struct cross_part *part, uint32_t n,
	int64_t role, struct fault *fault);

void cross_add(const struct plan *plan, const struct cross *cross, struct tally *tally,
	const struct batch *batch, const struct groups *groups);

/* Record r's values by part, scores from the low end of their scale; false: one is lacking. */
bool cross_values(const struct cross *cross, const struct batch *batch, uint32_t r, struct buf *hold,
	int64_t value[CROSS_MOST]);

/* For knows(): is it a table of cross_plan's with this role? */
bool cross_knows(const struct table *shape, int64_t role);

/* One group's sums as emit() sees them. */
struct cross_view {
	uint32_t n;
	const char *name[CROSS_MOST];
	int64_t low[CROSS_MOST], high[CROSS_MOST]; /* of a score; both 0 for other numbers */
	int scale[CROSS_MOST];                     /* digits behind the point */
	int64_t tag[CROSS_MOST], at[CROSS_MOST]; /* as the parts had them */
	wide missing[CROSS_MOST], invalid[CROSS_MOST]; /* records that lack column i */
	wide used, left_out; /* records with all values, and the others */
	bool weighted;
	wide w, w2; /* sum of weights, of their squares; without weights both are `used` */
	const wide *sum, *product;
	/* Of cross_read_parts: the parts that there are, as their cells. */
	size_t parts;
	const struct emit_item **part;
	wide *own; /* the cells of all together, or of what cross_less leaves */
};

/* false: the state does not hold the sums of one set of columns whole. The view points into the emission. */
bool cross_read(struct cross_view *view, const struct emission *emission, int64_t role);

/* The same of either plan: all parts together, 0 where it was not split. Release it in any case. */
bool cross_read_parts(struct cross_view *view, const struct emission *emission, int64_t role);
wide cross_part_used(const struct cross_view *view, size_t part);

/* All but one part. To be released before `view`. */
void cross_less(const struct cross_view *view, size_t part, struct cross_view *less);
void cross_release(struct cross_view *view);

/*
 * NAN without records; the covariance (divisor n - 1; weighted: n / (n - 1) * sum w d d' / sum w)
 * NAN below two. The effective number of records (Kish 1965) is n without weights.
 */
double cross_mean(const struct cross_view *view, uint32_t i);
double cross_covariance(const struct cross_view *view, uint32_t i, uint32_t j);
double cross_n_effective(const struct cross_view *view);

#endif
