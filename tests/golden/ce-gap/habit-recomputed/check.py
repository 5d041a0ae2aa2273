# SPDX-License-Identifier: GPL-3.0-or-later
# Works the rows of ce-gap (argument 1) out from in.csv by itself; earlier extras per customer or item (argument 2).
import csv
import sys
from collections import defaultdict
from math import sqrt

records = list(csv.DictReader(open("in.csv")))
for r in records:
    r["extra"] = r["in_scope"] == "0"
    r["given"] = r["delivered"] == "1"
for r in records:
    r["k"] = sum(s["extra"] and s["given"] and s["at:date"] < r["at:date"] and s["customer_id"] == r["customer_id"]
                 and (sys.argv[2] == "customer" or s["item"] == r["item"]) for s in records)
    r["y"] = int(r["satisfaction"]) if r["satisfaction"] else None
    r["e"] = int(r["expectation"]) if r["expectation"] else None

want = {}


def means(rows, what):
    by = defaultdict(list)
    for r in rows:
        if r[what] is not None:
            by[r["customer_id"]].append(r[what])
    return [sum(v) / len(v) for v in by.values()]


def mean(x):
    return sum(x) / len(x)


def variance(x):
    return sum((v - mean(x)) ** 2 for v in x) / (len(x) - 1)


def slope(rows, what):
    rows = [r for r in rows if r[what] is not None]
    n, kbar, ybar = len(rows), mean([r["k"] for r in rows]), mean([r[what] for r in rows])
    sxx = sum((r["k"] - kbar) ** 2 for r in rows)
    b = sum((r["k"] - kbar) * (r[what] - ybar) for r in rows) / sxx
    pull = defaultdict(float)
    for r in rows:
        pull[r["customer_id"]] += (r["k"] - kbar) * (r[what] - ybar - b * (r["k"] - kbar)) / sxx
    return b, pull


extras = [r for r in records if r["extra"]]
for k in ("0", "1", "2", "3+"):
    rows = [r for r in records if (r["k"] >= 3 if k == "3+" else r["k"] == int(k))]
    sides = {"given": [r for r in rows if r["extra"] and r["given"]], "withheld": [r for r in rows if r["extra"] and not r["given"]],
             "ordinary": [r for r in rows if not r["extra"] and r["given"]]}
    for name, side in sides.items():
        if means(side, "y"):
            want[k, name] = mean(means(side, "y")), len(means(side, "y"))
    asked = [r for r in rows if r["extra"]]
    want[k, "requests"] = len(asked), len(asked)
    want[k, "rate"] = mean([r["given"] for r in asked]), len(asked)
    want[k, "expectation"] = mean(means(asked, "e")), len(means(asked, "e"))
    a, b = means(sides["given"], "y"), means(sides["withheld"], "y")
    if a and b:
        own = [{c: mean([r["y"] for r in side if r["customer_id"] == c and r["y"] is not None])
                for c in {r["customer_id"] for r in side if r["y"] is not None}} for side in (sides["given"], sides["withheld"])]
        both = [(own[0][c], own[1][c]) for c in own[0] if c in own[1]]
        xm, ym = (mean([p[i] for p in both]) if both else 0 for i in (0, 1))
        r = len(both) > 1 and sum((x - xm) * (y - ym) for x, y in both) / sqrt(sum((x - xm) ** 2 for x, y in both) * sum((y - ym) ** 2 for x, y in both))
        se2 = variance(a) / len(a) + variance(b) / len(b) - 2 * r * sqrt(variance(a) * variance(b)) * len(both) / len(a) / len(b)
        want[k, "penalty"] = mean(a) - mean(b), len(a) + len(b), sqrt(se2)
for name, rows, what in (("given_slope", [r for r in extras if r["given"]], "y"),
                         ("withheld_slope", [r for r in extras if not r["given"]], "y"), ("expectation_slope", extras, "e")):
    b, pull = slope(rows, what)
    want["(all)", name] = b, len(pull), sqrt(sum(v * v for v in pull.values()) * len(pull) / (len(pull) - 1))
g, w = slope([r for r in extras if r["given"]], "y"), slope([r for r in extras if not r["given"]], "y")
both = set(g[1]) | set(w[1])
want["(all)", "habituation"] = g[0] - w[0], len(both), sqrt(
    sum((g[1].get(c, 0) - w[1].get(c, 0)) ** 2 for c in both) * len(both) / (len(both) - 1))
customers = {r["customer_id"] for r in records}
want["(all)", "extras"] = len([r for r in extras if r["given"]]) / len(customers), len(customers)
for item in {r["item"] for r in extras}:
    mine = [r for r in extras if r["item"] == item]
    name = item or "(missing)"
    want[name, "demand"] = len(mine) / len(extras), len(extras)
    want[name, "asked"] = len(mine), len(mine)
    want[name, "asked_by"] = (len({r["customer_id"] for r in mine}),) * 2
    want[name, "granted"] = mean([r["given"] for r in mine]), len(mine)

compared = 0
for r in csv.DictReader(open(sys.argv[1]), delimiter="\t"):
    if r["measure"] in ("used", "missing", "invalid", "p", "p_adj"):
        continue
    value, n, *se = want.pop((r["item"], r["measure"]))
    compared += 1
    ok = abs(float(r["value"]) - value) < 1e-8 and int(r["n"]) == n
    if se and n >= 40:  # Student's t with so many degrees of freedom is nearly normal
        ok = ok and abs((float(r["high"]) - float(r["low"])) / 2 / 1.96 / se[0] - 1) < 0.05
    if not ok:
        print("differs:", r, value, n, se)
print("compared", compared, "left over", sorted(want))
