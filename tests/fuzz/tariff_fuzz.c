/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tariffs of one kind of usage and of two: either a message with its file, or two plans or more whose bills
 * are from 0 on and grow with usage. And rows that are held: read to their end or refused.
 */
#include "analysis/heldrow.h"
#include "analysis/tariff.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

static void bills(const struct tariff *tariff)
{
	static const int64_t amounts[] = {0, 1, 99, 100, 12345, TARIFF_MOST_USAGE};

	for (size_t p = 0; p < tariff->plans; p++) {
		wide before = 0;
		check(tariff_find(tariff, (struct slice){tariff->plan[p].name, strlen(tariff->plan[p].name)}) == p);
		for (size_t i = 0; i < sizeof(amounts) / sizeof(*amounts); i++) {
			int64_t usage[TARIFF_USES] = {amounts[i], amounts[i]};
			wide bill = tariff_bill(tariff, p, usage);
			check(bill >= before);
			before = bill;
		}
	}
}

static void read_tariff(const struct texttable *table, const struct tariff_use *use, size_t uses)
{
	struct tariff tariff;
	struct fault fault = {0};
	struct arena arena = {0};

	if (tariff_read(&tariff, table, use, uses, &arena, &fault)) {
		check(fault.text[0] && fault.file[0]);
	} else {
		check(tariff.plans >= 2);
		bills(&tariff);
	}
	arena_release(&arena);
}

static void read_row(const char *text)
{
	struct heldrow row = heldrow_of(text);
	struct slice part;
	int64_t number;

	while (heldrow_take_number(&row, &number) && heldrow_take_text(&row, &part))
		check(part.at >= text && part.at + part.n <= row.end);
	check(row.at <= row.end);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const struct tariff_use one[] = {{"usage", {.kind = KIND_DECIMAL, .scale = 2}}};
	static const struct tariff_use two[] = {
		{"usage@data", {.kind = KIND_DECIMAL, .scale = 9}}, {"usage@voice", {.kind = KIND_DURATION}}};
	struct buf text = BUF_NONE;
	struct texttable table;
	struct fault fault;

	if (texttable_text(&table, "tariff.csv", (const char *)data, n, &fault) == 0) {
		read_tariff(&table, one, 1);
		read_tariff(&table, two, 2);
	}
	texttable_release(&table);
	buf_add(&text, (const char *)data, n);
	read_row(text.at);
	buf_release(&text);
	return 0;
}
