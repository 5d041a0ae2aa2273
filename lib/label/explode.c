/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/explode.h"

#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

struct explode {
	struct step step;
	uint32_t from, slot; /* the column of labels, and the one that replaces it */
	uint64_t records, parts;
};

/* A worker's own. */
struct splitter {
	const struct explode *explode;
	uint64_t of; /* the record that `label` and `at` belong to */
	struct slice label;
	size_t at; /* where the next one begins */
	uint64_t records, parts;
};

/* The next label that is not empty. */
static bool next(struct splitter *splitter, struct slice list)
{
	while (splitter->at < list.n) {
		const char *from = list.at + splitter->at;
		const char *bar = memchr(from, '|', list.n - splitter->at);
		size_t n = bar ? (size_t)(bar - from) : list.n - splitter->at;
		splitter->at += n + 1;
		splitter->label = (struct slice){from, n};
		if (n)
			return true;
	}
	splitter->label.n = 0;
	return false;
}

static struct slice list_of(const struct splitter *splitter, struct row *row)
{
	uint32_t from = splitter->explode->from;

	if (row_value(row, from)->verdict != VALUE_VALID)
		return (struct slice){NULL, 0};
	return row_text(row, from);
}

static void make(void *context, struct row *row, struct buf *out)
{
	struct splitter *splitter = context;

	if (splitter->of != row->number) {
		splitter->of = row->number;
		splitter->at = 0;
		splitter->records++;
		splitter->parts++;
		next(splitter, list_of(splitter, row));
	}
	buf_add(out, splitter->label.at, splitter->label.n);
}

static bool again(void *state, struct row *row)
{
	struct splitter *splitter = state;

	row_text(row, splitter->explode->slot); /* the first one, if no one has asked for it */
	if (!next(splitter, list_of(splitter, row)))
		return false;
	splitter->parts++;
	row_forget(row, splitter->explode->slot);
	return true;
}

static void *begin(struct step *step, struct row *row)
{
	struct splitter *splitter = mem_zero(1, sizeof(*splitter));

	splitter->explode = (const struct explode *)step;
	row_maker(row, splitter->explode->slot, (struct maker){make, splitter});
	return splitter;
}

static void end(struct step *step, void *state, bool first)
{
	struct explode *explode = (struct explode *)step;
	struct splitter *splitter = state;

	if (!first) {
		explode->records += splitter->records;
		explode->parts += splitter->parts;
	}
	free(splitter);
}

static void explain(const struct step *step, struct buf *out)
{
	const struct explode *explode = (const struct explode *)step;

	buf_printf(out, "records taken apart\t%" PRIu64 "\n", explode->records);
	buf_printf(out, "records made of them\t%" PRIu64 "\n", explode->parts);
}

static void explode_free(struct step *step)
{
	free(step);
}

static const struct step_does does = {
	.begin = begin, .again = again, .end = end, .explain = explain, .free = explode_free};

int explode_open(struct step **step, const char *column, struct frame *frame, struct fault *fault)
{
	char is[TYPE_TEXT];
	uint32_t from;

	if (frame_need(frame, column, &from, fault))
		return -1;
	struct type type = frame_column(frame, from)->type;
	if (type.kind > KIND_LABELS)
		return fault_set(fault, FAULT_USE,
			"--explode: column \"%.100s\" is %s, and labels (a|b|c) are wanted", column,
			type_wants(type, is));
	struct explode *explode = mem_zero(1, sizeof(*explode));
	explode->step = (struct step){.does = &does, .name = "--explode"};
	explode->from = from;
	explode->slot = frame_add(frame, column, (struct type){.kind = KIND_CATEGORY});
	*step = &explode->step;
	return 0;
}
