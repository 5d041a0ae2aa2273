/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One step of ce-segment: it adds columns, drops records, or both. A step is planned once against
 * the frame and is read-only while records pass; what changes with records belongs to a worker, of
 * which there is one for each thread. A step that must see all records before it can say anything
 * of the first (quantiles, weights) has `observe` and `settle`: then the input is read twice.
 *
 * To add one: a module with `int NAME_open(struct step **, its arguments, struct frame *, …)` that
 * fills a struct whose first member is a struct step, adds its columns to the frame, and hands the
 * step out; a row in the option table of ce-segment, and one line there that calls it.
 */
#ifndef LABEL_STEP_H
#define LABEL_STEP_H

#include "label/row.h"

struct step;

struct step_does {
	/* A worker begins: row_maker() for each added slot. Returns the worker's state, or NULL. */
	void *(*begin)(struct step *step, struct row *row);
	/* Does the record stay? NULL: no record is dropped. */
	bool (*keeps)(void *state, struct row *row);
	/* 0, or -1 and what has gone wrong in this worker (a match limit). NULL: nothing can. */
	int (*check)(void *state, struct fault *fault);
	/*
	 * Once the record has been written: is there another one to be made of it? NULL: never. One
	 * step at most has this.
	 */
	bool (*again)(void *state, struct row *row);
	/*
	 * A record of the first pass. The columns of this step cannot be read in it. NULL: the step
	 * needs one pass only.
	 */
	void (*observe)(void *state, struct row *row);
	/*
	 * The same record in the second pass, where complaints count: read again what observe reads,
	 * so that a field that is not valid is told and counted once. NULL: keeps does.
	 */
	void (*reread)(void *state, struct row *row);
	/* Between the passes, after the worker of the first has ended. */
	int (*settle)(struct step *step, struct fault *fault);
	/*
	 * A worker is done, one at a time: free its state. What it has observed (first) or counted
	 * (not first) goes to the step. Where the input is read twice, records pass all steps twice.
	 */
	void (*end)(struct step *step, void *state, bool first);
	/*
	 * Append lines for --explain, "what TAB count", after all workers. The flow puts the step's
	 * name before each. NULL: nothing to tell.
	 */
	void (*explain)(const struct step *step, struct buf *out);
	/*
	 * Append lines for people, after all workers: what should not go by in silence and, with
	 * `all`, what belongs into a summary. NULL: nothing.
	 */
	void (*tell)(const struct step *step, bool all, struct buf *out);
	void (*free)(struct step *step);
};

struct step {
	const struct step_does *does;
	const char *name; /* as it was asked for, for messages: "-k topics.csv"; may be NULL */
	bool ordered;     /* one worker must see all records, in the order of the input */
	bool late;        /* set by the flow: it works in the second pass only */
	uint32_t to;      /* set by the flow: the frame's slots once it was planned */
};

/* "-l TEXT": a step's name, for it to free. */
char *step_called(const char *option, const char *text);

static inline void step_free(struct step *step)
{
	if (step)
		step->does->free(step);
}

#endif
