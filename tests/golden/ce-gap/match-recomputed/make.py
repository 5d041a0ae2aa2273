# SPDX-License-Identifier: GPL-3.0-or-later
# 300 customers, up to 14 months each, scattered; some change, some months are missing, repeated or contradictory.
state = 20260101


def draw(n):
    global state
    state = state * 16807 % 2147483647
    return state * n // 2147483647


rows = []
for c in range(300):
    plan = ["old", "s", "m", "l", "xl", "free"][min(draw(11) // 2, 5)]
    data, voice = draw(1500), draw(40000)
    month, region = 2025 * 12 + draw(6), ["north", "south"][draw(2)]
    for _ in range(draw(15)):
        if draw(25) == 0:
            plan = ["s", "m", "l", "xl"][draw(4)]
        usage = data * (50 + draw(100)) // 100, voice * (50 + draw(100)) // 100
        copies = 2 if draw(30) == 0 else 1
        for k in range(copies):
            extra = k * draw(2)
            rows.append("c%d,%04d-%02d,%s,%d.%02d,%d,%s" % (c, month // 12, month % 12 + 1, plan,
                        (usage[0] + extra) // 100, (usage[0] + extra) % 100, usage[1], region))
        month += 1 + (draw(20) == 0)
for i in range(len(rows) - 1, 0, -1):
    k = draw(i + 1)
    rows[i], rows[k] = rows[k], rows[i]
print("customer_id,month,plan,usage@data,usage@voice:duration,region")
print("\n".join(rows))
