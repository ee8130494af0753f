/**
 * The cells of a table as they come, each place once.
 *
 * @module
 */
import type { Cube } from "@teilhabe/core/cube"
import { Messwert } from "@teilhabe/core/kernel"
import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import type { Tabellenzeile, Tabellenzelle } from "../Ereignis.js"
import type { Mapping } from "../Mapping.js"
import type { Meldung } from "../Meldung.js"
import { printCell } from "./cell.js"
import { meldung } from "./message.js"
import { labelOf } from "./lists.js"

/** A cell with the line that it stood in first. */
export interface Abgelegt extends Cube.Zelle {
  readonly zeile: number
}

/** What was read so far. */
export interface Ablage {
  readonly datei: string
  readonly merkmale: ReadonlyArray<string>
  readonly zellen: Map<string, Map<string, Abgelegt>>
  readonly raumschluessel: Set<string>
  readonly raeume: Map<string, string>
  readonly raumzeilen: Map<string, number>
  readonly zeiten: Set<string>
  readonly zeichen: Map<string, number>
  readonly meldungen: Array<Meldung>
  readonly anmerkungen: Array<string>
  stand: string | undefined
}

/** An empty store for one file. */
export const makeAblage = (mapping: Mapping, datei: string): Ablage => ({
  datei,
  merkmale: [...new Set([...mapping.beschriftungen.keys(), Raummerkmal.ID, Zeitmerkmal.ID])],
  zellen: new Map(mapping.angaben.datensaetze.map(({ id }) => [id, new Map()])),
  raumschluessel: new Set(),
  raeume: new Map(),
  raumzeilen: new Map(),
  zeiten: new Set(),
  zeichen: new Map(),
  meldungen: [],
  anmerkungen: [],
  stand: mapping.angaben.fundstelle.stand,
})

const wertText = (wert: Messwert.Messwert): string => (wert._tag === "Fehlend" ? wert.grund : String(wert.wert))

const addCell = (ablage: Ablage, { datensatz, koordinate, wert, zeile, spalte }: Tabellenzelle): void => {
  const { [Raummerkmal.ID]: raum, [Zeitmerkmal.ID]: zeit } = koordinate
  if (raum !== undefined) ablage.raumschluessel.add(raum)
  if (zeit !== undefined) ablage.zeiten.add(zeit)
  const store = ablage.zellen.get(datensatz)
  let key = ""
  for (const id of ablage.merkmale) key += `${koordinate[id] ?? ""}\u001F`
  const before = store?.get(key)
  if (before === undefined) {
    store?.set(key, { koordinate, wert, zeile })
    return
  }
  const fundstelle = { datei: ablage.datei, zeile, spalte }
  ablage.meldungen.push(Messwert.equals(before.wert, wert)
    ? meldung("tabelle/CellTwice", fundstelle, { zeile: before.zeile })
    : meldung("tabelle/CellContradicted", fundstelle, { zeile: before.zeile, zuerst: wertText(before.wert), dann: wertText(wert) }))
}

const addName = (ablage: Ablage, { nummer, raumname, zellen }: Tabellenzeile): void => {
  const key = zellen[0]?.koordinate[Raummerkmal.ID]
  if (raumname === undefined || key === undefined) return
  const before = ablage.raeume.get(key)
  if (before === undefined) {
    ablage.raeume.set(key, labelOf(raumname))
    ablage.raumzeilen.set(key, nummer)
  } else if (before !== labelOf(raumname)) {
    const details = { found: raumname, expected: before, zeile: ablage.raumzeilen.get(key) ?? 0 }
    ablage.meldungen.push(meldung("tabelle/RaumNameContradicted", { datei: ablage.datei, zeile: nummer, spalte: 1 }, details))
  }
}

/** Adds what a line holds. */
export const addLine = (ablage: Ablage, zeile: Tabellenzeile): void => {
  addName(ablage, zeile)
  for (const zelle of zeile.zellen) addCell(ablage, zelle)
  for (const feld of zeile.felder) {
    if (typeof feld === "string" || (feld.wert._tag !== "Fehlend" && !(feld.wert._tag === "Exakt" && feld.wert.wert === 0))) continue
    const sign = printCell(feld)
    ablage.zeichen.set(sign, (ablage.zeichen.get(sign) ?? 0) + 1)
  }
}
