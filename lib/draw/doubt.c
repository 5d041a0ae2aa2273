/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/doubt.h"

#include "draw/figure.h"

#include <string.h>

const char *doubt_space(enum language language)
{
	return language == LANGUAGE_EN ? " " : "";
}

static const struct {
	const char *note;
	enum text text; /* {1} n */
} doubts_known[] = {
	{"small-n", TEXT_DOUBT_SMALL_N},
	{"immature", TEXT_DOUBT_IMMATURE},
	{"partial", TEXT_DOUBT_PARTIAL},
	{"selected", TEXT_DOUBT_SELECTED},
	{"survivors", TEXT_DOUBT_SURVIVORS},
	{"unstable", TEXT_DOUBT_UNSTABLE},
	{"few-records", TEXT_DOUBT_UNSTABLE},
	{"linear", TEXT_DOUBT_LINEAR},
	{"collinear", TEXT_DOUBT_COLLINEAR},
	{"ceiling", TEXT_DOUBT_CEILING},
	{"per-answer", TEXT_DOUBT_PER_ANSWER},
	{"informative-censoring", TEXT_DOUBT_LEFT},
	{"drift", TEXT_DOUBT_DRIFT},
	{"retrospective", TEXT_DOUBT_RETROSPECTIVE},
	{"faulty-question", TEXT_DOUBT_QUESTION},
	{"split-mismatch", TEXT_DOUBT_SPLIT},
	{"few-failed", TEXT_DOUBT_FEW_FAILED},
	{"unknown-loss", TEXT_DOUBT_UNKNOWN_LOSS},
	{"no-overlap", TEXT_DOUBT_NO_OVERLAP},
	{"stratum-missing", TEXT_DOUBT_STRATUM},
};

void doubt_add(struct buf *doubts, enum language language, const struct result_row *row)
{
	struct buf n = BUF_NONE, line = BUF_NONE;

	figure_count(&n, row->n.text);
	for (size_t i = 0; i < sizeof(doubts_known) / sizeof(*doubts_known); i++) {
		if (!result_noted(row, doubts_known[i].note))
			continue;
		buf_clear(&line);
		buf_puts(&line, doubt_space(language));
		text_fill(&line, language, doubts_known[i].text, (const char *[]){n.at, NULL});
		if (!memmem(doubts->at, doubts->n, line.at, line.n))
			buf_add(doubts, line.at, line.n);
	}
	buf_release(&line);
	buf_release(&n);
}
