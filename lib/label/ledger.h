/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each customer has bought: by the text of a key, the civil day of the last purchase, how
 * many there were, and the sum of an amount. Some 100 bytes a customer.
 */
#ifndef LABEL_LEDGER_H
#define LABEL_LEDGER_H

#include "util/intern.h"
#include "util/wide.h"

struct account {
	int64_t last_day; /* days since 1970-01-01 */
	int64_t purchases;
	wide sum;
	uint32_t grade; /* whatever its reader makes of it */
};

struct ledger {
	struct intern keys;
	struct account *account; /* by number of the key */
	size_t cap;
};

/* One purchase. */
void ledger_add(struct ledger *ledger, const char *key, size_t n, int64_t day, int64_t amount);

/* The customer's account; NULL when nothing was bought. */
const struct account *ledger_find(const struct ledger *ledger, const char *key, size_t n);

void ledger_release(struct ledger *ledger);

#endif
