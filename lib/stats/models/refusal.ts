import type { Undetermined } from "../undetermined.ts";

/** Why a model of rates or levels cannot be estimated from the data given. */
export type ModelRefusalKind =
  | "perfect-separation"
  | "constant-column"
  | "constant-outcome"
  | "more-columns-than-rows"
  | "one-level"
  | "a-level-per-row"
  | "same-grouping"
  | "one-cluster"
  | "not-converged";

/** A model that has no estimate, with a kind to branch on and a sentence to print. */
export interface ModelRefusal extends Undetermined {
  readonly kind: ModelRefusalKind;
}

/** Makes the value that says why a model has no estimate. */
export function refusal(kind: ModelRefusalKind, reason: string): ModelRefusal {
  return { status: "undetermined", kind, reason };
}
