/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What text looks like, language by language, for a guess at its encoding: the encodings that its
 * files come in, and its letters beyond ASCII, the most frequent ones first (for Chinese and
 * Korean some hundred of them, which make up most of any text).
 */
#ifndef INTAKE_TONGUES_H
#define INTAKE_TONGUES_H

enum script { SCRIPT_LATIN, SCRIPT_OTHER, SCRIPT_WIDE };

struct tongue {
	enum script script;
	const char *encodings[6]; /* the likeliest first; NULL ends them */
	const char *letters;      /* UTF-8, small ones where there are two kinds */
};

extern const struct tongue tongues[];
extern const int tongues_n;

/* Signs that stand in texts of any language. */
extern const char tongue_signs[];

#endif
