/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/latest.h"

#include "label/cutter.h"
#include "label/places.h"
#include "label/rowkey.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

/* The best record of a key so far. */
struct best {
	struct place place;
	int64_t at;
	bool timed;
};

struct latest {
	struct step step;
	char *name;
	struct rowkey key;
	uint32_t at; /* COLUMN_NONE: by place */
	struct intern keys;
	struct best *best; /* [keys.count] */
	size_t cap;
	struct places chosen;
	bool settled;
	uint64_t keyless, timeless, dropped;
};

/* A worker's own. */
struct viewer {
	struct latest *latest;
	struct buf hold;
	size_t cursor;
	uint64_t keyless, timeless, dropped;
};

static void *begin(struct step *step, struct row *row)
{
	struct viewer *viewer = mem_zero(1, sizeof(*viewer));

	(void)row;
	viewer->latest = (struct latest *)step;
	viewer->hold = (struct buf)BUF_NONE;
	return viewer;
}

static bool later(const struct best *a, const struct best *b)
{
	if (a->timed != b->timed)
		return a->timed;
	if (a->at != b->at)
		return a->at > b->at;
	return place_before(b->place, a->place);
}

static void observe(void *state, struct row *row)
{
	struct viewer *viewer = state;
	struct latest *latest = viewer->latest;
	struct best now = {.place = place_of(row)};
	struct slice key;

	if (!rowkey_of(&latest->key, row, &viewer->hold, &key)) {
		viewer->keyless++;
		places_add(&latest->chosen, now.place);
		return;
	}
	if (latest->at != COLUMN_NONE) {
		const struct cell *cell = row_value(row, latest->at);
		now.timed = cell->verdict == VALUE_VALID;
		now.at = now.timed ? cell->number : 0;
		viewer->timeless += !now.timed;
	}
	uint32_t known = latest->keys.count, id = intern_id(&latest->keys, key.at, key.n);
	latest->best = mem_grow(latest->best, &latest->cap, id + 1ul, sizeof(*latest->best));
	if (id == known || later(&now, &latest->best[id]))
		latest->best[id] = now;
}

static int settle(struct step *step, struct fault *fault)
{
	struct latest *latest = (struct latest *)step;

	(void)fault;
	for (uint32_t i = 0; i < latest->keys.count; i++)
		places_add(&latest->chosen, latest->best[i].place);
	places_sort(&latest->chosen);
	free(latest->best);
	latest->best = NULL;
	latest->cap = 0;
	latest->settled = true;
	return 0;
}

static bool keeps(void *state, struct row *row)
{
	struct viewer *viewer = state;
	const struct latest *latest = viewer->latest;

	if (!latest->settled)
		return true;
	bool chosen = places_have(&latest->chosen, &viewer->cursor, place_of(row));
	if (latest->at != COLUMN_NONE)
		row_value(row, latest->at); /* complaints count in this pass */
	viewer->dropped += !chosen;
	return chosen;
}

static void end(struct step *step, void *state, bool first)
{
	struct latest *latest = (struct latest *)step;
	struct viewer *viewer = state;

	(void)first;
	latest->keyless += viewer->keyless;
	latest->timeless += viewer->timeless;
	latest->dropped += viewer->dropped;
	buf_release(&viewer->hold);
	free(viewer);
}

static void explain(const struct step *step, struct buf *out)
{
	const struct latest *latest = (const struct latest *)step;

	buf_printf(out, "keys\t%" PRIu32 "\n", latest->keys.count);
	buf_printf(out, "records with a later one\t%" PRIu64 "\n", latest->dropped);
	buf_printf(out, "records without a key, kept\t%" PRIu64 "\n", latest->keyless);
	if (latest->at != COLUMN_NONE)
		buf_printf(out, "records without an instant\t%" PRIu64 "\n", latest->timeless);
}

static void latest_free(struct step *step)
{
	struct latest *latest = (struct latest *)step;

	intern_release(&latest->keys);
	free(latest->best);
	places_release(&latest->chosen);
	free(latest->name);
	free(latest);
}

static const struct step_does does = {.begin = begin,
	.keeps = keeps,
	.observe = observe,
	.settle = settle,
	.end = end,
	.explain = explain,
	.free = latest_free};

static int need_instant(
	struct latest *latest, const char *cell, const struct frame *frame, struct fault *fault)
{
	char is[TYPE_TEXT];

	if (frame_need(frame, cell, &latest->at, fault))
		return -1;
	struct type type = frame_column(frame, latest->at)->type;
	if (type.kind >= KIND_DURATION)
		return 0;
	return fault_set(fault, FAULT_USE,
		"%.100s: column \"%.100s\" is %s, and behind @ stands an instant or a date (say -c "
		"%.50s:instant=...)",
		latest->name, cell, type_wants(type, is), cell);
}

static int parse(struct latest *latest, char *text, const struct frame *frame, struct fault *fault)
{
	struct cutter cutter = {.at = text};

	latest->at = COLUMN_NONE;
	do {
		const char *cell = cutter_word(&cutter, "+@");
		if (!*cell || (cutter.stop && !*cutter.at))
			return fault_set(fault, FAULT_USE,
				"%.100s: a key is wanted, as COLUMN[+COLUMN...][@COLUMN]",
				latest->name);
		if (rowkey_add(&latest->key, frame, cell, fault))
			return -1;
	} while (cutter.stop == '+');
	return cutter.stop ? need_instant(latest, cutter_word(&cutter, ""), frame, fault) : 0;
}

int latest_open(struct step **step, const char *text, struct frame *frame, struct fault *fault)
{
	struct latest *latest = mem_zero(1, sizeof(*latest));
	char *hold = mem_copy(text, strlen(text));

	latest->name = step_called("--latest-by", text);
	latest->step = (struct step){.does = &does, .name = latest->name};
	int bad = parse(latest, hold, frame, fault);
	free(hold);
	if (bad)
		latest_free(&latest->step);
	else
		*step = &latest->step;
	return bad;
}
