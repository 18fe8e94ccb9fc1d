"""Lasso and ridge with penalties chosen on given folds, by scikit-learn.

    python tests/oracles/penalised.py > tests/golden/penalised.json

Cases: 120 rows of the diabetes data (raw units, full rank), and Equation 1 on the four-benchmark
sample, standardised once with all rows as in the papers' code (dependent columns).
"""

import datetime
import hashlib
import json
import pathlib
import sys

import numpy
import sklearn
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso, LassoCV, Ridge, RidgeCV
from sklearn.model_selection import GridSearchCV, KFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import equation_statsmodels as equation

TIGHT = {"tol": 1e-13, "max_iter": 5_000_000}
RIDGE_ALPHAS = numpy.logspace(-3, 3, 13)
FOLDS = KFold(10, shuffle=True, random_state=42)


def fit_of(model, x, y):
    residuals = y - model.predict(x)
    return {"coefficients": model.coef_.tolist(), "intercept": float(model.intercept_),
            "sumSquaredResiduals": float(residuals @ residuals)}


def chosen_once(x, y):
    """LassoCV and RidgeCV on columns as they come."""
    lasso = LassoCV(alphas=100, eps=1e-3, cv=FOLDS, **TIGHT).fit(x, y)
    ridge = RidgeCV(RIDGE_ALPHAS, cv=FOLDS, scoring="neg_mean_squared_error").fit(x, y)
    return {
        "lasso": {"alpha": float(lasso.alpha_), "alphas": lasso.alphas_.tolist(),
                  "meanSquaredErrors": lasso.mse_path_.mean(axis=1).tolist(), **fit_of(lasso, x, y)},
        "ridge": {"alpha": float(ridge.alpha_), "alphas": RIDGE_ALPHAS.tolist(),
                  "bestMeanSquaredError": float(-ridge.best_score_), **fit_of(ridge, x, y)},
    }


def chosen_in_folds(x, y, alphas):
    """The scaler inside the folds, so that held-out rows do not take part in it."""
    out = {}
    for name, model, grid in [("lasso", Lasso(**TIGHT), alphas), ("ridge", Ridge(), RIDGE_ALPHAS)]:
        pipe = Pipeline([("scale", StandardScaler()), ("model", model)])
        search = GridSearchCV(pipe, {"model__alpha": grid}, cv=FOLDS,
                              scoring="neg_mean_squared_error").fit(x, y)
        best = search.best_estimator_.named_steps["model"]
        scaled = search.best_estimator_.named_steps["scale"].transform(x)
        out[name] = {"alpha": float(search.best_params_["model__alpha"]), "alphas": list(map(float, grid)),
                     "meanSquaredErrors": (-search.cv_results_["mean_test_score"]).tolist(),
                     **fit_of(best, scaled, y)}
    return out


x, y = load_diabetes(return_X_y=True, scaled=False)
x, y = x[:120], y[:120]
rows = equation.take(equation.load(), "four-benchmark")
names, raw = equation.raw_terms(rows, "index_regression_script")
outcome = rows.success_rate.to_numpy(float)
once = (raw - raw.mean(0)) / raw.std(0)
small = (x - x.mean(0)) / x.std(0)
lambda_max = numpy.abs(small.T @ (y - y.mean())).max() / len(y)

json.dump(
    {
        "origin": {
            "package": "scikit-learn",
            "version": sklearn.__version__,
            "command": "python tests/oracles/penalised.py > tests/golden/penalised.json",
            "data": "sklearn.datasets.load_diabetes(scaled=False), first 120 rows; data/configurations.csv rows 0-179",
            "dataSha256": hashlib.sha256(x.tobytes() + y.tobytes()).hexdigest(),
            "date": datetime.date.today().isoformat(),
        },
        "folds": {"k": 10, "seed": 42},
        "diabetes": {
            "x": x.tolist(),
            "y": y.tolist(),
            "asGiven": chosen_once(x, y),
            "inFolds": chosen_in_folds(x, y, lambda_max * numpy.logspace(0, -3, 25)),
        },
        "equation": {"terms": names, "once": chosen_once(once, outcome)},
    },
    sys.stdout,
)
print()
