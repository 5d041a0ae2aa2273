/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a survey asked and who answered, as the tally keeps it: one table for all who were asked,
 * one for each question, a row for each cell of the margins, and a row for each instant (or wave)
 * of answering with the answers' levels, so that waves can be cut when all is known. Under survey
 * weights every count has beside it the sum of its records' weights and that of their squares.
 */
#ifndef ANALYSIS_HEARING_H
#define ANALYSIS_HEARING_H

#include "analysis/analysis.h"

enum { HEARING_MOST = 256, HEARING_LEVELS = 1001 };

/* Roles, in the order in which emit() sees them. */
enum { HEARING_FRAME, HEARING_QUESTION, HEARING_MARGIN, HEARING_CELL, HEARING_WAVE };

enum hearing_form {
	HEARING_FORM_ROLE,
	HEARING_FORM_AT,   /* question, margin: which one; cell: how many margins; wave: how many
			      questions */
	HEARING_FORM_SORT, /* question: enum question; wave: enum wave; frame: are there any who did
			      not answer? */
	HEARING_FORM_LOW,
	HEARING_FORM_HIGH,
	HEARING_FORM_FIRST, /* question: its first cell in a wave's row; frame: is there a weight?
			     */
};

enum question { QUESTION_OPEN, QUESTION_SCORE, QUESTION_FLAG };
enum wave { WAVE_TEXT, WAVE_INSTANT, WAVE_DATE };

enum {
	FRAME_ANSWERED,
	FRAME_SILENT,
	FRAME_NOT_ASKED,
	FRAME_MISSING,
	FRAME_INVALID,
	FRAME_WEIGHTED,
	FRAME_COUNTS
};
enum { FRAME_W, FRAME_W2, FRAME_WIDES };
enum { MARGIN_KNOWN, MARGIN_MISSING, MARGIN_COUNTS };
enum { CELL_ANSWERED, CELL_SILENT, CELL_COUNTS };
enum { WAVE_ALL, WAVE_LEVELS }; /* all who answered then; levels of all questions behind it */

/* How many levels a question has; an open one is filled or not. */
static inline uint32_t question_levels(const struct table *shape)
{
	return shape->form[HEARING_FORM_SORT] == QUESTION_OPEN
		       ? 1
		       : (uint32_t)(shape->form[HEARING_FORM_HIGH] - shape->form[HEARING_FORM_LOW] +
				    1);
}

/* The sums of weights are behind the wides that a table has anyhow: of cell c, and of their squares. */
static inline uint32_t hearing_plain(const struct table *shape)
{
	return shape->form[HEARING_FORM_ROLE] == HEARING_FRAME ? FRAME_WIDES : 0;
}

static inline uint32_t hearing_wides(const struct table *shape, bool weighted)
{
	return hearing_plain(shape) + (weighted ? 2 * shape->counts : 0);
}

bool hearing_knows(const struct table *shape);
int hearing_emit(const struct emission *emission, struct fault *fault);

#endif
