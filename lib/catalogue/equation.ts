import type { Tables } from "../data/tables.ts";
import { coefficientFigure } from "../figures/equation/coefficients.ts";
import { specificationFigure } from "../figures/equation/specification_curve.ts";
import { fitEquation } from "../scaling/equation/equation.ts";
import { summariseEquation } from "../scaling/equation/summary.ts";
import { PRINTED_TERMS } from "../scaling/equation/printed_terms.ts";
import { specificationCurve } from "../scaling/specification/curve.ts";
import type { CatalogueEntry } from "./entry.ts";

const THRESHOLD_TERM = "baseline_x_log_agents";

/** Equation 1 of Kim et al. and how far its effects can be trusted. */
export const EQUATION: readonly CatalogueEntry[] = [
  {
    id: "equation-coefficients",
    caption: "Table 4 of Kim et al.: standardised coefficients of Equation 1 on the samples of " +
      "v2 and v3. A hollow diamond is one of many solutions that fit equally well, the one of " +
      "minimum norm, which v3 prints.",
    claims:
      /^kim\/(table4\/|audit\/(table4|equivalent-coefficients|rank)|4\.3\/(threshold-[cs]|efficiency-(x|over|penalty-[sh])|overhead|intelligence-(marginal|squared-gain-p)|log-error|marginal-effect|error-penalty|redundancy))/,
    draw: ({ tables }) => coefficientFigure(equationFits(tables)),
  },
  {
    id: "specification-curve-baseline-x-log-agents",
    caption: "The effect of baseline x agents in Equation 1 under every combination of sample, " +
      "capability, encoding of the architectures, outcome scale, cluster of the errors and " +
      "doubtful cells.",
    claims: /^kim\/(.*(baseline-x-(log-)?agents|p-sa-x-log)|(4\.3|audit)\/threshold)/,
    draw: ({ tables }) => specificationFigure(THRESHOLD_TERM, -1, thresholdCurve(tables)),
  },
];

function equationFits(tables: Tables): Parameters<typeof coefficientFigure>[0] {
  return ([["four-benchmark", "v2"], ["six-benchmark", "v3"]] as const).map(([sample, version]) => {
    const { n, coefficients } = summariseEquation(fitEquation(tables, sample, "regression"));
    const printed = tables.kimCoefficients.filter((row) => row.version === version);
    return {
      heading: `${sample} (${n} rows)`,
      coefficients: coefficients.map((row) => ({
        ...row,
        printed: Number(printed.find(({ term }) => term === PRINTED_TERMS[row.term])!.beta),
      })),
    };
  });
}

function thresholdCurve(tables: Tables): Parameters<typeof specificationFigure>[2] {
  return specificationCurve(tables, [THRESHOLD_TERM]).map(
    ({ sample, capability, encoding, outcome, cluster, doubtful, ...point }) => ({
      ...point,
      choices: { sample, capability, encoding, outcome, cluster, doubtful },
    }),
  );
}
