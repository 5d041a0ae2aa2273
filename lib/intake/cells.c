/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/cells.h"

#include "record/value.h"

static bool is_group(const char *at)
{
	return at[0] == '\\' && at[1] >= '1' && at[1] <= '9';
}

uint32_t groups_used(const char *cell)
{
	uint32_t most = 0;

	for (; *cell; cell++) {
		if (is_group(cell) && (uint32_t)(cell[1] - '0') > most)
			most = (uint32_t)(cell[1] - '0');
		if (cell[0] == '\\' && cell[1])
			cell++;
	}
	return most;
}

static void insert(const struct groups *groups, uint32_t n, bool list, struct buf *out)
{
	if (n >= groups->n || groups->at[2 * n] > groups->at[2 * n + 1])
		return;
	for (size_t i = groups->at[2 * n]; i < groups->at[2 * n + 1]; i++) {
		char byte = groups->subject[i];
		if (list && (byte == '|' || byte == '=' || byte == '\\'))
			buf_byte(out, '\\');
		buf_byte(out, byte);
	}
}

void groups_expand(const char *cell, const struct groups *groups, bool list, struct buf *out)
{
	for (; *cell; cell++) {
		if (groups->at && is_group(cell)) {
			insert(groups, (uint32_t)(*++cell - '0'), list, out);
			continue;
		}
		buf_byte(out, *cell);
		if (cell[0] == '\\' && cell[1])
			buf_byte(out, *++cell);
	}
}

static void trim(struct buf *buf)
{
	size_t from = 0, to = buf->n;

	while (to && (buf->at[to - 1] == ' ' || buf->at[to - 1] == '\t'))
		to--;
	while (from < to && (buf->at[from] == ' ' || buf->at[from] == '\t'))
		from++;
	if (from)
		memmove(buf->at, buf->at + from, to - from);
	if (buf->cap)
		buf->at[to - from] = '\0';
	buf->n = to - from;
}

const char *cells_next(
	const char *at, bool pairs, struct buf *word, struct buf *value, bool *paired)
{
	struct buf *into = word;

	*paired = false;
	buf_clear(word);
	buf_clear(value);
	for (; *at && *at != '|'; at++) {
		if (at[0] == '\\' && (at[1] == '|' || at[1] == '=' || at[1] == '\\')) {
			buf_byte(into, *++at);
		} else if (pairs && !*paired && *at == '=') {
			*paired = true;
			into = value;
		} else {
			buf_byte(into, *at);
		}
	}
	trim(word);
	trim(value);
	return *at ? at + 1 : NULL;
}

int cells_yes(const char *cell, bool *yes, struct fault *fault)
{
	struct type flag = {.kind = KIND_FLAG, .high = 1};
	int64_t number;

	if (value_read(flag, cell, strlen(cell), &number) == VALUE_INVALID)
		return fault_set(fault, FAULT_USE, "\"%.60s\" is neither yes nor no", cell);
	*yes = number;
	return 0;
}
