/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Durations as people write them, read by a format: %D days, %H hours, %M minutes, %S seconds,
 * %% a percent sign; a blank stands for any number of blanks, everything else for itself.
 * A number may have as many digits as it likes, up to 9, and a fraction: 1.5 of %H is 5400 s.
 */
#ifndef INTAKE_SPAN_H
#define INTAKE_SPAN_H

#include "util/fault.h"

#include <stddef.h>
#include <stdint.h>

/* FAULT_USE when the format says nothing of how long, or the same thing twice. */
int span_check(const char *format, struct fault *fault);

/* All n bytes (blanks at the ends apart) fit the format: whole seconds, the nearest; or -1. */
int span_read(const char *format, const char *bytes, size_t n, int64_t *seconds);

#endif
