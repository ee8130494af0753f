/**
 * The name of a day that is due in a Projekt.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/**
 * What is due, and the day on which it was due at first: `abschluss/2021-12-31`, `zwischenziel/2020-12-31`, `erprobungsende/2022-06-30`,
 * `pruefung/2021-03-31`, `ueberpruefung/2022-12-31`, and for a Meilenstein its id: `meilenstein/raeume-gefunden`.
 *
 * The day is the one that the Konzept, its Horizontregel or the event gave; putting it off does not change the name.
 */
export const Terminschluessel = Schema.String.check(
  Schema.isPattern(/^(?:(?:beginn|zwischenziel|abschluss|erprobungsende|pruefung|ueberpruefung)\/\d{4}-\d{2}-\d{2}|meilenstein\/[a-z0-9]+(?:[.-][a-z0-9]+)*)$/u, {
    message: "Expected what is due and its first day, such as abschluss/2021-12-31, or meilenstein/ and its id",
  }),
).pipe(Schema.brand("Terminschluessel"))

/** The name of a day that is due in a Projekt. */
export type Terminschluessel = typeof Terminschluessel.Type

const WORTE: Readonly<Record<string, string>> = {
  beginn: "Beginn",
  zwischenziel: "Zwischenziel",
  abschluss: "Abschluss",
  erprobungsende: "Ende der Erprobung",
  pruefung: "Antwort auf den Prüfauftrag",
  ueberpruefung: "Überprüfung",
}

/**
 * Says the name in German, with the first day, or with the words for the id of a Meilenstein.
 *
 * @example
 * ```ts
 * import { Terminschluessel } from "@teilhabe/core/projektverlauf"
 * import * as Schema from "effect/Schema"
 *
 * const read = Schema.decodeUnknownSync(Terminschluessel.Terminschluessel)
 * Terminschluessel.toText(read("abschluss/2021-12-31")) // => "Abschluss (31.12.2021)"
 * Terminschluessel.toText(read("meilenstein/raeume"), () => "„Räume gefunden“") // => "Meilenstein „Räume gefunden“"
 * ```
 */
export const toText = (schluessel: Terminschluessel, nenne: (id: string) => string = (id) => `„${id}“`): string => {
  const at = schluessel.indexOf("/")
  const [art, rest] = [schluessel.slice(0, at), schluessel.slice(at + 1)]
  return art === "meilenstein" ? `Meilenstein ${nenne(rest)}` : `${WORTE[art] ?? art} (${rest.split("-").reverse().join(".")})`
}
