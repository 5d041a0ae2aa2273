/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --sample N: N records, each set of N as likely as any other, and the same ones again for the
 * same seed: those whose XXH3-128 of seed and fields is smallest (a bottom-k sample). So the sample
 * of samples of parts is the sample of the whole, however it was cut. Equal records are taken from
 * the first on. Two passes; memory: 60 bytes for each record of the sample.
 */
#ifndef LABEL_SAMPLE_H
#define LABEL_SAMPLE_H

#include "label/step.h"

/* From 1 on; the fields hashed are those of all columns that the frame shows by now. */
int sample_open(
	struct step **step, int64_t size, int64_t seed, struct frame *frame, struct fault *fault);

#endif
