/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One column of compare as two samples: how often each value stands in arm a and in arm b, or, with
 * pairs, the differences b - a.
 */
#ifndef ANALYSIS_COMPARE_SAMPLE_H
#define ANALYSIS_COMPARE_SAMPLE_H

#include "analysis/analysis.h"
#include "analysis/compare_state.h"
#include "analysis/measured.h"
#include "math/ranks.h"
#include "math/versus.h"

/* One arm: what its answers are worth. */
struct compare_arm {
	wide n, missing, invalid;
	double mean, variance; /* divisor n - 1; of answers scored as the sort says (a share, points) */
	double worth;          /* answers that the mean is worth under weights; n without */
};

struct compare_sample {
	const struct emit_item *column;
	enum measured sort;
	bool weighted, paired;
	struct compare_arm arm[2];
	struct rank_cell *cell; /* of unpaired samples: value, n1 of b, n2 of a; in order of value */
	size_t cells;
	/* of pairs */
	wide pairs, alone, repeated; /* keys in both arms once; in one only; in an arm several times */
	double mean, sd;             /* of the differences b - a */
	struct changed changed;      /* 0/1 columns */
	double *difference;          /* in order, whole numbers: of the column's last digit */
};

/* The sample of a ROLE_COLUMN item; released by the caller. */
void compare_sample_of(struct compare_sample *sample, const struct emission *emission, const struct emit_item *column);
void compare_sample_release(struct compare_sample *sample);

#endif
