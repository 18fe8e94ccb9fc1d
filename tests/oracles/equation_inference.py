"""Clustered inference, Holm and residual diagnostics of Equation 1 by statsmodels and SciPy.

Run from the root of the repository:
    python3 tests/oracles/equation_inference.py
Writes tests/golden/equation_inference.json.
"""

import datetime
import json

import numpy as np
import scipy
import scipy.stats
import statsmodels
import statsmodels.api as sm
from statsmodels.stats.diagnostic import het_breuschpagan
from statsmodels.stats.multitest import multipletests

from equation_statsmodels import DATA, ROOT, TERMS, load, raw_terms, scale, take, with_intercept


def main():
    cases = []
    for sample in ["four-benchmark", "six-benchmark", "all-released"]:
        d = take(load(), sample)
        _, raw = raw_terms(d, "index_regression_script")
        x = with_intercept(scale(raw, raw.mean(axis=0), raw.std(axis=0)))
        y = d["success_rate"].to_numpy()
        fit = sm.OLS(y, x).fit(method="pinv")
        case = {"sample": sample, "terms": TERMS}
        for cluster in ["benchmark", "model"]:
            groups = d[cluster].astype("category").cat.codes.to_numpy()
            robust = sm.OLS(y, x).fit(
                method="pinv", cov_type="cluster",
                cov_kwds={"groups": groups, "use_correction": True, "df_correction": True},
                use_t=True)
            case[cluster] = {"se": robust.bse.tolist(), "p": robust.pvalues.tolist(),
                             "df": int(len(set(groups)) - 1)}
        case["holm"] = multipletests(fit.pvalues[1:], method="holm")[1].tolist()
        w, p = scipy.stats.shapiro(fit.resid)
        case["shapiroWilk"] = {"w": float(w), "p": float(p)}
        lm, lm_p, _, _ = het_breuschpagan(fit.resid, x)
        case["breuschPaganLm"] = float(lm)
        case["breuschPaganPWith16Df"] = float(scipy.stats.chi2.sf(lm, 16))
        cases.append(case)
    origin = {
        "command": "python3 tests/oracles/equation_inference.py",
        "date": datetime.date.today().isoformat(),
        "versions": {"numpy": np.__version__, "scipy": scipy.__version__,
                     "statsmodels": statsmodels.__version__},
        "notes": "CR1 with the factor by columns, t with clusters - 1 degrees of freedom; entries "
                 "of coefficients that are not estimable belong to the minimum-norm solution.",
    }
    target = ROOT / "tests" / "golden" / "equation_inference.json"
    target.write_text(json.dumps({"origin": origin, "cases": cases}, indent=1) + "\n")


if __name__ == "__main__":
    main()
