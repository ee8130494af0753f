import * as Stichtag from "../../kernel/Stichtag.js"
import { type Zeitraum, tag } from "../../kernel/Zeitraum.js"

/** From one day to another, both included; without `bis` there is no end. */
export interface Spanne {
  readonly von: Stichtag.Stichtag
  readonly bis?: Stichtag.Stichtag
}

const earlier = (a: Stichtag.Stichtag | undefined, b: Stichtag.Stichtag | undefined): Stichtag.Stichtag | undefined =>
  a === undefined ? b : b === undefined ? a : Stichtag.min(a, b)

/** Makes a span where it has a day. */
const span = (von: Stichtag.Stichtag, bis: Stichtag.Stichtag | undefined): ReadonlyArray<Spanne> =>
  bis === undefined ? [{ von }] : Stichtag.isAfter(von, bis) ? [] : [{ von, bis }]

/** The days that two spans share. */
export const intersect = (a: Spanne, b: Spanne): ReadonlyArray<Spanne> => span(Stichtag.max(a.von, b.von), earlier(a.bis, b.bis))

/** The days of a span that none of the others has, in the order of time. */
export const subtract = (whole: Spanne, others: ReadonlyArray<Spanne>): ReadonlyArray<Spanne> => {
  const left: Array<Spanne> = []
  let next = whole.von
  for (const { von, bis } of [...others].sort((a, b) => Stichtag.compare(a.von, b.von))) {
    if (whole.bis !== undefined && Stichtag.isAfter(von, whole.bis)) break
    if (Stichtag.isAfter(von, next)) left.push({ von: next, bis: Stichtag.addDays(von, -1) })
    if (bis === undefined || (whole.bis !== undefined && !Stichtag.isBefore(bis, whole.bis))) return left
    if (!Stichtag.isBefore(bis, next)) next = Stichtag.addDays(bis, 1)
  }
  return [...left, ...span(next, whole.bis)]
}

/** Writes a span as a Zeitraum. */
export const toZeitraum = ({ bis, von }: Spanne): Zeitraum =>
  bis === undefined ? { von, art: "zeitraum" } : bis === von ? tag(von) : { von, bis, art: "zeitraum" }
