# SPDX-License-Identifier: GPL-3.0-or-later
# The same campaigns without MinHash: every pair of comments that share three characters in a row.
import collections, sys, unicodedata

def plain(text):
    text = "".join(chr(ord(c) - 0xfee0) if 0xff01 <= ord(c) <= 0xff5e else c for c in text).lower()
    return "".join(c for c in text if unicodedata.category(c)[0] not in "PZC" and c not in "~`^$+<=>|©®°±´×÷")

with open(sys.argv[1], encoding="utf-8") as file:
    rows = collections.Counter(plain(line.rstrip("\n").split("\t")[0]) for line in list(file)[1:])
texts = sorted(text for text in rows if len(text) >= 10)
sets = [frozenset(text[i:i + 3] for i in range(len(text) - 2)) for text in texts]
above, holders, near = list(range(len(texts))), collections.defaultdict(list), []

def root(i):
    while above[i] != i:
        i = above[i]
    return i

for i, own in enumerate(sets):
    shared = collections.Counter(j for gram in own for j in holders[gram])
    for j, both in shared.items():
        alike = both / (len(own) + len(sets[j]) - both)
        if alike >= .5:
            near.append((i, j))
        if alike >= .7:
            above[root(i)] = root(j)
    for gram in own:
        holders[gram].append(i)
size = collections.Counter()
for i, text in enumerate(texts):
    size[root(i)] += rows[text]
linked = {i for i in range(len(texts)) if size[root(i)] >= 5}
follow = {a for pair in near for a, b in (pair, pair[::-1]) if a not in linked and b in linked}
print("all pairs:", len({root(i) for i in linked}), "campaigns,", sum(rows[texts[i]] for i in linked), "rows linked,",
      sum(rows[texts[i]] for i in linked | follow), "with those that follow")
