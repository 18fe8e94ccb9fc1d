"""What the secondary notes say, on the measured success rates, by pandas and scikit-learn.

Run from the root of the repository:
    python3 tests/oracles/notes.py
Writes tests/golden/notes.json. Shares no code with the kit.
"""

import datetime
import hashlib
import json
import pathlib
import platform

import numpy as np
import pandas as pd
import sklearn
from sklearn.model_selection import KFold

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
FILES = ["configurations.csv", "models.csv", "architectures.csv", "benchmarks.csv",
         "heterogeneous_teams.csv"]

ROWS = pd.read_csv(DATA / "configurations.csv").sort_values("row", kind="stable")
MODELS = pd.read_csv(DATA / "models.csv")
ARCHITECTURES = pd.read_csv(DATA / "architectures.csv").set_index("architecture")
BENCHMARKS = pd.read_csv(DATA / "benchmarks.csv").set_index("benchmark")
FOUR = ROWS[ROWS.row < 180]


def single_of(rows):
    single = rows[rows.architecture == "single"].set_index(["benchmark", "model"]).success_rate
    return np.array([single[(b, m)] for b, m in zip(rows.benchmark, rows.model)])


def per_agent_gain():
    """Success relative to the single agent, per agent, in every multi-agent cell with a base."""
    rows = ROWS.assign(single=single_of(ROWS), agents=ROWS.architecture.map(ARCHITECTURES.agents),
                       turns=ROWS.architecture.map(ARCHITECTURES.turns))
    rows = rows[rows.architecture != "single"]
    base = rows[rows.single > 0]
    ratio = base.success_rate / base.single
    means = FOUR.groupby(["benchmark", "architecture"]).success_rate.mean().unstack()
    finance = means.loc["finance-agent", "centralized"] / means.loc["finance-agent", "single"]
    return {"cells": len(base), "aboveAgents": int((ratio > base.agents).sum()),
            "aboveTurns": int((ratio > base.turns / ARCHITECTURES.turns["single"]).sum()),
            "largest": float(ratio.max()),
            "largestCell": " / ".join(base.loc[ratio.idxmax(),
                                               ["benchmark", "architecture", "model"]]),
            "largestAgents": int(base.loc[ratio.idxmax(), "agents"]),
            "financeCentralizedRatio": float(finance)}


def plancraft():
    rows = FOUR[FOUR.benchmark == "plancraft"].merge(MODELS[["model", "index_v2"]], on="model")
    single = rows[rows.architecture == "single"]
    multi = rows[rows.architecture != "single"]
    wins = pairs = 0
    for _, small in multi.iterrows():
        for _, large in single.iterrows():
            if small.family == large.family and small.index_v2 < large.index_v2:
                pairs += 1
                wins += small.success_rate > large.success_rate
    return {"pairs": pairs, "smallTeamWins": int(wins)}


def monotone():
    """Neighbours in index within a family where the single agent of the stronger model is worse."""
    rows = FOUR[FOUR.architecture == "single"].merge(MODELS[["model", "index_v2"]], on="model")
    steps = falls = 0
    for _, group in rows.groupby(["benchmark", "family"]):
        rates = group.sort_values("index_v2").success_rate.to_numpy()
        steps += len(rates) - 1
        falls += int((np.diff(rates) < 0).sum())
    return {"steps": steps, "falls": falls}


def finance_by_family():
    rows = FOUR[FOUR.benchmark == "finance-agent"]
    means = rows.groupby(["family", "architecture"]).success_rate.mean().unstack()
    return {family: {"single": float(means.loc[family, "single"]),
                     "centralized": float(means.loc[family, "centralized"]),
                     "efficiency": float(means.loc[family, "centralized"] /
                                         (ARCHITECTURES.turns["centralized"] /
                                          ARCHITECTURES.turns["single"]))}
            for family in ("openai", "google", "anthropic")}


def plancraft_error_ratio():
    means = FOUR[FOUR.benchmark == "plancraft"].groupby("architecture").success_rate.mean()
    return float((1 - means["independent"]) / (1 - means["single"]))


def features(rows):
    a = ARCHITECTURES.loc[rows.architecture].reset_index(drop=True)
    tools = BENCHMARKS.tools.loc[rows.benchmark].to_numpy(float)
    index = rows.merge(MODELS, on="model").index_regression_script.to_numpy(float)
    single = single_of(rows)
    bench_mean = rows[rows.architecture == "single"].groupby("benchmark").success_rate.mean()
    p = np.where(rows.architecture == "single", bench_mean[rows.benchmark].to_numpy(), single)
    i = index - index.mean()
    o, c, r, e, amp = (a[k].to_numpy(float) for k in
                       ("overhead_pct", "message_density", "redundancy", "efficiency",
                        "error_amplification"))
    n = a.agents.to_numpy(float)
    log = np.log1p
    return {  # name: (column, metrics it contains)
        "I": (i, ""), "I2": (i ** 2, ""), "T": (log(tools), ""), "n": (log(n), ""),
        "P": (p, ""), "O": (log(o), "O"), "c": (c, "c"), "R": (r, "R"), "E": (e, "E"),
        "A": (log(amp), "A"), "IE": (i * e, "E"), "AP": (amp * p, "A"), "OT": (o * tools, "O"),
        "Rn": (r * n, "R"), "cI": (c * i, "c"), "ET": (e * tools, "E"), "Pn": (p * log(n), ""),
        "IT": (i * log(tools), ""), "AT": (amp * tools, "A"),
    }


def ablation():
    """Cross-validated R2 of Equation 1 without the terms of one coordination metric."""
    rows = FOUR.reset_index(drop=True)
    y = rows.success_rate.to_numpy()
    terms = features(rows)
    out = {}
    for dropped in ("none", "O", "c", "R", "E", "A", "OcREA"):
        x = np.column_stack([v for v, m in terms.values() if m == "" or m not in dropped])
        x = (x - x.mean(0)) / x.std(0)
        x = np.column_stack([np.ones(len(y)), x])
        scores = []
        for train, test in KFold(5, shuffle=True, random_state=42).split(x):
            beta = np.linalg.pinv(x[train], rcond=1e-10) @ y[train]
            residual = y[test] - x[test] @ beta
            scores.append(1 - (residual ** 2).sum() / ((y[test] - y[test].mean()) ** 2).sum())
        out[dropped] = {"r2cv": float(np.mean(scores)),
                        "rank": int(np.linalg.matrix_rank(x, tol=1e-10 * np.linalg.norm(x, 2))),
                        "columns": x.shape[1]}
    return out


def tokens():
    """Tokens a trial that Table 5 implies: success over success per 1,000 tokens, up to a unit."""
    implied = ARCHITECTURES.success_rate_printed / ARCHITECTURES.success_per_1k_tokens
    return {k: float(v / implied["single"]) for k, v in implied.items()}


def teams():
    t = pd.read_csv(DATA / "heterogeneous_teams.csv").set_index("team").accuracy
    pairs = [("GPT-5-nano orch + GPT-5 sub", "GPT-5 orch + GPT-5-nano sub"),
             ("Sonnet-3.7 orch + Sonnet-4.5 sub", "Sonnet-4.5 orch + Sonnet-3.7 sub"),
             ("Gemini-2.0-Flash orch + 2.5-Pro sub", "Gemini-2.5-Pro orch + 2.0-Flash sub")]
    rate = FOUR[FOUR.benchmark == "browsecomp-plus"].set_index(
        ["architecture", "model"]).success_rate
    return {"subMinusOrchestrator": [round(float(t[a] - t[b]), 10) for a, b in pairs],
            "centralizedStrong": float(rate[("centralized", "claude-sonnet-4.5")]),
            "decentralizedStrong": float(rate[("decentralized", "claude-sonnet-4.5")]),
            "decentralizedStrongOpenai": float(rate[("decentralized", "gpt-5")]),
            "centralizedByModel": {m: float(rate[("centralized", m)]) for m in
                                   ("claude-sonnet-3.7", "claude-sonnet-4", "claude-sonnet-4.5")}}


def main():
    out = {
        "origin": {"command": "python3 tests/oracles/notes.py",
                   "date": datetime.date.today().isoformat(),
                   "versions": {"python": platform.python_version(), "numpy": np.__version__,
                                "pandas": pd.__version__, "scikit-learn": sklearn.__version__},
                   "dataSha256": {f: hashlib.sha256((DATA / f).read_bytes()).hexdigest()
                                  for f in FILES}},
        "perAgentGain": per_agent_gain(), "plancraft": plancraft(), "monotone": monotone(),
        "financeByFamily": finance_by_family(), "plancraftErrorRatio": plancraft_error_ratio(),
        "ablation": ablation(), "tokens": tokens(), "teams": teams(),
    }
    (ROOT / "tests" / "golden" / "notes.json").write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    main()
