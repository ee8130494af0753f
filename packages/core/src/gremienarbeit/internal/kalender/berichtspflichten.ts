import * as Dauer from "../../../kernel/Dauer.js"
import type { Id } from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Text from "../../../kernel/Text.js"
import type { Monitoring } from "../../../konzept/Monitoring.js"
import * as Rhythmus from "../../../konzept/Rhythmus.js"
import { type Entwurf, optional, regelHerkunft } from "./entwurf.js"
import { perioden } from "./perioden.js"
import type { Rahmen } from "./rahmen.js"

/** A report that was given: of what kind, for which year, and when. */
export interface Bericht {
  readonly art: "monitoring" | "befragung" | "fortschreibung"
  readonly jahr: number
  readonly am: Stichtag.Stichtag
}

const JAHR = Dauer.make({ years: 1 })

/** The n-th day of a rhythm counted from a first day, as long as it is not after the last day. */
const daysUntil = (day: (count: number) => Stichtag.Stichtag, last: Stichtag.Stichtag): ReadonlyArray<Stichtag.Stichtag> => {
  const days: Array<Stichtag.Stichtag> = []
  for (let count = 0, am = day(0); am <= last; am = day(count)) {
    days.push(am)
    count += 1
  }
  return days
}

/** Gives each day the report for its year; where a year has several, the first day has the first report. */
const reported = (days: ReadonlyArray<Stichtag.Stichtag>, art: Bericht["art"], berichte: ReadonlyArray<Bericht>): ReadonlyArray<Stichtag.Stichtag | undefined> =>
  days.map((am, index) => {
    const before = days.slice(0, index).filter((day) => Stichtag.jahr(day) === Stichtag.jahr(am)).length
    const ofYear = berichte.filter((bericht) => bericht.art === art && bericht.jahr === Stichtag.jahr(am)).map((bericht) => bericht.am)
    return ofYear.sort(Stichtag.compare)[before]
  })

/** A first report by the end of its year, or of the first part where there are several in one year, and so on in the rhythm. */
const sinceYear = (erstesJahr: number, rhythmus: Dauer.Dauer, last: Stichtag.Stichtag): ReadonlyArray<Stichtag.Stichtag> => {
  const first = Stichtag.make(erstesJahr, 1, 1)
  const length = Stichtag.addDauer(first, rhythmus) < Stichtag.addDauer(first, JAHR) ? rhythmus : JAHR
  return daysUntil((count) => {
    const begin = count === 0 ? first : Stichtag.addDauer(first, rhythmus, count)
    return Stichtag.addDays(Stichtag.addDauer(begin, length), -1)
  }, last)
}

/** Nothing before the Konzept is in force; without a first year in whole spans from that day on, without a rhythm the first report alone. */
const monitoringDays = ({ erstesJahr, rhythmus: said }: Monitoring, { bis, seit }: Rahmen): ReadonlyArray<Stichtag.Stichtag> => {
  if (seit === undefined || said === "nach-bedarf") return []
  const rhythmus = said === undefined ? undefined : Rhythmus.intervall(said) ?? JAHR
  if (erstesJahr === undefined) return rhythmus === undefined ? [] : perioden(rhythmus, seit, bis).map((periode) => periode.bis)
  const days = rhythmus === undefined ? [Stichtag.make(erstesJahr, 12, 31)] : sinceYear(erstesJahr, rhythmus, bis)
  return days.filter((am) => am >= seit)
}

interface Fields extends Pick<Entwurf, "art" | "wer" | "herkunft" | "tagHerkunft" | "quelle"> {
  readonly betrifft: Id
  readonly titleOf: (jahr: number) => string
}

const entwuerfe = ({ titleOf, ...fields }: Fields, art: Bericht["art"], days: ReadonlyArray<Stichtag.Stichtag>, berichte: ReadonlyArray<Bericht>): ReadonlyArray<Entwurf> => {
  const done = reported(days, art, berichte)
  return days.map((am, index) => ({ ...fields, id: `${fields.art}/${fields.betrifft}/${am}`, titel: titleOf(Stichtag.jahr(am)), am, ...optional("erfuelltAm", done[index]) }))
}

const monitoringReports = (monitoring: Monitoring, berichte: ReadonlyArray<Bericht>, rahmen: Rahmen): ReadonlyArray<Entwurf> =>
  entwuerfe({
    art: "monitoringbericht",
    titleOf: (jahr) => `Monitoringbericht ${jahr}${monitoring.adressat === undefined ? "" : ` an ${rahmen.nenne(monitoring.adressat)}`}`,
    wer: monitoring.verantwortlich,
    betrifft: monitoring.id,
    herkunft: monitoring.rhythmus === "regelmaessig" ? "annahme" : "konzept",
    tagHerkunft: "annahme",
    quelle: monitoring.quelle,
  }, "monitoring", monitoringDays(monitoring, rahmen), berichte)

/** What the Konzept wants without a day, where the rule of the city gives one. */
const ruled = (berichte: ReadonlyArray<Bericht>, { konzept, regel, seit, fassungSeit, bis }: Rahmen): ReadonlyArray<Entwurf> => {
  if (seit === undefined) return []
  const days = (from: Stichtag.Stichtag, dauer: Dauer.Dauer) => daysUntil((count) => Stichtag.addDauer(from, dauer, count + 1), bis)
  // A new Fassung is a Fortschreibung: the next is counted from it.
  const first = { befragung: seit, fortschreibung: fassungSeit ?? seit }
  const tagHerkunft = regelHerkunft(regel)
  const survey = konzept.monitoring?.befragung
  const { fortschreibung } = konzept
  const of = (art: "befragung" | "fortschreibung", wer: Entwurf["wer"], { id, quelle, titel }: Pick<Monitoring, "id" | "quelle" | "titel">, dauer: Dauer.Dauer) =>
    entwuerfe({ art, titleOf: (jahr) => `${Text.read(titel)} ${jahr}`, wer, betrifft: id, herkunft: "konzept", tagHerkunft, quelle }, art, days(first[art], dauer), berichte)
  return [
    ...(survey === undefined || regel.befragung === undefined ? [] : of("befragung", survey.verantwortlich, survey, regel.befragung)),
    ...(fortschreibung === undefined || regel.fortschreibung === undefined ? [] : of("fortschreibung", fortschreibung.durch, fortschreibung, regel.fortschreibung)),
  ]
}

/** What the strategy itself owes: reports on the figures, and, where the city has ruled it, surveys and revisions. */
export const berichtspflichten = (berichte: ReadonlyArray<Bericht>, rahmen: Rahmen): ReadonlyArray<Entwurf> => [
  ...(rahmen.konzept.monitoring === undefined ? [] : monitoringReports(rahmen.konzept.monitoring, berichte, rahmen)),
  ...ruled(berichte, rahmen),
]
