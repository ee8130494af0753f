import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import { below, type Codeliste, get, INSGESAMT } from "../../merkmal/Codeliste.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import { partsOf } from "./cubeDeckung.js"
import { fehler, messwertText, warnung } from "./cubeFinding.js"
import { deadAt, type IsDead } from "./cubeGueltig.js"
import { koordinateOf } from "./cubeKey.js"
import { rowsOf, type Saldowahl } from "./cubeTotals.js"
import { agrees, asPrinted, type Toleranzen, toleranzText } from "./cubeToleranz.js"
import type { Cube } from "./cubeType.js"

/** Why a total was not held against its parts. */
export type Auslassung = "insgesamt-fehlt" | "teil-fehlt" | "kein-zaehlwert"

/** What came of holding totals against their parts. */
export interface Summenpruefung {
  /** Totals that were compared with their parts, and groups compared with what they are picked out of. */
  readonly geprueft: number
  readonly abweichend: number
  /** Totals that could not be compared, by reason. */
  readonly ausgelassen: Readonly<Record<Auslassung, number>>
  /** One per total that does not agree. */
  readonly findings: ReadonlyArray<Finding>
}

interface Protokoll {
  geprueft: number
  readonly ausgelassen: Record<Auslassung, number>
  readonly findings: Array<Finding>
}

interface Stelle {
  readonly cube: Cube
  readonly merkmal: Merkmal
  readonly toleranz: Toleranzen | undefined
  readonly keyOf: (part: string) => string
  /** Groups that were not in use at the time of the row: they held nobody, so they explain nothing. */
  readonly isDead: IsDead
  readonly stated: ReadonlyMap<string, Messwert.Messwert>
}

/** One key of a list with the groups below it, as far as the table prints them. */
interface Ebene {
  readonly key: string
  readonly parts: ReadonlyArray<string>
  /** Groups that the table prints nowhere, in use or not. */
  readonly unprinted: ReadonlyArray<string>
  readonly picked: ReadonlyArray<string>
}

const difference = (a: Messwert.Messwert, b: Messwert.Messwert): string => String(Messwert.getWert(Messwert.subtract(a, b)) ?? "")

const mismatch = (stelle: Stelle, { key, unprinted }: Ebene, total: Messwert.Messwert, sum: Messwert.Messwert): Finding => {
  const { cube, merkmal, toleranz, keyOf } = stelle
  const ungenannt = unprinted.filter((one) => !stelle.isDead(one)).map((one) => get(merkmal.liste, one).name).join(", ")
  const lacking = ungenannt === "" ? "" : `; the table prints nowhere: ${ungenannt} (dice with vollstaendig, if these are the whole)`
  // What the table does not print may explain why the printed parts fall short, never why they exceed.
  const isExplained = ungenannt !== "" && Messwert.compare(sum, total) === "kleiner"
  return (isExplained ? warnung : fehler)("TotalMismatch", cube.merkmale, koordinateOf(cube.merkmale, keyOf(key)), {
    message: `the total ${messwertText(total)} is not the sum ${messwertText(sum)} of its groups by ${merkmal.id}; if the source rounds or alters its cells, state its tolerance${lacking}`,
    details: {
      merkmal: merkmal.titel, insgesamt: messwertText(total), summe: messwertText(sum),
      differenz: difference(sum, total), toleranz: toleranzText(toleranz), ...(ungenannt === "" ? {} : { ungenannt }),
    },
  })
}

const checkSum = (stelle: Stelle, ebene: Ebene, protokoll: Protokoll): void => {
  const { key } = ebene
  const { stated, toleranz, isDead } = stelle
  const parts = ebene.parts.filter((part) => stated.has(part) || !isDead(part))
  const total = stated.get(key)
  if (total === undefined || parts.length === 0) return
  const werte = parts.map((part) => stated.get(part) ?? Messwert.fehlend("unbekannt"))
  // A row that states none of the groups is not divided by this Merkmal: there is nothing to hold against the total.
  if (parts.every((part) => !stated.has(part))) return
  const missing = Messwert.isFehlend(total) ? "insgesamt-fehlt" : werte.some(Messwert.isFehlend) ? "teil-fehlt" : undefined
  if (missing !== undefined) {
    protokoll.ausgelassen[missing] += 1
    return
  }
  protokoll.geprueft += 1
  const sum = Messwert.sum(werte.map((wert) => asPrinted(wert, toleranz)))
  if (!agrees(sum, asPrinted(total, toleranz), toleranz)) protokoll.findings.push(mismatch(stelle, ebene, total, Messwert.sum(werte)))
}

const checkPicked = (stelle: Stelle, key: string, picked: string, protokoll: Protokoll): void => {
  const { cube, merkmal, stated, toleranz, keyOf } = stelle
  const [whole, part] = [stated.get(key), stated.get(picked)]
  if (whole === undefined || part === undefined) return
  if (Messwert.isFehlend(whole) || Messwert.isFehlend(part)) {
    protokoll.ausgelassen[Messwert.isFehlend(whole) ? "insgesamt-fehlt" : "teil-fehlt"] += 1
    return
  }
  protokoll.geprueft += 1
  const [left, right] = [asPrinted(part, toleranz), asPrinted(whole, toleranz)]
  if (Messwert.compare(left, right) !== "groesser" || agrees(left, right, toleranz)) return
  protokoll.findings.push(fehler("PartExceedsWhole", cube.merkmale, koordinateOf(cube.merkmale, keyOf(picked)), {
    message: `the group ${messwertText(part)} is picked out of ${messwertText(whole)} by ${merkmal.id} and is larger; check both, or the place of the group in its list`,
    details: { merkmal: merkmal.titel, teil: messwertText(part), ganzes: messwertText(whole), toleranz: toleranzText(toleranz) },
  }))
}

const levels = (liste: Codeliste, printed: ReadonlySet<string>): ReadonlyArray<Ebene> =>
  [INSGESAMT, ...liste.auspraegungen.map(({ schluessel }) => schluessel)].map((key) => {
    const parts = new Set(partsOf(liste, key))
    return {
      key,
      parts: [...parts].filter((part) => printed.has(part)),
      unprinted: [...parts].filter((part) => !printed.has(part)),
      picked: below(liste, key === INSGESAMT ? undefined : key).map(({ schluessel }) => schluessel).filter((one) => !parts.has(one) && printed.has(one)),
    }
  }).filter(({ parts, picked }) => parts.length + picked.length > 0)

const isNegative = (wert: Messwert.Messwert): boolean => (Messwert.getWert(wert) ?? 0) < 0

const checkMerkmal = (cube: Cube, merkmal: Merkmal, toleranz: Toleranzen | undefined, saldo: boolean, protokoll: Protokoll): void => {
  const { rows, keyAt } = rowsOf(cube, merkmal.id)
  const printed = new Set([...rows.values()].flatMap((row) => [...row.keys()]))
  const all = levels(merkmal.liste, printed)
  const deadFor = deadAt(cube.merkmale, merkmal.liste, "zeit")
  for (const [row, stated] of rows) {
    const stelle: Stelle = { cube, merkmal, toleranz, stated, keyOf: (part) => keyAt(row, part), isDead: deadFor(row) }
    const isBalance = saldo || [...stated.values()].some(isNegative)
    for (const ebene of all) {
      checkSum(stelle, ebene, protokoll)
      if (!isBalance) for (const one of ebene.picked) checkPicked(stelle, ebene.key, one, protokoll)
    }
  }
}

/** Holds nothing against anything, since sums of these values mean nothing. */
export const notSummable = (cube: Cube): Summenpruefung => ({
  geprueft: 0,
  abweichend: 0,
  ausgelassen: { "insgesamt-fehlt": 0, "teil-fehlt": 0, "kein-zaehlwert": cube.inhalt.size },
  findings: [],
})

/**
 * Holds every total that a table states against the sum of its `davon` groups, level by level, with the tolerance of its
 * source: a finding for each that does not agree.
 *
 * A total with an absent part is left out and counted as such. Where the table prints some groups of the list nowhere
 * that were in use at the time, and these may explain why the printed ones fall short, the finding is a warning that
 * names them. `darunter` groups are never added up, but none may exceed what it is picked out of; that is not asked of
 * balances (`saldo`), nor of a row with a value below 0. In a count totals follow, so there is nothing to check.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Merkmal, Nationalitaet } from "@teilhabe/core/merkmal"
 *
 * const cells = Object.entries({ insgesamt: 74_629, NATD: 69_634, NATA: 4_994 })
 * const zellen = cells.map(([nationalitaet, wert]) => ({ koordinate: { nationalitaet }, wert: Messwert.exakt(wert) }))
 * const tabelle = Cube.make([Merkmal.make("nationalitaet", Nationalitaet.liste)], "unbekannt", zellen)
 * Cube.checkTotals(tabelle).findings.map(({ code }) => code) // => ["cube/TotalMismatch"]
 * Cube.checkTotals(tabelle, { art: "abweichung", hoechstens: 3 }).abweichend // => 0
 * ```
 */
export const checkTotals = (cube: Cube, toleranz?: Toleranzen, { saldo = false }: Saldowahl = {}): Summenpruefung => {
  const protokoll: Protokoll = { geprueft: 0, ausgelassen: { "insgesamt-fehlt": 0, "teil-fehlt": 0, "kein-zaehlwert": 0 }, findings: [] }
  if (cube.ungenannt === "unbekannt") for (const merkmal of cube.merkmale) checkMerkmal(cube, merkmal, toleranz, saldo, protokoll)
  const { geprueft, ausgelassen, findings } = protokoll
  return { geprueft, abweichend: findings.length, ausgelassen, findings }
}
