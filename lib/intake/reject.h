/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records that were not let through: a line each in the rejects file, and a message for those who
 * want to be told.
 */
#ifndef INTAKE_REJECT_H
#define INTAKE_REJECT_H

#include "intake/field.h"
#include "util/file.h"

struct reject {
	enum flaw code;
	const char *file;
	uint64_t line, byte; /* of the record's first byte: physical line from 1, offset from 0 */
	const char *column;  /* the export's name for it; "" when the whole record is meant */
	struct slice value;  /* of the field */
	struct slice raw;    /* the record as it stands in the file */
	bool recoded;        /* bad bytes of the value are written as intake/codec does */
	bool raw_recoded;    /* and those of the record */
	const struct recipe *recipe; /* of the column; NULL when the whole record is meant */
	const char *why;             /* FLAW_QUOTE and FLAW_FIELDS: what is wrong */
	bool hidden;                 /* nothing of the record's text may be shown */
};

/* The header line of a rejects file. */
void reject_header(struct buf *buf);

/* The line of a reject: valid UTF-8, bad bytes as \xHH, the value cut at 200 bytes. */
void reject_line(struct buf *buf, const struct reject *reject);

/* The same as a message; its kind is FAULT_INPUT. */
void reject_message(struct fault *fault, const struct reject *reject);

#endif
