import type { EquationFit } from "../../scaling/equation/equation.ts";
import { meanOf } from "../../stats/mean.ts";
import type { KimVersion } from "../../data/names.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import { equationReadings } from "./equation_readings.ts";
import { sampleOf } from "./versions.ts";

interface Statistic {
  readonly quantity: string;
  readonly id: string;
  readonly says: string;
  readonly headline?: true;
  readonly value: (equation: EquationFit) => number;
  readonly inSample?: (equation: EquationFit) => number;
}

const STATISTICS: readonly Statistic[] = [
  {
    quantity: "R2_CV",
    id: "kim/4.3/r2-cv",
    says: "Cross-validated R2 of Equation 1, the mean over five shuffled folds",
    headline: true,
    value: ({ crossValidation }) => crossValidation.mean,
  },
  {
    quantity: "R2_train",
    id: "kim/4.3/r2-train",
    says: "R2 of Equation 1 on the rows it was fitted to",
    value: ({ fit }) => fit.r2,
  },
  {
    quantity: "AIC",
    id: "kim/4.3/aic",
    says: "AIC of Equation 1, counting the rank of its design as parameters",
    value: ({ fit }) => fit.aic,
  },
  {
    quantity: "R2_CV standard deviation over folds",
    id: "kim/4.3/r2-cv-sd",
    says: "Standard deviation of the cross-validated R2 over the five folds",
    value: ({ crossValidation }) => crossValidation.sd,
  },
  {
    quantity: "CV mean absolute error",
    id: "kim/4.3/cv-mae",
    says: "Mean absolute error of the cross-validated predictions",
    value: ({ crossValidation }) => crossValidation.mae,
    inSample: ({ fit }) => meanOf(fit.residuals.map(Math.abs)),
  },
  {
    quantity: "CV MAE SD",
    id: "kim/4.3/cv-mae-sd",
    says: "Standard deviation of the mean absolute error over the folds",
    value: ({ crossValidation }) => crossValidation.maeSd,
  },
  {
    quantity: "CV RMSE",
    id: "kim/4.3/cv-rmse",
    says: "Root mean squared error of the cross-validated predictions",
    value: ({ crossValidation }) => crossValidation.rmse,
    inSample: ({ fit }) => Math.sqrt(fit.sumSquaredResiduals / fit.n),
  },
  {
    quantity: "CV RMSE SD",
    id: "kim/4.3/cv-rmse-sd",
    says: "Standard deviation of the root mean squared error over the folds",
    value: ({ crossValidation }) => crossValidation.rmseSd,
  },
  {
    quantity: "residual standard error",
    id: "kim/4.3/residual-standard-error",
    says: "Residual standard error of Equation 1",
    value: ({ fit }) => fit.sigma,
    inSample: ({ fit }) => Math.sqrt(fit.sumSquaredResiduals / fit.n),
  },
];

/** Why the first version's fit may be out of reach. */
function dataOfFirstVersion(context: Context): string {
  const runs = (version: KimVersion): string =>
    context.printed(version, "total instance runs", "all").printed;
  return `v1 counts ${runs("v1")} instance runs and v2 ${
    runs("v2")
  } for the same design, so v1's ` +
    `data may not be the released ones; v2 revised the index and its fit is reproduced`;
}

/** How well Equation 1 fits and predicts, per version (claim 7; Table 3, Section 4.3). */
export const fitStatistics: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...STATISTICS.flatMap(({ quantity, id, says, headline = false, value, inSample }) =>
    claimsOn(kimQuantities, { quantity, subject: "full model" }, {
      id,
      says,
      sample: sampleOf,
      headline,
      compute: (context, { version }) => {
        const stated = equationReadings(context, version, value);
        if (inSample === undefined) {
          return readings(stated, version === "v1" ? dataOfFirstVersion(context) : undefined);
        }
        const fitted = equationReadings(context, version, inSample)
          .map((reading) => ({
            ...reading,
            name: `on the fitted rows, divisor n, ${reading.name}`,
            stated: false,
          }));
        const least = Math.min(...fitted.map((reading) => Number(reading.value)));
        return readings(
          [...stated, ...fitted],
          `even on the rows it was fitted to Equation 1 does not come below ${formatNumber(least)}`,
        );
      },
    })
  ),
  ...claimsOn(kimQuantities, { quantity: "train minus CV R2 (text)", subject: "full model" }, {
    id: "kim/4.3/r2-gap",
    says: "R2 on the fitted rows minus cross-validated R2",
    sample: sampleOf,
    compute: (context, { version }) => {
      const printed = (quantity: string): number =>
        Number(context.printed(version, quantity, "full model").printed);
      const difference = printed("R2_train") - printed("R2_CV");
      return readings(
        [
          ...equationReadings(
            context,
            version,
            ({ fit, crossValidation }) => fit.r2 - crossValidation.mean,
          ),
          { name: "difference of the version's printed values", value: difference, stated: false },
        ],
        version === "v2"
          ? `v2's own table differs by ${formatNumber(difference)}; the text keeps v1's value`
          : undefined,
      );
    },
  }),
];
