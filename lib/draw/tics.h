/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers along a scale, chosen and written here, as gnuplot would write a million as 1e+06
 * and leaves the ends of a scale unnamed: steps of 1, 2 or 5 times a power of ten, if it can be
 * those that meet both ends, as many as have room; thousands grouped.
 */
#ifndef DRAW_TICS_H
#define DRAW_TICS_H

#include "util/buf.h"

#include <stddef.h>

/*
 * Add the command that sets the tics of an axis, 'x' or 'y'. Room: how many letters the scale is
 * long, for 'y' how many lines.
 */
void tics_put(struct buf *script, char axis, double low, double high, double room);

/* Columns of the widest number on an upright scale. */
size_t tics_width(double low, double high, double room);

/* A number with so many decimals, grouped; from 1e15 on as 2×10^15. */
void tics_number(struct buf *buf, double value, int decimals);

#endif
