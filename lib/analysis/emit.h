/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From counts to result rows: walks the groups of a state in order, lays each group's cells out
 * for its analysis, and adds the groups' total where that is wanted.
 */
#ifndef ANALYSIS_EMIT_H
#define ANALYSIS_EMIT_H

#include "analysis/analysis.h"
#include "record/state.h"

struct emit_options {
	double confidence;
	bool totals;
	const char *ofmt;
	int64_t min_n;
	uint64_t seed;
	const struct texttable *const *const *file; /* by analysis, by setting; may be NULL */
	/* Called now and then with `context`: the rows so far may be taken from `out`. -1: stop, output
	   has failed and its owner knows why. NULL: keep all. */
	int (*taken)(void *context);
	void *context;
};

/*
 * All sections of a state, analysis by analysis: chosen[i] and value[i] belong to section[i].
 * Rows go to out. FAULT_OUTPUT when `taken` says stop; FAULT_USE when an analysis needs what it was not given (--as-of).
 */
int emit_state(const struct state *state, const struct analysis *const *chosen,
	const char *const *const *value, const struct emit_options *options, struct buf *out,
	struct fault *fault);

#endif
