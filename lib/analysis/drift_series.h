/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One column of a group over its periods: the values, what they would be without any change, and
 * how far each is from that. The first periods are the baseline; limits come from them alone.
 */
#ifndef ANALYSIS_DRIFT_SERIES_H
#define ANALYSIS_DRIFT_SERIES_H

#include "analysis/analysis.h"
#include "analysis/measured.h"
#include "math/trend.h"

/* What a table's form says, SORT: enum measured. A cell is (level of the column) * strata + (level of the stratum). */
enum drift_form { DRIFT_ROLE, DRIFT_LOW, DRIFT_HIGH, DRIFT_SORT, DRIFT_STRATA };
/* Behind the cells. */
enum drift_beyond { DRIFT_MISSING, DRIFT_INVALID, DRIFT_NO_STRATUM, DRIFT_BEYOND };

/* A period with answers. */
struct drift_point {
	size_t period; /* in the emission */
	wide n;
	double value;
	double n_eff;       /* answers that the value is worth: Kish (1965) under weights and strata */
	double within, dof; /* sum of squared deviations within the strata, and its degrees of freedom */
	bool lacks_stratum; /* not all strata of the baseline have answers here */
	double center, se;  /* se: of the value if nothing has changed */
	double z;
};

struct drift_series {
	const struct table *shape;
	const char *item;
	struct drift_point *point;
	size_t n;
	size_t baseline; /* so many of them are the baseline */
	size_t judged;   /* the first one to be judged: baseline, or 0 where all are both */
	bool limits;     /* without, center, se and z say nothing */
	bool constant;   /* the baseline does not vary */
	bool seasonal;   /* a centre for each weekday */
	double center;   /* of the whole baseline */
	double sigma_z;  /* what the standard errors have been multiplied by to give z */
	double spread;   /* control_sigma_z of the baseline; NAN: too short to tell */
};

enum drift_chart { DRIFT_AUTO, DRIFT_LANEY, DRIFT_SAMPLING, DRIFT_MOVING };

struct drift_wish {
	size_t baseline; /* 0: the first half, at most 20 */
	enum drift_chart chart;
	bool by_weekday;
};

enum { DRIFT_FEWEST = 5 }; /* periods of a baseline */

/* Item i of all periods. The series is released by the caller. */
void drift_series_of(struct drift_series *series, const struct emission *emission, size_t i,
	const struct drift_wish *wish);
/* Over all periods; the slope is that of one period. */
struct trend drift_trend(const struct drift_series *series, const struct emission *emission);
void drift_series_release(struct drift_series *series);

#endif
