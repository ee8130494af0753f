import type * as Result from "effect/Result"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Loeschklasse } from "../datenschutz/Loeschklasse.js"
import type { Vermerk } from "../ereignis/Vermerk.js"
import type { Zweck } from "../datenschutz/Zweck.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Gezeigt } from "./disclose.js"
import type { Eroeffnet } from "./Fall.js"
import type { Loeschposten } from "./loeschplan.js"
import type { Umfeld } from "./Umfeld.js"

/** Everything that is held on one person: what, where it comes from, who saw it, how long it is kept (Art. 15 DSGVO). */
export interface Auskunft extends Gezeigt {
  readonly person: PersonId
  readonly loeschposten: ReadonlyArray<Loeschposten>
  /** The ids of what rests on a consent and may be taken along (Art. 20 DSGVO). */
  readonly uebertragbar: ReadonlyArray<string>
}

/** Tells a person everything that is held on her, together with the event that says so. */
export const auskunft = (
  fall: Eroeffnet,
  person: PersonId,
  vermerk: Vermerk<Zweck>,
  { klassen, umfeld }: { readonly klassen: ReadonlyArray<Loeschklasse>; readonly umfeld: Umfeld },
): Result.Result<Auskunft, Ablehnung> => {
  void [fall, person, vermerk, klassen, umfeld]
  throw new Error("not built yet")
}
