/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The -w option: an expression (ce-expr(5)) that says which records count. Compiled once; each
 * thread forks its own state. Nothing is allocated per record.
 */
#ifndef LABEL_WHERE_H
#define LABEL_WHERE_H

#include "label/frame.h"
#include "record/batch.h"
#include "record/schema.h"
#include "record/when.h"
#include "util/opt.h"

struct where;

/*
 * The schema, the zone (NULL is UTC) and the context (may be NULL) must live as long as *where. A fault holds the message
 * with the underlined words, ready for warn_fault: FAULT_USE for the text of the expression,
 * FAULT_INPUT for a column that is not there.
 */
int where_compile(struct where **where, const char *text, const struct schema *schema,
	const struct zone *zone, const struct context *context, struct fault *fault);

/* Before the first fork: fields with one of these texts are missing (--na). The list is copied. */
void where_na(struct where *where, const struct opt_list *tokens);

/* It calls record(): all records must pass one fork, in the order of the input. */
bool where_uses_order(const struct where *where);

void where_free(struct where *where);

/*
 * The state of one thread; `where` must outlive it. Fields that the expression reads and that are
 * not of their column's type go to the complaints, by their column's number.
 */
void *where_fork(const void *where, struct complaints *complaints);
void where_join(void *fork);

/* Does the expression hold for record r? A missing answer is no. */
bool where_keeps(void *fork, const struct chunk *chunk, uint32_t r);

/* 0, or -1 and a fault when a pattern gave up on a record (its match limit); ask after a chunk. */
int where_check(const void *fork, struct fault *fault);

#endif
