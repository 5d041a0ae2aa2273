/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How do people write the dates of a column? Every value is held against the formats that are in
 * use, and counted for each that it fits. Nothing is decided here: day-first and month-first both
 * count as long as both fit.
 */
#ifndef INTAKE_DATEGAUGE_H
#define INTAKE_DATEGAUGE_H

#include "intake/stamp.h"

#include <stdbool.h>

enum { GAUGE_ALIVE = 12, GAUGE_NONE = UINT16_MAX };

/* Begins as zeros. */
struct dategauge {
	uint16_t format[GAUGE_ALIVE]; /* those that fitted a value */
	uint64_t fits[GAUGE_ALIVE];
	uint32_t alive;
	uint32_t barren; /* values that fitted none, one after another */
};

/* The formats, made once. */
struct dateforms {
	struct stamp *stamp;
	bool *timed; /* with a time of day */
	uint32_t n;
	struct arena arena;
};

void dateforms_make(struct dateforms *forms);
void dateforms_release(struct dateforms *forms);

/* `times` values are this text. The bits of the gauge's formats that it fits. */
uint32_t dategauge_hear(struct dategauge *gauge, const struct dateforms *forms, const char *text,
	size_t n, uint64_t times);

/* The format that differs from this one in the order of day and month; GAUGE_NONE without one. */
uint16_t dateforms_twin(const struct dateforms *forms, uint16_t format);

#endif
