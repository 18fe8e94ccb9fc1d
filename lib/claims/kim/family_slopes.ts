import type { KimVersion } from "../../data/names.ts";
import { intelligenceIndex } from "../../scaling/results/capability.ts";
import { type FamilySlopes, familySlopes } from "../../scaling/results/family_slopes.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { readings } from "../finding.ts";
import { deviationOf } from "./families.ts";
import { meanOf } from "../../stats/mean.ts";
import { topic } from "./topic.ts";
import { indexOf, sampleOf } from "./versions.ts";

function slopesOf(context: Context, version: KimVersion): FamilySlopes {
  const index = indexOf(version);
  return context.memo(`family-slopes/${version}`, () =>
    familySlopes(
      context.sample(sampleOf(version)),
      intelligenceIndex(context.tables.models, index === "v1" ? "v1" : "regression"),
    ));
}

function range(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function variation(values: readonly number[]): number {
  return deviationOf(values, true) / Math.abs(meanOf(values));
}

/** Whether success rises alike with capability in every family (claim 29). */
export const familySlopeClaims: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.1", sampleOf);
  const few = "each family has three models, so no difference of slopes can be told from chance";
  return [
    ...on(
      {
        quantity: "max difference of architecture-specific slopes between families",
        subject: "Delta_max",
      },
      "slope-difference",
      "Largest difference between families of the slope of success in capability",
      (context, { version }) => {
        const { byArchitecture, pooled, indexSd } = slopesOf(context, version);
        const largest = Math.max(
          ...Object.values(byArchitecture).map((slopes) => range(Object.values(slopes))),
        );
        return readings([
          { name: "within an architecture, a point of the index", value: largest, stated: true },
          {
            name: "within an architecture, a standard deviation of the index",
            value: largest * indexSd,
            stated: true,
          },
          {
            name: "over all architectures, a standard deviation of the index",
            value: range(Object.values(pooled)) * indexSd,
            stated: false,
          },
        ], few);
      },
    ),
    ...on(
      { quantity: "CV of slopes across families", subject: "all" },
      "slope-variation",
      "Coefficient of variation of these slopes over the families",
      (context, { version }) => {
        const { byArchitecture, pooled } = slopesOf(context, version);
        const each = Object.values(byArchitecture).map((slopes) =>
          variation(Object.values(slopes))
        );
        return readings([
          {
            name: "over all architectures",
            value: variation(Object.values(pooled)),
            stated: true,
          },
          { name: "least within an architecture", value: Math.min(...each), stated: true },
        ], few);
      },
    ),
  ];
};
