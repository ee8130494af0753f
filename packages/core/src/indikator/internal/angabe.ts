/**
 * What a caller may get wrong, caught before anything is computed, with what to write instead.
 *
 * @module
 */
import type { Merkmal } from "../../merkmal/Merkmal.js"
import type { Ergebnis } from "../Ergebnis.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import type { Statistik } from "../Statistik.js"

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null

const shown = (value: unknown): string => {
  if (typeof value === "string") return `"${value}"`
  return Array.isArray(value) ? "a list" : isObject(value) ? "an object" : String(value)
}

const slip = (message: string): never => {
  throw new RangeError(message)
}

/** Throws where a definition, tables, an area or a year is none. */
export const checkLageangabe = (definition: Indikatordefinition, angabe: { readonly daten: unknown; readonly raum: unknown; readonly jahr: unknown }): void => {
  const asked: unknown = definition
  if (!isObject(asked) || !isObject(asked["formel"])) {
    slip(`evaluate computes a definition, not ${shown(asked)}: write evaluate(findDefinition("1.1.1"), { daten, raum, jahr }), and see that a reading found for a day is not undefined`)
  }
  if (!isObject(angabe)) slip(`evaluate needs { daten, raum, jahr }, not ${shown(angabe)}`)
  const { daten, raum, jahr } = angabe
  if (!Array.isArray(daten)) slip(`daten is a list of Datensätze, not ${shown(daten)}: write daten: [datensatz]`)
  if (!isObject(raum) || typeof raum["_tag"] !== "string") {
    slip(`raum is an area, not ${shown(raum)}: write raum: Raum.make("05562", "Recklinghausen")`)
  }
  if (typeof jahr !== "number" || !Number.isInteger(jahr) || jahr < 1 || jahr > 9999) {
    slip(`jahr is a reporting year such as 2019, a whole number, not ${shown(jahr)}`)
  }
}

/** Throws where a result is none, such as the whole evaluation. */
export const checkErgebnis = (ergebnis: Ergebnis, rechnet: string): void => {
  const asked: unknown = ergebnis
  if (isObject(asked) && isObject(asked["rechnung"])) return
  const whole = isObject(asked) && Array.isArray(asked["ergebnisse"])
  slip(`${rechnet} takes one result, not ${whole ? "a whole evaluation: give it one of its ergebnisse" : shown(asked)}`)
}

/** Throws where what is ranked by is no Merkmal, or one that no result names. */
export const checkRangmerkmal = (merkmal: Merkmal, ergebnisse: ReadonlyArray<Ergebnis>): void => {
  const asked: unknown = merkmal
  if (!isObject(asked) || !isObject(asked["liste"])) {
    slip(`rangliste ranks by a Merkmal, not ${shown(asked)}: write Merkmal.make("staatsangehoerigkeit", liste)`)
  }
  const named = [...new Set(ergebnisse.flatMap(({ gruppe }) => Object.keys(gruppe)))]
  if (named.length > 0 && !named.includes(merkmal.id)) {
    slip(`No result names the Merkmal "${merkmal.id}"; they name ${named.join(", ")}`)
  }
}

/** Throws where the statistics are not given, without which no break is known. */
export const checkOptionen = (optionen: { readonly statistiken: ReadonlyArray<Statistik> }, rechnet: string): void => {
  const asked: unknown = optionen
  if (!isObject(asked) || !Array.isArray(asked["statistiken"])) {
    slip(`${rechnet} needs the statistics to know their breaks: write ${rechnet}(…, { statistiken })`)
  }
}
