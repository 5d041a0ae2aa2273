/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/composed.h"

#include <math.h>

static double times(double share, double copies)
{
	return copies == 1 ? share : pow(share, copies);
}

double composed_serial(const double *part, const double *copies, size_t n)
{
	double all = 1;

	for (size_t i = 0; i < n; i++)
		all *= times(part[i], copies ? copies[i] : 1);
	return all;
}

double composed_redundant(const double *part, const double *copies, size_t n)
{
	double none = 1;

	for (size_t i = 0; i < n; i++)
		none *= times(1 - part[i], copies ? copies[i] : 1);
	return 1 - none;
}

double budget_of(double target, double period)
{
	return target < 1 ? (1 - target) * period : NAN;
}

double budget_left(double failed, double of, double target)
{
	return 1 - budget_burn(failed, of, target);
}

double budget_burn(double failed, double of, double target)
{
	return of > 0 && target < 1 ? failed / of / (1 - target) : NAN;
}
