import { predictionFigure } from "../figures/choosing/predicted_against_actual.ts";
import { recommendationFigure } from "../figures/choosing/recommendation_map.ts";
import { regretFigure } from "../figures/choosing/regret_by_protocol.ts";
import { CALIBRATION } from "../scaling/predictor/calibration.ts";
import { recommendationMap } from "../scaling/predictor/recommendation_map.ts";
import { evaluateAll } from "../scaling/selection/evaluation_set.ts";
import { leavesOut, PROTOCOLS } from "../scaling/selection/protocols.ts";
import { trustOf } from "../scaling/selection/trust.ts";
import { measuredView, predictionView } from "../scaling/selection/views.ts";
import type { CatalogueEntry } from "./entry.ts";

/** Intelligence Index of the map: a strong model of the data, as in the notebook. */
const INDEX = 65;

/** Choosing an architecture, and how far each way of choosing can be trusted. */
export const CHOOSING: readonly CatalogueEntry[] = [
  {
    id: "recommendation-map",
    caption: `What the calculator recommends for a model of Intelligence Index ${INDEX}, by the ` +
      "single agent's success and the number of tools.",
    claims:
      /^kim\/(4\.3\/threshold-raw|4\.5\/rule-45|audit\/rule-counterexamples|discussion\/rule-not-law)|^notes\/00[23]\/saturation/,
    draw: ({ tables }) =>
      recommendationFigure(
        recommendationMap(tables, CALIBRATION, INDEX),
        measuredView(tables, "six-benchmark"),
        INDEX,
      ),
  },
  {
    id: "predicted-against-actual",
    caption: "How far the calculator can be trusted: its model's predictions for a benchmark " +
      "that it had not seen, against what was measured.",
    claims: /^kim\/4\.5\/transfer/,
    draw: ({ tables }) =>
      predictionFigure(
        (["tools-and-index", "single-agent-baseline"] as const).map((setting) =>
          predictionView(trustOf(tables, "six-benchmark", setting, "leave-one-benchmark-out"))
        ),
      ),
  },
  {
    id: "regret-by-protocol",
    caption: "Success lost against the best architecture, by way of choosing and by what was " +
      "left out while fitting.",
    claims: /selection|attainable-accuracy/,
    draw: ({ tables }) =>
      regretFigure(
        evaluateAll(tables, "six-benchmark", PROTOCOLS.filter(leavesOut)),
      ),
  },
];
