/**
 * Which declared break lies between two numbers of one series.
 *
 * @module
 */
import type { Stichtag } from "../../kernel/Stichtag.js"
import { operandwerte, type Operandwert, type Rechnung } from "../Ergebnis.js"
import type { Bruch, Statistik } from "../Statistik.js"

const touches = ({ groessen, schluessel }: Bruch, { groesse, koordinate }: Operandwert): boolean =>
  (groessen === undefined || groessen.includes(groesse)) &&
  Object.entries(schluessel ?? {}).every(([id, keys]) => keys.includes(koordinate[id] ?? ""))

const isBetween = ({ ab }: Bruch, first: Operandwert, second: Operandwert): boolean => {
  const end: Stichtag | undefined = second.zeit.bis
  return first.zeit.von < ab && (end === undefined || ab <= end)
}

/** The declared breaks between an earlier and a later number of the same statistics. */
export const bruecheVon = (first: Operandwert, second: Operandwert, statistiken: ReadonlyArray<Statistik>): ReadonlyArray<Bruch> =>
  (statistiken.find(({ id }) => id === second.statistik)?.brueche ?? []).filter(
    (bruch) => touches(bruch, second) && isBetween(bruch, first, second),
  )

const isAlike = (a: Operandwert, b: Operandwert): boolean => a.statistik === b.statistik && a.groesse === b.groesse

/** The first break between two numbers of one kind that a computation puts together, as a mean over a year does. */
export const bruchInnerhalb = (rechnung: Rechnung, statistiken: ReadonlyArray<Statistik>): Bruch | undefined => {
  const werte = operandwerte(rechnung).toSorted((a, b) => (a.zeit.von < b.zeit.von ? -1 : a.zeit.von > b.zeit.von ? 1 : 0))
  for (const [at, second] of werte.entries()) {
    for (const first of werte.slice(0, at)) {
      const [bruch] = isAlike(first, second) ? bruecheVon(first, second, statistiken) : []
      if (bruch !== undefined) return bruch
    }
  }
  return undefined
}
