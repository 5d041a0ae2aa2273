/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a case is to hold, made from a map and a file's columns: from which columns of the log it
 * takes values, and about which events it tells.
 */
#ifndef INTAKE_FOLDPLAN_H
#define INTAKE_FOLDPLAN_H

#include "intake/binding.h"

/* A value of the case, from a column of the log. */
struct fold_value {
	uint32_t column;
	enum foldrule rule; /* FOLD_FIRST, FOLD_LAST or FOLD_KNOWN */
};

/* From FOLD_DOES_PAUSE on the order of events matters. */
enum fold_does {
	FOLD_DOES_FIRST, /* the instant of the first of these events */
	FOLD_DOES_LAST,
	FOLD_DOES_COUNT, /* how many there are */
	FOLD_DOES_FLAG,  /* 1 when there is any, else 0 */
	FOLD_DOES_PAUSE, /* intervals from one of these to what ends it */
	FOLD_DOES_END,   /* no column of its own: these end the pauses of `ends` */
	FOLD_DOES_CHANGES, /* how often the column's value became another one of them */
	FOLD_DOES_LEFT,    /* how often another event came directly behind one of these */
};

/* Something about the events whose `column` holds one of `codes`. */
struct fold_watch {
	uint32_t column;
	const char *codes; /* as cells_next reads them; "*": any value */
	enum fold_does does;
	uint32_t ends; /* FOLD_DOES_END: the number of the watch whose pauses it ends */
};

enum { FOLD_MOST_WATCHES = 64 };

/* The columns of a case are key, start, end, the values, the watches that have one. */
struct fold_plan {
	uint32_t width;   /* columns of a line of the log */
	uint32_t key, at; /* neither is ever empty; `at` holds canonical instants */
	struct fold_value *value;
	size_t values;
	struct fold_watch *watch;
	size_t watches; /* FOLD_MOST_WATCHES at most */
};

/*
 * The plan for a binding of a map with a fold, and the columns of a case. Codes live as long as
 * the map. The fault names the map's line. Release in any case.
 */
int foldplan_make(struct fold_plan *plan, struct schema *cases, const struct binding *binding,
	const struct map *map, struct fault *fault);

void foldplan_release(struct fold_plan *plan);

#endif
