/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of an export's columns: from its header rows, from --columns, or by number.
 */
#ifndef INTAKE_HEADER_H
#define INTAKE_HEADER_H

#include "record/chunk.h"
#include "util/arena.h"

struct header {
	const char **cell; /* as the export has them, rows joined */
	const char **own;  /* under which a column travels: each once, none empty */
	const char **above; /* the first row's cell or, where it is empty, the one before */
	uint32_t n, firsts;
	size_t cap;
	struct arena arena;
};

/*
 * Add a header row; `join` stands between the cells of a column. An empty cell of the first row
 * takes over the text of the cell before it where a further row has text below. A cell that
 * repeats what stands above it adds nothing. FAULT_INPUT: a NUL byte in a cell.
 */
int header_row(struct header *header, const struct chunk *chunk, uint32_t r, const char *join,
	struct fault *fault);

/* Names from a list a,b,c. */
void header_list(struct header *header, const char *names);

/* Columns without a name up to n of them. */
void header_width(struct header *header, uint32_t n);

/* Find the names under which columns travel; call once, behind the last row. */
void header_settle(struct header *header);

/*
 * The column of that name, to the letter or else alike (intake/likeness): 1, or 0 where there is
 * none. Two columns of it are a fault; `file` is the export's name.
 */
int header_find(const struct header *header, const char *name, const char *file, uint32_t *at,
	struct fault *fault);

/* FAULT_INPUT: there is no such column, but perhaps one named nearly so. */
int header_lacks(
	const struct header *header, const char *name, const char *file, struct fault *fault);

void header_release(struct header *header);

#endif
