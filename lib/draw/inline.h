/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gnuplot's SVG as a part of a page: without its prolog, its ids made unique by a prefix, its own
 * titles replaced by ours for screen readers. User text in it is escaped by gnuplot already.
 */
#ifndef DRAW_INLINE_H
#define DRAW_INLINE_H

#include "util/buf.h"

/* title and describe are texts, not HTML; prefix is a letter and more letters and digits. */
void inline_svg(struct buf *page, const char *svg, const char *prefix, const char *title,
	const char *describe);

/* Text as HTML: & < > " ' escaped. */
void inline_text(struct buf *page, const char *text);

#endif
