/**
 * The form of the official municipality key and what a wrong one was probably meant to be.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** The levels that have an official key. */
export type AgsEbene = "Land" | "Regierungsbezirk" | "Kreis" | "Gemeinde"

const FORM = /^(?:0[1-9]|1[0-6])(?:\d|\d{3}|\d{6})?$/u

const EBENEN: Readonly<Record<number, AgsEbene>> = { 2: "Land", 3: "Regierungsbezirk", 5: "Kreis", 8: "Gemeinde" }

/** Tells the level of a key by its length. */
export const ebeneOf = (ags: string): AgsEbene => EBENEN[ags.length] ?? "Gemeinde"

/** Tells whether a text has the form of a key. */
export const isForm = (text: string): boolean => FORM.test(text)

const EXPECTED = "Expected an AGS: text of 2 (Land), 3 (Regierungsbezirk), 5 (Kreis) or 8 digits (Gemeinde), the first two 01 to 16"

/** What a text of the wrong form was probably meant to be, with the reason. */
export const guess = (text: string): { readonly ags: string; readonly why: string } | undefined => {
  const digits = text.replace(/[\s./-]/gu, "")
  const candidates = [
    { ags: digits, why: "write the digits without gaps:" },
    { ags: [1, 4, 7].includes(digits.length) ? `0${digits}` : "", why: "did you lose the leading zero? Write" },
    { ags: digits.length === 12 ? digits.slice(0, 5) + digits.slice(9) : "", why: "this looks like a Regionalschlüssel (ARS) of 12 digits; its AGS is" },
    { ags: digits.length === 11 ? `0${digits.slice(0, 4)}${digits.slice(8)}` : "", why: "this looks like a Regionalschlüssel (ARS) of 12 digits without its leading zero; its AGS is" },
  ]
  return candidates.find(({ ags }) => ags !== text && isForm(ags))
}

/** Says what is wrong with a key and what to write. */
export const explain = (text: string): string => {
  const guessed = guess(text)
  const shown = text.slice(0, 40)
  return `"${shown}" is no AGS: ${guessed === undefined ? EXPECTED : `${guessed.why} ${guessed.ags}. ${EXPECTED}`}`
}

const TEXT = `${EXPECTED}; put it in quotes, since a number loses its leading zero`

/** The official municipality key (Amtlicher Gemeindeschlüssel, AGS) or the part of it that names a larger area. */
export const Ags = Schema.String.annotate({ message: TEXT }).check(
  Schema.makeFilter((text: string) => isForm(text) || explain(text)).abort(),
  Schema.isPattern(FORM, { message: EXPECTED }),
).pipe(Schema.brand("Ags"))

/** The official municipality key or the part of it that names a larger area. */
export type Ags = typeof Ags.Type

/** The shortest key of the same area: a town that is its own county, or its own Land, has more than one. */
export const shortest = (ags: string): string => {
  const kreis = ags.length === 8 && ags.endsWith("000") ? ags.slice(0, 5) : ags
  const land = kreis.length === 5 && kreis.endsWith("000") ? kreis.slice(0, 2) : kreis
  // A third digit of 0 says that the Land has no Regierungsbezirk there.
  return land.length === 3 && land.endsWith("0") ? land.slice(0, 2) : land
}

const isAgs = Schema.is(Ags)

/** Takes a text as a key, or throws a `RangeError` that says what to write. */
export const trusted = (text: string): Ags => {
  if (isAgs(text)) return text
  throw new RangeError(explain(text))
}
