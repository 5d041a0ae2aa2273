/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arguments of options that name columns: words with signs between them. A backslash before
 * one of : , = + @ # \ makes it part of the word; before anything else it is itself.
 */
#ifndef LABEL_CUTTER_H
#define LABEL_CUTTER_H

#include <stdbool.h>

struct cutter {
	char *at;  /* what is left; changed in place */
	char stop; /* what ended the last word; NUL: the text */
	bool bare; /* the last word had no backslash that was taken off */
};

/* The next word, which ends before one of the stops; "" when nothing is left. */
char *cutter_word(struct cutter *cutter, const char *stops);

#endif
