/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of time zones, for the message about one that there is not.
 */
#ifndef RECORD_ZONENAMES_H
#define RECORD_ZONENAMES_H

#include "util/fault.h"

/* FAULT_USE that names the zone and the nearest one of the system's list. Returns -1. */
int zone_unknown(const char *name, struct fault *fault);

#endif
