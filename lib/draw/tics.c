/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/tics.h"

#include "draw/figure.h"
#include "draw/glyph.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>

enum { STEPS_MOST = 10, STEPS_LEAST = 3, DIGITS = 64 };

static const double grouped_below = 1e15;

void tics_number(struct buf *buf, double value, int decimals)
{
	char text[DIGITS];

	if (fabs(value) < grouped_below) {
		snprintf(text, sizeof(text), "%.*f", decimals, value);
		figure_count(buf, text);
		return;
	}
	double power = floor(log10(fabs(value)) + 1e-9);
	buf_printf(buf, "%.3g×10^%.0f", value / pow(10, power), power);
}

/* Steps along a scale: value i is i times the step. */
struct steps {
	double step, first, last;
	int decimals;
};

static struct steps steps_of(double low, double high, double step)
{
	double digits = -floor(log10(step) + 1e-9);

	return (struct steps){.step = step,
		.first = ceil(low / step - 1e-9) + 0., /* no -0 */
		.last = floor(high / step + 1e-9) + 0.,
		.decimals = (int)fmax(0, fmin(15, digits))};
}

static size_t width_of(const struct steps *steps, double i)
{
	struct buf text = BUF_NONE;

	tics_number(&text, i * steps->step, steps->decimals);
	size_t columns = glyph_width(text.at, text.n);
	buf_release(&text);
	return columns;
}

static double widest(const struct steps *steps)
{
	return (double)(width_of(steps, steps->first) > width_of(steps, steps->last)
				? width_of(steps, steps->first)
				: width_of(steps, steps->last));
}

static bool has_room(const struct steps *steps, double low, double high, char axis, double room)
{
	double letters = axis == 'y' ? 1.4 : widest(steps) + 1.5;

	return (high - low) / steps->step <= STEPS_MOST + 1e-9 &&
	       letters * (high - low) / steps->step <= room;
}

static bool meets_ends(const struct steps *steps, double low, double high)
{
	double near = 1e-6 * steps->step;

	return fabs(steps->first * steps->step - low) < near && fabs(steps->last * steps->step - high) < near;
}

/*
 * The smallest steps that have room; if some not much larger meet both ends, those. Where none
 * have room, the largest that make two tics.
 */
static struct steps choose(double low, double high, char axis, double room)
{
	static const double factor[] = {1, 2, 5};
	struct steps best = steps_of(low, high, fabs(low) > 0 ? fabs(low) : 1);
	bool found = false;

	if (!isfinite(high - low) || !(high - low > 1e-12 * fmax(fabs(low), fabs(high))))
		return best;
	for (double power = floor(log10(high - low)) - 2; power <= log10(high - low); power++)
		for (size_t f = 0; f < sizeof(factor) / sizeof(*factor); f++) {
			struct steps steps = steps_of(low, high, factor[f] * pow(10, power));

			if (steps.last <= steps.first)
				continue;
			if (!has_room(&steps, low, high, axis, room)) {
				best = found ? best : steps;
				continue;
			}
			bool meets = meets_ends(&steps, low, high);
			if (!found || (meets && steps.last - steps.first >= STEPS_LEAST))
				best = steps;
			if (meets)
				return best;
			found = true;
		}
	return best;
}

void tics_put(struct buf *script, char axis, double low, double high, double room)
{
	struct steps steps = choose(low, high, axis, room);

	buf_printf(script, "set %ctics (", axis);
	for (double i = steps.first; i <= steps.last; i++) {
		buf_puts(script, i > steps.first ? ", \"" : "\"");
		tics_number(script, i * steps.step, steps.decimals);
		buf_printf(script, "\" %.17g", i * steps.step);
	}
	buf_puts(script, ")\n");
}

size_t tics_width(double low, double high, double room)
{
	struct steps steps = choose(low, high, 'y', room);

	return (size_t)widest(&steps);
}
