/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small CSV table as text, whole in memory: what a tool hands on to those that may not open files.
 * Spreadsheets of some languages write semicolons for commas, or TABs: the header tells.
 */
#ifndef RECORD_TEXTTABLE_H
#define RECORD_TEXTTABLE_H

#include "util/arena.h"
#include "util/fault.h"

#include <stddef.h>
#include <stdint.h>

struct texttable {
	const char *file;  /* what messages call it */
	const char **name; /* [columns] */
	const char **cell; /* [rows * columns] */
	uint64_t *line;    /* [rows] physical line of a row */
	size_t columns, rows, cap, cap_lines;
	struct arena arena; /* the texts */
};

/* Read the file; release it in any case. */
int texttable_read(struct texttable *table, const char *path, struct fault *fault);

/* The same of n bytes in memory, that messages call `name`. */
int texttable_text(struct texttable *table, const char *name, const char *bytes, size_t n,
	struct fault *fault);

/* 32 hexadecimal digits of XXH3-128 over names and cells: two tables that say the same share them. */
enum { TEXTTABLE_DIGEST = 33 };
void texttable_digest(const struct texttable *table, char digest[TEXTTABLE_DIGEST]);

void texttable_release(struct texttable *table);

static inline const char *const *texttable_row(const struct texttable *table, size_t row)
{
	return table->cell + row * table->columns;
}

#endif
