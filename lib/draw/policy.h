/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The content security policy of a page: it may fetch nothing, and run and look like nothing but the
 * one script and the one style sheet whose hashes it names, whatever else may stand in it.
 */
#ifndef DRAW_POLICY_H
#define DRAW_POLICY_H

#include "util/buf.h"

/* Add the policy; script: NULL if the page has none. */
void policy_add(struct buf *page, const char *sheet, const char *script);

#endif
