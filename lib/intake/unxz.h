/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Data of xz, through liblzma. At most 256 MiB of memory (xz -9 wants 65 MiB): what was packed
 * with a larger dictionary is a fault.
 */
#ifndef INTAKE_UNXZ_H
#define INTAKE_UNXZ_H

#include "intake/unpacker.h"

extern const struct unpacker unpack_xz;

#endif
