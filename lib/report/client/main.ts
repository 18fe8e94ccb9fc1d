/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { startCalculator } from "./calculator.ts";
import { startClaims } from "./claims.ts";

startCalculator();
startClaims();
