"""Scores of the papers' predictor and of plain baselines, for tests/golden/selection.json.

Run in the root of the checkout:
    python tests/oracles/selection.py > tests/golden/selection.json
Needs numpy, pandas and scikit-learn. Ties among predictions are broken in every possible order and the
scores averaged, the slow and obvious way.
"""

import datetime
import hashlib
import itertools
import json
import pathlib
import sys

import numpy
import pandas
import sklearn
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold

ARCHITECTURES = ["single", "independent", "decentralized", "centralized", "hybrid"]
DATA = pathlib.Path("data")
TIE = 1e-9

constants = pandas.read_csv(DATA / "architectures.csv").set_index("architecture")
tools = pandas.read_csv(DATA / "benchmarks.csv").set_index("benchmark").tools
index = pandas.read_csv(DATA / "models.csv").set_index("model").index_regression_script
everything = pandas.read_csv(DATA / "configurations.csv")
SAMPLES = {
    "four-benchmark": everything[everything.row < 180],
    "six-benchmark": everything[everything.model != "gemini-3-flash-preview"],
    "all-released": everything,
}


def features(rows):
    capability = rows.model.map(index).to_numpy(float)
    capability = capability - capability.mean()
    count = rows.benchmark.map(tools).to_numpy(float)
    agents, overhead, density, redundancy, efficiency, error = (
        rows.architecture.map(constants[name]).to_numpy(float)
        for name in ["agents", "overhead_pct", "message_density", "redundancy", "efficiency",
                     "error_amplification"]
    )
    alone = rows[rows.architecture == "single"]
    own = alone.set_index(["benchmark", "model"]).success_rate
    mean = alone.groupby("benchmark").success_rate.mean()
    base = numpy.array([
        mean[r.benchmark] if r.architecture == "single" else own[(r.benchmark, r.model)]
        for r in rows.itertuples()
    ])
    log = numpy.log1p
    return numpy.column_stack([
        capability, capability**2, log(count), log(agents), log(overhead), density, redundancy,
        efficiency, log(error), base, capability * efficiency, error * base, overhead * count,
        redundancy * agents, density * capability, efficiency * count, base * log(agents),
        capability * log(count), error * count,
    ])


def equation(rows, train, test):
    raw = features(rows)
    mean, sd = raw[train].mean(axis=0), raw[train].std(axis=0)
    sd[sd == 0] = 1
    scaled = numpy.column_stack([numpy.ones(len(raw)), (raw - mean) / sd])
    beta = numpy.linalg.pinv(scaled[train], rcond=1e-10) @ rows.success_rate.to_numpy()[train]
    return scaled[test] @ beta


def average(rows, train, test):
    means = rows.iloc[train].groupby("architecture").success_rate.mean()
    return rows.iloc[test].architecture.map(means).to_numpy(float).copy()


def per_benchmark(rows, train, test):
    means = rows.iloc[train].groupby(["benchmark", "architecture"]).success_rate.mean()
    fallback = average(rows, train, test)
    return numpy.array([
        means.get((r.benchmark, r.architecture), fallback[k])
        for k, r in enumerate(rows.iloc[test].itertuples())
    ])


def capability(rows, train, test):
    out = numpy.zeros(len(test))
    for name in ARCHITECTURES:
        own = rows.iloc[train].query("architecture == @name")
        line = LinearRegression().fit(own[["model"]].replace(index.to_dict()), own.success_rate)
        at = (rows.iloc[test].architecture == name).to_numpy()
        if at.any():
            out[at] = line.predict(rows.iloc[test][at][["model"]].replace(index.to_dict()))
    return out


def rule(rows, train, test):
    out = average(rows, train, test)
    own = rows[rows.architecture == "single"].set_index(["benchmark", "model"]).success_rate
    for k, r in enumerate(rows.iloc[test].itertuples()):
        if r.architecture == "single":
            out[k] = 2 if own[(r.benchmark, r.model)] >= 0.45 else -1
    return out


def single(rows, train, test):
    return (rows.iloc[test].architecture == "single").to_numpy(float)


def anything(rows, train, test):
    return numpy.zeros(len(test))


def splits(rows):
    everyone = numpy.arange(len(rows))
    yield "in-sample", [(everyone, everyone)]
    yield "five-fold", list(KFold(5, shuffle=True, random_state=42).split(everyone))
    for name in ["model", "family", "benchmark"]:
        group = rows[name].to_numpy()
        yield f"leave-one-{name}-out", [
            (everyone[group != g], everyone[group == g]) for g in pandas.unique(group)
        ]


def orders(predicted):
    """Every order of the options that the predictions allow."""
    tiers, left = [], sorted(range(len(predicted)), key=lambda j: -predicted[j])
    while left:
        tier = [j for j in left if predicted[left[0]] - predicted[j] <= TIE]
        tiers.append(tier)
        left = [j for j in left if j not in tier]
    for choice in itertools.product(*(list(itertools.permutations(t)) for t in tiers)):
        yield list(itertools.chain(*choice))


def scores(rows, predicted):
    hit, top2, regret = [], [], []
    for _, cells in rows.assign(p=predicted).groupby(["benchmark", "model"], sort=False):
        actual, guess = cells.success_rate.to_numpy(), cells.p.to_numpy()
        right = actual >= actual.max() - TIE
        all_orders = list(orders(guess))
        hit.append(numpy.mean([right[o[0]] for o in all_orders]))
        top2.append(numpy.mean([right[o[0]] or right[o[1]] for o in all_orders]))
        regret.append(numpy.mean([actual.max() - actual[o[0]] for o in all_orders]))
    return {
        "decisions": len(hit),
        "accuracy": numpy.mean(hit),
        "top2": numpy.mean(top2),
        "meanRegret": numpy.mean(regret),
    }


PREDICTORS = {
    "always-single": single,
    "best-on-average": average,
    "best-per-benchmark": per_benchmark,
    "capability-only": capability,
    "random": anything,
    "equation-1": equation,
    "rule-45": rule,
}

cases = []
for sample, rows in SAMPLES.items():
    rows = rows.reset_index(drop=True)
    for protocol, folds in splits(rows):
        for name, predict in PREDICTORS.items():
            values = numpy.zeros(len(rows))
            for train, test in folds:
                values[test] = predict(rows, train, test)
            cases.append({"sample": sample, "protocol": protocol, "predictor": name,
                          **scores(rows, values)})

json.dump(
    {
        "origin": {
            "package": "numpy, pandas, scikit-learn",
            "version": f"{numpy.__version__}, {pandas.__version__}, {sklearn.__version__}",
            "command": "python tests/oracles/selection.py > tests/golden/selection.json",
            "data": "data/configurations.csv sha256 "
            + hashlib.sha256((DATA / "configurations.csv").read_bytes()).hexdigest(),
            "date": datetime.date.today().isoformat(),
        },
        "cases": cases,
    },
    sys.stdout,
    indent=1,
)
print()
