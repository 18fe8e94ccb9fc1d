import type { KimVersion } from "../../data/names.ts";
import { SAMPLES } from "../../data/samples.ts";
import type { EquationFit } from "../../scaling/equation/equation.ts";
import { meanOf } from "../../stats/mean.ts";
import { TERMS } from "../../scaling/equation/terms.ts";
import {
  type AgentCoefficients,
  gainCrossing,
  rawThreshold,
  standardisedThreshold,
} from "../../scaling/equation/threshold.ts";
import { PRINTED_TERMS } from "../../scaling/equation/printed_terms.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, type Reading, readings, undetermined } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import { withTableFour } from "./table_four.ts";
import { indexOf, sampleNamesFor, sampleOf } from "./versions.ts";

const FROM_FORMULA = "log(1+n_a) (from threshold formula only)";

/** The coefficients of a version's table; v1 gives the one of log(1 + n) in a formula only. */
function printedCoefficients(context: Context, version: KimVersion): AgentCoefficients {
  // the journal's known numbers have no table; its equation is v3's
  const table = version === "NMI" ? "v3" : version;
  const beta = (term: string): number | undefined => {
    const row = context.tables.kimCoefficients.find((line) =>
      line.version === table && line.term === term
    );
    return row === undefined ? undefined : Number(row.beta);
  };
  return {
    logAgents: (beta(PRINTED_TERMS.log_agents) ?? beta(FROM_FORMULA))!,
    baselineXLogAgents: beta(PRINTED_TERMS.baseline_x_log_agents)!,
  };
}

function solvedCoefficients({ fit }: EquationFit): AgentCoefficients {
  return {
    logAgents: fit.coefficients[TERMS.indexOf("log_agents")]!,
    baselineXLogAgents: fit.coefficients[TERMS.indexOf("baseline_x_log_agents")]!,
  };
}

function standardisedFinding(context: Context, version: KimVersion): Finding {
  const solved = solvedCoefficients(context.equation(sampleOf(version), indexOf(version)));
  const value = standardisedThreshold(solved);
  const ofPrinted = standardisedThreshold(printedCoefficients(context, version));
  return undetermined(
    `the coefficient of log(1+n) is not estimable, so its ratio to any other is not either; the ` +
      `printed coefficients give ${formatNumber(ofPrinted)}, the minimum-norm solution ` +
      formatNumber(value),
    value,
  );
}

function rawFinding(context: Context, version: KimVersion): Finding {
  const equation = context.equation(sampleOf(version), indexOf(version));
  const { asBaseline, asProduct } = rawThreshold(equation, printedCoefficients(context, version));
  const modelFree = sampleNamesFor(version).flatMap((sample): readonly Reading[] =>
    (["mean", "best"] as const).map((team) => ({
      name: `where a line of the ${team} team's gain on single-agent success crosses zero, ` +
        `${SAMPLES[sample].rows} rows`,
      value: context.memo(
        `gain-crossing/${sample}/${team}`,
        () => gainCrossing(context.sample(sample), team),
      ),
      stated: false,
    }))
  );
  return readings(
    [
      { name: "printed coefficients, in SDs of the baseline", value: asBaseline, stated: true },
      {
        name: "printed coefficients, the product de-standardised as a product",
        value: asProduct,
        stated: true,
      },
      ...modelFree,
    ],
    `the value never changed while its standardised form went ${
      path(context)
    }, and that form rests on a coefficient that is not estimable` +
      (version === "NMI" ? "; the journal calls it a practical rule, not a law" : ""),
  );
}

/** What the versions print for the standardised threshold. */
function path(context: Context): string {
  const printed = (["v1", "v2", "v3"] as const).map((version) =>
    context.printed(version, "decision boundary P*_SA", "standardised units").printed
  );
  return printed.join(" to ");
}

/** Capability saturation: the threshold of single-agent success (claim 3). */
export const saturation: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: "decision boundary P*_SA", subject: "raw" }, {
    id: "kim/4.3/threshold-raw",
    says: "Above this single-agent success rate more agents no longer pay",
    sample: sampleOf,
    headline: true,
    compute: (context, { version }) => rawFinding(context, version),
  }),
  ...claimsOn(
    kimQuantities,
    { quantity: "decision boundary P*_SA", subject: "standardised units" },
    {
      id: "kim/4.3/threshold-standardised",
      says: "The same threshold in standard deviations: minus the ratio of two coefficients",
      sample: sampleOf,
      compute: (context, { version }) => standardisedFinding(context, version),
    },
  ),
  ...claimsOn(kimQuantities, {
    quantity: "coefficient used in threshold but not tabulated",
    subject: "log(1+n_a)",
  }, {
    id: "kim/4.3/threshold-coefficient",
    says: "The coefficient of log(1+n) that the threshold uses; the table leaves it out",
    sample: sampleOf,
    compute: (context, { version }) => {
      const { logAgents } = solvedCoefficients(
        context.equation(sampleOf(version), indexOf(version)),
      );
      return undetermined(
        `not estimable: terms that depend on the architecture alone can take over any part of it; ` +
          `the minimum-norm solution has ${formatNumber(logAgents)}`,
        logAgents,
      );
    },
  }).map(withTableFour(FROM_FORMULA)),
  ...claimsOn(kimQuantities, { quantity: "Intelligence centring mean", subject: "I-bar" }, {
    id: "kim/table4/intelligence-mean",
    says: "Mean Intelligence Index over the configurations, on which it is centred",
    sample: sampleOf,
    compute: (context, { version }) =>
      readings(
        sampleNamesFor(version).map((sample, i) => ({
          name: `${SAMPLES[sample].rows} rows`,
          value: meanIndex(context, sample),
          stated: i === 0,
        })),
      ),
  }),
];

function meanIndex(context: Context, sample: keyof typeof SAMPLES): number {
  const index = new Map(
    context.tables.models.map((row) => [row.model, row.index_regression_script]),
  );
  return meanOf(context.sample(sample).map(({ model }) => index.get(model)!));
}
