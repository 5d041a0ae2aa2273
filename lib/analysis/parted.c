/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/parted.h"

#include "analysis/analysis.h"
#include "analysis/named.h"

int parted_find(struct plan *plan, const char *setting, struct parted *parted, struct fault *fault)
{
	const struct needs *needs = plan->needs;
	const struct schema *schema = needs->schema;
	uint32_t *named = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*named)), n;

	*parted = (struct parted){0};
	if (named_columns(
		    schema, setting_value(plan->settings, plan->value, setting), named, &n, fault))
		return -1;
	parted->column = arena_take(
		&plan->needs->arena, (needs->groups + schema->n + 1) * sizeof(*parted->column));
	for (size_t g = 0; g < needs->groups; g++)
		parted->column[parted->n++] = needs->group[g];
	parted->groups = parted->n;
	for (uint32_t i = 0; i < n; i++)
		parted_add(parted, named[i]);
	return 0;
}

void parted_add(struct parted *parted, uint32_t column)
{
	if (!parted_has(parted, column))
		parted->column[parted->n++] = column;
}

bool parted_has(const struct parted *parted, uint32_t column)
{
	for (uint32_t p = 0; p < parted->n; p++)
		if (parted->column[p] == column)
			return true;
	return false;
}

void parted_text(const struct batch *batch, uint32_t i, uint32_t column, struct buf *out)
{
	struct buf hold = BUF_NONE;
	struct slice text = chunk_text(batch->chunk, batch->pick[i], column, &hold);

	buf_add(out, text.at, text.n);
	buf_release(&hold);
}

void parted_write(
	const struct parted *parted, const struct batch *batch, uint32_t i, struct buf *out)
{
	struct buf text = BUF_NONE;

	for (uint32_t p = 0; p < parted->n; p++) {
		buf_clear(&text);
		parted_text(batch, i, parted->column[p], &text);
		buf_printf(out, "%zu:", text.n);
		buf_add(out, text.at, text.n);
	}
	buf_release(&text);
}
