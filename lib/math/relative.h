/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much of R2 each of some correlated columns may claim. Both ways share out all of it:
 *   lmg      what a column adds to R2, averaged over all orders in which the columns may enter
 *            (Lindeman, Merenda and Gold 1980; the Shapley value)
 *   weights  relative weights by way of the nearest uncorrelated columns (Johnson 2000)
 * `correlation` is [(n + 1)^2], the outcome last, and of full rank (math/regress).
 */
#ifndef MATH_RELATIVE_H
#define MATH_RELATIVE_H

#include <stddef.h>

enum { LMG_MOST = 16 }; /* columns: 2^16 models */

/* share[n]; n is from 1 to LMG_MOST. */
void relative_lmg(const double *correlation, size_t n, double *share);
void relative_weights(const double *correlation, size_t n, double *share);

#endif
