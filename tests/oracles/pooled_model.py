"""The pooled model of architecture choice in NumPy and SciPy, for tests/golden/pooled_model.json.

Run in the root of the checkout:
    python tests/oracles/pooled_model.py > tests/golden/pooled_model.json
Needs numpy, scipy and pandas. One dense covariance over all rows, the fixed part integrated out as
part of it, SciPy's optimiser; the kit works by blocks with its own gradient.
"""

import datetime
import hashlib
import json
import pathlib
import sys

import numpy as np
import pandas as pd
import scipy
from scipy.integrate import quad
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize
from scipy.special import expit

ARCHITECTURES = ["single", "independent", "decentralized", "centralized", "hybrid"]
DATA = pathlib.Path("data")
benchmarks = pd.read_csv(DATA / "benchmarks.csv").set_index("benchmark")
index = pd.read_csv(DATA / "models.csv").set_index("model").index_regression_script
rows = pd.read_csv(DATA / "configurations.csv")
rows = rows[rows.model != "gemini-3-flash-preview"].reset_index(drop=True)
rows["n"] = rows.n_instances.fillna(rows.benchmark.map(benchmarks.instances))
rows["k"] = rows.n_success.fillna(rows.success_rate * rows.n)
rows["tools"] = rows.benchmark.map(benchmarks.tools)
rows["index"] = rows.model.map(index)
COEFFICIENT_VARIANCE = np.array([4.0] * 5 + [0.25] * 4)
START = np.array([-0.5, -0.5, 0.5, -1, -1, -1, 0.5, -1.5])


def logits(d):
    k, n = d.k.to_numpy(), d.n.to_numpy()
    return np.log((k + 0.5) / (n - k + 0.5)), 1 / (k + 0.5) + 1 / (n - k + 0.5)


def design(d):
    which = np.column_stack([(d.architecture == a).to_numpy(float) for a in ARCHITECTURES])
    side = which[:, 0] - 0.5
    capability = (d["index"].to_numpy(float) - 58) / 10
    size = np.log((1 + d.tools.to_numpy(float)) / 6)
    return np.column_stack([which, capability, capability * side, size, size * side])


def effects(a, b, p):
    def same(name):
        return (a[name].to_numpy()[:, None] == b[name].to_numpy()[None, :]).astype(float)

    one_a, one_b = (a.architecture == "single").to_numpy(float), (b.architecture == "single").to_numpy(float)

    def level(s, t, r):
        s, t = np.exp(s), np.exp(t)
        cross = np.outer(one_a, 1 - one_b) + np.outer(1 - one_a, one_b)
        return (s * s * np.outer(one_a, one_b) + t * t * np.outer(1 - one_a, 1 - one_b)
                + np.tanh(r) * s * t * cross)

    team = same("architecture") * np.outer(1 - one_a, 1 - one_b)
    there, model = same("benchmark"), same("model")
    return there * (level(*p[:3]) + team * np.exp(2 * p[3])
                    + model * (level(*p[4:7]) + team * np.exp(2 * p[7])))


def fixed(a, b):
    return (design(a) * COEFFICIENT_VARIANCE) @ design(b).T


def objective(p, d):
    z, v = logits(d)
    total = effects(d, d, p) + fixed(d, d) + np.diag(v)
    sign, logdet = np.linalg.slogdet(total)
    assert sign > 0
    prior = sum(
        0.5 * (x / 0.8) ** 2 if j in (2, 6) else 0.5 * (x - np.log(0.4)) ** 2
        for j, x in enumerate(p)
    )
    return 0.5 * z @ np.linalg.solve(total, z) + 0.5 * logdet + prior


def fit(d):
    result = minimize(objective, START, args=(d,), method="BFGS", options={"gtol": 1e-6})
    # Rounding in numeric gradients may end the search early: polish without derivatives.
    result = minimize(objective, result.x, args=(d,), method="Nelder-Mead",
                      options={"xatol": 1e-7, "fatol": 1e-11, "maxiter": 4000, "adaptive": True})
    return result.x


def posterior(train, test, p):
    z, v = logits(train)
    total = effects(train, train, p) + fixed(train, train) + np.diag(v)
    cross = effects(test, train, p) + fixed(test, train)
    factor = cho_factor(total, lower=True)
    mean = cross @ cho_solve(factor, z)
    return mean, effects(test, test, p) + fixed(test, test) - cross @ cho_solve(factor, cross.T)


def condition(mean, cov, observed):
    """Mode of the joint normal times binomials by a general optimiser, Hessian there."""
    precision = np.linalg.inv(cov)

    def minus(x):
        d = x - mean
        return 0.5 * d @ precision @ d - sum(
            k * x[j] - n * np.logaddexp(0, x[j]) for j, k, n in observed)

    def slope(x):
        g = precision @ (x - mean)
        for j, k, n in observed:
            g[j] -= k - n * expit(x[j])
        return g

    def curve(x):
        h = precision.copy()
        for j, k, n in observed:
            h[j, j] += n * expit(x[j]) * expit(-x[j])
        return h

    x = minimize(minus, mean, jac=slope, hess=curve, method="trust-exact",
                 options={"gtol": 1e-12}).x
    for _ in range(3):
        x = x - np.linalg.solve(curve(x), slope(x))
    return x, np.linalg.inv(curve(x))


def rates(mean, cov):
    sds = np.sqrt(np.diag(cov))
    return [quad(lambda t: expit(m + s * t) * np.exp(-t * t / 2) / np.sqrt(2 * np.pi), -12, 12,
                 epsabs=1e-13, epsrel=1e-13)[0] for m, s in zip(mean, sds)]


def ordered(cells):
    return cells.set_index("architecture").loc[ARCHITECTURES].reset_index()


def described(mean, cov):
    return {"mean": mean.tolist(), "covariance": cov.ravel().tolist(), "rates": rates(mean, cov)}


whole = fit(rows)
cases = []
for protocol, column in [("leave-one-benchmark-out", "benchmark"), ("leave-one-model-out", "model")]:
    for group in pd.unique(rows[column]):
        train, test = rows[rows[column] != group], rows[rows[column] == group]
        p = fit(train)
        for (b, m), cells in test.groupby(["benchmark", "model"], sort=False):
            if int(hashlib.sha256(f"{b}{m}".encode()).hexdigest(), 16) % 4:
                continue
            cells = ordered(cells)
            mean, cov = posterior(train, cells, p)
            own = [(0, cells.k[0], cells.n[0])]
            pilot = own + [(1, 0, 5), (2, 5, 5), (4, 3, 10)]
            cases.append({
                "protocol": protocol, "benchmark": b, "model": m,
                "parameters": p.tolist(),
                "task": described(mean, cov),
                "baseline": described(*condition(mean, cov, own)),
                "pilot": described(*condition(mean, cov, pilot)),
            })

new = pd.DataFrame({"benchmark": "new", "model": "new", "architecture": ARCHITECTURES,
                    "tools": 5, "index": 65.0})
mean, cov = posterior(rows, new, whole)
json.dump(
    {
        "origin": {
            "package": "numpy, scipy, pandas",
            "version": f"{np.__version__}, {scipy.__version__}, {pd.__version__}",
            "command": "python tests/oracles/pooled_model.py > tests/golden/pooled_model.json",
            "data": "data/configurations.csv sha256 "
            + hashlib.sha256((DATA / "configurations.csv").read_bytes()).hexdigest(),
            "date": datetime.date.today().isoformat(),
        },
        "parameters": whole.tolist(),
        "value": objective(whole, rows),
        "newTask": {"tools": 5, "index": 65, **described(mean, cov)},
        "cases": cases,
    },
    sys.stdout,
    indent=1,
)
print()
