/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/ledger.h"

#include "util/mem.h"

#include <stdlib.h>

void ledger_add(struct ledger *ledger, const char *key, size_t n, int64_t day, int64_t amount)
{
	uint32_t had = ledger->keys.count, id = intern_id(&ledger->keys, key, n);

	if (id == had) {
		ledger->account = mem_grow(
			ledger->account, &ledger->cap, had + 1ul, sizeof(*ledger->account));
		ledger->account[id] = (struct account){.last_day = day};
	}
	struct account *account = &ledger->account[id];
	account->last_day = day > account->last_day ? day : account->last_day;
	account->purchases++;
	account->sum += amount; /* 2^63 of them before it could overflow */
}

const struct account *ledger_find(const struct ledger *ledger, const char *key, size_t n)
{
	uint32_t id = intern_find(&ledger->keys, key, n);

	return id == INTERN_NONE ? NULL : &ledger->account[id];
}

void ledger_release(struct ledger *ledger)
{
	intern_release(&ledger->keys);
	free(ledger->account);
	*ledger = (struct ledger){0};
}
