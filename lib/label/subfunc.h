/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions that take texts apart by patterns: extract, sub, gsub.
 */
#ifndef LABEL_SUBFUNC_H
#define LABEL_SUBFUNC_H

#include "label/call.h"

struct node *subfunc_extract(struct builder *b, struct call *call);
struct node *subfunc_sub(struct builder *b, struct call *call);
struct node *subfunc_gsub(struct builder *b, struct call *call);

#endif
