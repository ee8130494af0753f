/**
 * Values in the cells of a table, and the words that explain the signs among them.
 *
 * @module
 */
import type { Messwert } from "../../kernel/Messwert.js"
import * as Tabellenzeichen from "../../kernel/Tabellenzeichen.js"
import * as Block from "../Block.js"
import { formatZahl } from "../formatZahl.js"

/** Writes a value: a sign where it is absent, its interval behind it where that can be seen. */
export const zahlzelle = (wert: Messwert, nachkommastellen: number): string => {
  const text = Tabellenzeichen.print(wert, { nachkommastellen })
  if (wert._tag !== "Gerundet") return text
  // No wider than the last digit shown: any reader takes a printed number so.
  if (wert.bis - wert.von <= 10 ** -nachkommastellen * 1.001) return text
  const [von, bis] = [wert.von, wert.bis].map((one) => zahl(one, nachkommastellen))
  return `${text} [${von} bis ${bis}]`
}

// The end of an interval is a bound, not a count: a 0 there is no dash.
const zahl = (wert: number, nachkommastellen: number): string =>
  wert === 0 ? "0" : Tabellenzeichen.print({ _tag: "Exakt", wert }, { nachkommastellen })

const NICHTS = "genau null"
const GERUNDET = "mehr als nichts, aber weniger als die Hälfte der kleinsten gezeigten Einheit"

/** What the signs in a cell mean, sign by sign. */
const signsOf = (wert: Messwert, nachkommastellen: number): ReadonlyArray<readonly [string, string]> => {
  if (wert._tag === "Fehlend") return [[Tabellenzeichen.print(wert, { nachkommastellen }), formatZahl(wert)]]
  const text = zahlzelle(wert, nachkommastellen)
  return [
    ...(wert._tag === "Exakt" && wert.wert === 0 ? [["–", NICHTS] as const] : []),
    ...(/^\(?[−]?0(?:,0+)?\)?(?: |$)/u.test(text) ? [["0", GERUNDET] as const] : []),
    ...(wert.eingeschraenkt === true ? [["( )", "nur eingeschränkt aussagekräftig"] as const] : []),
    ...(text.includes("[") ? [["[ ]", "zwischen diesen Werten liegt die gerundete Zahl"] as const] : []),
  ]
}

/** Explains every sign that stands among the values, once, in the order of appearance; nothing where there is none. */
export const zeichenerklaerung = (werte: ReadonlyArray<Messwert>, nachkommastellen: number): ReadonlyArray<Block.Block> => {
  const signs = new Map<string, Set<string>>()
  for (const [sign, meaning] of werte.flatMap((wert) => signsOf(wert, nachkommastellen))) {
    signs.set(sign, (signs.get(sign) ?? new Set()).add(meaning))
  }
  if (signs.size === 0) return []
  const explained = [...signs].map(([sign, meanings]) => `„${sign}“ ${[...meanings].join(" oder ")}`)
  return [Block.absatz([Block.fett("Zeichen in der Tabelle:"), ` ${explained.join("; ")}.`])]
}
