/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map matched with the header of one file: which columns travel, as what, by which recipe.
 * Names and numbers go before patterns; among patterns the first row of the map that finds a
 * column has it. A row that has no column, unless it is optional, is a fault, and so are two
 * columns that reach one name, unless they hold labels: these are put together.
 */
#ifndef INTAKE_BINDING_H
#define INTAKE_BINDING_H

#include "intake/foldcolumns.h"
#include "intake/joint.h"
#include "record/schema.h"

/* One column of the stream. */
struct outlet {
	uint32_t from; /* the export's column, from 0; OUTLET_APART: none */
	const struct joint *joint; /* several columns, and `from` is none of them; else NULL */
	bool carried; /* false: it is there for a fold to look at, under a name of no meaning */
	struct recipe recipe;
	struct outlet *more; /* labels of several columns: the next one; else NULL */
};

/* The column that says which fields hold an answer that is no value. */
enum { OUTLET_APART = UINT32_MAX };

struct binding {
	struct outlet *at; /* as many as schema.n, in its order */
	uint32_t n;
	struct joint *joint; /* [joints] */
	uint32_t joints;
	uint32_t width;       /* columns of the export */
	bool untouched;       /* all of them go through in their order, none is checked */
	bool hides;           /* some are hashed: no value of the export may show elsewhere */
	enum dedupe_rule rule; /* of the key; DEDUPE_NONE: there is none */
	struct foldcolumns fold;
	struct schema schema; /* the stream's columns; with a fold, those that it is given */
};

/* The columns of the key; at[] belongs to the caller. */
struct key_columns binding_key(const struct binding *binding);

/* `file` is the export's name in messages. binding is made new; release it in any case. */
int binding_make(struct binding *binding, const struct map *map, const struct header *header,
	const char *file, struct fault *fault);

/* Put the columns in the order of another file's; FAULT_INPUT when they are not the same ones. */
int binding_follow(
	struct binding *binding, const struct schema *first, const char *file, struct fault *fault);

void binding_release(struct binding *binding);

#endif
