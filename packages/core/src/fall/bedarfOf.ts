import type { Bedarf } from "../angebot/Bedarf.js"
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Eroeffnet } from "./Fall.js"

/** Gives what an offer has to know of a need of a person in a case on a day, for `match`; it holds no key and no word. */
export const bedarfOf = (fall: Eroeffnet, person: PersonId, handlungsfeld: Id, am: Stichtag): Bedarf => {
  void [fall, person, handlungsfeld, am]
  throw new Error("not built yet")
}
