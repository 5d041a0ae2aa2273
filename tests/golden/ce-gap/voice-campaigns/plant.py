# SPDX-License-Identifier: GPL-3.0-or-later
# Reviews as they are, and campaigns among them: of 25 reviews 12 to 30 copies each, in which from none to 10 % of the
# characters, at places of their own, are replaced by characters of other reviews. The same output each time.
import csv, sys

state = 20

def draw(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = [(row["label"], " ".join(row["review"].split())) for row in csv.DictReader(file)]
letters = [c for _, text in rows for c in text if "\u4e00" <= c <= "\u9fff"]
seeds = [text for _, text in rows if len([c for c in text if "\u4e00" <= c <= "\u9fff"]) >= 25]
lines = [(text, "0", label) for label, text in rows]
for _ in range(25):
    seed = seeds[draw(len(seeds))]
    for _ in range(12 + draw(19)):
        copy = list(seed)
        for _ in range(draw(len(copy) // 10 + 1)):
            copy[draw(len(copy))] = letters[draw(len(letters))]
        lines.insert(draw(len(lines) + 1), ("".join(copy), "1", "0"))
print("comment\tplanted:flag\tgood:flag")
for line in lines:
    print("\t".join(field.replace("\\", "\\\\") for field in line))
