/**
 * What the data tables of a report say: cells of released counts, or words beside numbers.
 *
 * @module
 */
import type { Path } from "../../../kernel/Finding.js"
import type * as Messwert from "../../../kernel/Messwert.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { Datenspalte, Datentabelle, Datenwert } from "../../Datentabelle.js"
import { spannenOf } from "./bilder.js"
import type { Ort } from "./ort.js"
import { saetzeOf, type Verortet } from "./texte.js"
import { isSchluessel, worteIn } from "./worte.js"
import { zahlenImText } from "./zahlenImText.js"

/** A number that names its cell. */
export interface Angabe extends Ort {
  readonly datensatz: string
  readonly koordinate: Koordinate
  readonly wert: Messwert.Messwert
}

/** The column that states the counts of a table of released cells. */
const WERT = "wert"

const wo = ({ titel }: Datentabelle): string => `der Datentabelle „${titel}“`

const isMesswert = (wert: Datenwert): wert is Messwert.Messwert => typeof wert === "object"

const koordinateOf = ({ spalten }: Datentabelle, row: ReadonlyArray<Datenwert>): Koordinate =>
  Object.fromEntries(spalten.flatMap(({ merkmal }, at) => {
    const key = row[at]
    return merkmal === undefined || typeof key !== "string" ? [] : [[merkmal, key]]
  }))

const isCount = ({ datensatz, spalten }: Datentabelle, { art, name }: Datenspalte): boolean =>
  datensatz !== undefined && art === "messwert" && (name === WERT || !spalten.some((one) => one.name === WERT && one.art === "messwert"))

/** The cells of released counts that a data table states. */
export const angabenOfDaten = (tabelle: Datentabelle, path: Path): ReadonlyArray<Angabe> => {
  const { datensatz, spalten, zeilen } = tabelle
  if (datensatz === undefined) return []
  return zeilen.flatMap((row, at) => spalten.flatMap((spalte, column) => {
    const wert = row[column]
    if (!isMesswert(wert) || !isCount(tabelle, spalte)) return []
    return [{ path: [...path, "zeilen", at, column], wo: wo(tabelle), datensatz, koordinate: koordinateOf(tabelle, row), wert }]
  }))
}

// Where rows have units of their own, a column names them.
const einheitIn = ({ spalten }: Datentabelle, row: ReadonlyArray<Datenwert>): string | undefined => {
  const found = row[spalten.findIndex(({ name, titel }) => name === "einheit" || titel === "Einheit")]
  return typeof found === "string" ? found : undefined
}

const aussageOf = (tabelle: Datentabelle, row: ReadonlyArray<Datenwert>, at: number): ReadonlyArray<Verortet["aussage"]> => {
  const spalte = tabelle.spalten[at]
  const wert = row[at]
  if (spalte === undefined || wert === undefined || isCount(tabelle, spalte)) return []
  // The keys of a Merkmal are no numbers, words in their place are.
  if (spalte.merkmal !== undefined && (isMesswert(wert) || isSchluessel(wert))) return []
  const einheit = spalte.einheit ?? einheitIn(tabelle, row) ?? spalte.titel
  const zahlen = isMesswert(wert) ? spannenOf(wert, einheit) : spalte.art === "text" ? zahlenImText(String(wert)) : []
  if (zahlen.length === 0) return []
  const names = row.filter((one) => typeof one === "string")
  return [{ nah: [...names, spalte.titel].join(" | "), umfeld: [tabelle.titel, tabelle.beschreibung], koordinate: koordinateOf(tabelle, row), zahlen }]
}

/** What a data table says beside the cells of released counts. */
export const aussagenOfDaten = (tabelle: Datentabelle, path: Path): ReadonlyArray<Verortet> => [
  ...saetzeOf(`${tabelle.titel}. ${tabelle.beschreibung}`, [], path, wo(tabelle)),
  ...tabelle.spalten.flatMap(({ beschreibung = "", titel }, at) => saetzeOf(`${titel}. ${beschreibung}`, [tabelle.titel], [...path, "spalten", at], wo(tabelle))),
  ...tabelle.zeilen.flatMap((row, at) => row.flatMap((_, column) =>
    aussageOf(tabelle, row, column).map((aussage) => ({ path: [...path, "zeilen", at, column], wo: wo(tabelle), aussage })))),
  ...worteIn(tabelle, ["zeilen", "titel", "beschreibung", "art", "herkunft"]).flatMap(({ path: rest, text }) =>
    saetzeOf(text, isSchluessel(text) ? [] : [tabelle.titel], [...path, ...rest], wo(tabelle))),
]
