import type { Data, Layout } from "plotly.js-dist";

/** A figure as data: what Plotly needs to draw it, and nothing that was drawn. */
export interface Figure {
  /** Short name, also of exported files: `benchmark-comparison`. */
  readonly id: string;
  /** The finding in one sentence, derived from the data. */
  readonly title: string;
  readonly data: readonly Partial<Data>[];
  readonly layout: Partial<Layout>;
}
