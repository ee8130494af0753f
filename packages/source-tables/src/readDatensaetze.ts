import { type Raum, Zeitraum } from "@teilhabe/core/kernel"
import { Raum as Raeume } from "@teilhabe/core/kernel"
import { Cube, type Datensatz } from "@teilhabe/core/cube"
import { type Merkmal, Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import type { Tabellenzeile } from "./Ereignis.js"
import { type Ablage, addLine, makeAblage } from "./internal/collect.js"
import type { DatensatzAngabe, Mapping } from "./Mapping.js"
import type { Meldung } from "./Meldung.js"
import { type Leseoptionen, readTabelle } from "./readTabelle.js"

/** What a table gave: the Datensätze of its mapping, and everything that was found on the way. */
export interface GeleseneTabelle {
  readonly datensaetze: ReadonlyArray<Datensatz.Datensatz>
  readonly meldungen: ReadonlyArray<Meldung>
  /** How many lines and cells were read, and how often each sign stood in them. */
  readonly zeilen: number
  readonly zellen: number
  readonly zeichen: Readonly<Record<string, number>>
}

const areas = (mapping: Mapping, ablage: Ablage): ReadonlyArray<Raum.Raum> => {
  const liste = mapping.beschriftungen.get(Raummerkmal.ID)?.merkmal.liste.auspraegungen ?? []
  const names = new Map([...liste.map(({ schluessel, name }) => [schluessel, name] as const), ...ablage.raeume])
  return [...ablage.raumschluessel].sort().map((key) => Raeume.make(key, names.get(key) ?? key))
}

const times = (ablage: Ablage): ReadonlyArray<Zeitraum.Zeitraum> =>
  [...ablage.zeiten].map((key) => Result.getOrThrow(Zeitmerkmal.parse(key)))

const merkmaleOf = (mapping: Mapping, { merkmale }: DatensatzAngabe, ablage: Ablage): ReadonlyArray<Merkmal.Merkmal> => {
  const own = [...mapping.beschriftungen].filter(([id]) => id !== Raummerkmal.ID && (merkmale?.includes(id) ?? true)).map(([, { merkmal }]) => merkmal)
  return [
    ...own,
    ...(ablage.raumschluessel.size > 0 ? [Raummerkmal.make(areas(mapping, ablage))] : []),
    ...(ablage.zeiten.size > 0 ? [Zeitmerkmal.make(times(ablage))] : []),
  ]
}

const toDatensatz = (mapping: Mapping, angabe: DatensatzAngabe, ablage: Ablage): Datensatz.Datensatz => {
  const { tabelle, herkunft = "veroeffentlicht", fundstelle, anmerkungen = [] } = mapping.angaben
  const { id, titel, groesse, einheit, statistik, definitionen = {}, toleranz } = angabe
  const zellen = [...(ablage.zellen.get(id)?.values() ?? [])]
  return {
    id, titel, groesse, einheit, statistik, definitionen, herkunft,
    fundstelle: { ...fundstelle, tabelle: fundstelle.tabelle ?? tabelle, ...(ablage.stand === undefined ? {} : { stand: ablage.stand }) },
    ...(toleranz === undefined ? {} : { toleranz }),
    anmerkungen: [...anmerkungen, ...(angabe.anmerkungen ?? []), ...ablage.anmerkungen],
    cube: Cube.make(merkmaleOf(mapping, angabe, ablage), "unbekannt", zellen),
  }
}

/**
 * Reads a whole table into the Datensätze of its mapping; a cell that is not in the table is `unbekannt`.
 *
 * A cell that stands twice with different values is a finding, and the first is kept.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { parseMapping, readDatensaetze } from "@teilhabe/source-tables"
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
 * async function* chunks() { yield new TextEncoder().encode("Year,Value\n2020,9.62\n") }
 *
 * const { datensaetze } = await readDatensaetze(chunks(), mapping, { datei: "beispiel.csv" })
 * datensaetze.map(({ cube }) => Cube.get(cube, { zeit: "2020" })) // => [{ _tag: "Exakt", wert: 9.62 }]
 * ```
 */
export const readDatensaetze = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mapping: Mapping,
  optionen: Leseoptionen,
): Promise<GeleseneTabelle> => {
  const ablage = makeAblage(mapping, optionen.datei)
  let zeilen = 0
  const lines = (batch: ReadonlyArray<Tabellenzeile>): void => {
    for (const zeile of batch) addLine(ablage, zeile)
    zeilen += batch.length
  }
  for await (const ereignis of readTabelle(chunks, mapping, optionen)) {
    if (ereignis._tag === "Zeilen") lines(ereignis.zeilen)
    else if (ereignis._tag === "Meldung") ablage.meldungen.push(ereignis.meldung)
    else if (ereignis._tag === "Fuss") {
      ablage.anmerkungen.push(...ereignis.anmerkungen)
      ablage.stand = ereignis.stand ?? ablage.stand
    }
  }
  return {
    datensaetze: mapping.angaben.datensaetze.map((angabe) => toDatensatz(mapping, angabe, ablage)),
    // In the order of the file, whatever the pieces it came in.
    meldungen: [...ablage.meldungen].sort(({ fundstelle: a }, { fundstelle: b }) => a.zeile - b.zeile || a.spalte - b.spalte),
    zeilen,
    zellen: [...ablage.zellen.values()].reduce((sum, one) => sum + one.size, 0),
    zeichen: Object.fromEntries([...ablage.zeichen].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
