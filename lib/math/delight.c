/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/delight.h"

#include <math.h>

const char *kano_letter(enum kano kano)
{
	static const char letter[KANOS][2] = {"M", "O", "A", "I", "R", "Q"};

	return letter[kano];
}

enum kano kano_of(int functional, int dysfunctional)
{
	bool like = functional == 1, dislike = functional == KANO_ANSWERS;

	if (dysfunctional == 1)
		return like ? KANO_Q : KANO_R;
	if (dysfunctional == KANO_ANSWERS)
		return like ? KANO_O : dislike ? KANO_Q : KANO_M;
	return like ? KANO_A : dislike ? KANO_R : KANO_I;
}

int kano_functional(int answer)
{
	static const int worth[KANO_ANSWERS] = {4, 2, 0, -1, -2};

	return worth[answer - 1];
}

int kano_dysfunctional(int answer)
{
	static const int worth[KANO_ANSWERS] = {-2, -1, 0, 2, 4};

	return worth[answer - 1];
}

double kano_fong(double a, double b, double n)
{
	double both = a + b;

	return both > 0 && n > 0 ? fabs(a - b) / sqrt(both * (2 * n - both) / (2 * n)) : NAN;
}

/* The most frequent one but for `but`. */
static enum kano most(const wide frequency[KANOS], int but)
{
	int best = but == 0;

	for (int k = best + 1; k < KANOS; k++)
		if (k != but && frequency[k] > frequency[best])
			best = k;
	return (enum kano)best;
}

struct kano_choice kano_choose(const wide frequency[KANOS], double n, double z, bool near)
{
	struct kano_choice choice = {.first = most(frequency, -1)};
	double all = 0;

	choice.category = choice.first;
	choice.second = most(frequency, (int)choice.first);
	for (int k = 0; k < KANOS; k++)
		all += wide_double(frequency[k]);
	choice.fong = kano_fong(wide_double(frequency[choice.first]) / all * n,
		wide_double(frequency[choice.second]) / all * n, n);
	choice.significant = choice.fong > z;
	if (near && !choice.significant && frequency[choice.second] > 0 && choice.first <= KANO_I &&
		choice.second < choice.first)
		choice.category = choice.second;
	return choice;
}
