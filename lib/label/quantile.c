/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/quantile.h"

#include "record/escape.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

struct quantile {
	struct step step;
	struct breaks breaks;
	struct ecdf numbers;
	uint32_t slot;
};

static void make(void *context, struct row *row, struct buf *out)
{
	const struct quantile *quantile = context;
	const struct cell *cell = row_value(row, quantile->breaks.slot);

	if (cell->verdict == VALUE_VALID)
		buf_puts(out, breaks_label(&quantile->breaks, cell->number));
}

static void *begin(struct step *step, struct row *row)
{
	row_maker(row, ((struct quantile *)step)->slot, (struct maker){make, step});
	return step;
}

static void observe(void *state, struct row *row)
{
	struct quantile *quantile = state;
	const struct cell *cell = row_value(row, quantile->breaks.slot);

	if (cell->verdict == VALUE_VALID)
		ecdf_add(&quantile->numbers, cell->number);
}

static void reread(void *state, struct row *row)
{
	row_value(row, ((struct quantile *)state)->breaks.slot);
}

static int settle(struct step *step, struct fault *fault)
{
	struct quantile *quantile = (struct quantile *)step;

	(void)fault;
	ecdf_settle(&quantile->numbers);
	breaks_settle(&quantile->breaks, &quantile->numbers);
	return 0;
}

static void end(struct step *step, void *state, bool first)
{
	(void)step, (void)state, (void)first;
}

/* How many numbers fell into each band; bands that ties have emptied apart. */
static void explain(const struct step *step, struct buf *out)
{
	const struct quantile *quantile = (const struct quantile *)step;
	const struct breaks *breaks = &quantile->breaks;
	uint32_t bands = 0;
	size_t i = 0;

	buf_puts(out, "breaks\t");
	breaks_print(breaks, out);
	buf_byte(out, '\n');
	for (uint32_t band = 0; band <= breaks->limits; band++) {
		uint64_t n = 0;
		for (; i < quantile->numbers.levels; i++) {
			if (breaks_band(breaks, quantile->numbers.level[i].x) != band)
				break;
			n += quantile->numbers.level[i].times;
		}
		bands += n > 0;
		if (!n)
			continue;
		buf_puts(out, "band ");
		stream_field(out, breaks->label[band], strlen(breaks->label[band]));
		buf_printf(out, "\t%" PRIu64 "\n", n);
	}
	if (bands < breaks->parts)
		buf_printf(out, "bands fewer than asked for, because of ties\t%u\n",
			breaks->parts - bands);
}

static void quantile_free(struct step *step)
{
	struct quantile *quantile = (struct quantile *)step;

	breaks_release(&quantile->breaks);
	ecdf_release(&quantile->numbers);
	free(quantile);
}

static const struct step_does does = {.begin = begin,
	.observe = observe,
	.reread = reread,
	.settle = settle,
	.end = end,
	.explain = explain,
	.free = quantile_free};

struct step *quantile_open(struct breaks *breaks, const char *text, struct frame *frame)
{
	struct quantile *quantile = mem_zero(1, sizeof(*quantile));
	struct buf name = BUF_NONE;

	quantile->breaks = *breaks;
	*breaks = (struct breaks){0};
	buf_puts(&name, "-b ");
	stream_field(&name, text, strlen(text));
	quantile->step = (struct step){
		.does = &does, .name = arena_copy(&quantile->breaks.arena, name.at, name.n)};
	buf_release(&name);
	quantile->slot = frame_add(frame, quantile->breaks.name, breaks_type(&quantile->breaks));
	return &quantile->step;
}
