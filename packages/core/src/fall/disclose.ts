import * as Result from "effect/Result"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import type { Eroeffnet } from "./Fall.js"
import type { Fallsicht } from "./Fallsicht.js"
import { askErlaubnis } from "./internal/entscheiden/offenlegen.js"
import { zeige } from "./internal/sicht.js"
import type { Umfeld } from "./Umfeld.js"

/** What was shown, and the event that remembers it: store the event first, then show. */
export interface Gezeigt {
  readonly ereignis: Extract<Ereignis, { readonly _tag: "FallDisclosed" }>
  readonly sicht: Fallsicht
}

/**
 * Shows data of a case to somebody, if it may be shown, together with the event that says so.
 *
 * The event is the one that `decide` gives for the same command. The purpose of the note is that of what is asked for.
 */
export const disclose = (fall: Eroeffnet, befehl: Extract<Befehl, { readonly _tag: "DiscloseFall" }>, umfeld: Umfeld): Result.Result<Gezeigt, Ablehnung> =>
  decide<Eroeffnet>(befehl, fall, umfeld).pipe(
    Result.flatMap(() => askErlaubnis(befehl, fall)),
    Result.map((erlaubnis) => ({
      ereignis: { _tag: "FallDisclosed", anfrage: erlaubnis.anfrage, grundlage: erlaubnis.grundlage, vermerk: befehl.vermerk },
      sicht: zeige(fall, erlaubnis),
    })),
  )
