/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/composition.h"

#include "analysis/heads.h"
#include "math/composed.h"
#include "util/intern.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { PART, OF, HOW, AVAILABILITY, COPIES, HEADS };

static const char *const heads[HEADS] = {"part", "of", "how", "availability", "copies"};

enum { MOST_COPIES = 1000000 };

struct making {
	struct composition *composition;
	const struct texttable *table;
	size_t at[HEADS];
	struct intern names; /* of the parts, same numbers as piece[] */
	struct fault *fault;
};

static int wrong(const struct making *m, size_t row, int head)
{
	return heads_fault(m->table, row, m->at[head], m->fault);
}

static int take_name(struct making *m, size_t row)
{
	const char *name = heads_cell(m->table, row, m->at[PART]);

	if (!*name || *name == '(') {
		fault_set(m->fault, FAULT_USE, *name ? "\"%s\" is no name for a part: no ( before it"
						      : "a part without a name%s", name);
		return wrong(m, row, PART);
	}
	if (intern_id(&m->names, name, strlen(name)) != row) {
		fault_set(m->fault, FAULT_USE, "part \"%s\" stands twice", name);
		return wrong(m, row, PART);
	}
	m->composition->piece[row] = (struct piece){.name = name, .of = SIZE_MAX};
	return 0;
}

static int take_how(struct making *m, size_t row)
{
	struct piece *piece = &m->composition->piece[row];
	const char *how = heads_cell(m->table, row, m->at[HOW]);
	struct nearest near = nearest_to(how);
	char hint[NEAREST_TEXT];

	nearest_offer(&near, "serial");
	nearest_offer(&near, "redundant");
	piece->redundant = strcmp(how, "redundant") == 0;
	piece->composed = *how;
	if (!*how || piece->redundant || strcmp(how, "serial") == 0)
		return 0;
	fault_set(m->fault, FAULT_USE, "parts are serial or redundant, not \"%s\"%s", how, nearest_hint(&near, hint));
	return wrong(m, row, HOW);
}

static int take_numbers(struct making *m, size_t row)
{
	struct piece *piece = &m->composition->piece[row];

	if (heads_number(m->table, row, m->at[AVAILABILITY], 0, 1, &piece->availability, m->fault) ||
		heads_number(m->table, row, m->at[COPIES], 1, MOST_COPIES, &piece->copies, m->fault))
		return -1;
	if (isnan(piece->copies))
		piece->copies = 1;
	if (piece->copies != floor(piece->copies)) {
		fault_set(m->fault, FAULT_USE, "%g is no whole number of copies", piece->copies);
		return wrong(m, row, COPIES);
	}
	if (piece->composed != isnan(piece->availability)) {
		fault_set(m->fault, FAULT_USE, piece->composed
			? "part \"%s\" has its availability from its parts: leave it empty"
			: "part \"%s\" wants an availability, or how its parts work together", piece->name);
		return wrong(m, row, AVAILABILITY);
	}
	return 0;
}

static int take_of(struct making *m, size_t row)
{
	struct piece *piece = m->composition->piece;
	const char *of = heads_cell(m->table, row, m->at[OF]);
	struct nearest near = nearest_to(of);
	char hint[NEAREST_TEXT];

	if (!*of)
		return 0;
	piece[row].of = intern_find(&m->names, of, strlen(of));
	if (piece[row].of == INTERN_NONE) {
		for (size_t i = 0; i < m->composition->n; i++)
			nearest_offer(&near, piece[i].name);
		fault_set(m->fault, FAULT_USE, "no part \"%s\"%s", of, nearest_hint(&near, hint));
		return wrong(m, row, OF);
	}
	if (piece[piece[row].of].composed)
		return 0;
	fault_set(m->fault, FAULT_USE, "part \"%s\" does not say how its parts work together: serial or redundant", of);
	return wrong(m, row, OF);
}

/* Part i, with its copies, goes into what it belongs to. */
static void join(struct piece *piece, size_t i)
{
	struct piece *whole = &piece[piece[i].of];
	double part[2] = {whole->availability, piece[i].availability}, copies[2] = {1, piece[i].copies};

	whole->availability = (whole->redundant ? composed_redundant : composed_serial)(part, copies, 2);
}

/*
 * From the parts without parts upwards: a part is done when all that belong to it are. Those that never
 * are lie on a ring or above one.
 */
static int compose(const struct making *m)
{
	struct composition *all = m->composition;
	size_t *left = mem_zero(all->n, sizeof(*left)), *queue = mem_zero(all->n, sizeof(*queue)), ready = 0;

	for (size_t i = 0; i < all->n; i++) {
		if (all->piece[i].composed)
			all->piece[i].availability = all->piece[i].redundant ? 0 : 1;
		if (all->piece[i].of != SIZE_MAX)
			left[all->piece[i].of]++;
	}
	for (size_t i = 0; i < all->n; i++)
		if (!left[i])
			queue[ready++] = i;
	for (size_t next = 0; next < ready; next++) {
		struct piece *piece = &all->piece[queue[next]];
		if (piece->of == SIZE_MAX)
			continue;
		join(all->piece, queue[next]);
		if (--left[piece->of] == 0)
			queue[ready++] = piece->of;
	}
	size_t stuck = 0;
	while (stuck < all->n && !left[stuck])
		stuck++;
	free(left);
	free(queue);
	if (stuck == all->n)
		return 0;
	fault_set(m->fault, FAULT_USE, "part \"%s\" belongs to itself in the end: a ring", all->piece[stuck].name);
	return wrong(m, stuck, OF);
}

/* A part that says how its parts work together must have some. */
static int check_parts(const struct making *m)
{
	struct piece *piece = m->composition->piece;
	bool *whole = mem_zero(m->composition->n, sizeof(*whole));
	size_t i = 0;

	for (size_t p = 0; p < m->composition->n; p++)
		if (piece[p].of != SIZE_MAX)
			whole[piece[p].of] = true;
	while (i < m->composition->n && (whole[i] || !piece[i].composed))
		i++;
	free(whole);
	if (i == m->composition->n)
		return 0;
	fault_set(m->fault, FAULT_USE, "part \"%s\" is %s, and no part belongs to it", piece[i].name,
		piece[i].redundant ? "redundant" : "serial");
	return wrong(m, i, HOW);
}

static int take_rows(struct making *m)
{
	size_t rows = m->table->rows;

	for (size_t row = 0; row < rows; row++)
		if (take_name(m, row) || take_how(m, row) || take_numbers(m, row))
			return -1;
	for (size_t row = 0; row < rows; row++)
		if (take_of(m, row))
			return -1;
	return check_parts(m) || compose(m) ? -1 : 0;
}

int composition_read(struct composition *composition, const struct texttable *table, struct fault *fault)
{
	struct making m = {.composition = composition, .table = table, .fault = fault};

	*composition = (struct composition){mem_zero(table->rows, sizeof(*composition->piece)), table->rows};
	if (heads_find(table, "a table of parts", heads, HEADS, 1, m.at, fault))
		return -1;
	if (!table->rows) {
		fault_set(fault, FAULT_USE, "a table of parts without a part");
		return fault_at(fault, table->file, 1);
	}
	int bad = take_rows(&m);
	intern_release(&m.names);
	return bad;
}

void composition_release(struct composition *composition)
{
	free(composition->piece);
	*composition = (struct composition){0};
}
