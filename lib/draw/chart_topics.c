/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_topics.h"

#include "draw/dotrow.h"

/* Log odds beyond 2, seven times the odds, are rare; an error of 5 % for all contrasts together. */
static const double contrast_most = 2, alpha = .05;

static bool is_clear(const struct entry *entry)
{
	return entry_value(entry, "p_adj") < alpha;
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *share = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_TOPIC), 0, 100);
	struct canvas_panel *contrast = canvas_panel(canvas, &dotrow_marks,
		text_of(show->language, TEXT_AXIS_TOPIC_CONTRAST), -contrast_most, contrast_most);
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_TOPICS);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_TOPIC), "#2166ac", 7, 'O');
	canvas_legend(canvas, text_of(show->language, TEXT_TOPIC_CLEAR), "#b2182b", 13, 'X');
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++) {
		const struct entry *entry = &pivot.entry[i];

		dotrow_measure(canvas, share, show, &pivot, entry, "share", is_clear(entry));
		dotrow_measure(canvas, contrast, show, &pivot, entry, "contrast", is_clear(entry));
	}
	pivot_release(&pivot);
}

const struct chart chart_topics = {
	.name = "topics",
	.brief = "how many comments speak of each topic, and where more than elsewhere",
	.analysis = "voice",
	.measure = "share",
	.title = TEXT_TOPICS,
	.asks = TEXT_TOPICS_ASKS,
	.fill = fill,
};
