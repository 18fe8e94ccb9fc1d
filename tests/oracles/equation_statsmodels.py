"""Equation 1 on every sample and index by statsmodels, folds by scikit-learn.

Run from the root of the repository:
    python3 tests/oracles/equation_statsmodels.py
Writes tests/golden/equation_statsmodels.json. Shares no code with the kit.
"""

import datetime
import hashlib
import json
import pathlib
import platform
import warnings

import numpy as np
import pandas as pd
import scipy
import scipy.stats
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.model_selection import KFold

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "data"

TERMS = [
    "intercept", "intelligence", "intelligence_squared", "log_tools", "log_agents",
    "log_overhead", "message_density", "redundancy", "efficiency", "log_error_amplification",
    "single_agent_baseline", "intelligence_x_efficiency", "error_amplification_x_baseline",
    "overhead_x_tools", "redundancy_x_agents", "message_density_x_intelligence",
    "efficiency_x_tools", "baseline_x_log_agents", "intelligence_x_log_tools",
    "error_amplification_x_tools",
]
WITH_INDEX = {t for t in TERMS if "intelligence" in t}
SAMPLES = ["four-benchmark", "six-benchmark", "all-released"]
INDICES = {
    "regression": "index_regression_script",
    "v1": "index_v1",
    "prediction": "index_prediction_script",
    "none": None,
}


def load():
    rows = pd.read_csv(DATA / "configurations.csv")
    models = pd.read_csv(DATA / "models.csv")
    architectures = pd.read_csv(DATA / "architectures.csv")
    benchmarks = pd.read_csv(DATA / "benchmarks.csv")
    rows = rows.merge(models.drop(columns="family"), on="model", how="left", validate="m:1")
    rows = rows.merge(
        architectures[["architecture", "agents", "overhead_pct", "message_density", "redundancy",
                       "efficiency", "error_amplification"]],
        on="architecture", how="left", validate="m:1")
    rows = rows.merge(benchmarks[["benchmark", "tools"]], on="benchmark", validate="m:1")
    return rows.sort_values("row", kind="stable").reset_index(drop=True)


def take(rows, sample):
    if sample == "four-benchmark":
        return rows[rows["row"] < 180].reset_index(drop=True)
    if sample == "six-benchmark":
        return rows[rows["model"] != "gemini-3-flash-preview"].reset_index(drop=True)
    return rows


def raw_terms(d, index_column, centre=None):
    """The 19 predictors before standardisation, in the order of TERMS without the intercept."""
    single = d[d.architecture == "single"]
    own = single.set_index(["benchmark", "model"])["success_rate"]
    mean = single.groupby("benchmark")["success_rate"].mean()
    baseline = np.array([
        mean[b] if a == "single" else own[(b, m)]
        for b, m, a in zip(d.benchmark, d.model, d.architecture)
    ])
    tools, agents = d.tools.to_numpy(float), d.agents.to_numpy(float)
    overhead, density = d.overhead_pct.to_numpy(float), d.message_density.to_numpy(float)
    redundancy, efficiency = d.redundancy.to_numpy(float), d.efficiency.to_numpy(float)
    amplification = d.error_amplification.to_numpy(float)
    out = {
        "log_tools": np.log(1 + tools),
        "log_agents": np.log(1 + agents),
        "log_overhead": np.log(1 + overhead),
        "message_density": density,
        "redundancy": redundancy,
        "efficiency": efficiency,
        "log_error_amplification": np.log(1 + amplification),
        "single_agent_baseline": baseline,
        "error_amplification_x_baseline": amplification * baseline,
        "overhead_x_tools": overhead * tools,
        "redundancy_x_agents": redundancy * agents,
        "efficiency_x_tools": efficiency * tools,
        "baseline_x_log_agents": baseline * np.log(1 + agents),
        "error_amplification_x_tools": amplification * tools,
    }
    if index_column:
        index = d[index_column].to_numpy(float)
        centred = index - (index.mean() if centre is None else centre)
        out |= {
            "intelligence": centred,
            "intelligence_squared": centred**2,
            "intelligence_x_efficiency": centred * efficiency,
            "message_density_x_intelligence": density * centred,
            "intelligence_x_log_tools": centred * np.log(1 + tools),
        }
    names = [t for t in TERMS[1:] if t in out]
    return names, np.column_stack([out[t] for t in names])


def scale(x, mean, sd):
    return (x - mean) / sd


def with_intercept(z):
    return np.column_stack([np.ones(len(z)), z])


def pinv_predict(train, y, test):
    return test @ (np.linalg.pinv(train, rcond=1e-10) @ y)


def r2(y, predicted):
    return 1 - np.sum((y - predicted) ** 2) / np.sum((y - y.mean()) ** 2)


def one(d, index_column):
    names, raw = raw_terms(d, index_column)
    y = d.success_rate.to_numpy(float)
    n = len(y)
    z = scale(raw, raw.mean(0), raw.std(0))
    x = with_intercept(z)
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        fit = sm.OLS(y, x).fit(method="pinv")
    assert any("rank-deficient" in str(w.message) for w in raised), "statsmodels saw full rank"
    _, singular, vt = np.linalg.svd(x, full_matrices=False)
    kept = singular > 1e-10 * singular[0]
    rank = int(kept.sum())
    null = vt[~kept]
    estimable = np.all(np.abs(null) < 1e-8, axis=0) if len(null) else np.ones(x.shape[1], bool)
    assert rank == np.linalg.matrix_rank(x, tol=1e-10 * singular[0])
    # statsmodels cuts at 1e-15 of the largest; refit with the cut of the kit when that differs
    pinv = np.linalg.pinv(x, rcond=1e-10)
    beta = pinv @ y
    residual = y - x @ beta
    ssr, df = float(residual @ residual), n - rank
    se = np.sqrt(np.diag(pinv @ pinv.T) * ssr / df)
    t = beta / se
    p = 2 * scipy.stats.t.sf(np.abs(t), df)
    half = scipy.stats.t.isf(0.025, df) * se
    llf = -n / 2 * (np.log(2 * np.pi) + np.log(ssr / n) + 1)
    r_squared = 1 - ssr / np.sum((y - y.mean()) ** 2)
    agree = {
        "rank": int(fit.model.rank),
        "largestRelativeDifferenceCoefficients": float(np.max(np.abs(fit.params / beta - 1))),
        "largestRelativeDifferenceStandardErrors": float(np.max(np.abs(fit.bse / se - 1))),
        "r2": float(fit.rsquared), "logLikelihood": float(fit.llf),
        "params": fit.params.tolist(), "bse": fit.bse.tolist(),
    }
    folds, r2s, maes, rmses = [], [], [], []
    for train, test in KFold(5, shuffle=True, random_state=42).split(x):
        predicted = pinv_predict(x[train], y[train], x[test])
        folds.append(test.tolist())
        r2s.append(float(r2(y[test], predicted)))
        maes.append(float(np.mean(np.abs(y[test] - predicted))))
        rmses.append(float(np.sqrt(np.mean((y[test] - predicted) ** 2))))
    left_out, pooled = {}, np.empty(n)
    for benchmark in dict.fromkeys(d.benchmark):
        test = (d.benchmark == benchmark).to_numpy()
        m, s = raw[~test].mean(0), raw[~test].std(0)
        predicted = pinv_predict(with_intercept(scale(raw[~test], m, s)), y[~test],
                                 with_intercept(scale(raw[test], m, s)))
        pooled[test] = predicted
        left_out[benchmark] = {
            "r2": float(r2(y[test], predicted)),
            "mae": float(np.mean(np.abs(y[test] - predicted))),
        }
    return {
        "n": n, "columns": x.shape[1], "rank": rank, "dfResidual": df,
        "r2": float(r_squared),
        "r2Adjusted": float(1 - (1 - r_squared) * (n - 1) / df),
        "logLikelihood": float(llf), "aic": float(-2 * llf + 2 * rank),
        "bic": float(-2 * llf + np.log(n) * rank), "sigma": float(np.sqrt(ssr / df)),
        "singularValues": singular.tolist(),
        "coefficients": [
            {"term": name, "estimate": float(beta[j]), "se": float(se[j]), "t": float(t[j]),
             "p": float(p[j]), "ciLow": float(beta[j] - half[j]),
             "ciHigh": float(beta[j] + half[j]), "estimable": bool(estimable[j])}
            for j, name in enumerate(["intercept", *names])
        ],
        "crossValidation": {
            "r2": r2s, "mean": float(np.mean(r2s)), "sd": float(np.std(r2s)),
            "mae": maes, "maeMean": float(np.mean(maes)), "maeSd": float(np.std(maes)),
            "rmse": rmses, "rmseMean": float(np.mean(rmses)), "rmseSd": float(np.std(rmses)),
            "testRowsOfFirstFold": folds[0],
        },
        "leaveOneBenchmarkOut": {
            "benchmarks": left_out,
            "meanR2": float(np.mean([b["r2"] for b in left_out.values()])),
            "pooledR2": float(r2(y, pooled)),
        },
        "statsmodelsPinv": agree,
    }


def main():
    rows = load()
    cases = []
    for sample in SAMPLES:
        d = take(rows, sample)
        for index, column in INDICES.items():
            if column and d[column].isna().any():
                missing = sorted(set(d.model[d[column].isna()]))
                cases.append({"sample": sample, "index": index, "missingFor": missing})
                continue
            cases.append({"sample": sample, "index": index, **one(d, column)})
    sha = {
        f: hashlib.sha256((DATA / f).read_bytes()).hexdigest()
        for f in ["configurations.csv", "models.csv", "architectures.csv", "benchmarks.csv"]
    }
    out = {
        "origin": {
            "command": "python3 tests/oracles/equation_statsmodels.py",
            "date": datetime.date.today().isoformat(),
            "versions": {
                "python": platform.python_version(), "numpy": np.__version__,
                "scipy": scipy.__version__, "pandas": pd.__version__,
                "statsmodels": statsmodels.__version__, "scikit-learn": sklearn.__version__,
            },
            "dataSha256": sha,
            "notes": "Coefficients by numpy's pseudo-inverse cut at 1e-10 of the largest singular "
                     "value; statsmodels' own pseudo-inverse fit (cut at 1e-15) stands in "
                     "statsmodelsPinv. SD over folds and for scaling is the population SD. A "
                     "coefficient is estimable when no null vector of the design touches it. An "
                     "index missing for a model of the sample gives missingFor instead of a fit.",
        },
        "cases": cases,
    }
    (ROOT / "tests/golden/equation_statsmodels.json").write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    main()
