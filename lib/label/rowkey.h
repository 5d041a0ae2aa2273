/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The key of a record: the bytes of one column, or of several together.
 */
#ifndef LABEL_ROWKEY_H
#define LABEL_ROWKEY_H

#include "label/row.h"

enum { ROWKEY_MOST = 16 };

struct rowkey {
	uint32_t slot[ROWKEY_MOST];
	uint32_t parts;
};

/* Add a column; FAULT_INPUT when there is none of this name, FAULT_USE for too many. */
int rowkey_add(
	struct rowkey *key, const struct frame *frame, const char *cell, struct fault *fault);

/*
 * The key of the row as it stands; false when a part is missing. Keys of one part are the field's
 * bytes; of several, each part has its length before it. Good until row_next, or in *hold.
 */
bool rowkey_of(const struct rowkey *key, struct row *row, struct buf *hold, struct slice *bytes);

/* A further part of a key that is put together from texts. */
void rowkey_part(struct buf *hold, struct slice part);

#endif
