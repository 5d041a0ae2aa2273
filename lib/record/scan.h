/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds where fields and records end. Regular records are cut by a structural index over blocks
 * of 64 bytes; a CSV record that is not regular (a quote in the middle of a field, blanks around
 * quotes, a lone CR) goes from its start through libcsv (record/csvin), which defines the dialect.
 */
#ifndef RECORD_SCAN_H
#define RECORD_SCAN_H

#include "util/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A piece of somebody else's bytes. */
struct slice {
	const char *at;
	size_t n;
};

struct dialect {
	char delimiter;
	bool quotes; /* CSV: "…" with "" inside, blanks around unquoted fields trimmed, CR, LF or CRLF.
	                Without: the record stream, LF, \t \n \r \\ as escapes. */
	bool blanks; /* CSV: a blank line is a record of one empty field (one-column files) */
};

#define DIALECT_CSV ((struct dialect){',', true, false})
#define DIALECT_STREAM ((struct dialect){'\t', false, false})

/* A record longer than this, or of more lines, has an open quote: it is cut at its first line end. */
enum { RECORD_MOST_BYTES = 1 << 20, RECORD_MOST_LINES = 1000 };

#define SCAN_ODD 0x80000000u

struct odd_record; /* the fields of a record that libcsv has cut */

/* Where the records of some bytes are. Reused from one run to the next; scan_release frees it. */
struct scan {
	uint32_t records;
	uint32_t *start; /* [records] offset of a record's first byte */
	uint32_t *stop;  /* [records] offset behind its last byte, line end not included */
	uint32_t *first; /* [records] its first entry in end[]; SCAN_ODD | i: it is odd[i] */
	uint32_t *fields; /* [records] how many it has */
	uint32_t *end;   /* offsets of the byte behind each field */
	struct odd_record *odd;
	uint32_t odds;
	uint64_t lines;  /* physical line ends in the bytes consumed */
	uint64_t blanks; /* blank lines passed over */
	size_t cap_records, cap_end, cap_odd;
	struct buf text; /* the bytes of odd records' fields */
};

/*
 * Index the whole records at the start of data[0, n), n below 2^31. Returns how many bytes they
 * take; what is behind is the start of a record that goes on. With `last`, nothing follows and
 * everything is consumed (the last record may lack its line end).
 */
size_t scan_records(struct scan *scan, const struct dialect *dialect, const char *data, size_t n,
	bool last);

void scan_release(struct scan *scan);

/* What is wrong with record r, or NULL: "quote is never closed", "text behind a closing quote". */
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
