/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The market damage tree as a table of rates, one a row (name, value, and the number of records a
 * share was found in), and programmes as a table of the rates that each would bring about. ce-loss(5)
 * says what may stand there. Whatever is wrong is FAULT_USE or FAULT_INPUT with file, line and column.
 */
#ifndef ANALYSIS_LOSSRATES_H
#define ANALYSIS_LOSSRATES_H

#include "math/damage.h"
#include "record/texttable.h"
#include "util/fault.h"

/* Of customers so many are hit by a type of problem, of these so many are lost. */
struct loss_type {
	const char *name; /* of the table */
	double hit, lost, hit_n, lost_n;
};

struct loss_rates {
	struct damage_tree tree;
	struct damage_sample sample;
	bool has_tree;  /* not only types of problems or what is hidden */
	bool counted;   /* it says the number of problems, not of how many customers */
	bool has_loss, has_told;
	int years;
	double discount, margin; /* NAN: the table says nothing of it */
	double registered, registration, survey, log, both; /* NAN: likewise */
	struct loss_type *type;
	size_t types;
};

/* What the table does not say of years and discount is as given here. Release in any case. */
int loss_rates_read(struct loss_rates *rates, const struct texttable *table, int years, double discount,
	struct fault *fault);
void loss_rates_release(struct loss_rates *rates);

struct loss_programme {
	const char *name; /* of the table */
	bool given[DAMAGE_RATES];
	double value[DAMAGE_RATES];
	double cost; /* NAN: not told */
};

struct loss_programmes {
	struct loss_programme *at;
	size_t n;
};

/*
 * Programmes on top of a tree in which the rates `allowed` play a part; NULL: of which nothing is known
 * yet. counted: the tree says the number of problems, which a programme then gives as well.
 */
int loss_programmes_read(struct loss_programmes *programmes, const struct texttable *table,
	const bool *allowed, bool counted, struct fault *fault);
void loss_programmes_release(struct loss_programmes *programmes);

/* The rates that take part in the tree. */
void loss_rates_allow(const struct loss_rates *rates, bool allowed[DAMAGE_RATES]);

/* Does every programme give a tree whose losses are known? The fault names the one that is not. */
int loss_programmes_check(const struct loss_programmes *programmes, const struct texttable *table,
	const struct damage_tree *tree, struct fault *fault);

#endif
