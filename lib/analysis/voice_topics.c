/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Topics: how many speak of each, how those that do score, and who speaks of what.
 */
#include "analysis/counts.h"
#include "analysis/heldrow.h"
#include "analysis/natural.h"
#include "analysis/voice_out.h"
#include "math/wordodds.h"
#include "util/intern.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_PLACES = 4000000 };

struct topics {
	struct intern name, group; /* groups: values of the contrast column */
	uint32_t *order, *group_order; /* numbers by name */
	wide *records;         /* [topic] */
	struct moment *y;      /* [topic][ys] */
	wide *said;            /* [group]: records that say something */
	wide *mentions;        /* [group][topic] */
	uint32_t *seen;        /* [topic]: the last row that has it, + 1 */
	wide spoke, coded, no_group;
};

/* A row's parts; the topics' text is what is left of `labels`. */
static bool parts_of(const struct emit_item *row, struct slice *group, struct slice *labels)
{
	struct heldrow held = heldrow_of(row->item);

	return heldrow_take_text(&held, group) && heldrow_take_text(&held, labels) && heldrow_ends(&held);
}

/* The next label, blanks around it cut off; false: there is none. */
static bool next_label(struct slice *rest, struct slice *label)
{
	while (rest->n) {
		const char *bar = memchr(rest->at, '|', rest->n);
		size_t n = bar ? (size_t)(bar - rest->at) : rest->n;
		*label = (struct slice){rest->at, n};
		rest->at += n + (bar != NULL);
		rest->n -= n + (bar != NULL);
		while (label->n && label->at[0] == ' ')
			*label = (struct slice){label->at + 1, label->n - 1};
		while (label->n && label->at[label->n - 1] == ' ')
			label->n--;
		if (label->n)
			return true;
	}
	return false;
}

static int name_all(const struct voice *voice, struct topics *topics, struct fault *fault)
{
	struct slice group, labels, label;

	for (size_t i = 0; i < voice->rows[VOICE_TOPICS]; i++) {
		if (!parts_of(&voice->row[VOICE_TOPICS][i], &group, &labels))
			return voice_foreign(fault);
		if (group.n)
			intern_id(&topics->group, group.at, group.n);
		while (next_label(&labels, &label))
			intern_id(&topics->name, label.at, label.n);
	}
	if ((topics->group.count + 1ul) * (topics->name.count + 1ul) > MOST_PLACES)
		return fault_set(fault, FAULT_INPUT, "%u topics and %u groups to contrast are too many", topics->name.count,
			topics->group.count);
	return 0;
}

static int by_name(const void *a, const void *b)
{
	const struct intern_name *x = *(const struct intern_name *const *)a, *y = *(const struct intern_name *const *)b;

	return natural_order(x->text, y->text);
}

/* The numbers of names in natural order. */
static uint32_t *order_of(const struct intern *names)
{
	const struct intern_name **name = mem_zero(names->count + 1ul, sizeof(*name));
	uint32_t *order = mem_zero(names->count + 1ul, sizeof(*order));

	for (uint32_t i = 0; i < names->count; i++)
		name[i] = &names->name[i];
	qsort(name, names->count, sizeof(*name), by_name);
	for (uint32_t i = 0; i < names->count; i++)
		order[i] = (uint32_t)(name[i] - names->name);
	free(name);
	return order;
}

static void add_y(const struct voice *voice, const struct emit_item *row, struct moment *sums)
{
	for (size_t i = 0; i < voice->ys; i++) {
		const struct voice_y *y = &voice->y[i];
		for (uint32_t l = 0; l < y->levels; l++)
			moment_add(&sums[i], voice_value(y->sort, y->low, l), row->cell[y->cell + l]);
	}
}

static void add_row(const struct voice *voice, struct topics *topics, size_t i)
{
	const struct emit_item *row = &voice->row[VOICE_TOPICS][i];
	struct slice group, labels, label;
	wide n = row->cell[0];

	parts_of(row, &group, &labels);
	uint32_t g = group.n ? intern_find(&topics->group, group.at, group.n) : INTERN_NONE;
	bool coded = false;
	while (next_label(&labels, &label)) {
		uint32_t t = intern_find(&topics->name, label.at, label.n);
		coded = true;
		if (topics->seen[t] == i + 1)
			continue;
		topics->seen[t] = (uint32_t)i + 1;
		topics->records[t] += n;
		add_y(voice, row, &topics->y[t * voice->ys]);
		if (g != INTERN_NONE)
			topics->mentions[(size_t)g * topics->name.count + t] += n;
	}
	topics->spoke += n;
	topics->coded += coded ? n : 0;
	if (g == INTERN_NONE)
		topics->no_group += n;
	else
		topics->said[g] += n;
}

static void count(const struct voice *voice, struct topics *topics)
{
	size_t names = topics->name.count + 1ul, groups = topics->group.count + 1ul;

	topics->order = order_of(&topics->name);
	topics->group_order = order_of(&topics->group);
	topics->records = mem_zero(names, sizeof(wide));
	topics->y = mem_zero(names * (voice->ys + 1), sizeof(*topics->y));
	topics->said = mem_zero(groups, sizeof(wide));
	topics->mentions = mem_zero(names * groups, sizeof(wide));
	topics->seen = mem_zero(names, sizeof(*topics->seen));
	for (size_t i = 0; i < voice->rows[VOICE_TOPICS]; i++)
		add_row(voice, topics, i);
}

static void release(struct topics *topics)
{
	intern_release(&topics->name);
	intern_release(&topics->group);
	free(topics->order);
	free(topics->group_order);
	free(topics->records);
	free(topics->y);
	free(topics->said);
	free(topics->mentions);
	free(topics->seen);
}

static void put_topics(const struct voice *voice, const struct topics *topics)
{
	for (uint32_t i = 0; i < topics->name.count; i++) {
		uint32_t t = topics->order[i];
		const char *name = topics->name.name[t].text;
		voice_put_share(voice, name, "share", topics->records[t], topics->spoke);
		for (size_t y = 0; y < voice->ys; y++)
			voice_put_mean(voice, name, "mean", &voice->y[y], &topics->y[t * voice->ys + y]);
	}
	if (topics->spoke)
		voice_put_share(voice, "(all)", "coded", topics->coded, topics->spoke);
}

/* ---- contrast ---- */

static double mentions_of(const struct topics *topics, uint32_t g)
{
	const wide *mentions = topics->mentions + (size_t)g * topics->name.count;
	wide sum = 0;

	for (uint32_t t = 0; t < topics->name.count; t++)
		sum += mentions[t];
	return wide_double(sum);
}

/* What all groups mention, by topic; behind the last, all together. */
static double *background_of(const struct topics *topics)
{
	uint32_t names = topics->name.count;
	double *all = mem_zero(names + 1ul, sizeof(*all));

	for (uint32_t t = 0; t < names; t++) {
		wide sum = 0;
		for (uint32_t g = 0; g < topics->group.count; g++)
			sum += topics->mentions[(size_t)g * names + t];
		all[t] = wide_double(sum);
		all[names] += all[t];
	}
	return all;
}

static void put_odds(const struct voice *voice, const struct topics *topics, uint32_t g, uint32_t t,
	const struct word_odds *odds, double p_adj)
{
	struct buf item = BUF_NONE;
	wide n = 0, mentions = topics->mentions[(size_t)g * topics->name.count + t];

	for (uint32_t i = 0; i < topics->group.count; i++)
		n += topics->said[i];
	buf_printf(&item, "%s@%s", topics->name.name[t].text, topics->group.name[g].text);
	voice_put_share(voice, item.at, "share", mentions, topics->said[g]);
	voice_put(voice, item.at, "contrast", UNIT_COEFFICIENT, n, odds->value,
		word_odds_interval(odds, voice->emission->confidence), NULL);
	voice_put(voice, item.at, "z", UNIT_COEFFICIENT, n, odds->z, voice_no_interval, NULL);
	voice_put(voice, item.at, "p", UNIT_P, n, odds->p, voice_no_interval, NULL);
	voice_put(voice, item.at, "p_adj", UNIT_P, n, p_adj, voice_no_interval, NULL);
	buf_release(&item);
}

/* Of two groups each is the other's mirror image: their tests are one family, not two. */
static void adjust(const struct voice *voice, double *p, uint32_t groups, uint32_t names)
{
	emission_adjust(voice->emission, p, (groups == 2 ? 1ul : groups) * names);
	if (groups == 2)
		memcpy(p + names, p, names * sizeof(*p));
}

static void put_contrast(const struct voice *voice, const struct topics *topics)
{
	uint32_t names = topics->name.count, groups = topics->group.count;
	size_t places = (size_t)names * groups;
	struct word_odds *odds = mem_zero(places + 1, sizeof(*odds));
	double *p = mem_zero(places + 1, sizeof(*p)), *all = background_of(topics);
	double prior = voice_setting(voice, "prior");

	for (size_t i = 0; i < places; i++) {
		uint32_t g = topics->group_order[i / names], t = topics->order[i % names];
		struct mentions background = {all[t], all[names]},
			one = {wide_double(topics->mentions[(size_t)g * names + t]), mentions_of(topics, g)},
			others = {background.topic - one.topic, background.all - one.all};
		odds[i] = word_odds(one, others, background, prior);
		p[i] = odds[i].p;
	}
	if (groups > 1 && names)
		adjust(voice, p, groups, names);
	for (size_t i = 0; i < places && groups > 1; i++)
		put_odds(voice, topics, topics->group_order[i / names], topics->order[i % names], &odds[i], p[i]);
	free(odds);
	free(p);
	free(all);
}

int voice_topics(const struct voice *voice, struct fault *fault)
{
	struct topics topics = {0};
	const struct emit_item *group = voice->group;
	int bad = name_all(voice, &topics, fault);

	if (!bad) {
		count(voice, &topics);
		put_topics(voice, &topics);
		put_contrast(voice, &topics);
	}
	if (!bad && group && group->shape->form[VOICE_HAS_CONTRAST])
		counts_one(voice->emission->result, "(all)", "no_group", topics.no_group);
	if (!bad && group && group->cell[VOICE_TOPICS_INVALID])
		counts_one(voice->emission->result, "(all)", "topics_invalid", group->cell[VOICE_TOPICS_INVALID]);
	release(&topics);
	return bad;
}
