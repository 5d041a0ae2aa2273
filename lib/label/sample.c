/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/sample.h"

#include "label/places.h"
#include "record/csvout.h"
#include "util/mem.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <inttypes.h>
#include <stdlib.h>

struct ticket {
	XXH128_hash_t hash;
	struct place place;
};

struct sample {
	struct step step;
	uint64_t seed;
	size_t size;
	uint32_t *slot; /* what is hashed, in this order */
	uint32_t slots;
	struct ticket *heap; /* the worst on top */
	size_t n, cap;
	struct places chosen;
	bool settled;
	uint64_t observed;
};

/* A worker's own. */
struct drawer {
	struct sample *sample;
	struct buf text, hold;
	size_t cursor;
};

static void *begin(struct step *step, struct row *row)
{
	struct drawer *drawer = mem_zero(1, sizeof(*drawer));

	(void)row;
	drawer->sample = (struct sample *)step;
	drawer->text = drawer->hold = (struct buf)BUF_NONE;
	return drawer;
}

/* The record as a line of a record stream, whatever dialect it came in. */
static struct slice as_stream(struct drawer *drawer, struct row *row)
{
	const struct sample *sample = drawer->sample;
	struct buf *text = &drawer->text;

	buf_clear(text);
	for (uint32_t i = 0; i < sample->slots; i++) {
		uint32_t slot = sample->slot[i];
		if (i)
			buf_byte(text, '\t');
		if (slot < row->inputs) {
			stream_copy(text, row->chunk, row->r, slot, &drawer->hold);
		} else {
			struct slice made = row_text(row, slot);
			stream_field(text, made.at, made.n);
		}
	}
	return (struct slice){text->at, text->n};
}

static int compare(const struct ticket *a, const struct ticket *b)
{
	int by_hash = XXH128_cmp(&a->hash, &b->hash);

	return by_hash ? by_hash
		       : place_before(b->place, a->place) - place_before(a->place, b->place);
}

/* Let the ticket at i sink below every worse one. */
static void sink(struct ticket *heap, size_t n, size_t i)
{
	struct ticket ticket = heap[i];

	for (size_t child; (child = 2 * i + 1) < n; i = child) {
		child += child + 1 < n && compare(&heap[child + 1], &heap[child]) > 0;
		if (compare(&heap[child], &ticket) <= 0)
			break;
		heap[i] = heap[child];
	}
	heap[i] = ticket;
}

static void rise(struct ticket *heap, size_t i)
{
	struct ticket ticket = heap[i];

	for (; i && compare(&ticket, &heap[(i - 1) / 2]) > 0; i = (i - 1) / 2)
		heap[i] = heap[(i - 1) / 2];
	heap[i] = ticket;
}

static void observe(void *state, struct row *row)
{
	struct drawer *drawer = state;
	struct sample *sample = drawer->sample;
	struct slice text = as_stream(drawer, row);
	struct ticket ticket = {
		XXH3_128bits_withSeed(text.at, text.n, sample->seed), place_of(row)};

	sample->observed++;
	if (sample->n < sample->size) {
		sample->heap =
			mem_grow(sample->heap, &sample->cap, sample->n + 1, sizeof(*sample->heap));
		sample->heap[sample->n] = ticket;
		rise(sample->heap, sample->n++);
	} else if (compare(&ticket, &sample->heap[0]) < 0) {
		sample->heap[0] = ticket;
		sink(sample->heap, sample->n, 0);
	}
}

static int settle(struct step *step, struct fault *fault)
{
	struct sample *sample = (struct sample *)step;

	(void)fault;
	for (size_t i = 0; i < sample->n; i++)
		places_add(&sample->chosen, sample->heap[i].place);
	places_sort(&sample->chosen);
	free(sample->heap);
	sample->heap = NULL;
	sample->settled = true;
	return 0;
}

static bool keeps(void *state, struct row *row)
{
	struct drawer *drawer = state;
	const struct sample *sample = drawer->sample;

	return !sample->settled || places_have(&sample->chosen, &drawer->cursor, place_of(row));
}

static void end(struct step *step, void *state, bool first)
{
	struct drawer *drawer = state;

	(void)step, (void)first;
	buf_release(&drawer->text);
	buf_release(&drawer->hold);
	free(drawer);
}

static void explain(const struct step *step, struct buf *out)
{
	const struct sample *sample = (const struct sample *)step;

	buf_printf(out, "records taken\t%zu\n", sample->chosen.n);
	buf_printf(out, "records to take them from\t%" PRIu64 "\n", sample->observed);
}

static void sample_free(struct step *step)
{
	struct sample *sample = (struct sample *)step;

	free(sample->slot);
	free(sample->heap);
	places_release(&sample->chosen);
	free(sample);
}

static const struct step_does does = {.begin = begin,
	.keeps = keeps,
	.observe = observe,
	.settle = settle,
	.end = end,
	.explain = explain,
	.free = sample_free};

int sample_open(
	struct step **step, int64_t size, int64_t seed, struct frame *frame, struct fault *fault)
{
	if (size < 1)
		return fault_set(fault, FAULT_USE, "--sample takes a number from 1 on");
	struct sample *sample = mem_zero(1, sizeof(*sample));
	sample->step = (struct step){.does = &does, .name = "--sample"};
	sample->size = (size_t)size;
	sample->seed = (uint64_t)seed;
	sample->slots = frame->shown;
	sample->slot = mem_zero(sample->slots, sizeof(*sample->slot));
	for (uint32_t i = 0; i < sample->slots; i++)
		sample->slot[i] = frame_find(frame, frame_column(frame, frame->order[i])->cell);
	*step = &sample->step;
	return 0;
}
