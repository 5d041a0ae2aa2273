/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The driver: lays out what the chosen analyses need, reads the input once on any number of
 * threads, and leaves the counts in a state. The same input gives the same state whatever the
 * number of threads and wherever the input was cut.
 */
#ifndef ANALYSIS_RUN_H
#define ANALYSIS_RUN_H

#include "analysis/analysis.h"
#include "record/reader.h"
#include "record/state.h"

/*
 * Which records count. Each thread works with a fork of its own; fields that the filter reads and
 * that are not valid go to `complaints`. check() says after a chunk what went wrong in it.
 */
struct filter {
	const void *what;
	void *(*fork)(const void *what, struct complaints *complaints);
	bool (*keeps)(void *fork, const struct chunk *chunk, uint32_t r);
	int (*check)(const void *fork, struct fault *fault);
	void (*join)(void *fork);
};

struct run_options {
	const struct analysis *const *chosen;
	const char *const *const *value; /* by analysis, by setting */
	const struct texttable *const *const *file; /* the same: tables that settings name; may be NULL */
	size_t analyses;
	struct opt_list group;  /* names of group columns */
	const char *by;         /* "month[:COLUMN]", or NULL */
	const struct zone *zone;
	const char *zone_name;
	bool has_as_of;
	int64_t as_of_s;
	bool final; /* leave cases that are not over out of the count */
	const struct items *items;
	const struct intern *missing;
	const char *weight, *freq; /* names of columns; NULL: none; not both */
	const struct filter *filter; /* NULL: all records */
	unsigned jobs;
};

struct run;

/* Check and lay out. FAULT_INPUT when the schema lacks a column, FAULT_USE for the rest. */
int run_plan(struct run **run, const struct run_options *options, const struct schema *schema,
	struct fault *fault);

/* Which columns each analysis found and would like to have: --explain. */
void run_explain(const struct run *run, struct buf *out);

/* After run_plan: lines about what the analyses leave out of the input. */
const struct opt_list *run_said(const struct run *run);

/* Read all of the reader (NULL: there are no records). The state is complete but for its parts. */
int run_count(struct run *run, struct reader *reader, struct state *state, struct fault *fault);

/* After run_count: records read, records that the filter kept, invalid fields. */
uint64_t run_records(const struct run *run);
uint64_t run_kept(const struct run *run);
const struct complaints *run_complaints(const struct run *run);

/* How many were left out because they have no weight. */
uint64_t run_unweighted(const struct run *run);

/* Is this column the weight, or the number of records that one stands for? */
bool run_weighs(const struct run *run, uint32_t column);

void run_free(struct run *run);

#endif
