/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What ce-segment writes: the columns of a frame as they are, one record for each item (--longer)
 * or one for all items of a key (--wider), and of those columns the ones that --keep and --drop
 * leave. Fields that no step has touched go through as bytes.
 */
#ifndef LABEL_SHAPE_H
#define LABEL_SHAPE_H

#include "label/longer.h"
#include "label/row.h"
#include "label/wider.h"
#include "util/file.h"

enum shape_mode { SHAPE_PLAIN, SHAPE_LONGER, SHAPE_WIDER };

struct shape {
	enum shape_mode mode;
	const char *keep, *drop; /* NULL: all, none */
	const struct frame *frame;
	const struct column **view; /* the columns of frame->order */
	struct longer longer;
	struct wider *wider;
	struct slice *texts; /* of one record, for wider */
	uint32_t *chosen;    /* positions among the columns that could be written */
	uint32_t chosens;
	uint32_t *span; /* how many chosen columns from here on stand side by side in the input */
	struct buf hold;
	uint64_t written; /* records */
};

/*
 * Plan with a complete frame, which outlives the shape, and check keep and drop, which
 * SHAPE_WIDER can only do in shape_finish, when all items are known.
 */
int shape_open(struct shape *shape, enum shape_mode mode, const struct frame *frame,
	const char *keep, const char *drop, struct fault *fault);
void shape_close(struct shape *shape);

/* The header (SHAPE_WIDER: nothing yet), the row as it stands, and what was held back. */
int shape_header(struct shape *shape, struct buf *out, struct fault *fault);
int shape_row(struct shape *shape, struct row *row, struct buf *out, struct fault *fault);
int shape_finish(struct shape *shape, struct out *out, struct fault *fault);

#endif
