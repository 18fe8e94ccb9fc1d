/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { startClaims } from "./claims.ts";

startClaims();
