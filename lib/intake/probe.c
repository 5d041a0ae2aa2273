/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/probe.h"

#include "record/escape.h"
#include "util/mem.h"
#include "util/utf8.h"

#include <inttypes.h>
#include <stdlib.h>

struct probe_kind {
	enum flaw code;
	const char *column; /* in kinds, behind the code's byte */
	uint64_t count, line;
	char *example;
};

void probe_hear(struct probe *probe, const struct reject *reject)
{
	struct buf key = BUF_NONE;
	struct fault fault;

	buf_byte(&key, (char)('a' + reject->code));
	buf_puts(&key, reject->column);
	uint32_t before = probe->kinds.count;
	uint32_t id = intern_id(&probe->kinds, key.at, key.n);
	buf_release(&key);
	probe->kind = mem_grow(probe->kind, &probe->cap, probe->kinds.count, sizeof(*probe->kind));
	struct probe_kind *kind = &probe->kind[id];
	if (id == before) {
		reject_message(&fault, reject);
		*kind = (struct probe_kind){.code = reject->code,
			.column = probe->kinds.name[id].text + 1,
			.line = reject->line,
			.example = mem_copy(fault.text, strlen(fault.text))};
	}
	kind->count++;
}

void probe_header(struct buf *buf)
{
	buf_puts(buf, "file\twhat\tcolumn\tcount\tline\texample\n");
}

static void row(struct buf *buf, const char *file, const char *what, const char *column,
	uint64_t count)
{
	stream_field(buf, file, strlen(file));
	buf_printf(buf, "\t%s\t", what);
	stream_field(buf, column, strlen(column));
	buf_printf(buf, "\t%" PRIu64 "\t", count);
}

static void plain_row(struct buf *buf, const char *file, const char *what, const char *column,
	uint64_t count)
{
	row(buf, file, what, column, count);
	buf_puts(buf, "\t\n");
}

static void encodings(const char *file, const struct tally_in *tally, struct buf *buf)
{
	if (!tally->as[0].name)
		plain_row(buf, file, "as", tally->encoding,
			tally->read - tally->skipped - tally->why[FLAW_ENCODING]);
	for (int i = 0; i < AS_MOST && tally->as[i].name; i++)
		plain_row(buf, file, "as", tally->as[i].name, tally->as[i].records);
	if (tally->replaced)
		plain_row(buf, file, "replaced", "", tally->replaced);
}

void probe_report(struct probe *probe, const char *file, const struct tally_in *tally,
	struct buf *buf)
{
	plain_row(buf, file, "read", "", tally->read);
	plain_row(buf, file, "kept", "", tally->kept);
	plain_row(buf, file, "rejected", "", tally->rejected);
	plain_row(buf, file, "duplicate", "", tally->duplicate);
	plain_row(buf, file, "skipped", "", tally->skipped);
	encodings(file, tally, buf);
	for (uint32_t i = 0; i < probe->kinds.count; i++) {
		const struct probe_kind *kind = &probe->kind[i];
		row(buf, file, flaw_name(kind->code), kind->column, kind->count);
		buf_printf(buf, "%" PRIu64 "\t", kind->line);
		stream_field(buf, kind->example, strlen(kind->example));
		buf_byte(buf, '\n');
	}
	probe_release(probe);
}

void probe_release(struct probe *probe)
{
	for (uint32_t i = 0; i < probe->kinds.count; i++)
		free(probe->kind[i].example);
	free(probe->kind);
	intern_release(&probe->kinds);
	*probe = (struct probe){0};
}
