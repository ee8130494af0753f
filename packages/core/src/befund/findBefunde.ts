import * as Result from "effect/Result"
import * as Cube from "../cube/Cube.js"
import type { Umfeld } from "../fall/Umfeld.js"
import type * as Freigabe from "../geheimhaltung/Freigabe.js"
import type { Geheimhaltungsregel } from "../geheimhaltung/Geheimhaltungsregel.js"
import type { Finding } from "../kernel/Finding.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Raum } from "../kernel/Raum.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import * as Zeitmerkmal from "../merkmal/Zeitmerkmal.js"
import type { Befund, Befundlage } from "./Befund.js"
import type { Fallstand } from "./Fallstand.js"
import { type Empfang, isAllowed, zaehlarten } from "./internal/anfrage.js"
import { arten, befundtabellen, type Befundtabellen, isPerFeld, type Rahmen, STATISTIK, tabelleOf, waitPlace } from "./internal/befundtabellen.js"
import { type Befundart, type Fallzeile, zeileOf } from "./internal/befundzeilen.js"
import { JA_NEIN, mindestensOf, release } from "./internal/freigabe.js"
import { toldFrom } from "./internal/schwelle.js"
import { requireFallstand } from "./internal/standProbe.js"
import { isActive } from "./internal/statistik.js"
import { medianOf } from "./internal/wartezeit.js"
import { checkWiederholung } from "./internal/wiederholung.js"

/** How findings are made: of which days, for which office, by which rule. */
export interface Befundweise extends Omit<Freigabe.Freigabeweise, "am"> {
  /** The days that are looked at; both ends are needed. */
  readonly zeitraum: Zeitraum
  /** The day of counting, from the end of the span on: whoever has withdrawn by then is not counted. */
  readonly am: Stichtag
  /** The office that counts; a consent names it. */
  readonly empfaenger: Id.Id
  readonly regel: Geheimhaltungsregel
  readonly gemeinde: Extract<Raum, { readonly _tag: "Gemeinde" }>
  readonly raeume: ReadonlyArray<Extract<Raum, { readonly _tag: "Sozialraum" }>>
  /** The Handlungsfelder by id, with their titles. */
  readonly handlungsfelder: Readonly<Record<string, string>>
  readonly herausgeber: string
  readonly umfeld: Umfeld
}

/** The fewest cases of which a median is told. */
const MEDIAN_MINDESTENS = 10

// What is in no table was not released.
const cellIn = ({ datensaetze }: Freigabe.Freigabe, id: string, koordinate: Readonly<Record<string, string>>): Messwert.Messwert => {
  const found = datensaetze.find((one) => one.id === id)
  return found === undefined ? Messwert.fehlend("gesperrt") : Cube.get(found.cube, koordinate)
}

const isZero = (wert: Messwert.Messwert): boolean => Messwert.getIntervall(wert)?.bis === 0

// A median is told of what is told, and only where enough cases stand behind it by the published number and by the true one.
const medianFor = (faelle: Messwert.Messwert, place: string, { wartezeiten }: Befundtabellen, regel: Geheimhaltungsregel): Pick<Befund, "wochen" | "wochenMindestens"> => {
  const mindestens = Math.max(mindestensOf(regel), MEDIAN_MINDESTENS)
  const tage = wartezeiten.get(place) ?? []
  const told = Messwert.getIntervall(faelle)
  return told === undefined || told.von < mindestens || tage.length < mindestens ? { wochen: Messwert.fehlend("gesperrt") } : medianOf(tage)
}

const befundeOf = (freigabe: Freigabe.Freigabe, counted: Befundtabellen, rahmen: Rahmen): ReadonlyArray<Befund> => {
  const { ags } = rahmen.gemeinde
  const zeit = Zeitmerkmal.keyOf(rahmen.zeitraum)
  const orte = [{ key: ags as string }, ...counted.raeume.map(({ id }) => ({ key: `${ags}:${id}`, sozialraum: id }))]
  const cell = (raum: string, art: Befundart, handlungsfeld?: string): Messwert.Messwert => cellIn(freigabe, tabelleOf(art, handlungsfeld), { raum, zeit, [JA_NEIN]: "ja" })
  const alle = orte.flatMap(({ key, ...ort }) => (Object.keys(arten) as Array<Befundart>).flatMap((art): ReadonlyArray<Befund> => {
    if (!isPerFeld(art)) return [{ art, ...ort, faelle: cell(key, art) }]
    return Object.keys(rahmen.handlungsfelder).map((handlungsfeld): Befund => {
      const faelle = cell(key, art, handlungsfeld)
      const wochen = art === "wartezeit" ? medianFor(faelle, waitPlace(key, handlungsfeld), counted, rahmen.regel) : {}
      return { art, handlungsfeld: Id.make(handlungsfeld), ...ort, faelle, ...wochen }
    })
  }))
  return alle.filter(({ faelle }) => !isZero(faelle))
}

/**
 * Finds what many cases show together, counted by Handlungsfeld and Sozialraum, protected by a rule and attacked; or says why nothing can go out.
 *
 * Each case is given as it stood on the last day of the span, and as it stands today (`Fallstand.of`), and counts once in a cell. Needs without
 * offers are those that no offer lets in on that day, or on the day of the end of the case, or for which a new offer or a compromise was noted; a
 * wait that is not over counts with the time up to then. Areas with fewer cases than twice the threshold are told together as `uebrige`. A
 * finding of 0 cases is left out. Throws a `RangeError` where the span has no end, the day of counting lies before it, a case is told up to
 * another day, or shows something in a Handlungsfeld that is not named.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Strukturebene; § 67c Abs. 5 SGB X
 * @example
 * ```ts
 * import { findBefunde } from "@teilhabe/core/befund"
 * import { regeln } from "@teilhabe/core/geheimhaltung"
 * import { Id, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const id = Id.make
 * const umfeld = { handlungsfelder: [id("wohnen")], checklisten: [], katalog: { id: id("katalog"), titel: { de: "Angebote" }, konzept: id("stadt"), stand: Stichtag.make(2026, 1, 1), angebote: [] } }
 * const gemeinde = { _tag: "Gemeinde", ags: Raum.make("05999001", "Beispielstadt").ags, name: "Beispielstadt" } as const
 * const lage = findBefunde([], {
 *   zeitraum: Zeitraum.jahr(2026), am: Stichtag.make(2027, 1, 31), empfaenger: id("statistikstelle"), regel: regeln.schwelleFuenf, gemeinde, raeume: [],
 *   handlungsfelder: { wohnen: "Wohnen" }, herausgeber: "Beispielstadt", umfeld, bericht: "Befunde 2026",
 * })
 * Result.getOrThrow(lage).befunde // => []
 * ```
 */
export const findBefunde = (faelle: Iterable<Fallstand>, weise: Befundweise): Result.Result<Befundlage, ReadonlyArray<Finding>> => {
  const { am, empfaenger, gemeinde, handlungsfelder, herausgeber, raeume, regel, umfeld, zeitraum, ...freigabeweise } = weise
  const { bis, von } = zeitraum
  if (bis === undefined || am < bis) throw new RangeError(`Findings need a span that has ended by the day of counting; it ends on ${bis ?? "no day"}, and is counted on ${am}`)
  const again = checkWiederholung(freigabeweise.register, { statistik: STATISTIK, raum: gemeinde.ags, zeitraum })
  if (again.length > 0) return Result.fail(again)
  const empfang: Empfang = { ausgang: "statistik", empfaenger, am }
  const rows: Array<Fallzeile> = []
  let ausgelassen = 0
  for (const fall of faelle) {
    requireFallstand(fall, bis)
    const { damals, heute } = fall
    if (damals.phase === "neu" || !isActive(damals, { von, bis })) continue
    if (isAllowed(heute, zaehlarten, empfang)) rows.push(zeileOf(damals, heute, { von, bis }, umfeld, empfang))
    else ausgelassen += 1
  }
  const rahmen: Rahmen = { gemeinde, handlungsfelder, herausgeber, raeume, regel, zeitraum }
  const counted = befundtabellen(rows, rahmen)
  return Result.map(release(counted.tabellen, regel, { ...freigabeweise, am }), (freigabe) => ({
    zeitraum, freigabe, befunde: befundeOf(freigabe, counted, rahmen), ausgelassen: toldFrom(ausgelassen, regel.schwelle, regel.nullen),
  }))
}
