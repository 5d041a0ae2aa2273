/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One self-contained HTML page: what it comes to in sentences, contents, and for each analysis its
 * chart, its table and how it was computed. It needs no network; a constant script sorts and filters its
 * tables, and all can be read without it. Light and dark, paper and phone are matters of its style sheet.
 */
#ifndef DRAW_PAGE_H
#define DRAW_PAGE_H

#include "draw/style.h"

extern const struct style html_style;

/* The style sheet. */
extern const char page_sheet[];

/* The script; its texts stand in data-sort, data-filter and data-shown of its element. */
extern const char page_script[];

#endif
