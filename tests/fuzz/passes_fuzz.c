/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as the argument of a step that sees all records first, or as its table of margins. The
 * first byte says which step; when the rest can be planned, two passes over records with valid,
 * missing, invalid and extreme fields follow.
 */
#include "label/derive.h"
#include "label/rake.h"
#include "label/rfm.h"
#include "label/stage.h"
#include "label/tiers.h"
#include "util/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const cells[] = {"customer_id", "purchased_at", "answered_at", "margin", "nps",
	"day:date", "month", "region", "a|b", "weight", "big:decimal9", NULL};
static const char records[] =
	"a\t2026-05-13T23:30:00Z\t2026-06-13T23:30:00Z\t3.20\t9\t2026-05-13\t2026-"
	"05\teast\tx\t1\t1\n"
	"b\t0001-01-01T00:00:00Z\t9999-12-31T23:59:59Z\t92233720368547758.07\t0\t9999-12-31\t9999-"
	"12"
	"\twest\t\t0.000001\t9223372036.854775807\n"
	"b\t9999-12-31T23:59:59Z\t0001-01-01T00:00:00Z\t92233720368547758.07\t10\t0001-01-01\t0001-"
	"01\twest\ty|z\t9223372036854.775807\t-9223372036.854775807\n"
	"c\t2026-05-13T23:30:00Z\t\t-92233720368547758.07\t7\t\t\teast\tx\t2\t0\n"
	"\t\t\t\t\t\t\t\t\t\t\n"
	"d\tnow\t2026\t1.234\t11\t2026-02-30\t13\tno\\\\rth\t\\t\t0\tx\n";

static long nothing(void *context, char *bytes, size_t n, struct fault *fault)
{
	(void)context, (void)bytes, (void)n, (void)fault;
	return 0;
}

struct bench {
	struct schema schema;
	struct chunk chunk;
};

static struct bench *set_up(void)
{
	static const struct source source = {"fuzz", nothing, NULL, -1};
	static struct bench b;
	struct fault fault;

	for (int i = 0; cells[i]; i++)
		if (schema_add(&b.schema, cells[i], strlen(cells[i]), &fault))
			abort();
	b.chunk.hold = b.chunk.scan.text = (struct buf)BUF_NONE;
	struct feed *feed = feed_open(&source, DIALECT_STREAM, 0, 1, records, sizeof(records) - 1);
	if (feed_next(feed, &b.chunk, &fault) != 1 || chunk_records(&b.chunk) != 6)
		abort();
	feed_close(feed);
	return &b;
}

/* Both passes over the first `n` records, as label/flow makes them. */
static void run(struct step *step, const struct frame *frame, const struct chunk *chunk, uint32_t n)
{
	const struct step_does *does = step->does;
	struct fault fault;
	struct row row;
	struct buf out = BUF_NONE;
	int bad = 0;

	for (int pass = does->observe ? 1 : 2; pass <= 2 && !bad; pass++) {
		row_open(&row, frame, NULL);
		void *state = does->begin(step, &row);
		for (uint32_t r = 0; r < n; r++) {
			row_next(&row, chunk, r);
			if (pass == 1)
				does->observe(state, &row);
			for (uint32_t k = row.inputs; pass == 2 && k < row.slots; k++)
				row_text(&row, k);
		}
		bad = does->check && does->check(state, &fault);
		does->end(step, state, pass == 1);
		bad = bad || (pass == 1 && does->settle(step, &fault));
		row_close(&row);
	}
	if (!bad && does->explain)
		does->explain(step, &out);
	buf_release(&out);
}

static int open_rake(
	struct step **step, const char *table, struct frame *frame, struct fault *fault)
{
	struct rake_options options = {.within = "1e-3"};
	char path[64];
	int fd = memfd_create("margins", 0);

	if (fd < 0 || write(fd, table, strlen(table)) < 0)
		abort();
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	options.margins = path;
	int bad = rake_open(step, &options, frame, fault);
	close(fd);
	return bad;
}

static int open_trimmed(
	struct step **step, const char *trim, struct frame *frame, struct fault *fault)
{
	const struct rake_options options = {.margins = "none", .trim = trim, .within = trim};

	return rake_open(step, &options, frame, fault);
}

static int open_step(
	struct step **step, char which, const char *text, struct frame *frame, struct fault *fault)
{
	static const int64_t as_of_s = 1780000000;

	switch (which) {
	case 'b':
		return derive_band(step, text, frame, NULL, fault);
	case 's':
		return stage_open(step, text, NULL, frame, NULL, fault);
	case 'S':
		return stage_open(step, text, &as_of_s, frame, NULL, fault);
	case 'm':
		return rfm_open(step, as_of_s, frame, NULL, fault);
	case 't':
		return tiers_open(step, text, frame, fault);
	case 'T':
		return open_trimmed(step, text, frame, fault);
	default:
		return open_rake(step, text, frame, fault);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct bench *b;
	struct frame frame;
	struct fault fault;
	struct step *step;

	if (!b)
		b = set_up();
	if (size < 2)
		return 0;
	char *text = mem_copy((const char *)data + 2, size - 2);
	frame_begin(&frame, &b->schema);
	if (open_step(&step, (char)data[0], text, &frame, &fault) == 0) {
		run(step, &frame, &b->chunk, data[1] % 7);
		step_free(step);
	}
	frame_release(&frame);
	free(text);
	return 0;
}
