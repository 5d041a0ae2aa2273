/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/census.h"

#include "intake/likeness.h"
#include "intake/marks.h"
#include "record/escape.h"
#include "util/mem.h"

#include <stdlib.h>

static const char *const totals[] = {"total", "totals", "grand total", "sum", "average", "mean", "合计",
	"总计", "小计", "合計", "總計", "平均", "summe", "gesamt", NULL};

const char *census_total(size_t i)
{
	return totals[i];
}

static int total_of(const char *text, size_t n)
{
	struct buf plain = BUF_NONE;
	int found = -1;

	likeness(&plain, text, n < 40 ? n : 40);
	while (plain.n && (plain.at[plain.n - 1] == ':' || plain.at[plain.n - 1] == ' '))
		plain.at[--plain.n] = '\0';
	for (int i = 0; totals[i] && found < 0; i++)
		found = strcmp(plain.at, totals[i]) == 0 ? i : -1;
	buf_release(&plain);
	return found;
}

static struct slice trimmed(struct slice text)
{
	while (text.n && (*text.at == ' ' || *text.at == '\t')) {
		text.at++;
		text.n--;
	}
	while (text.n && (text.at[text.n - 1] == ' ' || text.at[text.n - 1] == '\t'))
		text.n--;
	return text;
}

static void take_line(struct census *c, const char *at, const char *end)
{
	bool first = true;

	c->last = -1;
	for (uint32_t k = 0; k < c->n; k++) {
		const char *stop = memchr(at, '\t', (size_t)(end - at));
		stop = stop ? stop : end;
		struct slice text =
			trimmed(stream_unescape(at, (size_t)(stop - at), &c->hold));
		profile_hear(&c->column[k], c->forms, text.at, text.n);
		if (first && text.n) {
			first = false;
			c->last = text.n < 40 ? total_of(text.at, text.n) : -1;
		}
		at = stop < end ? stop + 1 : end;
	}
	if (c->last >= 0)
		c->totals[c->last]++;
}

static uint32_t count_fields(const char *at, const char *end)
{
	uint32_t n = 1;

	while ((at = memchr(at, '\t', (size_t)(end - at)))) {
		n++;
		at++;
	}
	return n;
}

/* Whole lines of the stream; the first of all is its header. */
static int sink(void *context, const struct buf *lines)
{
	struct census *c = context;

	for (const char *at = lines->at, *end = at + lines->n; at < end;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		if (!c->begun) {
			c->begun = true;
			c->n = count_fields(at, stop);
			c->column = mem_zero(c->n, sizeof(*c->column));
		} else {
			take_line(c, at, stop);
		}
		at = stop + 1;
	}
	return 0;
}

static int nowhere(void *context, const struct buf *lines)
{
	(void)context, (void)lines;
	return 0;
}

static int run(const struct map *map, const char *path, struct out *out, struct probe *probe,
	struct tally_in *tally, struct fault *fault)
{
	struct manner manner = map->manner;
	struct ingest_options options = {
		.map = map, .encoding = map->encoding, .header_rows = map->header_rows};
	struct ingest ingest = {.options = &options, .out = out, .probe = probe};
	char advice[ADVICE_TEXT];

	if (marks_settle(&manner, &options.dialect, fault))
		return -1;
	options.dialect.blanks = true;
	int bad = ingest_file(&ingest, path, tally, advice, fault) ||
				  ingest_finish(&ingest, fault) || out_flush(out)
			  ? -1
			  : 0;
	ingest_release(&ingest);
	buf_release(&out->buf);
	return bad;
}

int census_take(struct census *c, const struct dateforms *forms, const struct map *map,
	const char *path, struct fault *fault)
{
	struct out out = {.buf = BUF_NONE, .fd = -1, .sink = sink, .context = c};
	struct tally_in tally;

	*c = (struct census){.forms = forms, .last = -1, .hold = BUF_NONE};
	return run(map, path, &out, NULL, &tally, fault);
}

int census_rehearse(const struct map *map, const char *path, struct probe *probe,
	struct tally_in *tally, struct fault *fault)
{
	struct out out = {.buf = BUF_NONE, .fd = -1, .sink = nowhere};

	return run(map, path, &out, probe, tally, fault);
}

void census_release(struct census *c)
{
	for (uint32_t k = 0; k < c->n; k++)
		profile_release(&c->column[k]);
	free(c->column);
	buf_release(&c->hold);
}
