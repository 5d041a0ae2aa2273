/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions of text. Characters are those of UTF-8; what makes an empty text is missing.
 */
#ifndef LABEL_TEXTFUNC_H
#define LABEL_TEXTFUNC_H

#include "label/call.h"

struct node *textfunc_len(struct builder *b, struct call *call);
struct node *textfunc_lower(struct builder *b, struct call *call);
struct node *textfunc_upper(struct builder *b, struct call *call);
struct node *textfunc_trim(struct builder *b, struct call *call);
struct node *textfunc_substr(struct builder *b, struct call *call);
struct node *textfunc_concat(struct builder *b, struct call *call);
struct node *textfunc_match(struct builder *b, struct call *call);
struct node *textfunc_has(struct builder *b, struct call *call);

#endif
