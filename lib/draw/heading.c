/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/heading.h"

#include "draw/glyph.h"

#include <string.h>

void heading_report(struct buf *title, const struct show *show)
{
	if (show->title)
		glyph_clean(title, show->title, strlen(show->title));
	else
		buf_puts(title, text_of(show->language, TEXT_REPORT));
}
