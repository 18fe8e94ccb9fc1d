import type { Architecture } from "../../data/names.ts";
import type { Undetermined } from "../../stats/undetermined.ts";
import { allowedCorrelation, pairedPilot, type PilotSize, unpairedPilot } from "./pilot_size.ts";

/** Instances that tell two architectures apart, if they succeed as often as expected. */
export interface Separation {
  /** The two architectures. */
  readonly between: readonly [Architecture, Architecture];
  /** On the same instances, with the correlation measured where outcomes were released by instance. */
  readonly paired: PilotSize | Undetermined;
  /** On different instances. */
  readonly unpaired: PilotSize | Undetermined;
  /** The correlation used: the measured one, or the most that the two rates allow. */
  readonly correlation: number;
}

/** The pilot that would settle a choice between two architectures, by power analysis. */
export function separation(
  first: { readonly architecture: Architecture; readonly expected: number },
  second: { readonly architecture: Architecture; readonly expected: number },
  measuredCorrelation: number,
): Separation {
  const [p1, p2] = [first.expected, second.expected];
  const correlation = allowedCorrelation(p1, p2, measuredCorrelation);
  return {
    between: [first.architecture, second.architecture],
    paired: pairedPilot(p1, p2, correlation),
    unpaired: unpairedPilot(p1, p2),
    correlation,
  };
}
