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

interface Fallzeile {
  readonly name: string
  readonly wert: Messwert.Messwert
  readonly zellen: readonly [string, Block.Zeile]
}

/** A released 0 that is known to be one; a withheld or a rounded cell is none. */
const isNull = (wert: Messwert.Messwert): boolean => wert._tag === "Exakt" && wert.wert === 0

/** The rows with a number or a sign as a table, and what no case shows in one sentence. */
const zeilen = (titel: string, kopf: string, rows: ReadonlyArray<Fallzeile>): ReadonlyArray<Block.Block> => {
  const shown = rows.filter(({ wert }) => !isNull(wert))
  const none = rows.filter(({ wert }) => isNull(wert)).map(({ name }) => name)
  return [
    ...(shown.length === 0 ? [] : [Block.tabelle(titel, [kopf, "Fälle#"], shown.map(({ zellen }) => zellen)), ...zeichenerklaerung(shown.map(({ wert }) => wert), 0)]),
    ...(none.length === 0 ? [] : [Block.absatz([Block.fett(`${titel}, in keinem Fall:`), ` ${none.join("; ")}.`])]),
  ]
}

/** The number of a group of a table beside its name, where it is released and not 0. */
const gruppenzahl = (datensatz: Datensatz, merkmal: Merkmal, schluessel: string, name: string, anker: string): ReadonlyArray<Block.Zeile> => {
  const koordinate = { ...rahmenOf(datensatz), [merkmal.id]: schluessel }
  const wert = Cube.get(datensatz.cube, koordinate)
  return Messwert.isFehlend(wert) || isNull(wert) ? [] : [[zellenzahl(datensatz, koordinate, anker), ` ${name}`]]
}

/** Says in front how many cases ran and ended, and how they ended; only what is released has a place in it. */
export const jahressatz = (datensaetze: ReadonlyArray<Datensatz>, anker: string): Block.Zeile => {
  const alle = insgesamtOf(datensaetze)
  if (alle === undefined) return []
  const [gruppen, ausgaenge] = datensaetze.flatMap((one) => {
    const merkmal = gliederungOf(one)
    if (merkmal?.id !== "stand") return []
    const all = merkmal.liste.auspraegungen
    const of = (oberhalb: string | undefined): ReadonlyArray<Block.Zeile> => all.filter((each) => each.oberhalb === oberhalb).flatMap(({ name, schluessel }) => gruppenzahl(one, merkmal, schluessel, name, anker))
    return [of(undefined), of("beendet")]
  })
  const told = (intro: string, parts: ReadonlyArray<Block.Zeile> = []): Block.Zeile => parts.flatMap((part, at) => [at === 0 ? intro : "; ", ...part])
  return ["Fälle, an denen im Jahr gearbeitet wurde: ", zellenzahl(alle, rahmenOf(alle), anker), ...told(", davon ", gruppen), ".", ...told(" Wie Fälle endeten: ", ausgaenge), ...((ausgaenge ?? []).length === 0 ? [] : ["."])]
}

const gegliedert = (datensatz: Datensatz, merkmal: Merkmal, anker: string): ReadonlyArray<Block.Block> => {
  const rows = merkmal.liste.auspraegungen.map(({ name, oberhalb, schluessel }) => {
    const koordinate = { ...rahmenOf(datensatz), [merkmal.id]: schluessel }
    const over = oberhalb === undefined ? undefined : Codeliste.find(merkmal.liste, oberhalb)?.name
    return { name: over === undefined ? name : `${name} (${over})`, wert: Cube.get(datensatz.cube, koordinate), zellen: [satzanfang(over === undefined ? name : `${over}: ${name}`), [zellenzahl(datensatz, koordinate, anker)]] as const }
  })
  return zeilen(datensatz.titel, merkmal.titel, rows)
}

const jaNein = (datensaetze: ReadonlyArray<Datensatz>, anker: string): ReadonlyArray<Block.Block> => {
  if (datensaetze.length === 0) return []
  const rows = datensaetze.map((one) => {
    const koordinate = { ...rahmenOf(one), [JA_NEIN]: "ja" }
    return { name: one.titel, wert: Cube.get(one.cube, koordinate), zellen: [one.titel, [zellenzahl(one, koordinate, anker)]] as const }
  })
  return [
    ...zeilen("Was auf Fälle des Jahres zutrifft", "Was", rows),
    Block.absatz("Auf einen Fall kann mehreres zutreffen: Diese Zahlen ergeben zusammen nicht alle Fälle."),
  ]
}

/** The tables of a year: by where cases stand and how long they last, then what each of them may have. */
export const fallzahlen = (datensaetze: ReadonlyArray<Datensatz>, anker: string): ReadonlyArray<Block.Block> => [
  ...datensaetze.flatMap((one) => { const merkmal = gliederungOf(one); return merkmal === undefined || isJaNein(one) ? [] : gegliedert(one, merkmal, anker) }),
  ...jaNein(datensaetze.filter(isJaNein), anker),
]
