/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --tiers SHARES[:LABELS[:NAME]]: value tiers, a step that reads the input twice. Customers
 * (customer_id) stand in the order of their profit, the sum of margin over their records. SHARES
 * are percents of the profit of all customers that make one, ascending. A customer is in the first
 * tier while those who make more profit have made less than the first share, in the second while
 * they have made less than the second, and so on; the last tier is the rest, with those who make
 * none. Equal customers share a tier.
 */
#ifndef LABEL_TIERS_H
#define LABEL_TIERS_H

#include "label/step.h"

/* FAULT_USE for a text that is none, FAULT_INPUT for a column that is not there. */
int tiers_open(struct step **step, const char *text, struct frame *frame, struct fault *fault);

#endif
