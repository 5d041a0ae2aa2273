/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds where fields and records end. Regular records are cut by a structural index over blocks
 * of 64 bytes; a CSV record that is not regular (a quote in the middle of a field, blanks around
 * quotes, a lone CR) goes from its start through libcsv (record/csvin), which defines the dialect,
 * and one of an unusual dialect through record/manner.
 */
#ifndef RECORD_SCAN_H
#define RECORD_SCAN_H

#include "record/layout.h"

/*
 * Index the whole records at the start of data[0, n), n below 2^31. Returns how many bytes they
 * take; what is behind is the start of a record that goes on. With `last`, nothing follows and
 * everything is consumed (the last record may lack its line end).
 */
size_t scan_records(struct scan *scan, const struct dialect *dialect, const char *data, size_t n,
	bool last);

void scan_release(struct scan *scan);

/*
 * What is wrong with record r, or NULL: "quote is never closed", "text behind a closing quote",
 * "record of more than 1 MiB or 1,000 lines".
 */
const char *scan_fault(const struct scan *scan, uint32_t r);

/* Field k of a record that libcsv cut: its final text. */
struct slice scan_odd(const struct scan *scan, uint32_t r, uint32_t k);

/* Its number of fields. */
static inline uint32_t scan_fields(const struct scan *scan, uint32_t r)
{
	return scan->fields[r];
}

/* Field k as it stands in the bytes: quotes, blanks, escapes and all. */
static inline struct slice scan_raw(const struct scan *scan, const char *data, uint32_t r, uint32_t k)
{
	uint32_t first = scan->first[r];

	if (first & SCAN_ODD)
		return scan_odd(scan, r, k);
	uint32_t from = k ? scan->end[first + k - 1] + 1 : scan->start[r];
	uint32_t to = k + 1 == scan->fields[r] ? scan->stop[r] : scan->end[first + k];
	return (struct slice){data + from, to - from};
}

#endif
