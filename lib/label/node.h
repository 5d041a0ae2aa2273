/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A compiled expression: a tree of nodes, each with the function that computes it. Types are
 * settled when it is built, so a node has exactly one form of value:
 *   truth          SORT_TRUTH; three-valued
 *   whole number   instants, dates, periods, durations, and numbers with a fixed scale
 *   double         numbers that a division has touched (real)
 *   text           SORT_TEXT
 * The functions of the last three return false when the value is missing. A text is good until
 * the same node is computed again or the row moves on.
 */
#ifndef LABEL_NODE_H
#define LABEL_NODE_H

#include "label/row.h"
#include "record/when.h"
#include "util/wide.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum sort {
	SORT_TRUTH,
	SORT_NUMBER,
	SORT_DURATION,
	SORT_INSTANT,
	SORT_DATE,
	SORT_PERIOD,
	SORT_TEXT,
};

enum truth { TRUTH_NO, TRUTH_YES, TRUTH_MISSING };

struct expr_state {
	struct row *row;
	const struct zone *zone;
	const char *source; /* the text of the expression */
	const struct calendars *calendars;
	struct pauses pauses;
	struct buf *scratch; /* one for each node that makes text */
	uint32_t scratches;
	pcre2_match_data *match;
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
	struct fault fault; /* a pattern that gave up */
};

struct node {
	union {
		enum truth (*truth)(const struct node *, struct expr_state *);
		bool (*whole)(const struct node *, struct expr_state *, wide *);
		bool (*real)(const struct node *, struct expr_state *, double *);
		bool (*text)(const struct node *, struct expr_state *, struct slice *);
	} get;
	enum sort sort;
	bool real;
	bool literal;
	bool varies;      /* from record to record, whatever its arguments */
	bool flag;        /* a column of 0 and 1, which may stand where a truth is wanted */
	int scale;        /* of a number that is not real */
	int op;           /* enum tok */
	struct type type; /* of the column that it would make */
	uint32_t at, n;   /* where it stands in the text */
	uint32_t depth;
	uint32_t slot; /* column, or scratch buffer */
	wide number;   /* literals; factors; the value compared with; digits behind the point */
	double ratio;  /* what a whole number is divided by; a real literal */
	struct slice text;
	struct intern *set; /* texts of in (...) */
	wide *list;         /* numbers of in (...), `lists` of them */
	uint32_t lists;
	pcre2_code *code;
	struct node *arg[3];
	struct node *owned; /* the next node that owns a set or a code */
};

struct expr {
	struct node *root;
	struct arena arena;
	const char *text;
	const struct frame *frame;
	const struct zone *zone;
	uint32_t scratches;
	bool ordered; /* calls record() */
	struct node *owners;
};

#endif
