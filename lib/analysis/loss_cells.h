/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How loss counts: its tables and their cells.
 */
#ifndef ANALYSIS_LOSS_CELLS_H
#define ANALYSIS_LOSS_CELLS_H

#include "analysis/trouble.h"

enum loss_role {
	ROLE_TREE,  /* what became of whom */
	ROLE_TYPE,  /* the same of each type of problem */
	ROLE_LISTS, /* who is on which list */
	ROLE_CASES, /* the same of each case: its bits by OR */
	ROLES
};

enum { FORM_ROLE, FORM_HAS };

/* FORM_HAS: the columns there are. */
enum { HAS_PROBLEM = 1, HAS_COMPLAINED = 2, HAS_HANDLED = 4, HAS_MARGIN = 8, HAS_ALL = 15 };

/* ROLE_TREE: by trouble and outcome, of all records and of those with a margin. */
enum { KEPT, LOST, OUTCOMES };

enum loss_cell {
	CELL_OF,
	CELL_WORTH = CELL_OF + TROUBLES * OUTCOMES,
	CELL_MISSING = CELL_WORTH + TROUBLES * OUTCOMES,
	CELL_INVALID,
	CELL_CONTRADICTORY,
	CELL_NO_MARGIN,
	CELL_BAD_MARGIN,
	LOSS_CELLS
};

/* Sums of margins by trouble and outcome, then of their squares of those lost. */
enum { WIDE_MARGIN, WIDE_SQUARE = WIDE_MARGIN + TROUBLES * OUTCOMES, LOSS_WIDES = WIDE_SQUARE + TROUBLES };

/* ROLE_TYPE: kept and lost; the margins of the lost. */

/* ROLE_LISTS: on neither, the first, the second, both; then these. ROLE_CASES: bits 1 and 2. */
enum { LISTS_MISSING = 4, LISTS_INVALID, LISTS_CELLS };

#endif
