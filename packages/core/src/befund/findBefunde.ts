import * as Result from "effect/Result"
import * as Cube from "../cube/Cube.js"
import type { Datensatz } from "../cube/Datensatz.js"
import type { Eroeffnet } from "../fall/Fall.js"
import type { Umfeld } from "../fall/Umfeld.js"
import * as Freigabe from "../geheimhaltung/Freigabe.js"
import type { Geheimhaltungsregel } from "../geheimhaltung/Geheimhaltungsregel.js"
import type { Finding } from "../kernel/Finding.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Raum } from "../kernel/Raum.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import * as Zeitmerkmal from "../merkmal/Zeitmerkmal.js"
import type { Befund, Befundlage } from "./Befund.js"
import { type Empfang, isAllowed, zaehlarten } from "./internal/anfrage.js"
import { arten, BEFUND, befundKey, befundtabellen, type Befundtabellen, isPerFeld, OHNE_RAUM, type Rahmen, tabellen, waitPlace } from "./internal/befundtabellen.js"
import { type Befundart, type Fallzeile, zeileOf } from "./internal/befundzeilen.js"
import { toldFrom } from "./internal/schwelle.js"
import { isActive } from "./internal/statistik.js"
import { medianOf } from "./internal/wartezeit.js"

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
const MEDIAN_MINDESTENS = 5

interface Ort { readonly key: string; readonly sozialraum?: Id.Id }

const cellIn = (datensaetze: ReadonlyArray<Datensatz>, id: string, koordinate: Readonly<Record<string, string>>): Messwert.Messwert => {
  const found = datensaetze.find((one) => one.id === id)
  return found === undefined ? Messwert.fehlend("unbekannt") : Cube.get(found.cube, koordinate)
}

const isZero = (wert: Messwert.Messwert): boolean => Messwert.getIntervall(wert)?.bis === 0

// A median is told of what is told, and only where enough cases stand behind it by the published number and by the true one.
const medianFor = (faelle: Messwert.Messwert, place: string, { wartezeiten }: Befundtabellen, schwelle: number): Pick<Befund, "wochen" | "wochenMindestens"> => {
  const mindestens = Math.max(schwelle, MEDIAN_MINDESTENS)
  const tage = wartezeiten.get(place) ?? []
  const told = Messwert.getIntervall(faelle)
  return told === undefined || told.von < mindestens || tage.length < mindestens ? { wochen: Messwert.fehlend("gesperrt") } : medianOf(tage)
}

const befundeOf = ({ datensaetze }: Freigabe.Freigabe, counted: Befundtabellen, rahmen: Rahmen, schwelle: number): ReadonlyArray<Befund> => {
  const { ags } = rahmen.gemeinde
  const orte: ReadonlyArray<Ort> = [{ key: ags }, ...[...rahmen.raeume.map(({ id }) => id), Id.make(OHNE_RAUM)].map((id) => ({ key: `${ags}:${id}`, sozialraum: id }))]
  const cell = (raum: string, art: Befundart, handlungsfeld?: string): Messwert.Messwert => cellIn(datensaetze, tabellen.befunde, { raum, zeit: Zeitmerkmal.keyOf(rahmen.zeitraum), [BEFUND]: befundKey(art, handlungsfeld) })
  const alle = orte.flatMap(({ key, ...ort }) => (Object.keys(arten) as Array<Befundart>).flatMap((art): ReadonlyArray<Befund> => {
    if (!isPerFeld(art)) return [{ art, ...ort, faelle: cell(key, art) }]
    return Object.keys(rahmen.handlungsfelder).map((handlungsfeld): Befund => {
      const faelle = cell(key, art, handlungsfeld)
      const wochen = art === "wartezeit" ? medianFor(faelle, waitPlace(key, handlungsfeld), counted, schwelle) : {}
      return { art, handlungsfeld: Id.make(handlungsfeld), ...ort, faelle, ...wochen }
    })
  }))
  return alle.filter(({ faelle }) => !isZero(faelle))
}

/**
 * Finds what many cases show together, counted by Handlungsfeld and Sozialraum, protected by a rule and attacked; or says why nothing can go out.
 *
 * A case counts once in a cell. Needs without offers are those that no offer lets in, or for which a new offer or a compromise was
 * noted; a wait that is not over counts with the time up to the end of the span. A finding of 0 cases is left out. Throws a
 * `RangeError` where the span has no end, or the day of counting lies before it.
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
export const findBefunde = (faelle: Iterable<Eroeffnet>, weise: Befundweise): Result.Result<Befundlage, ReadonlyArray<Finding>> => {
  const { am, empfaenger, gemeinde, handlungsfelder, herausgeber, raeume, regel, umfeld, zeitraum, ...freigabeweise } = weise
  const { bis, von } = zeitraum
  if (bis === undefined || am < bis) throw new RangeError(`Findings need a span that has ended by the day of counting; it ends on ${bis ?? "no day"}, and is counted on ${am}`)
  const empfang: Empfang = { ausgang: "statistik", empfaenger, am }
  const rows: Array<Fallzeile> = []
  let ausgelassen = 0
  for (const fall of faelle) {
    if (!isActive(fall, { von, bis })) continue
    if (isAllowed(fall, zaehlarten, empfang)) rows.push(zeileOf(fall, { von, bis }, umfeld, empfang))
    else ausgelassen += 1
  }
  const rahmen: Rahmen = { gemeinde, handlungsfelder, herausgeber, raeume, zeitraum }
  const counted = befundtabellen(rows, rahmen)
  return Result.map(Freigabe.make(counted.datensaetze, regel, { ...freigabeweise, am }), (freigabe) => ({
    zeitraum, freigabe, befunde: befundeOf(freigabe, counted, rahmen, regel.schwelle), ausgelassen: toldFrom(ausgelassen, regel.schwelle, regel.nullen),
  }))
}
