/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/breadth.h"

#include "draw/glyph.h"

enum { FIRST = ' ', LAST = '~' };

/* Thousandths of an em, from ' ' to '~'. */
static const short advance[LAST - FIRST + 1] = {318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500,
	838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838,
	531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695,
	635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,
	635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525,
	636, 337, 636, 838};

static const struct {
	uint32_t code;
	short advance;
} others[] = {{0xb1, 838}, {0xb7, 318}, {0xd7, 838}, {0x2013, 500}, {0x2014, 1000}, {0x2018, 318},
	{0x2019, 318}, {0x201c, 518}, {0x201d, 518}, {0x2022, 590}, {0x2026, 1000}, {0x2212, 838},
	{0x2265, 838}, {0x2264, 838}, {GLYPH_BAD, 1025}};

static const double twice = 1, usual = .72;

double breadth_code(uint32_t code)
{
	int columns = glyph_columns(code);

	if (code >= FIRST && code <= LAST)
		return advance[code - FIRST] / 1000.;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (others[i].code == code)
			return others[i].advance / 1000.;
	return columns == 2 ? twice : columns ? usual : 0;
}

double breadth_of(const char *text, size_t n)
{
	double em = 0;

	for (size_t i = 0, bytes; i < n; i += bytes)
		em += breadth_code(glyph_next(text + i, n - i, &bytes));
	return em;
}

void breadth_cut(struct buf *buf, const char *text, size_t n, double em)
{
	double room = em - breadth_code(0x2026);
	size_t i = 0, bytes;

	if (breadth_of(text, n) <= em) {
		buf_add(buf, text, n);
		return;
	}
	for (; i < n; i += bytes) {
		room -= breadth_code(glyph_next(text + i, n - i, &bytes));
		if (room < 0)
			break;
	}
	while (i && text[i - 1] == ' ')
		i--;
	buf_add(buf, text, i);
	buf_puts(buf, "…");
}
