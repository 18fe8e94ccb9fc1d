"""A second opinion on the inputs of tests/golden/small_tools_r.json by scipy and statsmodels, for
tests/golden/small_tools_python.json; and printed statistics by scipy.

Run: python tests/oracles/small_tools.py   (after tests/oracles/small_tools.R)
"""
import datetime
import json
import pathlib

import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.diagnostic import het_breuschpagan
from statsmodels.stats.proportion import proportion_confint

folder = pathlib.Path(__file__).parent.parent / "golden"
cases = json.loads((folder / "small_tools_r.json").read_text())


def breusch_pagan(case):
    design = np.array(case["design"], float)
    residuals = np.array(case["residuals"], float)
    if not (design[:, 0] == 1).all():
        return None  # statsmodels wants the constant as a column
    out = {}
    for name, robust in (("studentised", True), ("classic", False)):
        lm, p, _, _ = het_breuschpagan(residuals, design, robust=robust)
        out[name] = {"lm": lm, "p": p}
    return out


def permutation(case):
    test = stats.permutation_test((case["y"], case["x"]), lambda y, x, axis: np.mean(y - x, axis=axis),
                                  permutation_type="samples", n_resamples=np.inf, vectorized=True)
    return float(test.pvalue)


out = {
    "package": "scipy, statsmodels",
    "version": f"{scipy.__version__}, {statsmodels.__version__}",
    "command": "python tests/oracles/small_tools.py",
    "date": datetime.date.today().isoformat(),
    "shapiroWilk": [dict(zip(("w", "p"), map(float, stats.shapiro(case["x"])))) for case in cases["shapiroWilk"]],
    "breuschPagan": [breusch_pagan(case) for case in cases["breuschPagan"]],
    "kendallTau": [float(stats.kendalltau(case["x"], case["y"]).statistic) for case in cases["kendall"]],
    "proportions": [
        {name: list(map(float, proportion_confint(case["k"], case["n"], 1 - case["level"], method)))
         for name, method in (("wilson", "wilson"), ("exact", "beta"))}
        for case in cases["proportions"]
    ],
    "mcnemar": [float(mcnemar([[0, case["firstOnly"]], [case["secondOnly"], 0]], exact=True).pvalue)
                for case in cases["mcnemar"]],
    "permutation": [permutation(case) for case in cases["permutation"]],
    # [kind, low, high, df..., least p, greatest p]: the rounding interval of a printed statistic.
    "printed": [
        ["t", 2.15, 2.25, 28, 2 * stats.t.sf(2.25, 28), 2 * stats.t.sf(2.15, 28)],
        ["t", -1.05, -0.95, 7, 2 * stats.t.sf(1.05, 7), 2 * stats.t.sf(0.95, 7)],
        ["t", -0.005, 0.005, 7, 2 * stats.t.sf(0.005, 7), 1.0],
        ["z", 2.195, 2.205, 2 * stats.norm.sf(2.205), 2 * stats.norm.sf(2.195)],
        ["f", 2.195, 2.205, 2, 28, stats.f.sf(2.205, 2, 28), stats.f.sf(2.195, 2, 28)],
        ["chiSquared", 22.15, 22.25, 28, stats.chi2.sf(22.25, 28), stats.chi2.sf(22.15, 28)],
    ],
}
(folder / "small_tools_python.json").write_text(json.dumps(out) + "\n")
