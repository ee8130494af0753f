import type { Angriff, Reichweite, Schranke } from "./Angriff.js"
import type { Loeser } from "./Loeser.js"
import type { Stelle } from "./Stelle.js"
import { doubtfulIn, statedIn } from "./internal/angriff/zweifel.js"
import type { Veroeffentlichung } from "./Veroeffentlichung.js"
import { contradictions, gaveUp, reasonOf, revealed } from "./internal/angriff/befund.js"
import { joinFassungen } from "./internal/angriff/fassung.js"
import { readTabellen } from "./internal/angriff/tabellen.js"
import { type Programme, tryEnds, tryEquations, tryPrograms, type Verlauf, widen } from "./internal/angriff/verlauf.js"

/** How an attack is run. */
export interface Angriffsweise {
  /** Left out, only equations and narrowing are tried. */
  readonly loeser?: Loeser
  /** The largest program, in variables, that is given to the solver; left out, 4,000. */
  readonly hoechstens?: number
  /** Further cells that nobody must learn, although no table shows them as withheld: left out, rounded or changed. */
  readonly ziele?: ReadonlyArray<Stelle>
  /** How wide the values of such a cell have to stay; left out or less, 1: it is not known exactly. */
  readonly spanne?: (stelle: Stelle) => number
}

const HOECHSTENS = 4000

const AROUND = "zu viele Zellen, um auch die zu prüfen, die keine Tabelle nennt"
const JOINT = "zu viele Zellen über alle Merkmale zugleich, um die Tabellen gemeinsam zu prüfen"

/** The things whose tables were not attacked as a whole, each with why. */
type Luecken = ReadonlyMap<string, string>

// Bounds are exact only where everything that hangs together was looked at together.
const reichweiteOf = ({ wissen }: Verlauf, luecken: Luecken, programme: Programme | undefined): Reichweite => {
  const gleichungen = wissen.ziele.size
  const around = [...luecken].map(([gegenstand, grund]) => `${gegenstand}: ${grund}`)
  if (programme === undefined) return { gleichungen, programme: 0, grund: ["es ist kein Löser angegeben", ...around].join("; ") }
  const known = [...wissen.ziele].filter(([variable, { stelle }]) =>
    wissen.von[variable] === wissen.bis[variable] || (programme.geloest.has(variable) && !luecken.has(stelle.gegenstand))).length
  const gruende = [...programme.gruende, ...around]
  return { gleichungen, programme: known, ...(gruende.length === 0 ? {} : { grund: gruende.join("; ") }) }
}

/** An attack, and whether tables state different numbers for one cell. */
interface Lauf {
  readonly angriff: Angriff
  readonly isCorrected: boolean
}

// Of two numbers for one cell the first one that is read counts.
const attackInOrder = (veroeffentlichung: Veroeffentlichung, weise: Angriffsweise, tabellen: Veroeffentlichung["tabellen"]): Lauf => {
  const { loeser, hoechstens = HOECHSTENS, ziele = [] } = weise
  const spanne = (stelle: Stelle): number => Math.max(1, weise.spanne?.(stelle) ?? 1)
  const gelesen = readTabellen({ ...veroeffentlichung, tabellen }, ziele)
  const { wissen } = gelesen
  const isCorrected = wissen.widersprueche.length > 0
  const stated = statedIn(wissen)
  const verlauf = tryEquations(gelesen)
  const narrow = [...wissen.zeilen]
  const zuWeit = widen(verlauf, gelesen)
  const luecken = new Map([...zuWeit.map((one) => [one, JOINT] as const), ...gelesen.zuGross.map((one) => [one, AROUND] as const)])
  const programme = loeser === undefined ? undefined : tryPrograms(verlauf, narrow, loeser, hoechstens)
  tryEnds(verlauf, spanne)
  const doubtful = doubtfulIn(wissen, stated)
  const schranken = [...wissen.ziele].map(([variable, { stelle, tabellen }]) => {
    const durch = verlauf.durch.get(variable) ?? "eingrenzung"
    const von = wissen.von[variable] ?? 0
    // Of what rests on a contradiction no bound is true.
    const schranke: Schranke = doubtful.has(variable) ? { stelle, von: von < 0 ? -Infinity : 0, bis: Infinity, durch } : { stelle, von, bis: wissen.bis[variable] ?? Infinity, durch }
    return { variable, tabellen, schranke, isOpen: schranke.bis - schranke.von < spanne(stelle) }
  })
  const open = schranken.filter(({ isOpen }) => isOpen)
  const angriff: Angriff = {
    gesperrt: wissen.ziele.size,
    schranken: schranken.map(({ schranke }) => schranke),
    enthuellt: open.map(({ schranke }) => schranke),
    reichweite: reichweiteOf(verlauf, luecken, programme),
    findings: [
      ...contradictions(wissen),
      ...open.map(({ variable, schranke, tabellen }) =>
        revealed(veroeffentlichung, schranke, tabellen, reasonOf(wissen, variable, schranke.durch, verlauf.ursachen.get(variable), verlauf.rows[variable] ?? []))),
      ...(verlauf.abgebrochen ? [gaveUp(wissen.ziele.size)] : []),
    ],
  }
  return { angriff, isCorrected }
}

/**
 * Tries to work out every withheld cell from everything that is published: tables, totals, rates, earlier reports.
 *
 * It solves the equations exactly, at any size, and narrows bounds to the fixed point; with a solver it also finds the
 * exact bounds of each cell by linear programs, up to a stated size. Where published numbers contradict each other, the
 * finding about it comes first, and the cells that hang together with it have no bounds. Where a later table corrects a
 * number, everything is tried with the newest numbers and with the oldest, and what either gives away counts. It knows nothing of how the cells were chosen.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { attack } from "@teilhabe/core/geheimhaltung"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Merkmal, Nationalitaet } from "@teilhabe/core/merkmal"
 *
 * const cube = Cube.make([Merkmal.make("nationalitaet", Nationalitaet.liste)], "unbekannt", [
 *   { koordinate: {}, wert: Messwert.exakt(40) },
 *   { koordinate: { nationalitaet: "NATD" }, wert: Messwert.exakt(38) },
 *   { koordinate: { nationalitaet: "NATA" }, wert: Messwert.fehlend("gesperrt") },
 * ])
 * const tabelle = { id: "kurse", gegenstand: "kurse", cube, quoten: [], mindestens: 1, ganzzahlig: true } as const
 * const { enthuellt } = attack({ tabellen: [tabelle] })
 * enthuellt.map(({ von, bis, durch }) => ({ von, bis, durch })) // => [{ von: 2, bis: 2, durch: "gleichungen" }]
 * ```
 */
export const attack = (veroeffentlichung: Veroeffentlichung, weise: Angriffsweise = {}): Angriff => {
  const { tabellen } = veroeffentlichung
  const { angriff, isCorrected } = attackInOrder(veroeffentlichung, weise, tabellen)
  return isCorrected ? joinFassungen(attackInOrder(veroeffentlichung, weise, [...tabellen].reverse()).angriff, angriff) : angriff
}
