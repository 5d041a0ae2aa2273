/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates as spreadsheets keep them: days since an epoch, the time of day as a fraction. In the 1900
 * system 1 is 1900-01-01 and 60 is a 29th of February that did not exist (Lotus 1-2-3's mistake,
 * which others keep for the sake of old files): it is refused, and the days before it count from
 * one day later. In the 1904 system 0 is 1904-01-01.
 */
#ifndef INTAKE_SERIAL_H
#define INTAKE_SERIAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * All n bytes are such a number, digits with at most one point: local seconds since 1970-01-01,
 * rounded to the nearest second. -1: they are not, or the date does not exist or is beyond 9999.
 */
int serial_read(const char *bytes, size_t n, bool since_1904, int64_t *local_s);

#endif
