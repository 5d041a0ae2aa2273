/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_voice.h"

#include <string.h>

static void say_bursts(struct telling *to)
{
	const struct entry *most = NULL;
	size_t days = 0;
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (!entry_spoken(to->pivot, entry, "burst") || !row_drawable(entry_row(entry, "expected")) ||
			!row_drawable(entry_row(entry, "records")))
			continue;
		days++;
		if (!most || entry_value(entry, "burst") > entry_value(most, "burst"))
			most = entry;
	}
	if (!most)
		return;
	sentence_count(&s, (double)days);
	sentence_period(&s, most->item);
	sentence_value(&s, entry_row(most, "records"));
	sentence_double(&s, UNIT_COUNT, (double)(long)(entry_value(most, "expected") + .5));
	sentence_doubt(&s, entry_row(most, "burst"));
	sentence_say(&s, GRAVITY_ALARM, TEXT_VOICE_SAYS_BURST);
}

/* What campaigns do to a score, the first one that is shown. */
static void say_campaigns(struct telling *to, const struct entry *all)
{
	const struct result_row *part = entry_row(all, "suspicious"), *with = entry_row(all, "score_with");
	const struct result_row *without = entry_row(all, "score_without");
	bool scored = row_drawable(with) && row_drawable(without) && with->label[0];
	struct sentence s = sentence_begin(to);

	if (!(entry_value(all, "campaigns") > 0) || !row_drawable(part))
		return;
	sentence_value(&s, entry_row(all, "campaigns"));
	sentence_figure(&s, part);
	if (scored) {
		sentence_text(&s, with->label);
		sentence_value(&s, without);
		sentence_value(&s, with);
	}
	sentence_doubt(&s, part);
	sentence_say(&s, GRAVITY_ALARM, scored ? TEXT_VOICE_SAYS_CAMPAIGNS_SCORE : TEXT_VOICE_SAYS_CAMPAIGNS);
}

static bool is_topic(const struct pivot *pivot, const struct entry *entry)
{
	return !synthetic(entry->item) && !strchr(entry->item, '@') && !entry_row(entry, "rows") &&
	       entry_spoken(pivot, entry, "share");
}

/* The two topics that are said most. */
static void say_topics(struct telling *to)
{
	const struct entry *first = NULL, *second = NULL;
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (!is_topic(to->pivot, entry))
			continue;
		if (!first || entry_value(entry, "share") > entry_value(first, "share")) {
			second = first;
			first = entry;
		} else if (!second || entry_value(entry, "share") > entry_value(second, "share")) {
			second = entry;
		}
	}
	if (!first)
		return;
	sentence_name(&s, first);
	sentence_figure(&s, entry_row(first, "share"));
	if (second) {
		sentence_name(&s, second);
		sentence_figure(&s, entry_row(second, "share"));
	}
	sentence_doubt(&s, entry_row(first, "share"));
	sentence_say(&s, GRAVITY_FACT, second ? TEXT_VOICE_SAYS_TOPICS : TEXT_VOICE_SAYS_TOPIC);
}

/* The topic that one side mentions most above the others, beyond chance: TOPIC@VALUE. */
static void say_contrast(struct telling *to)
{
	const struct entry *most = NULL;
	struct buf topic = BUF_NONE;
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (strchr(entry->item, '@') && entry_spoken(to->pivot, entry, "contrast") &&
			entry_value(entry, "contrast") > 0 && entry_beyond(entry, "contrast", "p_adj") &&
			(!most || entry_value(entry, "contrast") > entry_value(most, "contrast")))
			most = entry;
	}
	if (!most || !row_drawable(entry_row(most, "share")))
		return;
	buf_add(&topic, most->item, strcspn(most->item, "@"));
	sentence_text(&s, topic.at);
	sentence_text(&s, strchr(most->item, '@') + 1);
	sentence_figure(&s, entry_row(most, "share"));
	sentence_doubt(&s, entry_row(most, "contrast"));
	sentence_say(&s, GRAVITY_FIND, TEXT_VOICE_SAYS_CONTRAST);
	buf_release(&topic);
}

static void say_alerts(struct telling *to, const struct entry *alerts)
{
	const struct result_row *right = entry_row(alerts, "precision"), *found = entry_row(alerts, "recall");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(right) || !row_drawable(found))
		return;
	sentence_figure(&s, right);
	sentence_figure(&s, found);
	sentence_doubt(&s, right);
	sentence_say(&s, GRAVITY_FACT, TEXT_VOICE_SAYS_ALERTS);
}

void say_voice(struct telling *to)
{
	say_bursts(to);
	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "campaigns"))
			say_campaigns(to, &to->pivot->entry[i]);
	say_topics(to);
	say_contrast(to);
	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "precision"))
			say_alerts(to, &to->pivot->entry[i]);
}
