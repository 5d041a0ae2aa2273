/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/mixture.h"

#include "intake/codec.h"
#include "record/manner.h"
#include "util/mem.h"
#include "util/opt.h"
#include "util/utf8.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

struct mixture {
	struct opt_list names;
	char *hold;
	struct codec codec[MIXTURE_MOST];
	int n;
};

bool mixture_is(const char *encodings)
{
	return strchr(encodings, ',');
}

static bool is_utf8(const char *encoding)
{
	return strcasecmp(encoding, "utf-8") == 0 || strcasecmp(encoding, "utf8") == 0;
}

static int open_one(struct mixture *m, const char *name, struct fault *fault)
{
	for (int i = 0; i < m->n; i++)
		if (strcasecmp(name, m->names.at[i]) == 0)
			return fault_set(fault, FAULT_USE,
				"encoding \"%.60s\" stands in the list twice", name);
	if (strcasecmp(name, "auto") == 0)
		return fault_set(fault, FAULT_USE, "\"auto\" stands in no list of encodings");
	if (m->n == MIXTURE_MOST)
		return fault_set(fault, FAULT_USE, "more than %d encodings", MIXTURE_MOST);
	if (codec_open(&m->codec[m->n], name, fault))
		return -1;
	m->n++;
	return 0;
}

static struct mixture *open_all(const char *encodings, struct fault *fault)
{
	struct mixture *m = mem_zero(1, sizeof(*m));
	int bad = 0;

	opt_split(encodings, ',', &m->names, &m->hold);
	for (size_t i = 0; i < m->names.n && !bad; i++)
		bad = open_one(m, m->names.at[i], fault);
	if (!bad)
		return m;
	mixture_close(m);
	return NULL;
}

int mixture_known(const char *encodings, struct fault *fault)
{
	struct mixture *m = open_all(encodings, fault);

	mixture_close(m);
	return m ? 0 : -1;
}

/* Is the last of one or two bytes more than itself: a part of a character, or another one? */
static bool joins(const struct codec *codec, const char *bytes, size_t n)
{
	char text[16], *in = (char *)(uintptr_t)bytes, *out = text;
	size_t left = n, room = sizeof(text);

	iconv(codec->iconv, NULL, NULL, NULL, NULL);
	size_t result = iconv(codec->iconv, &in, &left, &out, &room);
	bool waits = result == (size_t)-1 && errno == EINVAL;
	size_t got = sizeof(text) - room;
	iconv(codec->iconv, NULL, NULL, NULL, NULL);
	if (n == 1)
		return result == (size_t)-1 || got != 1 || text[0] != bytes[0];
	return waits || (result != (size_t)-1 && (!got || text[got - 1] != bytes[1]));
}

/* Does the byte always mean itself, whatever stands before it? */
static bool stands_alone(const struct codec *codec, char byte)
{
	char pair[2] = {0, byte};

	if (joins(codec, &byte, 1))
		return false;
	for (int lead = 0x80; lead <= 0xff; lead++) {
		pair[0] = (char)lead;
		if (joins(codec, pair, 2))
			return false;
	}
	return true;
}

/* Encodings that switch between alphabets by a sequence of ASCII. */
static bool has_states(const char *name)
{
	return strncasecmp(name, "iso-2022", 8) == 0 || strncasecmp(name, "iso2022", 7) == 0 ||
	       strncasecmp(name, "utf-7", 5) == 0 || strncasecmp(name, "utf7", 4) == 0;
}

static void add_mark(struct buf *bytes, const struct mark *mark)
{
	buf_add(bytes, mark->at, mark->n);
}

/* All bytes by which records are cut. */
static void cutting_bytes(const struct dialect *dialect, struct buf *bytes)
{
	const struct manner *manner = dialect->manner;

	buf_puts(bytes, "\n\r\"");
	buf_byte(bytes, dialect->delimiter);
	if (!manner)
		return;
	add_mark(bytes, &manner->delimiter);
	add_mark(bytes, &manner->line_end);
	add_mark(bytes, &manner->comment);
	buf_add(bytes, &manner->quote, manner->quote != '\0');
	buf_add(bytes, &manner->escape, manner->escape != '\0');
}

static int check_cuts(const struct mixture *m, const char *bytes, struct fault *fault)
{
	for (int i = 0; i < m->n; i++)
		for (const char *byte = bytes; *byte; byte++)
			if (has_states(m->names.at[i]) || !stands_alone(&m->codec[i], *byte))
				return fault_set(fault, FAULT_USE,
					"\"%.60s\" cannot stand in a list of encodings: its files "
					"are not cut into fields before they are decoded",
					m->names.at[i]);
	return 0;
}

int mixture_open(struct mixture **mixture, const char *encodings, const struct dialect *dialect,
	struct fault *fault)
{
	struct mixture *m = open_all(encodings, fault);
	struct buf bytes = BUF_NONE;

	if (!m)
		return -1;
	cutting_bytes(dialect, &bytes);
	int bad = check_cuts(m, bytes.at, fault);
	buf_release(&bytes);
	if (bad)
		mixture_close(m);
	else
		*mixture = m;
	return bad;
}

const char *mixture_name(const struct mixture *mixture, int i)
{
	return i < mixture->n ? mixture->names.at[i] : NULL;
}

bool mixture_is_utf8_first(const struct mixture *mixture)
{
	return is_utf8(mixture->names.at[0]);
}

/* The first bytes of glibc's UTF-8 are not checked as strictly as ours. */
static bool decodes(struct mixture *m, int i, struct slice raw, struct slice *text, struct buf *hold)
{
	*text = raw;
	if (is_utf8(m->names.at[i]))
		return utf8_span(raw.at, raw.n) == raw.n;
	buf_clear(hold);
	size_t used = codec_text(&m->codec[i], raw, true, false, SIZE_MAX, hold);
	iconv(m->codec[i].iconv, NULL, NULL, NULL, NULL);
	*text = (struct slice){hold->at, hold->n};
	return used == raw.n;
}

int mixture_decode(struct mixture *mixture, struct slice raw, struct slice *text, struct buf *hold)
{
	for (int i = 0; i < mixture->n; i++)
		if (decodes(mixture, i, raw, text, hold))
			return i;
	*text = raw;
	if (mixture_is_utf8_first(mixture))
		return -1;
	buf_clear(hold);
	codec_text(&mixture->codec[0], raw, true, true, SIZE_MAX, hold);
	*text = (struct slice){hold->at, hold->n};
	return -1;
}

bool mixture_marks(const struct mixture *mixture)
{
	return !mixture_is_utf8_first(mixture);
}

void mixture_close(struct mixture *mixture)
{
	if (!mixture)
		return;
	for (int i = 0; i < mixture->n; i++)
		codec_close(&mixture->codec[i]);
	opt_list_release(&mixture->names);
	free(mixture->hold);
	free(mixture);
}
