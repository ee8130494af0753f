import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import { get, INSGESAMT } from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import { partsOf } from "./cubeDeckung.js"
import { fehler, messwertText } from "./cubeFinding.js"
import { joinKey, koordinateOf, splitKey } from "./cubeKey.js"
import { deadAt } from "./cubeGueltig.js"
import { isUnbekannt, type Summenweise, sumOf } from "./cubeSumme.js"
import { restOf, type Toleranzen } from "./cubeToleranz.js"
import type { Cube } from "./cubeType.js"

/** The cells of a table that differ in one Merkmal only, by what they share; and how to write one of them. */
export const rowsOf = ({ inhalt, merkmale }: Cube, id: string): {
  readonly rows: ReadonlyMap<string, Map<string, Messwert.Messwert>>
  readonly keyAt: (row: string, part: string) => string
} => {
  const place = merkmale.findIndex((one) => one.id === id)
  const rows = new Map<string, Map<string, Messwert.Messwert>>()
  for (const [key, wert] of inhalt) {
    const parts = splitKey(key)
    const rest = joinKey(parts.with(place, INSGESAMT))
    const row = rows.get(rest) ?? new Map<string, Messwert.Messwert>()
    rows.set(rest, row.set(parts[place] ?? INSGESAMT, wert))
  }
  return { rows, keyAt: (row, part) => joinKey(splitKey(row).with(place, part)) }
}

/**
 * Adds the totals that a table leaves to its reader: over the `davon` groups of a Merkmal, level by level, where all of
 * them are numbers and the total is not stated.
 *
 * What is stated stays as it is, and nothing is guessed: where a part is withheld, no total is said to be withheld too.
 * With `gueltigAm` keys that were not in use on that day, or for `zeit` at the time of the cell, need not be stated. A
 * count answers its totals anyway and comes back unchanged.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Merkmal, Nationalitaet } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Merkmal.make("nationalitaet", Nationalitaet.liste)]
 * const tabelle = Cube.make(merkmale, "unbekannt", [
 *   { koordinate: { nationalitaet: "NATD" }, wert: Messwert.exakt(75) },
 *   { koordinate: { nationalitaet: "NATA" }, wert: Messwert.exakt(9) },
 * ])
 * Cube.get(Cube.withTotals(tabelle, "nationalitaet"), {}) // => Messwert.exakt(84)
 * ```
 */
export const withTotals = (cube: Cube, merkmalId: string, { gueltigAm }: Pick<Summenweise, "gueltigAm"> = {}): Cube => {
  const { liste } = Merkmal.get(cube.merkmale, merkmalId)
  if (cube.ungenannt === "null") return cube
  const { rows, keyAt } = rowsOf(cube, merkmalId)
  const deadFor = deadAt(cube.merkmale, liste, gueltigAm)
  const inhalt = new Map(cube.inhalt)
  for (const [row, stated] of rows) {
    const isDead = deadFor(row)
    const known = new Map(stated)
    const visit = (key: string): void => {
      const parts = partsOf(liste, key)
      for (const part of parts) visit(part)
      if (parts.length === 0 || !isUnbekannt(stated.get(key))) return
      const sum = sumOf(parts, known, isDead)
      if (!Messwert.isZahl(sum)) return
      known.set(key, sum)
      inhalt.set(keyAt(row, key), sum)
    }
    visit(INSGESAMT)
  }
  return { ...cube, inhalt }
}

/** Whether the values are balances (Zuzüge less Fortzüge), of which some lie below 0. */
export interface Saldowahl {
  readonly saldo?: boolean
}

/** A table with the parts that follow, and where none can. */
export interface MitRest {
  readonly cube: Cube
  readonly findings: ReadonlyArray<Finding>
}

// Nothing is fewer than nobody, so what lies below 0 goes from an interval; what lies below 0 altogether is no rest.
const notNegative = (rest: Messwert.Messwert): Messwert.Messwert | undefined => {
  const interval = Messwert.getIntervall(rest)
  if (!Messwert.isZahl(rest) || interval === undefined || interval.von >= 0) return rest
  if (interval.bis < 0) return undefined
  const bracket = rest.eingeschraenkt === true ? { eingeschraenkt: true as const } : {}
  return interval.bis === 0 ? { ...Messwert.exakt(0), ...bracket } : { _tag: "Gerundet", wert: Math.max(0, rest.wert), von: 0, bis: interval.bis, ...bracket }
}

/**
 * Adds the one part that a table leaves to its reader: Deutsche where it prints the total and Ausländer.
 *
 * A cell is added where it is not stated (or stated as `unbekannt`) and the total and all other `davon` groups beside it
 * are. Intervals are kept, and the tolerance of the source widens them. A rest below 0 is no number of people: a finding
 * tells it, and the cell stays unknown. Of balances, which have values below 0, say `saldo`.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Merkmal, Nationalitaet } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Merkmal.make("nationalitaet", Nationalitaet.liste)]
 * const tabelle = Cube.make(merkmale, "unbekannt", [
 *   { koordinate: {}, wert: Messwert.exakt(84) },
 *   { koordinate: { nationalitaet: "NATA" }, wert: Messwert.exakt(9) },
 * ])
 * const { cube } = Cube.withRest(tabelle, "nationalitaet", "NATD")
 * Cube.get(cube, { nationalitaet: "NATD" }) // => Messwert.exakt(75)
 * ```
 */
export const withRest = (cube: Cube, merkmalId: string, schluessel: string, toleranz?: Toleranzen, { saldo = false }: Saldowahl = {}): MitRest => {
  const { liste } = Merkmal.get(cube.merkmale, merkmalId)
  const above = get(liste, schluessel).oberhalb ?? INSGESAMT
  const parts = partsOf(liste, above)
  const others = parts.filter((part) => part !== schluessel)
  if (others.length === parts.length) throw new RangeError(`"${schluessel}" is picked out of the whole (darunter): it is no rest of anything`)
  if (cube.ungenannt === "null") return { cube, findings: [] }
  const { rows, keyAt } = rowsOf(cube, merkmalId)
  const inhalt = new Map(cube.inhalt)
  const findings: Array<Finding> = []
  for (const [row, stated] of rows) {
    const total = stated.get(above)
    const werte = others.map((part) => stated.get(part) ?? Messwert.fehlend("unbekannt"))
    if (total === undefined || !isUnbekannt(stated.get(schluessel) ?? Messwert.fehlend("unbekannt"))) continue
    const rest = restOf(total, werte, toleranz, saldo)
    const checked = saldo ? rest : notNegative(rest)
    if (checked === undefined) {
      findings.push(fehler("RestNegative", cube.merkmale, koordinateOf(cube.merkmale, keyAt(row, schluessel)), {
        message: `the total ${messwertText(total)} less the other parts leaves ${messwertText(rest)}: check the total and its parts, state the tolerance of the source, or say that these are balances (saldo)`,
        details: { insgesamt: messwertText(total), rest: messwertText(rest) },
      }))
    } else if (!isUnbekannt(checked)) inhalt.set(keyAt(row, schluessel), checked)
  }
  return { cube: { ...cube, inhalt }, findings }
}
