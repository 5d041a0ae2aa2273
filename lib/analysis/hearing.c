/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hearing.h"

#include "analysis/counts.h"
#include "analysis/natural.h"
#include "math/interval.h"
#include "math/raking.h"
#include "math/represent.h"
#include "math/weighted.h"
#include "record/keys.h"
#include "record/when.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NOTE = 64 };

static bool knows_question(const struct table *shape)
{
	const int64_t *form = shape->form;

	return form[HEARING_FORM_AT] >= 0 && form[HEARING_FORM_AT] < HEARING_MOST &&
	       form[HEARING_FORM_SORT] >= QUESTION_OPEN &&
	       form[HEARING_FORM_SORT] <= QUESTION_FLAG && form[HEARING_FORM_LOW] >= 0 &&
	       form[HEARING_FORM_HIGH] >= form[HEARING_FORM_LOW] &&
	       form[HEARING_FORM_HIGH] - form[HEARING_FORM_LOW] < HEARING_LEVELS &&
	       form[HEARING_FORM_FIRST] >= 0 && form[HEARING_FORM_FIRST] < UINT32_MAX &&
	       shape->counts == question_levels(shape) + COUNTS_BEYOND;
}

/* Sums of weights for every count, or for none. */
static bool knows_wides(const struct table *shape)
{
	return table_sums_only(shape) &&
	       (shape->wides == hearing_wides(shape, false) || shape->wides == hearing_wides(shape, true));
}

bool hearing_knows(const struct table *shape)
{
	const int64_t *form = shape->form;
	bool named = shape->item != NULL;

	if (!knows_wides(shape))
		return false;
	switch (form[HEARING_FORM_ROLE]) {
	case HEARING_FRAME:
		return named && shape->counts == FRAME_COUNTS;
	case HEARING_QUESTION:
		return named && knows_question(shape);
	case HEARING_MARGIN:
		return named && shape->counts == MARGIN_COUNTS && form[HEARING_FORM_AT] >= 0 &&
		       form[HEARING_FORM_AT] < HEARING_MOST;
	case HEARING_CELL:
		return !named && shape->counts == CELL_COUNTS;
	case HEARING_WAVE:
		return !named && shape->counts >= WAVE_LEVELS && form[HEARING_FORM_SORT] >= WAVE_TEXT &&
		       form[HEARING_FORM_SORT] <= WAVE_DATE;
	default:
		return false;
	}
}

/* Records, their weights and the squares of these; without weights each record weighs 1. */
struct heap {
	wide n, w, w2;
};

static bool is_weighted(const struct emit_item *item)
{
	return item->shape->wides > hearing_plain(item->shape);
}

static struct heap heap_of(const struct emit_item *item, size_t cell)
{
	const wide *sum = item->cell + item->shape->counts + hearing_plain(item->shape) + cell;
	wide n = item->cell[cell];

	return is_weighted(item) ? (struct heap){n, sum[0], sum[item->shape->counts]} : (struct heap){n, n, n};
}

static struct heap joined(struct heap a, struct heap b)
{
	return (struct heap){a.n + b.n, a.w + b.w, a.w2 + b.w2};
}

/* Kish's (1965) number of records. */
static double worth(struct heap heap)
{
	return heap.w2 > 0 ? kish_n(wide_double(heap.w), wide_double(heap.w2)) : 0;
}

/* One group's tables, sorted out. Roles come one behind the other. */
struct heard {
	const struct emission *emission;
	const struct emit_item *frame;
	const struct emit_item *question, *margin[HEARING_MOST], *cell, *wave;
	size_t questions, margins, cells, waves;
	struct heap answered, silent, asked;
	bool weighted;
	bool silent_known; /* there are those who did not answer, as far as the columns can say */
};

static int sort_out(struct heard *heard, const struct emission *emission, struct fault *fault)
{
	*heard = (struct heard){.emission = emission};
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		size_t at = (size_t)item->shape->form[HEARING_FORM_AT];
		switch (item->shape->form[HEARING_FORM_ROLE]) {
		case HEARING_FRAME:
			heard->frame = item;
			break;
		case HEARING_QUESTION:
			heard->question = heard->questions++ ? heard->question : item;
			break;
		case HEARING_MARGIN:
			heard->margin[at] = item;
			heard->margins++;
			break;
		case HEARING_CELL:
			heard->cell = heard->cells++ ? heard->cell : item;
			break;
		case HEARING_WAVE:
			heard->wave = heard->waves++ ? heard->wave : item;
			break;
		}
	}
	for (size_t m = 0; m < heard->margins; m++)
		if (!heard->margin[m])
			return fault_set(fault, FAULT_INPUT, "the states know different margins");
	if (!heard->frame || (heard->cells && (size_t)heard->cell->shape->form[HEARING_FORM_AT] !=
						      heard->margins))
		return fault_set(fault, FAULT_INPUT,
			"the state does not hold all who were asked, or all margins");
	heard->answered = heap_of(heard->frame, FRAME_ANSWERED);
	heard->silent = heap_of(heard->frame, FRAME_SILENT);
	heard->asked = joined(heard->answered, heard->silent);
	heard->weighted = is_weighted(heard->frame);
	heard->silent_known = heard->frame->shape->form[HEARING_FORM_SORT] == 1 && (!heard->weighted || heard->silent.n);
	return 0;
}

static void put(const struct heard *heard, const char *item, const char *measure, enum unit unit,
	wide n, double value, struct interval bounds, const char *label, const char *more)
{
	char note[NOTE];
	struct line line = {.item = item,
		.measure = measure,
		.unit = unit,
		.n = n,
		.value = value,
		.low = bounds.low,
		.high = bounds.high,
		.label = label,
		.note = note};

	snprintf(note, sizeof(note), "%s%s%s", heard->weighted ? "weighted" : "", heard->weighted && more ? ";" : "",
		more ? more : "");
	result_put(heard->emission->result, &line);
}

static const struct interval unbounded = {NAN, NAN};

/* A share with Wilson's interval for as many records as it is worth under the weights. */
struct share {
	double value, n;
};

static struct share share_of(struct heap part, struct heap all)
{
	struct heap rest = {all.n - part.n, all.w - part.w, all.w2 - part.w2};
	const struct weighted_level level[] = {{0, rest.n, rest.w, rest.w2}, {1, part.n, part.w, part.w2}};
	struct weighted both = weighted_of(level, 2);

	return (struct share){both.mean, both.n_here};
}

static void put_share(
	const struct heard *heard, const char *item, const char *measure, struct heap part, struct heap all)
{
	if (all.n <= 0 || all.w <= 0)
		return;
	struct share share = {wide_double(part.n) / wide_double(all.n), wide_double(all.n)};
	if (heard->weighted)
		share = share_of(part, all);
	put(heard, item, measure, UNIT_SHARE, all.n, share.value,
		wilson(heard->weighted ? share.value * share.n : wide_double(part.n), share.n, heard->emission->confidence),
		NULL, NULL);
}

static void put_frame(const struct heard *heard)
{
	struct result *result = heard->emission->result;
	const struct emit_item *frame = heard->frame;
	const wide *cell = frame->cell, *w = cell + FRAME_COUNTS;
	wide weighted = cell[FRAME_WEIGHTED];

	if (heard->silent_known)
		put_share(heard, frame->item, "response", heard->answered, heard->asked);
	else if (heard->weighted && frame->shape->form[HEARING_FORM_SORT] == 1 && heard->answered.n)
		put(heard, frame->item, "response", UNIT_SHARE, heard->answered.n, NAN, unbounded, NULL, "respondents-weights");
	if (weighted) {
		double n = wide_double(weighted), sum = wide_double(w[FRAME_W]),
		       square = wide_double(w[FRAME_W2]);
		put(heard, frame->item, "deff", UNIT_RATIO, weighted, kish_effect(n, sum, square),
			unbounded, NULL, NULL);
		put(heard, frame->item, "n_eff", UNIT_COUNT, weighted, kish_n(sum, square),
			unbounded, NULL, NULL);
	}
	if (frame->shape->form[HEARING_FORM_FIRST] == 1)
		counts_one(result, frame->item, "no_weight", cell[FRAME_ANSWERED] - weighted);
	counts_one(result, frame->item, "answered", cell[FRAME_ANSWERED]);
	counts_one(result, frame->item, "not_invited", cell[FRAME_NOT_ASKED]);
	counts_put(result, frame->item, heard->asked.n, cell[FRAME_MISSING], cell[FRAME_INVALID]);
}

/* ---- margins ---- */

/* One category of a margin, or a cell of all margins. */
struct category {
	const char *text;
	struct heap answered, asked;
};

static int by_category(const void *a, const void *b)
{
	const struct category *x = a, *y = b;
	int order = natural_order(x->text, y->text);

	return order ? order : strcmp(x->text, y->text);
}

/* Part m of a cell's joint text, in place of its separators. */
static const char *part_of(const char *text, size_t m, struct arena *arena)
{
	const char separator[] = {KEYS_JOINT, '\0'};

	for (; m; m--)
		text += strcspn(text, separator) + 1;
	size_t n = strcspn(text, separator);
	return n ? arena_copy(arena, text, n) : "(missing)";
}

static void put_margin(const struct heard *heard, size_t m)
{
	struct category *category = mem_zero(heard->cells + 1, sizeof(*category));
	struct arena arena = {0};
	struct buf item = BUF_NONE;
	size_t n = 0;

	for (size_t c = 0; c < heard->cells; c++) {
		struct heap answered = heap_of(&heard->cell[c], CELL_ANSWERED);
		category[c] = (struct category){part_of(heard->cell[c].item, m, &arena), answered,
			joined(answered, heap_of(&heard->cell[c], CELL_SILENT))};
	}
	qsort(category, heard->cells, sizeof(*category), by_category);
	for (size_t c = 0; c < heard->cells; c++) {
		if (n && strcmp(category[n - 1].text, category[c].text) == 0) {
			category[n - 1].answered = joined(category[n - 1].answered, category[c].answered);
			category[n - 1].asked = joined(category[n - 1].asked, category[c].asked);
		} else {
			category[n++] = category[c];
		}
	}
	for (size_t c = 0; c < n; c++) {
		buf_clear(&item);
		buf_printf(&item, "%s=%s", heard->margin[m]->item, category[c].text);
		put_share(heard, item.at, "response", category[c].answered, category[c].asked);
	}
	buf_release(&item);
	counts_one(heard->emission->result, heard->margin[m]->item, "used",
		heard->margin[m]->cell[MARGIN_KNOWN]);
	counts_one(heard->emission->result, heard->margin[m]->item, "missing",
		heard->margin[m]->cell[MARGIN_MISSING]);
	free(category);
	arena_release(&arena);
}

/* With fewer records a cell, chance alone spreads the cells' rates. */
enum { ENOUGH = 10 };

static void put_indicator(const struct heard *heard)
{
	struct stratum *stratum = mem_zero(heard->cells + 1, sizeof(*stratum));
	double half = normal_width(heard->emission->confidence);
	struct buf label = BUF_NONE;

	/* under weights as many records as all are worth; without them it is 1 */
	double unit = worth(heard->asked) / wide_double(heard->asked.w);

	for (size_t c = 0; c < heard->cells; c++) {
		stratum[c].answered = wide_double(heap_of(&heard->cell[c], CELL_ANSWERED).w) * unit;
		stratum[c].asked = stratum[c].answered + wide_double(heap_of(&heard->cell[c], CELL_SILENT).w) * unit;
	}
	struct represented all = represent(stratum, heard->cells);
	half *= all.se;
	struct interval bounds = {fmax(all.r - half, 0), fmin(all.r + half, 1)};
	for (size_t m = 0; m < heard->margins; m++)
		buf_printf(&label, "%s%s", m ? "," : "", heard->margin[m]->item);
	put(heard, heard->frame->item, "r_indicator", UNIT_COEFFICIENT, heard->asked.n, all.r,
		all.se > 0 ? bounds : unbounded, label.at,
		isnan(all.r)                            ? "constant"
		: all.n < ENOUGH * (double)heard->cells ? "unstable"
							: NULL);
	if (!isnan(all.bias))
		put(heard, heard->frame->item, "bias_most", UNIT_RATIO, heard->asked.n, all.bias,
			unbounded, label.at, NULL);
	buf_release(&label);
	free(stratum);
}

static int put_margins(const struct heard *heard, struct fault *fault)
{
	for (size_t c = 0; c < heard->cells; c++) {
		size_t separators = 0;
		for (const char *at = heard->cell[c].item; *at; at++)
			separators += *at == KEYS_JOINT;
		if (separators + 1 != heard->margins)
			return fault_set(fault, FAULT_INPUT,
				"a margin's category holds the control character U+001F");
	}
	if (!heard->margins || !heard->asked.n || !heard->silent_known)
		return 0;
	put_indicator(heard);
	for (size_t m = 0; m < heard->margins; m++)
		put_margin(heard, m);
	return 0;
}

/* ---- questions ---- */

/* What a wave's rows say of when they are. */
struct moment_of_answer {
	int64_t at;
	const char *text;
	const struct emit_item *item;
	int third; /* 0 early, 1, 2 late */
};

static int by_time(const void *a, const void *b)
{
	const struct moment_of_answer *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	int order = natural_order(x->text, y->text);
	return order ? order : strcmp(x->text, y->text);
}

static bool read_time(struct moment_of_answer *one, const struct emit_item *item)
{
	size_t n = strlen(item->item);

	*one = (struct moment_of_answer){.text = item->item, .item = item};
	switch ((enum wave)item->shape->form[HEARING_FORM_SORT]) {
	case WAVE_INSTANT:
		one->text = "";
		return instant_read(item->item, n, &one->at) == 0;
	case WAVE_DATE:
		one->text = "";
		return date_read(item->item, n, &one->at) == 0;
	case WAVE_TEXT:
		return strcmp(item->item, "(missing)") != 0;
	}
	return false;
}

/*
 * All waves in order, cut: instants into thirds of those who answered, ties together by their
 * middle; named waves into the first, the last and those between.
 */
static size_t cut_waves(const struct heard *heard, struct moment_of_answer *wave)
{
	wide all = 0, before = 0;
	size_t n = 0;

	for (size_t i = 0; i < heard->waves; i++)
		n += read_time(&wave[n], &heard->wave[i]);
	qsort(wave, n, sizeof(*wave), by_time);
	for (size_t i = 0; i < n; i++)
		all += wave[i].item->cell[WAVE_ALL];
	for (size_t i = 0; i < n; i++) {
		wide own = wave[i].item->cell[WAVE_ALL];
		bool named = wave[i].item->shape->form[HEARING_FORM_SORT] == WAVE_TEXT;
		int third = all ? (int)(3 * (2 * before + own) / (2 * all)) : 0;
		wave[i].third = !named ? (third > 2 ? 2 : third) : !i ? 0 : i + 1 == n ? 2 : 1;
		/* Instants that are the same, written in two ways, are one. */
		if (!named && i && wave[i].at == wave[i - 1].at)
			wave[i].third = wave[i - 1].third;
		before += own;
	}
	return n;
}

/* A question's levels, from cell `first` of an item on, onto what is there. */
static void add_levels(struct weighted_level *level, const struct emit_item *item, size_t first, const struct table *question)
{
	for (uint32_t l = 0; l < question_levels(question); l++) {
		struct heap heap = heap_of(item, first + l);
		level[l] = (struct weighted_level){(double)question->form[HEARING_FORM_LOW] + l, level[l].n + heap.n,
			level[l].w + heap.w, level[l].w2 + heap.w2};
	}
}

static struct weighted third_of(
	const struct moment_of_answer *wave, size_t n, int third, const struct table *question)
{
	struct weighted_level *level = mem_zero(question_levels(question) + 1ul, sizeof(*level));

	for (size_t i = 0; i < n; i++)
		if (wave[i].third == third)
			add_levels(level, wave[i].item, (size_t)question->form[HEARING_FORM_FIRST], question);
	struct weighted mean = weighted_of(level, question_levels(question));
	free(level);
	return mean;
}

/* Answers to a question: by how many of those who were asked, and their mean. */
struct answers {
	const struct emit_item *question;
	enum unit unit;
	bool flag;
	struct heap valid, missing;
	wide invalid;
	double mean, share; /* share: of all who were asked */
};

static struct interval difference(const struct heard *heard, bool flag, struct weighted late, struct weighted early)
{
	double confidence = heard->emission->confidence;

	/* variance and n such that variance / n is the error's square, on n - 1 degrees of freedom */
	return flag ? newcombe(late.mean * late.n_here, late.n_here, early.mean * early.n_here, early.n_here, confidence)
		    : welch(late.mean, late.se * late.se * late.n, late.n, early.mean, early.se * early.se * early.n, early.n,
			      confidence);
}

static void put_early_late(const struct heard *heard, const struct answers *answers,
	const struct moment_of_answer *wave, size_t waves)
{
	const struct emit_item *question = answers->question;
	struct weighted early = third_of(wave, waves, 0, question->shape), late = third_of(wave, waves, 2, question->shape);

	if (!(early.n > 0 && late.n > 0))
		return;
	put(heard, question->item, "early", answers->unit, (wide)early.n, early.mean, unbounded, NULL, NULL);
	put(heard, question->item, "late", answers->unit, (wide)late.n, late.mean, unbounded, NULL, NULL);
	put(heard, question->item, "early_late", answers->unit, (wide)early.n + (wide)late.n, late.mean - early.mean,
		difference(heard, answers->flag, late, early), NULL, NULL);
	if (heard->silent_known)
		put(heard, question->item, "extrapolated", answers->unit, heard->asked.n,
			answers->share * answers->mean + (1 - answers->share) * late.mean, unbounded, NULL, NULL);
}

/* Those who said nothing could all be at one end of the scale, or at the other. */
static void put_bounds(const struct heard *heard, const struct answers *answers)
{
	const int64_t *form = answers->question->shape->form;
	double own = answers->share * answers->mean, others = 1 - answers->share;

	put(heard, answers->question->item, "bound_low", answers->unit, heard->asked.n,
		own + others * (double)form[HEARING_FORM_LOW], unbounded, NULL, NULL);
	put(heard, answers->question->item, "bound_high", answers->unit, heard->asked.n,
		own + others * (double)form[HEARING_FORM_HIGH], unbounded, NULL, NULL);
}

static struct answers answers_of(const struct heard *heard, const struct emit_item *question)
{
	uint32_t levels = question_levels(question->shape);
	struct weighted_level *level = mem_zero(levels + 1ul, sizeof(*level));
	struct answers answers = {.question = question,
		.flag = question->shape->form[HEARING_FORM_SORT] == QUESTION_FLAG,
		.missing = heap_of(question, levels),
		.invalid = question->cell[levels + 1]};

	for (uint32_t l = 0; l < levels; l++)
		answers.valid = joined(answers.valid, heap_of(question, l));
	add_levels(level, question, 0, question->shape);
	answers.mean = weighted_of(level, levels).mean;
	answers.share = heard->asked.w > 0 ? wide_double(answers.valid.w) / wide_double(heard->asked.w) : NAN;
	answers.unit = answers.flag ? UNIT_SHARE : UNIT_SCORE;
	free(level);
	return answers;
}

static int put_question(const struct heard *heard, const struct emit_item *question,
	const struct moment_of_answer *wave, size_t waves, struct fault *fault)
{
	const int64_t *form = question->shape->form;
	struct answers answers = answers_of(heard, question);
	struct heap told = joined(answers.valid, answers.missing);

	if (form[HEARING_FORM_SORT] == QUESTION_OPEN) {
		put_share(heard, question->item, "filled", answers.valid, told);
	} else if (answers.valid.n) {
		if (heard->silent_known)
			put_bounds(heard, &answers);
		if (waves &&
			(form[HEARING_FORM_FIRST] < WAVE_LEVELS ||
				form[HEARING_FORM_FIRST] + question_levels(question->shape) > heard->wave->shape->counts))
			return fault_set(fault, FAULT_INPUT, "the states know different waves");
		put_early_late(heard, &answers, wave, waves);
	}
	put_share(heard, question->item, "item_missing", answers.missing, told);
	counts_put(heard->emission->result, question->item, answers.valid.n, answers.missing.n, answers.invalid);
	return 0;
}

int hearing_emit(const struct emission *emission, struct fault *fault)
{
	struct heard heard;

	if (sort_out(&heard, emission, fault))
		return -1;
	struct moment_of_answer *wave = mem_zero(heard.waves + 1, sizeof(*wave));
	size_t waves = cut_waves(&heard, wave);
	put_frame(&heard);
	int bad = put_margins(&heard, fault);
	for (size_t q = 0; q < heard.questions && !bad; q++)
		bad = put_question(&heard, &heard.question[q], wave, waves, fault);
	free(wave);
	return bad;
}
