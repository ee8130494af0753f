import type { Messwert } from "../../../kernel/Messwert.js"
import * as Tabellenzeichen from "../../../kernel/Tabellenzeichen.js"
import { formatZahl } from "../../formatZahl.js"
import * as Zahlwort from "../../Zahlwort.js"
import { zahlzelle } from "../zahlzelle.js"

const STELLEN = [0, 1, 2, 3] as const
const EINS = /^(?:ein(?:e|er|es|en|em|s)?)$/u
const KEIN = /^(?:kein(?:e|er|es|en|em)?|null|niemand)$/u
const GENITIV: Readonly<Record<number, string>> = { 2: "zweier", 3: "dreier" }

const isWort = (text: string, wert: number): boolean => {
  const word = text.toLowerCase()
  if (wert === 0 ? KEIN.test(word) : wert === 1 && EINS.test(word)) return true
  return Zahlwort.toText(wert).toLowerCase() === word || GENITIV[wert] === word
}

/** Tells whether a text is a value as it is printed: its sign, its figures, or its word, and nothing beside it. */
export const isDruckform = (text: string, wert: Messwert): boolean => {
  const plain = text.trim().replaceAll("\u00A0", " ")
  // Writing forms costs more than all else here: the usual one first.
  const first = Tabellenzeichen.print(wert, { nachkommastellen: 0 })
  if (plain === first || (wert._tag === "Exakt" && isWort(plain, wert.wert))) return true
  if (wert._tag === "Fehlend" && plain === "…") return true
  return STELLEN.some((stellen) => [zahlzelle(wert, stellen), formatZahl(wert, { stellen })].some((form) => form.replaceAll("\u00A0", " ") === plain))
}
