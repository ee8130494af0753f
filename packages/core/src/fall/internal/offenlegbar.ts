/**
 * Whether something may be shown: every rule asked, for those who want a leave and for those who only want to know.
 *
 * @module
 */
import type { EinwilligungId } from "../../datenschutz/Kennung.js"
import { type Rollenbild, rollenbilder } from "../../datenschutz/Rolle.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Eroeffnet } from "../Fall.js"
import type { Anfrage, Verweigerungsgrund } from "../Offenlegung.js"
import * as verweigerung from "./verweigerung.js"

/** What came of asking: what the role is, all that stands in the way, and the consents that were used. */
export interface Urteil {
  readonly bild: Rollenbild
  readonly gruende: ReadonlyArray<Verweigerungsgrund>
  readonly einwilligungen: ReadonlyArray<EinwilligungId>
}

const bildOf = (anfrage: Anfrage): Rollenbild => {
  const found = rollenbilder.find(({ rolle }) => rolle === anfrage.rolle)
  if (found === undefined) throw new RangeError(`There is no role ${anfrage.rolle}. Known: ${rollenbilder.map(({ rolle }) => rolle).join(", ")}`)
  return found
}

/** Asks every rule; it may be shown where none of them names a reason. A role that is not known is a slip. */
export const check = (fall: Eroeffnet, anfrage: Anfrage, am: Stichtag): Urteil => {
  const bild = bildOf(anfrage)
  const zweck = verweigerung.ofPhase(fall, anfrage)
  const askable = zweck.length === 0 && bild.grundlage === "einwilligung" && bild.zwecke.includes(anfrage.zweck)
  const needed = { ...anfrage, datenarten: askable ? anfrage.datenarten.filter((art) => bild.datenarten.includes(art)) : [] }
  const consents = verweigerung.ofEinwilligungen(fall, needed, am)
  const gruende = [
    ...verweigerung.ofDay(fall, am),
    ...verweigerung.ofRolle(anfrage, bild),
    ...verweigerung.ofZustaendigkeit(fall, anfrage, am),
    ...zweck,
    ...verweigerung.ofPersonen(fall, anfrage, am),
    ...consents.gruende,
  ]
  return { bild, gruende, einwilligungen: consents.einwilligungen }
}
