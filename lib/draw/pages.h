/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole report as a PDF: a first page with title, sentences and contents; then for each analysis
 * its charts, its table and how it was computed. A page higher than wide is paper, on which things
 * follow each other; one wider than high is a slide, with one chart and large letters. With a chart
 * chosen, that chart alone, on a page of its size.
 */
#ifndef DRAW_PAGES_H
#define DRAW_PAGES_H

#include "draw/style.h"

extern const struct style pdf_style;

#endif
