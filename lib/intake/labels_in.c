/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/labels_in.h"

#include "record/csvout.h"

static struct slice trimmed(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'))
		at++;
	while (end > at && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\n' || end[-1] == '\r'))
		end--;
	return (struct slice){at, (size_t)(end - at)};
}

/* How many bytes of a separator stand at `at`. */
static size_t separator(const struct recipe *recipe, const char *at, const char *end)
{
	size_t n = recipe->split ? strlen(recipe->split) : 0;

	if (n && (size_t)(end - at) >= n && memcmp(at, recipe->split, n) == 0)
		return n;
	return at < end && *at == '|';
}

static const char *next_separator(const struct recipe *recipe, const char *at, const char *end)
{
	while (at < end && !separator(recipe, at, end))
		at++;
	return at;
}

/*
 * Where the label that begins at `at` ends: at a separator, and behind the longest word of the
 * map if one with a separator in it stands here.
 */
static const char *label_end(const struct recipe *recipe, const char *at, const char *end)
{
	const char *first = next_separator(recipe, at, end), *stop = first, *best = first;
	bool words = recipe->exact.words.count || recipe->alike.words.count;

	for (int tries = 0; words && stop < end && tries < 16; tries++) {
		stop = next_separator(recipe, stop + separator(recipe, stop, end), end);
		struct slice word = trimmed(at, stop);
		if (word.n && recipe_meaning(recipe, word.at, word.n))
			best = stop;
	}
	return best;
}

static void write_one(const struct recipe *recipe, struct slice label, struct buf *out)
{
	const struct meaning *word = recipe_meaning(recipe, label.at, label.n);

	if (word)
		buf_add(out, word->text, word->n);
	else
		stream_field(out, label.at, label.n);
}

void labels_write(const struct recipe *recipe, struct slice text, struct buf *out)
{
	const char *at = text.at, *end = text.at + text.n;
	size_t begin = out->n;

	while (at < end) {
		const char *stop = label_end(recipe, at, end);
		struct slice label = trimmed(at, stop);
		size_t more = out->n;
		if (label.n)
			write_one(recipe, label, out);
		labels_join(out, begin, more);
		at = stop + separator(recipe, stop, end);
	}
}

/* Is the label among those of list[0, n)? */
static bool has(const char *list, size_t n, const char *label, size_t len)
{
	for (size_t i = 0, stop; i < n; i = stop + 1) {
		for (stop = i; stop < n && list[stop] != '|';)
			stop++;
		if (stop - i == len && memcmp(list + i, label, len) == 0)
			return true;
	}
	return false;
}

void labels_join(struct buf *out, size_t begin, size_t more)
{
	struct buf fresh = BUF_NONE;

	if (more == begin || out->n == more)
		return;
	buf_add(&fresh, out->at + more, out->n - more);
	out->n = more;
	out->at[more] = '\0';
	for (size_t i = 0, stop; i < fresh.n; i = stop + 1) {
		for (stop = i; stop < fresh.n && fresh.at[stop] != '|';)
			stop++;
		if (has(out->at + begin, out->n - begin, fresh.at + i, stop - i))
			continue;
		buf_byte(out, '|');
		buf_add(out, fresh.at + i, stop - i);
	}
	buf_release(&fresh);
}
