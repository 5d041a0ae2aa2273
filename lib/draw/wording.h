/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a report calls the items, groups and labels that ce-gap made up. Names of the data stand for themselves.
 */
#ifndef DRAW_WORDING_H
#define DRAW_WORDING_H

#include "draw/texts.h"
#include "util/buf.h"

#include <stdbool.h>

/* TEXT_NONE for a name of the data. */
enum text wording_name(const char *name);

/* What a label of an analysis says in words; TEXT_NONE for one that stands for itself. */
enum text wording_label(const char *analysis, const char *label);

/* Add a name that holds a number, as "campaign 3"; false, and nothing added, for any other. */
bool wording_numbered(struct buf *buf, enum language language, const char *analysis, const char *name);

#endif
