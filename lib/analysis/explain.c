/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/explain.h"

#include "record/vocabulary.h"
#include "util/nearest.h"

#include <string.h>

enum { NAME = 64 };

/* Columns of a name, with or without an item; says how many there are. */
static size_t found(const char *name, const struct schema *schema, struct buf *out)
{
	size_t n = 0;

	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		if (strcmp(column->name, name) != 0)
			continue;
		buf_printf(out, "%s%s (", n++ ? ", " : "    found    ", column->cell);
		type_print(out, column->type);
		buf_byte(out, ')');
	}
	return n;
}

static void missing(const char *name, const struct schema *schema, struct buf *out)
{
	struct nearest near = nearest_to(name);

	for (uint32_t c = 0; c < schema->n; c++)
		nearest_offer(&near, schema->column[c].cell);
	buf_printf(out, "    missing  %s (-c '%s=%s' reads one under this name)", name, name,
		near.best ? near.best : "COLUMN");
}

/* One name of those an analysis reads; words between them are for people. */
static bool explain_column(const char *name, const struct schema *schema, struct buf *out)
{
	struct type type;

	if (vocabulary_type(name, strlen(name), &type))
		return false;
	if (!found(name, schema, out))
		missing(name, schema, out);
	buf_byte(out, '\n');
	return true;
}

/* The names in "nps csat (those present) [promise]": what is in round brackets is for people. */
void explain_columns(const struct analysis *analysis, const struct schema *schema, struct buf *out)
{
	char name[NAME];
	bool names = false;
	int depth = 0;

	buf_printf(out, "%s: %s\n", analysis->name, analysis->question);
	for (const char *at = analysis->reads; *at;) {
		size_t n = strcspn(at, " []();:,");
		if (n && n < NAME && !depth) {
			memcpy(name, at, n);
			name[n] = '\0';
			names = explain_column(name, schema, out) || names;
		}
		at += n;
		depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
		at += *at != '\0';
	}
	if (!names)
		buf_printf(out, "    reads    %s\n", analysis->reads);
}
