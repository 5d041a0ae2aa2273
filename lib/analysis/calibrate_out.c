/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/calibrate_out.h"

#include "analysis/counts.h"
#include "math/events.h"
#include "math/forecast.h"
#include "math/interval.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

bool calibrate_knows(const struct table *shape)
{
	const int64_t *form = shape->form;

	if (!shape->item || !table_sums_only(shape))
		return false;
	if (form[CALIBRATE_ROLE] == ROLE_CHANCE)
		return shape->counts == CHANCE_CELLS && !shape->wides;
	return form[CALIBRATE_ROLE] == ROLE_RANGE && shape->counts == RANGE_CELLS && shape->wides == RANGE_WIDES &&
	       form[CALIBRATE_UNIT] >= 0 && form[CALIBRATE_UNIT] <= UNIT_COEFFICIENT && form[CALIBRATE_SCALE] >= 0 &&
	       form[CALIBRATE_SCALE] <= 9;
}

static void put(const struct emission *emission, const char *item, const char *measure, enum unit unit, wide n,
	double value, struct interval bounds, const char *note)
{
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = n, .value = value,
		.low = bounds.low, .high = bounds.high, .note = note};

	result_put(emission->result, &line);
}

static const struct interval none = {NAN, NAN};

static void put_share(const struct emission *emission, const char *item, const char *measure, wide part, wide n)
{
	if (n)
		put(emission, item, measure, UNIT_SHARE, n, wide_double(part) / wide_double(n),
			wilson(wide_double(part), wide_double(n), emission->confidence), NULL);
}

/* ---- chances ---- */

/* The chances that were quoted, with their counts. */
struct quoted {
	struct forecast *forecast;
	size_t *bin;
	size_t n, bins;
	wide records, yes;
	wide chances; /* their sum, in ten-thousandths */
	wide certain, certain_wrong; /* chances of 0 and 1 */
};

static void take_chances(struct quoted *quoted, const wide *cell)
{
	for (size_t c = 0; c < CHANCE_LEVELS; c++) {
		wide no = cell[2 * c], yes = cell[2 * c + 1];
		if (!no && !yes)
			continue;
		quoted->bin[quoted->n] = c * quoted->bins / (CHANCE_LEVELS - 1) - (c == CHANCE_LEVELS - 1);
		quoted->forecast[quoted->n++] =
			(struct forecast){(double)c / (CHANCE_LEVELS - 1), wide_double(no), wide_double(yes)};
		quoted->records += no + yes;
		quoted->yes += yes;
		quoted->chances += (no + yes) * (wide)c;
		if (c == 0 || c == CHANCE_LEVELS - 1) {
			quoted->certain += no + yes;
			quoted->certain_wrong += c ? no : yes;
		}
	}
}

/* The cells of one bin: a chance on a border belongs to the upper one. */
static void put_bin(const struct emission *emission, const struct quoted *quoted, size_t bin, const wide *cell)
{
	wide n = 0, yes = 0, chances = 0;
	struct buf name = BUF_NONE;

	for (size_t c = bin * (CHANCE_LEVELS - 1) / quoted->bins; c < CHANCE_LEVELS; c++) {
		if (c * quoted->bins / (CHANCE_LEVELS - 1) - (c == CHANCE_LEVELS - 1) > bin)
			break;
		n += cell[2 * c] + cell[2 * c + 1];
		yes += cell[2 * c + 1];
		chances += (cell[2 * c] + cell[2 * c + 1]) * (wide)c;
	}
	if (!n)
		return;
	buf_printf(&name, "%.10g-%.10g", (double)bin / (double)quoted->bins, (double)(bin + 1) / (double)quoted->bins);
	put(emission, name.at, "expected", UNIT_SHARE, n, wide_double(chances) / wide_double(n) / (CHANCE_LEVELS - 1), none, NULL);
	put_share(emission, name.at, "observed", yes, n);
	buf_release(&name);
}

/* Where nothing was expected no count can be compared with it. */
static void put_ratio(const struct emission *emission, const char *item, const struct quoted *quoted)
{
	double expected = wide_double(quoted->chances) / (CHANCE_LEVELS - 1), observed = wide_double(quoted->yes);
	struct interval bounds = events_interval(observed, emission->confidence);
	const char *note = expected > 0 ? NULL : "none-expected";

	counts_one(emission->result, item, "observed_n", quoted->yes);
	put(emission, item, "expected_n", UNIT_COUNT, quoted->records, expected, none, NULL);
	bounds = expected > 0 ? (struct interval){bounds.low / expected, bounds.high / expected} : none;
	put(emission, item, "observed_over_expected", UNIT_RATIO, quoted->records,
		expected > 0 ? observed / expected : NAN, bounds, note);
	put(emission, item, "p", UNIT_P, quoted->records, events_p(observed, expected), none, note);
}

static void put_brier(const struct emission *emission, const char *item, const struct quoted *quoted)
{
	struct brier brier = brier_of(quoted->forecast, quoted->bin, quoted->n);
	struct interval bounds = student(brier.score, brier.se, brier.n, emission->confidence);
	const struct {
		const char *measure;
		double value;
	} part[] = {{"reliability", brier.reliability}, {"resolution", brier.resolution},
		{"uncertainty", brier.uncertainty}, {"within_bins", brier.within}};
	bool constant = brier.n > 1 && !(brier.se > 0);

	bounds = constant || brier.n < 2 ? none : (struct interval){fmax(bounds.low, 0), fmin(bounds.high, 1)};
	put(emission, item, "brier", UNIT_RATIO, quoted->records, brier.score, bounds, constant ? "constant" : NULL);
	for (size_t i = 0; i < sizeof(part) / sizeof(*part); i++)
		put(emission, item, part[i].measure, UNIT_RATIO, quoted->records, part[i].value, none, NULL);
	put(emission, item, "brier_skill", UNIT_RATIO, quoted->records, brier.skill, none,
		brier.uncertainty > 0 ? NULL : "constant");
}

static struct interval normal(double value, double se, double confidence)
{
	double half = normal_width(confidence) * se;

	return (struct interval){value - half, value + half};
}

static void put_line(const struct emission *emission, const char *item, const struct quoted *quoted)
{
	struct recalibration line = recalibrate(quoted->forecast, quoted->n);
	const char *note = line.flaw == RECALIBRATION_FINE ? NULL
		: line.flaw == RECALIBRATION_SEPARATED     ? "separated"
							   : "constant";
	wide n = quoted->records - quoted->certain;

	put(emission, item, "slope", UNIT_COEFFICIENT, n, line.slope,
		normal(line.slope, line.slope_se, emission->confidence), note);
	put(emission, item, "intercept", UNIT_COEFFICIENT, n, line.intercept,
		normal(line.intercept, line.intercept_se, emission->confidence), note);
	counts_one(emission->result, item, "certain_n", quoted->certain);
	counts_one(emission->result, item, "certain_wrong_n", quoted->certain_wrong);
}

static void put_chances(const struct emission *emission, const struct emit_item *item)
{
	const char *bins = setting_value(emission->settings, emission->value, "bins");
	struct quoted quoted = {.forecast = mem_zero(CHANCE_LEVELS, sizeof(*quoted.forecast)),
		.bin = mem_zero(CHANCE_LEVELS, sizeof(*quoted.bin)), .bins = strtoul(bins, NULL, 10)};

	take_chances(&quoted, item->cell);
	for (size_t bin = 0; bin < quoted.bins; bin++)
		put_bin(emission, &quoted, bin, item->cell);
	if (quoted.records) {
		put_ratio(emission, item->item, &quoted);
		put_brier(emission, item->item, &quoted);
		put_line(emission, item->item, &quoted);
	}
	counts_put(emission->result, item->item, quoted.records, item->cell[CHANCE_MISSING], item->cell[CHANCE_INVALID]);
	counts_one(emission->result, item->item, "off_scale", item->cell[CHANCE_OFF_SCALE]);
	free(quoted.forecast);
	free(quoted.bin);
}

/* ---- ranges ---- */

static void put_range(const struct emission *emission, const struct emit_item *item)
{
	const wide *cell = item->cell;
	wide n = cell[RANGE_INSIDE] + cell[RANGE_BELOW] + cell[RANGE_ABOVE];
	enum unit unit = (enum unit)item->shape->form[CALIBRATE_UNIT];
	double scale = unit == UNIT_MONEY ? 100 : 1;

	for (int64_t i = 0; i < item->shape->form[CALIBRATE_SCALE]; i++)
		scale *= 10;
	put_share(emission, item->item, "inside", cell[RANGE_INSIDE], n);
	put_share(emission, item->item, "below", cell[RANGE_BELOW], n);
	put_share(emission, item->item, "above", cell[RANGE_ABOVE], n);
	if (n)
		put(emission, item->item, "width", unit, n,
			wide_double(cell[RANGE_CELLS + RANGE_WIDTH]) / wide_double(n) / scale, none, NULL);
	counts_put(emission->result, item->item, n, cell[RANGE_MISSING], cell[RANGE_INVALID]);
	counts_one(emission->result, item->item, "contradictory", cell[RANGE_TURNED]);
}

int calibrate_emit(const struct emission *emission, struct fault *fault)
{
	(void)fault;
	for (size_t i = 0; i < emission->items; i++)
		(emission->item[i].shape->form[CALIBRATE_ROLE] == ROLE_CHANCE ? put_chances : put_range)(
			emission, &emission->item[i]);
	return 0;
}
