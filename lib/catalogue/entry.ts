import type { QuantityHistory } from "../claims/history.ts";
import type { JudgedClaim } from "../claims/verdict.ts";
import type { Tables } from "../data/tables.ts";
import type { Figure } from "../figures/figure.ts";

/** What figures are drawn from; verdicts and histories are computed when the first needs them. */
export interface Material {
  readonly tables: Tables;
  readonly judged: () => readonly JudgedClaim[];
  readonly histories: () => readonly QuantityHistory[];
}

/** A figure that the kit can draw from its own data. */
export interface CatalogueEntry {
  /** The figure's id, also the name of its files. */
  readonly id: string;
  /** What it shows beyond its title, and where the papers draw or print it. */
  readonly caption: string;
  /** Ids of the claims that it shows; none where it answers no single claim. */
  readonly claims?: RegExp;
  readonly draw: (material: Material) => Figure;
}
