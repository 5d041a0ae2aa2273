/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The results of loss: base, programmes, rates, types of problems, what is hidden.
 */
#ifndef ANALYSIS_LOSS_OUT_H
#define ANALYSIS_LOSS_OUT_H

#include "analysis/analysis.h"
#include "analysis/lossrates.h"
#include "math/capture.h"

/* The settings. */
struct loss_asked {
	const struct texttable *tree, *programmes; /* NULL: none */
	bool excess;
	int years;
	double discount;
	size_t draws;
};

/* A number that counting knows exactly, in place of the tree's. */
struct loss_exact {
	bool known;
	wide customers, problems, complaints, lost;
	wide cents, all_cents, with_margin; /* margins of the lost, of all; records with a margin */
	double square;                      /* of the lost ones' margins, in cents^2 */
};

/* Lists of the same cases. */
struct loss_lists {
	bool known;
	wide used, first, second, both, missing, invalid;
};

/* A group's tree, from wherever it comes. */
struct loss_shown {
	const struct emission *emission;
	const struct loss_asked *asked;
	struct loss_rates rates; /* n of the sample also tells the intervals of rates */
	bool allowed[DAMAGE_RATES];
	bool chosen;      /* from records: who complained chose to */
	bool simple;      /* nothing is known of problems: all are lost or kept */
	wide n;           /* of rows; LINE_NO_N */
	double years;     /* a margin times this is the worth of a customer */
	bool has_money;
	double margined[LEAVES]; /* share of the lost of a kind whose margin is known; from records */
	struct loss_exact exact;
	struct loss_lists lists;
	wide *type_hit, *type_lost, *type_cents; /* by type, from records; NULL: from rates */
	struct damage_tree *drawn; /* [draws] */
	size_t draws;
	double *hold; /* [draws] */
};

int loss_put(const struct emission *emission, const struct loss_asked *asked, struct fault *fault);

/* From counts to a tree; FAULT_INPUT for a state that no counting gives. */
int loss_tree_of(struct loss_shown *shown, struct fault *fault);
void loss_tree_release(struct loss_shown *shown);

/* Types of problems, the largest risk first; what is hidden. */
void loss_put_types(struct loss_shown *shown);
void loss_put_hidden(const struct loss_shown *shown);

/* Rows: money is rounded to cents. */
void loss_row(const struct loss_shown *shown, const struct line *line);

#endif
