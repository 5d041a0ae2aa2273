/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/rowkey.h"

int rowkey_add(struct rowkey *key, const struct frame *frame, const char *cell, struct fault *fault)
{
	if (key->parts == ROWKEY_MOST)
		return fault_set(fault, FAULT_USE, "a key of more than %d columns", ROWKEY_MOST);
	return frame_need(frame, cell, &key->slot[key->parts++], fault);
}

void rowkey_part(struct buf *hold, struct slice part)
{
	uint32_t n = (uint32_t)part.n;

	buf_add(hold, (const char *)&n, sizeof(n));
	buf_add(hold, part.at, part.n);
}

bool rowkey_of(const struct rowkey *key, struct row *row, struct buf *hold, struct slice *bytes)
{
	if (key->parts == 1) {
		*bytes = row_text(row, key->slot[0]);
		return !row_missing(row, key->slot[0]);
	}
	buf_clear(hold);
	for (uint32_t i = 0; i < key->parts; i++) {
		if (row_missing(row, key->slot[i]))
			return false;
		rowkey_part(hold, row_text(row, key->slot[i]));
	}
	*bytes = (struct slice){hold->at, hold->n};
	return true;
}
