/**
 * Which key of a list an age is counted under.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Altersgruppe from "../../../merkmal/Altersgruppe.js"
import { type Codeliste, find } from "../../../merkmal/Codeliste.js"
import { deckungOf } from "../cubeDeckung.js"

/** The bands of a list that rows are counted under. */
export interface Baender {
  readonly baender: ReadonlyArray<{ readonly schluessel: string; readonly band: Altersgruppe.Altersgruppe }>
  /** The keys that are no bands and mean no missing answer. */
  readonly ohneBand: ReadonlyArray<string>
}

/** Reads the undivided groups of a list as bands of ages. */
export const baenderOf = (liste: Codeliste): Baender => {
  const read = [...deckungOf(liste).zaehlbar].filter((key) => find(liste, key)?.art !== "fehlt").map((schluessel) => ({ schluessel, band: Altersgruppe.parse(schluessel) }))
  return {
    baender: read.flatMap(({ schluessel, band }) => (Result.isSuccess(band) ? [{ schluessel, band: band.success }] : [])),
    ohneBand: read.filter(({ band }) => Result.isFailure(band)).map(({ schluessel }) => schluessel),
  }
}

/** Finds the key of an age; where no band holds it, a key that says the age and that the list does not have. */
export const keyOfAlter = ({ baender }: Baender, alter: number): string =>
  baender.find(({ band }) => Altersgruppe.contains(band, alter))?.schluessel ?? `ALT${String(alter).padStart(3, "0")}`
