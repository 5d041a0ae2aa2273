/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The operators of expressions: each makes a checked node of its operands, or returns NULL with
 * the builder's fault set (see label/build).
 */
#ifndef LABEL_COMBINE_H
#define LABEL_COMBINE_H

#include "label/build.h"

/* op is the operator's own token: || && == != < <= > >= =~ !~ + - * and / . */
struct node *combine_binary(
	struct builder *b, const struct token *op, struct node *x, struct node *y);
struct node *combine_not(struct builder *b, const struct token *op, struct node *x);
struct node *combine_minus(struct builder *b, const struct token *op, struct node *x);

/* The pattern of a literal text, compiled. The caller frees it. */
pcre2_code *combine_pattern(struct builder *b, const struct node *text);

/* x in (item, ...): begun with x, literals added one by one. */
struct node *combine_in(struct builder *b, struct node *x, uint32_t end);
int combine_item(struct builder *b, struct node *in, struct node *item);

#endif
