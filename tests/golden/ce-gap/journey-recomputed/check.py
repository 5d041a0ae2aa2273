# SPDX-License-Identifier: GPL-3.0-or-later
# Works the rows of ce-gap (argument 2) out from records (argument 1) by itself.
import csv
import sys
from collections import defaultdict
from datetime import datetime
from math import ceil, sqrt


def instant(text):
    return int(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()) if text else None


def number(record, name):
    return int(record[name]) if record.get(name) else None


records, cases = [], defaultdict(list)
for r in csv.DictReader(open(sys.argv[1])):
    records.append((r["case"], instant(r["at"]), r["touchpoint"], instant(r.get("end")), *(number(r, f) for f in (
        "expectation", "perception", "ces", "handoffs", "contacts", "repurchase")), r.get("agent_id") or ""))
for r in records:
    cases[r[0]].append(r)

part = defaultdict(list)
for touches in cases.values():
    first = {}
    for t in touches:
        first[t[2]] = min(first.get(t[2], t[1]), t[1])
    for name, at in first.items():
        if len(first) > 1:
            part[name].append(sum(a < at for a in first.values()) / (len(first) - 1))
names = {r[2] for r in records}
order = sorted(names, key=lambda n: (sum(part[n]) / len(part[n]) if part[n] else 2, n))
goal = order[-1]


def key(t):
    return (t[1], order.index(t[2]), *((v is not None, v) for v in t[3:10]), t[10])


def welford(x):
    return (sum(x) / len(x), len(x)) if x else None


of = {n: defaultdict(list) for n in order + ["(all)"]}
lost = defaultdict(int)
negatives = []
for touches in cases.values():
    touches.sort(key=key)
    groups = {n: [t for t in touches if t[2] == n] for n in {t[2] for t in touches}}
    again_any, back_any = False, False
    handed = defaultdict(int)
    knows = set()
    for i, t in enumerate(touches):
        if t[7] is not None:
            handed[t[2]] += t[7]
            knows.add(t[2])
        elif t[10]:
            handed[t[2]] += i > 0 and touches[i - 1][10] not in ("", t[10])
            knows.add(t[2])
    below = [t[2] for t in touches if t[4] is not None and t[5] is not None and t[5] < t[4]]
    negatives.append(below)
    rated = any(t[4] is not None and t[5] is not None for t in touches)
    lost["rated"] += rated
    lost["never"] += rated and not below
    if below:
        lost["first", below[0]] += 1
    if goal not in groups:
        lost["dropped", touches[-1][2]] += 1
    visits = [n for i, n in enumerate(t[2] for t in touches) if i == 0 or touches[i - 1][2] != n]
    for n, ts in list(groups.items()) + [("(all)", touches)]:
        o = of[n]
        gaps = [t[5] - t[4] for t in ts if t[4] is not None and t[5] is not None]
        eases = [t[6] for t in ts if t[6] is not None]
        contacts = [t[8] for t in ts if t[8] is not None]
        if n != "(all)":
            again = sum(contacts) > 1 if contacts else len(ts) > 1
            back = visits.count(n) > 1
            again_any, back_any = again_any or again, back_any or back
        else:
            again, back = again_any, back_any
        o["cases"].append(1)
        o["repeats"].append(again)
        o["returns"].append(back)
        if contacts:
            o["covered"].append(sum(contacts) > 0)
        bought = [t[9] for t in ts if t[9] is not None]
        if bought:
            o["repurchase"].append(max(bought))
        if gaps:
            o["gap"].append(sum(gaps) / len(gaps))
        if eases:
            o["ces"].append(sum(eases) / len(eases))
            o["ces_repeated" if again else "ces_once"].append(sum(eases) / len(eases))
        hands = [m for m in knows if n in (m, "(all)")]
        if hands:
            o["handoffs"].append(sum(handed[m] for m in hands))
            o["handed"].append(sum(handed[m] for m in hands) > 0)
        if n == "(all)":
            continue
        ended = [t[3] - t[1] for t in ts if t[3] is not None and t[3] >= t[1]]
        spells = []
        for i, t in enumerate(touches):
            if t[2] == n and (i == 0 or touches[i - 1][2] != n):
                later = [u[1] for u in touches[i:] if u[2] != n]
                if later:
                    spells.append(later[0] - t[1])
        if ended or spells:
            o["dwell"].append(sum(ended) if ended else sum(spells))

want = {("(all)", "cases"): (len(cases), len(cases)), ("(all)", "touches"): (len(records), len(records)),
        ("(all)", "dropout"): (sum(v for k, v in lost.items() if k[0] == "dropped") / len(cases), len(cases)),
        ("(all)", "reached_goal"): (len(of[goal]["cases"]) / len(cases), len(cases))}
if lost["rated"]:
    want["(all)", "never_negative"] = lost["never"] / lost["rated"], lost["rated"]
for p, n in enumerate(order + ["(all)"]):
    o = of[n]
    for m in ("gap", "ces", "ces_once", "ces_repeated", "handoffs", "handed", "repeats", "returns", "covered", "repurchase"):
        if o[m]:
            want[n, m] = sum(o[m]) / len(o[m]), len(o[m])
    if o["ces_once"] and o["ces_repeated"]:
        want[n, "ces_change"] = want[n, "ces_repeated"][0] - want[n, "ces_once"][0], len(o["ces"])
    if n == "(all)":
        continue
    reach = len(o["cases"]) / len(cases)
    want[n, "position"] = p + 1, len(o["cases"])
    want[n, "reach"] = reach, len(cases)
    if n != goal:
        want[n, "dropout"] = lost["dropped", n] / len(o["cases"]), len(o["cases"])
    if o["gap"]:
        g = want[n, "gap"][0]
        se2 = sum((x - g) ** 2 for x in o["gap"]) / (len(o["gap"]) - 1) / len(o["gap"])
        want[n, "reach_x_gap"] = reach * g, len(o["gap"]), sqrt(reach**2 * se2 + g * g * reach * (1 - reach) / len(cases))
        want[n, "first_negative"] = lost["first", n] / lost["rated"], lost["rated"]
        want[n, "failures"] = sum(b.count(n) for b in negatives) / sum(map(len, negatives)), sum(map(len, negatives))
    dwell = sorted(o["dwell"])
    for m, q in (("dwell_p50", 0.5), ("dwell_p90", 0.9)):
        if dwell:
            want[n, m] = dwell[ceil(q * len(dwell)) - 1], len(dwell)

compared = 0
for r in csv.DictReader(open(sys.argv[2]), delimiter="\t"):
    if r["measure"] in ("used", "missing", "invalid", "p", "p_adj", "repeated", "end_before_at"):
        continue
    value, n, *se = want.pop((r["item"], r["measure"]))
    compared += 1
    ok = abs(float(r["value"]) - value) < 1e-8 * max(1, abs(value)) and int(r["n"]) == n
    if se:
        ok = ok and abs((float(r["high"]) - float(r["low"])) / 2 / 1.96 / se[0] - 1) < 0.02
    if not ok:
        print("differs:", r, value, n, se)
print("compared", compared, "left over", sorted(want))
