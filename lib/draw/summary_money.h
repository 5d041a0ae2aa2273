/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of customers who are lost, won back or on the wrong plan: loss, recovery, match.
 */
#ifndef DRAW_SUMMARY_MONEY_H
#define DRAW_SUMMARY_MONEY_H

#include "draw/sentence.h"

void say_loss(struct telling *to);
void say_recovery(struct telling *to);
void say_match(struct telling *to);

#endif
