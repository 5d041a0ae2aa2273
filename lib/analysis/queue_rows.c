/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/queue_rows.h"

#include "analysis/heldrow.h"
#include "analysis/natural.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

static int foreign(struct fault *fault)
{
	return fault_set(fault, FAULT_INPUT, "the state has a visit that queue does not count");
}

static int read_one(
	struct queue_rows *rows, const struct emit_item *item, int64_t *all, struct fault *fault)
{
	struct queue_visit visit;
	wide times = item->cell[0];

	if (times < 0 || queue_read(item->item, &visit))
		return foreign(fault);
	if (!times)
		return 0;
	if (times > OVERTAKE_MOST - *all)
		return fault_set(fault, FAULT_INPUT, "more than 10^12 customers in a group");
	*all += (int64_t)times;
	rows->row[rows->n++] = (struct queue_row){
		.in = visit.in,
		.out = visit.end == QUEUE_WAITING ? OVERTAKE_NEVER : visit.in + visit.wait,
		.times = (int64_t)times,
		.told = visit.told,
		.served = visit.served,
		.fair = visit.fair,
		.queue = visit.queue,
		.kind = intern_id(&rows->names, visit.class.at, visit.class.n),
		.end = visit.end,
	};
	return 0;
}

static int by_name(const void *a, const void *b)
{
	const struct intern_name *x = *(const struct intern_name *const *)a,
				 *y = *(const struct intern_name *const *)b;

	return natural_order(x->text, y->text);
}

/* Classes are numbered in the order of their names. */
static void order_classes(struct queue_rows *rows)
{
	size_t n = rows->names.count;
	const struct intern_name **name = mem_zero(n + 1, sizeof(*name));
	struct intern ordered = {0};
	uint32_t *number = mem_zero(n + 1, sizeof(*number));

	for (size_t i = 0; i < n; i++)
		name[i] = &rows->names.name[i];
	if (n)
		qsort(name, n, sizeof(*name), by_name);
	for (size_t i = 0; i < n; i++)
		number[name[i] - rows->names.name] = intern_id(&ordered, name[i]->text, name[i]->n);
	for (size_t i = 0; i < rows->n; i++)
		rows->row[i].kind = number[rows->row[i].kind];
	intern_release(&rows->names);
	rows->names = ordered;
	rows->classes = n;
	free(name);
	free(number);
}

static int take_left_out(struct queue_rows *rows, const struct emit_item *item, const char **class,
	struct fault *fault)
{
	if (*class && strcmp(*class, item->item) != 0)
		return fault_set(fault, FAULT_INPUT,
			"the states have different classes, \"%s\" and \"%s\": count with the same "
			"-S queue.class=",
			*class, item->item);
	*class = item->item;
	rows->classed = strcmp(item->item, QUEUE_NO_CLASS) != 0;
	for (size_t c = 0; c < LEFT_COUNTS; c++)
		rows->left_out[c] += item->cell[c];
	return 0;
}

int queue_rows_read(struct queue_rows *rows, const struct emission *emission, struct fault *fault)
{
	const char *class = NULL;
	int64_t all = 0;

	*rows = (struct queue_rows){.row = mem_zero(emission->items + 1, sizeof(*rows->row))};
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (item->shape->form[QUEUE_FORM_ROLE] == QUEUE_LEFT_OUT
				? take_left_out(rows, item, &class, fault)
				: read_one(rows, item, &all, fault))
			return -1;
	}
	order_classes(rows);
	return 0;
}

/* Rows that are equal in all of it are the same visit. */
static int by_visit(const void *a, const void *b)
{
	const struct queue_row *x = a, *y = b;
	const int64_t left[] = {x->in, x->out, x->end, x->kind, x->told, x->served, x->fair};
	const int64_t right[] = {y->in, y->out, y->end, y->kind, y->told, y->served, y->fair};
	int order = slice_order(x->queue, y->queue);

	for (size_t i = 0; i < sizeof(left) / sizeof(*left) && !order; i++)
		order = (left[i] > right[i]) - (left[i] < right[i]);
	return order;
}

static void replay_turns(struct overtake *queue, struct queue_row *const *row)
{
	struct turn *turn = mem_resize(NULL, queue->n + 1, sizeof(*turn));

	overtake_replay(queue, turn);
	for (size_t i = 0; i < queue->n; i++) {
		if (!turn[i].times)
			continue;
		wide wait = turn[i].sum - (wide)row[i]->in * turn[i].times;
		row[i]->replayed = (int64_t)((wait + turn[i].times - 1) / turn[i].times);
		row[i]->replay = wide_double(wait) / (double)turn[i].times;
	}
	free(turn);
}

static void take_ahead(struct overtake *queue, struct queue_row *const *row)
{
	int64_t *ahead = mem_resize(NULL, queue->n + 1, sizeof(*ahead));

	overtake_ahead(queue, ahead);
	for (size_t i = 0; i < queue->n; i++)
		row[i]->ahead = ahead[i];
	free(ahead);
}

/* What those of class `kind` did to all others. */
static void take_passed(struct overtake *queue, uint32_t kind, struct queue_row *const *row,
	struct queue_rows *rows)
{
	struct passed *passed = mem_zero(queue->n + 1, sizeof(*passed));

	overtake_count(queue, kind, passed);
	for (size_t i = 0; i < queue->n; i++) {
		row[i]->by += passed[i].by;
		row[i]->of += passed[i].of;
		if (!rows->pair || row[i]->end != QUEUE_SERVED)
			continue;
		struct queue_pair *pair = &rows->pair[row[i]->kind * rows->classes + kind];
		pair->met += (wide)passed[i].met * row[i]->times;
		pair->inversions += (wide)passed[i].by * row[i]->times;
	}
	free(passed);
}

static void replay_queue(
	const struct visit *visit, struct queue_row *const *row, size_t n, struct queue_rows *rows)
{
	struct overtake queue;
	size_t kinds = rows->pair ? rows->classes : 1;
	bool *here = mem_zero(kinds + 1, sizeof(*here));

	overtake_open(&queue, visit, n);
	for (size_t i = 0; i < n; i++)
		if (visit[i].kind != OVERTAKE_UNSERVED)
			here[visit[i].kind] = true;
	for (size_t kind = 0; kind < kinds; kind++)
		if (here[kind])
			take_passed(&queue, (uint32_t)kind, row, rows);
	take_ahead(&queue, row);
	replay_turns(&queue, row);
	overtake_close(&queue);
	free(here);
}

/* The rows of one queue. Who left nobody knows when is in no queue. */
static void take_queue(struct queue_row *first, size_t n, struct queue_rows *rows)
{
	struct visit *visit = mem_resize(NULL, n + 1, sizeof(*visit));
	struct queue_row **row = mem_resize(NULL, n + 1, sizeof(*row));
	size_t in = 0;

	for (size_t i = 0; i < n; i++) {
		if (first[i].end == QUEUE_GONE_UNKNOWN)
			continue;
		visit[in] = (struct visit){first[i].in, first[i].out, first[i].times,
			first[i].end != QUEUE_SERVED ? (uint32_t)OVERTAKE_UNSERVED
			: rows->pair                 ? first[i].kind
						     : 0};
		row[in++] = &first[i];
	}
	replay_queue(visit, row, in, rows);
	free(visit);
	free(row);
}

void queue_rows_replay(struct queue_rows *rows)
{
	if (rows->n)
		qsort(rows->row, rows->n, sizeof(*rows->row), by_visit);
	if (rows->classes <= QUEUE_PAIRS_MOST)
		rows->pair = mem_zero(rows->classes * rows->classes + 1, sizeof(*rows->pair));
	for (size_t i = 0, end; i < rows->n; i = end) {
		for (end = i;
			end < rows->n && slice_order(rows->row[i].queue, rows->row[end].queue) == 0;
			end++)
			;
		take_queue(&rows->row[i], end - i, rows);
		rows->queues++;
	}
}

void queue_rows_release(struct queue_rows *rows)
{
	free(rows->row);
	free(rows->pair);
	intern_release(&rows->names);
}
