/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One export on its way through: its records one after another, each into the stream or to the
 * rejects. intake/ingest sets a passage up; nobody else does.
 */
#ifndef INTAKE_PASSAGE_H
#define INTAKE_PASSAGE_H

#include "intake/account.h"
#include "intake/decode.h"
#include "intake/mixture.h"
#include "intake/onward.h"
#include "intake/probe.h"
#include "intake/reject.h"

enum { PASSAGE_SAMPLE = 65536 };

/* What happens to bytes that are no text. */
enum bad_bytes { BAD_REJECT, BAD_REPLACE, BAD_FAIL };

struct ingest_options {
	const struct map *map; /* its dialect is not read: what counts stands here */
	struct dialect dialect;
	const char *encoding; /* NULL or "auto": see intake/decode */
	enum bad_bytes bad_bytes;
	uint64_t most; /* records of each file; 0: all */
	int64_t header_rows;  /* 0: names by `columns` or by number */
	const char *columns;  /* a,b,c or NULL */
	struct nightly *nightly; /* NULL: all records are wanted, not only new ones */
};

struct ingest {
	const struct ingest_options *options;
	struct out *out;
	struct out *rejects; /* NULL: no file is wanted */
	/* Told of each reject; the text of the fault is for people. */
	void (*tell)(void *context, const struct fault *why);
	void *context;
	uint64_t tells;       /* of how many more it wants to hear */
	struct probe *probe;  /* hears of every flaw, a record's second one included; may be NULL */
	/* Told now and then how many bytes of the file (of so many; 0: not known) have been read. */
	void (*pace)(void *context, uint64_t bytes, uint64_t of, uint64_t records);
	struct mixture *mixture; /* where encodings are mixed, of the first file on */
	struct schema schema; /* the stream's columns, of the first file on */
	bool begun;           /* the header is written */
	struct onward onward; /* what becomes of records that fit */
};

/* One file on its way through. */
struct passage {
	struct ingest *ingest;
	struct tally_in *tally;
	struct decode *decode;
	struct source source;
	struct feed *feed;
	struct chunk chunk;
	uint32_t r; /* the next record of the chunk */
	bool clean; /* all of the chunk is text of the (first) encoding, as it stands */
	bool bare;  /* none of its bytes needs an escape outside quotes */
	struct header header;
	struct binding binding;
	pcre2_match_data *found; /* of !ignore, as the limits */
	pcre2_match_context *limits;
	struct buf head; /* what was read beyond the lines to skip */
	struct buf hold, joined;
	uint32_t counted; /* an offset in the chunk whose line is known: passage_line */
	uint64_t line;
	struct buf bad;           /* the first bytes that were no UTF-8, for a guess */
	struct mixture *mixture;  /* NULL: the source is UTF-8 already, or was meant to be; not ours */
	struct chunk other;       /* a decoded record, or while that is `chunk`, what it came from */
	uint32_t other_r;
	bool apart; /* chunk is a decoded record */
	struct buf text;
	uint64_t taken;           /* records, for options->most */
	uint64_t bad_n, beyond_n; /* records that are not UTF-8, and those that are, beyond ASCII */
};

/* 1: chunk and r are at a record; 0: the end; -1 and a fault. */
int passage_advance(struct passage *run, struct fault *fault);

/* The record's physical line: as chunk_line, but counting on from the one asked for before. */
uint64_t passage_line(struct passage *run);

/* A line of blanks only: no record, unless the file has one column. */
bool passage_is_blank(const struct passage *run, struct slice raw);

/*
 * Where encodings are mixed, the record at hand becomes the only one of `chunk`, decoded, until
 * passage_undecode. Returns the encoding's number, or -1 when it is no text in any of them.
 */
int passage_decode(struct passage *run);
void passage_undecode(struct passage *run);

/* All records from here on. -1 and a fault: the input cannot be read on, or the output written. */
int passage_records(struct passage *run, struct fault *fault);

#endif
