/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of the answers themselves: whether raters agree, and who was not heard.
 */
#ifndef DRAW_SUMMARY_SURVEY_H
#define DRAW_SUMMARY_SURVEY_H

#include "draw/sentence.h"

void say_agree(struct telling *to);
void say_sample(struct telling *to);

#endif
