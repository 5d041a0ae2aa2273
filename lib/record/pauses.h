/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a case was paused: the field of an intervals column, start/end;start/end, as spans of
 * instants that are in order and do not overlap. One is reused from record to record.
 */
#ifndef RECORD_PAUSES_H
#define RECORD_PAUSES_H

#include <stddef.h>
#include <stdint.h>

struct pause {
	int64_t from_s, to_s;
};

struct pauses {
	struct pause *at;
	size_t n, cap;
};

/* Replace what it holds by the n bytes; none when they are empty. -1 when they are no intervals. */
int pauses_read(struct pauses *pauses, const char *bytes, size_t n);
void pauses_release(struct pauses *pauses);

#endif
