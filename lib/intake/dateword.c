/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/dateword.h"

#include <ctype.h>
#include <string.h>

/* The word comes next, in any case of its letters. */
static bool takes(const char **at, const char *end, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(end - *at) < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (tolower((unsigned char)(*at)[i]) != tolower((unsigned char)word[i]))
			return false;
	*at += n;
	return true;
}

/* One of a list that NULL ends: its position, else -1. */
static int one_of(const char **at, const char *end, const char *const *list)
{
	for (int i = 0; list[i]; i++)
		if (takes(at, end, list[i]))
			return i;
	return -1;
}

/* A name, or its first three letters and perhaps a full stop. */
static int name(const char **at, const char *end, const char *const *list)
{
	int long_one = one_of(at, end, list);

	for (int i = 0; long_one < 0 && list[i]; i++) {
		char brief[4] = {list[i][0], list[i][1], list[i][2], '\0'};
		if (!takes(at, end, brief))
			continue;
		takes(at, end, ".");
		return i;
	}
	return long_one;
}

int dateword_month(const char **at, const char *end)
{
	static const char *const months[] = {"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December", NULL};

	if (takes(at, end, "Sept.") || takes(at, end, "September") || takes(at, end, "Sept"))
		return 9;
	return name(at, end, months) + 1;
}

bool dateword_weekday(const char **at, const char *end)
{
	static const char *const english[] = {"Monday", "Tuesday", "Wednesday", "Thursday",
		"Friday", "Saturday", "Sunday", NULL};
	static const char *const before[] = {"星期", "周", "週", "礼拜", "禮拜", NULL};
	static const char *const behind[] = {"一", "二", "三", "四", "五", "六", "日", "天", NULL};
	const char *start = *at;

	if (name(at, end, english) >= 0)
		return true;
	if (one_of(at, end, before) >= 0 && one_of(at, end, behind) >= 0)
		return true;
	*at = start;
	return false;
}

enum daypart dateword_part(const char **at, const char *end)
{
	static const struct {
		const char *word;
		enum daypart part;
	} words[] = {{"AM", PART_MORNING}, {"PM", PART_AFTERNOON}, {"a.m.", PART_MORNING},
		{"p.m.", PART_AFTERNOON}, {"上午", PART_MORNING}, {"下午", PART_AFTERNOON},
		{"早上", PART_MORNING}, {"早晨", PART_MORNING}, {"清晨", PART_MORNING},
		{"凌晨", PART_NIGHT}, {"中午", PART_NOON}, {"傍晚", PART_EVENING},
		{"晚上", PART_EVENING}, {"夜晚", PART_EVENING}, {"오전", PART_MORNING},
		{"오후", PART_AFTERNOON}};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (takes(at, end, words[i].word))
			return words[i].part;
	return PART_NONE;
}

int daypart_hour(enum daypart part, int hour)
{
	static const struct {
		int first, last; /* of 24 hours */
	} range[] = {[PART_NONE] = {0, 24}, [PART_MORNING] = {0, 11}, [PART_NIGHT] = {0, 6},
		[PART_NOON] = {11, 14}, [PART_AFTERNOON] = {12, 23}, [PART_EVENING] = {17, 23}};
	int other = hour % 12; /* the same on the clock's first round */

	if (part == PART_NONE || hour > 12)
		return hour >= range[part].first && hour <= range[part].last ? hour : -1;
	for (; other < 24; other += 12)
		if (other >= range[part].first && other <= range[part].last)
			return other;
	return -1;
}

/* ！ to ～ are U+FF01 to U+FF5E, EF BC 81 to EF BD 9E; the blank is U+3000. */
static char plain_one(const unsigned char *c)
{
	if (c[0] == 0xe3 && c[1] == 0x80 && c[2] == 0x80)
		return ' ';
	if (c[0] != 0xef || (c[1] != 0xbc && c[1] != 0xbd))
		return '\0';
	unsigned code = (c[1] & 0x3fu) << 6 | (c[2] & 0x3fu); /* below U+F000 */
	return code >= 0xf01 && code <= 0xf5e ? (char)(code - 0xf01 + '!') : '\0';
}

size_t dateword_plain(char *out, const char *bytes, size_t n)
{
	size_t to = 0;

	for (size_t i = 0; i < n;) {
		char one = i + 2 < n ? plain_one((const unsigned char *)bytes + i) : '\0';
		out[to++] = one ? one : bytes[i];
		i += one ? 3 : 1;
	}
	return to;
}
