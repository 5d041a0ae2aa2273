/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What constants alone make is computed once, when the expression is compiled.
 */
#ifndef LABEL_CONSTANT_H
#define LABEL_CONSTANT_H

#include "label/build.h"

/* The node, or the literal that it always is; NULL is passed on. A fault where it can be none. */
struct node *constant_fold(struct builder *b, struct node *node);

#endif
