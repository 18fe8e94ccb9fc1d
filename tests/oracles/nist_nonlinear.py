"""NIST StRD nonlinear regression problems as JSON: certified values, both starts, data.

    python tests/oracles/nist_nonlinear.py FOLDER_WITH_DAT_FILES > tests/golden/nist_nonlinear.json

The .dat files are those of https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml (public domain);
the source distribution of the Python package lmfit carries them unchanged in NIST_STRD.
"""

import datetime
import hashlib
import json
import pathlib
import re
import sys

NAMES = ["Misra1a", "Chwirut2", "Thurber", "MGH09", "DanWood", "Rat42", "BoxBOD", "Bennett5"]


def read(path):
    text = path.read_text()
    number = r"[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?"
    rows = re.findall(rf"^\s*b\d+ =\s+({number})\s+({number})\s+({number})\s+({number})", text, re.M)
    data = text[text.rindex("Data:"):].splitlines()[1:]
    pairs = [[float(v) for v in line.split()] for line in data if line.split()]
    return {
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "starts": [[float(r[0]) for r in rows], [float(r[1]) for r in rows]],
        "parameters": [float(r[2]) for r in rows],
        "standardErrors": [float(r[3]) for r in rows],
        "residualSumOfSquares": float(re.search(rf"Residual Sum of Squares:\s+({number})", text)[1]),
        "degreesOfFreedom": int(re.search(r"Degrees of Freedom:\s+(\d+)", text)[1]),
        "x": [p[1] for p in pairs],
        "y": [p[0] for p in pairs],
    }


folder = pathlib.Path(sys.argv[1])
problems = {name: read(folder / f"{name}.dat") for name in NAMES}
for name, problem in problems.items():
    assert len(problem["x"]) - len(problem["parameters"]) == problem["degreesOfFreedom"], name
json.dump(
    {
        "origin": {
            "source": "NIST StRD, nonlinear regression, certified values to 11 digits",
            "address": "https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml",
            "command": "python tests/oracles/nist_nonlinear.py NIST_STRD (files of lmfit 1.3.4, sdist)",
            "date": datetime.date.today().isoformat(),
        },
        "problems": problems,
    },
    sys.stdout,
    indent=1,
)
print()
