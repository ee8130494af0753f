/**
 * Small tables and definitions for the tests of figures.
 *
 * @module
 */
import * as Cube from "../src/cube/Cube.js"
import type { Datensatz } from "../src/cube/Datensatz.js"
import type { Operand } from "../src/indikator/Ausdruck.js"
import type { Indikatordefinition } from "../src/indikator/Indikatordefinition.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Raum from "../src/kernel/Raum.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import { liste as geschlechter } from "../src/merkmal/Geschlecht.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"

export const kreis = Raum.make("05562", "Recklinghausen")
export const marl = Raum.make("05562024", "Marl")
export const nrw = Raum.make("05", "Nordrhein-Westfalen")

const listOf = (id: string, keys: Readonly<Record<string, string>>): Merkmal.Merkmal =>
  Merkmal.make(id, Codeliste.make({
    id,
    titel: id,
    quelle: "Test",
    auspraegungen: Object.entries(keys).map(([schluessel, name]) => ({ schluessel, name, gliederung: "darunter" as const })),
  }))

export const geschlecht = Merkmal.make("geschlecht", geschlechter)
export const nationalitaet = listOf("nationalitaet", { NATA: "Ausländerinnen und Ausländer", NATD: "Deutsche" })

const MERKMALE: Readonly<Record<string, Merkmal.Merkmal>> = { geschlecht, nationalitaet }

/** A cell: its keys in the order of the header, then its value; `*` leaves a Merkmal out. */
export type Zeile = ReadonlyArray<string | number | Messwert.Messwert>

/** Makes a table from a header of Merkmal ids and rows; a Merkmal that is not known takes its keys from the rows. */
export const tabelle = (
  angaben: Partial<Omit<Datensatz, "cube">> & Pick<Datensatz, "id">,
  kopf: ReadonlyArray<string>,
  zeilen: ReadonlyArray<Zeile>,
): Datensatz => {
  const merkmale = kopf.map((id, at) =>
    MERKMALE[id] ?? listOf(id, Object.fromEntries(zeilen.map((zeile) => String(zeile[at])).filter((key) => key !== "*").map((key) => [key, key]))))
  const zellen = zeilen.map((zeile): Cube.Zelle => {
    const last = zeile[kopf.length]
    const wert = typeof last === "object" ? last : Messwert.exakt(Number(last))
    return { koordinate: Object.fromEntries(kopf.map((id, at) => [id, String(zeile[at])] as const).filter(([, key]) => key !== "*")), wert }
  })
  return {
    titel: `Tabelle ${angaben.id}`,
    groesse: "bevoelkerung",
    einheit: "Personen",
    statistik: "bevoelkerungsfortschreibung",
    definitionen: {},
    herkunft: "veroeffentlicht",
    fundstelle: { herausgeber: "Amt", tabelle: angaben.id },
    anmerkungen: [],
    ...angaben,
    cube: Cube.make(merkmale, "unbekannt", zellen),
  }
}

/** Makes an operand: residents on 31 December of the reporting year, unless said otherwise. */
export const operand = (angaben: Partial<Operand> = {}): Operand => ({
  art: "operand",
  groesse: "bevoelkerung",
  fest: {},
  nach: [],
  zeit: [{ art: "stichtag", tag: "12-31", jahr: 0 }],
  statistiken: ["bevoelkerungsfortschreibung", "melderegister"],
  ...angaben,
})

/** Makes a definition: the share of foreigners, unless said otherwise. */
export const definition = (angaben: Partial<Indikatordefinition> = {}): Indikatordefinition => ({
  indikator: "1.1.1",
  variante: "anteil",
  titel: "Ausländeranteil",
  standard: true,
  mass: "anteil",
  einheit: angaben.formel === undefined || angaben.formel.art === "quotient" ? "Prozent" : "Personen",
  nachkommastellen: 1,
  formel: {
    art: "quotient",
    zaehler: operand({ fest: { nationalitaet: "NATA" } }),
    nenner: operand(),
    je: 100,
  },
  gliederung: [],
  kern: [],
  ebenen: ["Gemeinde", "Kreis", "Land"],
  entsprechungen: [],
  quellen: ["Regionalatlas AI0208"],
  ...angaben,
})

/** Kreis Recklinghausen, 31.12.2015, as published. */
export const recklinghausen2015 = tabelle(
  {
    id: "12411-03-03-4",
    titel: "Bevölkerung nach Geschlecht und Nationalität",
    fundstelle: { herausgeber: "Statistische Ämter des Bundes und der Länder", tabelle: "Regionaldatenbank, Tabelle 12411-03-03-4" },
  },
  ["raum", "zeit", "nationalitaet"],
  [["05562", "2015-12-31", "*", 617_807], ["05562", "2015-12-31", "NATA", 59_428]],
)

/** The head of a table by area, time and nationality. */
export const kopf = ["raum", "zeit", "nationalitaet"]
/** A table of the whole and, where given, of the foreigners of the Kreis at the end of a year. */
export const alle = (id: string, statistik: string, jahr: number, gesamt: number | Messwert.Messwert, teil?: number | Messwert.Messwert, rest = {}) =>
  tabelle({ id, statistik, ...rest }, kopf, [
    ["05562", `${jahr}-12-31`, "*", gesamt],
    ...(teil === undefined ? [] : [["05562", `${jahr}-12-31`, "NATA", teil]]),
  ])
/** The same with the foreigners alone. */
export const nurTeil = (id: string, statistik: string, jahr: number, teil: number | Messwert.Messwert, rest = {}) =>
  tabelle({ id, statistik, ...rest }, kopf, [["05562", `${jahr}-12-31`, "NATA", teil]])
