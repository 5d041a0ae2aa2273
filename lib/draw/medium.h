/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What gnuplot is asked to make.
 */
#ifndef DRAW_MEDIUM_H
#define DRAW_MEDIUM_H

enum script_form { SCRIPT_PNG, SCRIPT_SVG, SCRIPT_PDF, SCRIPT_TERM };

#endif
