/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/glyph.h"

struct range {
	uint32_t low, high;
};

/* Marks that sit on the character before them. */
static const struct range combining[] = {
	{0x0300, 0x036F},
	{0x0483, 0x0489},
	{0x0591, 0x05BD},
	{0x05BF, 0x05BF},
	{0x05C1, 0x05C2},
	{0x05C4, 0x05C5},
	{0x0610, 0x061A},
	{0x064B, 0x065F},
	{0x0670, 0x0670},
	{0x06D6, 0x06DC},
	{0x06DF, 0x06E4},
	{0x0900, 0x0902},
	{0x093C, 0x093C},
	{0x0941, 0x0948},
	{0x094D, 0x094D},
	{0x0E31, 0x0E31},
	{0x0E34, 0x0E3A},
	{0x0E47, 0x0E4E},
	{0x1160, 0x11FF},
	{0x1AB0, 0x1AFF},
	{0x1DC0, 0x1DFF},
	{0x20D0, 0x20FF},
	{0x302A, 0x302D},
	{0x3099, 0x309A},
	{0xFE00, 0xFE0F},
	{0xFE20, 0xFE2F},
	{0xE0100, 0xE01EF},
};

/* East Asian Width W and F, and emoji. */
static const struct range wide_ranges[] = {
	{0x1100, 0x115F},
	{0x231A, 0x231B},
	{0x2329, 0x232A},
	{0x23E9, 0x23EC},
	{0x23F0, 0x23F0},
	{0x23F3, 0x23F3},
	{0x25FD, 0x25FE},
	{0x2614, 0x2615},
	{0x2648, 0x2653},
	{0x267F, 0x267F},
	{0x2693, 0x2693},
	{0x26A1, 0x26A1},
	{0x26AA, 0x26AB},
	{0x26BD, 0x26BE},
	{0x26C4, 0x26C5},
	{0x26CE, 0x26CE},
	{0x26D4, 0x26D4},
	{0x26EA, 0x26EA},
	{0x26F2, 0x26F3},
	{0x26F5, 0x26F5},
	{0x26FA, 0x26FA},
	{0x26FD, 0x26FD},
	{0x2705, 0x2705},
	{0x270A, 0x270B},
	{0x2728, 0x2728},
	{0x274C, 0x274C},
	{0x274E, 0x274E},
	{0x2753, 0x2755},
	{0x2757, 0x2757},
	{0x2795, 0x2797},
	{0x27B0, 0x27B0},
	{0x27BF, 0x27BF},
	{0x2B1B, 0x2B1C},
	{0x2B50, 0x2B50},
	{0x2B55, 0x2B55},
	{0x2E80, 0x303E},
	{0x3041, 0x33FF},
	{0x3400, 0x4DBF},
	{0x4E00, 0x9FFF},
	{0xA000, 0xA4CF},
	{0xA960, 0xA97F},
	{0xAC00, 0xD7A3},
	{0xF900, 0xFAFF},
	{0xFE10, 0xFE19},
	{0xFE30, 0xFE6F},
	{0xFF00, 0xFF60},
	{0xFFE0, 0xFFE6},
	{0x16FE0, 0x18CFF},
	{0x1B000, 0x1B2FF},
	{0x1F004, 0x1F004},
	{0x1F0CF, 0x1F0CF},
	{0x1F18E, 0x1F18E},
	{0x1F191, 0x1F19A},
	{0x1F200, 0x1F320},
	{0x1F32D, 0x1F335},
	{0x1F337, 0x1F37C},
	{0x1F37E, 0x1F393},
	{0x1F3A0, 0x1F3CA},
	{0x1F3CF, 0x1F3D3},
	{0x1F3E0, 0x1F3F0},
	{0x1F3F4, 0x1F3F4},
	{0x1F3F8, 0x1F43E},
	{0x1F440, 0x1F440},
	{0x1F442, 0x1F4FC},
	{0x1F4FF, 0x1F53D},
	{0x1F54B, 0x1F54E},
	{0x1F550, 0x1F567},
	{0x1F57A, 0x1F57A},
	{0x1F595, 0x1F596},
	{0x1F5A4, 0x1F5A4},
	{0x1F5FB, 0x1F64F},
	{0x1F680, 0x1F6C5},
	{0x1F6CC, 0x1F6CC},
	{0x1F6D0, 0x1F6D2},
	{0x1F6D5, 0x1F6D7},
	{0x1F6DC, 0x1F6DF},
	{0x1F6EB, 0x1F6EC},
	{0x1F6F4, 0x1F6FC},
	{0x1F7E0, 0x1F7EB},
	{0x1F7F0, 0x1F7F0},
	{0x1F90C, 0x1F93A},
	{0x1F93C, 0x1F945},
	{0x1F947, 0x1F9FF},
	{0x1FA70, 0x1FAFF},
	{0x20000, 0x2FFFD},
	{0x30000, 0x3FFFD},
};

/* Invisible, reordering, tag and private characters, and those that are none. */
static const struct range hidden[] = {
	{0x0000, 0x001F},
	{0x007F, 0x009F},
	{0x00AD, 0x00AD},
	{0x034F, 0x034F},
	{0x061C, 0x061C},
	{0x115F, 0x1160},
	{0x17B4, 0x17B5},
	{0x180B, 0x180F},
	{0x200B, 0x200F},
	{0x2028, 0x202E},
	{0x2060, 0x206F},
	{0x3164, 0x3164},
	{0xE000, 0xF8FF},
	{0xFDD0, 0xFDEF},
	{0xFEFF, 0xFEFF},
	{0xFFA0, 0xFFA0},
	{0xFFF0, 0xFFFB},
	{0xFFFE, 0xFFFF},
	{0x1D173, 0x1D17A},
	{0xE0000, 0xE00FF},
	{0xF0000, 0x10FFFF},
};

static bool in_ranges(const struct range *range, size_t n, uint32_t code)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (code > range[mid].high)
			low = mid + 1;
		else
			high = mid;
	}
	return low < n && code >= range[low].low;
}
#define IN(table, code) in_ranges(table, sizeof(table) / sizeof(*(table)), code)

static uint32_t tail(const char *at, size_t n, uint32_t code, uint32_t least, size_t *bytes)
{
	for (size_t i = 1; i < n; i++) {
		unsigned char byte = (unsigned char)at[i];
		if ((byte & 0xC0) != 0x80)
			return GLYPH_BAD;
		code = code << 6 | (byte & 0x3F);
	}
	if (code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return GLYPH_BAD;
	*bytes = n;
	return code;
}

uint32_t glyph_next(const char *at, size_t n, size_t *bytes)
{
	unsigned char byte = (unsigned char)at[0];

	*bytes = 1;
	if (byte < 0x80)
		return byte;
	if (byte >= 0xC2 && byte <= 0xDF && n >= 2)
		return tail(at, 2, byte & 0x1F, 0x80, bytes);
	if (byte >= 0xE0 && byte <= 0xEF && n >= 3)
		return tail(at, 3, byte & 0x0F, 0x800, bytes);
	if (byte >= 0xF0 && byte <= 0xF4 && n >= 4)
		return tail(at, 4, byte & 0x07, 0x10000, bytes);
	return GLYPH_BAD;
}

int glyph_columns(uint32_t code)
{
	if (code < 0x300)
		return 1;
	if (IN(combining, code))
		return 0;
	return IN(wide_ranges, code) ? 2 : 1;
}

size_t glyph_width(const char *text, size_t n)
{
	size_t width = 0;

	for (size_t i = 0, bytes; i < n; i += bytes)
		width += (size_t)glyph_columns(glyph_next(text + i, n - i, &bytes));
	return width;
}

static bool is_space(uint32_t code)
{
	return (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x2028 || code == 0x2029;
}

/* One cleaned character; returns its columns. */
static int put(struct buf *buf, const char *at, uint32_t code, size_t bytes)
{
	if (is_space(code)) {
		buf_byte(buf, ' ');
		return 1;
	}
	if (code == GLYPH_BAD || IN(hidden, code)) {
		buf_puts(buf, "\xEF\xBF\xBD");
		return 1;
	}
	buf_add(buf, at, bytes);
	return glyph_columns(code);
}

void glyph_clean(struct buf *buf, const char *text, size_t n)
{
	for (size_t i = 0, bytes; i < n; i += bytes) {
		uint32_t code = glyph_next(text + i, n - i, &bytes);
		put(buf, text + i, code, bytes);
	}
}

/* A pile of combining marks is no reason to print thousands of bytes in one column. */
enum { MOST_MARKS = 4 };

void glyph_cut(struct buf *buf, const char *text, size_t n, size_t columns)
{
	size_t width = 0, fits = buf->n, marks = 0; /* fits: where "…" would still have room */

	for (size_t i = 0, bytes; i < n; i += bytes) {
		uint32_t code = glyph_next(text + i, n - i, &bytes);
		int more = glyph_columns(code);

		marks = more ? 0 : marks + 1;
		if (marks > MOST_MARKS)
			continue;
		if (width + (size_t)more > columns) {
			buf->n = fits;
			buf_puts(buf, "…");
			return;
		}
		width += (size_t)put(buf, text + i, code, bytes);
		if (width < columns)
			fits = buf->n;
	}
}

bool glyph_cjk(const char *text, size_t n)
{
	for (size_t i = 0, bytes; i < n; i += bytes) {
		uint32_t code = glyph_next(text + i, n - i, &bytes);
		if ((code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3) ||
			(code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFD))
			return true;
	}
	return false;
}
