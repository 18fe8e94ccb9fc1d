"""The star98 data and their binomial GLM with logit link by statsmodels.

    python tests/oracles/binomial_glm.py > tests/golden/binomial_star98.json

The clusters are made up (row number modulo 30): they check the formula, they mean nothing.
"""

import datetime
import hashlib
import json

import numpy
import statsmodels
import statsmodels.api as sm

data = sm.datasets.star98.load_pandas()
counts = data.endog.to_numpy()
design = sm.add_constant(data.exog.to_numpy(), prepend=True)
clusters = numpy.arange(len(counts)) % 30
family = sm.families.Binomial()
fit = sm.GLM(counts, design, family=family).fit(tol=1e-14)
robust = sm.GLM(counts, design, family=family).fit(
    tol=1e-14, cov_type="cluster", cov_kwds={"groups": clusters})

rows = numpy.column_stack([counts, design[:, 1:]])
text = json.dumps(rows.tolist())
golden = {
    "origin": {
        "package": "statsmodels",
        "version": statsmodels.__version__,
        "command": "python tests/oracles/binomial_glm.py > tests/golden/binomial_star98.json",
        "data": "star98 of statsmodels.datasets (Gill 2000, public domain): NABOVE, NBELOW, then "
        + ", ".join(data.exog.columns),
        "dataSha256": hashlib.sha256(text.encode()).hexdigest(),
        "date": datetime.date.today().isoformat(),
    },
    "parameters": fit.params.tolist(),
    "standardErrors": fit.bse.tolist(),
    "deviance": fit.deviance,
    "nullDeviance": fit.null_deviance,
    "logLikelihood": fit.llf,
    "pearsonChi2": fit.pearson_chi2,
    "aic": fit.aic,
    "clusterModulus": 30,
    "clustered": {"standardErrors": robust.bse.tolist()},
}
body = json.dumps(golden, indent=1)[:-2]
print(body + ',\n "rows": [\n  ' + ",\n  ".join(json.dumps(r) for r in rows.tolist()) + "\n ]\n}")
