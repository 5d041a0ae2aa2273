/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates and times as people write them, read by a format in the style of strptime(3):
 *   %Y year of 4 digits   %y year of 2 (69-99: 19xx)   %Ey year of the Republic, 民國115 = 2026
 *   %m month   %b %B %h month's English name   %d %e day   %j day of the year
 *   %a %A weekday's name, English or Chinese (not checked)
 *   %H hour 0-24 (24:00 is the next day's 00:00)   %I hour of 12   %p part of the day (AM PM 上午
 *   凌晨 …, intake/dateword)   %M minute   %S second   %i hhmm without leading zeros, 656
 *   %f fraction of a second (cut off)   %z offset (Z, +8, +08, +0800, +08:00)
 *   %s seconds since 1970   %Q thousandths of a second since 1970
 *   %F %T %R %D as in strptime   %n %t blanks   %% a percent sign
 * A blank in the format stands for any number of blanks; everything else stands for itself.
 * Full-width digits and signs are read as plain ones. The words excel and excel1904 are whole
 * formats: intake/serial. No locale plays a part.
 */
#ifndef INTAKE_STAMP_H
#define INTAKE_STAMP_H

#include "record/when.h"
#include "util/arena.h"
#include "util/fault.h"

/* A format with %F %T %R %D spelt out. */
struct stamp {
	const char *format; /* as written */
	const char *code;
};

/* What a text says. */
struct moment {
	struct civil civil;
	bool fixed;       /* the text says its offset, or counts seconds */
	int64_t offset_s; /* east of UTC */
};

/* month: the day may be lacking. FAULT_USE says what is wrong. Bytes live in the arena. */
int stamp_make(struct stamp *stamp, struct arena *arena, const char *format, bool month,
	struct fault *fault);

/* All n bytes (blanks at the ends apart) fit the format and name a date that exists, or -1. */
int stamp_read(const struct stamp *stamp, const char *bytes, size_t n, struct moment *moment);

#endif
