/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reader's records twice, for what can only be said of the first record when the last has been
 * seen. Files are simply read again. What comes from a pipe is kept, chunk by chunk, in a file
 * without a name in $TMPDIR (else /tmp), which takes as much room as the input. The chunks of
 * both passes are the same, with the same file names and line numbers.
 */
#ifndef RECORD_REPLAY_H
#define RECORD_REPLAY_H

#include "record/reader.h"

struct replay;

/* The reader outlives the replay; nothing else reads from it. */
int replay_open(struct replay **replay, struct reader *reader, struct fault *fault);
void replay_close(struct replay *replay);

/* The next chunk of this pass: 1, 0 at its end, -1 and a fault. One thread. */
int replay_next(struct replay *replay, struct chunk *chunk, struct fault *fault);

/* Once, after the first pass has come to its end. */
int replay_rewind(struct replay *replay, struct fault *fault);

#endif
