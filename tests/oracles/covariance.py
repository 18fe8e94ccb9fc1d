"""Robust covariances by statsmodels, and by sandwich and clubSandwich in R.

Run from the root of the repository:
    python3 tests/oracles/covariance.py
Writes tests/golden/covariance.json. R drops aliased columns; its values compare with those of a
pseudo-inverse where the coefficient is estimable.
"""

import csv
import datetime
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import warnings

import numpy as np
import statsmodels
import statsmodels.api as sm

import equation_statsmodels as equation

ROOT = pathlib.Path(__file__).resolve().parents[2]
warnings.simplefilter("ignore")


def by_statsmodels(y, x, cluster, other):
    codes = np.unique(cluster, return_inverse=True)[1]
    both = np.column_stack([codes, np.unique(other, return_inverse=True)[1]])

    def fit(**options):
        return sm.OLS(y, x).fit(method="pinv", use_t=True, **options)

    def clustered(groups, correction):
        return fit(cov_type="cluster",
                   cov_kwds={"groups": groups, "use_correction": correction, "df_correction": True})

    corrected = clustered(codes, True)
    return {
        "rank": int(fit().model.rank),
        "estimate": fit().params.tolist(),
        "classical": fit().bse.tolist(),
        **{kind: fit(cov_type=kind).bse.tolist() for kind in ["HC0", "HC1", "HC2", "HC3"]},
        "CR0": clustered(codes, False).bse.tolist(),
        "CR1": corrected.bse.tolist(),
        "CR1p": corrected.pvalues.tolist(),
        # variances, since a two-way variance may be negative
        "twoWay": np.diag(clustered(both, True).cov_params()).tolist(),
    }


def by_r(y, x, cluster, other):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["outcome", "cluster", "other", *[f"x{j}" for j in range(x.shape[1])]])
        for i in range(len(y)):
            writer.writerow([repr(float(y[i])), cluster[i], other[i], *map(repr, x[i].tolist())])
        file.flush()
        command = ["Rscript", str(ROOT / "tests/oracles/covariance.R"), file.name]
        return json.loads(subprocess.check_output(command, text=True, stderr=subprocess.DEVNULL))


def grunfeld():
    d = sm.datasets.grunfeld.load_pandas().data
    d = d[d.firm != "American Steel"]
    x = sm.add_constant(d[["value", "capital"]]).to_numpy(float)
    return d.invest.to_numpy(float), x, d.firm.tolist(), d.year.astype(int).astype(str).tolist()


def unbalanced():
    """Clusters of sizes 1 to 12, one of which has a column of its own."""
    rng = np.random.default_rng(20261121)
    sizes = [12, 9, 1, 5, 8, 3]
    cluster = np.repeat([f"g{k}" for k in range(len(sizes))], sizes)
    n = len(cluster)
    x = np.column_stack([
        np.ones(n), rng.normal(size=n), np.repeat(rng.normal(size=len(sizes)), sizes),
        (cluster == "g3").astype(float), rng.normal(size=n) * 1e4,
    ]).round(6)
    y = (x @ [1, 0.5, -0.3, 2, 1e-4] + np.repeat(rng.normal(size=len(sizes)), sizes)
         + rng.normal(size=n)).round(6)
    other = [f"o{k}" for k in rng.integers(0, 4, n)]
    return y, x, cluster.tolist(), other


def equation_one(cluster, other):
    d = equation.take(equation.load(), "six-benchmark")
    _, raw = equation.raw_terms(d, "index_regression_script")
    x = equation.with_intercept(equation.scale(raw, raw.mean(0), raw.std(0)))
    return d.success_rate.to_numpy(float), x, d[cluster].tolist(), d[other].tolist()


def case(name, data, keep):
    y, x, cluster, other = data
    r = by_r(*data)
    versions.update(r.pop("versions"))
    kept = {"outcome": y.tolist(), "design": x.tolist(), "cluster": cluster, "other": other}
    return {"name": name, **(kept if keep else {}),
            "statsmodels": by_statsmodels(*data), "r": r}


versions = {"python": sys.version.split()[0], "numpy": np.__version__,
            "statsmodels": statsmodels.__version__}
cases = [
    case("Grunfeld without American Steel by firm", grunfeld(), True),
    case("unbalanced clusters", unbalanced(), True),
    case("Equation 1 by benchmark", equation_one("benchmark", "model"), False),
    case("Equation 1 by model", equation_one("model", "benchmark"), False),
]
sha = {f: hashlib.sha256((ROOT / "data" / f).read_bytes()).hexdigest()
       for f in ["configurations.csv", "models.csv", "architectures.csv", "benchmarks.csv"]}
origin = {"command": "python3 tests/oracles/covariance.py",
          "date": datetime.date.today().isoformat(), "versions": versions, "dataSha256": sha}
target = ROOT / "tests/golden/covariance.json"
target.write_text(json.dumps({"origin": origin, "cases": cases}) + "\n")
