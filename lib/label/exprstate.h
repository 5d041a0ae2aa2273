/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an expression needs to compute: one for each thread.
 */
#ifndef LABEL_EXPRSTATE_H
#define LABEL_EXPRSTATE_H

#include "label/node.h"

/* Groups of a pattern that extract() and sub() can reach: \0 to \9. */
enum { EXPR_GROUPS = 10 };

/* The row is NULL for what depends on no record. expr and row outlive the state. */
struct expr_state *exprstate_open(const struct expr *expr, struct row *row);
void exprstate_close(struct expr_state *state);

#endif
