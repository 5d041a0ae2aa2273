/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The other file of a join, in memory: rows found by their key and, where the join has an instant,
 * by the last one not after it. Fields are kept as bytes. Without an instant only the first row of
 * a key is kept, and the others are counted. Memory: per key its bytes and some 80 more, per row
 * kept the bytes of its fields, 4 for each field and some 20 (with an instant: 40) for the row.
 */
#ifndef LABEL_JOINTABLE_H
#define LABEL_JOINTABLE_H

#include "record/reader.h"
#include "record/when.h"

struct jointable_plan {
	const uint32_t *key; /* columns of the file */
	uint32_t keys;
	const uint32_t *field;
	uint32_t fields;
	uint32_t at;         /* the column of the instant; COLUMN_NONE without one */
	struct type at_type; /* what its texts are read as */
	const struct intern *na;
	const struct zone *zone;
};

struct joinrow;

struct jointable {
	uint32_t fields;
	struct intern key;
	const char **first;  /* [key.count] fields of the first row; without an instant */
	uint32_t *count;     /* [key.count] rows */
	struct joinrow *row; /* with an instant: by key, instant, place in the file */
	uint32_t *begin;     /* [key.count] the key's first entry in row[] */
	uint64_t rows, keyless,
		timeless;  /* in the file; without a key; with one, without an instant */
	uint32_t repeated; /* keys of several rows */
	struct arena arena;
	size_t cap_first, cap_count, cap_row;
	uint32_t timed; /* entries of row[] */
};

/* Read all rows; release it in any case. An instant that is none is FAULT_INPUT. */
int jointable_load(struct jointable *table, struct reader *reader,
	const struct jointable_plan *plan, struct fault *fault);
void jointable_release(struct jointable *table);

struct joinmatch {
	uint32_t key;       /* the key's number, INTERN_NONE when the file has no such key */
	uint32_t rows;      /* of this key, with an instant those not after it */
	const char *fields; /* NULL when there is no such row */
	bool ambiguous;     /* another row would do as well */
};

struct joinmatch jointable_look(
	const struct jointable *table, struct slice key, bool timed, int64_t at);

/* Field i of a match that has fields. */
struct slice jointable_field(const struct jointable *table, const char *fields, uint32_t i);

#endif
