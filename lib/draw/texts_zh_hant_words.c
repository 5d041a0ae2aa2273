/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_zh_hant_words[TEXTS] = {
	[TEXT_SOURCE] = "資料來源：{1}",
	[TEXT_DATE] = "{1}年{2}{3}日",
	[TEXT_PERIOD_MONTH] = "{1}年{2}",
	[TEXT_PERIOD_WEEK] = "{1}年第{2}週",
	[TEXT_PERIOD_QUARTER] = "{1}年第{2}季",
	[TEXT_JANUARY] = "1月",
	[TEXT_FEBRUARY] = "2月",
	[TEXT_MARCH] = "3月",
	[TEXT_APRIL] = "4月",
	[TEXT_MAY] = "5月",
	[TEXT_JUNE] = "6月",
	[TEXT_JULY] = "7月",
	[TEXT_AUGUST] = "8月",
	[TEXT_SEPTEMBER] = "9月",
	[TEXT_OCTOBER] = "10月",
	[TEXT_NOVEMBER] = "11月",
	[TEXT_DECEMBER] = "12月",
};
