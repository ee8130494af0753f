/**
 * The Kennzahlen of the Projekte as a report may tell them: the latest of each, small counts of persons withheld.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Kennzahl from "../../../projektverlauf/Kennzahl.js"
import type { Projektlage } from "../verlauf/sicht.js"
import type { Jahressicht } from "./sicht.js"

/** The fewest persons that a Kennzahl tells of, where a city names no other number. */
export const SCHWELLE = 5

/** One Kennzahl of a Projekt; a count of few persons is absent with its reason. */
export interface Kennzahlzeile {
  readonly projekt: Projektlage
  readonly kennzahl: Kennzahl.Kennzahl
  /** The value as it may be told; absent where the Kennzahl is an answer (`erreicht`). */
  readonly wert?: Messwert.Messwert
}

const isKopfzahl = (one: Kennzahl.Kennzahl): one is Extract<Kennzahl.Kennzahl, { readonly art: "teilnehmende" }> => one.art === "teilnehmende"

/** Whether a count may be of fewer persons than the threshold, and of some. */
const isSmall = (wert: Messwert.Messwert, schwelle: number): boolean => {
  const spanne = Messwert.getIntervall(wert)
  return spanne !== undefined && spanne.bis > 0 && spanne.von < schwelle
}

/** Parts are told together or not at all: each, what is left of the whole beside it, and what is left beside all of them. */
const mayTellParts = (whole: Messwert.Messwert, parts: ReadonlyArray<Messwert.Messwert>, schwelle: number): boolean =>
  Messwert.isZahl(whole) && [...parts, ...parts.map((one) => Messwert.subtract(whole, one)), Messwert.subtract(whole, Messwert.sum(parts))]
    .every((one) => Messwert.isZahl(one) && !isSmall(one, schwelle))

/** The figures of a Projekt that end with the year or before, the latest of each title. */
const latestOf = (all: ReadonlyArray<Kennzahl.Kennzahl>, jahr: number): ReadonlyArray<Kennzahl.Kennzahl> => {
  const found = new Map<string, Kennzahl.Kennzahl>()
  const ended = all.filter(({ zeitraum }) => zeitraum.bis !== undefined && zeitraum.bis <= `${jahr}-12-31`)
  for (const one of ended.toSorted((a, b) => Zeitraum.compare(a.zeitraum, b.zeitraum))) found.set(`${one.art} ${one.titel.de} ${"einheit" in one ? one.einheit : ""}`, one)
  return [...found.values()]
}

const protectedOf = (one: Extract<Kennzahl.Kennzahl, { readonly art: "teilnehmende" }>, all: ReadonlyArray<Kennzahl.Kennzahl>, schwelle: number): Messwert.Messwert => {
  const heads = all.filter(isKopfzahl)
  const whole = one.teilVon === undefined ? undefined : heads.find(({ id }) => id === one.teilVon)
  const parts = heads.filter(({ teilVon }) => teilVon !== undefined && teilVon === one.teilVon).map(({ wert }) => wert)
  const told = !isSmall(one.wert, schwelle) && (one.teilVon === undefined || (whole !== undefined && mayTellParts(whole.wert, parts, schwelle)))
  return told || Messwert.isFehlend(one.wert) ? one.wert : Messwert.fehlend("gesperrt")
}

/** The Kennzahlen of all Projekte, in the order of the Konzept; of a Projekt by title. */
export const kennzahlzeilenOf = ({ jahr, stadt, verlauf }: Jahressicht): ReadonlyArray<Kennzahlzeile> =>
  verlauf.projekte.flatMap((projekt) => {
    const { stand } = projekt
    if (stand.lage === "vorgesehen") return []
    return latestOf(stand.kennzahlen, jahr).map((kennzahl): Kennzahlzeile => ({
      projekt, kennzahl,
      ...(isKopfzahl(kennzahl) ? { wert: protectedOf(kennzahl, stand.kennzahlen, stadt.schwelle ?? SCHWELLE) } : Kennzahl.isGezaehlt(kennzahl) ? { wert: kennzahl.wert } : {}),
    }))
  })
