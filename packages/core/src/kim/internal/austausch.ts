import * as Dauer from "../../kernel/Dauer.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Zeitraum } from "../../kernel/Zeitraum.js"
import { intervall } from "../../konzept/Rhythmus.js"
import type { Austauschpflicht } from "../Austauschpflicht.js"
import type { Kim } from "../Kim.js"
import { belegtIn } from "./bestand.js"
import { guard } from "./laufzeit.js"

/** A day by which an exchange is due, with the first day that counts for it and the day by which the next one is due. */
export interface Spanne {
  readonly pflicht: Austauschpflicht
  readonly von: Stichtag.Stichtag
  readonly am: Stichtag.Stichtag
  readonly naechster: Stichtag.Stichtag
  readonly herkunft: "quelle" | "annahme"
}

/** Where nobody says how often, at least once a year. */
const ANNAHME = Dauer.make({ years: 1 })

/** Where nobody says since when, years and quarters are those of the calendar. */
const NEW_YEARS_EVE = Stichtag.make(1899, 12, 31)

const longestDays = (dauer: Dauer.Dauer): number => {
  const { days, months, weeks, years } = Dauer.parts(dauer)
  return years * 366 + months * 31 + weeks * 7 + days
}

const spannenOf = (kim: Kim, pflicht: Austauschpflicht, zeitraum: Required<Zeitraum>): ReadonlyArray<Spanne> => {
  if (pflicht.rhythmus === "nach-bedarf") return []
  const said = pflicht.rhythmus === undefined ? undefined : intervall(pflicht.rhythmus)
  const dauer = said ?? ANNAHME
  const told = belegtIn(kim, pflicht)
  const since = pflicht.zeit?.von ?? told?.bis ?? told?.von
  const herkunft = said !== undefined && pflicht.zeit !== undefined ? "quelle" : "annahme"
  const from = since ?? NEW_YEARS_EVE
  const last = pflicht.zeit?.bis === undefined ? zeitraum.bis : Stichtag.min(zeitraum.bis, pflicht.zeit.bis)
  const spannen: Array<Spanne> = []
  // Each day is counted from the first, so that the 31st of a month does not slip to the 28th for good.
  for (let count = Math.max(1, Math.floor(Stichtag.diffInDays(from, zeitraum.von) / longestDays(dauer))); ; count += 1) {
    const am = Stichtag.addDauer(from, dauer, count)
    if (Stichtag.isAfter(am, last)) return spannen
    if (Stichtag.isBefore(am, zeitraum.von)) continue
    const von = count === 1 ? from : Stichtag.addDays(Stichtag.addDauer(from, dauer, count - 1), 1)
    spannen.push({ pflicht, von, am, naechster: Stichtag.addDauer(from, dauer, count + 1), herkunft })
  }
}

/** The days within a Zeitraum by which the Bausteine have to have exchanged, in the order of time. */
export const spannenIn = (kim: Kim, { art, bis, von }: Zeitraum): ReadonlyArray<Spanne> => {
  if (bis === undefined) throw new RangeError(`The days of exchange from ${von} on have no end: ask for a Zeitraum with an end`)
  guard(bis)
  return kim.austauschpflichten
    .flatMap((pflicht) => spannenOf(kim, pflicht, { von, bis, art }))
    .sort((a, b) => Stichtag.compare(a.am, b.am))
}
