import type { Finding } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { teile } from "../Ausdruck.js"
import { operandwerte, type Ergebnis, type Kennzeichen, type Operandwert, type Rechnung } from "../Ergebnis.js"
import type { Bruch, Statistik } from "../Statistik.js"
import { bruecheVon } from "./bruch.js"
import { definitionenOf } from "./fassung.js"

const fehler = (code: string, message: string, details: Finding["details"], near?: string): Finding => ({
  code: `indikator/${code}`,
  schwere: "fehler",
  path: [],
  message,
  details,
  ...(near === undefined ? {} : { nearest: near }),
})

/** Says that two results differ in something in which they have to agree. */
const differ = (was: string, a: string, b: string): Finding =>
  fehler(
    "NotComparable",
    `the results differ in ${was}: "${a}" and "${b}"; only results that agree in it can be set against each other, so evaluate both by the same variant over the same kind of data`,
    { was, a, b },
  )

/** Says that results stand in the wrong order of time, or twice. */
export const outOfOrder = (first: number, second: number): Finding =>
  fehler("TimeOutOfOrder", `the result for ${second} does not lie after the one for ${first}: give the earlier result first, and each time once`, { first, second })

/** Says that two results are of the same group. */
export const sameGroup = (gruppe: string): Finding =>
  fehler("GroupDoubled", `both results are of the group "${gruppe}": give each group once`, { gruppe })

/** Says that two groups do not stand side by side. */
export const groupsOverlap = (gruppe: string, bezug: string): Finding =>
  fehler("GroupsOverlap", `the groups "${gruppe}" and "${bezug}" do not stand side by side: give two groups that differ in the key of one Merkmal alone, such as women and men`, { gruppe: gruppe || "insgesamt", bezug: bezug || "insgesamt" })

/** Says that a key is in no list. */
export const keyUnknown = (schluessel: string, liste: string, near: string | undefined): Finding =>
  fehler("KeyUnknownInList", `the list "${liste}" has no key "${schluessel}", so nothing says whether it is a single value or a total: correct the key or add it to the list`, { schluessel, liste }, near)

/** Says that there is no result at all. */
export const nothingToRank = (merkmal: string): Finding =>
  fehler("RanglisteEmpty", `no result was given, so nothing can be ranked by "${merkmal}": evaluate the figure first`, { merkmal })

/** Says that the parts of a total lie above it. */
export const aboveTotal = (parts: number, total: number): Finding =>
  fehler("PartsAboveTotal", `the ranked values add up to ${parts}, which is more than the total ${total} can be: check which cells are totals, or the rounding of the source`, { parts, total })

const textOf = (koordinate: Readonly<Record<string, string>>): string =>
  Object.entries(koordinate).map(([key, value]) => `${key}=${value}`).sort().join(" ")

/** What identifies a result, as text. */
export const identitaet = {
  indikator: (one: Ergebnis) => one.indikator,
  variante: (one: Ergebnis) => one.variante,
  einheit: (one: Ergebnis) => one.einheit,
  raum: (one: Ergebnis) => Raummerkmal.keyOf(one.raum),
  gruppe: (one: Ergebnis) => textOf(one.gruppe),
  jahr: (one: Ergebnis) => String(one.jahr),
}

/** A part of what identifies a result. */
export type Feld = keyof typeof identitaet

/** Finds the parts of the identity in which two results differ. */
export const checkIdentitaet = (a: Ergebnis, b: Ergebnis, felder: ReadonlyArray<Feld>): ReadonlyArray<Finding> =>
  felder.flatMap((feld) => {
    const [left, right] = [identitaet[feld](a), identitaet[feld](b)]
    return left === right ? [] : [differ(feld, left, right)]
  })

/** The operands of two computations at the same place of the formula; those that one of them lacks are left out. */
const pairs = (a: Rechnung, b: Rechnung): ReadonlyArray<readonly [Operandwert, Operandwert]> => {
  if (a.art === "operand" && b.art === "operand") return [[a, b]]
  const others = teile<Rechnung>(b)
  return teile<Rechnung>(a).flatMap((part, at) => {
    const other = others[at]
    return other === undefined ? [] : pairs(part, other)
  })
}

const hasGap = (rechnung: Rechnung): boolean => rechnung.art === "luecke" || teile<Rechnung>(rechnung).some(hasGap)

// A sum of age bands is one operand or several, as the table has it; its statistics still have to agree. A number that
// is not there has none, and makes the value absent anyway.
const shared = (a: Ergebnis, b: Ergebnis, tell: (one: Operandwert) => string): readonly [string, string] => {
  const matched = pairs(a.rechnung, b.rechnung)
  const all = (one: Ergebnis): string => [...new Set(operandwerte(one.rechnung).map(tell))].sort().join(", ")
  const apart = matched.find(([left, right]) => tell(left) !== tell(right))
  if (apart !== undefined) return [tell(apart[0]), tell(apart[1])]
  return hasGap(a.rechnung) || hasGap(b.rechnung) ? ["", ""] : [all(a), all(b)]
}

/** What changes the meaning of a number; `offen` belongs to the definition, `eingeschraenkt` to its precision. */
const BEDEUTSAM: ReadonlySet<Kennzeichen> = new Set(["andere-ebene", "anderes-jahr", "stellvertretend", "mischung", "synthetisch"])

const kennzeichen = (one: Ergebnis): string => one.kennzeichen.filter((zeichen) => BEDEUTSAM.has(zeichen)).join(", ") || "keine"

/** The kind of time and, for a day, which day of the year: two series of different days are two series. */
const rhythmus = ({ zeit }: Operandwert): string => (zeit.art === "tag" ? `tag ${zeit.von.slice(5)}` : zeit.art)

const HERKUNFT: ReadonlyArray<readonly [string, (one: Operandwert) => string]> = [
  ["statistik", ({ statistik }) => statistik],
  ["groesse", ({ groesse }) => groesse],
  ["definition", (one) => textOf(definitionenOf(one))],
  ["zeitbezug", rhythmus],
]

/** Finds what was made in another way: statistics, definitions, kind of time, and what a reader has to be told. */
export const checkHerkunft = (a: Ergebnis, b: Ergebnis): ReadonlyArray<Finding> => {
  const origin = HERKUNFT.flatMap(([was, tell]) => {
    const [left, right] = shared(a, b, tell)
    return left === right ? [] : [differ(was, left, right)]
  })
  const [left, right] = [kennzeichen(a), kennzeichen(b)]
  // What was not read tells nothing of itself, so that a gap is not taken for another way of counting.
  return left === right || hasGap(a.rechnung) || hasGap(b.rechnung) ? origin : [...origin, differ("kennzeichen", left, right)]
}

/** Finds operands at the same place that are of different times, for results that have to be of one time. */
export const checkGleichzeitig = (a: Ergebnis, b: Ergebnis): ReadonlyArray<Finding> => {
  const [left, right] = shared(a, b, ({ zeit }) => Zeitmerkmal.keyOf(zeit))
  return left === right ? [] : [differ("zeit", left, right)]
}

/** Finds operands at the same place of which the second is not later than the first. */
export const checkSpaeter = (a: Ergebnis, b: Ergebnis): ReadonlyArray<Finding> =>
  a.jahr < b.jahr && pairs(a.rechnung, b.rechnung).every(([first, second]) => first.zeit.von < second.zeit.von)
    ? []
    : [outOfOrder(a.jahr, b.jahr)]

/** The declared breaks that lie between two results, each once, the earliest first. */
export const bruecheZwischen = (a: Ergebnis, b: Ergebnis, statistiken: ReadonlyArray<Statistik>): ReadonlyArray<Bruch> => {
  const found = pairs(a.rechnung, b.rechnung).flatMap(([first, second]) => bruecheVon(first, second, statistiken))
  return [...new Set(found)].sort((x, y) => (x.ab < y.ab ? -1 : x.ab > y.ab ? 1 : 0))
}

/** Finds the breaks between two results, as refusals. */
export const checkBrueche = (a: Ergebnis, b: Ergebnis, statistiken: ReadonlyArray<Statistik>): ReadonlyArray<Finding> =>
  bruecheZwischen(a, b, statistiken).map(({ ab, grund }) =>
    fehler("BreakBetween", `the numbers are made in another way from ${ab} on (${grund}), so no change can be told from ${a.jahr} to ${b.jahr}: compare within the years before or after`, { ab, grund, first: a.jahr, second: b.jahr }),
  )

/** Finds statistics that were not given, of which therefore no break is known. */
export const checkStatistiken = (ergebnisse: ReadonlyArray<Ergebnis>, statistiken: ReadonlyArray<Statistik>): ReadonlyArray<Finding> => {
  const known = new Set(statistiken.map(({ id }) => id))
  const used = new Set(ergebnisse.flatMap((one) => operandwerte(one.rechnung).map(({ statistik }) => statistik)))
  return [...used].filter((id) => !known.has(id)).sort().map((id) =>
    fehler("StatistikNotGiven", `the result rests on the statistics "${id}", which are not among those given, so nothing is known of their breaks: pass them in statistiken`, { statistik: id }, nearest(id, known)),
  )
}

/** The unit of a difference: percents differ by points. */
export const einheitDerDifferenz = (einheit: string): string => (einheit === "Prozent" ? "Prozentpunkte" : einheit)
