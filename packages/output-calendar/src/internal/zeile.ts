/**
 * Content lines, not folded yet; values are written and escaped by ical.js.
 *
 * @module
 */
import ICAL from "ical.js"
import { siebe } from "./sieb.js"
import { clean } from "./text.js"

const design = ICAL.design.icalendar

/** What ical.js knows, and the properties of RFC 7986 and of the clients that it does not: without them it would not escape their text. */
const properties = {
  ...design,
  property: {
    ...design.property,
    name: { defaultType: "text" },
    color: { defaultType: "text" },
    "x-wr-calname": { defaultType: "text" },
    "x-wr-timezone": { defaultType: "text" },
    "x-published-ttl": { defaultType: "duration" },
  },
}

/** What kind of value a property has. */
export type Wertart = "text" | "date" | "date-time" | "duration" | "integer"

/** Writes one property with its values; texts are cleaned. */
export const zeile = (name: string, art: Wertart, ...werte: readonly [string | number, ...ReadonlyArray<string | number>]): string =>
  ICAL.stringify.property([name, {}, art, ...werte.map((wert) => (typeof wert === "string" ? clean(wert) : wert))], properties, true)

/** Writes a time on the wall clock of a zone. */
export const ortszeile = (name: string, zone: string, wert: string): string =>
  ICAL.stringify.property([name, { tzid: zone }, "date-time", wert], properties, true)

/** A property as ical.js reads it: name, parameters, kind of value, values. */
export type Eigenschaft = readonly [string, unknown, string, ...ReadonlyArray<unknown>]

/** A component as ical.js reads it: name, properties, the components in it. */
export type Komponente = readonly [string, ReadonlyArray<Eigenschaft>, ReadonlyArray<Komponente>]

/** Writes a property that was read back as the line that it was; texts are cleaned. */
export const gelesen = ([name, angaben, art, ...werte]: Eigenschaft): string =>
  ICAL.stringify.property([name, angaben, art, ...werte.map((wert) => (typeof wert === "string" ? clean(wert) : wert))], design, true)

/** Reads what an edition of ours has of a calendar file; throws what ical.js throws. */
export const lies = (text: string): ReadonlyArray<Komponente> => {
  const found: unknown = ICAL.parse(siebe(text))
  const list = Array.isArray(found) && typeof found[0] === "string" ? [found] : found
  return list as ReadonlyArray<Komponente>
}
