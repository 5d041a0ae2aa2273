/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several columns of an export read as one, as a map's row for "Year+Month+Day" says: their
 * fields one after another, a blank between. Where a part is missing the whole is.
 */
#ifndef INTAKE_JOINT_H
#define INTAKE_JOINT_H

#include "intake/header.h"
#include "intake/recipe.h"

struct joint {
	const char *name; /* the map's cell; it lives as long as the map */
	uint32_t *from;   /* [n] the export's columns, from 0 */
	uint32_t n;       /* 0: it is none */
};

/*
 * The columns, by name or number, that a cell with '+' between them means. 0: found, or not
 * several columns at all (n 0); -1: some of them are columns, and the fault says which is not.
 */
int joint_find(struct joint *joint, const struct header *header, const char *cell,
	const char *file, struct fault *fault);

/* Their fields of record r, which has n fields, joined in *text; empty where a part is missing. */
void joint_text(const struct joint *joint, const struct recipe *recipe, const struct chunk *chunk,
	uint32_t r, uint32_t n, struct buf *hold, struct buf *text);

void joint_release(struct joint *joint);

#endif
