# SPDX-License-Identifier: GPL-3.0-or-later
# 300 cases of up to nine touches at five steps, scattered; instants that are equal, values that are missing, ends before beginnings.
state = 7


def draw(n):
    global state
    state = state * 16807 % 2147483647
    return state * n // 2147483647


def maybe(value, missing):
    return "" if draw(100) < missing else value


steps = ["look", "buy", "get", "use", "ask"]
rows = []
for c in range(300):
    minute, at = 600 + draw(20000), 0
    for _ in range(1 + draw(9)):
        begin = minute
        span = draw(90) - 4
        rows.append("c%d,2026-03-%02dT%02d:%02d:00Z,%s,%s,%s,%s,%s,%s,%s,%s,%s" % (
            c, 1 + begin // 1440, begin // 60 % 24, begin % 60,
            "" if at != 3 else "2026-03-%02dT%02d:%02d:00Z" % (1 + (begin + span) // 1440, (begin + span) // 60 % 24, (begin + span) % 60),
            steps[at], maybe(5 + draw(5), 20), maybe(4 + draw(5), 20), maybe(1 + draw(7), 30),
            maybe(draw(3), 50) if at == 4 else "", maybe("agent%d" % draw(3), 30), maybe(draw(3), 60) if at < 3 else "", maybe(draw(2), 80)))
        minute += draw(4) * draw(300)
        at = min(4, max(0, at + draw(4) - 1))
for i in range(len(rows) - 1, 0, -1):
    k = draw(i + 1)
    rows[i], rows[k] = rows[k], rows[i]
print("case,at,end,touchpoint,expectation,perception,ces,handoffs,agent_id,contacts,repurchase")
print("\n".join(rows))
