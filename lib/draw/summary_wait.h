/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of waiting and of extras: how long, whether quotes were kept and what to quote; who is overtaken;
 * at which stock a promise is to be softened; whether an extra is taken for granted.
 */
#ifndef DRAW_SUMMARY_WAIT_H
#define DRAW_SUMMARY_WAIT_H

#include "draw/sentence.h"

void say_wait(struct telling *to);
void say_queue(struct telling *to);
void say_stock(struct telling *to);
void say_habit(struct telling *to);

#endif
