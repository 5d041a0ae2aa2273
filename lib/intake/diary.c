/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/diary.h"

#include "record/escape.h"
#include "util/file.h"
#include "util/mem.h"
#include "util/opt.h"
#include "util/utf8.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char first_line[] = "!ce-nightly 1";

enum { BLOCK = 262144, MOST_LINE = 1 << 20 };

/* A file on its way in, line by line. */
struct reading {
	struct diary *diary;
	const char *name;
	long (*read)(void *context, char *bytes, size_t n, struct fault *fault);
	void *context;
	struct buf hold; /* what has been read and not taken yet, from `at` on */
	size_t at;
	bool ended;
	uint64_t line;
	struct digest_sum sum; /* of the lines before the current one */
	struct digest last;    /* the key of the line before */
};

static int damaged(const struct reading *r, const char *how, struct fault *fault)
{
	fault_set(fault, FAULT_INPUT, "%s", how);
	return fault_at(fault, r->name, r->line);
}

/* The next line without its LF: 1, 0 at the end, -1 and a fault. Good until the next call. */
static int next_line(struct reading *r, struct slice *line, struct fault *fault)
{
	for (;;) {
		char *at = r->hold.at + r->at;
		char *stop = r->at < r->hold.n ? memchr(at, '\n', r->hold.n - r->at) : NULL;
		if (stop) {
			*line = (struct slice){at, (size_t)(stop - at)};
			*stop = '\0';
			r->at += line->n + 1;
			r->line++;
			return 1;
		}
		if (r->ended || r->hold.n - r->at > MOST_LINE)
			return r->at == r->hold.n ? 0 : damaged(r, "is cut off", fault);
		memmove(r->hold.at, at, r->hold.n - r->at);
		r->hold.n -= r->at;
		r->at = 0;
		long got = r->read(r->context, buf_room(&r->hold, BLOCK), BLOCK, fault);
		if (got < 0)
			return -1;
		r->hold.n += (size_t)got;
		r->ended = got == 0;
	}
}

static void count_line(struct reading *r, struct slice line)
{
	digest_add(&r->sum, line.at, line.n);
	digest_add(&r->sum, "\n", 1);
}

/* A digest, or "-" for none. */
static int read_digest(struct digest *digest, const char *text)
{
	*digest = (struct digest){{0}};
	if (strcmp(text, "-") == 0)
		return 0;
	return digest_read(digest, text, strlen(text)) || digest_is_none(digest) ? -1 : 0;
}

static int read_names(struct diary *diary, const char *text)
{
	buf_puts(&diary->names, text);
	return *text && utf8_span(text, strlen(text)) == strlen(text) ? 0 : -1;
}

/* NAME TAB SIZE TAB DIGEST */
static int read_output(struct diary *diary, char *text)
{
	char *size = strchr(text, '\t'), *content = size ? strchr(size + 1, '\t') : NULL;
	struct buf hold = BUF_NONE;
	int64_t number;

	if (!content)
		return -1;
	*size++ = '\0';
	*content++ = '\0';
	struct slice name = stream_unescape(text, strlen(text), &hold);
	buf_add(&diary->output, name.at, name.n);
	buf_release(&hold);
	if (!diary->output.n || strlen(size) > 18 || opt_number(size, &number) || number < 0)
		return -1;
	diary->size = (uint64_t)number;
	return read_digest(&diary->content, content);
}

static int read_head(struct reading *r, int i, char *text)
{
	struct diary *diary = r->diary;

	switch (i) {
	case 0:
		return read_names(diary, text);
	case 1:
		return read_digest(&diary->secret, text);
	case 2:
		return read_digest(&diary->after, text);
	default:
		return read_output(diary, text);
	}
}

static int read_heads(struct reading *r, struct fault *fault)
{
	static const char *const heads[] = {"!key\t", "!secret\t", "!after\t", "!output\t"};
	struct slice line;

	for (int i = 0; i < 4; i++) {
		size_t n = strlen(heads[i]);
		int got = next_line(r, &line, fault);
		if (got < 0)
			return -1;
		if (!got)
			return damaged(r, "is cut off", fault);
		count_line(r, line);
		if (line.n < n || memcmp(line.at, heads[i], n) != 0 || memchr(line.at, 0, line.n) ||
			read_head(r, i, (char *)line.at + n))
			return damaged(r, "is damaged: this line is not as it was written", fault);
	}
	return 0;
}

static int check_first(struct reading *r, struct fault *fault)
{
	size_t stem = sizeof(first_line) - 2;
	struct slice line = {0};
	int got = next_line(r, &line, fault);

	if (got > 0 && strcmp(line.at, first_line) == 0) {
		count_line(r, line);
		return 0;
	}
	if (got > 0 && line.n > stem && memcmp(line.at, first_line, stem) == 0)
		return damaged(r, "was written by a newer ce-ingest", fault);
	if (got < 0)
		return -1;
	return damaged(r, "is no state that ce-ingest --state wrote", fault);
}

/* KEY TAB ROW, and TAB - when it is gone; keys in their order. */
static int read_entry(struct reading *r, struct slice line, struct fault *fault)
{
	enum { PLAIN = 2 * DIGEST_CHARS + 1 };
	struct diary *diary = r->diary;
	struct digest key, row;
	bool fresh, gone = line.n == PLAIN + 2 && memcmp(line.at + PLAIN, "\t-", 2) == 0;

	if ((line.n != PLAIN && !gone) || line.at[DIGEST_CHARS] != '\t' ||
		digest_read(&key, line.at, DIGEST_CHARS) ||
		digest_read(&row, line.at + DIGEST_CHARS + 1, DIGEST_CHARS))
		return damaged(r, "is damaged: this line is not as it was written", fault);
	if (diary->keys.count && digest_compare(&r->last, &key) >= 0)
		return damaged(r, "is damaged: its keys are not in order", fault);
	r->last = key;
	uint32_t number = keyset_put(&diary->keys, &key, &fresh);
	diary_set(diary, number, &row, gone ? DIARY_GONE : DIARY_THERE);
	return 0;
}

/* !done TAB COUNT TAB DIGEST, and nothing behind it. */
static int read_done(struct reading *r, struct slice line, struct fault *fault)
{
	struct buf wanted = BUF_NONE;
	struct slice more;

	r->diary->end = digest_end(&r->sum);
	buf_printf(&wanted, "!done\t%" PRIu32 "\t", r->diary->keys.count);
	digest_print(&wanted, &r->diary->end);
	bool same = wanted.n == line.n && memcmp(wanted.at, line.at, line.n) == 0;
	buf_release(&wanted);
	if (!same)
		return damaged(r, "is damaged: its digest is not that of its lines", fault);
	int got = next_line(r, &more, fault);
	return got > 0 ? damaged(r, "goes on behind its end", fault) : got;
}

static int read_all(struct reading *r, struct fault *fault)
{
	struct slice line;
	int got;

	if (check_first(r, fault) || read_heads(r, fault))
		return -1;
	while ((got = next_line(r, &line, fault)) > 0) {
		if (line.n && line.at[0] == '!')
			return read_done(r, line, fault);
		count_line(r, line);
		if (read_entry(r, line, fault))
			return -1;
	}
	return got < 0 ? -1 : damaged(r, "is cut off", fault);
}

int diary_read(struct diary *diary, const char *name,
	long (*read)(void *context, char *bytes, size_t n, struct fault *fault), void *context,
	struct fault *fault)
{
	struct reading r = {
		.diary = diary, .name = name, .read = read, .context = context, .hold = BUF_NONE};

	*diary = DIARY_NONE;
	digest_begin(&r.sum, DIGEST_FILE);
	int bad = read_all(&r, fault);
	buf_release(&r.hold);
	return bad;
}

struct opened {
	int fd;
	const char *name;
};

static long read_opened(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct opened *opened = context;

	return file_read(opened->fd, opened->name, bytes, n, fault);
}

int diary_load(struct diary *diary, const char *path, struct fault *fault)
{
	struct opened opened = {.name = path};
	struct stat st;

	*diary = DIARY_NONE;
	if (stat(path, &st) && errno == ENOENT)
		return 0;
	opened.fd = file_open(path, fault);
	if (opened.fd < 0)
		return -1;
	int bad = diary_read(diary, path, read_opened, &opened, fault);
	close(opened.fd);
	return bad ? -1 : 1;
}

void diary_set(struct diary *diary, uint32_t number, const struct digest *row,
	enum diary_mark mark)
{
	diary->row = mem_grow(diary->row, &diary->rows, number + 1ul, sizeof(*diary->row));
	diary->mark = mem_grow(diary->mark, &diary->marks, number + 1ul, 1);
	diary->row[number] = *row;
	diary->mark[number] = (unsigned char)mark;
}

static int by_key(const void *a, const void *b, void *keys)
{
	const struct digest *key = keys;

	return digest_compare(&key[*(const uint32_t *)a], &key[*(const uint32_t *)b]);
}

static uint32_t *in_order(const struct diary *diary)
{
	uint32_t *order = mem_zero(diary->keys.count, sizeof(*order));

	for (uint32_t i = 0; i < diary->keys.count; i++)
		order[i] = i;
	qsort_r(order, diary->keys.count, sizeof(*order), by_key, diary->keys.key);
	return order;
}

static void print_digest(struct buf *text, const char *head, const struct digest *digest)
{
	buf_puts(text, head);
	if (digest_is_none(digest))
		buf_byte(text, '-');
	else
		digest_print(text, digest);
	buf_byte(text, '\n');
}

static void print_heads(const struct diary *diary, struct buf *text)
{
	buf_printf(text, "%s\n!key\t%s\n", first_line, diary->names.at);
	print_digest(text, "!secret\t", &diary->secret);
	print_digest(text, "!after\t", &diary->after);
	buf_puts(text, "!output\t");
	stream_field(text, diary->output.at, diary->output.n);
	buf_printf(text, "\t%" PRIu64, diary->size);
	print_digest(text, "\t", &diary->content);
}

static void print_entry(const struct diary *diary, uint32_t i, struct buf *text)
{
	digest_print(text, &diary->keys.key[i]);
	buf_byte(text, '\t');
	digest_print(text, &diary->row[i]);
	buf_puts(text, diary->mark[i] == DIARY_SEEN ? "\n" : "\t-\n");
}

/* Hands the text on, counted. */
static int pass(struct digest_sum *sum, struct buf *text,
	int (*put)(void *context, struct buf *text), void *context)
{
	digest_add(sum, text->at, text->n);
	int bad = put(context, text);
	buf_clear(text);
	return bad;
}

int diary_write(
	struct diary *diary, int (*put)(void *context, struct buf *text), void *context)
{
	uint32_t *order = in_order(diary);
	struct buf text = BUF_NONE;
	struct digest_sum sum;
	int bad = 0;

	digest_begin(&sum, DIGEST_FILE);
	print_heads(diary, &text);
	for (uint32_t i = 0; i < diary->keys.count && !bad; i++) {
		print_entry(diary, order[i], &text);
		if (text.n >= BLOCK)
			bad = pass(&sum, &text, put, context);
	}
	free(order);
	if (!bad)
		bad = pass(&sum, &text, put, context);
	diary->end = digest_end(&sum);
	buf_printf(&text, "!done\t%" PRIu32 "\t", diary->keys.count);
	digest_print(&text, &diary->end);
	buf_byte(&text, '\n');
	if (!bad)
		bad = put(context, &text);
	buf_release(&text);
	return bad;
}

void diary_release(struct diary *diary)
{
	keyset_release(&diary->keys);
	free(diary->row);
	free(diary->mark);
	buf_release(&diary->names);
	buf_release(&diary->output);
	*diary = DIARY_NONE;
}
