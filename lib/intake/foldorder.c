/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/foldorder.h"

#include "record/when.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

struct event {
	int64_t at_s;
	uint64_t bits;
	uint32_t c;
};

struct foldorder {
	const struct fold_plan *plan;
	struct event *event; /* in the order of the input */
	uint32_t count;
	size_t cap;
	size_t changes;         /* watches that compare values */
	uint32_t *value;        /* [event][changes]: number of the value + 1; 0: none of the watch's */
	size_t values;
	struct intern texts;
	uint64_t ends[FOLD_MOST_WATCHES]; /* by watch: what ends its pauses; 0: whatever is no pause */
	uint32_t *sorted;       /* events by case, instant, place in the input */
	uint32_t *first;        /* [case + 1] in sorted */
	const uint32_t *at, *end; /* of the current case */
	uint64_t unended;
};

struct foldorder *foldorder_open(const struct fold_plan *plan)
{
	struct foldorder *order = mem_zero(1, sizeof(*order));

	order->plan = plan;
	for (size_t i = 0; i < plan->watches; i++) {
		order->changes += plan->watch[i].does == FOLD_DOES_CHANGES;
		if (plan->watch[i].does == FOLD_DOES_END)
			order->ends[plan->watch[i].ends] |= UINT64_C(1) << i;
	}
	return order;
}

static void add_values(struct foldorder *order, uint64_t bits, const struct slice *field)
{
	size_t next = order->count * order->changes;

	order->value = mem_grow(
		order->value, &order->values, next + order->changes, sizeof(*order->value));
	for (size_t i = 0; i < order->plan->watches; i++) {
		const struct fold_watch *watch = &order->plan->watch[i];
		if (watch->does != FOLD_DOES_CHANGES)
			continue;
		struct slice text = field[watch->column];
		order->value[next++] =
			bits & UINT64_C(1) << i ? intern_id(&order->texts, text.at, text.n) + 1 : 0;
	}
}

int foldorder_add(struct foldorder *order, uint32_t c, int64_t at_s, uint64_t bits,
	const struct slice *field, struct fault *fault)
{
	if (order->count == UINT32_MAX)
		return fault_set(fault, FAULT_INPUT,
			"more than %" PRIu32 " events: fold the log in parts", UINT32_MAX);
	if (order->changes)
		add_values(order, bits, field);
	order->event = mem_grow(
		order->event, &order->cap, order->count + 1ul, sizeof(*order->event));
	order->event[order->count++] = (struct event){at_s, bits, c};
	return 0;
}

static int compare(const void *a, const void *b, void *events)
{
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
	int64_t x = ((const struct event *)events)[i].at_s;
	int64_t y = ((const struct event *)events)[j].at_s;

	return x != y ? (x < y ? -1 : 1) : i < j ? -1 : i > j;
}

static bool is_sorted(const struct foldorder *order, uint32_t from, uint32_t to)
{
	for (uint32_t k = from + 1; k < to; k++)
		if (order->event[order->sorted[k - 1]].at_s > order->event[order->sorted[k]].at_s)
			return false;
	return true;
}

/* Most logs have the events of a case in their order: these need no sorting. */
void foldorder_sort(struct foldorder *order, uint32_t cases)
{
	order->sorted = mem_zero(order->count, sizeof(*order->sorted));
	order->first = mem_zero(cases + 2ul, sizeof(*order->first));
	for (uint32_t i = 0; i < order->count; i++)
		order->first[order->event[i].c + 2]++;
	for (uint32_t c = 2; c <= cases; c++)
		order->first[c] += order->first[c - 1];
	for (uint32_t i = 0; i < order->count; i++)
		order->sorted[order->first[order->event[i].c + 1]++] = i;
	for (uint32_t c = 0; c < cases; c++) {
		uint32_t from = order->first[c], to = order->first[c + 1];
		if (!is_sorted(order, from, to))
			qsort_r(order->sorted + from, to - from, sizeof(*order->sorted), compare,
				order->event);
	}
}

void foldorder_case(struct foldorder *order, uint32_t c)
{
	order->at = order->sorted + order->first[c];
	order->end = order->sorted + order->first[c + 1];
}

static void print_interval(struct buf *line, size_t begin, int64_t from_s, int64_t to_s)
{
	char text[INSTANT_CHARS];

	if (from_s == to_s)
		return;
	if (line->n > begin)
		buf_byte(line, ';');
	buf_add(line, text, instant_print(text, from_s));
	buf_byte(line, '/');
	buf_add(line, text, instant_print(text, to_s));
}

static void print_pauses(struct foldorder *order, size_t i, int64_t end_s, struct buf *line)
{
	uint64_t begins = UINT64_C(1) << i, ends = order->ends[i];
	size_t begin = line->n;
	int64_t from_s = 0;
	bool open = false;

	for (const uint32_t *at = order->at; at < order->end; at++) {
		const struct event *event = &order->event[*at];
		bool stops = ends ? event->bits & ends : !(event->bits & begins);
		if (open && stops) {
			print_interval(line, begin, from_s, event->at_s);
			open = false;
		} else if (!open && event->bits & begins) {
			from_s = event->at_s;
			open = true;
		}
	}
	if (open)
		print_interval(line, begin, from_s, end_s);
	order->unended += open;
}

static uint32_t count_left(const struct foldorder *order, size_t i)
{
	uint32_t n = 0;
	bool was = false;

	for (const uint32_t *at = order->at; at < order->end; at++) {
		bool is = order->event[*at].bits >> i & 1;
		n += was && !is;
		was = is;
	}
	return n;
}

static uint32_t count_changes(const struct foldorder *order, size_t i)
{
	size_t k = 0;
	uint32_t n = 0, was = 0;

	for (size_t j = 0; j < i; j++)
		k += order->plan->watch[j].does == FOLD_DOES_CHANGES;
	for (const uint32_t *at = order->at; at < order->end; at++) {
		uint32_t is = order->value[*at * order->changes + k];
		n += was && is && was != is;
		was = is ? is : was;
	}
	return n;
}

void foldorder_print(struct foldorder *order, size_t i, int64_t end_s, struct buf *line)
{
	switch (order->plan->watch[i].does) {
	case FOLD_DOES_PAUSE:
		print_pauses(order, i, end_s, line);
		break;
	case FOLD_DOES_LEFT:
		buf_printf(line, "%" PRIu32, count_left(order, i));
		break;
	default:
		buf_printf(line, "%" PRIu32, count_changes(order, i));
	}
}

uint64_t foldorder_unended(const struct foldorder *order)
{
	return order->unended;
}

void foldorder_close(struct foldorder *order)
{
	if (!order)
		return;
	intern_release(&order->texts);
	free(order->event);
	free(order->value);
	free(order->sorted);
	free(order->first);
	free(order);
}
