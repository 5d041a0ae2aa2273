/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --stage START,START,START: in which of the four stages after a purchase (as Vavra and Pruden
 * tell them apart) a customer is at the instant of the record:
 *   1-infatuation     from the purchase on; doubt is near, many relations end here
 *   2-learning        learning and evaluation: wants proof and training
 *   3-appreciation    appreciation and acceptance, the longest
 *   4-re-evaluation   weighs the choice anew
 * No lengths were published with them, so the starts of stages 2 to 4 are given: days after
 * purchased_at, columns of instants or dates (an event: trained_at, renewal_at), or several with |
 * between, of which the earliest counts. A stage that has begun ends those before it. The
 * instant of the record is --as-of, else answered_at, opened_at or at. Adds `stage`, which is
 * empty before the purchase and where the purchase or the instant is not known.
 */
#ifndef LABEL_STAGE_H
#define LABEL_STAGE_H

#include "label/step.h"
#include "record/when.h"

/* as_of_s may be NULL. FAULT_USE for a text that is none, FAULT_INPUT for a missing column. */
int stage_open(struct step **step, const char *text, const int64_t *as_of_s, struct frame *frame,
	const struct zone *zone, struct fault *fault);

#endif
