# SPDX-License-Identifier: GPL-3.0-or-later
state = 42


def draw(n):
    global state
    state = state * 16807 % 2147483647
    return state * n // 2147483647


rows = []
for c in range(400):
    base, given = 70 + draw(20), 0
    for _ in range(1 + draw(9)):
        item = ["wrap", "carry", "late", "call", ""][draw(5)]
        scope, delivered = draw(3) == 0, draw(3) > 0
        day = 1 + draw(28)
        y = base + draw(30) - 15 - (0 if delivered else 15 + 4 * given)
        y = max(1, min(10, (y + 5) // 10))
        e = max(1, min(10, 3 + given + draw(3)))
        rows.append("c%d,2026-%02d-%02d,%s,%d,%d,%s,%s" % (c, 1 + draw(4), day, item, scope, delivered,
                    "" if draw(12) == 0 else y, "" if draw(9) == 0 else e))
        given += delivered and not scope
for i in range(len(rows) - 1, 0, -1):
    k = draw(i + 1)
    rows[i], rows[k] = rows[k], rows[i]
print("customer_id,at:date,item,in_scope,delivered,satisfaction,expectation")
print("\n".join(rows))
