/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_en_words[TEXTS] = {
	[TEXT_SOURCE] = "Source: {1}",
	[TEXT_DATE] = "{3} {2} {1}",
	[TEXT_PERIOD_MONTH] = "{2} {1}",
	[TEXT_PERIOD_WEEK] = "week {2}, {1}",
	[TEXT_PERIOD_QUARTER] = "Q{2} {1}",
	[TEXT_JANUARY] = "Jan",
	[TEXT_FEBRUARY] = "Feb",
	[TEXT_MARCH] = "Mar",
	[TEXT_APRIL] = "Apr",
	[TEXT_MAY] = "May",
	[TEXT_JUNE] = "Jun",
	[TEXT_JULY] = "Jul",
	[TEXT_AUGUST] = "Aug",
	[TEXT_SEPTEMBER] = "Sep",
	[TEXT_OCTOBER] = "Oct",
	[TEXT_NOVEMBER] = "Nov",
	[TEXT_DECEMBER] = "Dec",
};
