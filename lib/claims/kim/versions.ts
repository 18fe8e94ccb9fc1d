import type { KimVersion } from "../../data/names.ts";
import type { SampleName } from "../../data/samples.ts";
import type { IndexName } from "../../scaling/results/capability.ts";

/** The sample that a version's numbers are about: 180 configurations in v1 and v2, 260 since. */
export function sampleOf(version: KimVersion): SampleName {
  return version === "v1" || version === "v2" ? "four-benchmark" : "six-benchmark";
}

/** The Intelligence Index that a version's regression uses. */
export function indexOf(version: KimVersion): IndexName {
  return version === "v1" ? "v1" : "regression";
}

/** The samples a version's numbers may come from: its own first, then all released rows since v3. */
export function sampleNamesFor(version: KimVersion): readonly SampleName[] {
  const own = sampleOf(version);
  return own === "four-benchmark" ? [own] : [own, "all-released"];
}
