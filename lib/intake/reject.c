/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/reject.h"

#include "intake/codec.h"
#include "util/utf8.h"
#include "record/csvout.h"

#include <inttypes.h>

enum { MOST_VALUE = 200, MOST_SHOWN = 60 };

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
}

/* One byte that is no text: \xHH. Returns how many bytes stood for it. */
static size_t bad_byte(struct buf *buf, const char *at, size_t n, bool recoded)
{
	if (recoded && (unsigned char)at[0] == RECODE_MARK && n >= 3 && is_hex(at[1]) &&
		is_hex(at[2])) {
		buf_printf(buf, "\\x%.2s", at + 1);
		return 3;
	}
	buf_printf(buf, "\\x%02X", (unsigned char)at[0]);
	return 1;
}

static void escape(struct buf *buf, struct slice text, bool recoded)
{
	while (text.n) {
		size_t good = utf8_span(text.at, text.n);
		stream_field(buf, text.at, good);
		text.at += good;
		text.n -= good;
		size_t used = text.n ? bad_byte(buf, text.at, text.n, recoded) : 0;
		text.at += used;
		text.n -= used;
	}
}

/* At most n bytes, no character cut. */
static struct slice cut(struct slice text, size_t n)
{
	if (text.n <= n)
		return text;
	while (n && ((unsigned char)text.at[n] & 0xc0) == 0x80)
		n--;
	return (struct slice){text.at, n};
}

void reject_header(struct buf *buf)
{
	buf_puts(buf, "file\tline\tbyte\tcolumn\tcode\tvalue\traw\n");
}

void reject_line(struct buf *buf, const struct reject *reject)
{
	stream_field(buf, reject->file, strlen(reject->file));
	buf_printf(buf, "\t%" PRIu64 "\t%" PRIu64 "\t", reject->line, reject->byte);
	stream_field(buf, reject->column, strlen(reject->column));
	buf_printf(buf, "\t%s\t", flaw_name(reject->code));
	if (!reject->hidden)
		escape(buf, cut(reject->value, MOST_VALUE), reject->recoded);
	buf_byte(buf, '\t');
	if (!reject->hidden)
		escape(buf, reject->raw, reject->raw_recoded);
	buf_byte(buf, '\n');
}

/* For a terminal: nothing in it acts. */
static void show(struct buf *buf, const struct reject *reject)
{
	struct slice text = cut(reject->value, MOST_SHOWN);
	struct buf plain = BUF_NONE;

	escape(&plain, text, reject->recoded);
	buf_byte(buf, '"');
	for (size_t i = 0; i < plain.n; i++) {
		if ((unsigned char)plain.at[i] < 0x20 || plain.at[i] == 0x7f)
			buf_printf(buf, "\\x%02X", plain.at[i]);
		else
			buf_byte(buf, plain.at[i]);
	}
	buf_puts(buf, text.n < reject->value.n ? "...\"" : "\"");
	buf_release(&plain);
}

static void explain(struct buf *text, const struct reject *reject)
{
	const struct recipe *recipe = reject->recipe;
	char wants[TYPE_TEXT];

	if (reject->code == FLAW_MISSING) {
		buf_puts(text, "is empty, and the map requires a value");
		return;
	}
	if (reject->code == FLAW_KEY) {
		buf_puts(text, "its key has been there before");
		return;
	}
	if (reject->hidden)
		buf_puts(text, "the value (not shown, since the map hashes columns)");
	else
		show(text, reject);
	if (reject->code == FLAW_ENCODING)
		buf_puts(text, " is not text in the file's encoding");
	else if (reject->code == FLAW_VALUE)
		buf_printf(text, " is no word of the map, nor %s", type_wants(recipe->type, wants));
	else if (reject->code == FLAW_FORMAT)
		buf_printf(text, " is no %s of the format \"%.60s\"%s",
			recipe->spans ? "duration" : "date",
			recipe->spans ? recipe->span[0] : recipe->stamp[0].format,
			recipe->stamps + recipe->spans > 1 ? " or those behind it" : "");
	else
		buf_printf(text, " is not %s", type_wants(recipe->type, wants));
}

void reject_message(struct fault *fault, const struct reject *reject)
{
	struct buf text = BUF_NONE;

	if (reject->why)
		buf_puts(&text, reject->why);
	else
		explain(&text, reject);
	fault_set(fault, FAULT_INPUT, "%s", text.at);
	fault_at(fault, reject->file, reject->line);
	if (*reject->column)
		fault_column(fault, reject->column);
	buf_release(&text);
}
