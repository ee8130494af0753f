import type * as Result from "effect/Result"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import type { Ereignis } from "./Ereignis.js"
import type { Gremienstand } from "./Gremienstand.js"
import type { Umfeld } from "./Umfeld.js"

/** Tells what happens in a Gremium on a command, or why it is refused. */
export const decide = (_befehl: Befehl, _stand: Gremienstand, _umfeld: Umfeld): Result.Result<ReadonlyArray<Ereignis>, Ablehnung> => {
  throw new RangeError("not built yet")
}
