/**
 * The exact bounds of withheld cells by linear programs, one for each part of the tables that hangs together.
 *
 * @module
 */
import type { Grenzen, Loeser, Zeile } from "../../Loeser.js"
import { inward, isKnown, type Wissen } from "./wissen.js"

/** Rows and variables that hang together, known numbers left out. */
interface Teil {
  readonly zeilen: Array<Zeile>
  readonly variablen: Array<number>
}

/** What came of the programs. */
export interface Programmlauf {
  /** The withheld cells whose bounds are exact. */
  readonly geloest: ReadonlySet<number>
  /** The withheld cells of programs that have no solution. */
  readonly widerspruch: ReadonlySet<number>
  /** Why programs were not solved, in German, each with the withheld cells it concerns. */
  readonly offen: ReadonlyMap<string, ReadonlyArray<number>>
}

/** What is off by less than this counts as whole: more than a solver errs, less than counts differ. */
const TOLERANCE = 1e-6

const withoutKnown = (wissen: Wissen, zeile: Zeile): Zeile => {
  let shift = 0
  const variablen: Array<number> = []
  const koeffizienten: Array<number> = []
  zeile.variablen.forEach((variable, at) => {
    const coefficient = zeile.koeffizienten[at] ?? 0
    if (isKnown(wissen, variable)) shift += coefficient * (wissen.von[variable] ?? 0)
    else if (coefficient !== 0) {
      variablen.push(variable)
      koeffizienten.push(coefficient)
    }
  })
  return { variablen, koeffizienten, von: zeile.von - shift, bis: zeile.bis - shift }
}

const spread = (wissen: Wissen, { variablen, koeffizienten }: Zeile): readonly [number, number] => {
  let low = 0
  let high = 0
  variablen.forEach((variable, at) => {
    const coefficient = koeffizienten[at] ?? 0
    const ends = [coefficient * (wissen.von[variable] ?? 0), coefficient * (wissen.bis[variable] ?? Infinity)]
    low += Math.min(...ends)
    high += Math.max(...ends)
  })
  return [low, high]
}

/** Tells whether a row says more than the bounds of its variables do. */
const saysMore = (wissen: Wissen, zeile: Zeile): boolean => {
  const [low, high] = spread(wissen, zeile)
  return low < zeile.von || high > zeile.bis
}

/** Takes a variable out of the only row that has it: the row then leaves it its room. */
const freed = (wissen: Wissen, zeile: Zeile, variable: number): Zeile => {
  const at = zeile.variablen.indexOf(variable)
  const [low, high] = spread(wissen, { ...zeile, variablen: [variable], koeffizienten: [zeile.koeffizienten[at] ?? 0] })
  return {
    variablen: zeile.variablen.filter((one) => one !== variable),
    koeffizienten: zeile.koeffizienten.filter((_, index) => index !== at),
    von: zeile.von - high,
    bis: zeile.bis - low,
  }
}

/** Leaves out, one after the other, cells that no table names and that stand in one row only. */
const withoutLonely = (wissen: Wissen, rows: ReadonlyArray<Zeile>): ReadonlyArray<Zeile> => {
  const zeilen: Array<Zeile | undefined> = rows.filter((zeile) => zeile.variablen.length > 0 && saysMore(wissen, zeile))
  const inRow = new Map<number, Set<number>>()
  zeilen.forEach((zeile, at) => {
    for (const variable of zeile?.variablen ?? []) inRow.set(variable, (inRow.get(variable) ?? new Set()).add(at))
  })
  const lonely = [...inRow].filter(([, at]) => at.size === 1).map(([variable]) => variable)
  for (let variable = lonely.pop(); variable !== undefined; variable = lonely.pop()) {
    const [at = -1] = inRow.get(variable) ?? []
    const zeile = zeilen[at]
    if (zeile === undefined || wissen.ziele.has(variable)) continue
    const left = freed(wissen, zeile, variable)
    const isOfUse = left.variablen.length > 0 && saysMore(wissen, left)
    zeilen[at] = isOfUse ? left : undefined
    for (const other of isOfUse ? [] : left.variablen) {
      const places = inRow.get(other)
      places?.delete(at)
      if (places?.size === 1) lonely.push(other)
    }
  }
  return zeilen.filter((zeile) => zeile !== undefined)
}

/** Splits rows into parts that have no variable in common. */
const partsOf = (zeilen: ReadonlyArray<Zeile>): ReadonlyArray<Teil> => {
  const above = new Map<number, number>()
  const rootOf = (variable: number): number => {
    let root = variable
    for (let next = above.get(root) ?? root; next !== root; next = above.get(root) ?? root) {
      above.set(root, above.get(next) ?? next)
      root = next
    }
    return root
  }
  for (const { variablen: [first = 0, ...rest] } of zeilen) {
    if (!above.has(first)) above.set(first, first)
    for (const variable of rest) {
      if (!above.has(variable)) above.set(variable, variable)
      above.set(rootOf(variable), rootOf(first))
    }
  }
  const teile = new Map<number, Teil>()
  const teilOf = (variable: number): Teil => {
    const root = rootOf(variable)
    const known = teile.get(root) ?? { zeilen: [], variablen: [] }
    teile.set(root, known)
    return known
  }
  for (const variable of above.keys()) teilOf(variable).variablen.push(variable)
  for (const zeile of zeilen) teilOf(zeile.variablen[0] ?? 0).zeilen.push(zeile)
  return [...teile.values()]
}

const programOf = (wissen: Wissen, { variablen, zeilen }: Teil) => {
  const place = new Map(variablen.map((variable, at) => [variable, at] as const))
  return {
    place,
    programm: {
      untergrenzen: variablen.map((variable) => wissen.von[variable] ?? 0),
      obergrenzen: variablen.map((variable) => wissen.bis[variable] ?? Infinity),
      zeilen: zeilen.map((zeile) => ({ ...zeile, variablen: zeile.variablen.map((variable) => place.get(variable) ?? 0) })),
    },
  }
}

const tolerance = (value: number): number => TOLERANCE * Math.max(1, Math.abs(value))

const take = (wissen: Wissen, variable: number, { von, bis }: Grenzen): void => {
  const [low, high] = inward(wissen, variable, von, bis, tolerance)
  const nextVon = Math.max(wissen.von[variable] ?? 0, low)
  wissen.von[variable] = nextVon
  wissen.bis[variable] = Math.max(nextVon, Math.min(wissen.bis[variable] ?? Infinity, high))
}

/** Works out the exact bounds of the withheld cells of every part that is not too large. */
export const solvePrograms = (wissen: Wissen, rows: ReadonlyArray<Zeile>, wanted: ReadonlySet<number>, loeser: Loeser, hoechstens: number): Programmlauf => {
  const geloest = new Set<number>()
  const widerspruch = new Set<number>()
  const offen = new Map<string, Array<number>>()
  const live = rows.filter((zeile) => !wissen.tot.has(zeile)).map((zeile) => withoutKnown(wissen, zeile))
  const parts = partsOf(withoutLonely(wissen, live))
  const inPart = new Set(parts.flatMap(({ variablen }) => variablen))
  // What no row is left for is bounded by its own bounds alone, and these are exact.
  for (const variable of wanted) if (!inPart.has(variable)) geloest.add(variable)
  for (const teil of parts) {
    const ziele = teil.variablen.filter((variable) => wanted.has(variable))
    if (ziele.length === 0) continue
    const postpone = (grund: string): void => { offen.set(grund, [...(offen.get(grund) ?? []), ...ziele]) }
    if (teil.variablen.length > hoechstens) {
      postpone(`ein Programm hätte ${teil.variablen.length} Unbekannte, mehr als ${hoechstens}`)
      continue
    }
    const { place, programm } = programOf(wissen, teil)
    const loesung = loeser(programm, ziele.map((variable) => ({ variablen: [place.get(variable) ?? 0], koeffizienten: [1] })))
    if (loesung._tag === "Abbruch") postpone(`der Löser gab auf (${loesung.grund})`)
    else if (loesung._tag === "Widerspruch") for (const variable of ziele) widerspruch.add(variable)
    else ziele.forEach((variable, at) => { take(wissen, variable, loesung.grenzen[at] ?? { von: -Infinity, bis: Infinity }); geloest.add(variable) })
  }
  return { geloest, widerspruch, offen }
}
