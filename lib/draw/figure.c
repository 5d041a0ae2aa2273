/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/figure.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { DIGITS = 400 }; /* %f of a double takes up to 309 before the point */

void figure_count(struct buf *buf, const char *digits)
{
	size_t whole;

	if (*digits == '-')
		buf_byte(buf, *digits++);
	whole = strspn(digits, "0123456789");
	for (size_t i = 0; i < whole; i++) {
		if (i && (whole - i) % 3 == 0)
			buf_byte(buf, ',');
		buf_byte(buf, digits[i]);
	}
	buf_puts(buf, digits + whole);
}

/* With a fixed number of decimals, grouped; what rounds to zero has no sign. */
static void fixed_point(struct buf *buf, double value, int decimals)
{
	char text[DIGITS];

	snprintf(text, sizeof(text), "%.*f", decimals, value);
	figure_count(buf, text[0] == '-' && !text[1 + strspn(text + 1, "0.")] ? text + 1 : text);
}

static void seconds(struct buf *buf, double s)
{
	if (s < 0)
		buf_byte(buf, '-');
	s = fabs(s);
	if (s < 59.5) {
		fixed_point(buf, s, 0);
		buf_puts(buf, " s");
	} else if (s < 3570) {
		fixed_point(buf, s / 60, 0);
		buf_puts(buf, " min");
	} else if (s < 48 * 3600) {
		double minutes = floor(s / 60 + .5);
		buf_printf(buf, "%.0f h %02.0f min", floor(minutes / 60), fmod(minutes, 60));
	} else {
		double hours = floor(s / 3600 + .5);
		fixed_point(buf, floor(hours / 24), 0);
		buf_printf(buf, " d %.0f h", fmod(hours, 24));
	}
}

static void plain_number(struct buf *buf, double value)
{
	double size = fabs(value);

	if (size < 1e12)
		fixed_point(buf, value, size < 1000 ? 2 : 0);
	else
		buf_printf(buf, "%.3g", value);
}

/* Coefficients have the size of their predictor's unit: a small one is not nothing. */
static void coefficient(struct buf *buf, double value)
{
	if (value != 0 && fabs(value) < .01)
		buf_printf(buf, "%.2g", value);
	else
		plain_number(buf, value);
}

static void probability(struct buf *buf, double p)
{
	if (p >= 0 && p < .001)
		buf_puts(buf, "< 0.001");
	else
		buf_printf(buf, "%.3f", p);
}

/*
 * Between 99.9 % and all of them a tenth of a percent says nothing: two digits of what is missing, as 99.95 %
 * or 99.989 %.
 */
static void share(struct buf *buf, double value)
{
	double missing = 100 * (1 - value);
	bool nearly = value > .999 && missing > 1e-7;

	fixed_point(buf, value * 100, nearly ? 1 - (int)floor(log10(missing)) : 1);
	while (nearly && buf->at[buf->n - 1] == '0' && buf->at[buf->n - 2] != '.')
		buf->n--;
	buf_puts(buf, " %");
}

void figure_double(struct buf *buf, enum unit unit, double value)
{
	switch (unit) {
	case UNIT_POINTS:
		fixed_point(buf, value, 1);
		break;
	case UNIT_SHARE:
		share(buf, value);
		break;
	case UNIT_SECONDS:
		seconds(buf, value);
		break;
	case UNIT_COUNT:
		if (value == floor(value))
			fixed_point(buf, value, 0);
		else
			plain_number(buf, value); /* of a mean */
		break;
	case UNIT_MONEY:
		fixed_point(buf, value, 2);
		break;
	case UNIT_P:
		probability(buf, value);
		break;
	case UNIT_COEFFICIENT:
		coefficient(buf, value);
		break;
	default:
		plain_number(buf, value);
	}
}

/* Whole, or money to the cent: as it stands, whatever its size. An estimate is rounded. */
static bool is_exact(enum unit unit, const char *digits)
{
	const char *rest = digits + strspn(digits, "0123456789");

	if (unit != UNIT_COUNT && unit != UNIT_MONEY)
		return false;
	return !*rest || (unit == UNIT_MONEY && *rest == '.' && strspn(rest + 1, "0123456789") == 2 && !rest[3]);
}

void figure_number(struct buf *buf, enum unit unit, const struct result_number *number)
{
	const char *digits = number->text + (number->text[0] == '-');

	if (isnan(number->number))
		return;
	if (unit == UNIT_INSTANT)
		buf_puts(buf, number->text);
	else if (is_exact(unit, digits))
		figure_count(buf, number->text);
	else
		figure_double(buf, unit, number->number);
}

void figure_interval(struct buf *buf, const struct result_row *row)
{
	bool low = !isnan(row->low.number), high = !isnan(row->high.number);

	if (!low && !high)
		return;
	if (low)
		figure_number(buf, row->unit, &row->low);
	if (low && high && row->unit == UNIT_SHARE)
		buf->n -= 2; /* one "%" is enough */
	buf_puts(buf, " … ");
	if (high)
		figure_number(buf, row->unit, &row->high);
}

void figure_row(struct buf *buf, const struct result_row *row, bool interval)
{
	size_t before = buf->n;

	figure_number(buf, row->unit, &row->value);
	if (buf->n == before) {
		buf_puts(buf, row->label);
		return;
	}
	size_t bracket = buf->n;
	buf_puts(buf, " (");
	if (interval)
		figure_interval(buf, row);
	if (buf->n == bracket + 2)
		buf->n = bracket;
	else
		buf_byte(buf, ')');
	buf->at[buf->n] = '\0';
}
