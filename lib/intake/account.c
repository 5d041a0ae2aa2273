/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/account.h"

#include "util/opt.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

void tally_in_add(struct tally_in *sum, const struct tally_in *more)
{
	sum->read += more->read;
	sum->kept += more->kept;
	sum->rejected += more->rejected;
	sum->duplicate += more->duplicate;
	sum->skipped += more->skipped;
	for (int i = 0; i < FLAWS; i++)
		sum->why[i] += more->why[i];
	sum->odd.twice += more->odd.twice;
	sum->odd.never += more->odd.never;
	sum->replaced += more->replaced;
	for (int i = 0; i < AS_MOST; i++) {
		sum->as[i].name = more->as[i].name ? more->as[i].name : sum->as[i].name;
		sum->as[i].records += more->as[i].records;
	}
}

/* "28 rejected (21 fields, 5 type)" */
static void say_rejected(struct buf *line, const struct tally_in *tally)
{
	const char *before = " (";

	buf_printf(line, "%" PRIu64 " rejected", tally->rejected);
	for (int i = 0; i < FLAWS; i++) {
		if (!tally->why[i])
			continue;
		buf_printf(
			line, "%s%" PRIu64 " %s", before, tally->why[i], flaw_name((enum flaw)i));
		before = ", ";
	}
	if (tally->rejected)
		buf_byte(line, ')');
}

void tally_in_say(struct buf *line, const struct tally_in *tally)
{
	buf_printf(line, "%" PRIu64 " read, %" PRIu64 " kept, ", tally->read, tally->kept);
	say_rejected(line, tally);
	if (tally->duplicate)
		buf_printf(line, ", %" PRIu64 " duplicate", tally->duplicate);
	buf_printf(line, ", %" PRIu64 " skipped", tally->skipped);
}

void tally_in_say_text(struct buf *line, const struct tally_in *tally)
{
	for (int i = 0; i < AS_MOST && tally->as[i].name; i++)
		buf_printf(line, "%s%" PRIu64 " as %s", i ? ", " : "", tally->as[i].records,
			tally->as[i].name);
	if (tally->replaced)
		buf_printf(line, "%s%" PRIu64 " byte%s replaced", line->n ? "; " : "",
			tally->replaced, tally->replaced == 1 ? "" : "s");
}

int allowance_read(struct allowance *allowed, const char *text, struct fault *fault)
{
	char digits[32];
	int64_t whole;
	size_t n = text ? strlen(text) : 0;

	*allowed = (struct allowance){0};
	if (!text)
		return 0;
	allowed->percent = n && text[n - 1] == '%';
	snprintf(digits, sizeof(digits), "%.*s", (int)(n - allowed->percent), text);
	bool bad = n > 30 || (allowed->percent ? opt_real(digits, &allowed->limit)
					       : opt_number(digits, &whole));
	if (!bad && !allowed->percent)
		allowed->limit = (double)whole;
	if (bad || allowed->limit < 0 || (allowed->percent && allowed->limit > 100))
		return fault_set(fault, FAULT_USE,
			"--max-rejects takes a whole number or a percentage, not \"%s\"", text);
	return 0;
}

bool allowance_holds(const struct allowance *allowed, const struct tally_in *tally)
{
	double limit = allowed->limit;

	if (allowed->percent)
		limit = limit * (double)tally->read / 100;
	return (double)tally->rejected <= limit;
}
