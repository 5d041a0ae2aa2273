/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of promises and of services that should be up: alarms first, then whether the target
 * is kept beyond chance, the groups at both ends, and who was never told.
 */
#ifndef DRAW_SUMMARY_PROMISE_H
#define DRAW_SUMMARY_PROMISE_H

#include "draw/sentence.h"

void say_promise(struct telling *to);
void say_availability(struct telling *to);

#endif
