import type { Data, Layout } from "plotly.js-dist";

/**
 * A trace as plotly.js describes it.
 *
 * @internal
 */
export type PlotlyTrace = Partial<Data>;

/**
 * A layout as plotly.js describes it.
 *
 * @internal
 */
export type PlotlyLayout = Partial<Layout>;

/** A figure as data: what Plotly needs to draw it, and nothing that was drawn. */
export interface Figure {
  /** Short name, also of exported files: `benchmark-comparison`. */
  readonly id: string;
  /** The finding in one sentence, derived from the data. */
  readonly title: string;
  /** The traces, each as plotly.js takes it. */
  readonly data: readonly PlotlyTrace[];
  /** Axes, annotations, margins and size, as plotly.js takes them. */
  readonly layout: PlotlyLayout;
}
