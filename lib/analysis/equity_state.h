/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What equity counts: every column has a table of its name, which holds how many answers were no use,
 * and a second one whose rows are group and strata, and for plain numbers the value, KEYS_JOINT between.
 */
#ifndef ANALYSIS_EQUITY_STATE_H
#define ANALYSIS_EQUITY_STATE_H

/* form[0]; EQUITY_ROWS + i is the second table of the i-th column. */
enum equity_role { EQUITY_COLUMN, EQUITY_ROWS };
/* What the column's own table says. SORT: enum measured; EXTRA: i; LEVELS: 0 where the rows are values. */
enum equity_form { EQUITY_ROLE, EQUITY_SORT, EQUITY_LOW, EQUITY_LEVELS, EQUITY_SCALE, EQUITY_EXTRA };
/* Cells of the column's own table. */
enum equity_cell { EQUITY_MISSING, EQUITY_INVALID, EQUITY_CELLS };

#endif
