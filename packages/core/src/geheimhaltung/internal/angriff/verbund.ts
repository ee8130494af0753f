/**
 * The cells over all Merkmale of one thing together, without those that nobody is in.
 *
 * Tables over some of the Merkmale each bound one another through the cells over all of them. A cell is 0 where a total
 * over it is 0, so that of many cells few may be left.
 *
 * @module
 */
import { INSGESAMT } from "../../../merkmal/Codeliste.js"
import type { Achse } from "./achse.js"
import { addRow, holds, type Rahmen, type Vorhanden } from "./rahmen.js"
import { nameOf, numberOf, stelleOf, type Wissen } from "./wissen.js"

/** So many cells are spanned at most, after those known to be 0. */
export const JOINT = 60_000

/** So many cells are looked at: those known to be 0 among them. */
const TRIED = 2_000_000

/** A cell: its keys in the order of the axes. */
type Schluessel = ReadonlyArray<string>

/** An axis, and its keys that lie in the total over it, if only step by step. */
interface Stufe {
  readonly achse: Achse
  readonly imGanzen: ReadonlySet<string>
}

const inTotal = (rahmen: Rahmen, { beziehungen }: Achse): ReadonlySet<string> => {
  const found = new Set([INSGESAMT])
  // A set gives what is added while it is gone through as well.
  for (const key of found) for (const one of beziehungen) if (one.ganzes === key && holds(rahmen, one)) for (const teil of one.teile) found.add(teil)
  return found
}

/** The axes, those first of which some keys lie in no total: only past these is a total over all that follows one of all cells. */
const stufenOf = (rahmen: Rahmen): { readonly stufen: ReadonlyArray<Stufe>; readonly offen: number } => {
  const all = rahmen.achsen.map((achse) => ({ achse, imGanzen: inTotal(rahmen, achse) }))
  const isClosed = ({ achse, imGanzen }: Stufe): boolean => achse.keys.every((key) => imGanzen.has(key))
  const open = all.filter((one) => !isClosed(one))
  return { stufen: [...open, ...all.filter(isClosed)], offen: open.length }
}

/** The cells of one thing that are known to be 0, by name, and the sets of Merkmale that they are over. */
interface Nullen {
  readonly namen: ReadonlySet<string>
  readonly mengen: ReadonlyArray<ReadonlySet<string>>
}

const nullenOf = ({ bis, namen, von }: Wissen, { art, gegenstand }: Rahmen): Nullen => {
  if (!art.nichtNegativ) return { namen: new Set(), mengen: [] }
  const known = namen.filter((name, variable) => von[variable] === 0 && bis[variable] === 0 && stelleOf(name).gegenstand === gegenstand)
  const mengen = new Map(known.map((name) => Object.keys(stelleOf(name).koordinate)).map((ids) => [ids.join(), new Set(ids)] as const))
  return { namen: new Set(known), mengen: [...mengen.values()] }
}

const named = (gegenstand: string, stufen: ReadonlyArray<Stufe>, keys: Schluessel): string =>
  nameOf(gegenstand, stufen.map(({ achse: { id } }, at) => [id, keys[at] ?? INSGESAMT] as const).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Tells whether a total that a cell lies in is known to be 0; only what its last key adds is looked at. */
const isNull = ({ gegenstand }: Rahmen, { stufen, offen }: ReturnType<typeof stufenOf>, { mengen, namen }: Nullen, keys: Schluessel): boolean => {
  const last = keys.length - 1
  if (last < offen - 1) return false
  return mengen.some((menge) => {
    const isNew = last === offen - 1 || menge.has(stufen[last]?.achse.id ?? "")
    if (!isNew || stufen.some(({ achse }, at) => at > last && menge.has(achse.id))) return false
    const total = keys.map((key, at) => (menge.has(stufen[at]?.achse.id ?? "") ? key : INSGESAMT))
    return keys.every((key, at) => total[at] === key || stufen[at]?.imGanzen.has(key) === true) && namen.has(named(gegenstand, stufen, total))
  })
}

/** Lists the cells that may hold somebody, in the order of the axes; nothing where they are too many. */
const cellsOf = (wissen: Wissen, rahmen: Rahmen, { stufen, offen }: ReturnType<typeof stufenOf>): ReadonlyArray<Schluessel> | undefined => {
  const nullen = nullenOf(wissen, rahmen)
  let cells: ReadonlyArray<Schluessel> = [[]]
  let tried = 0
  for (const { achse: { keys } } of stufen) {
    const next: Array<Schluessel> = []
    tried += cells.length * keys.length
    if (tried > TRIED) return undefined
    for (const cell of cells) {
      for (const key of keys) {
        const longer = [...cell, key]
        if (!isNull(rahmen, { stufen, offen }, nullen, longer)) next.push(longer)
      }
      if (next.length > JOINT) return undefined
    }
    cells = next
  }
  return cells
}

/** Adds the rows of one axis: each of its relations, for all keys of the others that some cell has. */
const addRows = (wissen: Wissen, vorhanden: Vorhanden, rahmen: Rahmen, { at, beziehungen, cells }: {
  readonly at: number
  readonly beziehungen: Achse["beziehungen"]
  readonly cells: ReadonlyArray<readonly [Schluessel, number]>
}): void => {
  const lines = new Map<string, Map<string, number>>()
  for (const [keys, variable] of cells) {
    const line = keys.filter((_, index) => index !== at).join("\u001F")
    const known = lines.get(line) ?? new Map<string, number>()
    lines.set(line, known.set(keys[at] ?? "", variable))
  }
  const relations = beziehungen.filter((one) => holds(rahmen, one))
  for (const line of lines.values()) {
    for (const one of relations) addRow(wissen, vorhanden, { art: one.art, ganzes: line.get(one.ganzes), teile: one.teile.flatMap((key) => line.get(key) ?? []) })
  }
}

/** Adds the cells over all Merkmale of a frame, and their rows; tells whether these were few enough. */
export const addVerbund = (wissen: Wissen, vorhanden: Vorhanden, rahmen: Rahmen): boolean => {
  const stufen = stufenOf(rahmen)
  const kept = cellsOf(wissen, rahmen, stufen)
  if (kept === undefined) return false
  const cells = kept.map((keys) => [keys, numberOf(wissen, named(rahmen.gegenstand, stufen.stufen, keys), rahmen.art)] as const)
  stufen.stufen.forEach(({ achse: { beziehungen } }, at) => { addRows(wissen, vorhanden, rahmen, { at, beziehungen, cells }) })
  return true
}
