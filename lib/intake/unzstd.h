/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Data of zstd, through libzstd; frames that hold no data are passed over. At most 128 MiB of
 * memory: what was packed with a longer window is a fault.
 */
#ifndef INTAKE_UNZSTD_H
#define INTAKE_UNZSTD_H

#include "intake/unpacker.h"

extern const struct unpacker unpack_zstd;

#endif
