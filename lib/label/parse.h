/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grammar of expressions (ce-expr(5)), from || down to names, by precedence climbing.
 */
#ifndef LABEL_PARSE_H
#define LABEL_PARSE_H

#include "label/build.h"

/* Brackets, calls and signs may nest so deep; operators in a row count elsewhere. */
enum { EXPR_MOST_NESTED = 200 };

/* The tree of the builder's text; NULL and a fault that underlines what is wrong. */
struct node *parse_expr(struct builder *b);

#endif
