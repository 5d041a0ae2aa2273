/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSV as some systems write it and libcsv has no words for: another quote or none, a byte that
 * escapes, delimiters of several bytes, other ends of records, comment lines. One record at a
 * time, from its first byte, as record/csvin does for the usual CSV; where a manner says nothing
 * unusual both give the same.
 */
#ifndef RECORD_MANNER_H
#define RECORD_MANNER_H

#include "record/csvin.h"
#include "record/layout.h"

enum { MANNER_MOST = 15 };

/* A few bytes; n 0: nothing is said. */
struct mark {
	char at[MANNER_MOST + 1];
	uint8_t n;
};

struct manner {
	struct mark delimiter; /* one byte at least */
	struct mark line_end;  /* what ends a record; n 0: LF, CRLF or CR */
	struct mark comment;   /* a line that begins with it is passed over */
	char quote;            /* '\0': quotes are ordinary bytes */
	char escape; /* it stands before quotes, delimiters, line ends and itself that mean themselves */
	bool loose;  /* a quote inside quotes that no end of a field follows means itself */
	bool exact;  /* blanks around a field belong to it, but none behind a closing quote */
};

#define MANNER_USUAL ((struct manner){.delimiter = {",", 1}, .quote = '"'})

/* Could libcsv read it? Then the delimiter is all that needs to be known. */
bool manner_is_usual(const struct manner *manner);

/*
 * The record at the start of data[0, n): fields into odd, their bytes behind text. Returns the
 * bytes it takes, its end included, and *stop without it; 0 when it goes on beyond n (never with
 * `last`). A record that cannot be read takes its first line only. No fields and nothing wrong: a
 * line to pass over, a comment or, unless `blanks`, a blank one.
 */
size_t manner_record(const struct manner *manner, bool blanks, struct odd_record *odd,
	struct buf *text, const char *data, size_t n, bool last, size_t *stop);

/* Bytes up to and with the first record end, quotes or not; 0 when it may come later. */
size_t manner_line(
	const struct manner *manner, const char *data, size_t n, bool last, size_t *stop);

#endif
