import type * as Result from "effect/Result"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import type { Ereignis } from "./Ereignis.js"
import type { Eroeffnet } from "./Fall.js"
import type { Fallsicht } from "./Fallsicht.js"
import type { Umfeld } from "./Umfeld.js"

/** What was shown, and the event that remembers it: store the event first, then show. */
export interface Gezeigt {
  readonly ereignis: Extract<Ereignis, { readonly _tag: "FallDisclosed" }>
  readonly sicht: Fallsicht
}

/** Shows data of a case to somebody, if it may be shown, together with the event that says so. */
export const disclose = (fall: Eroeffnet, befehl: Extract<Befehl, { readonly _tag: "DiscloseFall" }>, umfeld: Umfeld): Result.Result<Gezeigt, Ablehnung> => {
  void [fall, befehl, umfeld]
  throw new Error("not built yet")
}
