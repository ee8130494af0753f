import type { Id } from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import { type Ausgelassen, ausgabenOf, ausgelassenVon, drin, verorten } from "./internal/uebersicht/zahlen.js"
import { type Gezaehlt, isGezaehlt, type Kennzahl } from "./Kennzahl.js"
import type { Bewilligung, Projektstand } from "./Projektstand.js"
import { type Mittelrest, mittelrest } from "./mittelrest.js"

/** Money of one source in a span of time, in euros: granted, spent, left. */
export interface Mittelstand extends Mittelrest {
  readonly geber: Id
  readonly bewilligt: Messwert.Messwert
}

/** A Kennzahl against its target; `ungewiss` where the rounding of one of the two leaves it open. */
export interface Zielvergleich {
  readonly kennzahl: Gezaehlt
  readonly erreichung: "erreicht" | "nicht-erreicht" | "ungewiss" | "ohne-ziel" | "ohne-wert"
}

/** What a Projekt used and did in a span of time. */
export interface Controlling {
  readonly zeitraum: Zeitraum
  readonly mittel: ReadonlyArray<Mittelstand>
  readonly kennzahlen: ReadonlyArray<Zielvergleich>
  readonly erreicht: ReadonlyArray<Exclude<Kennzahl, Gezaehlt>>
  /** Figures that lie only partly in the span, or have none. */
  readonly ausgelassen: ReadonlyArray<Ausgelassen>
}

const erreichungOf = ({ wert, ziel }: Gezaehlt): Zielvergleich["erreichung"] => {
  const [is, shall] = [Messwert.getIntervall(wert), ziel === undefined ? undefined : Messwert.getIntervall(ziel)]
  if (shall === undefined) return "ohne-ziel"
  if (is === undefined) return "ohne-wert"
  if (is.von >= shall.bis) return "erreicht"
  return is.bis < shall.von ? "nicht-erreicht" : "ungewiss"
}

const sumOf = (betraege: ReadonlyArray<Messwert.Messwert>): Messwert.Messwert => (betraege.length === 0 ? Messwert.fehlend("unbekannt") : Messwert.sum(betraege))

/** The grants of one source as one; what was spent of grants that are left out is told, and set against nothing. */
const mittelstand = (geber: Id, alle: ReadonlyArray<Bewilligung>, drinnen: ReadonlyArray<Bewilligung>, zeitraum: Zeitraum): Mittelstand => {
  const spent = (list: ReadonlyArray<Bewilligung>) => drin(ausgabenOf({ mittel: list.filter((one) => one.geber === geber) }, zeitraum))
  const bewilligt = sumOf(drinnen.filter((one) => one.geber === geber).map(({ betrag }) => betrag))
  const { rest, ueberzogen } = mittelrest({ id: geber, geber, betrag: bewilligt, ausgaben: spent(drinnen) })
  return { geber, bewilligt, ausgegeben: sumOf(spent(alle).map(({ betrag }) => betrag)), rest, ...(ueberzogen === undefined ? {} : { ueberzogen }) }
}

/**
 * Tells what a Projekt used and did in a span of time: money by source, Kennzahlen against their targets.
 *
 * Only what lies wholly in the span counts; what lies partly in it, or has no span, is left out and told. What was spent counts by its
 * own span, or by its day. What is left is told of the grants that lie in the span; where nobody noted that anything was spent it is
 * unknown, and below 0 where more was spent than granted.
 *
 * @example
 * ```ts
 * import { Id, Messwert, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { controlling, type Ereignis, standAt } from "@teilhabe/core/projektverlauf"
 *
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 2, 1), zweck: "controlling" } as const
 * const kurse = { projekt: Id.make("kurse"), vermerk, mittel: Id.make("m-1") }
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "MittelGranted", ...kurse, geber: Id.make("land"), betrag: Messwert.exakt(1000), zeitraum: Zeitraum.jahr(2021) },
 *   { _tag: "MittelSpent", ...kurse, ausgabe: Id.make("a-1"), betrag: Messwert.exakt(1200) },
 * ]
 * const [land] = controlling(standAt(ereignisse, Stichtag.make(2021, 12, 31)), Zeitraum.jahr(2021)).mittel
 * land?.rest // => Messwert.exakt(-200)
 * land?.ueberzogen // => true
 * ```
 */
export const controlling = (stand: Projektstand, zeitraum: Zeitraum): Controlling => {
  if (stand.lage === "vorgesehen") return { zeitraum, mittel: [], kennzahlen: [], erreicht: [], ausgelassen: [] }
  const mittel = verorten(stand.mittel, zeitraum, (one) => one.zeitraum)
  const kennzahlen = verorten(stand.kennzahlen, zeitraum, (one) => one.zeitraum)
  const ausgaben = ausgabenOf(stand, zeitraum)
  const counted = drin(mittel)
  const spentOf = new Set(drin(ausgaben))
  const geber = [...new Set(stand.mittel.filter((one) => counted.includes(one) || one.ausgaben.some((spent) => spentOf.has(spent))).map((one) => one.geber))]
  return {
    zeitraum,
    mittel: geber.map((one) => mittelstand(one, stand.mittel, counted, zeitraum)),
    kennzahlen: drin(kennzahlen).filter(isGezaehlt).map((kennzahl) => ({ kennzahl, erreichung: erreichungOf(kennzahl) })),
    erreicht: drin(kennzahlen).flatMap((one) => (isGezaehlt(one) ? [] : [one])),
    ausgelassen: [
      ...ausgelassenVon(stand.projekt, "bewilligung", mittel), ...ausgelassenVon(stand.projekt, "ausgabe", ausgaben), ...ausgelassenVon(stand.projekt, "kennzahl", kennzahlen),
    ],
  }
}
