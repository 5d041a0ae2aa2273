/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Path models by partial least squares (Wold 1982; Lohmöller 1989; Tenenhaus, Vinzi, Chatelin and
 * Lauro 2005), from the correlations of the indicators alone. Each block of indicators is summed up
 * by a composite of variance 1; outer weights are those of mode A (covariances with the inner
 * estimate), and the paths between composites are least squares regressions.
 *
 * The inner estimate of a block is a weighted sum of the blocks that paths join it to: by the sign
 * of the correlation (centroid), by the correlation (factorial), or (path weighting) by the
 * regression on its predecessors and by the correlation with its successors.
 */
#ifndef MATH_PLS_H
#define MATH_PLS_H

#include <stddef.h>

enum pls_scheme { PLS_CENTROID, PLS_FACTORIAL, PLS_PATH };

struct pls_path {
	size_t from, to; /* blocks */
};

struct pls_model {
	size_t blocks;
	const size_t *first; /* [blocks + 1]: block b has the indicators first[b] to first[b + 1] - 1 */
	size_t paths;
	const struct pls_path *path; /* each once; every block is on one of them; no ring */
};

/* How it ended; only PLS_DONE has results. */
enum pls_end {
	PLS_DONE,
	PLS_CONSTANT,  /* an indicator does not vary */
	PLS_UNRELATED, /* a block has no correlation with those it is joined to, so no weights */
	PLS_COLLINEAR, /* predecessors of a block that determine each other */
	PLS_UNSETTLED, /* weights still change after PLS_ROUNDS */
};

enum { PLS_ROUNDS = 300 };

/* All arrays belong to the struct. Correlations are signed so that most of a block loads above 0. */
struct pls {
	enum pls_end end;
	int rounds;           /* after the first until no weight changed by more than 1e-7 */
	double *weight;       /* [indicators] of standardised indicators */
	double *loading;      /* [indicators] correlation with the own composite */
	double *composite;    /* [blocks * blocks] correlations */
	double *coefficient;  /* [paths] */
	double *unit_se;      /* [paths] standard error of it, but for sqrt((1 - r2) / degrees of freedom) */
	double *r2;           /* [blocks] NAN without predecessors */
	double *communality;  /* [blocks] mean square of the loadings */
	double gof;           /* Tenenhaus et al.: sqrt(mean communality * mean r2), blocks of one left out */
};

/* From the covariances of all indicators (any divisor), row by row. */
struct pls pls_fit(const struct pls_model *model, const double *covariance, enum pls_scheme scheme);
void pls_release(struct pls *pls);

#endif
