import * as Finding from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import type { Vertretung } from "../konzept/Gremium.js"
import type { Gremienstand } from "./Gremienstand.js"
import { checkNotAfter } from "./internal/kalender/checkNotAfter.js"
import { termBegin } from "./internal/kalender/wahlfenster.js"

/** The seats of one kind: how many there are, and how many are filled and vacant, absent where nobody noted it. */
export interface Sitzlage {
  readonly titel: Text.Text
  readonly bestellung: Vertretung["sitze"][number]["bestellung"]
  readonly anzahl: number
  readonly besetzt: Messwert.Messwert
  readonly vakant: Messwert.Messwert
}

/** How an Integrationsrat is made up. */
export interface Zusammensetzung {
  readonly sitze: ReadonlyArray<Sitzlage>
  /** All seats together; `besetzt` is absent where one kind of seats is. */
  readonly gesamt: Pick<Sitzlage, "besetzt" | "vakant"> & { readonly anzahl: Messwert.Messwert }
  /** Seats that contradict each other, or that the Konzept does not know. */
  readonly findings: ReadonlyArray<Finding.Finding>
}

const { hinweis, warnung } = Finding.writerFor("gremienarbeit")

const UNKNOWN = Messwert.fehlend("unbekannt")

/** The numbers of filled seats that count on a day, by the title of the seats. */
type Besetzt = ReadonlyMap<string, number>

// A new term begins with seats of which nobody knows who sits in them; until then those of the old one are filled as they were.
const besetztOf = ({ besetzt, wahlen }: Gremienstand, stichtag: Stichtag.Stichtag): Besetzt => {
  const begin = wahlen.map(termBegin).filter((ab) => ab <= stichtag).sort(Stichtag.compare).at(-1)
  return new Map(Object.entries(besetzt).flatMap(([titel, notes]) => {
    const [first, ...others] = notes.filter(({ ab }) => ab <= stichtag && (begin === undefined || ab >= begin))
    // Of two notes for one day the later one counts.
    return first === undefined ? [] : [[titel, others.reduce((last, one) => (one.ab >= last.ab ? one : last), first).anzahl] as const]
  }))
}

const lageOf = ({ anzahl, bestellung, titel }: Vertretung["sitze"][number], filled: Besetzt): Sitzlage => {
  const count = filled.get(Text.read(titel))
  const besetzt = count === undefined ? UNKNOWN : Messwert.exakt(count)
  // More members than seats is a mistake in the notes: how many seats are vacant cannot be told from it.
  const vakant = count !== undefined && count > anzahl ? Messwert.fehlend("undefiniert") : Messwert.subtract(Messwert.exakt(anzahl), besetzt)
  return { titel, bestellung, anzahl, besetzt, vakant }
}

const findSeats = (gremium: Vertretung, filled: Besetzt): ReadonlyArray<Finding.Finding> => {
  const titles = new Set(gremium.sitze.map(({ titel }) => Text.read(titel)))
  const overfilled = gremium.sitze.flatMap(({ anzahl, titel }, index) => {
    const besetzt = filled.get(Text.read(titel))
    if (besetzt === undefined || besetzt <= anzahl) return []
    return [warnung("SitzeOverfilled", ["sitze", index], `${besetzt} of ${anzahl} seats "${Text.read(titel)}" are noted as filled: correct the note or the Konzept`, { id: gremium.id, sitze: Text.read(titel), besetzt, anzahl }, gremium)]
  })
  const unknown = [...filled.keys()].filter((titel) => !titles.has(titel)).map((titel) =>
    warnung("SitzeUnknown", ["besetzt", titel], `the Konzept has no seats "${titel}" in "${gremium.id}": use one of the titles there`, { id: gremium.id, sitze: titel }, gremium))
  return [...overfilled, ...unknown]
}

const findSum = (gremium: Vertretung): ReadonlyArray<Finding.Finding> => {
  const { mitglieder, sitze } = gremium
  if (sitze.length === 0) return [hinweis("SitzeMissing", ["sitze"], `nobody says which seats "${gremium.id}" has`, { id: gremium.id }, gremium)]
  if (mitglieder === undefined) return [hinweis("MitgliederMissing", ["mitglieder"], `nobody says how many members "${gremium.id}" has, so its seats cannot be checked`, { id: gremium.id }, gremium)]
  const summe = sitze.reduce((sum, { anzahl }) => sum + anzahl, 0)
  if (summe === mitglieder) return []
  return [warnung("SitzeDoNotSum", ["mitglieder"], `the seats of "${gremium.id}" add up to ${summe}, not to its ${mitglieder} members: correct one of them`, { id: gremium.id, sum: summe, mitglieder }, gremium)]
}

/**
 * Tells how an Integrationsrat is made up as of a Stichtag: the seats of each kind, how many are filled and vacant.
 *
 * A new term begins on its first day of office, not on the day of the election: by then the old members sit, and from then on only what was noted
 * for the new term counts. What nobody noted is unknown, never 0. Where the seats do not add up to the members of the Konzept, a finding says so.
 * Throws a `RangeError` where the state has notes after the Stichtag.
 *
 * @quelle Konzept, Politische Partizipation: Der Integrationsrat; § 27 GO NRW
 * @example
 * ```ts
 * import { zusammensetzung } from "@teilhabe/core/gremienarbeit"
 * import { Messwert, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const rat = marl.gremien.find(({ art }) => art === "integrationsrat")
 * const stand = { sitzungen: [], beschluesse: [], wahlen: [], besetzt: { "Vom Rat benannte Ratsmitglieder": [{ ab: Stichtag.make(2020, 11, 2), anzahl: 7 }] }, version: 1 }
 * const heute = rat?.art === "integrationsrat" ? zusammensetzung(rat, stand, Stichtag.make(2021, 1, 1)) : undefined
 * heute?.sitze.map(({ anzahl }) => anzahl) // => [13, 8, 5]
 * heute?.sitze[1]?.vakant // => Messwert.exakt(1)
 * heute?.gesamt.besetzt // => Messwert.fehlend("unbekannt")
 * ```
 */
export const zusammensetzung = (gremium: Vertretung, stand: Gremienstand, stichtag: Stichtag.Stichtag): Zusammensetzung => {
  checkNotAfter(gremium.id, stand.zuletzt, stichtag)
  const besetzt = besetztOf(stand, stichtag)
  const sitze = gremium.sitze.map((one) => lageOf(one, besetzt))
  const total = (values: ReadonlyArray<Messwert.Messwert>): Messwert.Messwert => (values.length === 0 ? UNKNOWN : Messwert.sum(values))
  const stated = gremium.mitglieder === undefined ? UNKNOWN : Messwert.exakt(gremium.mitglieder)
  return {
    sitze,
    gesamt: {
      anzahl: sitze.length === 0 ? stated : total(sitze.map(({ anzahl }) => Messwert.exakt(anzahl))),
      besetzt: total(sitze.map(({ besetzt }) => besetzt)),
      vakant: total(sitze.map(({ vakant }) => vakant)),
    },
    findings: [...findSum(gremium), ...findSeats(gremium, besetzt)],
  }
}
