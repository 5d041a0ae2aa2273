/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every result row in one CSV table. Sections may have different group columns: the table has
 * all of them, empty where a section lacks one.
 */
#ifndef DRAW_SPREADSHEET_H
#define DRAW_SPREADSHEET_H

#include "draw/style.h"

extern const struct style csv_style;

#endif
