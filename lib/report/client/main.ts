/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { startCalculator } from "./calculator.ts";
import { startClaims } from "./claims.ts";
import { startStrips } from "./strips.ts";

document.documentElement.classList.add("scripted");
startCalculator();
startClaims();
startStrips();
