"""The same three regressions and cross-validations in Python, as a whole command to time.

    time python3 tests/bench/verify_side_by_side.py
Imports pandas, statsmodels and scikit-learn, reads the data tables, fits Equation 1 on the three
samples and cross-validates each in five folds. Compare with `time deno task verify`, which does
this and recomputes every claim.
"""

import pathlib
import sys
import time
import warnings

START = time.perf_counter()

import numpy as np
import pandas as pd
import statsmodels.api as sm
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold, cross_validate
from sklearn.preprocessing import StandardScaler

IMPORTED = time.perf_counter()
DATA = pathlib.Path(__file__).resolve().parents[2] / "data"


def design(d):
    single = d[d.architecture == "single"]
    own = single.set_index(["benchmark", "model"]).success_rate
    mean = single.groupby("benchmark").success_rate.mean()
    keys = pd.MultiIndex.from_frame(d[["benchmark", "model"]])
    p = np.where(d.architecture == "single", d.benchmark.map(mean), own.reindex(keys).to_numpy())
    i = d.index_regression_script - d.index_regression_script.mean()
    t, n, o = d.tools, d.agents, d.overhead_pct
    c, r, e, a = d.message_density, d.redundancy, d.efficiency, d.error_amplification
    return np.column_stack([
        i, i**2, np.log(1 + t), np.log(1 + n), np.log(1 + o), c, r, e, np.log(1 + a), p,
        i * e, a * p, o * t, r * n, c * i, e * t, p * np.log(1 + n), i * np.log(1 + t), a * t,
    ])


def main():
    warnings.simplefilter("ignore")  # the rank deficiency is known; this script only takes time
    rows = (
        pd.read_csv(DATA / "configurations.csv")
        .merge(pd.read_csv(DATA / "models.csv").drop(columns="family"), on="model")
        .merge(pd.read_csv(DATA / "architectures.csv"), on="architecture")
        .merge(pd.read_csv(DATA / "benchmarks.csv"), on="benchmark")
        .sort_values("row")
    )
    samples = {
        "four-benchmark": rows[rows.row < 180],
        "six-benchmark": rows[rows.model != "gemini-3-flash-preview"],
        "all-released": rows,
    }
    for name, d in samples.items():
        x, y = StandardScaler().fit_transform(design(d)), d.success_rate.to_numpy()
        fit = sm.OLS(y, sm.add_constant(x)).fit()
        scores = cross_validate(
            LinearRegression(), x, y, cv=KFold(5, shuffle=True, random_state=42),
            scoring=["r2", "neg_mean_absolute_error", "neg_root_mean_squared_error"])
        print(f"{name}: n {len(y)}, r2 {fit.rsquared:.4f}, aic {fit.aic:.2f}, "
              f"cv r2 {scores['test_r2'].mean():.4f} (sd {scores['test_r2'].std():.4f})")
    end = time.perf_counter()
    print(f"imports {IMPORTED - START:.2f} s, work {end - IMPORTED:.2f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
