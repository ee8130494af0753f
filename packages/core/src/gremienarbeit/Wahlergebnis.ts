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

/** The result of an election: entitled, cast, valid, and seats by list; never a person's name. */
export const Wahlergebnis = Schema.Struct({
  id: Id.Id,
  tag: Stichtag.Stichtag,
  /** The first day of the new term, where it is not the day of the election. */
  amtsbeginn: Schema.optionalKey(Stichtag.Stichtag),
  wahlberechtigte: Messwert.Messwert,
  abgegeben: Messwert.Messwert,
  gueltig: Schema.optionalKey(Messwert.Messwert),
  listen: Schema.Array(Schema.Struct({ titel: Text.Text, stimmen: Messwert.Messwert, sitze: Messwert.Messwert })),
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** The result of an election. */
export type Wahlergebnis = typeof Wahlergebnis.Type
