/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/json.h"

#include "draw/glyph.h"

#include <string.h>

static void put_code(struct buf *buf, const char *at, uint32_t code, size_t bytes)
{
	if (code == '"' || code == '\\')
		buf_printf(buf, "\\%c", (char)code);
	else if (code < 0x20 || code == 0x7F || (code >= 0x80 && code < 0xA0) ||
		 (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
		 (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0x061C)
		buf_printf(buf, "\\u%04x", (unsigned int)code); /* kept, but harmless to look at */
	else if (code == GLYPH_BAD)
		buf_puts(buf, "\xEF\xBF\xBD");
	else
		buf_add(buf, at, bytes);
}

static void put_string(struct buf *buf, const char *text, size_t n)
{
	buf_byte(buf, '"');
	for (size_t i = 0, bytes; i < n; i += bytes) {
		uint32_t code = glyph_next(text + i, n - i, &bytes);
		put_code(buf, text + i, code, bytes);
	}
	buf_byte(buf, '"');
}

static void put_text(struct buf *buf, const char *name, const char *text)
{
	buf_printf(buf, ",\"%s\":", name);
	put_string(buf, text, strlen(text));
}

/* Is it a number as JSON writes them? strtod takes more: "+1", ".5", "1.", "007". */
static bool json_number(const char *t)
{
	t += *t == '-';
	size_t whole = strspn(t, "0123456789");
	if (whole == 0 || (whole > 1 && t[0] == '0'))
		return false;
	t += whole;
	if (*t == '.') {
		size_t digits = strspn(t + 1, "0123456789");
		if (digits == 0)
			return false;
		t += 1 + digits;
	}
	if (*t == 'e' || *t == 'E') {
		t += 1 + (t[1] == '-' || t[1] == '+');
		if (!strspn(t, "0123456789"))
			return false;
		t += strspn(t, "0123456789");
	}
	return !*t;
}

/* The shorter of the two texts that give the number back. */
static void put_double(struct buf *buf, const char *name, double number)
{
	char text[32];

	snprintf(text, sizeof(text), "%.15g", number);
	if (strtod(text, NULL) != number)
		snprintf(text, sizeof(text), "%.17g", number);
	buf_printf(buf, ",\"%s\":%s", name, text);
}

static void put_number(
	struct buf *buf, const char *name, const struct result_number *number, bool instant)
{
	if (isnan(number->number))
		buf_printf(buf, ",\"%s\":null", name);
	else if (instant)
		put_text(buf, name, number->text);
	else if (json_number(number->text))
		buf_printf(buf, ",\"%s\":%s", name, number->text);
	else
		put_double(buf, name, number->number);
}

static void put_notes(struct buf *buf, const char *note)
{
	const char *comma = "";

	buf_puts(buf, ",\"note\":[");
	while (*note) {
		size_t n = strcspn(note, ";");

		if (n) {
			buf_puts(buf, comma);
			put_string(buf, note, n);
			comma = ",";
		}
		note += n + (note[n] == ';');
	}
	buf_puts(buf, "]");
}

static void put_groups(
	struct buf *buf, const struct result_section *section, const struct result_row *row)
{
	buf_puts(buf, ",\"group\":{");
	for (size_t i = 0; i < section->groups; i++) {
		if (i)
			buf_byte(buf, ',');
		put_string(buf, section->group[i], strlen(section->group[i]));
		buf_byte(buf, ':');
		put_string(buf, row->group[i], strlen(row->group[i]));
	}
	buf_byte(buf, '}');
}

static int json_row(struct show *show, const struct result_section *section,
	const struct result_row *row, struct fault *fault)
{
	struct buf *buf = &show->out->buf;
	bool instant = row->unit == UNIT_INSTANT;

	(void)fault;
	buf_puts(buf, show->done ? ",\n{\"analysis\":" : "\n{\"analysis\":");
	put_string(buf, row->analysis, strlen(row->analysis));
	put_groups(buf, section, row);
	put_text(buf, "item", row->item);
	put_text(buf, "measure", row->measure);
	put_text(buf, "unit", unit_name(row->unit));
	put_number(buf, "n", &row->n, false);
	put_number(buf, "value", &row->value, instant);
	put_number(buf, "low", &row->low, instant);
	put_number(buf, "high", &row->high, instant);
	put_text(buf, "label", row->label);
	put_notes(buf, row->note);
	buf_byte(buf, '}');
	return 0;
}

static int json_begin(struct show *show, struct fault *fault)
{
	(void)fault;
	buf_byte(&show->out->buf, '[');
	return 0;
}

static int json_end(struct show *show, struct fault *fault)
{
	(void)fault;
	buf_puts(&show->out->buf, "\n]\n");
	return 0;
}

const struct style json_style = {
	.name = "json",
	.brief = "every row as an object of one array",
	.begin = json_begin,
	.row = json_row,
	.end = json_end,
};
