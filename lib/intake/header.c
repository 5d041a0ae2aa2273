/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/header.h"

#include "intake/likeness.h"
#include "util/intern.h"
#include "util/mem.h"
#include "util/nearest.h"
#include "util/opt.h"

#include <stdlib.h>

void header_width(struct header *header, uint32_t n)
{
	header->cell = mem_grow(header->cell, &header->cap, n, sizeof(*header->cell));
	while (header->n < n)
		header->cell[header->n++] = "";
}

/* What the first row says of column k. */
static void keep_above(struct header *header, uint32_t k, struct slice text)
{
	if (text.n || !k)
		header->above[k] = arena_copy(&header->arena, text.at, text.n);
	else
		header->above[k] = header->above[k - 1];
}

static void add(struct header *header, uint32_t k, struct slice text, const char *join)
{
	const char *before = header->cell[k];
	struct buf both = BUF_NONE;

	if (!text.n || (strlen(before) == text.n && memcmp(before, text.at, text.n) == 0))
		return;
	if (!*before && k < header->firsts)
		before = header->above[k];
	buf_puts(&both, before);
	if (*before)
		buf_puts(&both, join);
	buf_add(&both, text.at, text.n);
	header->cell[k] = arena_copy(&header->arena, both.at, both.n);
	buf_release(&both);
}

int header_row(struct header *header, const struct chunk *chunk, uint32_t r, const char *join,
	struct fault *fault)
{
	uint32_t n = chunk_fields(chunk, r);
	struct buf hold = BUF_NONE;
	bool first = !header->above;
	int bad = 0;

	header_width(header, n);
	if (first)
		header->above = mem_zero(n, sizeof(*header->above));
	for (uint32_t k = 0; k < n && !bad; k++) {
		struct slice text = chunk_text(chunk, r, k, &hold);
		if (memchr(text.at, '\0', text.n))
			bad = fault_set(fault, FAULT_INPUT,
				"column %u of the header holds a NUL byte: UTF-16 without a "
				"byte-order "
				"mark is read with -e utf-16le or -e utf-16be",
				k + 1);
		else if (first)
			keep_above(header, k, text);
		if (!bad)
			add(header, k, text, join);
	}
	if (first)
		header->firsts = n;
	buf_release(&hold);
	return bad;
}

void header_list(struct header *header, const char *names)
{
	struct opt_list list = {0};
	char *hold;

	opt_split(names, ',', &list, &hold);
	header_width(header, (uint32_t)list.n);
	for (uint32_t k = 0; k < list.n; k++)
		header->cell[k] = arena_copy(&header->arena, list.at[k], strlen(list.at[k]));
	opt_list_release(&list);
	free(hold);
}

/* Names that are taken, and for each header cell the number its next namesake tries first. */
struct naming {
	struct intern taken, all;
	uint32_t *next; /* by number in all */
};

/* NAME#2, NAME#3 …: the first that no column bears. A column without a name is #5, its place. */
static void settle(struct header *header, uint32_t k, struct naming *names)
{
	const char *cell = header->cell[k];
	uint32_t *next = &names->next[intern_find(&names->all, cell, strlen(cell))];
	struct buf name = BUF_NONE;
	bool free_name = *cell && *next == 2 &&
			 intern_find(&names->taken, cell, strlen(cell)) == INTERN_NONE;

	for (uint32_t n = *cell ? *next : k + 1; !free_name; n++) {
		buf_clear(&name);
		buf_printf(&name, "%s#%u", cell, n);
		free_name = intern_find(&names->taken, name.at, name.n) == INTERN_NONE &&
			    intern_find(&names->all, name.at, name.n) == INTERN_NONE;
		*next = n + 1;
	}
	if (!name.n)
		buf_puts(&name, cell);
	intern_id(&names->taken, name.at, name.n);
	header->own[k] = arena_copy(&header->arena, name.at, name.n);
	buf_release(&name);
}

void header_settle(struct header *header)
{
	struct naming names = {0};

	header->own = mem_zero(header->n, sizeof(*header->own));
	names.next = mem_zero(header->n, sizeof(*names.next));
	for (uint32_t k = 0; k < header->n; k++)
		names.next[intern_id(&names.all, header->cell[k], strlen(header->cell[k]))] = 2;
	for (uint32_t k = 0; k < header->n; k++)
		settle(header, k, &names);
	intern_release(&names.taken);
	intern_release(&names.all);
	free(names.next);
}

static uint32_t seek(const struct header *header, const char *name, bool alike, uint32_t from)
{
	for (uint32_t k = from; k < header->n; k++)
		if (alike ? likeness_same(header->cell[k], name) : strcmp(header->cell[k], name) == 0)
			return k;
	return header->n;
}

int header_find(const struct header *header, const char *name, const char *file, uint32_t *at,
	struct fault *fault)
{
	bool alike = seek(header, name, false, 0) == header->n;
	uint32_t k = seek(header, name, alike, 0);
	uint32_t twice = k < header->n ? seek(header, name, alike, k + 1) : k;

	*at = k;
	if (twice < header->n)
		return fault_set(fault, FAULT_USE,
			"columns %u and %u of %s are both named \"%.100s\": say the number", k + 1,
			twice + 1, file, name);
	return k < header->n;
}

int header_lacks(
	const struct header *header, const char *name, const char *file, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (uint32_t k = 0; k < header->n; k++)
		nearest_offer(&near, header->cell[k]);
	return fault_set(fault, FAULT_INPUT, "%s has no column \"%.100s\"%s", file, name,
		nearest_hint(&near, hint));
}

void header_release(struct header *header)
{
	free(header->cell);
	free(header->own);
	free(header->above);
	arena_release(&header->arena);
	*header = (struct header){0};
}
