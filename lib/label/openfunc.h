/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions of business calendars (--calendar).
 */
#ifndef LABEL_OPENFUNC_H
#define LABEL_OPENFUNC_H

#include "label/call.h"

struct node *openfunc_business(struct builder *b, struct call *call);
struct node *openfunc_open_after(struct builder *b, struct call *call);

#endif
