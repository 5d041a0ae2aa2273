/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has been counted, as a file (ce-state(5)): the version, what the groups are, the parts that
 * went in, and for each analysis the settings that counting read, its tables and their rows. Any
 * number of such files join into one, in any order, to the same bytes. A state holds the counts of
 * small groups, too: it is confidential.
 */
#ifndef RECORD_STATE_H
#define RECORD_STATE_H

#include "record/book.h"
#include "util/buf.h"
#include "util/opt.h"

#include <stdbool.h>

struct part {
	const char *name;
	const char *hash; /* XXH3-128 of its bytes, 32 hexadecimal digits */
	uint64_t records;
};

struct section {
	const char *analysis;
	struct opt_list setting; /* name=value, those that counting reads */
	struct book book;
};

struct state {
	struct opt_list group; /* names of the group columns */
	const char *by;        /* "month" …, or "" */
	const char *zone;      /* of the periods; "" without */
	const char *as_of;     /* "" when no open case was counted */
	const char *items;     /* digest of the items table, or "" */
	const char *weight;    /* "weight COLUMN", "freq COLUMN", or "" */
	struct part *part;
	size_t parts, cap_parts;
	struct section *section;
	size_t sections, cap_sections;
	struct arena arena; /* all strings above */
};

/* An empty state: no strings are NULL. */
void state_init(struct state *state);
void state_release(struct state *state);

/* A new section; the name is copied. Pointers to sections move with the next call. */
struct section *state_section(struct state *state, const char *analysis);
void state_part(struct state *state, const char *name, const char *hash, uint64_t records);

/* The file, in order of parts, sections, tables and keys. */
void state_write(const struct state *state, struct buf *out);

/* Read a whole state file; `name` is for messages. FAULT_INPUT with the line where it is wrong. */
int state_read(struct state *state, const char *bytes, size_t n, const char *name, struct fault *fault);

/*
 * Join `from` (read from file `name`) into `into`. An empty `into` takes all from it. Other groups,
 * settings or tables, or a part that is there already (unless `again`), are FAULT_INPUT.
 */
int state_join(struct state *into, const struct state *from, const char *name, bool again,
	struct fault *fault);

#endif
