# SPDX-License-Identifier: GPL-3.0-or-later
# Reads in.csv and tariff.csv by itself, with fractions, and compares the rows of ce-gap (argument 1).
import csv
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal as D
from math import ceil, sqrt

tariff = {r["plan"]: r for r in csv.DictReader(open("tariff.csv"))}
LEAST, MONTHS = D("1.5"), 3


def bill(plan, usage):
    r = tariff[plan]
    total = D(r["price"])
    for kind, used in zip(("data", "voice"), usage):
        if r["included@" + kind] == "unlimited" or used <= D(r["included@" + kind]):
            continue
        over = used - D(r["included@" + kind])
        step = r["step@" + kind]
        units = ceil(over / D(step)) if step else over
        total += (units * D(r["overage@" + kind])).quantize(D("0.01"), ROUND_HALF_UP)
    return total


offered = [p for p in tariff if tariff[p]["offered"] == "1"]
seen = defaultdict(set)
for r in csv.DictReader(open("in.csv")):
    y, m = r["month"].split("-")
    seen[r["region"], r["customer_id"], int(y) * 12 + int(m)].add((r["plan"], D(r["usage@data"]), D(r["usage@voice:duration"])))
months = defaultdict(dict)
for (region, customer, month), says in seen.items():
    plan, *usage = min(says)
    if len(says) == 1 and plan in tariff:
        own = bill(plan, usage)
        fits = not any(own - bill(p, usage) >= max(LEAST, D("0.01")) for p in offered)
        months[region, customer][month] = (plan, usage, fits)

want = defaultdict(lambda: defaultdict(D))
bunch = defaultdict(lambda: defaultdict(list))
recommended = defaultdict(D)
listed = {}
for (region, customer), own in months.items():
    last_recorded = max(m for r, c, m in seen if (r, c) == (region, customer))
    for plan in list(tariff) + ["(all)"]:
        mine = {m: v for m, v in own.items() if plan in (v[0], "(all)")}
        if not mine:
            continue
        w = want[region, plan]
        w["customers"] += 1
        bunch[region, plan]["fit"].append((sum(v[2] for v in mine.values()), len(mine)))
        runs, alarms, false = [], 0, 0
        for m in sorted(mine):
            if mine[m][2]:
                continue
            before = own.get(m - 1)
            if before and before[0] == mine[m][0] and not before[2]:
                runs[-1].append(m)
            else:
                runs.append([m])
        wrong = None
        for run in runs:
            p = mine[run[0]][0]
            after = own.get(run[-1] + 1)
            if len(run) >= MONTHS or (len(run) == MONTHS - 1 and after and after[0] == p):
                alarms += 1
                false += len(run) < MONTHS
            if len(run) < MONTHS:
                continue
            best = max(offered, key=lambda q: sum(bill(p, mine[m][1]) - bill(q, mine[m][1]) for m in run))
            saving = sum(bill(p, mine[m][1]) - bill(best, mine[m][1]) for m in run)
            if saving > 0:
                wrong = (best, saving, run, p)
        bunch[region, plan]["false_alarms"].append((false, alarms))
        if wrong:
            w["mismatched"] += 1
            w["saving"] += wrong[1]
            now = wrong[2][-1] == last_recorded
            w["mismatched_now"] += now
            recommended[region, plan, wrong[0]] += 1
            w["followed"] += any(m > wrong[2][-1] and v[0] == wrong[0] for m, v in own.items())
            if plan == "(all)" and now:
                listed[region, customer] = (wrong[1], "%s -> %s" % (wrong[3], wrong[0]))


def bounds(pairs):
    pairs = [p for p in pairs if p[1]]
    n = sum(p[1] for p in pairs)
    share, g = sum(p[0] for p in pairs) / n, len(pairs)
    worth = float(g)
    if g == n:
        worth = n
    elif 0 < share < 1:
        var = sum((x - share * k) ** 2 for x, k in pairs) / n**2 * g / (g - 1)
        worth = min(n, share * (1 - share) / var)
    z = 1.959963984540054
    middle = (share + z * z / (2 * worth)) / (1 + z * z / worth)
    half = z / (1 + z * z / worth) * sqrt(share * (1 - share) / worth + z * z / (4 * worth * worth))
    return share, middle - half, middle + half


compared = defaultdict(int)
rows = list(csv.DictReader(open(sys.argv[1]), delimiter="\t"))
for r in rows:
    key, name = (r["region"], r["item"]), r["measure"]
    w = want[key]
    if name in ("customers", "saving"):
        ok = D(r["value"]) == w[name]
    elif name in ("mismatched", "mismatched_now"):
        ok = abs(float(r["value"]) - float(w[name] / w["customers"])) < 1e-9
    elif name == "followed":
        ok = abs(float(r["value"]) - float(w[name] / w["mismatched"])) < 1e-9
    elif name == "recommended_n":
        ok = D(r["value"]) == recommended.pop((*key, r["label"]))
    elif name in ("fit", "false_alarms"):
        ok = all(abs(float(r[c]) - v) < 1e-8 for c, v in zip(("value", "low", "high"), bounds(bunch[key][name])))
    elif name == "switch_saving":
        ok = (D(r["value"]), r["label"]) == listed.pop(key)
    else:
        continue
    compared[name] += 1
    if not ok:
        print("differs:", r)
print("left over:", len(recommended), len(listed))
for name in sorted(compared):
    print(name, compared[name])
