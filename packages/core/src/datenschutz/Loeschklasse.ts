/**
 * How long a kind of data is kept, and from when that time runs.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import { Datenart } from "./Datenart.js"

/** From when the time runs: the end of the case, the end of that year, or the day on which the data was noted. */
export const Beginn = Schema.Literals(["fallabschluss", "jahresende-nach-fallabschluss", "eintrag"])

/**
 * A retention class: a term and what starts it, for some kinds of data. The host gives it; the library knows none.
 *
 * @quelle DIN 66398: Löschklasse aus Standardlöschfrist und Startzeitpunkt
 */
export const Loeschklasse = Schema.Struct({
  id: Id.Id,
  titel: Text.Wortlaut,
  datenarten: Schema.NonEmptyArray(Datenart),
  frist: Dauer.Dauer,
  beginn: Beginn,
  /** The law or the house rule that sets the term. */
  quelle: Text.Wortlaut,
})

/** A retention class. */
export type Loeschklasse = typeof Loeschklasse.Type
