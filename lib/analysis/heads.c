/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/heads.h"

#include "util/nearest.h"
#include "util/opt.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static int unknown_head(const struct texttable *table, size_t c, const char *what, const char *const *head,
	size_t n, struct fault *fault)
{
	struct nearest near = nearest_to(table->name[c]);
	char hint[NEAREST_TEXT];

	for (size_t h = 0; h < n; h++)
		nearest_offer(&near, head[h]);
	fault_set(fault, FAULT_USE, "%s has no column \"%s\"%s", what, table->name[c], nearest_hint(&near, hint));
	return fault_at(fault, table->file, 1);
}

int heads_find(const struct texttable *table, const char *what, const char *const *head, size_t n,
	size_t needed, size_t *at, struct fault *fault)
{
	for (size_t h = 0; h < n; h++)
		at[h] = SIZE_MAX;
	for (size_t c = 0; c < table->columns; c++) {
		size_t h = 0;
		while (h < n && strcmp(table->name[c], head[h]) != 0)
			h++;
		if (h == n)
			return unknown_head(table, c, what, head, n, fault);
		at[h] = c;
	}
	for (size_t h = 0; h < needed; h++)
		if (at[h] == SIZE_MAX) {
			fault_set(fault, FAULT_USE, "%s needs a column \"%s\"", what, head[h]);
			return fault_at(fault, table->file, 1);
		}
	return 0;
}

const char *heads_cell(const struct texttable *table, size_t row, size_t at)
{
	return at == SIZE_MAX ? "" : texttable_row(table, row)[at];
}

int heads_fault(const struct texttable *table, size_t row, size_t at, struct fault *fault)
{
	if (at != SIZE_MAX)
		fault_column(fault, table->name[at]);
	return fault_at(fault, table->file, table->line[row]);
}

int heads_number(const struct texttable *table, size_t row, size_t at, double low, double high, double *value,
	struct fault *fault)
{
	const char *text = heads_cell(table, row, at);
	size_t n = strlen(text);
	char number[64];
	bool percent = n && text[n - 1] == '%';

	*value = NAN;
	if (!n)
		return 0;
	snprintf(number, sizeof(number), "%.*s", (int)(n - percent < 63 ? n - percent : 63), text);
	if (opt_real(number, value) == 0 && n < sizeof(number)) {
		*value = percent ? *value / 100 : *value;
		if (*value >= low && *value <= high)
			return 0;
	}
	fault_set(fault, FAULT_USE, "\"%s\" is not a number from %g to %g", text, low, high);
	return heads_fault(table, row, at, fault);
}
