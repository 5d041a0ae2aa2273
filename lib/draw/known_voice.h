/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a report knows of voice: its tables are about topics, days, campaigns, all together, alerts.
 */
#ifndef DRAW_KNOWN_VOICE_H
#define DRAW_KNOWN_VOICE_H

#include "draw/knowncolumn.h"

extern const struct known_column known_voice[4];
extern const struct known_column known_voice_days[4];
extern const struct known_column known_voice_campaigns[7];
extern const struct known_column known_voice_whole[9];
extern const struct known_column known_voice_alerts[6];
extern const struct known_item known_voice_alerts_items[1];

#endif
