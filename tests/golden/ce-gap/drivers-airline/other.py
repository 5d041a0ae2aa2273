# SPDX-License-Identifier: GPL-3.0-or-later
# Logistic regression by Newton's method on single records, with nothing but the standard library.
import csv, math, sys

names = ['perception@wifi', 'perception@boarding', 'perception@seat', 'arm=Business travel', 'kind=Loyal Customer']
weighted = sys.argv[2] == 'weighted'
rows = []
with open(sys.argv[1]) as file:
    lines = csv.reader(file, delimiter='\t', quoting=csv.QUOTE_NONE)
    head = [cell.split(':')[0] for cell in next(lines)]
    for line in lines:
        record = dict(zip(head, line))
        x = [float(record[n]) for n in names[:3]]
        x += [float(record[n.split('=')[0]] == n.split('=')[1]) for n in names[3:]] + [1.0]
        rows.append((x, float(record['retained']), float(record['weight']) if weighted else 1.0))

def solve(a, b):
    n = len(b)
    m = [a[i][:] + [b[i]] for i in range(n)]
    for i in range(n):
        m[i] = [v / m[i][i] for v in m[i]]
        for j in range(n):
            if j != i:
                m[j] = [u - m[j][i] * v for u, v in zip(m[j], m[i])]
    return [m[i][n] for i in range(n)]

n, k = len(rows), len(names) + 1
patterns = {}
for x, y, w in rows:
    cell = patterns.setdefault(tuple(x), [[0.0, 0.0], [0.0, 0.0]])
    cell[0][int(y)] += w
    cell[1][int(y)] += w * w
beta = [0.0] * k
for turn in range(12):
    slope, info, meat, fit = [0.0] * k, [[0.0] * k for _ in range(k)], [[0.0] * k for _ in range(k)], 0.0
    for x, (w, w2) in patterns.items():
        p = 1 / (1 + math.exp(-sum(b * v for b, v in zip(beta, x))))
        fit += w[0] * math.log(1 - p) + w[1] * math.log(p)
        for i in range(k):
            slope[i] += x[i] * (w[1] * (1 - p) - w[0] * p)
            for j in range(k):
                info[i][j] += x[i] * x[j] * (w[0] + w[1]) * p * (1 - p)
                meat[i][j] += x[i] * x[j] * (w2[0] * p * p + w2[1] * (1 - p) ** 2) * n / (n - 1)
    beta = [b + s for b, s in zip(beta, solve(info, slope))]
columns = [solve(info, [float(i == j) for i in range(k)]) for j in range(k)]
if weighted:
    errors = [math.sqrt(sum(columns[j][a] * meat[a][b] * columns[j][b] for a in range(k) for b in range(k))) for j in range(k)]
else:
    errors = [math.sqrt(columns[j][j]) for j in range(k)]
share = sum(y * w for x, y, w in rows) / sum(w for x, y, w in rows)
null = sum(w * math.log(share if y else 1 - share) for x, y, w in rows)
for j, name in sorted(enumerate(names), key=lambda one: one[0]):
    print('%s beta %.6f\n%s se %.6f' % (name, beta[j], name, errors[j]))
print('(model) intercept %.6f\n(model) intercept_se %.6f\n(model) pseudo_r2 %.6f' % (beta[k - 1], errors[k - 1], 1 - fit / null))
