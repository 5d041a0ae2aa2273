/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of all analyses, and the settings that a command line gives them.
 */
#ifndef ANALYSIS_ANALYSES_H
#define ANALYSIS_ANALYSES_H

#include "analysis/analysis.h"

/* The i-th analysis, NULL past the last. */
const struct analysis *analysis_at(size_t i);

/* By name; FAULT_USE names the nearest. */
const struct analysis *analysis_find(const char *name, struct fault *fault);

/* Those of a list "NAME,NAME...", up to `most`; FAULT_USE: one is none, or stands twice. */
int analyses_choose(const char *text, const struct analysis **chosen, size_t most, size_t *n, struct fault *fault);

/* Is it a list of analyses? */
bool analyses_named(const char *text);

/* How many settings an analysis has. */
size_t analysis_settings(const struct analysis *analysis);

/*
 * The values of all settings of chosen[0, n): defaults, then "[ANALYSIS.]NAME=VALUE" pairs in
 * order. value[i] has analysis_settings(chosen[i]) entries, allocated in arena. A setting that
 * none of them has, or a value that it does not take, is FAULT_USE.
 */
int analysis_values(const struct analysis *const *chosen, size_t n, const struct opt_list *pairs,
	struct arena *arena, const char ***value, struct fault *fault);

/* Does nothing of what was chosen need records? FAULT_USE where only some do not. */
int analyses_alone(const struct analysis *const *chosen, size_t n, const char *const *const *value, bool *alone,
	struct fault *fault);

/* --list: every analysis, its columns and settings. */
void analyses_list(struct buf *out);

#endif
