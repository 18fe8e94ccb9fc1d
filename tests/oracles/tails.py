"""Tail probabilities and quantiles of t, F, chi-squared and normal by mpmath, for tests/golden/tails.json.

Run: python tests/oracles/tails.py   (mpmath and scipy; scipy only proposes where to evaluate)

Each point is a double, evaluated exactly at that double with 60 digits.
Each quantile is the double nearest to the root found with 60 digits.
"""
import datetime
import json
import pathlib

import mpmath as mp
import scipy
from scipy import special, stats

mp.mp.dps = 60
PS = [0.5, 0.3, 0.1, 0.05, 0.025, 0.01, 1e-3, 1e-5, 1e-8, 1e-12, 1e-18, 1e-25, 1e-40, 1e-60, 1e-80, 1e-100]
BODY = [0.999, 0.9, 0.7]
DFS = [1, 1.3, 2, 2.7, 3, 3.5, 4.2, 5, 7.9, 10, 15.5, 28, 59.3, 100, 259, 1000, 3333.3, 10000]
F_DFS = [(1, 1), (1, 9), (2, 28), (2.7, 5.4), (3, 1), (4, 2.7), (5, 100), (6, 59.3), (9, 3.5), (10, 10),
         (1, 10000), (28, 2), (19, 160), (50, 10000), (100, 7.9), (1000, 20), (10000, 4), (1000, 1000),
         (10000, 10000), (260.5, 33.3)]


def beta(x, y, a, b):
    """I_x(a, b) with y = 1 - x, by whichever hypergeometric series converges quickly."""
    if x > (a + 1) / (a + b + 2):
        return 1 - beta(y, x, b, a)
    front = x**a * y**b / (a * mp.beta(a, b))
    total, term, k = mp.mpf(1), mp.mpf(1), 0
    while True:
        term *= (a + b + k) * x / (a + 1 + k)
        total += term
        k += 1
        if abs(term) < total * mp.mpf(10)**-50:
            return front * total


def t_upper(t, df):
    t, df = mp.mpf(t), mp.mpf(df)
    with mp.workdps(200):
        tail = beta(df / (df + t * t), t * t / (df + t * t), df / 2, mp.mpf(1) / 2) / 2
    return tail if t >= 0 else 1 - tail


def f_upper(f, a, b):
    f, a, b = mp.mpf(f), mp.mpf(a), mp.mpf(b)
    with mp.workdps(200):
        return beta(b / (b + a * f), a * f / (b + a * f), b / 2, a / 2)


def chi2_upper(x, df):
    x, a = mp.mpf(x) / 2, mp.mpf(df) / 2
    with mp.workdps(200):
        total, term, k = mp.mpf(1), mp.mpf(1), 0
        while True:
            term *= x / (a + 1 + k)
            total += term
            k += 1
            if k > x and term < total * mp.mpf(10)**-190:
                return 1 - x**a * mp.exp(-x) / mp.gamma(a + 1) * total


def normal_upper(z):
    return mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2


def f_guess(p, a, b):
    """scipy's own F quantile is infinite below 1e-17; its beta quantile is not."""
    y = special.betaincinv(b / 2, a / 2, p)
    return b * (1 - y) / (a * y)


def root(upper, start, p):
    """The point whose upper tail is p, by secant steps on the logarithms."""
    target, start = mp.log(mp.mpf(p)), mp.mpf(start)
    if start == 0:
        return mp.mpf(0)
    x0, x1 = start, start * (1 + mp.mpf(10)**-12)
    g0, g1 = mp.log(upper(x0)) - target, mp.log(upper(x1)) - target
    for _ in range(40):
        if g1 == g0:
            break
        x0, x1, g0 = x1, x1 - g1 * (x1 - x0) / (g1 - g0), g1
        if abs(x1 - x0) < abs(x1) * mp.mpf(10)**-35:
            return x1
        g1 = mp.log(upper(x1)) - target
    raise RuntimeError(f"no root at {p} from {start}: {g1}")


def main():
    tails, quantiles = {}, {}
    families = {
        "t": (stats.t.isf, t_upper, [(df,) for df in DFS]),
        "f": (f_guess, f_upper, F_DFS),
        "chiSquared": (stats.chi2.isf, chi2_upper, [(df,) for df in DFS]),
    }
    for name, (guess, upper, parameters) in families.items():
        tails[name], quantiles[name] = [], []
        for dfs in parameters:
            for i, p in enumerate(BODY + PS):
                x = float(guess(p, *dfs))
                if not (abs(x) < 1e150) or x != x:
                    continue
                x = float(f"{x:.6g}")
                tails[name].append([x, *dfs, mp.nstr(upper(x, *dfs), 20)])
                if i % 3 == 0 and p != 0.5:
                    q = root(lambda v: upper(v, *dfs), guess(p, *dfs), p)
                    quantiles[name].append([p, *dfs, mp.nstr(q, 20)])
    tails["normal"] = [[round(-4 + 0.0833 * i, 4), mp.nstr(normal_upper(round(-4 + 0.0833 * i, 4)), 20)]
                       for i in range(305)]
    quantiles["normal"] = [[p, mp.nstr(root(normal_upper, stats.norm.isf(p), p), 20)]
                           for p in BODY + PS + [0.975, 0.2, 0.49, 1e-200, 1e-300] if p != 0.5]
    out = {
        "package": "mpmath", "version": mp.__version__, "pointsProposedBy": f"scipy {scipy.__version__}",
        "command": "python tests/oracles/tails.py", "date": datetime.date.today().isoformat(),
        "rows": {"tails": "[point, ...degrees of freedom, upper tail]",
                 "quantiles": "[upper tail, ...degrees of freedom, point]"},
        "tails": tails, "quantiles": quantiles,
    }
    text = json.dumps(out, indent=0)
    text = text.replace("[\n", "[").replace(",\n", ", ").replace("\n]", "]").replace("], [", "],\n[")
    path = pathlib.Path(__file__).parent.parent / "golden" / "tails.json"
    path.write_text(text + "\n")
    print({k: len(v) for k, v in tails.items()}, {k: len(v) for k, v in quantiles.items()})


main()
