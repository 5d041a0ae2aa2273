/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/profile.h"

#include "record/value.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

static const char *const nones[] = {"NA", "N/A", "n/a", "na", "#N/A", "NULL", "null", "Null", "\\N",
	"nil", "None", "none", "NaN", "nan", "-", "--", "---", ".", "?", "#######", "########",
	"(空)", "(跳过)", "（空）", "（跳过）", "#VALUE!", "#REF!", "#DIV/0!", "Unknown", "unknown",
	NULL};

const char *profile_none(size_t i)
{
	return i < sizeof(nones) / sizeof(*nones) ? nones[i] : NULL;
}

int profile_none_find(const char *text, size_t n)
{
	for (int i = 0; nones[i]; i++)
		if (strlen(nones[i]) == n && memcmp(nones[i], text, n) == 0)
			return i;
	return -1;
}

/* Digits, perhaps signed, perhaps with digits behind a point: how many those are, or -1. */
static int places(const char *text, size_t n, bool *zero)
{
	size_t i = n && text[0] == '-', from = i;

	while (i < n && text[i] >= '0' && text[i] <= '9')
		i++;
	*zero = i > from + 1 && text[from] == '0';
	if (i == from || i - from > 15)
		return -1;
	if (i == n)
		return 0;
	size_t point = i++;
	while (i < n && text[i] >= '0' && text[i] <= '9')
		i++;
	return text[point] == '.' && i == n && i > point + 1 && i - point - 1 <= 9
		       ? (int)(i - point - 1)
		       : -1;
}

static uint32_t read_number(struct profile *p, const char *text, size_t n)
{
	bool zero;
	int behind = places(text, n, &zero);
	uint32_t bits = 0;

	if (behind < 0)
		return 0;
	bits = 1u << READ_DECIMAL;
	p->places = behind > p->places ? behind : p->places;
	p->zeros += zero;
	if (behind == 0) {
		char digits[24] = "";
		memcpy(digits, text, n < 23 ? n : 23);
		int64_t number = strtoll(digits, NULL, 10);
		bool first = !p->fits[READ_WHOLE];
		p->low = first || number < p->low ? number : p->low;
		p->high = first || number > p->high ? number : p->high;
		bits |= 1u << READ_WHOLE;
	}
	return bits;
}

static uint32_t readings(struct profile *p, const char *text, size_t n)
{
	static const struct {
		enum reading reading;
		struct type type;
	} kinds[] = {{READ_FLAG, {.kind = KIND_FLAG, .high = 1}},
		{READ_INSTANT, {.kind = KIND_INSTANT}}, {READ_DATE, {.kind = KIND_DATE}},
		{READ_MONTH, {.kind = KIND_PERIOD}}};
	uint32_t bits = n < 48 ? read_number(p, text, n) : 0;
	int64_t number;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds) && n < 48; i++)
		if (value_read(kinds[i].type, text, n, &number) == VALUE_VALID)
			bits |= 1u << kinds[i].reading;
	return bits;
}

static void keep_odd(char *odd[PROFILE_ODD], const char *text, size_t n)
{
	for (int i = 0; i < PROFILE_ODD; i++) {
		if (!odd[i]) {
			odd[i] = mem_copy(text, n < PROFILE_CHARS ? n : PROFILE_CHARS);
			return;
		}
		if (strlen(odd[i]) == n && memcmp(odd[i], text, n) == 0)
			return;
	}
}

static void keep_word(struct profile *p, const char *text, size_t n)
{
	uint32_t id = intern_find(&p->words, text, n);

	if (id == INTERN_NONE && (p->words.count == PROFILE_WORDS || n > PROFILE_CHARS)) {
		p->many = true;
		return;
	}
	if (id == INTERN_NONE) {
		id = intern_id(&p->words, text, n);
		p->times = mem_grow(p->times, &p->cap, id + 1ul, sizeof(*p->times));
		p->times[id] = 0;
	}
	p->times[id]++;
}

void profile_hear(
	struct profile *p, const struct dateforms *forms, const char *text, size_t n)
{
	static const char *const separators[] = {"┋", ";", ", "};

	if (!n) {
		p->empty++;
		return;
	}
	p->filled++;
	p->longest = n > p->longest ? n : p->longest;
	keep_word(p, text, n);
	int none = profile_none_find(text, n);
	if (none >= 0) {
		p->none[none]++;
		return;
	}
	uint32_t bits = readings(p, text, n);
	for (int r = 0; r < READINGS; r++) {
		p->fits[r] += bits >> r & 1;
		if (!(bits >> r & 1))
			keep_odd(p->odd[r], text, n);
	}
	if (!dategauge_hear(&p->dates, forms, text, n, 1))
		keep_odd(p->odd[READINGS], text, n);
	for (int s = 0; s < 3; s++)
		p->apart[s] += memmem(text, n, separators[s], strlen(separators[s])) != NULL;
}

void profile_release(struct profile *p)
{
	for (int r = 0; r <= READINGS; r++)
		for (int i = 0; i < PROFILE_ODD; i++)
			free(p->odd[r][i]);
	free(p->times);
	intern_release(&p->words);
}
