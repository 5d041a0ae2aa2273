/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outages as they are kept: each is a row of its own whose key says when it began, when it ended and
 * where it was, so that emit() can unite those of a region whatever the order of the input.
 */
#ifndef ANALYSIS_OUTAGES_H
#define ANALYSIS_OUTAGES_H

#include "analysis/analysis.h"
#include "math/stretch.h"

enum outage_cell {
	OUTAGE_HELD,    /* began, ended and where are known: a row of its own */
	OUTAGE_MISSING, /* no beginning or no region; all such share a row, as do the next */
	OUTAGE_INVALID, /* a field that cannot be read, or an end before the beginning */
	OUTAGE_CELLS,
};

/* Where the parts of an outage stand; for a keys_maker. */
struct outage_columns {
	const struct needs *needs;
	uint32_t start, end, region; /* slots of the batch; region NO_SLOT: all are of one */
	uint32_t region_column;
	bool start_is_date, end_is_date;
};

/* The item of a record, and the cell that it counts in. */
bool outage_make(const void *columns, const struct batch *batch, uint32_t i, struct buf *out);
enum outage_cell outage_cell_of(const struct outage_columns *columns, const struct batch *batch, uint32_t i);

/* What a group holds, region by region. */
struct outage {
	struct stretch at; /* at.to INT64_MAX: still open */
	wide times;
	const char *region;
};

struct outages {
	struct outage *outage; /* by region in natural order, then by beginning */
	size_t n;
	wide missing, invalid, open;
};

/* false: a state holds rows that were not counted so. Release it in any case. */
bool outages_read(struct outages *outages, const struct emission *emission);
void outages_release(struct outages *outages);

#endif
