import type { Finding, Path } from "../../kernel/Finding.js"
import * as Dauer from "../../kernel/Dauer.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Bestandsangabe } from "../../konzept/Bestandsangabe.js"
import type { Stand } from "../../konzept/Fassung.js"
import type { Monitoring } from "../../konzept/Monitoring.js"
import type { Context } from "./context.js"
import { fehler, hinweis, OFFEN, SCHWERE, warnung } from "./finding.js"

const FIRST_YEAR = 1900

/** The last year in which anything of a Konzept may lie. */
export const LAST_YEAR = 2199

/** Times lie in years that a Konzept can speak of, and the Beschluss lies behind us. */
export const checkTimes = ({ statements, view }: Context): ReadonlyArray<Finding> => {
  const far = statements.zeiten.filter(({ it }) => Stichtag.jahr(it.von) < FIRST_YEAR || Stichtag.jahr(it.bis ?? it.von) > LAST_YEAR)
  const beschluss = view.beschluss
  return [
    ...far.map(({ at, it }) =>
      fehler("TimeOutOfRange", at, `${it.von} to ${it.bis ?? "open"} lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}; correct the year`, { von: it.von, bis: it.bis ?? it.von })),
    ...(beschluss === undefined || beschluss.it.zeit.bis !== undefined
      ? []
      : [fehler("BeschlussWithoutEnd", [...beschluss.at, "zeit"], "the Beschluss was taken on a day; give the day, month or year, not an open span")]),
  ]
}

/** Exactly one Zielgruppe takes in everybody. */
export const checkZielgruppen = ({ complete, stand, view }: Context): ReadonlyArray<Finding> => {
  const whole = view.zielgruppen.filter(({ it }) => it.umfassend)
  if (whole.length === 0 && complete) {
    const message = "no Zielgruppe is umfassend: add the one that everybody in the city belongs to, so that nobody is shut out"
    return [SCHWERE[stand]("UmfassendeZielgruppeMissing", ["zielgruppen"], message)]
  }
  return whole.slice(1).map(({ at, it }) =>
    fehler("UmfassendeZielgruppeDoubled", [...at, "umfassend"], `"${it.id}" and "${whole[0]?.it.id}" both say they are umfassend; one can be`, { id: it.id }, it))
}

/** Nobody counts fewer than no people; other numbers, such as a balance of moves, may be negative. */
const checkCount = (it: Bestandsangabe, at: Path): ReadonlyArray<Finding> => {
  const wert = Messwert.getWert(it.wert)
  return wert === undefined || wert >= 0
    ? []
    : [fehler("CountOutOfRange", [...at, "wert"], `"${it.id}" counts ${wert} ${it.einheit}; a count is not negative`, { id: it.id, key: "wert", wert }, it)]
}

const checkAngabe = (it: Bestandsangabe, at: Path, adopted: Stichtag.Stichtag | undefined): ReadonlyArray<Finding> => {
  const since = it.stand?.von
  return [
    ...(it.herkunft === "geschaetzt" && it.genauigkeit === "genau"
      ? [hinweis("EstimateStatedAsExact", [...at, "genauigkeit"], `"${it.id}" is an estimate and still said to be exact`, { id: it.id }, it)]
      : []),
    ...(adopted === undefined || since === undefined || !Stichtag.isAfter(since, adopted)
      ? []
      : [hinweis("AngabeAfterBeschluss", [...at, "stand"], `"${it.id}" speaks of ${since}, after the Konzept was adopted`, { id: it.id, since, adopted }, it)]),
  ]
}

/** Counts are counts: not negative, not later than the text that states them, estimates marked as such. */
export const checkAngaben = ({ view }: Context): ReadonlyArray<Finding> => {
  const adopted = view.beschluss?.it.zeit.bis
  return [
    ...view.angaben.flatMap(({ at, it }) => checkAngabe(it, at, adopted)),
    ...view.zielgruppen.flatMap(({ at, it }) =>
      it.bestand.flatMap((angabe, index) => {
        const place = [...at, "bestand", index]
        return [...checkCount(angabe, place), ...checkAngabe(angabe, place, adopted)]
      })),
  ]
}

/** Short is not longer than long. */
const checkHorizontregel = ({ view }: Context): ReadonlyArray<Finding> => {
  if (view.horizontregel === undefined) return []
  const { at, it } = view.horizontregel
  const day = Stichtag.make(2001, 1, 1)
  const ends = ([it.kurzfristig, it.mittelfristig, it.langfristig] as const).map((dauer) => Stichtag.addDauer(day, dauer))
  const sorted = ends.every((end, index) => index === 0 || Stichtag.compare(ends[index - 1] ?? end, end) <= 0)
  if (sorted) return []
  const message = `the lengths ${[it.kurzfristig, it.mittelfristig, it.langfristig].map(Dauer.toText).join(", ")} do not grow from kurzfristig to langfristig`
  return [fehler("HorizontregelOutOfOrder", at, message)]
}

/** What a monitoring has to settle, and what to do where it is open. */
const TO_SETTLE = {
  rhythmus: "say how often to report; as long as nobody does, no report follows the first one",
  erstesJahr: "say in which year to report first; as long as nobody does, reports count from the day on which the Konzept is in force",
  verantwortlich: "name who reports",
  adressat: "name to whom to report",
} as const

/** A duty to report that leaves open how often, from when, by whom or to whom binds nobody to anything. */
const checkSettled = (it: Monitoring, at: Path, stand: Stand): ReadonlyArray<Finding> =>
  Object.entries(TO_SETTLE)
    .filter(([key]) => [it[key as keyof typeof TO_SETTLE] ?? []].flat().length === 0)
    .map(([key, advice]) => OFFEN[stand]("MonitoringUnsettled", [...at, key], `the monitoring has no "${key}"; ${advice}`, { key }, it))

const checkMonitoring = ({ complete, stand, view }: Context): ReadonlyArray<Finding> => {
  if (view.monitoring === undefined) {
    // On the way it is told beside what else is to come.
    return complete && stand !== "auf-dem-weg" ? [hinweis("MonitoringMissing", [], "the Konzept states no monitoring: nobody is bound to report")] : []
  }
  const { at, it } = view.monitoring
  const adopted = view.beschluss === undefined ? undefined : Stichtag.jahr(view.beschluss.it.zeit.von)
  return [
    ...(adopted === undefined || it.erstesJahr === undefined || it.erstesJahr >= adopted
      ? []
      : [fehler("MonitoringBeforeBeschluss", [...at, "erstesJahr"], `the first report is due in ${it.erstesJahr}, before the Konzept was adopted in ${adopted}`, { jahr: it.erstesJahr, adopted }, it)]),
    ...checkSettled(it, at, stand),
    ...(it.indikatoren.length > 0 ? [] : [warnung("MonitoringWithoutIndikator", [...at, "indikatoren"], "the monitoring names no Indikatoren", {}, it)]),
  ]
}

const checkZielebenen = ({ view }: Context): ReadonlyArray<Finding> => {
  const ebenen = view.fallmethode?.it.zielebenen ?? []
  const tops = ebenen.filter(({ dient }) => dient === undefined)
  if (ebenen.length === 0 || tops.length === 1) return []
  const message = `a hierarchy of goals has one highest level, here ${tops.length} levels serve no other`
  return [fehler("ZielebenenWithoutTop", ["fallmethode", "zielebenen"], message, { tops: tops.length }, view.fallmethode?.it)]
}

/** The duties of the Konzept hold together. */
export const checkDuties = (context: Context): ReadonlyArray<Finding> => [
  ...checkHorizontregel(context),
  ...checkMonitoring(context),
  ...checkZielebenen(context),
]
