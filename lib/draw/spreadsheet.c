/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/spreadsheet.h"

#include "record/csvout.h"

#include <string.h>

/* Group columns of all sections, each once, in order of appearance. */
static void all_groups(struct intern *names, const struct resultset *set)
{
	for (size_t s = 0; s < set->n; s++)
		for (size_t i = 0; i < set->section[s].groups; i++)
			intern_id(
				names, set->section[s].group[i], strlen(set->section[s].group[i]));
}

static void put(struct buf *buf, const char *text, bool safe)
{
	buf_byte(buf, ',');
	csv_field(buf, text, strlen(text), safe);
}

static int csv_begin(struct show *show, struct fault *fault)
{
	struct buf *buf = &show->out->buf;
	struct intern names = {0};

	(void)fault;
	all_groups(&names, show->set);
	if (show->bom)
		buf_puts(buf, "\xEF\xBB\xBF");
	buf_puts(buf, "analysis");
	for (uint32_t i = 0; i < names.count; i++)
		put(buf, names.name[i].text, show->safe);
	buf_puts(buf, ",item,measure,unit,n,value,low,high,label,note\n");
	intern_release(&names);
	return 0;
}

static const char *group_value(
	const struct result_section *section, const struct result_row *row, const char *name)
{
	for (size_t i = 0; i < section->groups; i++)
		if (strcmp(section->group[i], name) == 0)
			return row->group[i];
	return "";
}

static void put_groups(
	struct show *show, const struct result_section *section, const struct result_row *row)
{
	struct intern names = {0};

	if (show->set->n == 1) { /* the usual case needs no search */
		for (size_t i = 0; i < section->groups; i++)
			put(&show->out->buf, row->group[i], show->safe);
		return;
	}
	all_groups(&names, show->set);
	for (uint32_t i = 0; i < names.count; i++)
		put(&show->out->buf, group_value(section, row, names.name[i].text), show->safe);
	intern_release(&names);
}

static int csv_row(struct show *show, const struct result_section *section,
	const struct result_row *row, struct fault *fault)
{
	struct buf *buf = &show->out->buf;

	(void)fault;
	csv_field(buf, row->analysis, strlen(row->analysis), show->safe);
	put_groups(show, section, row);
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
};
