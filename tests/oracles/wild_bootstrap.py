"""Wild cluster bootstrap by refits in NumPy and by the package wildboottest.

Run from the root of the repository:
    python3 tests/oracles/wild_bootstrap.py
Writes tests/golden/wild_bootstrap.json. Each weight vector is enumerated and the model refitted by
NumPy's pseudo-inverse; ties within 1e-9 count. Data of "Grunfeld without American Steel" and
"unbalanced clusters" stand in tests/golden/covariance.json.

wildboottest 0.3.2 enumerates Rademacher weights, compares strictly, so that a tie counts by how it
rounds, and needs full rank: its p may lie below ours by the two vectors of equal weights.
"""

import datetime
import itertools
import json
import pathlib
import sys

import numpy as np

import equation_statsmodels as equation

ROOT = pathlib.Path(__file__).resolve().parents[2]
WEBB = [-np.sqrt(1.5), -1, -np.sqrt(0.5), np.sqrt(0.5), 1, np.sqrt(1.5)]
POINTS = {"rademacher": [-1, 1], "webb": WEBB}


def p_value(y, x, cluster, j, points, null_imposed):
    names, codes = np.unique(cluster, return_inverse=True)
    groups = len(names)
    n, k = x.shape
    pinv = np.linalg.pinv(x, rcond=1e-10)
    factor = groups / (groups - 1) * (n - 1) / (n - k)
    member = np.equal.outer(np.arange(groups), codes).astype(float)

    def t_of(outcomes, centre):
        """t of coefficient j for each column of outcomes."""
        beta = pinv @ outcomes
        residual = outcomes - x @ beta
        scores = member @ (pinv[j][:, None] * residual)
        return (beta[j] - centre) / np.sqrt(factor * np.sum(scores**2, axis=0))

    if null_imposed:
        others = np.delete(x, j, axis=1)
        base, centre = others @ (np.linalg.pinv(others, rcond=1e-10) @ y), 0.0
    else:
        base = x @ (pinv @ y)
        centre = (pinv @ y)[j]
    observed = t_of(y[:, None], 0.0)[0]
    vectors = np.array(list(itertools.product(points, repeat=groups)))
    reached = 0
    for block in np.array_split(vectors, max(1, len(vectors) // 2000)):
        starred = base[:, None] + (y - base)[:, None] * block.T[codes]
        reached += np.sum(np.abs(t_of(starred, centre)) >= abs(observed) * (1 - 1e-9))
    return {"statistic": float(observed), "p": reached / len(vectors), "draws": len(vectors)}


def stored(name):
    cases = json.loads((ROOT / "tests/golden/covariance.json").read_text())["cases"]
    case = next(c for c in cases if c["name"] == name)
    return np.array(case["outcome"]), np.array(case["design"]), case["cluster"]


def equation_one(cluster):
    d = equation.take(equation.load(), "six-benchmark")
    names, raw = equation.raw_terms(d, "index_regression_script")
    x = equation.with_intercept(equation.scale(raw, raw.mean(0), raw.std(0)))
    return d.success_rate.to_numpy(float), x, d[cluster].tolist(), ["intercept", *names]


def estimable(x):
    _, s, vt = np.linalg.svd(x, full_matrices=False)
    null = vt[s <= 1e-10 * s[0]]
    return [j for j in range(x.shape[1]) if np.all(np.abs(null[:, j]) < 1e-8)]


def case(name, data, weights, null_imposed, columns):
    y, x, cluster = data
    return {"name": name, "weights": weights, "nullImposed": null_imposed,
            "tests": [{"column": j, **p_value(y, x, cluster, j, POINTS[weights], null_imposed)}
                      for j in columns]}


def by_wildboottest(y, x, cluster, j, null_imposed):
    import pandas as pd
    import statsmodels.api as sm
    from wildboottest.wildboottest import wildboottest
    names = [f"x{k}" for k in range(x.shape[1])]
    model = sm.OLS(pd.Series(y, name="y"), pd.DataFrame(x, columns=names))
    codes = pd.Series(np.unique(cluster, return_inverse=True)[1])
    result = wildboottest(model, param=f"x{j}", cluster=codes, B=99999,
                          bootstrap_type="11", impose_null=null_imposed, show=False, seed=1)
    return float(result["p-value"].iloc[0]), float(result["statistic"].iloc[0])


cases = []
for name in ["Grunfeld without American Steel by firm", "unbalanced clusters"]:
    y, x, cluster = stored(name)
    for null_imposed in [True, False]:
        for weights in ["rademacher"] + (["webb"] if name.startswith("unb") else []):
            cases.append(case(name, (y, x, cluster), weights, null_imposed, range(x.shape[1])))
for cluster, weights in [("benchmark", "rademacher"), ("benchmark", "webb"), ("model", "rademacher")]:
    y, x, labels, _ = equation_one(cluster)
    cases.append(case(f"Equation 1 by {cluster}", (y, x, labels), weights, True, estimable(x)))

versions = {"python": sys.version.split()[0], "numpy": np.__version__}
package = []
try:
    from importlib.metadata import version
    versions["wildboottest"] = version("wildboottest")
    y, x, cluster = stored("Grunfeld without American Steel by firm")
    for null_imposed in [True, False]:
        for j in range(3):
            p, t = by_wildboottest(y, x, cluster, j, null_imposed)
            package.append({"column": j, "nullImposed": null_imposed, "p": p, "statistic": t})
except ImportError:
    print("wildboottest is not installed: its values are left out", file=sys.stderr)

origin = {"command": "python3 tests/oracles/wild_bootstrap.py",
          "date": datetime.date.today().isoformat(), "versions": versions}
target = ROOT / "tests/golden/wild_bootstrap.json"
target.write_text(json.dumps({"origin": origin, "cases": cases, "wildboottest": package}) + "\n")
