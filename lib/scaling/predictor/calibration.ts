import type { Calibration } from "./calibrate.ts";
import stored from "./calibration.json" with { type: "json" };

/** The stored calibration on the six benchmarks; `deno task calibrate` writes it anew. */
export const CALIBRATION = stored as Calibration;
