/**
 * The Agent Scaling Kit: measured success rates of agent systems, the models fitted to them, and a
 * verdict for each number printed about them.
 *
 * @module
 */
export type { Matrix } from "./stats/matrix.ts";
