/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Data of gzip, through zlib. Zero bytes behind a member (a tape's padding) are passed over.
 */
#ifndef INTAKE_GUNZIP_H
#define INTAKE_GUNZIP_H

#include "intake/unpacker.h"

extern const struct unpacker unpack_gzip;

#endif
