/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions that pass on one of their arguments; all must be of one type.
 */
#ifndef LABEL_CHOICEFUNC_H
#define LABEL_CHOICEFUNC_H

#include "label/call.h"

struct node *choicefunc_if(struct builder *b, struct call *call);
struct node *choicefunc_coalesce(struct builder *b, struct call *call);
struct node *choicefunc_min(struct builder *b, struct call *call);
struct node *choicefunc_max(struct builder *b, struct call *call);

#endif
