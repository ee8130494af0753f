import type { Finding, Path } from "../../kernel/Finding.js"
import * as Dauer from "../../kernel/Dauer.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Bestandsangabe } from "../../konzept/Bestandsangabe.js"
import type { Context } from "./context.js"
import { fehler, hinweis, warnung } from "./finding.js"

/** Exactly one Zielgruppe takes in everybody. */
export const checkZielgruppen = ({ complete, view }: Context): ReadonlyArray<Finding> => {
  const whole = view.zielgruppen.filter(({ it }) => it.umfassend)
  if (whole.length === 0 && complete) {
    const message = "no Zielgruppe is umfassend: add the one that everybody in the city belongs to, so that nobody is shut out"
    return [fehler("UmfassendeZielgruppeMissing", ["zielgruppen"], message)]
  }
  return whole.slice(1).map(({ at, it }) =>
    fehler("UmfassendeZielgruppeDoubled", [...at, "umfassend"], `"${it.id}" and "${whole[0]?.it.id}" both say they are umfassend; one can be`, { id: it.id }, it))
}

const checkAngabe = (it: Bestandsangabe, at: Path, adopted: Stichtag.Stichtag | undefined): ReadonlyArray<Finding> => {
  const wert = Messwert.getWert(it.wert)
  const since = it.stand?.von
  return [
    ...(wert === undefined || wert >= 0
      ? []
      : [fehler("CountOutOfRange", [...at, "wert"], `"${it.id}" counts ${wert} ${it.einheit}; a count is not negative`, { id: it.id, key: "wert", wert }, it)]),
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
      it.bestand.flatMap((angabe, index) => checkAngabe(angabe, [...at, "bestand", index], adopted))),
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

const checkMonitoring = ({ complete, view }: Context): ReadonlyArray<Finding> => {
  if (view.monitoring === undefined) {
    return complete ? [hinweis("MonitoringMissing", [], "the Konzept states no monitoring: nobody is bound to report")] : []
  }
  const { at, it } = view.monitoring
  const adopted = view.beschluss === undefined ? undefined : Stichtag.jahr(view.beschluss.it.zeit.von)
  return [
    ...(adopted === undefined || it.erstesJahr >= adopted
      ? []
      : [fehler("MonitoringBeforeBeschluss", [...at, "erstesJahr"], `the first report is due in ${it.erstesJahr}, before the Konzept was adopted in ${adopted}`, { jahr: it.erstesJahr, adopted }, it)]),
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
