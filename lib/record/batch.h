/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns of about 1,024 records, decoded once whatever number of analyses reads them. A column is
 * asked for as levels (a score's or flag's steps from 0, then one code for missing and one for
 * invalid) or as values (whole numbers with a verdict each). Columns that nobody asked for are
 * not looked at.
 */
#ifndef RECORD_BATCH_H
#define RECORD_BATCH_H

#include "record/chunk.h"
#include "record/schema.h"
#include "record/when.h"

enum { BATCH = 1024 };

/* What a column's reader can take, beyond its type; all 0: anything. Of values, not of levels. */
struct batch_limit {
	int64_t low, high;       /* of numbers, where high is not 0 */
	const char *const *word; /* of texts, up to a NULL, in either case; the value is the word's number */
};

struct batch_column {
	uint32_t at; /* position in the schema */
	struct type type;
	bool as_levels;
	struct batch_limit limit;
};

/* Levels of a type: low is level 0. Behind them stand the codes for missing and invalid. */
static inline uint32_t type_levels(struct type type)
{
	return (uint32_t)(type.high - type.low + 1);
}

struct batch_data {
	uint16_t *level;  /* as levels: [BATCH] */
	int64_t *value;   /* as values: [BATCH] */
	uint8_t *verdict; /* as values: [BATCH], enum verdict */
};

/*
 * An invalid field; or, by its column, an expression whose value no number can hold, or a field that
 * names no calendar.
 */
#define COMPLAINT_BEYOND UINT32_MAX
#define COMPLAINT_CALENDAR (UINT32_MAX - 1)

struct complaint {
	uint32_t source; /* file number */
	uint64_t line;
	uint32_t column;
	struct type type; /* that the field was read as; KIND_TEXT: that of its column */
	struct batch_limit limit; /* that it is beyond; all 0: it is none of its type */
	char text[64];    /* of the field or the expression, cut */
	char file[128];
};

/* The first few invalid fields of the input, and how many there are. Merged, they do not depend on threads. */
enum { COMPLAINTS = 10 };

struct complaints {
	struct complaint first[COMPLAINTS]; /* in order of source, line, column */
	uint32_t kept;
	uint64_t count;
};

/* Field `column` of record r, whose text is not valid; of its type a complaint knows where, and no more. */
void complaints_add(struct complaints *all, const struct chunk *chunk, uint32_t r,
	const struct batch_column *column, struct slice text);

static inline bool complaint_of_field(const struct complaint *complaint)
{
	return complaint->column < COMPLAINT_CALENDAR;
}

/* The fault that tells it; `column` is that of a field, else NULL. */
void complaint_fault(
	const struct complaint *complaint, const struct column *column, struct fault *fault);

void complaints_merge(struct complaints *into, const struct complaints *from);

struct batch_plan {
	const struct schema *schema;
	const struct batch_column *column;
	size_t columns;
	const struct intern *missing; /* tokens that mean missing (--na); NULL: only empty fields */
};

struct batch {
	const struct batch_plan *plan;
	uint32_t n;
	uint32_t pick[BATCH]; /* numbers of the records in the chunk */
	const struct chunk *chunk;
	struct batch_data *data; /* by column of the plan */
	const int64_t *times;  /* how many records each one stands for (--freq); NULL: one */
	const int64_t *weight; /* survey weights in millionths, above 0 (--weight); NULL: none */
	struct complaints complaints;
	struct buf hold;
	struct day_seen days[DAYS_SEEN];
};

void batch_init(struct batch *batch, const struct batch_plan *plan);
void batch_release(struct batch *batch);

/*
 * Keep only the records in whose column c of the plan a value from 1 to `most` stands; returns how
 * many have gone because they have none. Other values are invalid. Before batch_decode.
 */
uint32_t batch_keep_from_one(struct batch *batch, const struct chunk *chunk, uint32_t c, int64_t most);

static inline int64_t batch_times(const struct batch *batch, uint32_t i)
{
	return batch->times ? batch->times[i] : 1;
}

/* Decode records pick[0, n), which the caller has filled in, of chunk. */
void batch_decode(struct batch *batch, const struct chunk *chunk);

#endif
