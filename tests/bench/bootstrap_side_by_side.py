"""10,000 refits of Equation 1 on resampled rows (260 rows, 20 columns, rank 17), side by side.

    python3 tests/bench/bootstrap_side_by_side.py
Times the kit (one run of `bootstrap` in Deno, after two to warm up), three ways of NumPy and
statsmodels on one core, and prints the bootstrap standard error of two coefficients beside each.
Seeds differ, so standard errors agree to about 1 / sqrt(2 x 10,000), 0.7 %.
"""

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import json
import pathlib
import subprocess
import sys
import time
import warnings

import numpy as np
import statsmodels.api as sm

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/oracles"))
import equation_statsmodels as equation

DRAWS = 10_000
SHOWN = ["single_agent_baseline", "intelligence"]
KIT = """
import { loadTables } from "kit/data/tables.ts";
import { fitEquation } from "kit/scaling/equation/equation.ts";
import { bootstrap } from "kit/stats/bootstrap.ts";
const { design, fit, terms } = fitEquation(loadTables(), "six-benchmark", "regression");
const run = () => bootstrap(design, fit, { unit: "rows", seed: 1, draws: DRAWS });
run(); run();
const start = performance.now();
const { coefficients } = run();
const seconds = (performance.now() - start) / 1000;
const se = SHOWN.map((term) => coefficients[terms.indexOf(term)].se ?? null);
console.log(JSON.stringify({ seconds, se }));
"""


def by_kit():
    code = KIT.replace("DRAWS", str(DRAWS)).replace("SHOWN", json.dumps(SHOWN))
    command = ["deno", "eval", "--no-check", code]
    out = json.loads(subprocess.check_output(command, cwd=ROOT, text=True))
    return out["seconds"], out["se"]


def resamples(n):
    return np.random.default_rng(1).integers(0, n, (DRAWS, n))


def by_pinv(x, y):
    """One call of lstsq, which is a singular value decomposition, a draw."""
    return np.array([np.linalg.lstsq(x[i], y[i], rcond=1e-10)[0] for i in resamples(len(y))])


def by_normal_equations(x, y):
    """One product and one solve a draw, in an orthonormal basis of the columns."""
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    rank = int(np.sum(s > 1e-10 * s[0]))
    u, back = u[:, :rank], (vt[:rank].T / s[:rank])
    out = []
    for i in resamples(len(y)):
        w = np.bincount(i, minlength=len(y))
        weighted = u * w[:, None]
        out.append(back @ np.linalg.solve(weighted.T @ u, weighted.T @ y))
    return np.array(out)


def by_batched_normal_equations(x, y):
    """All normal equations by one matrix product, all solutions by one batched solve."""
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    rank = int(np.sum(s > 1e-10 * s[0]))
    u, back = u[:, :rank], (vt[:rank].T / s[:rank])
    counts = np.apply_along_axis(np.bincount, 1, resamples(len(y)), minlength=len(y)).astype(float)
    grams = (counts @ (u[:, :, None] * u[:, None, :]).reshape(len(y), -1))
    right = counts @ (u * y[:, None])
    solved = np.linalg.solve(grams.reshape(-1, rank, rank), right[:, :, None])[:, :, 0]
    return solved @ back.T


def by_statsmodels(x, y):
    """One OLS fit a draw."""
    return np.array([sm.OLS(y[i], x[i]).fit().params for i in resamples(len(y))])


def main():
    warnings.simplefilter("ignore")  # the rank deficiency is known; this script only takes time
    d = equation.take(equation.load(), "six-benchmark")
    names, raw = equation.raw_terms(d, "index_regression_script")
    x = equation.with_intercept(equation.scale(raw, raw.mean(0), raw.std(0)))
    y = d.success_rate.to_numpy(float)
    columns = [1 + names.index(term) for term in SHOWN]
    print(f"{'way':32} seconds   se of {', '.join(SHOWN)}")
    seconds, se = by_kit()
    print(f"{'kit, bootstrap':32} {seconds:7.3f}   {se}")
    for name, way in [
        ("NumPy, batched normal equations", by_batched_normal_equations),
        ("NumPy, normal equations", by_normal_equations),
        ("NumPy, lstsq", by_pinv),
        ("statsmodels, OLS", by_statsmodels),
    ]:
        start = time.perf_counter()
        refits = way(x, y)
        seconds = time.perf_counter() - start
        print(f"{name:32} {seconds:7.3f}   {refits[:, columns].std(0, ddof=1).tolist()}")


main()
