/**
 * Typed-in figures as they are kept in the generated module, and the Datensatz that each becomes.
 *
 * @module
 */
import { Cube, type Datensatz } from "@teilhabe/core/cube"
import { Messwert, Raum, type Zeitraum } from "@teilhabe/core/kernel"
import { Altersgruppe, Altersgruppensatz, Codeliste, Merkmal, Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"

/** A value as it is kept: a number, or the reason why there is none. */
export type Wert = number | Exclude<Messwert.Grund, "gesperrt">

/** One row: the key of each column, then the value. */
export type Zahlenzeile = readonly [...schluessel: ReadonlyArray<string>, wert: Wert]

/** One Datensatz as it is kept; `spalten` names the Merkmale of the keys in a row. */
export interface Zahlentabelle extends Omit<Datensatz.Datensatz, "cube"> {
  /** How the source rounded every value; left out, not at all. */
  readonly rundung?: Messwert.Rundung
  readonly spalten: ReadonlyArray<string>
  readonly zeilen: ReadonlyArray<Zahlenzeile>
}

/** The lists of the Merkmale beside area, time and age, by Merkmal id. */
export type Listen = Readonly<Record<string, Codeliste.Codeliste>>

const keysOf = (tabelle: Zahlentabelle, spalte: string): ReadonlyArray<string> => {
  const index = tabelle.spalten.indexOf(spalte)
  return [...new Set(tabelle.zeilen.map((zeile) => String(zeile[index])))].filter((key) => key !== Codeliste.INSGESAMT)
}

const toZeitraum = (key: string): Zeitraum.Zeitraum =>
  Result.getOrThrowWith(Zeitmerkmal.parse(key), ({ message }) => new RangeError(message))

const bandName = (key: string): string =>
  Altersgruppe.toText(Result.getOrThrowWith(Altersgruppe.parse(key), ({ message }) => new RangeError(message)))

// Numbers of people of some ages only: their set says from which age on "unter 25" counts.
const SAETZE: Readonly<Record<string, Altersgruppensatz.Altersgruppensatz>> = { elb: Altersgruppensatz.BA_ELB }

// Elsewhere the bands of the table itself, which need not be those of a named set.
const alter = (tabelle: Zahlentabelle): Codeliste.Codeliste => {
  const satz = SAETZE[tabelle.groesse]
  if (satz !== undefined) return Altersgruppensatz.toListe(satz)
  return Codeliste.make({
    id: `alter-${tabelle.id}`,
    titel: "Alter",
    quelle: tabelle.fundstelle.tabelle,
    auspraegungen: keysOf(tabelle, "alter").map((schluessel) => ({ schluessel, name: bandName(schluessel) })),
  })
}

const merkmalOf = (tabelle: Zahlentabelle, spalte: string, raeume: Readonly<Record<string, string>>, listen: Listen): Merkmal.Merkmal => {
  if (spalte === Zeitmerkmal.ID) return Zeitmerkmal.make(keysOf(tabelle, spalte).map(toZeitraum))
  if (spalte === Raummerkmal.ID) {
    return Raummerkmal.make(keysOf(tabelle, spalte).map((ags) => Raum.make(ags, raeume[ags] ?? ags)))
  }
  if (spalte === "alter") return Merkmal.make(spalte, alter(tabelle))
  const liste = listen[spalte]
  if (liste === undefined) throw new RangeError(`The table ${tabelle.id} has a column ${spalte} without a list`)
  return Merkmal.make(spalte, liste)
}

const toMesswert = (wert: Wert, rundung: Messwert.Rundung | undefined): Messwert.Messwert => {
  if (typeof wert === "string") return Messwert.fehlend(wert)
  return rundung === undefined ? Messwert.exakt(wert) : Messwert.gerundet(wert, rundung)
}

/** Makes the Datensatz of kept figures; `raeume` names the areas by AGS. */
export const toDatensatz = (
  tabelle: Zahlentabelle,
  raeume: Readonly<Record<string, string>>,
  listen: Listen,
): Datensatz.Datensatz => {
  const { rundung, spalten, zeilen, ...angaben } = tabelle
  const merkmale = spalten.map((spalte) => merkmalOf(tabelle, spalte, raeume, listen))
  const zellen = zeilen.map((zeile) => ({
    koordinate: Object.fromEntries(spalten.map((spalte, index) => [spalte, String(zeile[index])])),
    wert: toMesswert(zeile[spalten.length] as Wert, rundung),
  }))
  return { ...angaben, cube: Cube.make(merkmale, "unbekannt", zellen) }
}
