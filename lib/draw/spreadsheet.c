/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/spreadsheet.h"

#include "record/csvout.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { NOT_THERE = UINT32_MAX };

/* Group columns of all sections, each once, in order of appearance. */
static void all_groups(struct intern *names, const struct resultset *set)
{
	for (size_t s = 0; s < set->n; s++)
		for (size_t i = 0; i < set->section[s].groups; i++)
			intern_id(names, set->section[s].group[i], strlen(set->section[s].group[i]));
}

static void put(struct buf *buf, const char *text, bool safe)
{
	buf_byte(buf, ',');
	csv_field(buf, text, strlen(text), safe);
}

static int csv_begin(struct show *show, struct fault *fault)
{
	struct buf *buf = &show->out->buf;
	struct csv_table *csv = &show->csv;

	(void)fault;
	all_groups(&csv->names, show->set);
	csv->place = mem_zero(csv->names.count + 1ul, sizeof(*csv->place));
	if (show->bom)
		buf_puts(buf, "\xEF\xBB\xBF");
	buf_puts(buf, "analysis");
	for (uint32_t i = 0; i < csv->names.count; i++)
		put(buf, csv->names.name[i].text, show->safe);
	buf_puts(buf, ",item,measure,unit,n,value,low,high,label,note\n");
	return 0;
}

static void enter(struct csv_table *csv, const struct result_section *section)
{
	csv->section = section;
	for (uint32_t i = 0; i < csv->names.count; i++)
		csv->place[i] = NOT_THERE;
	for (size_t g = 0; g < section->groups; g++)
		csv->place[intern_find(&csv->names, section->group[g], strlen(section->group[g]))] = (uint32_t)g;
}

static void put_groups(struct show *show, const struct result_row *row)
{
	for (uint32_t i = 0; i < show->csv.names.count; i++) {
		uint32_t g = show->csv.place[i];

		put(&show->out->buf, g == NOT_THERE ? "" : row->group[g], show->safe);
	}
}

static int csv_end(struct show *show, struct fault *fault)
{
	(void)fault;
	intern_release(&show->csv.names);
	free(show->csv.place);
	return 0;
}

static int csv_row(struct show *show, const struct result_section *section,
	const struct result_row *row, struct fault *fault)
{
	struct buf *buf = &show->out->buf;

	(void)fault;
	if (show->csv.section != section)
		enter(&show->csv, section);
	csv_field(buf, row->analysis, strlen(row->analysis), show->safe);
	put_groups(show, row);
	put(buf, row->item, show->safe);
	put(buf, row->measure, show->safe);
	put(buf, unit_name(row->unit), false);
	put(buf, row->n.text, false);
	put(buf, row->value.text, false);
	put(buf, row->low.text, false);
	put(buf, row->high.text, false);
	put(buf, row->label, show->safe);
	put(buf, row->note, show->safe);
	buf_byte(buf, '\n');
	return 0;
}

const struct style csv_style = {
	.name = "csv",
	.brief = "every row in one table for spreadsheets",
	.begin = csv_begin,
	.row = csv_row,
	.end = csv_end,
};
