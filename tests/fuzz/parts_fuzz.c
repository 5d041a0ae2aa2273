/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of availability, parts and weights of regions: either a message with its file, or shares from 0
 * to 1, a sum above 0 and names in order.
 */
#include "analysis/availability_wish.h"
#include "analysis/composition.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(bool holds)
{
	if (!holds)
		abort();
}

static void read_parts(const struct texttable *table)
{
	struct composition composition;
	struct fault fault = {0};

	if (composition_read(&composition, table, &fault))
		check(fault.text[0] && fault.file[0]);
	else
		for (size_t i = 0; i < composition.n; i++)
			check(composition.piece[i].availability >= 0 && composition.piece[i].availability <= 1 &&
				composition.piece[i].copies >= 1);
	composition_release(&composition);
}

static void read_weights(const struct texttable *table)
{
	struct region_weights weights;
	struct fault fault = {0};
	double sum = 0;

	if (region_weights_read(&weights, table, &fault)) {
		check(fault.text[0] && fault.file[0]);
	} else {
		for (size_t i = 0; i < weights.n; i++) {
			check(weights.weight[i] >= 0 && *weights.region[i]);
			check(!i || strcmp(weights.region[i - 1], weights.region[i]) != 0);
			sum += weights.weight[i];
		}
		check(sum > 0 && isfinite(sum));
	}
	region_weights_release(&weights);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct texttable table;
	struct fault fault;

	if (texttable_text(&table, "table.csv", (const char *)data, n, &fault) == 0) {
		read_parts(&table);
		read_weights(&table);
	}
	texttable_release(&table);
	return 0;
}
