/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ratings of units by several raters as the tally keeps them, and as math/agree reads them. A row
 * for each pattern, the texts of all raters joined into one key, says how many units have it; a bit
 * of its mask, which of the texts are valid ratings. So whatever is asked of the ratings later is
 * exact, and memory grows with the patterns, not with the units.
 */
#ifndef ANALYSIS_RATINGS_H
#define ANALYSIS_RATINGS_H

#include "analysis/analysis.h"
#include "math/agree.h"

enum { RATERS_MOST = 64, RATINGS_MOST = 4096 };

/* What a rating is. The numbers stand in states. */
enum ratings_sort { RATINGS_NAMES, RATINGS_SCORE, RATINGS_FLAG, RATINGS_DECIMAL };

enum ratings_form {
	RATINGS_FORM_ROLE,
	RATINGS_FORM_AT, /* of a rater's table: which one; of the patterns': how many */
	RATINGS_FORM_SORT,
	RATINGS_FORM_LOW,
	RATINGS_FORM_HIGH,
	RATINGS_FORM_SCALE,
	RATINGS_FORM_WEIGHTED,
};

enum { RATINGS_RATER, RATINGS_PATTERN }; /* roles */
enum { RATING_VALID, RATING_MISSING, RATING_INVALID, RATER_COUNTS };
enum { PATTERN_UNITS, PATTERN_COUNTS };
enum { PATTERN_MASK, PATTERN_WIDES, PATTERN_W = PATTERN_WIDES, PATTERN_W2, PATTERN_WEIGHTED };

struct ratings {
	struct agree agree;
	const char *rater[RATERS_MOST];
	const wide *count[RATERS_MOST]; /* [RATER_COUNTS] */
	bool names, weighted;
	uint32_t *rating;
	struct agree_pattern *pattern;
	double *x;
};

bool ratings_knows(const struct table *shape);

/*
 * One group's ratings. FAULT_INPUT when the state does not hold them whole, and for more than
 * RATINGS_MOST different ones. ratings_release frees, in either case.
 */
int ratings_read(struct ratings *ratings, const struct emission *emission, struct fault *fault);
void ratings_release(struct ratings *ratings);

#endif
