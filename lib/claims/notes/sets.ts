import type { ClaimSet } from "../claim.ts";
import { note000 } from "./note_000.ts";
import { note001 } from "./note_001.ts";
import { note002 } from "./note_002.ts";
import { note003 } from "./note_003.ts";
import { note004 } from "./note_004.ts";

/** The statements of the secondary notes. */
export const noteSets: readonly ClaimSet[] = [note000, note001, note002, note003, note004];
