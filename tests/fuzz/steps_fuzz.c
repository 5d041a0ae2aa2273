/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule file, or with J before it the argument of a join behind its file, then a NUL and a table:
 * the records, or the joined file. What can be planned is run over the records; their number must
 * not change, every field must be there, and a value that a rule gives must be one of its file.
 */
#include "label/join.h"
#include "label/rule.h"
#include "record/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const char records[] = "order_id\tnps\tat\tday:date\ttopics\tspend:money\ttext\n"
			      "1\t9\t2026-05-13T11:02:05Z\t2026-05-13\ta|b\t1.50\tx\\ty\n"
			      "2\t\t\t\t\t\t\n"
			      "1\t99\tsoon\t2026-13-01\t||\t-\t\xff\n"
			      "N/A\t0\t2026-05-14T00:00:00Z\t2026-05-14\ta\t0\tz\n";

static int file_of(const void *data, size_t n, char path[64])
{
	int fd = memfd_create("file", 0);

	snprintf(path, 64, "/proc/self/fd/%d", fd);
	if (fd < 0 || write(fd, data, n) != (ssize_t)n)
		abort();
	return fd;
}

/* All fields of all records, as the shape would ask for them. */
static void run(struct step *step, struct frame *frame, struct reader *reader, const struct intern *na)
{
	struct chunk chunk = {0};
	struct fault fault;
	struct buf told = BUF_NONE;
	struct row row;
	size_t seen = 0;

	row_open(&row, frame, na);
	void *state = step->does->begin(step, &row);
	while (reader_next(reader, &chunk, &fault) > 0)
		for (uint32_t r = 0; r < chunk_records(&chunk); r++, seen++) {
			row_next(&row, &chunk, r);
			if (!step->does->keeps(state, &row))
				abort();
			for (uint32_t i = 0; i < frame->shown; i++) {
				struct slice text = row_text(&row, frame->order[i]);
				if (text.n && !text.at)
					abort();
				row_value(&row, frame->order[i]);
			}
		}
	if (step->does->check && step->does->check(state, &fault) && !fault.text[0])
		abort();
	step->does->end(step, state, false);
	step->does->explain(step, &told);
	if (step->does->tell)
		step->does->tell(step, true, &told);
	if (!told.n)
		abort();
	buf_release(&told);
	row_close(&row);
	chunk_release(&chunk);
}

static int plan(struct step **step, const uint8_t *data, size_t n, struct frame *frame,
	const struct intern *na, struct fault *fault)
{
	const uint8_t *end = memchr(data, '\0', n);
	char path[64], argument[4096];
	int bad, fd;

	if (n && data[0] == 'J' && end) {
		fd = file_of(end + 1, n - (size_t)(end + 1 - data), path);
		snprintf(argument, sizeof(argument), "%s:%s", path, (const char *)data + 1);
		bad = join_open(step, argument, frame, na, NULL, fault);
	} else {
		fd = file_of(data, n, path);
		bad = rule_open(step, path, frame, NULL, fault);
	}
	close(fd);
	return bad;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct reader_options options = {0};
	struct intern na = {0};
	struct reader *reader;
	struct frame frame;
	struct fault fault;
	struct step *step = NULL;
	char path[64];
	int fd = file_of(records, sizeof(records) - 1, path);

	opt_list_add(&options.files, path);
	intern_id(&na, "N/A", 3);
	if (reader_open(&reader, &options, &fault))
		abort();
	frame_begin(&frame, reader_schema(reader));
	if (plan(&step, data, n, &frame, &na, &fault) == 0)
		run(step, &frame, reader, &na);
	else if (!fault.text[0] || !fault.kind)
		abort();
	step_free(step);
	frame_release(&frame);
	reader_close(reader);
	intern_release(&na);
	opt_list_release(&options.files);
	close(fd);
	return 0;
}
