/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One queue: who came, and when each one's turn was. Someone overtakes another who came earlier
 * (strictly) and whose turn is later (strictly); equal instants are no overtaking. Everything is
 * counted in whole numbers, n log n for n visits, by a binary indexed tree over the turns
 * (Fenwick 1994). All visits together stand for at most OVERTAKE_MOST customers.
 */
#ifndef MATH_OVERTAKE_H
#define MATH_OVERTAKE_H

#include "util/wide.h"

#include <stddef.h>
#include <stdint.h>

#define OVERTAKE_MOST INT64_C(1000000000000)

/* The turn of someone who still waits. */
#define OVERTAKE_NEVER INT64_MAX

/* The kind of a visit that had no turn: it can be overtaken and overtakes nobody. */
enum { OVERTAKE_UNSERVED = UINT32_MAX };

struct visit {
	int64_t in, out; /* came, turn (or left, or OVERTAKE_NEVER); any unit; in <= out */
	int64_t times;   /* so many customers, from 1 */
	uint32_t kind;
};

/* What one customer of a visit met with. */
struct passed {
	int64_t by;  /* came later and went earlier */
	int64_t of;  /* came earlier and went later */
	int64_t met; /* came while this one waited */
};

/* What first come, first served would have given: each of `times` customers gets sum / times. */
struct turn {
	wide sum;
	int64_t times;
};

struct overtake {
	const struct visit *visit;
	size_t n;
	uint32_t *by_in;     /* visits in order of in, then out */
	uint32_t *rank;      /* of a visit's turn among the different ones */
	uint32_t *from, *to; /* by_in[from, to): came while this one waited */
	size_t ranks;
	int64_t *tree;
	int64_t *before; /* [n + 1] */
};

/* `visit` lives as long as the queue does. */
void overtake_open(struct overtake *queue, const struct visit *visit, size_t n);
void overtake_close(struct overtake *queue);

/* Add to passed[n] what those of one kind did. */
void overtake_count(struct overtake *queue, uint32_t kind, struct passed *passed);

/* For each visit how many had their turn while this one waited, neither at its first nor at its
 * last instant. */
void overtake_ahead(struct overtake *queue, int64_t *ahead);

/*
 * The same turns handed out in the order of coming; who came at the same instant keeps the order
 * there was, and those who also had their turn at the same instant share what comes to them. Visits
 * without a turn are left at 0 of 0.
 */
void overtake_replay(struct overtake *queue, struct turn *turn);

#endif
