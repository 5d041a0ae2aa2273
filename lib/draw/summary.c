/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary.h"

#include "draw/sentence.h"
#include "draw/summary_gap.h"
#include "draw/summary_kano.h"
#include "draw/summary_model.h"
#include "draw/summary_money.h"
#include "draw/summary_promise.h"
#include "draw/summary_scores.h"
#include "draw/summary_survey.h"
#include "draw/summary_voice.h"
#include "draw/summary_wait.h"
#include "draw/summary_watch.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SENTENCES = 4 };

static const struct speaker {
	const char *analysis;
	void (*say)(struct telling *to);
} speakers[] = {
	{"scores", say_scores}, {"gap", say_gap}, {"promise", say_promise}, {"availability", say_availability},
	{"drift", say_drift}, {"equity", say_equity}, {"compare", say_compare}, {"change", say_change},
	{"wait", say_wait}, {"queue", say_queue}, {"stock", say_stock}, {"habit", say_habit},
	{"kano", say_kano}, {"importance", say_importance}, {"journey", say_journey},
	{"drivers", say_drivers}, {"index", say_index}, {"calibrate", say_calibrate},
	{"agree", say_agree}, {"sample", say_sample}, {"voice", say_voice},
	{"loss", say_loss}, {"recovery", say_recovery}, {"match", say_match},
};

static const struct speaker *speaker_of(const char *analysis)
{
	for (size_t i = 0; i < sizeof(speakers) / sizeof(*speakers); i++)
		if (strcmp(speakers[i].analysis, analysis) == 0)
			return &speakers[i];
	return NULL;
}

/* All tables of one analysis in one section: a sentence may need numbers of several. */
static void join_tables(struct blocks *whole, const struct blocks *tables)
{
	for (size_t i = 0; i < tables->n; i++) {
		const struct block *table = &tables->at[i];
		struct block *to = whole->at;

		while (to < whole->at + whole->n &&
			(to->analysis != table->analysis || to->section != table->section))
			to++;
		if (to == whole->at + whole->n) {
			whole->at = mem_grow(whole->at, &whole->cap, whole->n + 1, sizeof(*whole->at));
			to = &whole->at[whole->n++];
			*to = (struct block){
				.analysis = table->analysis, .known = table->known, .section = table->section};
		}
		to->row = mem_grow(to->row, &to->cap, to->n + table->n, sizeof(*to->row));
		memcpy(to->row + to->n, table->row, table->n * sizeof(*to->row));
		to->n += table->n;
	}
}

static struct telling tell(const struct show *show, const struct block *block)
{
	const struct speaker *speaker = speaker_of(block->analysis);
	struct telling telling = {.show = show, .text = BUF_NONE};
	struct pivot pivot;

	if (!speaker)
		return telling;
	pivot_make(&pivot, block);
	telling.pivot = &pivot;
	speaker->say(&telling);
	telling.pivot = NULL;
	pivot_release(&pivot);
	return telling;
}

static enum gravity gravest(const struct telling *telling)
{
	enum gravity least = GRAVITY_CALM;

	for (size_t i = 0; i < telling->n; i++)
		if (telling->told[i].gravity < least)
			least = telling->told[i].gravity;
	return least;
}

static bool stands_already(const struct buf *lines, const char *sentence)
{
	size_t n = strlen(sentence);

	for (const char *at = lines->at; *at; at = strchr(at, '\n') + 1)
		if (strncmp(at, sentence, n) == 0 && at[n] == '\n')
			return true;
	return false;
}

/* The most urgent first, of equal ones that first which was told first; returns how many there is no room for. */
static size_t put(struct buf *lines, const struct telling *telling, size_t room)
{
	size_t taken = 0, left_out = 0;

	for (int gravity = GRAVITY_ALARM; gravity <= GRAVITY_CALM; gravity++)
		for (size_t i = 0; i < telling->n && taken < MOST_SENTENCES; i++) {
			const char *sentence = telling->text.at + telling->told[i].at;

			if ((int)telling->told[i].gravity != gravity || stands_already(lines, sentence))
				continue;
			if (taken++ >= room) {
				left_out++;
				continue;
			}
			buf_puts(lines, sentence);
			buf_byte(lines, '\n');
		}
	return left_out;
}

/* The level that all intervals have; NAN where they differ. */
static double common_level(const struct blocks *blocks)
{
	double level = NAN;

	for (size_t i = 0; i < blocks->n; i++) {
		for (size_t k = 0; k < blocks->at[i].n; k++) {
			const struct result_row *row = blocks->at[i].row[k];
			double own = 1 - row_alpha(row);

			if (isnan(row->low.number) && isnan(row->high.number))
				continue;
			if (!isnan(level) && level != own)
				return NAN;
			level = own;
		}
	}
	return isnan(level) ? .95 : level;
}

void summary_note(struct buf *line, const struct show *show)
{
	double level = common_level(&show->blocks);
	struct buf percent = BUF_NONE;

	buf_printf(&percent, "%.4g%%", 100 * level);
	text_fill(line, show->language, isnan(level) ? TEXT_SUMMARY_NOTE_MIXED : TEXT_SUMMARY_NOTE,
		(const char *[]){percent.at, NULL});
	buf_release(&percent);
}

static size_t speaking(const struct telling *telling, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += telling[i].n > 0;
	return count;
}

/* Of `most` sentences each analysis that speaks has its share, and the most urgent ones what is over. */
static size_t put_all(struct buf *lines, const struct telling *telling, size_t n, size_t most)
{
	size_t voices = speaking(telling, n), left_out = 0;
	size_t each = most && voices ? most / voices : MOST_SENTENCES;
	size_t over = most && voices ? most % voices : 0;

	for (int gravity = GRAVITY_ALARM; gravity <= GRAVITY_CALM; gravity++)
		for (size_t i = 0; i < n; i++) {
			if (!telling[i].n || (int)gravest(&telling[i]) != gravity)
				continue;
			left_out += put(lines, &telling[i], !each ? 1 : each + (over > 0));
			over -= over > 0;
		}
	return left_out;
}

size_t summary_make(struct buf *lines, const struct show *show, size_t most)
{
	struct blocks whole = {0};

	join_tables(&whole, &show->blocks);
	struct telling *telling = mem_zero(whole.n + 1, sizeof(*telling));
	for (size_t i = 0; i < whole.n; i++)
		telling[i] = tell(show, &whole.at[i]);
	size_t left_out = put_all(lines, telling, whole.n, most);
	for (size_t i = 0; i < whole.n; i++)
		telling_release(&telling[i]);
	free(telling);
	blocks_release(&whole);
	return left_out;
}
