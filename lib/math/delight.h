/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kano's method (Kano, Seraku, Takahashi and Tsuji 1984) as Berger et al. (1993) tell it: a person
 * is asked how it feels to have a thing (functional) and not to have it (dysfunctional), each from
 * 1 (like) over must-be, neutral, can live with it to 5 (dislike). The two answers are one of six
 * categories.
 */
#ifndef MATH_DELIGHT_H
#define MATH_DELIGHT_H

#include "util/wide.h"

#include <stdbool.h>

enum { KANO_ANSWERS = 5 };

/* In the order in which ties are decided: M > O > A > I; then R, Q. */
enum kano { KANO_M, KANO_O, KANO_A, KANO_I, KANO_R, KANO_Q, KANOS };

/* "M", "O", … */
const char *kano_letter(enum kano kano);

/* Answers from 1 to 5. */
enum kano kano_of(int functional, int dysfunctional);

/* What an answer is worth, -2 to 4 (DuMouchel, in Berger et al. 1993): 4 is the best reason to
 * build it. */
int kano_functional(int answer);
int kano_dysfunctional(int answer);

/*
 * Fong (1996): do two frequencies a and b of n answers differ? |a - b| in units of
 * sqrt((a + b) (2n - a - b) / (2n)); above 1.65 they do, at 10 %. NAN where a + b is 0.
 */
double kano_fong(double a, double b, double n);

struct kano_choice {
	enum kano first, second; /* the most frequent two; equal ones in the order of enum kano */
	enum kano category;
	double fong;      /* of these two */
	bool significant; /* fong > z */
};

/*
 * From six frequencies in any unit, not all 0, that stand for n records. Where the first two are
 * not significantly different and `near` holds, the one that comes first in M > O > A > I is the
 * category, if both are of these four and both occur; otherwise the first is.
 */
struct kano_choice kano_choose(const wide frequency[KANOS], double n, double z, bool near);

#endif
