/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_en_charts[TEXTS] = {
	[TEXT_LEFT_OUT_PLANES] = "{1} groups left out (those with the smallest n)",
	[TEXT_LEFT_OUT_PERIODS] = "{1} earlier periods left out",
	[TEXT_N_EACH] = "n {1} each",
	[TEXT_FIELD_KEEP] = "Keep it up",
	[TEXT_FIELD_CONCENTRATE] = "Concentrate here",
	[TEXT_FIELD_LOW] = "Low priority",
	[TEXT_FIELD_OVERKILL] = "Possible overkill",
	[TEXT_AXIS_PERFORMANCE] = "Performance (mean score)",
	[TEXT_AXIS_IMPORTANCE] = "Importance (mean score)",
	[TEXT_FOOT_IMPORTANCE] =
		"Mark: means; lines: their intervals. Hollow: an interval crosses "
		"the dashed cross-hair, so the field is not certain.",
	[TEXT_KANO_MUST_BE] = "Must-be",
	[TEXT_KANO_ONE_DIMENSIONAL] = "One-dimensional",
	[TEXT_KANO_ATTRACTIVE] = "Attractive",
	[TEXT_KANO_INDIFFERENT] = "Indifferent",
	[TEXT_KANO_OTHER] = "Reverse or questionable",
	[TEXT_AXIS_BETTER] = "Better: how far satisfaction can rise with it (%)",
	[TEXT_AXIS_WORSE] = "Worse: how far satisfaction can fall without it (%)",
	[TEXT_FOOT_KANO] =
		"Mark: the most frequent category; lines: intervals. Hollow: "
		"the first two categories do not differ clearly.",
	[TEXT_AXIS_SLOPE] = "Change of the outcome with one step more of the driver",
	[TEXT_AXIS_CONTRAST] = "Change of the outcome when low (penalty) and when high (reward)",
	[TEXT_FOOT_DRIVERS] =
		"Dot: value; line: interval. All drivers are in "
		"one model: each with the others held equal.",
	[TEXT_DRIFT_BASELINE] = "baseline",
	[TEXT_DRIFT_CENTER] = "centre {1}",
	[TEXT_DRIFT_UPPER] = "upper limit {1}",
	[TEXT_DRIFT_LOWER] = "lower limit {1}",
	[TEXT_SIGNAL_SHEWHART] = "beyond a limit",
	[TEXT_SIGNAL_RUNS] = "run on one side",
	[TEXT_SIGNAL_CUSUM] = "lasting shift (CUSUM)",
	[TEXT_SIGNAL_EWMA] = "slow drift (EWMA)",
	[TEXT_AXIS_PERIOD] = "Period",
	[TEXT_FOOT_DRIFT] =
		"Dot: the period's value; upright line: its interval; dashed: "
		"limits at three standard errors, from the shaded baseline.",
	[TEXT_EQUITY_CRUDE] = "as it is",
	[TEXT_EQUITY_ADJUSTED] = "with the mix of cases held equal",
	[TEXT_EQUITY_REFERENCE] = "reference {1}",
	[TEXT_FOOT_EQUITY] =
		"Dot and diamond: value; line: interval. "
		"Dashed: the reference group as it is.",
	[TEXT_AXIS_DIFFERENCE] = "Difference: {1} less {2} ({3})",
	[TEXT_UNIT_PERCENT_POINTS] = "percentage points",
	[TEXT_UNIT_POINTS] = "points",
	[TEXT_UNIT_SCORE] = "points of the scale",
	[TEXT_UNIT_OTHER] = "as counted",
	[TEXT_FOOT_COMPARE] =
		"Dot: difference; line: interval. An interval over "
		"zero: no difference is shown. n: both arms.",
	[TEXT_UNIT_SECONDS] = "seconds",
	[TEXT_UNIT_MINUTES] = "minutes",
	[TEXT_UNIT_HOURS] = "hours",
	[TEXT_UNIT_DAYS] = "days",
	[TEXT_AXIS_WAITED] = "Waited ({1})",
	[TEXT_AXIS_SERVED] = "served by then (%)",
	[TEXT_WAIT_BAND] = "to quote: {1} to {2}",
	[TEXT_WAIT_KEPT] = "quotes held {1}, waits under {2}, over {3}",
	[TEXT_FOOT_WAIT] =
		"Dot: quantile of the waits; line: its interval. "
		"Shaded: what to quote a new customer.",
	[TEXT_AXIS_REPURCHASE] = "Would buy again (%)",
	[TEXT_AXIS_PARADOX] =
		"Would buy again: difference to customers "
		"without a problem (percentage points)",
	[TEXT_RECOVERY_LINE] = "no problem {1}",
	[TEXT_FOOT_RECOVERY] =
		"Dot: value; line: interval (shares: Wilson). "
		"Dashed: customers without a problem.",
	[TEXT_LOSS_LOST] = "lost",
	[TEXT_LOSS_WON] = "won back",
	[TEXT_AXIS_LOST] = "Customers lost",
	[TEXT_AXIS_LOST_MONEY] = "Money lost",
	[TEXT_FOOT_LOSS] =
		"Each programme against things as they are. Right: "
		"lost or won back, with the interval.",
};
