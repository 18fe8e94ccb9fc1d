import { meanOf } from "../../stats/mean.ts";
import type { KimVersion } from "../../data/names.ts";
import { CROSS_VALIDATION } from "../../scaling/equation/equation.ts";
import { complement, shuffledFolds } from "../../stats/folds.ts";
import { multiplyVector, selectRows } from "../../stats/matrix.ts";
import {
  lassoByCrossValidation,
  ridgeByCrossValidation,
} from "../../stats/penalised/choose_lambda.ts";
import { lasso } from "../../stats/penalised/lasso.ts";
import { ridge } from "../../stats/penalised/ridge.ts";
import { predictionErrors } from "../../stats/prediction_errors.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { withoutColumns } from "./stability.ts";
import { topic } from "./topic.ts";
import { indexOf, sampleOf } from "./versions.ts";

/** Folds that choose the penalty. */
const CHOOSING = 10;
/** Ridge penalties: powers of ten in half steps. */
const RIDGE_GRID = Array.from({ length: 13 }, (_, k) => 10 ** (3 - k / 2));

/** Lasso penalties from 0.1, which keeps nothing, to 0.0001: a factor of 1.8 between them. */
const LASSO_GRID = Array.from({ length: 13 }, (_, k) => 10 ** (-1 - k / 4));

/** A penalised fit of the 19 predictors and its accuracy over the paper's folds. */
interface PenalisedResult {
  readonly lambda: number;
  readonly retained: number;
  /** Mean over the five folds of R2, the penalty held fixed. */
  readonly r2: number;
}

function penalised(
  context: Context,
  version: KimVersion,
  penalty: "lasso" | "ridge",
): PenalisedResult {
  return context.memo(`penalised/${penalty}/${version}`, () => {
    const equation = context.equation(sampleOf(version), indexOf(version));
    const { outcome } = equation;
    const design = withoutColumns(equation.design, new Set([0]));
    const { seed } = CROSS_VALIDATION;
    const options = {
      folds: shuffledFolds(design.rows, CHOOSING, seed),
      scaling: "as-given",
    } as const;
    const choice = penalty === "lasso"
      ? lassoByCrossValidation(design, outcome, { ...options, lambdas: LASSO_GRID })
      : ridgeByCrossValidation(design, outcome, { ...options, lambdas: RIDGE_GRID });
    if (choice.status !== "chosen") throw new RangeError(choice.reason);
    const { lambda } = choice;
    const fit = penalty === "lasso" ? lasso : ridge;
    const folds = shuffledFolds(design.rows, CROSS_VALIDATION.folds, seed);
    const r2 = folds.map((fold) => {
      const kept = complement(design.rows, fold);
      const fitted = fit(
        selectRows(design, kept),
        kept.map((i) => outcome[i]!),
        lambda,
        "as-given",
      );
      if (fitted.status !== "converged") throw new RangeError(fitted.reason);
      const predicted = multiplyVector(selectRows(design, fold), fitted.coefficients);
      return predictionErrors(
        fold.map((i) => outcome[i]!),
        predicted.map((value) => value + fitted.intercept),
      ).r2;
    });
    return {
      lambda,
      retained: choice.fit.nonZero,
      r2: meanOf(r2),
    };
  });
}

/** Lasso and ridge on the predictors of Equation 1 (claim 27). */
export const penalisedFits: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.3", sampleOf);
  const chosen = ({ lambda }: PenalisedResult): string =>
    `penalty ${formatNumber(lambda)}, chosen by ten shuffled folds, then five folds`;
  return [
    ...on(
      { quantity: "Lasso R2_CV", subject: "10-fold lambda" },
      "lasso-r2",
      "Cross-validated R2 of the lasso",
      (context, { version }) => {
        const result = penalised(context, version, "lasso");
        return computed(result.r2, chosen(result));
      },
    ),
    ...on(
      { quantity: "Lasso predictors retained of 20", subject: "Lasso" },
      "lasso-retained",
      "Number of predictors that the lasso keeps",
      (context, { version }) => {
        const result = penalised(context, version, "lasso");
        return computed(
          result.retained,
          `penalty ${
            formatNumber(result.lambda)
          }; it equals the rank of the 19 predictors, which ` +
            `a small penalty cannot exceed`,
        );
      },
    ),
    ...on(
      { quantity: "Ridge R2_CV", subject: "Ridge" },
      "ridge-r2",
      "Cross-validated R2 of ridge regression",
      (context, { version }) => {
        const result = penalised(context, version, "ridge");
        return computed(result.r2, chosen(result));
      },
    ),
  ];
};
