/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One field of an export into one field of the record stream, as the column's recipe says.
 */
#ifndef INTAKE_FIELD_H
#define INTAKE_FIELD_H

#include "intake/recipe.h"
#include "record/scan.h"

/* Why a record is rejected. */
enum flaw {
	FLAW_NONE,
	FLAW_FIELDS,   /* more or fewer fields than the header */
	FLAW_QUOTE,    /* a quote that is never closed, text behind one */
	FLAW_ENCODING, /* bytes that are no text */
	FLAW_TYPE,     /* not a value of the column's type */
	FLAW_VALUE,    /* none of the map's words, nor a value of the type */
	FLAW_FORMAT,   /* no date in the map's format */
	FLAW_MISSING,  /* empty, and the map requires it */
	FLAW_KEY,      /* its key has been there before, and the map calls that an error */
	FLAWS,
};

const char *flaw_name(enum flaw code);

/* Local times that the zone's clocks showed twice (the first was taken) or never. */
struct odd_times {
	uint64_t twice, never;
};

/* What an answer that is no value is called, such as "na"; NULL for other fields. */
const char *field_apart(const struct recipe *recipe, struct slice text);

/* Add the field to out. Another code than FLAW_NONE: what has been added is of no use. */
enum flaw field_write(
	const struct recipe *recipe, struct slice text, struct buf *out, struct odd_times *odd);

#endif
