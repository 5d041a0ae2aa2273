/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/named.h"

#include "analysis/natural.h"
#include "util/opt.h"

#include <stdlib.h>
#include <string.h>

struct found {
	const struct schema *schema;
	uint32_t *column, n;
};

static int take(struct found *found, uint32_t at, struct fault *fault)
{
	for (uint32_t i = 0; i < found->n; i++)
		if (found->column[i] == at)
			return fault_set(fault, FAULT_USE, "column \"%s\" is named twice",
				found->schema->column[at].cell);
	found->column[found->n++] = at;
	return 0;
}

/* Items at or behind `from` into natural order. */
static void sort_items(struct found *found, uint32_t from)
{
	for (uint32_t i = from + 1; i < found->n; i++) {
		uint32_t at = found->column[i], k = i;
		const char *item = found->schema->column[at].item;
		for (; k > from &&
			natural_order(item, found->schema->column[found->column[k - 1]].item) < 0;
			k--)
			found->column[k] = found->column[k - 1];
		found->column[k] = at;
	}
}

static int take_items(struct found *found, const char *entry, size_t n, struct fault *fault)
{
	uint32_t from = found->n;

	for (uint32_t c = 0; c < found->schema->n; c++) {
		const struct column *column = &found->schema->column[c];
		if (column->item && strlen(column->name) == n &&
			memcmp(column->name, entry, n) == 0 && take(found, c, fault))
			return -1;
	}
	sort_items(found, from);
	return found->n > from ? 0 : fault_set(fault, FAULT_INPUT, "no column \"%s\"", entry);
}

int named_columns(const struct schema *schema, const char *list, uint32_t *column, uint32_t *n,
	struct fault *fault)
{
	struct found found = {schema, column, 0};
	struct opt_list names = {0};
	char *hold = NULL;
	int bad = 0;
	uint32_t at;

	if (*list)
		opt_split(list, ',', &names, &hold);
	for (size_t i = 0; i < names.n && !bad; i++) {
		const char *entry = names.at[i];
		size_t len = strlen(entry);
		if (len > 2 && strcmp(entry + len - 2, "@*") == 0)
			bad = take_items(&found, entry, len - 2, fault);
		else
			bad = schema_need(schema, entry, &at, fault) || take(&found, at, fault);
	}
	*n = found.n;
	opt_list_release(&names);
	free(hold);
	return bad ? -1 : 0;
}
