/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What gnuplot's PDF lacks: a title, the language, bookmarks. They are added behind it, as an
 * update of the kind that every reader knows (ISO 32000-1, 7.5.6). The time at which it was made
 * is blanked, so that the same report has the same bytes.
 */
#ifndef DRAW_IMPRINT_H
#define DRAW_IMPRINT_H

#include "util/buf.h"

#include <stdbool.h>

struct imprint_mark {
	const char *title;
	size_t page; /* from 0 */
};

struct imprint {
	const char *title, *language;
	const struct imprint_mark *mark;
	size_t marks;
};

/* False, and nothing is changed: the PDF is not built as cairo 1.16 builds it. */
bool imprint_put(struct buf *pdf, const struct imprint *imprint);

#endif
