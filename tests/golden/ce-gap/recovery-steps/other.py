# Least squares, logistic regression and average marginal effects on single records, without a library.
# other.py FILE [frequency|weight]: rows "step measure value low high"; by column w
import csv, math, sys

steps = "apologised listened fixed compensated kept_word followed_up".split()
triad = [("interactional", 0), ("distributive", 2), ("procedural", 4)]
how = sys.argv[2] if len(sys.argv) > 2 else None
rows, weight = [], []
for cells in csv.DictReader(open(sys.argv[1])):
    row = {name.split(":")[0]: cell for name, cell in cells.items()}
    if row["complained"] == "1":
        one = ([int(row[s]) for s in steps], int(row["satisfaction"]), int(row["repurchase"]))
        rows += [one] * (int(row["w"]) if how == "frequency" else 1)
        weight += [int(row["w"]) if how == "weight" else 1] * (len(rows) - len(weight))


def invert(a):
    n = len(a)
    m = [list(r) + [float(i == j) for j in range(n)] for i, r in enumerate(a)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[pivot] = m[pivot], m[i]
        m[i] = [v / m[i][i] for v in m[i]]
        for r in range(n):
            if r != i:
                m[r] = [u - m[r][i] * v for u, v in zip(m[r], m[i])]
    return [r[n:] for r in m]


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def gram(x, w):
    k = len(x[0])
    return [[sum(wi * xi[a] * xi[b] for xi, wi in zip(x, w)) for b in range(k)] for a in range(k)]


def spread(x, rest, inverse, plain):
    """Covariances of the coefficients: under weights by linearisation, else as `plain`."""
    if how != "weight":
        return plain
    n, k = len(x), range(len(inverse))
    meat = gram(x, [n / (n - 1) * (w * r) ** 2 for w, r in zip(weight, rest)])
    half = [[dot(inverse[a], [meat[c][b] for c in k]) for b in k] for a in k]
    return [[dot(half[a], inverse[b]) for b in k] for a in k]


def least_squares(x, y):
    inverse = invert(gram(x, weight))
    beta = [dot(r, [sum(w * xi[a] * yi for w, xi, yi in zip(weight, x, y)) for a in range(len(x[0]))]) for r in inverse]
    rest = [yi - dot(beta, xi) for xi, yi in zip(x, y)]
    left = sum(w * r * r for w, r in zip(weight, rest))
    mean = dot(weight, y) / sum(weight)
    r2 = 1 - left / sum(w * (yi - mean) ** 2 for w, yi in zip(weight, y))
    sigma = left / (len(x) - len(beta))
    return beta, spread(x, rest, inverse, [[v * sigma for v in r] for r in inverse]), r2


def logistic(x, y):
    beta = [0.0] * len(x[0])
    for _ in range(30):
        p = [1 / (1 + math.exp(-dot(beta, xi))) for xi in x]
        inverse = invert(gram(x, [w * pi * (1 - pi) for w, pi in zip(weight, p)]))
        slope = [sum(w * (yi - pi) * xi[a] for w, xi, yi, pi in zip(weight, x, y, p)) for a in range(len(beta))]
        beta = [b + dot(r, slope) for b, r in zip(beta, inverse)]
    return beta, spread(x, [yi - pi for yi, pi in zip(y, p)], inverse, inverse)


def student(freedom, confidence=.95):
    """Its two-sided quantile, by Simpson's rule and halving."""
    front = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(freedom * math.pi)
    density = lambda t: front * (1 + t * t / freedom) ** (-(freedom + 1) / 2)
    low, high = 0, 10
    while high - low > 1e-12:
        t, n = (low + high) / 2, 2000
        area = t / n / 3 * sum(density(t * i / n) * (1 if i in (0, n) else 4 if i % 2 else 2) for i in range(n + 1))
        low, high = (t, high) if 2 * area < confidence else (low, t)
    return low


def marginal(x, beta, covariance, j):
    value, slope = 0.0, [0.0] * len(beta)
    for w, xi in zip(weight, x):
        for at, sign in ((1, w), (0, -w)):
            z = xi[:j] + [at] + xi[j + 1:]
            p = 1 / (1 + math.exp(-dot(beta, z)))
            value += sign * p
            slope = [s + sign * p * (1 - p) * v for s, v in zip(slope, z)]
    k = range(len(beta))
    return value / sum(weight), math.sqrt(sum(slope[a] * slope[b] * covariance[a][b] for a in k for b in k)) / sum(weight)


def say(name, measure, value, half):
    print(f"{name} {measure} {value:.6f} {value - half:.6f} {value + half:.6f}")


def report(names, x):
    x = [xi + [1] for xi in x]
    beta, covariance, r2 = least_squares(x, [r[1] for r in rows])
    logit, of_logit = logistic(x, [r[2] for r in rows])
    t, z = student(len(x) - len(beta)), 1.959963984540054
    for j, name in enumerate(names):
        effect, error = marginal(x, logit, of_logit, j)
        say(name, "effect", beta[j], t * math.sqrt(covariance[j][j]))
        say(name, "repurchase_effect", effect, z * error)
        say(name, "beta", logit[j], z * math.sqrt(of_logit[j][j]))
    return r2


r2 = report(steps, [r[0] for r in rows])
report([t[0] for t in triad], [[(r[0][a] + r[0][a + 1]) / 2 for _, a in triad] for r in rows])
print(f"chain r2 {r2:.6f}")
