/**
 * The course of an attack: equations and narrowing in turn, then the larger frames, then linear programs.
 *
 * @module
 */
import type { Schranke } from "../../Angriff.js"
import type { Loeser, Zeile } from "../../Loeser.js"
import type { Stelle } from "../../Stelle.js"
import { eingrenzen, rowsByVariable, type Ursachen } from "./eingrenzung.js"
import { type Gleichung, resolve } from "./gleichung.js"
import { type Programmlauf, solvePrograms } from "./programm.js"
import { probeNarrow } from "./probe.js"
import type { Gelesen } from "./tabellen.js"
import { addVerbund } from "./verbund.js"
import { isKnown, slack, type Wissen } from "./wissen.js"

/** Where an attack stands. */
export interface Verlauf {
  readonly wissen: Wissen
  /** How the bounds of a withheld cell were found last. */
  readonly durch: Map<number, Schranke["durch"]>
  readonly ursachen: Ursachen
  rows: ReadonlyArray<ReadonlyArray<number>>
  abgebrochen: boolean
}

const equationsOf = (wissen: Wissen): ReadonlyArray<Gleichung> =>
  wissen.zeilen.flatMap(({ variablen, koeffizienten, von, bis }) => {
    if (von !== bis || variablen.every((variable) => isKnown(wissen, variable))) return []
    let rechts = von
    const open: Array<number> = []
    variablen.forEach((variable, at) => {
      if (isKnown(wissen, variable)) rechts -= (koeffizienten[at] ?? 0) * (wissen.von[variable] ?? 0)
      else open.push(at)
    })
    return [{ variablen: open.map((at) => variablen[at] ?? 0), koeffizienten: open.map((at) => koeffizienten[at] ?? 0), rechts }]
  })

/** Sets a value that equations give; that it fits all else is not needed for it to be known. */
const determine = (wissen: Wissen, variable: number, value: number): void => {
  const whole = wissen.ganz[variable] === true ? Math.round(value) : value
  const room = 1e-6 * Math.max(1, Math.abs(value))
  const fits = Math.abs(whole - value) <= room && whole >= (wissen.von[variable] ?? 0) - room && whole <= (wissen.bis[variable] ?? Infinity) + room
  if (!fits) wissen.widersprueche.push({ variablen: [variable], text: "the sums give a number that cannot be" })
  wissen.von[variable] = whole
  wissen.bis[variable] = whole
}

/** Solves the equations for all that is not known; lists what they determine. */
const solveEquations = (verlauf: Verlauf): ReadonlyArray<number> => {
  const { wissen } = verlauf
  const { bestimmt, widerspruch, abgebrochen } = resolve(equationsOf(wissen))
  verlauf.abgebrochen ||= abgebrochen
  for (const [variable, value] of bestimmt) {
    determine(wissen, variable, value)
    verlauf.durch.set(variable, "gleichungen")
  }
  if (widerspruch && wissen.widersprueche.length === 0) {
    wissen.widersprueche.push({ variablen: [...wissen.ziele.keys()].filter((variable) => !isKnown(wissen, variable)), text: "sums over several tables do not fit" })
  }
  return [...bestimmt.keys()]
}

const openZiele = ({ wissen }: Verlauf): ReadonlySet<number> => new Set([...wissen.ziele.keys()].filter((variable) => !isKnown(wissen, variable)))

/** Narrows, solves the equations anew for what became known, and so on until nothing new comes. */
const alternate = (verlauf: Verlauf, from?: ReadonlyArray<number>): void => {
  const { wissen, ursachen } = verlauf
  let changed = from
  for (;;) {
    const open = wissen.namen.map((_, variable) => !isKnown(wissen, variable))
    eingrenzen(wissen, verlauf.rows, { ursachen, from: changed })
    if (!open.some((was, variable) => was && isKnown(wissen, variable))) return
    changed = solveEquations(verlauf)
    if (changed.length === 0) return
  }
}

/** Tries what needs no solver. */
export const tryEquations = ({ wissen }: Gelesen): Verlauf => {
  const durch = new Map<number, Schranke["durch"]>()
  for (const variable of wissen.ziele.keys()) durch.set(variable, isKnown(wissen, variable) ? "gleichungen" : "eingrenzung")
  const verlauf: Verlauf = { wissen, durch, ursachen: new Map(), rows: rowsByVariable(wissen), abgebrochen: false }
  solveEquations(verlauf)
  alternate(verlauf)
  return verlauf
}

/** Adds the cells over all Merkmale of one thing, where withheld ones are still open there; lists the things with too many. */
export const widen = (verlauf: Verlauf, { vorhanden, verbunde }: Gelesen): ReadonlyArray<string> => {
  const { wissen } = verlauf
  const open = new Set([...openZiele(verlauf)].map((variable) => wissen.ziele.get(variable)?.stelle.gegenstand))
  const wanted = verbunde.filter(({ rahmen }) => open.has(rahmen.gegenstand))
  const before = wissen.zeilen.length
  const left = wanted.filter(({ rahmen, einfacher }) => {
    const isWhole = addVerbund(wissen, vorhanden, rahmen)
    if (!isWhole && einfacher !== undefined) addVerbund(wissen, vorhanden, einfacher)
    return !isWhole
  })
  if (wissen.zeilen.length > before) {
    verlauf.rows = rowsByVariable(wissen)
    alternate(verlauf)
  }
  return left.map(({ rahmen }) => rahmen.gegenstand)
}

/** What the programs left open. */
export interface Programme {
  readonly geloest: ReadonlySet<number>
  readonly gruende: ReadonlyArray<string>
}

/** How much wider than the rule wants bounds may be to be tried out. */
const TRIED = 3

/** Tries the ends of narrow bounds, again where others came closer by it. */
export const tryEnds = (verlauf: Verlauf, spanne: (stelle: Stelle) => number): void => {
  const { wissen, rows } = verlauf
  const width = (variable: number): number => spanne(wissen.ziele.get(variable)?.stelle ?? { gegenstand: "", koordinate: {} }) + TRIED
  for (let round = 0; round < 3; round++) {
    const closer = probeNarrow(wissen, rows, width)
    if (closer.length === 0) return
    for (const variable of closer) {
      verlauf.durch.set(variable, "eingrenzung")
      verlauf.ursachen.delete(variable)
    }
    alternate(verlauf, closer)
  }
}

const noteContradictions = ({ wissen }: Verlauf, { widerspruch }: Programmlauf): void => {
  if (widerspruch.size > 0) wissen.widersprueche.push({ variablen: [...widerspruch], text: "no numbers fit all that is published" })
}

/** Asks the solver for every withheld cell: with the cells over all Merkmale, and without them where these are too many. */
export const tryPrograms = (verlauf: Verlauf, narrow: ReadonlyArray<Zeile>, loeser: Loeser, hoechstens: number): Programme => {
  const { wissen } = verlauf
  const wanted = openZiele(verlauf)
  const before = new Map([...wanted].map((variable) => [variable, [wissen.von[variable], wissen.bis[variable]]] as const))
  const wide = solvePrograms(wissen, wissen.zeilen, wanted, loeser, hoechstens)
  noteContradictions(verlauf, wide)
  const left = new Set([...wide.offen.values()].flat())
  const again = left.size > 0 && narrow.length < wissen.zeilen.length ? solvePrograms(wissen, narrow, left, loeser, hoechstens) : undefined
  if (again !== undefined) noteContradictions(verlauf, again)
  for (const [variable, [von = 0, bis = Infinity]] of before) {
    if (Math.abs((wissen.von[variable] ?? 0) - von) > slack(von) || (bis !== wissen.bis[variable])) verlauf.durch.set(variable, "programm")
  }
  const gruende = [...wide.offen].map(([grund, ones]) => `${ones.length} Zellen: ${grund}${again === undefined ? "" : "; darum ohne die Zellen über alle Merkmale zugleich begrenzt"}`)
  const unfit = wide.widerspruch.size + (again?.widerspruch.size ?? 0)
  return {
    // Without the cells over all Merkmale bounds may be wider than what can be known: they are told, and not called exact.
    geloest: wide.geloest,
    gruende: unfit === 0 ? gruende : [...gruende, `${unfit} Zellen: was veröffentlicht ist, widerspricht sich`],
  }
}
