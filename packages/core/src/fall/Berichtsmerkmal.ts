/**
 * What a report to a body may tell of a case in coarse features, and which kind of data each of them is.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import type { Gewoehnlich } from "../datenschutz/Datenart.js"

/** The most characters that a feature is told in. */
const ZEICHEN = 120

// 4.5.1990, 1990-05-04, 4/5/90, "4. 5." or any number of four figures on, as a year has.
const DAY = /\d{4}|\d\s*[./-]\s*\d{1,2}\s*[./-]|\d\s*\.\s*\d/u

/**
 * Tells whether a text is coarse enough in its form: short, and with no figures that look like a day or a year.
 *
 * @example
 * ```ts
 * import { Berichtsmerkmal } from "@teilhabe/core/fall"
 *
 * Berichtsmerkmal.isTellable("25 bis 39 Jahre") // => true
 * Berichtsmerkmal.isTellable("geboren am 4.5.1990") // => false
 * ```
 */
export const isTellable = (text: string): boolean => text.length <= ZEICHEN && !DAY.test(text.normalize("NFKC"))

/** How a feature is told. */
export const Merkmalstext = Schema.String.check(Schema.makeFilter(isTellable))

const text = Schema.optionalKey(Merkmalstext)

/** The features that a report told, each as it was told. */
export const Berichtsmerkmale = Schema.Struct({
  altersgruppe: text, haushalt: text, herkunft: text, rechtskreis: text, sozialraum: text, dauer: text, handlungsfelder: text, ziele: text,
})

/** The features that a report told. */
export type Berichtsmerkmale = typeof Berichtsmerkmale.Type

/** A feature that a report may tell. */
export type Berichtsmerkmal = keyof Berichtsmerkmale

/** The kind of data that each feature is made of; the age is told in bands, as part of how somebody lives. */
export const datenarten: Readonly<Record<Berichtsmerkmal, Gewoehnlich>> = {
  altersgruppe: "lebenslage", haushalt: "lebenslage", herkunft: "aufenthalt", rechtskreis: "rechtskreis", sozialraum: "lebenslage",
  dauer: "verlauf", handlungsfelder: "bedarf", ziele: "ziele",
}

/**
 * Tells whether features are known ones, and told in texts that may be told; for what comes from outside without a schema.
 *
 * @example
 * ```ts
 * import { Berichtsmerkmal } from "@teilhabe/core/fall"
 *
 * Berichtsmerkmal.areTellable({ haushalt: "mit Kindern" }) // => true
 * Berichtsmerkmal.areTellable({ name: "Vorname-17" }) // => false
 * ```
 */
export const areTellable = (merkmale: Readonly<Record<string, unknown>>): merkmale is Berichtsmerkmale =>
  Object.entries(merkmale).every(([merkmal, told]) => Object.hasOwn(datenarten, merkmal) && typeof told === "string" && isTellable(told))

/**
 * Lists the kinds of data that a report with these features is of: needs, as it speaks of one, and those of its features.
 *
 * @example
 * ```ts
 * import { Berichtsmerkmal } from "@teilhabe/core/fall"
 *
 * Berichtsmerkmal.datenartenOf({ haushalt: "mit Kindern", altersgruppe: "unter 25 Jahre" }) // => ["bedarf", "lebenslage"]
 * ```
 */
export const datenartenOf = (merkmale: Berichtsmerkmale): ReadonlyArray<Gewoehnlich> => {
  const told = Object.keys(merkmale) as ReadonlyArray<Berichtsmerkmal>
  return [...new Set<Gewoehnlich>(["bedarf", ...told.map((merkmal) => datenarten[merkmal])])]
}
