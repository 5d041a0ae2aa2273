/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --rfm: recency, frequency and monetary value of each record's customer, a step that reads the
 * input twice. Records are purchases: customer_id, purchased_at (else at), price (else margin).
 * As of an instant, never the clock:
 *   recency    civil days (in the zone) from the last purchase to the day of that instant
 *   frequency  purchases
 *   monetary   sum of the amounts
 * Each is scored from 1 to 5 by fifths of the customers, apart from the others, 5 the most recent,
 * most frequent, most valuable (Hughes 1994, Strategic Database Marketing); equal customers share a
 * score, so ties leave scores out. Adds rfm_recency, rfm_frequency, rfm_monetary and
 * rfm_segment. Purchases of later days and records without one of the three columns do not count.
 */
#ifndef LABEL_RFM_H
#define LABEL_RFM_H

#include "label/step.h"
#include "record/when.h"

/* FAULT_INPUT for a column that is not there, FAULT_USE for one of a type that does not do. */
int rfm_open(struct step **step, int64_t as_of_s, struct frame *frame, const struct zone *zone,
	struct fault *fault);

#endif
