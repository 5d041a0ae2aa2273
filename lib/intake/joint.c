/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/joint.h"

#include "util/mem.h"
#include "util/nearest.h"
#include "util/opt.h"

#include <stdlib.h>
#include <string.h>

/* The column of a name, or of a number; header->n when there is none or more than one. */
static uint32_t find(const struct header *header, const char *name)
{
	uint32_t at = header->n;
	int64_t number;

	for (uint32_t k = 0; k < header->n; k++) {
		if (strcmp(header->cell[k], name) != 0)
			continue;
		if (at < header->n)
			return header->n;
		at = k;
	}
	if (at == header->n && opt_number(name, &number) == 0 && number >= 1 &&
		number <= header->n)
		at = (uint32_t)number - 1;
	return at;
}

static int lacks(const struct header *header, const char *name, const char *file,
	struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (uint32_t k = 0; k < header->n; k++)
		nearest_offer(&near, header->cell[k]);
	return fault_set(fault, FAULT_INPUT, "%s has no column \"%.100s\", or more than one%s", file,
		name, nearest_hint(&near, hint));
}

/* The parts of a cell without the blanks at their ends; they live in what is returned. */
static char *split(const char *cell, struct opt_list *parts)
{
	char *hold;

	opt_split(cell, '+', parts, &hold);
	for (size_t i = 0; i < parts->n; i++) {
		const char *part = parts->at[i] + strspn(parts->at[i], " \t");
		size_t n = strlen(part);
		while (n && (part[n - 1] == ' ' || part[n - 1] == '\t'))
			n--;
		hold[part + n - hold] = '\0';
		parts->at[i] = part;
	}
	return hold;
}

int joint_find(struct joint *joint, const struct header *header, const char *cell,
	const char *file, struct fault *fault)
{
	struct opt_list parts = {0};
	size_t unknown = 0, which = 0;

	*joint = (struct joint){.name = cell};
	char *hold = split(cell, &parts);
	joint->from = mem_zero(parts.n, sizeof(*joint->from));
	for (size_t i = 0; i < parts.n; i++) {
		joint->from[i] = find(header, parts.at[i]);
		which = joint->from[i] == header->n && !unknown++ ? i : which;
	}
	if (parts.n > 1 && !unknown)
		joint->n = (uint32_t)parts.n;
	int bad = parts.n > 1 && unknown && unknown < parts.n
			  ? lacks(header, parts.at[which], file, fault)
			  : 0;
	if (!joint->n)
		joint_release(joint);
	opt_list_release(&parts);
	free(hold);
	return bad;
}

/* A word of the map for what is missing? */
static bool is_missing(const struct recipe *recipe, struct slice text)
{
	if (!text.n)
		return true;
	const struct meaning *word = recipe_meaning(recipe, text.at, text.n);
	return word && !word->n;
}

static struct slice trim(struct slice text)
{
	while (text.n && (text.at[text.n - 1] == ' ' || text.at[text.n - 1] == '\t'))
		text.n--;
	while (text.n && (*text.at == ' ' || *text.at == '\t')) {
		text.at++;
		text.n--;
	}
	return text;
}

void joint_text(const struct joint *joint, const struct recipe *recipe, const struct chunk *chunk,
	uint32_t r, uint32_t n, struct buf *hold, struct buf *text)
{
	buf_clear(text);
	for (uint32_t i = 0; i < joint->n; i++) {
		struct slice part = {"", 0};
		if (joint->from[i] < n)
			part = trim(chunk_text(chunk, r, joint->from[i], hold));
		if (is_missing(recipe, part)) {
			buf_clear(text);
			return;
		}
		if (i)
			buf_byte(text, ' ');
		buf_add(text, part.at, part.n);
	}
}

void joint_release(struct joint *joint)
{
	free(joint->from);
	*joint = (struct joint){0};
}
