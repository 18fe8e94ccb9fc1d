import polars from "nodejs-polars";

/**
 * The one place where Polars enters. Version 0.25.2 is pinned: the next one lacks a platform
 * package. Rows are validated before a frame is built, because a text in a number column would
 * become null in silence.
 */
export const pl = polars;
export { DataType } from "nodejs-polars";
export type { DataFrame, Series } from "nodejs-polars";
