import * as Id from "../kernel/Id.js"

const LONGEST = 80

// 53 bits of a text, which tell apart what the cut words no longer do; no secret is kept by it.
const digest = (text: string): string => {
  let [left, right] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    left = Math.imul(left ^ text.charCodeAt(at), 2654435761)
    right = Math.imul(right ^ text.charCodeAt(at), 1597334677)
  }
  left = Math.imul(left ^ (left >>> 16), 2246822507) ^ Math.imul(right ^ (right >>> 13), 3266489909)
  right = Math.imul(right ^ (right >>> 16), 2246822507) ^ Math.imul(left ^ (left >>> 13), 3266489909)
  return (4294967296 * (2097151 & right) + (left >>> 0)).toString(36)
}

/**
 * Makes the id of a link of the red thread from what names it: `sitzung.steuerungsgruppe.s-1.top-1`; the same parts give the same id, others another.
 *
 * Where the id would be longer than 80 characters, or a dot in one of several parts would make it ambiguous, it is cut, and
 * ends in a digest of the whole. Throws a `RangeError` where a part has letters that no id has.
 *
 * @example
 * ```ts
 * import { gliedkennung } from "@teilhabe/core/ereignis"
 *
 * gliedkennung("sitzung", "steuerungsgruppe", "s-1") // => "sitzung.steuerungsgruppe.s-1"
 * gliedkennung("sitzung", "steuerungsgruppe", "s".repeat(80)).length <= 80 // => true
 * ```
 */
export const gliedkennung = (art: string, ...teile: ReadonlyArray<string>): Id.Id => {
  const joined = [art, ...teile].join(".")
  const ambiguous = teile.length > 1 && teile.some((teil) => teil.includes("."))
  if (joined.length <= LONGEST && !ambiguous) return Id.make(joined)
  const cut = joined.slice(0, LONGEST - 14).replace(/[.-]+$/u, "")
  return Id.make(`${cut}.x-${digest(JSON.stringify([art, ...teile]))}`)
}
