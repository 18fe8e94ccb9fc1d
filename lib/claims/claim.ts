import type { Tables } from "../data/tables.ts";
import type { Context } from "./context.ts";
import type { Finding } from "./finding.ts";

/** Documents whose numbers are checked. */
export const DOCUMENTS = ["kim", "bats", "notes"] as const;
/** A document: Kim et al., Liu et al. (Budget Tracker and BATS), or the secondary notes. */
export type Document = typeof DOCUMENTS[number];

/** One thing a document says, and how to recompute it. */
export interface Claim {
  /** Unique name: document / section / what, and the version behind an @. */
  readonly id: string;
  readonly document: Document;
  /** Version of the document, for example `v2` or `NMI`; the number of the note for notes. */
  readonly version: string;
  /** Where it stands: section, table or figure. */
  readonly place: string;
  /** What it says, in our words. */
  readonly says: string;
  /** The printed text with its digits; for a statement, its gist in a few words. */
  readonly printed: string;
  readonly unit: string;
  /** What it is computed on: a sample by name, or what else serves. */
  readonly sample: string;
  /** Keys of the rows of published tables that this claim settles. */
  readonly covers: readonly string[];
  /** Whether reports list it among the first. */
  readonly headline: boolean;
  readonly compute: (context: Context) => Finding;
}

/** A group of claims made from the loaded tables; one a file. */
export type ClaimSet = (tables: Tables) => readonly Claim[];

/** What a claim needs beyond its id; the document and version are read from the id. */
export interface ClaimSpec {
  readonly place: string;
  readonly says: string;
  readonly printed: string;
  readonly unit: string;
  readonly sample: string;
  readonly covers?: readonly string[];
  readonly headline?: boolean;
  readonly compute: (context: Context) => Finding;
}

/**
 * Makes one claim from an id such as `kim/4.3/r2-cv@v2` and what it needs.
 *
 * @throws {SyntaxError} when the id does not have the form document/section/name@version.
 *
 * @example
 * ```ts
 * import { claim } from "kit/claims/claim.ts";
 * import { computed } from "kit/claims/finding.ts";
 * import { strict as assert } from "node:assert";
 * const configurations = claim("kim/4.1/configurations@v2", {
 *   place: "4.1",
 *   says: "The study has 180 configurations",
 *   printed: "180",
 *   unit: "count",
 *   sample: "four-benchmark",
 *   compute: (context) => computed(context.sample("four-benchmark").length),
 * });
 * assert.equal(configurations.version, "v2");
 * ```
 */
export function claim(id: string, spec: ClaimSpec): Claim {
  const form = /^(kim|bats|notes)\/[^@\s/]+\/[^@\s]+@([^@\s]+)$/.exec(id);
  if (form === null) {
    throw new SyntaxError(
      `Cannot read the claim id ${JSON.stringify(id)}: it must be document/section/name@version ` +
        `with a document of ${DOCUMENTS.join(", ")}`,
    );
  }
  return {
    id,
    document: form[1] as Document,
    version: form[2]!,
    covers: [],
    headline: false,
    ...spec,
  };
}
