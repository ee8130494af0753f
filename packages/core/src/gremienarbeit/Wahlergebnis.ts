/**
 * What came of an election to the Integrationsrat: only counts, the turnout follows from them.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"

const isCount = (wert: Messwert.Messwert): boolean => Messwert.isFehlend(wert) || (Number.isInteger(wert.wert) && wert.wert >= 0)

/** How many people, votes or seats: a whole number, exact, rounded or absent with its reason, never below 0. */
const Kopfzahl = Messwert.Messwert.check(Schema.makeFilter((wert) => isCount(wert) || "People, votes and seats are whole numbers, none below 0"))

/** The result of an election: entitled, cast, valid, and seats by list; never a person's name. */
export const Wahlergebnis = Schema.Struct({
  id: Id.Id,
  tag: Stichtag.Stichtag,
  /** The first day of the new term, where it is not the day of the election. */
  amtsbeginn: Schema.optionalKey(Stichtag.Stichtag),
  wahlberechtigte: Kopfzahl,
  abgegeben: Kopfzahl,
  gueltig: Schema.optionalKey(Kopfzahl),
  listen: Schema.Array(Schema.Struct({ titel: Text.Text, stimmen: Kopfzahl, sitze: Kopfzahl })),
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** The result of an election. */
export type Wahlergebnis = typeof Wahlergebnis.Type
