/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/queue_state.h"

#include "record/keys.h"
#include "record/when.h"

#include <string.h>

static const char ends[] = {[QUEUE_SERVED] = 's',
	[QUEUE_WAITING] = 'w',
	[QUEUE_GONE] = 'g',
	[QUEUE_GONE_UNKNOWN] = 'u'};

enum { DIGITS = 24 };

/* The number and what closes it; QUEUE_NO_NUMBER is no digits. */
static void write_number(struct buf *out, int64_t number, char close)
{
	char text[DIGITS], *at = text + DIGITS;

	*--at = close;
	if (number != QUEUE_NO_NUMBER)
		do
			*--at = (char)('0' + number % 10);
		while (number /= 10);
	buf_add(out, at, (size_t)(text + DIGITS - at));
}

/* Instants before 1970 are below 0: those count from the first there is. */
void queue_write(struct buf *out, const struct queue_visit *visit)
{
	write_number(out, visit->in - FIRST_S, ends[visit->end]);
	write_number(out, visit->wait, KEYS_JOINT);
	write_number(out, visit->told, KEYS_JOINT);
	write_number(out, visit->served, KEYS_JOINT);
	write_number(out, visit->fair, KEYS_JOINT);
	write_number(out, (int64_t)visit->class_n, KEYS_JOINT);
	buf_add(out, visit->class, visit->class_n);
	buf_add(out, visit->queue, visit->queue_n);
}

/* Up to 10^15 and the byte that closes it, which is returned; '\0': no such number. */
static char read_number(const char **text, int64_t *number)
{
	const char *at = *text;
	int64_t value = 0;
	int digits = 0;

	for (; *at >= '0' && *at <= '9' && digits < 15; digits++)
		value = value * 10 + (*at++ - '0');
	if (!*at || (*at >= '0' && *at <= '9'))
		return '\0';
	*number = digits ? value : QUEUE_NO_NUMBER;
	*text = at + 1;
	return *at;
}

static int read_end(char byte, enum queue_end *end)
{
	for (size_t i = 0; i < sizeof(ends); i++)
		if (byte == ends[i]) {
			*end = (enum queue_end)i;
			return 0;
		}
	return -1;
}

int queue_read(const char *text, struct queue_visit *visit)
{
	int64_t in, n;

	if (read_end(read_number(&text, &in), &visit->end) ||
		read_number(&text, &visit->wait) != KEYS_JOINT ||
		read_number(&text, &visit->told) != KEYS_JOINT ||
		read_number(&text, &visit->served) != KEYS_JOINT ||
		read_number(&text, &visit->fair) != KEYS_JOINT ||
		read_number(&text, &n) != KEYS_JOINT)
		return -1;
	size_t left = strlen(text);
	if (in < 0 || visit->wait < 0 || in > LAST_S - FIRST_S ||
		visit->wait > LAST_S - FIRST_S - in || n < 0 || (uint64_t)n > left ||
		visit->told > QUEUE_POSITION_MOST || visit->served > QUEUE_POSITION_MOST ||
		visit->fair > UINT16_MAX)
		return -1;
	visit->in = in + FIRST_S;
	visit->class = text;
	visit->class_n = (size_t)n;
	visit->queue = text + n;
	visit->queue_n = left - (size_t)n;
	return 0;
}
