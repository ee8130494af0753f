/**
 * On what the use of special categories rests in the work on a case: consents that name the category and the Träger who has the case now.
 *
 * @module
 */
import { type Besonders, type Datenart, isBesonders } from "../../datenschutz/Datenart.js"
import * as Einwilligung from "../../datenschutz/Einwilligung.js"
import type { PersonId } from "../../datenschutz/Kennung.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Akte } from "../Fall.js"

/** One special category of one person that no consent covers. */
export interface Luecke {
  readonly person: PersonId
  readonly datenart: Besonders
}

// To note a thing and to work with it is neither to give nor to ask for it: whichever way the consent names is enough.
const richtungen = ["abgeben", "einholen"] as const

const isGedeckt = ({ einwilligungen, zustaendig }: Pick<Akte, "einwilligungen" | "zustaendig">, { datenart, person }: Luecke, am: Stichtag): boolean =>
  einwilligungen.some((stand) =>
    richtungen.some((richtung) => Einwilligung.covers(stand, { person, datenart, empfaenger: zustaendig.traeger, zweck: "fallarbeit", richtung, am })))

/**
 * Finds the first special category among some kinds of data, of one of some people, that nobody may work with on a day; `undefined`
 * where there is none. A consent to the Träger who had the case before a hand-over, or to anybody else, covers nothing.
 *
 * @quelle Art. 9 Abs. 2 lit. a DSGVO; § 67b Abs. 1 SGB X
 */
export const findLuecke = (
  fall: Pick<Akte, "einwilligungen" | "zustaendig">,
  personen: ReadonlyArray<PersonId>,
  datenarten: ReadonlyArray<Datenart>,
  am: Stichtag,
): Luecke | undefined => {
  for (const person of personen) {
    const datenart = datenarten.filter(isBesonders).find((one) => !isGedeckt(fall, { person, datenart: one }, am))
    if (datenart !== undefined) return { person, datenart }
  }
  return undefined
}
