"""Teams against the single agent, instance by instance, by SciPy.

Run from the root of the repository:
    python3 tests/oracles/paired_architectures.py
Writes tests/golden/paired_architectures.json.
"""

import csv
import datetime
import json
import pathlib

import numpy as np
import scipy
import scipy.stats

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    with open(ROOT / "data" / "instances.csv") as file:
        rows = list(csv.DictReader(file))
    cases = []
    for benchmark in ["swe-bench-verified", "terminal-bench"]:
        def of(architecture):
            return {r["model"]: np.array([int(c) for c in r["outcomes"]]) for r in rows
                    if r["benchmark"] == benchmark and r["architecture"] == architecture}
        single = of("single")
        for architecture in ["independent", "decentralized", "centralized", "hybrid"]:
            team = of(architecture)
            models = sorted(single)
            a = np.concatenate([single[m] for m in models])
            b = np.concatenate([team[m] for m in models])
            only_a, only_b = int(((a == 1) & (b == 0)).sum()), int(((a == 0) & (b == 1)).sum())
            x = np.mean([single[m] for m in models], axis=0)
            y = np.mean([team[m] for m in models], axis=0)
            permuted = scipy.stats.permutation_test(
                (y - x,), np.mean, permutation_type="samples", n_resamples=np.inf,
                alternative="two-sided")
            cases.append({
                "benchmark": benchmark, "architecture": architecture, "pairs": len(a),
                "singleOnly": only_a, "teamOnly": only_b, "difference": float((b - a).mean()),
                "mcnemarP": float(scipy.stats.binomtest(only_b, only_a + only_b, 0.5).pvalue),
                "permutationP": float(permuted.pvalue),
            })
    origin = {"command": "python3 tests/oracles/paired_architectures.py",
              "date": datetime.date.today().isoformat(),
              "versions": {"numpy": np.__version__, "scipy": scipy.__version__}}
    target = ROOT / "tests" / "golden" / "paired_architectures.json"
    target.write_text(json.dumps({"origin": origin, "cases": cases}, indent=1) + "\n")


if __name__ == "__main__":
    main()
