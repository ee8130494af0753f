/**
 * The mark of an invented or provisional report, in every entry: a calendar is imported, and its origin forgotten.
 *
 * @module
 */
import { GALT } from "./entfallen.js"
import type { Kalendereintrag } from "./form.js"
import { oneLine } from "./text.js"
import { zeile } from "./zeile.js"

/** What is marked, in full for the text of an entry and short behind a title. */
export interface Marke {
  readonly satz: string
  /** ` [Erfundenes Beispiel]` */
  readonly kurz: string
}

const LONGEST_SENTENCE = 1000
const LONGEST_SHORT = 80

/** Reads a mark; words that nobody sees are none. */
export const markeOf = (kennzeichnung: string | undefined): Marke | undefined => {
  const satz = oneLine(kennzeichnung ?? "", LONGEST_SENTENCE)
  if (satz === "") return undefined
  const [first = satz] = /^.+?(?=[.!?](?:\s|$))/u.exec(satz) ?? []
  return { satz, kurz: ` [${oneLine(first, LONGEST_SHORT)}]` }
}

const valueOf = (name: "summary" | "description", text: string): string => zeile(name, "text", text).slice(name.length + 1)

/** Marks the lines of an entry of an edition before; what is marked already stays as it is. */
export const markiert = (zeilen: Kalendereintrag["zeilen"], marke: Marke | undefined): Kalendereintrag["zeilen"] => {
  if (marke === undefined) return zeilen
  const [kurz, satz] = [valueOf("summary", marke.kurz), valueOf("description", `${marke.satz}\n`)]
  return zeilen.map((one) => {
    if (one.startsWith("SUMMARY:") && !one.endsWith(kurz)) return one + kurz
    if (!one.startsWith("DESCRIPTION:")) return one
    const text = one.slice("DESCRIPTION:".length)
    // The mark stands once, in front of all that is said of the entry: no longer where the text of the duty begins.
    const bare = text.startsWith(satz) ? text.slice(satz.length) : text.replace(GALT + satz, () => GALT)
    return `DESCRIPTION:${satz}${bare}`
  })
}
