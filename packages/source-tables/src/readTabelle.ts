import type { Ereignis } from "./Ereignis.js"
import { type Kodierung, makeDecoder } from "./internal/decode.js"
import { meldung } from "./internal/message.js"
import { Reading } from "./internal/reader.js"
import { loadParse } from "./internal/records.js"
import type { Mapping } from "./Mapping.js"

/** How far a reading is. */
export interface Fortschritt {
  readonly bytes: number
  readonly zeilen: number
}

/** What belongs to the reading of one file. */
export interface Leseoptionen {
  /** The name of the file, for messages, and where the mapping reads the time from it. */
  readonly datei: string
  /** The key of the time, where the table does not say it: `2015`, `2015-12-31`. */
  readonly zeit?: string
  readonly onProgress?: (fortschritt: Fortschritt) => void
  /** How many findings are listed; the rest is counted. */
  readonly hoechstens?: number
}

const encodings = ({ angaben: { kodierung = "utf-8" } }: Mapping): ReadonlyArray<Kodierung> =>
  typeof kodierung === "string" ? [kodierung] : kodierung

const NOTHING = new Uint8Array(0)

/**
 * Reads a table as it comes, in constant memory: the head, batches of lines with their cells, findings, the foot.
 *
 * What the mapping does not know becomes a finding with file, line and column; a line that has one gives no cells, and
 * no finding stops the reading except one about the head. That a cell stands twice only `readDatensaetze` can tell.
 *
 * @example
 * ```ts
 * import { parseMapping, readTabelle } from "@teilhabe/source-tables"
 * import * as Result from "effect/Result"
 *
 * const mapping = Result.getOrThrow(parseMapping(`
 * tabelle: beispiel
 * titel: Beispiel
 * format: open-sdg
 * fundstelle: { herausgeber: Amt }
 * felder: { Year: { zeit: { art: jahr } }, Code: { raum: schluessel }, Value: { wert: true } }
 * datensaetze: [{ id: personen, titel: Personen, groesse: bevoelkerung, einheit: Personen, statistik: melderegister }]
 * `))
 * async function* chunks() { yield new TextEncoder().encode("Year,Code,Value\n2020,05562024,84000\n2021,05562O24,84100\n") }
 *
 * const seen: Array<unknown> = []
 * for await (const ereignis of readTabelle(chunks(), mapping, { datei: "beispiel.csv" })) {
 *   if (ereignis._tag === "Zeilen") seen.push(...ereignis.zeilen.flatMap(({ zellen }) => zellen.map(({ koordinate }) => koordinate)))
 *   if (ereignis._tag === "Meldung") seen.push([ereignis.meldung.finding.code, ereignis.meldung.fundstelle.zeile])
 * }
 * seen // => [["tabelle/RaumUnknown", 3], { zeit: "2020", raum: "05562024" }]
 * ```
 */
export async function* readTabelle(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mapping: Mapping,
  { datei, zeit, onProgress, hoechstens = 1000 }: Leseoptionen,
): AsyncGenerator<Ereignis, void, undefined> {
  const parse = await loadParse()
  const decoder = makeDecoder(encodings(mapping))
  const reading = new Reading({ mapping, datei, hoechstens, parse, ...(zeit === undefined ? {} : { zeit }) })
  let [bytes, undecodable, known] = [0, false, decoder.state().kodierung]
  const take = (chunk: Uint8Array, last: boolean): ReadonlyArray<Ereignis> => {
    bytes += chunk.length
    const decoded = decoder.push(chunk, last)
    if ("text" in decoded) {
      const { kodierung } = decoder.state()
      const switched: ReadonlyArray<Ereignis> = kodierung === known ? [] : [{ _tag: "Kodierung", kodierung }]
      known = kodierung
      return [...switched, ...reading.push(decoded.text, last, decoder.state())]
    }
    undecodable = true
    const fundstelle = { datei, zeile: decoded.undecodable, spalte: 1 }
    return [{ _tag: "Meldung", meldung: meldung("tabelle/EncodingUnknown", fundstelle, { kodierung: encodings(mapping).join(", ") }) }]
  }
  for await (const chunk of chunks) {
    yield* take(chunk, false)
    onProgress?.({ bytes, zeilen: reading.state().zeilen })
    if (undecodable) break
  }
  if (!undecodable) yield* take(NOTHING, true)
  const { zeilen, endsWithLine, stopped } = reading.state()
  onProgress?.({ bytes, zeilen })
  yield { _tag: "Ende", zeilen, bytes, vollstaendig: !stopped && !undecodable, zeilenendeAmSchluss: endsWithLine }
}
