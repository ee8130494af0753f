/**
 * Moments in UTC.
 *
 * @module
 */
import { Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"

const MOMENT = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/u

/** Takes a day or a moment as a moment; undefined where it is none. */
export const momentOf = (text: string): string | undefined => {
  const moment = text.length === 10 ? `${text}T00:00:00Z` : text
  return MOMENT.test(moment) && Result.isSuccess(Stichtag.parse(moment.slice(0, 10))) ? moment : undefined
}
