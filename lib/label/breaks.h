/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bands of a numeric column: -b COLUMN=BREAKS[:LABELS[:NAME]]. A break belongs to the band above
 * it. Numbers, durations in seconds, dates, months; the breaks of instants are dates. BREAKS may be
 * qN: N bands with as many records each as ties allow, once the numbers of the column are known;
 * a break is then the smallest number that occurs and has at least k/N of all numbers below it
 * (k = 1 … N - 1), so that equal numbers share a band.
 */
#ifndef LABEL_BREAKS_H
#define LABEL_BREAKS_H

#include "label/frame.h"
#include "math/ecdf.h"
#include "record/when.h"
#include "util/wide.h"

struct breaks {
	uint32_t slot;    /* the column read */
	const char *name; /* of the column made; COLUMN_band unless given */
	wide *limit;      /* ascending; `limits` of them */
	uint32_t limits;
	wide factor;        /* a column's number is multiplied by this before it is compared */
	const char **label; /* limits + 1 */
	uint32_t parts;     /* N of qN; 0: the breaks were given */
	struct type type;   /* of the column read */
	struct arena arena;
};

/* FAULT_USE for a text that is none, FAULT_INPUT for a column that is not there. */
int breaks_parse(struct breaks *breaks, const char *text, const struct frame *frame,
	const struct zone *zone, struct fault *fault);
void breaks_release(struct breaks *breaks);

/* The type of the column made. */
struct type breaks_type(const struct breaks *breaks);

/*
 * Make the breaks of qN from the column's numbers. There are fewer than N - 1 where ties leave
 * nothing between two of them; own labels of the bands left out are not used.
 */
void breaks_settle(struct breaks *breaks, const struct ecdf *numbers);

/* The breaks of qN as -b takes them, commas between. */
void breaks_print(const struct breaks *breaks, struct buf *out);

/* The band of a number of the column (as value_read gives it), from 0, and its label. */
uint32_t breaks_band(const struct breaks *breaks, int64_t number);
const char *breaks_label(const struct breaks *breaks, int64_t number);

#endif
