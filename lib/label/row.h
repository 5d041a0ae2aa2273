/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record as the steps of ce-segment see it: the fields of the input, and the columns that
 * steps add, each made when it is first asked for. A field is decoded at most once a record, and
 * one that is not of its column's type is reported at most once. A row belongs to one thread.
 */
#ifndef LABEL_ROW_H
#define LABEL_ROW_H

#include "label/frame.h"
#include "record/batch.h"

struct row;

/* Where the texts of an added column come from: append it to `out`; nothing is a missing value. */
struct maker {
	void (*make)(void *context, struct row *row, struct buf *out);
	void *context;
};

struct cell {
	uint64_t text_of, value_of; /* the record that text, number and verdict belong to */
	struct slice text;
	int64_t number;
	enum verdict verdict;
	bool foreign; /* made of a field of another file */
	struct buf hold;
};

struct row {
	const struct frame *frame;
	const struct intern *na; /* texts that mean a missing value; may be NULL */
	const struct chunk *chunk;
	uint32_t r;
	uint64_t number;     /* of the record in the input, from 1 */
	struct cell *cell;   /* by slot */
	struct maker *maker; /* by slot - inputs */
	uint32_t inputs, slots;
	struct day_seen days[DAYS_SEEN];
	struct complaints *complaints; /* fields that are not of their column's type; may be NULL */
};

/* The frame is complete by now and outlives the row. */
void row_open(struct row *row, const struct frame *frame, const struct intern *na);
void row_close(struct row *row);

/* How an added column is made; every added slot needs one before the first record. */
void row_maker(struct row *row, uint32_t slot, struct maker maker);

/* The next record. */
static inline void row_next(struct row *row, const struct chunk *chunk, uint32_t r)
{
	row->chunk = chunk;
	row->r = r;
	row->number++;
}

/* An added column has the fields of another file: there, too, the texts of --na are missing. */
static inline void row_foreign(struct row *row, uint32_t slot)
{
	row->cell[slot].foreign = true;
}

/* The field of an added column is made anew when it is asked for again, though no record passed. */
static inline void row_forget(struct row *row, uint32_t slot)
{
	row->cell[slot].text_of = row->cell[slot].value_of = 0;
}

/* The text of a field, unescaped; good until row_next. */
struct slice row_text(struct row *row, uint32_t slot);

/* Is it empty, or one of the texts of --na? */
bool row_missing(struct row *row, uint32_t slot);

/* Its value by its column's type: an invalid one goes to the complaints and is missing. */
const struct cell *row_decode(struct row *row, uint32_t slot);

/* `words` of an expression make a value that no number can hold; once a record and place. */
void row_beyond(const struct row *row, struct slice words);

/* `text`, a field of the input or one that a step has made, is not valid. */
void row_complain(const struct row *row, uint32_t slot, struct slice text);

static inline const struct cell *row_value(struct row *row, uint32_t slot)
{
	const struct cell *cell = &row->cell[slot];

	return cell->value_of == row->number ? cell : row_decode(row, slot);
}

#endif
