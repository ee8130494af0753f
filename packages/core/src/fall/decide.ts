import type * as Result from "effect/Result"
import type { Ablehnung } from "./Ablehnung.js"
import type { BefehlIn } from "./Befehl.js"
import type { Ereignis } from "./Ereignis.js"
import type { Fall } from "./Fall.js"
import type { Umfeld } from "./Umfeld.js"

/** Tells what happens in a case on a command, or why it is refused and what would be needed. */
export const decide = <F extends Fall>(befehl: BefehlIn<F>, fall: F, umfeld: Umfeld): Result.Result<ReadonlyArray<Ereignis>, Ablehnung> => {
  void [befehl, fall, umfeld]
  throw new Error("not built yet")
}
