import * as Result from "effect/Result"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import type { Ereignis } from "./Ereignis.js"
import type { Projektstand } from "./Projektstand.js"
import type { Umfeld } from "./Umfeld.js"

/** Tells what happens in a Projekt on a command, or why it is refused and what would be needed. */
export const decide = (_befehl: Befehl, _stand: Projektstand, _umfeld: Umfeld): Result.Result<ReadonlyArray<Ereignis>, Ablehnung> => Result.succeed([])
