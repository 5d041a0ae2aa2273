/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a joined state is to be shown.
 */
#ifndef ANALYSIS_MERGE_H
#define ANALYSIS_MERGE_H

#include "analysis/analysis.h"
#include "record/state.h"

/* Room that `chosen` must have. */
enum { MERGE_MOST = 64 };

/*
 * Keep the sections of chosen[0, *n), or all when *n is 0, and list their analyses in the order of
 * the sections. FAULT_INPUT when the state lacks one that is asked
 * for or holds one that is not known here.
 */
int merge_choose(struct state *state, const struct analysis **chosen, size_t *n, struct fault *fault);

/*
 * What counting read is what showing sees: settings of counting take their values from the state,
 * tables apart. value is by analysis, in the order of the sections, by setting; its texts live as long
 * as the state. FAULT_INPUT when a state holds what the setting does not take.
 */
int merge_settings(const struct state *state, const struct analysis *const *chosen, size_t n,
	const char **const *value, struct fault *fault);

/* FAULT_USE when a "[ANALYSIS.]NAME=VALUE" pair is for a setting that counting has read already. */
int merge_check_settings(const struct opt_list *pairs, const struct analysis *analysis,
	struct fault *fault);

#endif
