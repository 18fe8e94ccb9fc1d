"""Equation 1's calculator, costs and pilot sizes, for tests/golden/recommend.json.

Run in the root of the checkout:
    python tests/oracles/recommend.py > tests/golden/recommend.json
Needs numpy, pandas, scipy and statsmodels.
"""

import datetime
import hashlib
import json
import math
import pathlib
import sys

import numpy as np
import pandas as pd
import scipy
import statsmodels
from scipy.stats import norm
from statsmodels.stats.proportion import power_proportions_2indep

DATA = pathlib.Path("data")
constants = pd.read_csv(DATA / "architectures.csv").set_index("architecture")
tools = pd.read_csv(DATA / "benchmarks.csv").set_index("benchmark").tools
models = pd.read_csv(DATA / "models.csv").set_index("model")
rows = pd.read_csv(DATA / "configurations.csv")
printed = pd.read_csv(DATA / "published/kim_table4_coefficients.csv")
quantities = pd.read_csv(DATA / "published/kim_quantities.csv", dtype=str)
NAMES = ["I", "I^2", "log(1+T)", "log(1+n_a)", "log(1+O%)", "c", "R", "E_c", "log(1+A_e)", "P_SA",
         "I x E_c", "A_e x P_SA", "O% x T", "R x n_a", "c x I", "E_c x T", "P_SA x log(1+n_a)",
         "I x log(1+T)", "A_e x T"]
SAMPLES = {
    "v2": rows[rows.row < 180], "refitted-four-benchmark": rows[rows.row < 180],
    "v3": rows[rows.model != "gemini-3-flash-preview"],
    "refitted-six-benchmark": rows[rows.model != "gemini-3-flash-preview"],
}


def features(i, t, a, base):
    n, o, c, r, e, ae = (constants.loc[a, k].to_numpy(float) for k in [
        "agents", "overhead_pct", "message_density", "redundancy", "efficiency",
        "error_amplification"])
    log = np.log1p
    return np.column_stack([
        i, i**2, log(t), log(n), log(o), c, r, e, log(ae), base, i * e, ae * base, o * t, r * n,
        c * i, e * t, base * log(n), i * log(t), ae * t])


def calculate(source, task):
    d = SAMPLES[source]
    capability = d.model.map(models.index_regression_script).to_numpy(float)
    alone = d[d.architecture == "single"]
    own = alone.set_index(["benchmark", "model"]).success_rate
    mean = alone.groupby("benchmark").success_rate.mean()
    base = np.array([mean[r.benchmark] if r.architecture == "single" else own[(r.benchmark, r.model)]
                     for r in d.itertuples()])
    raw = features(capability - capability.mean(), d.benchmark.map(tools).to_numpy(float),
                   d.architecture.tolist(), base)
    mu, sd = raw.mean(axis=0), raw.std(axis=0)
    if source.startswith("refitted"):
        z = np.column_stack([np.ones(len(raw)), (raw - mu) / sd])
        beta = np.linalg.pinv(z, rcond=1e-10) @ d.success_rate.to_numpy()
    else:
        own_rows = printed[printed.version == source].set_index("term").beta
        beta = np.array([own_rows["Intercept"], *(own_rows[k] for k in NAMES)])
    names = constants.index.tolist()
    ones = np.ones(len(names))
    new = features((task["index"] - capability.mean()) * ones, task["tools"] * ones, names,
                   task["baseline"] * ones)
    values = np.column_stack([ones, (new - mu) / sd]) @ beta
    return dict(zip(names, values.tolist()))


TASKS = [
    {"tools": 5, "baseline": 0.35, "index": 65}, {"tools": 16, "baseline": 0.63, "index": 58},
    {"tools": 4, "baseline": 0.57, "index": 42}, {"tools": 40, "baseline": 0.05, "index": 90},
]


def unpaired(p1, p2, alpha=0.05, power=0.8):
    """Smallest n at which statsmodels gives the power under pooled variance."""
    n = 2
    def reached(n):
        return power_proportions_2indep(p1 - p2, p2, n, alpha=alpha, value=0,
                                        return_results=False) >= power
    while not reached(n):
        n *= 2
    low, high = n // 2, n
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


def paired(p1, p2, rho, alpha=0.05, power=0.8):
    both = p1 * p2 + rho * math.sqrt(p1 * (1 - p1) * p2 * (1 - p2))
    b, c = p1 - both, p2 - both
    top = norm.ppf(1 - alpha / 2) * math.sqrt(b + c) + norm.ppf(power) * math.sqrt(b + c - (b - c)**2)
    return math.ceil(top**2 / (b - c)**2)


pairs = [(0.5, 0.6), (0.35, 0.45), (0.1, 0.3), (0.9, 0.7), (0.52, 0.5)]
instances = pd.read_csv(DATA / "instances.csv", dtype=str)
together = alone = 0.0
for _, group in instances.groupby(["benchmark", "model"]):
    x = np.array([[int(digit) for digit in row] for row in group.outcomes])
    x = x - x.mean(axis=1, keepdims=True)
    for i in range(len(x)):
        for j in range(i):
            together += x[i] @ x[j]
            alone += math.sqrt((x[i] @ x[i]) * (x[j] @ x[j]))

json.dump(
    {
        "origin": {
            "package": "numpy, pandas, scipy, statsmodels",
            "version": f"{np.__version__}, {pd.__version__}, {scipy.__version__}, "
            f"{statsmodels.__version__}",
            "command": "python tests/oracles/recommend.py > tests/golden/recommend.json",
            "data": "data/configurations.csv sha256 "
            + hashlib.sha256((DATA / "configurations.csv").read_bytes()).hexdigest(),
            "date": datetime.date.today().isoformat(),
        },
        "calculator": [
            {"source": source, "task": task, "expected": calculate(source, task)}
            for source in SAMPLES for task in TASKS
        ],
        "unpaired": [{"p1": a, "p2": b, "instances": unpaired(a, b)} for a, b in pairs],
        "paired": [{"p1": a, "p2": b, "correlation": r, "instances": paired(a, b, r)}
                   for a, b in pairs[:4] for r in (0, 0.4)],
        "instanceCorrelation": together / alone,
    },
    sys.stdout,
    indent=1,
)
print()
