import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import {
  fitTurnLaw,
  type TurnLawFit,
  turnLawInLogarithms,
  type TurnLawOverConfigurations,
  turnLawOverConfigurations,
} from "../../scaling/coordination/turn_law.ts";
import { predictionErrors } from "../../stats/prediction_errors.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, readings, undetermined, unverifiable } from "../finding.ts";
import { followsFrom, printedNumber } from "../printed_arithmetic.ts";
import { constantsOf } from "./coordination_table.ts";
import { topic } from "./topic.ts";

const LAW = "T=a(n+0.5)^b";
const EXPONENT = { quantity: "turn power law exponent", subject: LAW };

function bestFit(context: Context): TurnLawFit {
  return context.memo("turn-law", () => fitTurnLaw(context.tables.architectures));
}

/** The law over the configurations of v1 and v2, from the printed means and spreads. */
function overConfigurations(context: Context): TurnLawOverConfigurations {
  const { architectures } = context.tables;
  return turnLawOverConfigurations(
    architectures,
    context.sample("four-benchmark").length / architectures.length,
  );
}

/** A parameter of the law by the two usual ways to fit a power law. */
function parameter(context: Context, name: "prefactor" | "exponent"): Finding {
  return readings([
    { name: "least squares of the turns", value: bestFit(context)[name], stated: true },
    {
      name: "straight line through the logarithms",
      value: turnLawInLogarithms(context.tables.architectures)[name],
      stated: true,
    },
  ], "least squares of equally many runs an architecture give what their five means give");
}

function uncertainty(context: Context, what: "exponentInterval" | "exponentP"): Finding {
  const over = overConfigurations(context);
  return readings([
    {
      name: `${over.configurations} configurations with the printed means and spreads`,
      value: over[what],
      stated: true,
    },
    { name: "the five means", value: bestFit(context)[what], stated: true },
  ], "the turns of single runs were not released");
}

/** Turns that the printed law gives, with another exponent if one is given. */
function printedLaw(context: Context, agents: number, exponent?: number): number {
  const of = (quantity: string): number =>
    printedNumber(context.printed("v3", quantity, LAW).printed).value;
  return of("turn power law prefactor") * (agents + 0.5) ** (exponent ?? of(EXPONENT.quantity));
}

/** The printed law at the two ends of the printed interval of its exponent. */
function lawInterval(context: Context, agents: number): readonly [number, number] {
  const row = context.printed("v3", EXPONENT.quantity, LAW);
  return [
    printedLaw(context, agents, Number(row.printed_ci_low)),
    printedLaw(context, agents, Number(row.printed_ci_high)),
  ];
}

function explained(context: Context): Finding {
  const rows = context.tables.architectures;
  const law = rows.map(({ agents }) => printedLaw(context, agents));
  const { r2, ceiling } = bestFit(context);
  const logged = turnLawInLogarithms(rows);
  return readings(
    [
      {
        name: "the printed law on the five means",
        value: predictionErrors(rows.map(({ turns }) => turns), law).r2,
        stated: true,
      },
      { name: "the best law of this form", value: r2, stated: false },
      { name: "the best function of the number of agents", value: ceiling, stated: false },
      { name: "the best such law through the logarithms", value: logged.r2, stated: false },
      {
        name: "the best function of the number of agents, of log turns",
        value: logged.ceiling,
        stated: false,
      },
    ],
    `no function of team size can exceed ${ceiling.toFixed(3)}, of log turns ` +
      `${logged.ceiling.toFixed(3)}, and over single runs less: teams of three differ from 11.4 ` +
      `to 26.1 turns, teams of four from 27.7 to 44.3; the law gives the single agent ${
        printedLaw(context, 1).toFixed(1)
      } turns instead of ${constantsOf(context, "single").turns}`,
  );
}

function increase(context: Context, agents: number): Finding {
  const law = printedLaw(context, agents);
  return readings([
    {
      name: `the law at ${agents} agents over the single agent's turns`,
      value: law / constantsOf(context, "single").turns,
      stated: true,
    },
    {
      name: `the law at ${agents} agents over the law at three`,
      value: law / printedLaw(context, 3),
      stated: false,
    },
  ], "v3 replaces this range by the law's own values");
}

function ceilingOfTeams(context: Context, { version }: PrintedQuantity): Finding {
  const peak = context.printed(version, "peak agent count (Fig 5)", "Gemini-2.0 Flash");
  const largest = Math.max(...context.tables.architectures.map(({ agents }) => agents));
  const because =
    `the version's own Fig 5 puts the peak of Gemini-2.0 Flash at ${peak.printed} agents; ` +
    `no configuration with a released rate has more than ${largest}`;
  if (Number(peak.printed) > largest) return holds(false, { value: Number(peak.printed) }, because);
  return undetermined(because, Number(peak.printed));
}

function turnRatio(context: Context, { printed, version, subject }: PrintedQuantity): Finding {
  return followsFrom({
    printed,
    operands: [subject, "SAS"].map((name) => context.printed(version, "turns", name).printed),
    compute: ([turns, single]) => turns! / single!,
    how: "the ratio of the printed turns",
  });
}

/** The law of turns in the number of agents (claim 31). */
export const turnLaw: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.4", "Table 5");
  return [
    ...on(
      { quantity: "turn power law prefactor", subject: LAW },
      "turn-law-prefactor",
      "Prefactor of the power law of turns in team size",
      (context) => parameter(context, "prefactor"),
    ),
    ...on(
      EXPONENT,
      "turn-law-exponent",
      "Exponent of the power law of turns in team size",
      (context) => parameter(context, "exponent"),
    ),
    ...on(
      { ...EXPONENT, part: "interval" },
      "turn-law-exponent-interval",
      "95% interval of the exponent of the law of turns",
      (context) => uncertainty(context, "exponentInterval"),
    ),
    ...on(
      { ...EXPONENT, part: "p" },
      "turn-law-exponent-p",
      "p value of the exponent of the law of turns",
      (context) => uncertainty(context, "exponentP"),
    ),
    ...on(
      { quantity: "turn power law R2", subject: "" },
      "turn-law-r2",
      "Share of the variance of turns that the power law of team size explains",
      explained,
    ),
    ...["Hybrid", "Centralized", "Decentralized"].flatMap((subject) =>
      on(
        { quantity: "turns ratio vs SAS", subject },
        `turns-ratio-${subject.toLowerCase()}`,
        `${subject} teams take this many times the single agent's turns`,
        turnRatio,
      )
    ),
    ...extrapolations(on),
    ...on(
      { quantity: "bootstrap coverage", subject: "" },
      "turn-law-coverage",
      "Coverage of the bootstrap interval of the law of turns",
      () => unverifiable("the turns of single runs were not released, only their five means"),
    ),
    ...on(
      { quantity: "practical team ceiling", subject: "" },
      "team-ceiling",
      "Teams are practical up to three or four agents",
      ceilingOfTeams,
    ),
  ];
};

function extrapolations(on: ReturnType<typeof topic>): readonly Claim[] {
  return [
    ...([["95% PI low", "low", 6], ["95% PI high", "high", 10]] as const).flatMap((
      [subject, end, agents],
    ) =>
      on(
        { quantity: "extrapolated turn increase n=6-10", subject },
        `turn-increase-${end}`,
        `How many times more turns teams of ${agents} take`,
        (context) => increase(context, agents),
      )
    ),
    ...on(
      { quantity: "predicted turns at n=6", subject: "range" },
      "predicted-turns-range",
      "Turns that the law predicts for six agents",
      (context) =>
        computed(
          lawInterval(context, 6),
          "the printed range lies below the 26.1 to 44.3 turns that most teams of three and four " +
            "take; v3 corrects it to 69",
        ),
    ),
    ...on(
      { quantity: "Centralized turns at n=6", subject: "range" },
      "centralized-turns",
      "Turns of a centralized team of six",
      (context) =>
        computed(
          lawInterval(context, 6),
          "by the printed law; the same section also predicts 12.8 to 20.1 turns at six agents",
        ),
    ),
    ...[6, 10].flatMap((agents) => [
      ...on(
        { quantity: "predicted turns", subject: `n=${agents}` },
        `predicted-turns-${agents}`,
        `Turns that the law predicts for ${agents} agents`,
        (context) => computed(printedLaw(context, agents)),
      ),
      ...on(
        { quantity: "predicted turns", subject: `n=${agents}`, part: "interval" },
        `predicted-turns-${agents}-interval`,
        `Interval of the turns predicted for ${agents} agents`,
        (context) =>
          computed(lawInterval(context, agents), "the law over its exponent's printed interval"),
      ),
    ]),
    ...on(
      { quantity: "increase over SAS", subject: "n=6 / n=10" },
      "turn-increase-over-single",
      "Turns predicted for six and for ten agents against the single agent's",
      (context) => {
        const single = constantsOf(context, "single").turns;
        return computed([printedLaw(context, 6) / single, printedLaw(context, 10) / single]);
      },
    ),
  ];
}
