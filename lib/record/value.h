/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Types of columns and the values in their fields. Every number a tool counts is a whole number
 * of 64 bits: decimals are scaled (12.34 of type decimal2 is 1234), instants are seconds, a date
 * is days, a period is months, a flag is 0 or 1. Text-like kinds have no number.
 */
#ifndef RECORD_VALUE_H
#define RECORD_VALUE_H

#include "util/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum kind {
	KIND_TEXT,
	KIND_CATEGORY,
	KIND_LABELS,    /* a|b|c */
	KIND_INTERVALS, /* start/end;start/end, instants */
	KIND_INSTANTS,  /* a;b, instants */
	KIND_SCORE,     /* low … high, whole */
	KIND_FLAG,
	KIND_COUNT,   /* 0 and up */
	KIND_MONEY,   /* scale 2 */
	KIND_DECIMAL, /* scale 0 … 9 */
	KIND_DURATION, /* whole seconds; negative is invalid */
	KIND_INSTANT,
	KIND_DATE,
	KIND_PERIOD,
};

struct type {
	enum kind kind;
	int low, high; /* KIND_SCORE */
	int scale;     /* KIND_MONEY, KIND_DECIMAL: digits behind the point */
};

static inline bool type_is_number(struct type type)
{
	return type.kind >= KIND_SCORE;
}

bool type_equal(struct type a, struct type b);

/* "text", "1-7", "flag", "decimal2" …; -1 when the n bytes name no type. */
int type_parse(struct type *type, const char *bytes, size_t n);
void type_print(struct buf *buf, struct type type);

/* What a message calls a value of the type: "a score from 1 to 5", "an instant". Returns text. */
enum { TYPE_TEXT = 64 };
const char *type_wants(struct type type, char text[TYPE_TEXT]);

enum verdict { VALUE_VALID, VALUE_MISSING, VALUE_INVALID };

/*
 * Read one field (unescaped, trimmed by the caller if need be). Empty is missing. For text-like
 * kinds *number is 0, and labels, intervals and instants are checked for their form.
 * Accepted forms: 9.0 and 09 are 9; a flag also takes true/false, yes/no, 是/否 (any case);
 * a date-time where a date is wanted is invalid, and the other way round; a value off its
 * scale, a fraction where a whole number is wanted, or more digits than the scale is invalid.
 */
enum verdict value_read(struct type type, const char *bytes, size_t n, int64_t *number);

/* The canonical form: what value_read of the same type gives back the number. Numbers only. */
void value_print(struct buf *buf, struct type type, int64_t number);

#endif
