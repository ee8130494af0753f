/**
 * The grammar of official age keys.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Band } from "./alterBand.js"

// Three digits alone are a single year: ALT004 is 4 to under 5, which ALT004B05 says too.
const FORM = /^ALT(\d{3})(?:B(\d{2})|(UM))?$/u

const EXPECTED = "expected a key such as ALT003B06 (3 to under 6), ALT004 (4 to under 5) or ALT075UM (75 and more)"

const explain = (text: string): string => {
  if (FORM.test(text.trim().toUpperCase())) return `${EXPECTED}, in capitals and without blanks; did you mean ${text.trim().toUpperCase()}?`
  if (/^ALT\d{3}B\d{2,3}[A-Z]+$/u.test(text)) return `it ends in a letter that marks a special case, which no grammar explains; ${EXPECTED}`
  if (/^ALT\d{3}B\d{3}$/u.test(text)) return `an upper end has two digits; ${EXPECTED}`
  return EXPECTED
}

/** Reads an age key; a failure is the reason. */
export const readKey = (text: string): Result.Result<Band, string> => {
  const [, lower, upper, more] = FORM.exec(text) ?? []
  if (lower === undefined) return Result.fail(explain(text))
  const von = Number(lower)
  if (more !== undefined) return Result.succeed({ von })
  const bis = upper === undefined ? von + 1 : Number(upper)
  return von < bis ? Result.succeed({ von, bis }) : Result.fail(`from ${von} to under ${bis} there is no age`)
}

/** Writes an age key; a single year has the short one. */
export const writeKey = ({ von, bis }: Band): string => {
  const lower = `ALT${String(von).padStart(3, "0")}`
  if (bis === undefined) return `${lower}UM`
  if (bis === von + 1) return lower
  if (bis > 99) throw new RangeError(`The ages ${von} to under ${bis} have no official key: the upper end of several years has two digits`)
  return `${lower}B${String(bis).padStart(2, "0")}`
}
