/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as an expression: compiled against columns of every type, and, when that succeeds,
 * computed over records with valid, missing and invalid fields.
 */
#include "label/expr.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const cells[] = {"nps", "fee:decimal2", "price", "wait_s", "at", "day:date",
	"month", "fixed", "comment", "topics", "paused", "e@x:1-5", "big:decimal9", "team", NULL};
static const char records[] =
	"9\t1.25\t3.20\t300\t2026-05-13T23:30:00Z\t2026-05-13\t2026-05\t1\tan \xc3\x9c\xff "
	"b\ta|b\t2026-05-13T23:30:00Z/2026-05-14T23:30:00Z\t5\t9.123456789\tn\n"
	"\t\t\t\t\t\t\t\t\t\t\t\t\t\n"
	"11\tx\t3.201\t-1\tnow\t2026-02-30\t2026-13\t2\ta\t||\tx\t6\t9999999999999999999\tx\n"
	"0\t-92233720368547758.07\t0\t9223372036854775807\t0001-01-01T00:00:00Z\t9999-12-31\t0001-"
	"01\t0\t"
	"\\t\ta\t\t1\t-9223372036.854775807\tn\n";

/* Of each name one; a common one there is not. */
static const char calendar[] = "calendar,day,from,to,zone\n"
			       "n,mon-fri,22:00,06:00,Europe/Berlin\n"
			       "n,2026-05-14,09:00,12:00,\n";

static long nothing(void *context, char *bytes, size_t n, struct fault *fault)
{
	(void)context, (void)bytes, (void)n, (void)fault;
	return 0;
}

struct bench {
	struct schema schema;
	struct frame frame;
	struct row row;
	struct chunk chunk;
	struct context context;
};

static void set_context(struct context *context)
{
	struct fault fault;
	char path[64];
	int fd = memfd_create("calendar", 0);

	snprintf(path, sizeof(path), "/proc/self/fd/%d:team", fd);
	if (fd < 0 || write(fd, calendar, sizeof(calendar) - 1) != (ssize_t)sizeof(calendar) - 1 ||
		context_calendar(context, path, NULL, &fault))
		abort();
	close(fd);
	context->has_as_of = true;
	context->as_of_s = 1779000000;
}


static struct bench *set_up(void)
{
	static const struct source source = {"fuzz", nothing, NULL, -1};
	static struct bench b;
	struct fault fault;

	for (int i = 0; cells[i]; i++)
		if (schema_add(&b.schema, cells[i], strlen(cells[i]), &fault))
			abort();
	frame_begin(&b.frame, &b.schema);
	set_context(&b.context);
	b.frame.context = &b.context;
	row_open(&b.row, &b.frame, NULL);
	b.chunk.hold = b.chunk.scan.text = (struct buf)BUF_NONE;
	struct feed *feed = feed_open(&source, DIALECT_STREAM, 0, 1, records, sizeof(records) - 1);
	if (feed_next(feed, &b.chunk, &fault) != 1 || chunk_records(&b.chunk) != 4)
		abort();
	feed_close(feed);
	return &b;
}

static void compute(struct expr *expr, struct bench *b)
{
	struct expr_state *state = expr_begin(expr, &b->row);
	struct buf out = BUF_NONE;
	struct fault fault;

	for (uint32_t r = 0; r < chunk_records(&b->chunk); r++) {
		row_next(&b->row, &b->chunk, r);
		buf_clear(&out);
		expr_print(expr, state, expr_type(expr), &out);
		expr_check(state, &fault);
	}
	buf_release(&out);
	expr_end(state);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct bench *b;
	struct buf text = BUF_NONE;
	struct expr *expr;
	struct fault fault;

	if (!b)
		b = set_up();
	buf_add(&text, (const char *)data, size);
	if (expr_compile(&expr, text.at, &b->frame, NULL, &fault) == 0) {
		compute(expr, b);
		expr_free(expr);
	} else if (fault.kind != FAULT_USE && fault.kind != FAULT_INPUT) {
		abort();
	}
	buf_release(&text);
	return 0;
}
