/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scan of bytes finds: where records and fields begin and end. Filled by record/scan and
 * record/walk, read through the functions of record/scan.
 */
#ifndef RECORD_LAYOUT_H
#define RECORD_LAYOUT_H

#include "util/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A piece of somebody else's bytes. */
struct slice {
	const char *at;
	size_t n;
};

struct manner;

struct dialect {
	char delimiter;
	bool quotes; /* CSV: "…" with "" inside, blanks around unquoted fields trimmed, CR, LF or CRLF.
	                Without: the record stream, LF, \t \n \r \\ as escapes. */
	bool blanks; /* CSV: a blank line is a record of one empty field (one-column files) */
	const struct manner *manner; /* CSV that is not the usual one (record/manner), else NULL */
};

#define DIALECT_CSV ((struct dialect){',', true, false, NULL})
#define DIALECT_STREAM ((struct dialect){'\t', false, false, NULL})

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

#endif
