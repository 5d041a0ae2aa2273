/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of comments: days and copies that look like a campaign first, then topics, then alarms.
 */
#ifndef DRAW_SUMMARY_VOICE_H
#define DRAW_SUMMARY_VOICE_H

#include "draw/sentence.h"

void say_voice(struct telling *to);

#endif
