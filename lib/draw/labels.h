/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What items are called: a table with the columns item and label, and for Chinese reports
 * label_zh-Hans and label_zh-Hant where there are any (an empty one falls back to label).
 */
#ifndef DRAW_LABELS_H
#define DRAW_LABELS_H

#include "draw/texts.h"
#include "util/buf.h"
#include "util/fault.h"
#include "util/intern.h"

struct labels {
	struct intern items, texts;
	uint32_t *text; /* item → its label */
	size_t cap;
};

/* Read a CSV file; an item that stands twice is FAULT_INPUT. */
int labels_read(
	struct labels *labels, const char *path, enum language language, struct fault *fault);

void labels_add(
	struct labels *labels, const char *item, size_t n, const char *label, size_t length);

/* The label of an item; NULL when it has none. */
const char *labels_find(const struct labels *labels, const char *item);

void labels_release(struct labels *labels);

#endif
