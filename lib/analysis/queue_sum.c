/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/queue_sum.h"

#include "util/mem.h"

#include <stdlib.h>

static void add_position(struct queue_side *side, const struct queue_row *row)
{
	if (row->told == QUEUE_NO_NUMBER)
		return;
	int64_t true_position = row->served == QUEUE_NO_NUMBER ? row->ahead + 1 : row->served;
	int64_t error = true_position - row->told;
	side->places[side->placed++] = (struct ranked){row->told, true_position, row->times};
	side->told += row->times;
	side->told_right += error ? 0 : row->times;
	side->told_late += error > 0 ? row->times : 0;
	moment_add(&side->error, error, row->times);
	moment_add(&side->distance, error < 0 ? -error : error, row->times);
}

static void add_fairness(struct queue_side *side, const struct queue_row *row)
{
	wide x = row->by, y = row->fair, n = row->times;

	if (row->fair == QUEUE_NO_NUMBER)
		return;
	moment_add(&side->fair, y, n);
	moment_add(row->by ? &side->fair_overtaken : &side->fair_spared, y, n);
	moment_add(row->of ? &side->fair_jumped : &side->fair_still, y, n);
	side->line.n += n;
	side->line.x += x * n;
	side->line.y += y * n;
	side->line.xx += x * x * n;
	side->line.xy += x * y * n;
	side->line.yy += y * y * n;
}

static void add_served(struct queue_side *side, const struct queue_row *row)
{
	int64_t wait = row->out - row->in;
	double gain = (double)wait - row->replay;

	moment_add(&side->by, row->by, row->times);
	moment_add(&side->of, row->of, row->times);
	moment_add(&side->wait, wait, row->times);
	side->overtaken += row->by ? row->times : 0;
	side->jumped += row->of ? row->times : 0;
	side->gain += gain * (double)row->times;
	side->gain2 += gain * gain * (double)row->times;
	side->waits[side->rows] = (struct ordered){wait, row->times};
	side->replayed[side->rows++] = (struct ordered){row->replayed, row->times};
	add_position(side, row);
	add_fairness(side, row);
}

static void add_row(struct queue_side *side, const struct queue_row *row)
{
	wide overtaken = row->by ? row->times : 0;

	switch (row->end) {
	case QUEUE_SERVED:
		add_served(side, row);
		break;
	case QUEUE_WAITING:
		side->waiting += row->times;
		side->waiting_overtaken += overtaken;
		break;
	case QUEUE_GONE:
		side->gone_known += row->times;
		side->gone_overtaken += overtaken;
		side->gone += row->times;
		break;
	case QUEUE_GONE_UNKNOWN:
		side->gone += row->times;
	}
}

/* Room for the waits of each class, and of all. */
static void open_sides(struct queue_sum *sum)
{
	const struct queue_rows *rows = &sum->rows;
	size_t *count = mem_zero(rows->classes + 1, sizeof(*count));

	for (size_t i = 0; i < rows->n; i++)
		count[rows->row[i].kind]++;
	count[rows->classes] = rows->n;
	sum->side = mem_zero(rows->classes + 1, sizeof(*sum->side));
	for (size_t k = 0; k <= rows->classes; k++) {
		sum->side[k].name = k == rows->classes      ? "(all)"
				    : rows->names.name[k].n ? rows->names.name[k].text
							    : "(missing)";
		sum->side[k].waits = mem_zero(count[k] + 1, sizeof(*sum->side[k].waits));
		sum->side[k].places = mem_zero(count[k] + 1, sizeof(*sum->side[k].places));
		sum->side[k].replayed = mem_zero(count[k] + 1, sizeof(*sum->side[k].replayed));
	}
	free(count);
}

int queue_sum_read(struct queue_sum *sum, const struct emission *emission, struct fault *fault)
{
	struct queue_rows *rows = &sum->rows;

	*sum = (struct queue_sum){0};
	if (queue_rows_read(rows, emission, fault))
		return -1;
	queue_rows_replay(rows);
	open_sides(sum);
	for (size_t i = 0; i < rows->n; i++) {
		add_row(&sum->side[rows->row[i].kind], &rows->row[i]);
		add_row(&sum->side[rows->classes], &rows->row[i]);
	}
	for (size_t k = 0; k <= rows->classes; k++) {
		ordered_sort(sum->side[k].waits, sum->side[k].rows);
		ordered_sort(sum->side[k].replayed, sum->side[k].rows);
	}
	return 0;
}

void queue_sum_release(struct queue_sum *sum)
{
	for (size_t k = 0; sum->side && k <= sum->rows.classes; k++) {
		free(sum->side[k].waits);
		free(sum->side[k].replayed);
		free(sum->side[k].places);
	}
	free(sum->side);
	queue_rows_release(&sum->rows);
}
