/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comments that are copies of each other, word for word or nearly: campaigns.
 */
#include "analysis/counts.h"
#include "analysis/voice_out.h"
#include "math/minhash.h"
#include "record/when.h"
#include "util/mem.h"
#include "util/plaintext.h"

#include <stdlib.h>
#include <string.h>

enum {
	CHARACTERS = 10, /* what is shorter is said alike by chance */
	SHOWN = 50,
	EXAMPLE = 30, /* characters */
};

/* Distinct comments of CHARACTERS or more. */
struct comments {
	const struct emit_item **item;
	wide *rows;
	size_t n;
	uint64_t *gram; /* three characters each, 21 bits a character */
	size_t *begin, grams, cap;
	uint32_t *cluster;
	struct moment length; /* of all comments */
};

struct campaign {
	wide rows, texts, first, last;
	const struct emit_item *example; /* the text of most rows, the first of them */
	struct moment *y;
};

static int by_gram(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static void add_grams(struct comments *comments, const uint32_t *character, size_t n)
{
	comments->gram = mem_grow(comments->gram, &comments->cap, comments->grams + n, sizeof(*comments->gram));
	uint64_t *gram = comments->gram + comments->grams;
	size_t kept = 0;

	for (size_t i = 0; i + 2 < n; i++)
		gram[i] = (uint64_t)character[i] << 42 | (uint64_t)character[i + 1] << 21 | character[i + 2];
	qsort(gram, n - 2, sizeof(*gram), by_gram);
	for (size_t i = 0; i + 2 < n; i++)
		if (!kept || gram[kept - 1] != gram[i])
			gram[kept++] = gram[i];
	comments->grams += kept;
}

static void read_comments(const struct voice *voice, struct comments *comments)
{
	size_t texts = voice->rows[VOICE_TEXTS], cap = 0;
	uint32_t *character = NULL;

	comments->item = mem_zero(texts + 1, sizeof(*comments->item));
	comments->rows = mem_zero(texts + 1, sizeof(*comments->rows));
	comments->begin = mem_zero(texts + 1, sizeof(*comments->begin));
	comments->cluster = mem_zero(texts + 1, sizeof(*comments->cluster));
	for (size_t i = 0; i < texts; i++) {
		const struct emit_item *item = &voice->row[VOICE_TEXTS][i];
		size_t bytes = strlen(item->item);
		character = mem_grow(character, &cap, bytes + 1, sizeof(*character));
		size_t n = plaintext_characters(item->item, bytes, character);
		moment_add(&comments->length, (wide)n, item->cell[0]);
		if (n < CHARACTERS || !item->cell[0])
			continue;
		comments->item[comments->n] = item;
		comments->rows[comments->n] = item->cell[0];
		add_grams(comments, character, n);
		comments->begin[++comments->n] = comments->grams;
	}
	free(character);
}

static void release(struct comments *comments)
{
	free(comments->item);
	free(comments->rows);
	free(comments->begin);
	free(comments->gram);
	free(comments->cluster);
}

static const wide *sums_of(const struct emit_item *item, size_t y)
{
	return item->cell + item->shape->counts + VOICE_TEXT_Y + y * VOICE_TEXT_SUMS;
}

static void join(struct campaign *campaign, const struct voice *voice, const struct emit_item *item)
{
	const wide *instant = item->cell + item->shape->counts;

	if (!campaign->texts++) {
		campaign->first = instant[VOICE_FIRST];
		campaign->last = instant[VOICE_LAST];
	}
	campaign->rows += item->cell[0];
	campaign->first = instant[VOICE_FIRST] < campaign->first ? instant[VOICE_FIRST] : campaign->first;
	campaign->last = instant[VOICE_LAST] > campaign->last ? instant[VOICE_LAST] : campaign->last;
	if (!campaign->example || item->cell[0] > campaign->example->cell[0])
		campaign->example = item;
	for (size_t y = 0; y < voice->ys; y++) {
		const wide *sum = sums_of(item, y);
		campaign->y[y].n += sum[VOICE_N];
		campaign->y[y].sum += sum[VOICE_SUM];
		campaign->y[y].square += sum[VOICE_SQUARES];
	}
}

/* Most rows first; of as many, in the order of their examples. */
static int by_rows(const void *a, const void *b)
{
	const struct campaign *x = a, *y = b;

	if (x->rows != y->rows)
		return x->rows > y->rows ? -1 : 1;
	return strcmp(x->example->item, y->example->item);
}

/* Campaigns of the clusters, most rows first. */
static struct campaign *gather(const struct voice *voice, const struct comments *comments, size_t *n)
{
	uint32_t *number = mem_zero(comments->n + 1, sizeof(*number));

	*n = 0;
	for (size_t i = 0; i < comments->n; i++)
		if (comments->cluster[i] == i)
			number[i] = (uint32_t)(*n)++;
	struct campaign *campaign = mem_zero(*n + 1, sizeof(*campaign));
	for (size_t c = 0; c < *n; c++)
		campaign[c].y = mem_zero(voice->ys + 1, sizeof(*campaign[c].y));
	for (size_t i = 0; i < comments->n; i++)
		if (comments->cluster[i] != COPIES_NONE)
			join(&campaign[number[comments->cluster[i]]], voice, comments->item[i]);
	free(number);
	qsort(campaign, *n, sizeof(*campaign), by_rows);
	return campaign;
}

/* The beginning of the text, whole characters. */
static void cut_example(struct buf *out, const char *text)
{
	size_t n = 0, characters = 0;

	while (text[n] && (characters < EXAMPLE || ((unsigned char)text[n] & 0xc0) == 0x80))
		characters += ((unsigned char)text[n++] & 0xc0) != 0x80;
	buf_add(out, text, n);
	if (text[n])
		buf_puts(out, "…");
}

static void put_instant(const struct voice *voice, const char *item, const char *measure, wide n, wide at)
{
	struct line line = {.item = item, .measure = measure, .unit = UNIT_INSTANT, .n = n, .value = NAN, .low = NAN,
		.high = NAN, .whole = at, .is_whole = true};

	if (at >= FIRST_S && at <= LAST_S) /* none where no record has an instant */
		result_put(voice->emission->result, &line);
}

static void put_campaign(const struct voice *voice, const struct campaign *campaign, size_t number)
{
	struct buf item = BUF_NONE, example = BUF_NONE;

	buf_printf(&item, "campaign %zu", number);
	cut_example(&example, campaign->example->item);
	counts_one(voice->emission->result, item.at, "rows", campaign->rows);
	voice_put(voice, item.at, "texts", UNIT_COUNT, campaign->rows, wide_double(campaign->texts), voice_no_interval, NULL);
	voice_put_share(voice, item.at, "share", campaign->rows, voice->filled);
	put_instant(voice, item.at, "first", campaign->rows, campaign->first);
	put_instant(voice, item.at, "last", campaign->rows, campaign->last);
	result_put(voice->emission->result, &(struct line){.item = item.at, .measure = "example", .unit = UNIT_COUNT,
		.n = campaign->rows, .value = NAN, .low = NAN, .high = NAN, .label = example.at});
	for (size_t y = 0; y < voice->ys; y++)
		voice_put_mean(voice, item.at, "mean", &voice->y[y], &campaign->y[y]);
	buf_release(&item);
	buf_release(&example);
}

static void put_whole(const struct voice *voice, const struct comments *comments, wide suspicious, size_t campaigns)
{
	double confidence = voice->emission->confidence, mean = moment_mean(&comments->length),
		se = moment_se(&comments->length), n = wide_double(voice->filled);
	wide rows = 0;

	for (size_t i = 0; i < comments->n; i++)
		rows += comments->rows[i];
	voice_put_share(voice, "(all)", "duplicates", rows - (wide)comments->n, rows);
	counts_one(voice->emission->result, "(all)", "campaigns", (wide)campaigns);
	voice_put_share(voice, "(all)", "suspicious", suspicious, voice->filled);
	voice_put(voice, "(all)", "length", UNIT_COUNT, voice->filled, mean,
		se > 0 ? student(mean, se, n, confidence) : voice_no_interval, NULL);
}

void voice_copies(const struct voice *voice, struct moment *suspicious)
{
	struct copies_wish wish = {voice_setting(voice, "alike"), voice_setting(voice, "follow"),
		(wide)voice_setting(voice, "least")};
	struct comments comments = {0};
	size_t campaigns;
	wide rows = 0;

	if (!voice->group || !voice->group->shape->form[VOICE_HAS_TEXT])
		return;
	read_comments(voice, &comments);
	copies_find(&(struct sets){comments.gram, comments.begin, comments.n}, comments.rows, &wish, comments.cluster);
	struct campaign *campaign = gather(voice, &comments, &campaigns);
	for (size_t c = 0; c < campaigns; c++) {
		if (c < SHOWN)
			put_campaign(voice, &campaign[c], c + 1);
		rows += campaign[c].rows;
		for (size_t y = 0; y < voice->ys; y++) {
			suspicious[y].n += campaign[c].y[y].n;
			suspicious[y].sum += campaign[c].y[y].sum;
			suspicious[y].square += campaign[c].y[y].square;
		}
		free(campaign[c].y);
	}
	put_whole(voice, &comments, rows, campaigns);
	free(campaign);
	release(&comments);
}
