/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to happen to one column of an export, made from a row of the map: its name and type,
 * the words that stand for values, the date formats and the zone. Read-only once made.
 */
#ifndef INTAKE_RECIPE_H
#define INTAKE_RECIPE_H

#include "intake/cells.h"
#include "intake/dedupe.h"
#include "intake/foldrule.h"
#include "intake/map.h"
#include "intake/stamp.h"
#include "record/value.h"
#include "util/fault.h"
#include "util/intern.h"

/* What a word becomes, as the stream writes it; n 0: missing. */
struct meaning {
	const char *text;
	size_t n;
	const char *apart; /* an answer that is no value: what it is called; else NULL */
};

/* Words and what each becomes, by its number. */
struct lexicon {
	struct intern words;
	struct meaning *meaning;
	size_t cap;
};

struct recipe {
	const char *name; /* NULL: its own; "": the column is dropped */
	enum foldrule fold; /* what stood behind the name */
	struct type type;
	bool typed; /* the map says the type; else it is the name's */
	bool plain; /* every text is good as it is */
	bool required, reversed;
	struct numeral numeral; /* how numbers are written */
	enum dedupe_rule key; /* DEDUPE_NONE: no part of the key */
	bool hashed;          /* a pseudonym takes its place */
	const struct secret *secret;
	struct lexicon exact; /* words of the map */
	struct lexicon alike; /* words of shipped lists, in the form of intake/likeness */
	bool valued; /* some words stand for values, not only for missing ones */
	bool aparts; /* some words are answers, but no values */
	const char *split; /* type labels: what parts them within a field; "" or only '|' */
	const char **span; /* type duration: formats of intake/span */
	size_t spans;
	struct stamp *stamp;
	size_t stamps;
	struct zone *zone;
	struct arena arena;
};

/*
 * From a row and the groups its pattern found; `own` is the column's name where the map gives
 * none. The fault names the cell; release in any case.
 */
int recipe_make(struct recipe *recipe, const struct map *map, const struct map_row *row,
	const struct groups *groups, const char *own, struct fault *fault);

/* What the n bytes, blanks at their ends apart, are a word for; NULL when they are none. */
const struct meaning *recipe_meaning(const struct recipe *recipe, const char *bytes, size_t n);

/* For a column that no row speaks of: text, under its own name. */
int recipe_default(struct recipe *recipe, const struct map *map, struct fault *fault);

void recipe_release(struct recipe *recipe);

#endif
