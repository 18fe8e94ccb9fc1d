"""Folds of scikit-learn's shuffled KFold. Run from the repository root:

python3 tests/oracles/folds.py
"""

import json
import sys
from datetime import date
from pathlib import Path

import numpy
import sklearn
from sklearn.model_selection import KFold

CASES = [
    (180, 5, 42), (260, 5, 42), (270, 5, 42), (180, 10, 42), (260, 10, 42),
    (13, 5, 42), (7, 7, 0), (1000, 3, 4294967295), (52, 5, 1), (2, 2, 42),
]

cases = [
    {
        "n": n, "k": k, "seed": seed,
        "folds": [test.tolist() for _, test in
                  KFold(k, shuffle=True, random_state=seed).split(numpy.zeros(n))],
    }
    for n, k, seed in CASES
]
origin = {
    "command": "python3 tests/oracles/folds.py",
    "date": date.today().isoformat(),
    "versions": {"python": sys.version.split()[0], "numpy": numpy.__version__,
                 "scikit-learn": sklearn.__version__},
}
target = Path(__file__).parent.parent / "golden" / "folds.json"
target.write_text(json.dumps({"origin": origin, "cases": cases}) + "\n")
