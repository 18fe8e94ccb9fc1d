"""Writes tests/golden/binomial_scipy.json: python3 tests/oracles/binomial_scipy.py"""
import datetime, json, pathlib
import scipy
from scipy.stats import binom

cases = []
for n in (1, 2, 20, 50, 100, 500):
    for p in (0.0, 1e-6, 0.05, 0.25, 0.5, 0.75, 0.945, 1.0):
        for k in sorted({0, 1, n // 4, n // 2, n - 1, n}):
            cases.append({"n": n, "p": p, "k": k, "cdf": float(binom.cdf(k, n, p))})
quantiles = [
    {"n": 20, "p": j / 20, "level": level, "k": int(binom.ppf(level, 20, j / 20))}
    for j in range(1, 20)
    for level in (0.001, 0.025, 0.5, 0.975, 0.999)
]
out = pathlib.Path(__file__).resolve().parent.parent / "golden" / "binomial_scipy.json"
out.write_text(json.dumps({
    "package": "scipy", "version": scipy.__version__,
    "command": "python3 tests/oracles/binomial_scipy.py",
    "date": datetime.date.today().isoformat(),
    "cdf": cases, "quantiles": quantiles,
}, indent=1) + "\n")
