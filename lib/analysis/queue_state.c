/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/queue_state.h"

#include "analysis/heldrow.h"
#include "record/when.h"

static void write_number(struct buf *out, int64_t number)
{
	if (number == QUEUE_NO_NUMBER)
		heldrow_none(out);
	else
		heldrow_number(out, number);
}

void queue_write(struct buf *out, const struct queue_visit *visit)
{
	heldrow_number(out, visit->in);
	heldrow_number(out, visit->wait);
	heldrow_number(out, visit->end);
	write_number(out, visit->told);
	write_number(out, visit->served);
	write_number(out, visit->fair);
	heldrow_text(out, visit->class);
	heldrow_text(out, visit->queue);
}

/* From 0 to `most`, or none. */
static bool read_number(struct heldrow *row, int64_t most, int64_t *number)
{
	if (!heldrow_take_number(row, number))
		return false;
	if (*number == HELD_MISSING)
		*number = QUEUE_NO_NUMBER;
	else if (*number < 0)
		return false;
	return *number <= most;
}

int queue_read(const char *text, struct queue_visit *visit)
{
	struct heldrow row = heldrow_of(text);
	int64_t end;

	if (!heldrow_take_number(&row, &visit->in) || !heldrow_take_number(&row, &visit->wait) ||
		!heldrow_take_number(&row, &end) ||
		!read_number(&row, QUEUE_POSITION_MOST, &visit->told) ||
		!read_number(&row, QUEUE_POSITION_MOST, &visit->served) ||
		!read_number(&row, UINT16_MAX, &visit->fair) ||
		!heldrow_take_text(&row, &visit->class) ||
		!heldrow_take_text(&row, &visit->queue) || !heldrow_ends(&row))
		return -1;
	if (visit->in < FIRST_S || visit->in > LAST_S || visit->wait < 0 ||
		visit->wait > LAST_S - visit->in || end < 0 || end >= QUEUE_ENDS)
		return -1;
	visit->end = (enum queue_end)end;
	return 0;
}
