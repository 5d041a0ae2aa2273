/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/figure.h"

#include "draw/dating.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { DIGITS = 400 };    /* %f of a double takes up to 309 before the point */
enum { GROUPED_FROM = 5 }; /* four digits are read at a glance */

static const char minus[] = "\xE2\x88\x92"; /* U+2212 */

void figure_count(struct buf *buf, const char *digits)
{
	size_t whole;

	if (*digits == '-') {
		buf_puts(buf, minus);
		digits++;
	}
	whole = strspn(digits, "0123456789");
	for (size_t i = 0; i < whole; i++) {
		if (i && (whole - i) % 3 == 0 && whole >= GROUPED_FROM)
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

/* One part of a duration, or two; English pads the second, so that columns stand still. */
static void duration(struct buf *buf, enum language language, double first, enum text one, double second, enum text both)
{
	struct buf a = BUF_NONE, b = BUF_NONE;

	fixed_point(&a, first, 0);
	buf_printf(&b, language == LANGUAGE_EN && both != TEXT_DAYS_HOURS ? "%02.0f" : "%.0f", second);
	text_fill(buf, language, second > 0 ? both : one, (const char *[]){a.at, b.at, NULL});
	buf_release(&a);
	buf_release(&b);
}

static void short_time(struct buf *buf, enum language language, double s)
{
	struct buf figure = BUF_NONE;

	fixed_point(&figure, s, s < 9.95 && s != floor(s) ? 1 : 0);
	text_fill(buf, language, TEXT_SECONDS, (const char *[]){figure.at, NULL});
	buf_release(&figure);
}

/* Rounded to what still says something: seconds below ten minutes, minutes below two days, hours below 100 days. */
static void seconds(struct buf *buf, enum language language, double s)
{
	if (s < 0)
		buf_puts(buf, minus);
	s = fabs(s);
	double whole = floor(s + .5), minutes = floor(s / 60 + .5), hours = floor(s / 3600 + .5);

	if (whole < 60)
		short_time(buf, language, s);
	else if (whole < 600)
		duration(buf, language, floor(whole / 60), TEXT_MINUTES, fmod(whole, 60), TEXT_MINUTES_SECONDS);
	else if (minutes < 60)
		duration(buf, language, minutes, TEXT_MINUTES, 0, TEXT_MINUTES);
	else if (minutes < 48 * 60)
		duration(buf, language, floor(minutes / 60), TEXT_HOURS, fmod(minutes, 60), TEXT_HOURS_MINUTES);
	else if (hours < 100 * 24)
		duration(buf, language, floor(hours / 24), TEXT_DAYS, fmod(hours, 24), TEXT_DAYS_HOURS);
	else
		duration(buf, language, floor(s / 86400 + .5), TEXT_DAYS, 0, TEXT_DAYS);
}

/* 1.23 × 10⁻⁹ */
static void scientific(struct buf *buf, double value)
{
	static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	char text[32];

	snprintf(text, sizeof(text), "%.2e", value);
	char *power = strchr(text, 'e');
	*power++ = '\0';
	figure_count(buf, text);
	buf_puts(buf, " × 10");
	if (*power == '-')
		buf_puts(buf, "⁻");
	for (power += 1 + strspn(power + 1, "0"); *power; power++)
		buf_puts(buf, raised[*power - '0']);
}

static void plain_number(struct buf *buf, double value)
{
	double size = fabs(value);

	if (size < 1e12)
		fixed_point(buf, value, size < 1000 ? 2 : 0);
	else
		scientific(buf, value);
}

/* Coefficients have the size of their predictor's unit: a small one is not nothing. */
static void coefficient(struct buf *buf, double value)
{
	double size = fabs(value);

	if (size >= .01 || value == 0)
		plain_number(buf, value);
	else if (size >= 1e-7)
		fixed_point(buf, value, 1 - (int)floor(log10(size)));
	else
		scientific(buf, value);
}

/* English leaves out the 0 before the point. */
static void probability(struct buf *buf, enum language language, double p)
{
	char text[16];
	size_t skip = language == LANGUAGE_EN;

	if (!(p >= 0 && p <= 1)) {
		plain_number(buf, p);
		return;
	}
	snprintf(text, sizeof(text), "%.3f", p < .001 ? .001 : p > .999 ? .999 : p);
	buf_printf(buf, "%s%s", p < .001 ? "< " : p > .999 ? "> " : "", text + skip);
}

/*
 * Between 99.9 % and all of them a tenth of a percent says nothing: two digits of what is missing, as 99.95%
 * or 99.989%.
 */
static void share(struct buf *buf, double value)
{
	double missing = 100 * (1 - value);
	bool nearly = value > .999 && missing > 1e-7;

	if (fabs(value) >= 1e10)
		plain_number(buf, fmax(-1e300, fmin(value, 1e300)) * 100);
	else
		fixed_point(buf, value * 100, nearly ? 1 - (int)floor(log10(missing)) : 1);
	while (nearly && buf->at[buf->n - 1] == '0' && buf->at[buf->n - 2] != '.')
		buf->n--;
	buf_byte(buf, '%');
}

void figure_double(struct buf *buf, enum language language, enum unit unit, double value)
{
	switch (unit) {
	case UNIT_POINTS:
		fixed_point(buf, value, 1);
		break;
	case UNIT_SHARE:
		share(buf, value);
		break;
	case UNIT_SECONDS:
		seconds(buf, language, value);
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
		probability(buf, language, value);
		break;
	case UNIT_COEFFICIENT:
		coefficient(buf, value);
		break;
	case UNIT_INSTANT:
		dating_instant(buf, language, "UTC", value);
		break;
	default:
		plain_number(buf, value);
	}
}

/* Whole, or money to the cent: as it stands, whatever its size. An estimate is rounded. */
static bool is_exact(enum unit unit, const char *digits)
{
	const char *rest = digits + strspn(digits, "0123456789");

	if ((unit != UNIT_COUNT && unit != UNIT_MONEY) || !*digits)
		return false;
	return !*rest || (unit == UNIT_MONEY && *rest == '.' && strspn(rest + 1, "0123456789") == 2 && !rest[3]);
}

void figure_number(struct buf *buf, enum language language, enum unit unit, const struct result_number *number)
{
	const char *digits = number->text + (number->text[0] == '-');

	if (isnan(number->number))
		return;
	if (is_exact(unit, digits))
		figure_count(buf, number->text);
	else
		figure_double(buf, language, unit, number->number);
}

/* The zone of a note, cut to a length that a zone's name may have. */
static void zone_of(const char *note, char *zone, size_t room)
{
	static const char word[] = "zone=";

	snprintf(zone, room, "UTC");
	for (const char *at = note; *at; at += strcspn(at, ";"), at += *at == ';')
		if (strncmp(at, word, sizeof(word) - 1) == 0)
			snprintf(zone, room, "%.*s", (int)strcspn(at + sizeof(word) - 1, ";"), at + sizeof(word) - 1);
}

static void number_of(struct buf *buf, enum language language, const struct result_row *row, const struct result_number *number)
{
	char zone[64];

	if (row->unit != UNIT_INSTANT || isnan(number->number)) {
		figure_number(buf, language, row->unit, number);
		return;
	}
	zone_of(row->note, zone, sizeof(zone));
	dating_instant(buf, language, zone, number->number);
}

void figure_value(struct buf *buf, enum language language, const struct result_row *row)
{
	number_of(buf, language, row, &row->value);
}

/* A dash would be taken for a minus, or for a part of a word. */
static const char *joint(enum language language, const char *low, const char *high)
{
	bool apart = strchr(low, ' ') || strchr(high, ' ') || strstr(low, minus) || strstr(high, minus);

	return apart ? text_of(language, TEXT_TO) : "–";
}

void figure_interval(struct buf *buf, enum language language, const struct result_row *row)
{
	struct buf low = BUF_NONE, high = BUF_NONE;

	number_of(&low, language, row, &row->low);
	number_of(&high, language, row, &row->high);
	if (low.n && high.n) {
		bool once = row->unit == UNIT_SHARE; /* one "%" is enough */
		const char *between = joint(language, low.at, high.at);

		buf_add(buf, low.at, low.n - once);
		buf_puts(buf, between);
		buf_puts(buf, high.at);
	} else if (low.n || high.n) {
		buf_printf(buf, "%s %s", low.n ? "≥" : "≤", low.n ? low.at : high.at);
	}
	buf_release(&low);
	buf_release(&high);
}

void figure_row(struct buf *buf, enum language language, const struct result_row *row, bool interval)
{
	size_t before = buf->n;
	struct buf bounds = BUF_NONE;

	figure_value(buf, language, row);
	if (buf->n == before) {
		buf_puts(buf, row->label);
		return;
	}
	if (interval)
		figure_interval(&bounds, language, row);
	if (bounds.n)
		text_fill(buf, language, TEXT_BRACKETS, (const char *[]){bounds.at, NULL});
	buf_release(&bounds);
}
