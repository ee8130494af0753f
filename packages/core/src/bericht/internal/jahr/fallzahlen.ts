/**
 * The tables of a year of casework, as they were released: each number names the cell that it is.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import type { Datensatz } from "../../../cube/Datensatz.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"
import * as Block from "../../Block.js"
import { satzanfang } from "../satz.js"
import { zahlzelle, zeichenerklaerung } from "../zahlzelle.js"

/** The Merkmal by which a table tells who has something from who has not. */
const JA_NEIN = "zutreffend"

const FRAME: ReadonlySet<string> = new Set(["raum", "zeit"])

/** The Merkmal that a table tells cases apart by; nothing for the table of all. */
export const gliederungOf = ({ cube }: Datensatz): Merkmal | undefined => cube.merkmale.find(({ id }) => !FRAME.has(id))

/** Area and time of a table, of which a count of a year has one each. */
export const rahmenOf = ({ cube }: Datensatz): Koordinate =>
  Object.fromEntries(cube.merkmale.filter(({ id }) => FRAME.has(id)).flatMap(({ id, liste }) => { const [first] = liste.auspraegungen; return first === undefined ? [] : [[id, first.schluessel]] }))

/** Writes a released number with its cell; the sign of a withheld one as it is. */
export const zellenzahl = ({ cube, id }: Datensatz, koordinate: Koordinate, anker: string): Block.Inline => {
  const wert = Cube.get(cube, koordinate)
  const text = zahlzelle(wert, 0)
  return Messwert.isFehlend(wert) ? text : Block.zahl(text, { anker, bezug: { datensatz: id, koordinate, wert } })
}

const isJaNein = (datensatz: Datensatz): boolean => gliederungOf(datensatz)?.id === JA_NEIN

/** The count of all cases of a year. */
export const insgesamtOf = (datensaetze: ReadonlyArray<Datensatz>): Datensatz | undefined => datensaetze.find((one) => gliederungOf(one) === undefined)

const gegliedert = (datensatz: Datensatz, merkmal: Merkmal, anker: string): ReadonlyArray<Block.Block> => {
  const rows = merkmal.liste.auspraegungen.map(({ name, oberhalb, schluessel }) => {
    const koordinate = { ...rahmenOf(datensatz), [merkmal.id]: schluessel }
    const over = oberhalb === undefined ? undefined : Codeliste.find(merkmal.liste, oberhalb)?.name
    return { wert: Cube.get(datensatz.cube, koordinate), zellen: [satzanfang(over === undefined ? name : `${over}: ${name}`), [zellenzahl(datensatz, koordinate, anker)]] as const }
  })
  return [Block.tabelle(datensatz.titel, [merkmal.titel, "Fälle#"], rows.map(({ zellen }) => zellen)), ...zeichenerklaerung(rows.map(({ wert }) => wert), 0)]
}

const jaNein = (datensaetze: ReadonlyArray<Datensatz>, anker: string): ReadonlyArray<Block.Block> => {
  if (datensaetze.length === 0) return []
  const rows = datensaetze.map((one) => {
    const koordinate = { ...rahmenOf(one), [JA_NEIN]: "ja" }
    return { wert: Cube.get(one.cube, koordinate), zellen: [one.titel, [zellenzahl(one, koordinate, anker)]] as const }
  })
  return [
    Block.tabelle("Was auf Fälle des Jahres zutrifft", ["Was", "Fälle#"], rows.map(({ zellen }) => zellen)),
    Block.absatz("Auf einen Fall kann mehreres zutreffen: Diese Zahlen ergeben zusammen nicht alle Fälle."),
    ...zeichenerklaerung(rows.map(({ wert }) => wert), 0),
  ]
}

/** The tables of a year: by where cases stand and how long they last, then what each of them may have. */
export const fallzahlen = (datensaetze: ReadonlyArray<Datensatz>, anker: string): ReadonlyArray<Block.Block> => [
  ...datensaetze.flatMap((one) => { const merkmal = gliederungOf(one); return merkmal === undefined || isJaNein(one) ? [] : gegliedert(one, merkmal, anker) }),
  ...jaNein(datensaetze.filter(isJaNein), anker),
]
