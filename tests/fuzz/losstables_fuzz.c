/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tree of rates, a NUL and programmes: what plan() lets pass emit() must be able to tell, in rows
 * without nan and inf; what it does not has a message.
 */
#include "analysis/loss_out.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void put(const struct texttable *tree, const struct texttable *programmes)
{
	struct loss_asked asked = {.tree = tree, .programmes = programmes, .years = 2, .discount = .1, .draws = 20};
	struct buf out = BUF_NONE;
	struct result_options options = {0};
	struct result *result = result_open(&options, &out);
	struct emission emission = {.confidence = .9, .seed = 1, .result = result};
	struct fault fault = {0};

	for (int excess = 0; excess < 2; excess++) {
		asked.excess = excess;
		result_group(result, "loss", NULL, false);
		if (loss_put(&emission, &asked, &fault) && !fault.text[0])
			abort();
	}
	result_close(result);
	for (const char *at = out.at; (at = strchr(at, '\t')); at++)
		if (strncmp(at, "\tnan", 4) == 0 || strncmp(at, "\tinf", 4) == 0 || strncmp(at, "\t-inf", 5) == 0)
			abort();
	buf_release(&out);
}

static void read_both(const struct texttable *tree, const struct texttable *programmes)
{
	struct loss_rates rates = {0};
	struct loss_programmes list = {0};
	bool allowed[DAMAGE_RATES];
	struct fault fault = {0};

	int bad = loss_rates_read(&rates, tree, 1, 0, &fault);
	if (!bad) {
		loss_rates_allow(&rates, allowed);
		bad = loss_programmes_read(&list, programmes, allowed, rates.counted, &fault) ||
			(list.n && loss_programmes_check(&list, programmes, &rates.tree, &fault));
	}
	if (bad && !fault.text[0])
		abort();
	if (!bad)
		put(tree, list.n ? programmes : NULL);
	loss_programmes_release(&list);
	loss_rates_release(&rates);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *bytes = (const char *)data, *cut = n ? memchr(bytes, '\0', n) : NULL;
	struct texttable tree, programmes;
	struct fault fault;

	if (!cut)
		return 0;
	size_t first = (size_t)(cut - bytes);
	int bad = texttable_text(&tree, "tree.csv", bytes, first, &fault);
	bad = texttable_text(&programmes, "programmes.csv", cut + 1, n - first - 1, &fault) || bad;
	if (!bad)
		read_both(&tree, &programmes);
	texttable_release(&tree);
	texttable_release(&programmes);
	return 0;
}
