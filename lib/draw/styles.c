/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/styles.h"

#include "draw/json.h"
#include "draw/markdown.h"
#include "draw/page.h"
#include "draw/pages.h"
#include "draw/picture.h"
#include "draw/plain.h"
#include "draw/spreadsheet.h"
#include "util/buf.h"
#include "util/nearest.h"

#include <string.h>

static const struct style *const list[] = {
	&plain_style,
	&markdown_style,
	&html_style,
	&json_style,
	&csv_style,
	&png_style,
	&svg_style,
	&pdf_style,
	&term_style,
	&script_style,
};
enum { STYLES = sizeof(list) / sizeof(*list) };

const struct style *styles_at(size_t i)
{
	return i < STYLES ? list[i] : NULL;
}

const struct style *styles_find(const char *name, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t i = 0; i < STYLES; i++) {
		if (strcmp(list[i]->name, name) == 0)
			return list[i];
		nearest_offer(&near, list[i]->name);
	}
	struct buf names = BUF_NONE;
	for (size_t i = 0; i < STYLES; i++)
		buf_printf(&names, "%s%s", i ? ", " : "", list[i]->name);
	fault_set(fault, FAULT_USE, "no format \"%.100s\"%s: there are %.200s", name,
		nearest_hint(&near, hint), names.at);
	buf_release(&names);
	return NULL;
}

static int run_rows(struct show *show, const struct style *style, struct fault *fault)
{
	for (size_t s = 0; s < show->set->n; s++) {
		const struct result_section *section = &show->set->section[s];

		for (size_t i = 0; i < section->n; i++, show->done++)
			if (style->row(show, section, &section->row[i], fault) ||
				out_step(show->out))
				return -1;
	}
	return 0;
}

static int run_blocks(struct show *show, const struct style *style, struct fault *fault)
{
	for (size_t i = 0; i < show->blocks.n; i++, show->done++)
		if (style->block(show, &show->blocks.at[i], fault) || out_step(show->out))
			return -1;
	return 0;
}

static int run(struct show *show, const struct style *style, struct fault *fault)
{
	if (style->begin && style->begin(show, fault))
		return -1;
	if (style->row && run_rows(show, style, fault))
		return -1;
	if (style->block && run_blocks(show, style, fault))
		return -1;
	return style->end ? style->end(show, fault) : 0;
}

int styles_run(struct show *show, const struct style *style, struct fault *fault)
{
	blocks_make(&show->blocks, show->set);
	int result = run(show, style, fault);
	blocks_release(&show->blocks);
	if (show->out->fault.kind)
		*fault = show->out->fault;
	return result;
}
