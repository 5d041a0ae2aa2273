# SPDX-License-Identifier: GPL-3.0-or-later
# Least squares in exact fractions; shares of R2 by going through all orders. Only the standard library.
import csv, itertools, math, sys
from fractions import Fraction

def solve(a, b):
    n = len(b)
    m = [a[i][:] + [b[i]] for i in range(n)]
    for i in range(n):
        m[i] = [v / m[i][i] for v in m[i]]
        for j in range(n):
            if j != i:
                m[j] = [u - m[j][i] * v for u, v in zip(m[j], m[i])]
    return [m[i][n] for i in range(n)]

with open(sys.argv[1]) as file:
    rows = [[int(r['qual%d' % i]) for i in range(1, 6)] + [int(r['gender'] == 'female'), int(r['sat1'])]
            for r in csv.DictReader(file) if all(r.values())]
n, k = len(rows), 6
mean = [Fraction(sum(r[i] for r in rows), n) for i in range(k + 1)]
s = [[sum(r[i] * r[j] for r in rows) - n * mean[i] * mean[j] for j in range(k + 1)] for i in range(k + 1)]

def explained(columns):
    if not columns:
        return Fraction(0)
    b = solve([[s[i][j] for j in columns] for i in columns], [s[i][k] for i in columns])
    return sum(v * s[i][k] for v, i in zip(b, columns)) / s[k][k]

r2 = {c: explained(c) for size in range(k + 1) for c in itertools.combinations(range(k), size)}
whole = tuple(range(k))
beta = solve([row[:k] for row in s[:k]], [s[i][k] for i in range(k)])
rest = s[k][k] * (1 - r2[whole]) / (n - k - 1)
share = [Fraction(0)] * k
for order in itertools.permutations(range(k)):
    for place, j in enumerate(order):
        share[j] += r2[tuple(sorted(order[:place + 1]))] - r2[tuple(sorted(order[:place]))]
for j, name in enumerate(['perception@%d' % i for i in range(1, 6)] + ['gender=female']):
    inverse = solve([row[:k] for row in s[:k]], [Fraction(int(i == j)) for i in range(k)])[j]
    print('%s beta %.8f' % (name, beta[j]))
    print('%s se %.8f' % (name, math.sqrt(rest * inverse)))
    print('%s lmg %.8f' % (name, share[j] / math.factorial(k)))
    print('%s vif %.8f' % (name, inverse * s[j][j]))
print('(model) intercept %.8f' % (mean[k] - sum(b * m for b, m in zip(beta, mean))))
print('(model) r2 %.8f' % r2[whole])
