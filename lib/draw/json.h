/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every result row as an object of one JSON array, a line each. Numbers keep their digits.
 */
#ifndef DRAW_JSON_H
#define DRAW_JSON_H

#include "draw/style.h"

extern const struct style json_style;

#endif
