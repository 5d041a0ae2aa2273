/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the note column (ce-result(5), Notes) for people: a short one for the cell, and what it means.
 */
#ifndef DRAW_NOTES_H
#define DRAW_NOTES_H

#include "draw/texts.h"
#include "util/buf.h"

#include <stddef.h>

/* What it speaks of: a number alone, how a row was counted, or how all rows were. */
enum note_of { NOTE_NUMBER, NOTE_RUN, NOTE_TABLE };

struct note {
	const char *word; /* as in the manual: "small-n", "clock=business", "zone=NAME" */
	enum text shown, means;
	enum note_of of;
};

/* The i-th; NULL past the last. */
const struct note *notes_at(size_t i);

/* The note that a word of a row is; NULL for one that nobody knows. */
const struct note *notes_find(const char *word, size_t n);

/* Add a word of a row as people read it: in the language, what is behind "=" as well; an unknown one cleaned. */
void notes_show(struct buf *buf, enum language language, const char *word, size_t n);

#endif
