/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/shard.h"

#include "util/mem.h"
#include "util/opt.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <inttypes.h>
#include <stdlib.h>

struct shard {
	struct step step;
	char *name;
	uint32_t part, parts, slot;
	uint64_t dropped;
};

/* A worker's own. */
struct dealer {
	const struct shard *shard;
	uint64_t dropped;
};

uint32_t shard_of(const char *bytes, size_t n, uint32_t parts)
{
	return 1 + (uint32_t)(XXH3_64bits(bytes, n) % parts);
}

static void *begin(struct step *step, struct row *row)
{
	struct dealer *dealer = mem_zero(1, sizeof(*dealer));

	(void)row;
	dealer->shard = (const struct shard *)step;
	return dealer;
}

static bool keeps(void *state, struct row *row)
{
	struct dealer *dealer = state;
	const struct shard *shard = dealer->shard;
	struct slice text = row_text(row, shard->slot);
	bool ours = shard_of(text.at, text.n, shard->parts) == shard->part;

	dealer->dropped += !ours;
	return ours;
}

static void end(struct step *step, void *state, bool first)
{
	struct dealer *dealer = state;

	if (!first)
		((struct shard *)step)->dropped += dealer->dropped;
	free(dealer);
}

static void explain(const struct step *step, struct buf *out)
{
	buf_printf(out, "records of other parts\t%" PRIu64 "\n",
		((const struct shard *)step)->dropped);
}

static void shard_free(struct step *step)
{
	free(((struct shard *)step)->name);
	free(step);
}

static const struct step_does does = {
	.begin = begin, .keeps = keeps, .end = end, .explain = explain, .free = shard_free};

static int read_parts(struct shard *shard, char *numbers, struct fault *fault)
{
	char *slash = strchr(numbers, '/');
	int64_t part, parts;

	if (slash)
		*slash = '\0';
	if (!slash || opt_number(numbers, &part) || opt_number(slash + 1, &parts))
		return fault_set(fault, FAULT_USE,
			"%.100s: K/N:COLUMN is wanted, as in 1/8:customer_id", shard->name);
	if (part < 1 || part > parts || parts > SHARD_MOST)
		return fault_set(fault, FAULT_USE,
			"%.100s: there is no such part; K counts from 1 to N, and N is at most %d",
			shard->name, SHARD_MOST);
	shard->part = (uint32_t)part;
	shard->parts = (uint32_t)parts;
	return 0;
}

int shard_open(struct step **step, const char *text, struct frame *frame, struct fault *fault)
{
	const char *colon = strchr(text, ':');
	struct shard *shard = mem_zero(1, sizeof(*shard));
	char *numbers = mem_copy(text, colon ? (size_t)(colon - text) : strlen(text));

	shard->name = step_called("--shard", text);
	shard->step = (struct step){.does = &does, .name = shard->name};
	int bad = read_parts(shard, numbers, fault);
	if (!bad && (!colon || !colon[1]))
		bad = fault_set(
			fault, FAULT_USE, "%.100s: by which column? K/N:COLUMN", shard->name);
	bad = bad || frame_need(frame, colon + 1, &shard->slot, fault);
	free(numbers);
	if (bad)
		shard_free(&shard->step);
	else
		*step = &shard->step;
	return bad ? -1 : 0;
}
