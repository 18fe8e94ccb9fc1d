"""Numbers behind the claims about Kim et al., by pandas, NumPy, SciPy and scikit-learn.

Run from the root of the repository:
    python3 tests/oracles/kim_claims.py
Writes tests/golden/kim_claims_python.json. Shares no code with the kit; the design of Equation 1
comes from equation_statsmodels.py beside it.
"""

import datetime
import hashlib
import itertools
import json
import pathlib
import platform
import sys

import numpy as np
import pandas as pd
import scipy
import scipy.optimize
import scipy.stats
import sklearn
import statsmodels
from sklearn.model_selection import KFold
from statsmodels.stats.multitest import multipletests

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from equation_statsmodels import DATA, ROOT, SAMPLES, load, raw_terms, take  # noqa: E402

TEAMS = ["independent", "decentralized", "centralized", "hybrid"]


def cell_means(d):
    return d.pivot_table(index="benchmark", columns="architecture", values="success_rate")


def pairs(d):
    return d.pivot_table(
        index=["benchmark", "model"], columns="architecture", values="success_rate", sort=False)


def mean_effect(d):
    means = cell_means(d)
    cells = 100 * (means[TEAMS].div(means["single"], axis=0) - 1).to_numpy().ravel()
    table = pairs(d)
    each = 100 * (table[TEAMS].div(table["single"], axis=0) - 1).to_numpy().ravel()
    teams = d[d.architecture != "single"].success_rate.mean()
    single = d[d.architecture == "single"].success_rate.mean()
    half = 1.96 * cells.std() / np.sqrt(len(cells))
    half1 = 1.96 * cells.std(ddof=1) / np.sqrt(len(cells))
    return {
        "cells": len(cells), "mean": cells.mean(), "populationSd": cells.std(),
        "sampleSd": cells.std(ddof=1), "normalInterval": [cells.mean() - half, cells.mean() + half],
        "normalIntervalSampleSd": [cells.mean() - half1, cells.mean() + half1],
        "percentileRange": np.percentile(cells, [2.5, 97.5]).tolist(),
        "pooled": 100 * (teams / single - 1), "configurations": each.mean(),
    }


def model(raw, y):
    """Fit and five-fold cross-validation as Equation 1 has them."""
    n = len(y)
    x = np.column_stack([np.ones(n), (raw - raw.mean(0)) / raw.std(0)])
    beta = np.linalg.pinv(x, rcond=1e-10) @ y
    ssr = np.sum((y - x @ beta) ** 2)
    rank = int(np.linalg.matrix_rank(x, tol=1e-10 * np.linalg.norm(x, 2)))
    folds = []
    for train, test in KFold(5, shuffle=True, random_state=42).split(x):
        p = x[test] @ (np.linalg.pinv(x[train], rcond=1e-10) @ y[train])
        folds.append(1 - np.sum((y[test] - p) ** 2) / np.sum((y[test] - y[test].mean()) ** 2))
    return {
        "r2": 1 - ssr / np.sum((y - y.mean()) ** 2), "r2Cv": np.mean(folds), "r2CvSd": np.std(folds),
        "aic": n * (np.log(2 * np.pi * ssr / n) + 1) + 2 * rank, "rank": rank,
        "columns": x.shape[1],
    }


def capability(d):
    """Equation 1 with the mean single-agent success, or P_SA itself, in place of the index."""
    y = d.success_rate.to_numpy()
    single = d[d.architecture == "single"]
    with_aci = d.assign(capability=d.model.map(single.groupby("model").success_rate.mean()))
    names, raw = raw_terms(with_aci, "capability")
    baseline = raw[:, names.index("single_agent_baseline")]
    return {
        "capabilityIndex": model(raw, y),
        "baseline": model(raw_terms(d.assign(capability=baseline), "capability")[1], y),
    }


def nested(d, index):
    y = d.success_rate.to_numpy()
    names, raw = raw_terms(d, index)
    term = dict(zip(names, raw.T))
    i = term["intelligence"]
    out = {}
    for squared in (False, True):
        for log in (False, True):
            tools, agents = d.tools.to_numpy(float), d.agents.to_numpy(float)
            size = [i, *([i**2] if squared else []),
                    *([np.log(1 + tools), np.log(1 + agents)] if log else [tools, agents])]
            # dummies span what the coordination metrics span
            labels = [(d.architecture == a).to_numpy(float) for a in TEAMS]
            key = f"{'squared' if squared else 'linear'}-{'log' if log else 'raw'}"
            out[key] = {
                "size": model(np.column_stack(size), y),
                "structure": model(np.column_stack(size + labels), y),
                "baseline": model(
                    np.column_stack(size + labels + [term["single_agent_baseline"]]), y),
            }
    return out


def uncentred(d):
    """Equation 1 with the index as it is: coefficients in the order of TERMS."""
    names, raw = raw_terms(d, "index_v1", centre=0)
    x = np.column_stack([np.ones(len(d)), (raw - raw.mean(0)) / raw.std(0)])
    return dict(zip(["intercept", *names],
                    np.linalg.pinv(x, rcond=1e-10) @ d.success_rate.to_numpy()))


def threshold(d, index):
    names, raw = raw_terms(d, index)
    mean, sd = dict(zip(names, raw.mean(0))), dict(zip(names, raw.std(0)))
    z = 0.1  # any standardised threshold; the two ways back are linear in it
    table = pairs(d)
    gain = {"mean": table[TEAMS].mean(axis=1), "best": table[TEAMS].max(axis=1)}
    crossing = {}
    for team, rate in gain.items():
        slope, at_zero = np.polyfit(table["single"], rate - table["single"], 1)
        crossing[team] = -at_zero / slope
    return {
        "asBaseline": mean["single_agent_baseline"] + z * sd["single_agent_baseline"],
        "asProduct": z * sd["baseline_x_log_agents"] / sd["log_agents"],
        "gainCrossing": crossing,
    }


def clustered(d, index):
    """CR1 by benchmark with the rank counted, by hand from the scores."""
    names, raw = raw_terms(d, index)
    n = len(d)
    y = d.success_rate.to_numpy()
    x = np.column_stack([np.ones(n), (raw - raw.mean(0)) / raw.std(0)])
    pinv = np.linalg.pinv(x, rcond=1e-10)
    residual = y - x @ (pinv @ y)
    groups = d.benchmark.unique()
    scores = [pinv[:, m] @ residual[m] for m in ((d.benchmark == g).to_numpy() for g in groups)]
    rank = 17
    factor = len(groups) / (len(groups) - 1) * (n - 1) / (n - rank)
    se = np.sqrt(np.diag(factor * sum(np.outer(s, s) for s in scores)))
    p = 2 * scipy.stats.t.sf(np.abs(pinv @ y) / se, len(groups) - 1)
    return {name: {"se": s, "p": q} for name, s, q in zip(["intercept", *names], se, p)}


def matches(d, helps, inclusive):
    """Pairs for which "a team helps" exactly where the single agent is below 45%."""
    table = pairs(d)
    rate = {"best": table[TEAMS].max(axis=1), "mean": table[TEAMS].mean(axis=1)}.get(helps)
    rate = table[helps] if rate is None else rate
    above = table["single"] >= 0.45 if inclusive else table["single"] > 0.45
    return int(((rate > table["single"] + 1e-12) != above).sum())


def rule(d):
    later = d[d.benchmark.isin(["swe-bench-verified", "terminal-bench"])]
    original = d[~d.benchmark.isin(["swe-bench-verified", "terminal-bench"])]
    out = {}
    for name, part in (("later", later), ("original", original), ("all", d)):
        if len(part):
            out[name] = {
                f"{helps}-{'above' if inclusive else 'below'}": matches(part, helps, inclusive)
                for helps in ["best", "mean", *TEAMS] for inclusive in (True, False)
            }
    return out


def held_out(d, index):
    names, raw = raw_terms(d, index)
    y = d.success_rate.to_numpy()
    n = len(y)

    def predict(train, test, mean, sd):
        x = np.column_stack([np.ones(n), (raw - mean) / np.where(sd > 0, sd, 1)])
        return x[test] @ (np.linalg.pinv(x[train], rcond=1e-10) @ y[train])

    everything = np.arange(n)
    out = {"in-sample": predict(everything, everything, raw.mean(0), raw.std(0))}
    out["five-fold"] = np.empty(n)
    for train, test in KFold(5, shuffle=True, random_state=42).split(raw):
        out["five-fold"][test] = predict(train, test, raw.mean(0), raw.std(0))
    for protocol, column in (("leave-one-model-out", "model"), ("leave-one-family-out", "family"),
                             ("leave-one-benchmark-out", "benchmark")):
        out[protocol] = np.empty(n)
        for group in d[column].unique():
            held = (d[column] == group).to_numpy()
            out[protocol][held] = predict(~held, held, raw[~held].mean(0), raw[~held].std(0))
    return out


def selection(d, index):
    def share(choose, tolerance=0.0):
        hits = 0.0
        for (benchmark, name), g in d.assign(row_=np.arange(len(d))).groupby(["benchmark", "model"]):
            chosen = choose(benchmark, g)
            hits += np.mean(g.success_rate[chosen] >= g.success_rate.max() - tolerance - 1e-9)
        return hits

    by_benchmark = cell_means(d)
    overall = d.groupby("architecture").success_rate.mean()
    out = {"random": share(lambda b, g: np.ones(len(g), bool)),
           "always-single": share(lambda b, g: (g.architecture == "single").to_numpy()),
           "best-on-average": share(lambda b, g: (g.architecture == overall.idxmax()).to_numpy()),
           "best-per-benchmark": share(
               lambda b, g: (g.architecture == by_benchmark.loc[b].idxmax()).to_numpy())}
    for protocol, p in held_out(d, index).items():
        best = lambda b, g, p=p: p[g.row_] >= p[g.row_].max() - 1e-9
        out[protocol] = {str(t): share(best, t) for t in (0.0, 0.01, 0.02, 0.03, 0.05, 0.1)}
    return out


def error_ratio(d):
    table, means = pairs(d), cell_means(d)
    ratio = (1 - table[TEAMS]).div(1 - table["single"], axis=0)
    by_benchmark = (1 - means[TEAMS]).div(1 - means["single"], axis=0)
    return {
        **{team: {"meanOfPairs": ratio[team].mean(), "meanOfBenchmarks": by_benchmark[team].mean(),
                  "pooled": (1 - table[team].mean()) / (1 - table["single"].mean()),
                  "largest": ratio[team].max()} for team in TEAMS},
        "bound": {"pooled": 1 / (1 - table["single"].mean()),
                  "largestPair": 1 / (1 - table["single"].max())},
    }


def overhead_limit(d, index):
    """Peak and break-even at 16 tools with coefficients 0.034 and -0.162."""
    names, raw = raw_terms(d, index)
    sd = dict(zip(names, raw.std(0)))
    gain, loss = 0.034 / sd["log_overhead"], 0.162 * 16 / sd["overhead_x_tools"]
    peak = scipy.optimize.minimize_scalar(
        lambda o: loss * o - gain * np.log1p(o), bounds=(0, 1000), method="bounded",
        options={"xatol": 1e-9}).x
    zero = scipy.optimize.brentq(lambda o: gain * np.log1p(o) - loss * o, peak + 1, 1e6, xtol=1e-11)
    return {"peakPct": peak, "breakEvenPct": zero}


def excess(d, index):
    out = {}
    for name, part in (("all", d), ("single", d[d.architecture == "single"]),
                       ("teams", d[d.architecture != "single"])):
        models = part.groupby("model").agg(y=("success_rate", "mean"), x=(index, "first"))
        strong = models.x > 60
        line = np.polyfit(models.x[~strong], models.y[~strong], 1)
        out[name] = 100 * (models.y[strong].mean() / np.polyval(line, models.x[strong]).mean() - 1)
    return out


def square_gain(d, index):
    y = d.success_rate.to_numpy()
    names, raw = raw_terms(d, index)
    keep = [j for j, name in enumerate(names) if name != "intelligence_squared"]
    return model(raw, y)["r2Cv"] - model(raw[:, keep], y)["r2Cv"]


def small_models(d, index):
    y = d.success_rate.to_numpy()
    i = (d[index] - d[index].mean()).to_numpy(float)
    labels = np.column_stack([(d.architecture == a).to_numpy(float) for a in TEAMS])
    return {"labels": model(labels, y)["r2Cv"], "intelligence": model(i[:, None], y)["r2Cv"],
            "intelligenceSquared": model(np.column_stack([i, i**2]), y)["r2Cv"]}


PRINTED_D = {"workbench": 0.0, "finance-agent": 0.407, "plancraft": 0.419,
             "browsecomp-plus": 0.839, "swe-bench-verified": 0.255, "terminal-bench": 0.414}


def complexity(d):
    ingredients = {}
    for benchmark, g in d.groupby("benchmark"):
        single = g.success_rate[g.architecture == "single"]
        ingredients[benchmark] = {
            "ceilingGap": 1 - g.success_rate.max(),
            "variation": g.success_rate.std(ddof=0) / g.success_rate.mean(),
            "bestSingleGap": 1 - single.max(), "meanGap": 1 - g.success_rate.mean(),
        }
    means, table = cell_means(d), pairs(d)
    change = means[TEAMS].div(means["single"], axis=0) - 1
    lines = {
        "cells, relative": (np.repeat([PRINTED_D[b] for b in change.index], 4),
                            change.to_numpy().ravel()),
        "pairs and architectures, absolute": (
            np.repeat([PRINTED_D[b] for b, _ in table.index], 4),
            table[TEAMS].sub(table["single"], axis=0).to_numpy().ravel()),
        "pairs, mean team, absolute": (
            np.array([PRINTED_D[b] for b, _ in table.index]),
            (table[TEAMS].mean(axis=1) - table["single"]).to_numpy()),
    }
    slopes = {}
    for name, (x, y) in lines.items():
        fit = scipy.stats.linregress(x, y)
        slopes[name] = {"slope": fit.slope, "se": fit.stderr, "p": fit.pvalue, "points": len(x)}
    return {"ingredients": ingredients, "slopes": slopes}


def ranking(d):
    means = cell_means(d)
    out = {}
    for name, columns in (("all", ["single", *TEAMS]), ("teams", TEAMS)):
        taus = [scipy.stats.kendalltau(means.loc[a, columns], means.loc[b, columns]).statistic
                for a, b in itertools.combinations(means.index, 2)]
        out[name] = {"mean": np.mean(taus), "largest": max(taus), "least": min(taus),
                     "pairs": len(taus), "negative": int(np.sum(np.array(taus) < 0))}
    overall = d.groupby("architecture").success_rate.mean()
    return {**out, "variation": overall.std(ddof=0) / overall.mean(),
            "variationSample": overall.std(ddof=1) / overall.mean()}


def survivors(d):
    """Holm over the 19 minimum-norm p values; wild cluster bootstrap by refitting each sign vector."""
    names, raw = raw_terms(d, "index_regression_script")
    y, n, rank = d.success_rate.to_numpy(), len(d), 17
    x = np.column_stack([np.ones(n), (raw - raw.mean(0)) / raw.std(0)])
    pinv = np.linalg.pinv(x, rcond=1e-10)
    beta = pinv @ y
    sigma2 = np.sum((y - x @ beta) ** 2) / (n - rank)
    t = beta / np.sqrt(sigma2 * np.diag(pinv @ pinv.T))
    p = 2 * scipy.stats.t.sf(np.abs(t), n - rank)[1:]
    holm = multipletests(p, method="holm")[1]
    groups = [(d.benchmark == g).to_numpy() for g in d.benchmark.unique()]
    signs = np.zeros(n, int)
    for k, member in enumerate(groups):
        signs[member] = k

    def statistic(outcome, j):
        b = pinv @ outcome
        e = outcome - x @ b
        variance = sum((pinv[j, m] @ e[m]) ** 2 for m in groups)
        return b[j] / np.sqrt(variance)

    wild = {}
    for name in ("single_agent_baseline", "error_amplification_x_baseline"):
        j = 1 + names.index(name)
        keep = [k for k in range(x.shape[1]) if k != j]
        restricted = x[:, keep] @ (np.linalg.pinv(x[:, keep], rcond=1e-10) @ y)
        residual = y - restricted
        observed = abs(statistic(y, j))
        draws = [abs(statistic(restricted + residual * np.array(v)[signs], j))
                 for v in itertools.product((1, -1), repeat=len(groups))]
        wild[name] = np.mean(np.array(draws) >= observed * (1 - 1e-9))
    return {"holm": dict(zip(names, holm)), "wild": wild}


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value.item() if hasattr(value, "item") else value


def main():
    rows = load()
    samples = {}
    for name in SAMPLES:
        d = take(rows, name)
        indices = ["index_regression_script", "index_prediction_script"]
        if not d.index_v1.isna().any():
            indices.append("index_v1")
        samples[name] = {
            "meanEffect": mean_effect(d),
            "capability": capability(d),
            "nested": {index: nested(d, index) for index in indices},
            "threshold": threshold(d, "index_regression_script"),
            "clustered": {index: clustered(d, index) for index in indices},
            "rule45": rule(d),
            "selection": {index: selection(d, index) for index in indices},
            "errorRatio": error_ratio(d),
            "overheadLimit": overhead_limit(d, "index_regression_script"),
            "excess": {index: excess(d, index) for index in indices if index != "index_prediction_script"},
            "squareGain": {index: square_gain(d, index) for index in indices},
            "smallModels": {index: small_models(d, index) for index in indices},
            "complexity": complexity(d),
            "ranking": ranking(d),
            "survivors": survivors(d),
            **({"uncentred": uncentred(d)} if name == "four-benchmark" else {}),
        }
    out = {
        "origin": {
            "command": "python3 tests/oracles/kim_claims.py",
            "date": datetime.date.today().isoformat(),
            "versions": {
                "python": platform.python_version(), "numpy": np.__version__,
                "scipy": scipy.__version__, "pandas": pd.__version__,
                "scikit-learn": sklearn.__version__, "statsmodels": statsmodels.__version__,
            },
            "dataSha256": {
                f: hashlib.sha256((DATA / f).read_bytes()).hexdigest()
                for f in ["configurations.csv", "models.csv", "architectures.csv", "benchmarks.csv"]
            },
        },
        "samples": plain(samples),
    }
    (ROOT / "tests/golden/kim_claims_python.json").write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    main()
