import { loadTables } from "../../../lib/data/tables.ts";
import { createContext } from "../../../lib/claims/context.ts";
import { verifyClaims } from "../../../lib/claims/verify.ts";
import type { JudgedClaim } from "../../../lib/claims/verdict.ts";
import type { SampleName } from "../../../lib/data/samples.ts";
import { golden } from "../../close.ts";

/** A tree of numbers by name. */
export interface Numbers {
  readonly [name: string]: number | readonly number[] | Numbers;
}

const oracle = golden<{ readonly samples: Readonly<Record<SampleName, Numbers>> }>(
  "kim_claims_python.json",
);

/** What Python computed on a sample, found by a path such as `meanEffect/pooled`. */
export function python(sample: SampleName, path: string): number | readonly number[] {
  const found = path.split("/").reduce<unknown>(
    (node, name) => (node as Numbers | undefined)?.[name],
    oracle.samples[sample],
  );
  if (typeof found === "number" || Array.isArray(found)) return found;
  throw new RangeError(`Python computed no ${JSON.stringify(path)} on ${sample}`);
}

/** A context on the kit's own data. */
export const context = createContext(loadTables());

const judged = new Map(verifyClaims({ document: "kim" }).map((claim) => [claim.id, claim]));

/** A claim about Kim et al. with its verdict. */
export function judgedClaim(id: string): JudgedClaim {
  const claim = judged.get(id);
  if (claim === undefined) throw new RangeError(`No claim ${JSON.stringify(id)}`);
  return claim;
}
