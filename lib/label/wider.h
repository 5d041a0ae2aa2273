/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --wider: records of one key and several items become one record with columns MEASURE@ITEM. The
 * key is the first of response_id, case, ticket_id and order_id; items stand in `item`, else in
 * `touchpoint`; the columns right of that are the measures. All of it is held in memory: distinct
 * texts once, and 100 bytes or so for each value.
 */
#ifndef LABEL_WIDER_H
#define LABEL_WIDER_H

#include "record/scan.h"
#include "record/schema.h"

struct wider;

/* Plan for input columns, which must outlive it. FAULT_INPUT when the key or the item is missing.
 */
int wider_plan(
	struct wider **wider, const struct column *const *input, uint32_t n, struct fault *fault);
void wider_free(struct wider *wider);

/* One record: a text for each input column. FAULT_INPUT when it contradicts one before it. */
int wider_add(struct wider *wider, const struct slice *text, struct fault *fault);

/* After the last: the columns (good until wider_free), the records, and the text of a field. */
const struct column *wider_columns(struct wider *wider, uint32_t *n);
uint32_t wider_records(const struct wider *wider);
struct slice wider_text(const struct wider *wider, uint32_t record, uint32_t column);

#endif
