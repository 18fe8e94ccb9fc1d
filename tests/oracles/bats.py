"""The checks of Liu et al. by SciPy and plain Python on the published tables.

Run from the root of the repository:
    python3 tests/oracles/bats.py
Writes tests/golden/bats.json. Shares no code with the kit.
"""

import csv
import datetime
import hashlib
import json
import math
import pathlib
import platform
from fractions import Fraction

import numpy as np
import scipy
from scipy import optimize, stats

ROOT = pathlib.Path(__file__).resolve().parents[2]
BATS = ROOT / "data" / "published" / "bats"
QUESTIONS = {"BrowseComp": 1266, "BrowseComp-ZH": 289, "HLE-Search": 200}


def load(name):
    with open(BATS / f"{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


T1 = load("table1_budget_tracker")
T2 = load("table2_budget_cost")
T3 = load("table3_main")
T4 = load("table4_ablation")
T5 = load("table5_react_tool_usage")
T6 = load("table6_bats_resources")
T7 = load("table7_planning")
F3 = load("figure3_accuracy_vs_budget")
F7 = load("figure7_bats_scaling")


def pick(rows, **where):
    found = [r for r in rows if all(r[k] == str(v) for k, v in where.items())]
    assert len(found) == 1, (where, len(found))
    return float(found[0]["value"])


def interval(text):
    """Rounding interval of a printed number."""
    half = 0.5 * 10 ** -len(text.partition(".")[2])
    return float(text) - half, float(text) + half


def run2(method, budget):
    get = lambda metric: pick(T2, method=method, budget_per_tool=budget, metric=metric)
    return {"accuracy": get("accuracy"), "search": get("search_calls_avg"),
            "browse": get("browse_calls_avg"), "cents": get("unified_cost")}


REACT10, REACT30, REACT100 = (run2("ReAct", b) for b in (10, 30, 100))
BT10 = run2("ReAct + Budget Tracker", 10)
RUNS2 = {"ReAct 10": REACT10, "ReAct 30": REACT30, "ReAct 100": REACT100, "tracker 10": BT10}


def reduction(before, after):
    return 100 * (before - after) / before


def two_proportions(p1, p2, n):
    """z of a difference of two proportions (unpooled) and its two-sided p."""
    se = math.sqrt(p1 * (1 - p1) / n + p2 * (1 - p2) / n)
    z = (p2 - p1) / se
    return {"difference": p2 - p1, "se": se, "z": z, "p": 2 * stats.norm.sf(abs(z))}


def reductions():
    out = {}
    for name, key, digits in (("search", "search", 1), ("browse", "browse", 1), ("cost", "cents", 1)):
        before, after = REACT100[key], BT10[key]
        texts = [next(r["value"] for r in T2 if r["method"] == m and r["budget_per_tool"] == b and
                      r["metric"] == {"search": "search_calls_avg", "browse": "browse_calls_avg",
                                      "cost": "unified_cost"}[name])
                 for m, b in (("ReAct", "100"), ("ReAct + Budget Tracker", "10"))]
        (b0, b1), (a0, a1) = interval(texts[0]), interval(texts[1])
        out[name] = {
            "percent": reduction(before, after),
            "low": reduction(b0, a1),
            "high": reduction(b1, a0),
            "operandsToOneDecimal": reduction(round(before + 1e-12, 1), round(after + 1e-12, 1)),
        }
    return out


def cost_split():
    out = {}
    for name, run in RUNS2.items():
        fee = 0.1 * (run["search"] + run["browse"])
        out[name] = {
            "feeCents": fee,
            "tokenCents": run["cents"] - fee,
            "feeShare": fee / run["cents"],
            "tokenCentsPerCall": (run["cents"] - fee) / (run["search"] + run["browse"]),
            "centsPerCorrect": run["cents"] / (run["accuracy"] / 100),
        }
    return out


def search_price(price_cents):
    """Table 2's cost with another price of a search."""
    again = {n: r["cents"] + (price_cents - 0.1) * r["search"] for n, r in RUNS2.items()}
    return {"cents": again, "reduction": reduction(again["ReAct 100"], again["tracker 10"])}


def nine_cells():
    cells = []
    for model in ("Gemini-2.5-Pro", "Gemini-2.5-Flash", "Claude-Sonnet-4"):
        for benchmark, n in QUESTIONS.items():
            p1 = pick(T1, model=model, benchmark=benchmark, method="ReAct") / 100
            p2 = pick(T1, model=model, benchmark=benchmark, method="ReAct + Budget Tracker") / 100
            b2 = pick(T3, row_group="budget_constrained", model_or_agent=model,
                      benchmark=benchmark, method="BATS") / 100
            cells.append({"model": model, "benchmark": benchmark, "gain": 100 * (p2 - p1),
                          "once": two_proportions(p1, p2, n),
                          "thrice": two_proportions(p1, p2, 3 * n),
                          "batsGain": 100 * (b2 - p1), "bats": two_proportions(p1, b2, n)})
    sign = stats.binomtest(sum(c["gain"] > 0 for c in cells), len(cells))
    return {"cells": cells, "signTestTwoSided": sign.pvalue}


def curve(family, p, x):
    if family == "power law":
        return p[0] * x ** p[1]
    if family == "logarithm":
        return p[0] + p[1] * np.log(x)
    return p[0] - p[1] * np.exp(-x / p[2])


def fit(family, x, y):
    """Best of many starts; the linear parameters solved, the nonlinear one searched finely."""
    x, y = np.asarray(x, float), np.asarray(y, float)

    def linear(columns):
        beta, *_ = np.linalg.lstsq(columns, y, rcond=None)
        return beta, float(((y - columns @ beta) ** 2).sum())

    if family == "logarithm":
        beta, ssr = linear(np.column_stack([np.ones_like(x), np.log(x)]))
        p = beta
    elif family == "power law":
        def f(b):
            return linear((x ** b)[:, None])[1]
        grid = np.linspace(-1, 2, 3001)
        b = grid[np.argmin([f(g) for g in grid])]
        b = optimize.minimize_scalar(f, bracket=(b - 1e-3, b, b + 1e-3), tol=1e-14).x
        p, ssr = np.array([linear((x ** b)[:, None])[0][0], b]), f(b)
    else:
        def columns(tau):
            return np.column_stack([np.ones_like(x), -np.exp(-x / tau)])

        def f(log_tau):
            return linear(columns(math.exp(log_tau)))[1]
        span = x.max() - x.min()
        grid = np.linspace(math.log(span / 200), math.log(span * 200), 6001)
        values = np.array([f(g) for g in grid])
        i = int(np.argmin(values))
        if i in (0, len(grid) - 1):
            return {"status": "runs away", "ssr": float(values[i])}
        t = optimize.minimize_scalar(f, bracket=(grid[i - 1], grid[i], grid[i + 1]), tol=1e-14).x
        beta, ssr = linear(columns(math.exp(t)))
        p = np.array([beta[0], beta[1], math.exp(t)])
    n, k = len(x), len(p) + 1
    aic = n * (math.log(2 * math.pi * ssr / n) + 1) + 2 * k
    aicc = aic + 2 * k * (k + 1) / (n - k - 1) if n - k - 1 > 0 else None
    return {"status": "fitted", "parameters": [float(v) for v in p], "ssr": ssr,
            "r2": 1 - ssr / float(((y - y.mean()) ** 2).sum()), "aic": aic, "aicc": aicc}


def series(rows, name, panel=None):
    points = [(float(r["x"]), float(r["y"])) for r in rows
              if r["series"] == name and (panel is None or r["panel"] == panel)]
    return [p[0] for p in points], [p[1] for p in points]


def curves():
    wanted = {
        "Figure 3 ReAct": series(F3, "ReAct"),
        "Figure 3 tracker": series(F3, "ReAct + Budget Tracker"),
        "Figure 7 BATS calls": series(F7, "BATS", "a"),
        "Figure 7 BATS cost": series(F7, "BATS", "b"),
        "Figure 7 parallel calls": series(F7, "Parallel (majority vote)", "a"),
        "Figure 7 parallel cost": series(F7, "Parallel (majority vote)", "b"),
    }
    return {name: {family: fit(family, x, y)
                   for family in ("power law", "logarithm", "saturating exponential")}
            for name, (x, y) in wanted.items()}


def frontier(points):
    """Points (name, cost, gain) that no other point matches at less cost or beats at equal cost."""
    return [a[0] for a in points
            if not any(b[1] <= a[1] and b[2] >= a[2] and (b[1] < a[1] or b[2] > a[2])
                       for b in points)]


def frontiers():
    figure7 = [(f"{r['series']} {r['x']}", float(r["x"]), float(r["y"])) for r in F7
               if r["panel"] == "b"]
    return {"table2": frontier([(n, r["cents"], r["accuracy"]) for n, r in RUNS2.items()]),
            "figure7": frontier(figure7)}


def figure7_against_parallel():
    xb, yb = series(F7, "BATS", "b")
    xp, yp = series(F7, "Parallel (majority vote)", "b")
    return {"gapAtBatsCosts": [float(b - np.interp(x, xp, yp)) for x, b in zip(xb, yb)],
            "batsBeyondParallel": [x > max(xp) for x in xb],
            "parallelMax": max(yp), "batsMin": min(yb)}


def cost_scale():
    calls, _ = series(F7, "Parallel (majority vote)", "a")
    cost, _ = series(F7, "Parallel (majority vote)", "b")
    bats_calls, _ = series(F7, "BATS", "a")
    bats_cost, _ = series(F7, "BATS", "b")
    calls2 = REACT10["search"] + REACT10["browse"]
    calls6 = pick(T6, method="BATS", metric="search_calls_avg") + \
        pick(T6, method="BATS", metric="browse_calls_avg")
    slope, intercept = np.polyfit(calls, cost, 1)
    return {"callsTable2": calls2, "centsTable2": REACT10["cents"], "callsFigure7": calls[0],
            "centsFigure7": 100 * cost[0], "ratio": 100 * cost[0] / REACT10["cents"],
            "usdPerCallFigure7": slope, "interceptFigure7": intercept,
            "figure7BatsAtTable6Calls": float(np.interp(calls6, bats_calls, bats_cost)),
            "callsTable6": calls6}


def over_budget():
    out = []
    for r in T5:
        if r["metric"] not in ("query_over_budget_share", "url_over_budget_share"):
            continue
        low, high = interval(r["value"])
        out.append({"model": r["model"], "budget": int(r["budget_per_tool"]),
                    "metric": r["metric"], "printed": r["value"],
                    "counts": [k for k in range(1267) if low <= 100 * k / 1266 <= high]})
    return out


def table5_bounds():
    """Least rise of the mean calls from one budget to the next if the runs were the same ones."""
    out = []
    for model in ("Gemini-2.5-Pro", "Gemini-2.5-Flash"):
        for low, high in ((30, 50), (50, 100)):
            get = lambda b, m: pick(T5, model=model, budget_per_tool=b, metric=m)
            rise = get(high, "query_calls_avg") - get(low, "query_calls_avg")
            out.append({"model": model, "from": low, "to": high, "rise": rise,
                        "least": get(high, "query_over_budget_share") / 100 * (high - low),
                        "most": get(low, "query_over_budget_share") / 100 * (high - low),
                        "gain": get(high, "accuracy") - get(low, "accuracy"),
                        "mostGain": get(low, "query_over_budget_share")})
    return out


def granularity():
    """Every accuracy of Tables 1, 3 and 4: attainable from one run, or from the mean of three?"""
    out = []
    rows = [("1", r) for r in T1] + [("3", r) for r in T3 if r["value"]] + [("4", r) for r in T4]
    for table, r in rows:
        n = QUESTIONS[r["benchmark"]]
        low, high = (Fraction(str(v)).limit_denominator(10 ** 6) for v in interval(r["value"]))

        def counts(total):
            return [k for k in range(total + 1) if low <= Fraction(100 * k, total) <= high]

        out.append({"table": table, "row": r.get("model") or r["model_or_agent"],
                    "method": r["method"], "benchmark": r["benchmark"], "printed": r["value"],
                    "n": n, "once": counts(n), "thrice": counts(3 * n),
                    "four": counts(4 * n)})
    return out


def table6():
    prices = {"input": 1.25, "output": 10.0}
    out = {}
    for method in ("BATS", "BATS-response"):
        get = lambda m: pick(T6, method=method, metric=m)
        million = lambda m: get(m) / 100
        calls = get("search_calls_avg") + get("browse_calls_avg")
        entry = {"printed": get("cost"), "fees": calls / 1000, "calls": calls,
                 "tokens": sum(get(f"total_tokens_{k}") for k in ("input", "output", "cache"))}
        for label, cache in (("cacheQuarter", 0.3125), ("cacheTenth", 0.125)):
            tokens = (million("total_tokens_input") * prices["input"] +
                      million("total_tokens_output") * prices["output"] +
                      million("total_tokens_cache") * cache)
            extra = (million("verification_tokens_input") * prices["input"] +
                     million("verification_tokens_output") * prices["output"] +
                     million("verification_tokens_cache") * cache)
            ends = []
            for side in (-1, 1):
                ends.append((get("total_tokens_input") + side * 0.05) / 100 * prices["input"] +
                            (get("total_tokens_output") + side * 0.05) / 100 * prices["output"] +
                            (get("total_tokens_cache") + side * 0.05) / 100 * cache)
            entry[label] = {"tokens": tokens, "withFees": tokens + calls / 1000,
                            "withVerification": tokens + extra, "tokenRange": ends}
        out[method] = entry
    return out


def money():
    bats, react = pick(T6, method="BATS", metric="cost"), REACT100["cents"] / 100
    acc_bats, acc_react = 0.246, REACT100["accuracy"] / 100
    return {"costRatio": bats / react, "usdPerCorrectBats": bats / acc_bats,
            "usdPerCorrectReact": react / acc_react,
            "usdPerExtraCorrect": (bats - react) / (acc_bats - acc_react),
            "accuracyRatio": acc_bats / acc_react,
            "costRatioLow": 1.05 / 0.0995, "costRatioHigh": 1.15 / 0.0985}


def ablation():
    get = lambda m, b: pick(T4, method=m, benchmark=b)
    return {b: {"planning": get("BATS", b) - get("w/o Planning", b),
                "verification": get("BATS", b) - get("w/o Verification", b),
                "both": get("BATS", b) - get("w/o Planning & Verification", b),
                "questions": n,
                "differenceOfModulesQuestions":
                    (get("w/o Planning", b) - get("w/o Verification", b)) * n / 100}
            for b, n in QUESTIONS.items()}


def planning():
    get = lambda m, k: pick(T7, method=m, metric=k)
    return {"gain": get("ReAct + planning", "accuracy") - get("ReAct", "accuracy"),
            "test": two_proportions(get("ReAct", "accuracy") / 100,
                                    get("ReAct + planning", "accuracy") / 100, 1266),
            "queryRatio": get("ReAct + planning", "query_calls_avg") /
            get("ReAct", "query_calls_avg")}


def sha(name):
    return hashlib.sha256((BATS / name).read_bytes()).hexdigest()


def main():
    b = {
        "reductions": reductions(), "costSplit": cost_split(),
        "searchPrice": {"half cent": search_price(0.5)}, "nineCells": nine_cells(),
        "curves": curves(), "frontiers": frontiers(), "figure7": figure7_against_parallel(),
        "costScale": cost_scale(), "overBudget": over_budget(), "table5": table5_bounds(),
        "granularity": granularity(), "table6": table6(), "money": money(),
        "ablation": ablation(), "planning": planning(),
        "tracker10AgainstReact100": two_proportions(0.126, 0.128, 1266),
        "react10AgainstReact100": two_proportions(0.103, 0.126, 1266),
    }
    out = {"origin": {"command": "python3 tests/oracles/bats.py",
                      "date": datetime.date.today().isoformat(),
                      "versions": {"python": platform.python_version(), "numpy": np.__version__,
                                   "scipy": scipy.__version__},
                      "dataSha256": {p.name: sha(p.name) for p in sorted(BATS.glob("*.csv"))
                                     if p.name[:6] in ("table1", "table2", "table3", "table4",
                                                       "table5", "table6", "table7", "figure")}},
           **b}
    (ROOT / "tests" / "golden" / "bats.json").write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    main()
