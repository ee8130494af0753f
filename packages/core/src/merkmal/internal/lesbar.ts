/**
 * What can be read of evidence: an empty or unknown answer says as little as none.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Codeliste from "../Codeliste.js"
import * as Staatsangehoerigkeit from "../Staatsangehoerigkeit.js"

/** What an office enters where it does not know, in a field that wants a key. */
export const UNGENANNT = "999"

/** A year with four digits between 1800 and 2999. */
export const JAHR = /^(?:1[89]|2\d)\d\d$/u

/** An area by its three digits. */
export const GEBIET = /^\d{3}$/u

/** Tells whether a key is that of a nationality, stateless and unknown among them, and no group of several. */
export const isNationality = (key: string): boolean =>
  key === Staatsangehoerigkeit.DEUTSCH || (GEBIET.test(key) && Codeliste.find(Staatsangehoerigkeit.liste, key) !== undefined)

/** Reads nationalities: a key that no list has counts as not known, and so does an empty list. */
export const nationalitiesOf = (keys: ReadonlyArray<string> = []): ReadonlyArray<string> =>
  keys.length === 0 ? [UNGENANNT] : keys.map((key) => (isNationality(key) ? key : UNGENANNT))

/** Reads the year of a day or of a year alone; nothing where the text is neither. */
export const jahrOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  return JAHR.test(text) || Result.isSuccess(Stichtag.parse(text)) ? Number(text.slice(0, 4)) : undefined
}
