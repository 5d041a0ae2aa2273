/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Promises of one case in several records (case=): which were made after another of the case had
 * failed, and failed again. A row for each case and instant of making says how many of its promises
 * are settled and failed, and when the first of them failed; emit() sees a case's rows in time.
 */
#ifndef ANALYSIS_PROMISE_CASES_H
#define ANALYSIS_PROMISE_CASES_H

#include "analysis/analysis.h"
#include "analysis/promise_facts.h"

/* After promise_kinds_plan; nothing to do without case=. */
int promise_cases_plan(struct plan *plan, struct fault *fault);

void promise_cases_count(struct tally *tally, struct tally_table *table, uint32_t row,
	const struct promise_outcome *outcome, int64_t times);

struct promise_chain {
	wide failed;         /* cases in which a promise failed */
	wide promised;       /* of these, with a promise made after that */
	wide second_settled; /* such promises that are kept, late or broken */
	wide second_failed;
};

/* Of the rows of one clock. FAULT_INPUT for rows that nobody wrote so. */
int promise_cases_chain(const struct emit_item *const *row, size_t n, struct promise_chain *chain,
	struct fault *fault);

bool promise_cases_know(const struct table *shape);

#endif
