/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes of an encoding into UTF-8, through iconv. A name stands for what files of that name hold:
 * GB2312 and GBK are read as GB18030, Shift_JIS as CP932 and EUC-KR as CP949, which contain them;
 * so do browsers (WHATWG, Encoding Standard).
 */
#ifndef INTAKE_CODEC_H
#define INTAKE_CODEC_H

#include "record/layout.h"
#include "util/buf.h"
#include "util/fault.h"

#include <iconv.h>
#include <stdbool.h>

/* What stands before the two hexadecimal digits of a byte that is no character. */
enum { RECODE_MARK = 0xff };

struct codec {
	iconv_t iconv;
	size_t unit; /* bytes that are given up together when they are no character */
};

/* FAULT_USE and the nearest usual name: no such encoding. */
int codec_open(struct codec *codec, const char *encoding, struct fault *fault);
void codec_close(struct codec *codec);

/*
 * Decode to the end of out, but not much beyond `most` bytes of it. Returns how many bytes of raw
 * were used: an unfinished character at the end waits for more, unless `last`. mark: bytes that
 * are no character come out as RECODE_MARK and two digits each; otherwise they end the decoding.
 */
size_t codec_text(struct codec *codec, struct slice raw, bool last, bool mark, size_t most,
	struct buf *out);

#endif
