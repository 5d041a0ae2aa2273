/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

#include "label/codebook.h"
#include "record/texttable.h"

#include <string.h>

/*
 * What the shipped books find in reviews that they were not tuned on. coding.labels.csv has the
 * topics of 500 lines of the file below as a reader gave them: lines drawn by Lehmer's generator
 * (multiplier 16807, modulus 2^31 - 1, seed 20261122, the first eight draws passed over, line 2 +
 * int(draw * 11987), each line once); the first 250 drawn are the half that the books were tuned
 * on, the others are reported. waiting: how long it took, on time or not. delivery: the bringing
 * and who does it, not what is lacking in the bag. taste: flavour and texture, not temperature,
 * freshness or amount. attitude: how people behave, service. Praise and blame count alike.
 */
static const char reviews_path[] = "../shared/data/zh_waimai_10k.csv", labels_path[] = "tests/unit/coding.labels.csv";

struct coded {
	struct codebook book;
	struct texttable reviews;
	struct hitter hitter;
};

static void coded_open(struct coded *coded, const char *name)
{
	struct fault fault;

	if (access(reviews_path, R_OK) != 0)
		skip();
	if (codebook_read(&coded->book, name, &fault) || texttable_read(&coded->reviews, reviews_path, &fault))
		fail_msg("%s", fault.text);
	hitter_open(&coded->hitter);
}

static void coded_close(struct coded *coded)
{
	codebook_release(&coded->book);
	texttable_release(&coded->reviews);
	hitter_close(&coded->hitter);
}

/* Does the book give the text the code? *score, when it is wanted: the sum over the rows that hit. */
static bool gives(const struct coded *coded, const char *text, const char *code, int64_t *score)
{
	bool given = false;
	struct fault fault;
	struct hit hit;

	for (uint32_t i = 0; i < coded->book.rules; i++) {
		const struct code_rule *rule = &coded->book.rule[i];
		if (!score && strcmp(coded->book.code[rule->code], code) != 0)
			continue;
		int hits = hitter_finds(&coded->hitter, rule, text, strlen(text), &hit, &fault);
		if (hits < 0)
			fail_msg("%s", fault.text);
		given |= hits;
		if (score)
			*score += hits * rule->score;
	}
	return given;
}

static bool is_among(const char *list, const char *word)
{
	size_t n = strlen(word);

	for (const char *at = list; at && *at; at = strchr(at, '|') ? strchr(at, '|') + 1 : NULL)
		if (strncmp(at, word, n) == 0 && (at[n] == '\0' || at[n] == '|'))
			return true;
	return false;
}

static void check_topic(const struct coded *coded, const struct texttable *labels, const char *topic,
	double least_precision, double least_recall)
{
	unsigned right = 0, wrong = 0, overlooked = 0;

	for (size_t i = 0; i < labels->rows; i++) {
		const char *const *label = texttable_row(labels, i);
		if (strcmp(label[1], "report") != 0)
			continue;
		const char *review = texttable_row(&coded->reviews, strtoul(label[0], NULL, 10) - 2)[1];
		bool given = gives(coded, review, topic, NULL), wanted = is_among(label[2], topic);
		right += given && wanted;
		wrong += given && !wanted;
		overlooked += !given && wanted;
	}
	double precision = (double)right / (right + wrong), recall = (double)right / (right + overlooked);
	printf("# %s: precision %.3f (%u of %u), recall %.3f (of %u)\n", topic, precision, right, right + wrong,
		recall, right + overlooked);
	if (!(precision >= least_precision && recall >= least_recall))
		fail_msg("%s: precision %.3f, recall %.3f", topic, precision, recall);
}

static void topics(void **state)
{
	struct coded coded = {0};
	struct texttable labels;
	struct fault fault;

	(void)state;
	coded_open(&coded, "topics");
	if (texttable_read(&labels, labels_path, &fault))
		fail_msg("%s", fault.text);
	assert_int_equal(labels.rows, 500);
	check_topic(&coded, &labels, "waiting", .95, .94);
	check_topic(&coded, &labels, "delivery", .88, .92);
	check_topic(&coded, &labels, "taste", .97, .90);
	check_topic(&coded, &labels, "attitude", .80, .90);
	texttable_release(&labels);
	coded_close(&coded);
}

enum { MOST_SCORE = 60 };

/* The chance that a positive review has a higher score than a negative one, ties half (Mann and Whitney 1947). */
static double area(const uint64_t *positive, const uint64_t *negative)
{
	double above = 0, all_positive = 0, all_negative = 0;

	for (int i = 0; i <= 2 * MOST_SCORE; i++) {
		above += (double)positive[i] * (all_negative + (double)negative[i] / 2);
		all_negative += (double)negative[i];
		all_positive += (double)positive[i];
	}
	return above / (all_positive * all_negative);
}

static void emotion(void **state)
{
	uint64_t count[2][2 * MOST_SCORE + 1] = {0};
	struct coded coded = {0};

	(void)state;
	coded_open(&coded, "emotion");
	for (size_t i = 0; i < coded.reviews.rows; i++) {
		const char *const *review = texttable_row(&coded.reviews, i);
		int64_t score = 0;
		gives(&coded, review[1], "", &score);
		assert_true(score >= -MOST_SCORE && score <= MOST_SCORE);
		count[review[0][0] == '1'][score + MOST_SCORE]++;
	}
	printf("# emotion: area under the curve %.4f\n", area(count[1], count[0]));
	assert_true(area(count[1], count[0]) >= .88);
	coded_close(&coded);
}

/* The filter leaves out no row that hits: every shipped book on every fifth review. */
static void filter(void **state)
{
	uint64_t candidates[4];
	struct buf fold = BUF_NONE;
	struct fault fault;
	struct hit hit;

	(void)state;
	for (const struct shipped *it = label_codes; it->name; it++) {
		struct coded coded = {0};
		coded_open(&coded, it->name);
		assert_true(needles_words(coded.book.rules) <= 4);
		for (size_t i = 0; i < coded.reviews.rows; i += 5) {
			const char *text = texttable_row(&coded.reviews, i)[1];
			needles_scan(coded.book.needles, text, strlen(text), &fold, candidates);
			for (uint32_t r = 0; r < coded.book.rules; r++) {
				bool candidate = candidates[r / 64] >> r % 64 & 1;
				if (!candidate && hitter_finds(&coded.hitter, &coded.book.rule[r], text, strlen(text), &hit, &fault))
					fail_msg("%s:%llu hits \"%s\" and was left out", it->name,
						(unsigned long long)coded.book.rule[r].line, text);
			}
		}
		coded_close(&coded);
	}
	buf_release(&fold);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(filter),
		cmocka_unit_test(topics),
		cmocka_unit_test(emotion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
