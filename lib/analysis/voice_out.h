/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of voice: one file for each part of what it tells, over one reading of the counts.
 */
#ifndef ANALYSIS_VOICE_OUT_H
#define ANALYSIS_VOICE_OUT_H

#include "analysis/voice_state.h"
#include "math/interval.h"
#include "math/moment.h"

extern const struct setting voice_settings[];

int voice_emit(const struct emission *emission, struct fault *fault);

/* A column of y. */
struct voice_y {
	const struct emit_item *item;
	int64_t sort, low;
	uint32_t levels, cell; /* its first cell in a row of topics */
	struct moment all;     /* over all records */
};

/* A group's counts. */
struct voice {
	const struct emission *emission;
	const struct emit_item *group;      /* NULL: the group has only made rows */
	const struct emit_item *row[VOICE_ROLES]; /* first of its role */
	size_t rows[VOICE_ROLES];
	struct voice_y *y; /* by number */
	size_t ys;
	wide filled; /* records with a comment */
};

/* The share x / n, with Wilson's interval. */
void voice_put_share(const struct voice *voice, const char *item, const char *measure, wide x, wide n);

/* The mean of y over what was summed, with its interval, the label naming y. */
void voice_put_mean(const struct voice *voice, const char *item, const char *measure, const struct voice_y *y,
	const struct moment *sums);

void voice_put(const struct voice *voice, const char *item, const char *measure, enum unit unit, wide n, double value,
	struct interval bounds, const char *label);

double voice_setting(const struct voice *voice, const char *name);

/* -1: rows that voice does not count, as of a foreign state. */
int voice_foreign(struct fault *fault);

static const struct interval voice_no_interval = {NAN, NAN};

/* The parts. */
int voice_topics(const struct voice *voice, struct fault *fault);
int voice_days(const struct voice *voice, struct fault *fault);
int voice_alerts(const struct voice *voice, struct fault *fault);

/* Campaigns and copies. suspicious[y]: what the rows in campaigns add up to, by y. */
void voice_copies(const struct voice *voice, struct moment *suspicious);

#endif
