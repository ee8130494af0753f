import type { Ereignis, Schriftform } from "./Ereignis.js"
import { encode } from "./internal/decode.js"
import { printField } from "./internal/printLine.js"

const BOM = new Uint8Array([0xef, 0xbb, 0xbf])

/**
 * Prints what was read as it stood: byte order mark, encoding, head, quoting, blanks, signs and foot.
 *
 * Numbers are printed from their values and the form of their column, never from a copy of the text; the head and the
 * foot, which hold no values, are kept. Where a line would differ the reader has told it (`tabelle/PrintDiffers`).
 * Throws a `RangeError` where the table was not read to its end, or a character is not in the encoding of the file.
 *
 * @example
 * ```ts
 * import { parseMapping, printTabelle, readTabelle } from "@teilhabe/source-tables"
 * import * as Result from "effect/Result"
 *
 * const mapping = Result.getOrThrow(parseMapping(`
 * tabelle: beispiel
 * titel: Beispiel
 * format: open-sdg
 * fundstelle: { herausgeber: Amt }
 * felder: { Year: { zeit: { art: jahr } }, Value: { wert: true } }
 * datensaetze: [{ id: quote, titel: Quote, groesse: quote, einheit: Prozent, statistik: melderegister }]
 * `))
 * const text = "Year,Value\n2020,9.62\n2021,10\n"
 * async function* chunks() { yield new TextEncoder().encode(text) }
 *
 * let printed = ""
 * for await (const bytes of printTabelle(readTabelle(chunks(), mapping, { datei: "beispiel.csv" }))) printed += new TextDecoder().decode(bytes)
 * printed === text // => true
 * ```
 */
export async function* printTabelle(ereignisse: AsyncIterable<Ereignis> | Iterable<Ereignis>): AsyncGenerator<Uint8Array, void, undefined> {
  let form: Schriftform | undefined
  let before = ""
  const write = (text: string, { kodierung }: Schriftform): Uint8Array => {
    const bytes = encode(text, kodierung)
    if (bytes === undefined) throw new RangeError(`A table in ${kodierung} cannot hold all characters of "${text.slice(0, 40)}": print it in utf-8`)
    return bytes
  }
  for await (const ereignis of ereignisse) {
    if (ereignis._tag === "Kopf") {
      form = ereignis.form
      if (form.bom) yield BOM
      before = ereignis.text
    }
    if (form !== undefined && ereignis._tag === "Kodierung") form = { ...form, kodierung: ereignis.kodierung }
    if (form === undefined || ereignis._tag === "Kodierung" || ereignis._tag === "Meldung" || ereignis._tag === "Kopf") continue
    if (ereignis._tag === "Ende") {
      if (!ereignis.vollstaendig) throw new RangeError("A table that was not read to its end cannot be printed: see its findings")
      const { zeilenende } = form
      yield write(ereignis.zeilenendeAmSchluss || !before.endsWith(zeilenende) ? before : before.slice(0, -zeilenende.length), form)
    } else {
      // One piece is held back: whether the file ends with a line end is known at its end.
      yield write(before, form)
      before = ereignis._tag === "Fuss" ? ereignis.text : printLines(ereignis.zeilen, form)
    }
  }
}

const printLines = (zeilen: Extract<Ereignis, { _tag: "Zeilen" }>["zeilen"], { trennzeichen, zeilenende, anfuehrung }: Schriftform): string => {
  const always = new Set(anfuehrung)
  return zeilen.map(({ felder }) =>
    `${felder.map((feld, at) => printField(feld, trennzeichen, always.has(at))).join(trennzeichen)}${zeilenende}`).join("")
}
