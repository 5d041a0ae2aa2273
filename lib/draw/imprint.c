/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/imprint.h"

#include "draw/glyph.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { ENTRY = 20 }; /* bytes of an entry of the table of objects */

/* Where things stand in the PDF: the table of objects, and the numbers of three of them. */
struct frame {
	struct buf *pdf;
	size_t table, objects, root, info, pages;
	size_t *page; /* the number of each page's object */
	size_t page_count;
};

static const char *last_trailer(const struct buf *pdf)
{
	static const char word[] = "\ntrailer\n";

	for (size_t i = pdf->n; i-- > 0;)
		if (pdf->at[i] == '\n' && strncmp(pdf->at + i, word, strlen(word)) == 0)
			return pdf->at + i;
	return NULL;
}

/* The number behind a word, 0 when it is not there. */
static size_t number_after(const char *from, const char *to, const char *word)
{
	const char *at = memmem(from, (size_t)(to - from), word, strlen(word));

	return at ? strtoul(at + strlen(word), NULL, 10) : 0;
}

/* An object's bytes, up to "endobj"; NULL when it is not where the table says. */
static char *object(const struct frame *frame, size_t number, char **end)
{
	size_t entry = frame->table + strlen("xref\n");
	const char *at = frame->pdf->at + entry;

	at += strcspn(at, "\n") + 1 + number * ENTRY;
	if (!number || number >= frame->objects || at + ENTRY > frame->pdf->at + frame->pdf->n)
		return NULL;
	size_t offset = strtoul(at, NULL, 10);
	if (offset >= frame->table || strtoul(frame->pdf->at + offset, NULL, 10) != number)
		return NULL;
	char *begin = frame->pdf->at + offset;
	*end = memmem(begin, frame->table - offset, "endobj", strlen("endobj"));
	return *end ? begin : NULL;
}

static bool find_kids(struct frame *frame)
{
	char *end, *at = object(frame, frame->pages, &end);
	size_t cap = 0;

	at = at ? memmem(at, (size_t)(end - at), "/Kids [", strlen("/Kids [")) : NULL;
	if (!at)
		return false;
	for (at += strlen("/Kids ["); at < end && *at == ' ' && at[1] != ']';) {
		frame->page = mem_grow(frame->page, &cap, frame->page_count + 1, sizeof(*frame->page));
		frame->page[frame->page_count++] = strtoul(at, &at, 10);
		if (strncmp(at, " 0 R", 4) != 0)
			return false;
		at += 4;
	}
	return frame->page_count > 0;
}

static bool find_frame(struct frame *frame)
{
	const char *trailer = last_trailer(frame->pdf), *end = frame->pdf->at + frame->pdf->n;
	char *stop, *at;

	if (!trailer)
		return false;
	frame->objects = number_after(trailer, end, "/Size ");
	frame->root = number_after(trailer, end, "/Root ");
	frame->info = number_after(trailer, end, "/Info ");
	frame->table = number_after(trailer, end, "startxref\n");
	if (frame->table >= frame->pdf->n || strncmp(frame->pdf->at + frame->table, "xref\n", 5) != 0)
		return false;
	if (!object(frame, frame->info, &stop) || !(at = object(frame, frame->root, &stop)))
		return false;
	frame->pages = number_after(at, stop, "/Pages ");
	return find_kids(frame);
}

static void blank_date(const struct frame *frame)
{
	static const char word[] = "/CreationDate (";
	char *end, *at = object(frame, frame->info, &end);
	char *date = memmem(at, (size_t)(end - at), word, strlen(word));

	for (; date && date < end && *date != '\n'; date++)
		*date = ' ';
}

/* As UTF-16, in hexadecimal digits. */
static void put_text(struct buf *pdf, const char *text)
{
	size_t n = strlen(text);

	buf_puts(pdf, "<FEFF");
	for (size_t i = 0, bytes; i < n; i += bytes) {
		uint32_t code = glyph_next(text + i, n - i, &bytes);

		if (code >= 0x10000)
			buf_printf(pdf, "%04X%04X", 0xD7C0 + (code >> 10), 0xDC00 + (code & 0x3FF));
		else
			buf_printf(pdf, "%04X", code);
	}
	buf_puts(pdf, ">");
}

/* The offsets of what is added, for its table. */
struct update {
	struct frame *frame;
	size_t *offset;
};

static void begin_object(struct update *update, size_t number, size_t slot)
{
	update->offset[slot] = update->frame->pdf->n;
	buf_printf(update->frame->pdf, "%zu 0 obj\n<< ", number);
}

static void end_object(struct update *update)
{
	buf_puts(update->frame->pdf, "\n>>\nendobj\n");
}

static void put_info(struct update *update, const struct imprint *imprint)
{
	struct buf *pdf = update->frame->pdf;

	begin_object(update, update->frame->info, 0);
	buf_puts(pdf, "/Title ");
	put_text(pdf, imprint->title);
	buf_puts(pdf, "\n   /Creator (ce-report)\n   /Producer (gnuplot, cairo)");
	end_object(update);
}

static void put_root(struct update *update, const struct imprint *imprint)
{
	const struct frame *frame = update->frame;

	begin_object(update, frame->root, 1);
	buf_printf(frame->pdf,
		"/Type /Catalog\n   /Pages %zu 0 R\n   /Lang (%s)\n"
		"   /ViewerPreferences << /DisplayDocTitle true >>",
		frame->pages, imprint->language);
	if (imprint->marks)
		buf_printf(frame->pdf, "\n   /Outlines %zu 0 R\n   /PageMode /UseOutlines", frame->objects);
	end_object(update);
}

/* The list of bookmarks is the first new object, its entries are the ones after it. */
static void put_marks(struct update *update, const struct imprint *imprint)
{
	const struct frame *frame = update->frame;
	size_t list = frame->objects, n = imprint->marks;

	begin_object(update, list, 2);
	buf_printf(frame->pdf, "/Type /Outlines\n   /First %zu 0 R\n   /Last %zu 0 R\n   /Count %zu", list + 1,
		list + n, n);
	end_object(update);
	for (size_t i = 0; i < n; i++) {
		const struct imprint_mark *mark = &imprint->mark[i];
		size_t page = mark->page < frame->page_count ? mark->page : 0;

		begin_object(update, list + 1 + i, 3 + i);
		buf_puts(frame->pdf, "/Title ");
		put_text(frame->pdf, mark->title);
		buf_printf(frame->pdf, "\n   /Parent %zu 0 R\n   /Dest [%zu 0 R /Fit]", list, frame->page[page]);
		if (i)
			buf_printf(frame->pdf, "\n   /Prev %zu 0 R", list + i);
		if (i + 1 < n)
			buf_printf(frame->pdf, "\n   /Next %zu 0 R", list + 2 + i);
		end_object(update);
	}
}

static void put_table(struct update *update, size_t marks)
{
	const struct frame *frame = update->frame;
	size_t start = frame->pdf->n, added = marks ? marks + 1 : 0;

	buf_printf(frame->pdf, "xref\n%zu 1\n%010zu 00000 n \n%zu 1\n%010zu 00000 n \n", frame->info,
		update->offset[0], frame->root, update->offset[1]);
	if (added)
		buf_printf(frame->pdf, "%zu %zu\n", frame->objects, added);
	for (size_t i = 0; i < added; i++)
		buf_printf(frame->pdf, "%010zu 00000 n \n", update->offset[2 + i]);
	buf_printf(frame->pdf,
		"trailer\n<< /Size %zu\n   /Root %zu 0 R\n   /Info %zu 0 R\n   /Prev %zu\n>>\n"
		"startxref\n%zu\n%%%%EOF\n",
		frame->objects + added, frame->root, frame->info, frame->table, start);
}

bool imprint_put(struct buf *pdf, const struct imprint *imprint)
{
	struct frame frame = {.pdf = pdf};
	bool found = find_frame(&frame);

	if (found) {
		struct update update = {&frame, mem_zero(imprint->marks + 3, sizeof(*update.offset))};

		blank_date(&frame);
		put_info(&update, imprint);
		put_root(&update, imprint);
		if (imprint->marks)
			put_marks(&update, imprint);
		put_table(&update, imprint->marks);
		free(update.offset);
	}
	free(frame.page);
	return found;
}
