/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/progress.h"

#include <inttypes.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { FIRST = 1000, EVERY = 200, WIDEST = 200, BAR = 20 };

static int64_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct progress progress_begin(enum progress_wish wish)
{
	bool apart = wish == PROGRESS_NOW || !isatty(STDOUT_FILENO);
	struct progress p = {.on = wish != PROGRESS_NONE && apart && isatty(STDERR_FILENO)};

	if (p.on)
		p.begun = p.drawn = now();
	p.wait = wish == PROGRESS_NOW ? 0 : FIRST;
	return p;
}

/* 12.3 MB, 45 k: three digits or so of a large number. */
static void amount(struct buf *line, double number, const char *unit)
{
	static const char *const steps[] = {"", "k", "M", "G", "T"};
	size_t step = 0;

	while (number >= 999.5 && step < 4) {
		number /= 1000;
		step++;
	}
	buf_printf(line, "%.*f %s%s", step && number < 99.5 ? 1 : 0, number, steps[step], unit);
}

static void time_left(struct buf *line, double seconds)
{
	int64_t s = (int64_t)(seconds + 0.5);

	if (s >= 3600)
		buf_printf(line, "%" PRId64 ":%02" PRId64 ":%02" PRId64 " left", s / 3600,
			s / 60 % 60, s % 60);
	else
		buf_printf(line, "%" PRId64 ":%02" PRId64 " left", s / 60, s % 60);
}

static void bar(struct buf *line, uint64_t bytes, uint64_t of)
{
	int full = (int)((double)bytes / (double)of * BAR);

	buf_byte(line, '[');
	for (int i = 0; i < BAR; i++)
		buf_byte(line, i < full ? '#' : '.');
	buf_printf(line, "] %3d%%  ", (int)((double)bytes / (double)of * 100));
}

void progress_line(struct buf *line, int64_t passed, uint64_t bytes, uint64_t of, uint64_t records,
	int width)
{
	double seconds = passed > 0 ? (double)passed / 1000 : 0.001;

	if (of && bytes > of)
		bytes = of; /* it grew since it was opened */
	if (of)
		bar(line, bytes, of);
	amount(line, (double)bytes, "B");
	if (of) {
		buf_puts(line, " of ");
		amount(line, (double)of, "B");
	}
	buf_puts(line, "  ");
	amount(line, (double)records / seconds, "rows/s");
	if (of && bytes) {
		buf_puts(line, "  ");
		time_left(line, seconds * (double)(of - bytes) / (double)bytes);
	}
	if (width > 1 && line->n >= (size_t)width)
		line->at[line->n = (size_t)width - 1] = '\0';
}

static int terminal_width(void)
{
	struct winsize size;

	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) || size.ws_col < 10)
		return 80;
	return size.ws_col < WIDEST ? size.ws_col : WIDEST;
}

/* What cannot be written to a terminal is no loss. */
static void put(const char *text, size_t n)
{
	ssize_t done = write(STDERR_FILENO, text, n);

	(void)done;
}

static void draw(struct progress *p, int64_t at, uint64_t bytes, uint64_t of)
{
	struct buf line = BUF_NONE, text = BUF_NONE;

	progress_line(&text, at - p->begun, bytes, of, p->records, terminal_width());
	buf_puts(&line, "\r");
	buf_add(&line, text.at, text.n);
	buf_puts(&line, "\x1b[K");
	put(line.at, line.n);
	p->drawn = at;
	p->shown = true;
	buf_release(&line);
	buf_release(&text);
}

void progress_step(struct progress *p, uint64_t bytes, uint64_t of, uint64_t records)
{
	if (!p->on)
		return;
	int64_t at = now();
	p->records = records;
	if (at - p->begun < p->wait || (p->shown && at - p->drawn < EVERY))
		return;
	draw(p, at, bytes, of);
}

void progress_next(struct progress *p)
{
	progress_hide(p);
	if (p->on)
		p->begun = now();
	p->records = 0;
}

void progress_hide(struct progress *p)
{
	if (p->shown)
		put("\r\x1b[K", 4);
	p->shown = false;
}
