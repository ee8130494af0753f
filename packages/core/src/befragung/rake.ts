import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import { effektiveStichprobe } from "./effektiveStichprobe.js"
import type { Erhebung } from "./Erhebung.js"
import type { Gewichtung, Trimmung } from "./Gewichtung.js"
import { type Anpassung, fit, type Grenzen, unreachable } from "./internal/anpassung.js"
import { isOffList } from "./internal/auswahl.js"
import { fehler, warnung } from "./internal/finding.js"
import { checkRaender, type Zielrand, zielraenderOf } from "./internal/randPruefung.js"
import type { Rand } from "./Rand.js"
import type { Quote, Stichprobe, Wahrscheinlichkeit } from "./Stichprobe.js"

/** How weights are fitted. */
export interface Anpassungsweise {
  /** Left out, no weight is held back. */
  readonly trimmung?: Trimmung
  /** How far the worst category may be off, as a share of what it should be; left out, 1e-9. */
  readonly genauigkeit?: number
  /** How often all margins are fitted at most; left out, 1,000 times. */
  readonly hoechstens?: number
}

const median = (werte: ReadonlyArray<number>): number => {
  const sorted = [...werte].sort((a, b) => a - b)
  const at = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[at] ?? 0) : ((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2
}

const requireWeise = (stichprobe: Stichprobe, { trimmung, genauigkeit = 1e-9, hoechstens = 1000 }: Anpassungsweise): void => {
  if (stichprobe._tag === "Offen") throw new RangeError("An open survey is not weighted: its answers stand for those who took part, and no weight makes them stand for others")
  if (trimmung !== undefined && !(trimmung.untere >= 0 && trimmung.untere < 1 && trimmung.obere > 1)) throw new RangeError(`A trim from ${trimmung.untere} to ${trimmung.obere} leaves no room: the lower bound is a factor from 0 to under 1, the upper one above 1`)
  if (!(genauigkeit > 0) || !(hoechstens >= 1)) throw new RangeError(`Fitting to within ${genauigkeit} in ${hoechstens} turns makes no sense: give a number above 0 and at least one turn`)
}

const notConverged = ({ groessteAbweichung, umlaeufe }: Anpassung): Finding =>
  fehler("RakingNotConverged", ["raender"], `after ${umlaeufe} turns the worst category is still off by ${(groessteAbweichung * 100).toPrecision(3)} %: join categories that hardly anybody shares with others, drop a margin, or widen the trim`, { umlaeufe, abweichung: (groessteAbweichung * 100).toPrecision(3) })

const checkUmfang = (stichprobe: Stichprobe, summe: number): ReadonlyArray<Finding> => {
  if (stichprobe._tag !== "Wahrscheinlichkeit" || !isOffList(summe, stichprobe.auswahlgrundlage.umfang)) return []
  const { umfang } = stichprobe.auswahlgrundlage
  return [warnung("RandOffList", ["raender"], `the margins sum to ${summe}, and the list holds ${umfang}: shares and means hold all the same, totals only by margins that count persons`, { summe, umfang })]
}

const trimmed = (frei: Anpassung, zielraender: ReadonlyArray<Zielrand>, { bezug, obere, untere }: Trimmung, genauigkeit: number, hoechstens: number): Result.Result<readonly [Anpassung, Grenzen], ReadonlyArray<Finding>> => {
  const mitte = bezug === "median" ? median(frei.gewichte) : frei.gewichte.reduce((sum, one) => sum + one, 0) / frei.gewichte.length
  const grenzen = { von: untere * mitte, bis: obere * mitte }
  const lost = unreachable(zielraender, grenzen)
  if (lost.length > 0) {
    return Result.fail(lost.map(({ end, factor, merkmal, schluessel }) => fehler("TrimmungUnreachable", ["trimmung", end], `in "${schluessel}" of "${merkmal}" each respondent would need ${factor.toPrecision(3)} times the weight that the trim allows: widen it, or join the category with another`, { merkmal, schluessel, faktor: factor.toPrecision(3), grenze: end })))
  }
  const held = fit(frei.gewichte, zielraender, genauigkeit, hoechstens, grenzen)
  return held.groessteAbweichung > genauigkeit ? Result.fail([notConverged(held)]) : Result.succeed([held, grenzen])
}

/**
 * Fits weights to known margins by raking (iterative proportional fitting), within a stated trim, or says what forbids it.
 *
 * It starts from the weights by which the sample was drawn, and fits all margins by turns until each holds. With one
 * margin this is post-stratification. A trim is a factor of the mean or median weight as fitted without it; every step
 * keeps it, so that in the end both trim and margins hold. An open survey is not weighted. Throws a `RangeError` for one,
 * and for a trim that leaves no room.
 *
 * @quelle Deming und Stephan 1940, Annals of Mathematical Statistics 11
 * @example
 * ```ts
 * import { type Bogen, Erhebung, type Fragebogen, rake, type Rand, type Stichprobe } from "@teilhabe/core/befragung"
 * import { Id, Messwert, Stichtag, Text } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const frage: Fragebogen.Frage = { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren wohnen Sie hier?"), ohneAntwort: [], von: 0, bis: 110, einheit: Text.make("Jahre") }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * const quelle = { dokument: Id.make("melderegister"), kapitel: "Bevölkerung" }
 * const quote: Stichprobe.Quote = { _tag: "Quote", quoten: [{ merkmal: "geschlecht", bezeichnung: "Geschlecht", quelle }] }
 * const bogen = (id: string, geschlecht: string): Bogen.Bogen => ({ id, antworten: {}, merkmale: { geschlecht } })
 * const erhebung = Result.getOrThrow(Erhebung.make(fragebogen, quote, [bogen("1", "w"), bogen("2", "w"), bogen("3", "m")]))
 * const rand: Rand.Rand = { merkmal: "geschlecht", bezeichnung: "Geschlecht", werte: { w: Messwert.exakt(510), m: Messwert.exakt(490) }, quelle, stichtag: Stichtag.make(2025, 12, 31) }
 * const { gewichte, umlaeufe } = Result.getOrThrow(rake(erhebung, [rand]))
 * Object.fromEntries(gewichte) // => { 1: 255, 2: 255, 3: 490 }
 * umlaeufe // => 1
 * ```
 */
export const rake = (erhebung: Erhebung<Wahrscheinlichkeit | Quote>, raender: ReadonlyArray<Rand>, weise: Anpassungsweise = {}): Result.Result<Gewichtung, ReadonlyArray<Finding>> => {
  requireWeise(erhebung.stichprobe, weise)
  const { boegen } = erhebung
  const { genauigkeit = 1e-9, hoechstens = 1000, trimmung } = weise
  const findings = checkRaender(raender, boegen)
  if (findings.length > 0) return Result.fail(findings)
  const { umfang, zielraender } = zielraenderOf(raender, boegen)
  const frei = fit(boegen.map(({ id }) => erhebung.entwurfsgewichte.get(id) ?? 1), zielraender, genauigkeit, hoechstens)
  if (frei.groessteAbweichung > genauigkeit) return Result.fail([notConverged(frei)])
  const held = trimmung === undefined ? undefined : trimmed(frei, zielraender, trimmung, genauigkeit, hoechstens)
  if (held !== undefined && Result.isFailure(held)) return Result.fail(held.failure)
  const [{ gewichte, groessteAbweichung, umlaeufe }, grenzen] = held?.success ?? [frei, undefined]
  const effektiv = effektiveStichprobe(gewichte)
  if (effektiv === undefined) throw new RangeError("A survey without respondents was weighted, although Erhebung.make refuses one")
  return Result.succeed({
    gewichte: new Map(boegen.map(({ id }, at) => [id, gewichte[at] ?? 0])), raender, umfang, umlaeufe, groessteAbweichung, effektiv, findings: checkUmfang(erhebung.stichprobe, umfang),
    ...(trimmung === undefined || grenzen === undefined ? {} : { trimmung: { ...trimmung, ...grenzen, unten: gewichte.filter((one) => one <= grenzen.von).length, oben: gewichte.filter((one) => one >= grenzen.bis).length } }),
  })
}
