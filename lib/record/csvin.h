/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libcsv behind a pull interface: one record at a time, from its first byte. libcsv in lenient
 * mode is the dialect (blanks around a field trimmed, a quote inside an unquoted field kept, CR, LF
 * or CRLF end a record), with one exception: text behind a closing quote is not guessed at but
 * reported, since libcsv would swallow the records that follow.
 */
#ifndef RECORD_CSVIN_H
#define RECORD_CSVIN_H

#include "util/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct odd_record {
	uint32_t fields;
	uint32_t *end;     /* [fields] offset in the text behind each field's last byte */
	size_t cap;
	uint32_t text;     /* offset of the first field's first byte */
	const char *wrong; /* NULL, or why the record cannot be read; then it has no fields */
	size_t seen;       /* bytes that it took to know that it is wrong */
};

/*
 * The record at the start of data[0, n): fields into odd, their bytes behind text. Returns the
 * bytes it takes, line end included; 0 when the record goes on beyond n (never with `last`).
 * A record that cannot be read takes its first line only.
 */
size_t csvin_record(struct odd_record *odd, struct buf *text, char delimiter, const char *data,
	size_t n, bool last);

/* Bytes of data[0, n) up to and with the first line end (CR, LF, CRLF); n when there is none. */
size_t csvin_line(const char *data, size_t n);

/* As csvin_line, but 0 when bytes that are still to come may belong to the line. */
size_t csvin_whole_line(const char *data, size_t n, bool last);

#endif
