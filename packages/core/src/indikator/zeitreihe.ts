import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import { isFehlend, type Messwert } from "../kernel/Messwert.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { operandwerte, type Ergebnis } from "./Ergebnis.js"
import { checkErgebnis, checkOptionen } from "./internal/angabe.js"
import { bruchgrund } from "./internal/bruchgrund.js"
import { bruecheZwischen, checkHerkunft, checkIdentitaet, checkStatistiken, outOfOrder } from "./internal/vergleich.js"
import type { Statistik } from "./Statistik.js"

/** One value of a series; an absent one stays in it as a gap. */
export interface Reihenpunkt {
  /** The time of the first number that was read; where none was, the reporting year. */
  readonly zeit: Zeitraum.Zeitraum
  readonly wert: Messwert
  readonly ergebnis: Ergebnis
}

/** A day from which the values are made in another way, and why, in German. */
export interface Reihenbruch {
  readonly ab: Stichtag
  readonly grund: string
}

/** The values of one figure through time (Zeitreihe). */
export interface Zeitreihe {
  /** The earliest first. */
  readonly punkte: ReadonlyArray<Reihenpunkt>
  readonly brueche: ReadonlyArray<Reihenbruch>
  /** The same points, cut at the breaks: only within one of these a change can be told. */
  readonly abschnitte: ReadonlyArray<ReadonlyArray<Reihenpunkt>>
}

const toPunkt = (ergebnis: Ergebnis): Reihenpunkt => ({
  zeit: operandwerte(ergebnis.rechnung)[0]?.zeit ?? Zeitraum.jahr(ergebnis.jahr),
  wert: ergebnis.wert,
  ergebnis,
})

const between = (a: Reihenpunkt, b: Reihenpunkt, statistiken: ReadonlyArray<Statistik>): ReadonlyArray<Reihenbruch> => [
  ...bruecheZwischen(a.ergebnis, b.ergebnis, statistiken).map(({ ab, grund }) => ({ ab, grund })),
  ...checkHerkunft(a.ergebnis, b.ergebnis).map((finding) => ({ ab: b.zeit.von, grund: bruchgrund(finding) })),
]

const cut = (punkte: ReadonlyArray<Reihenpunkt>, statistiken: ReadonlyArray<Statistik>): Zeitreihe => {
  const brueche: Array<Reihenbruch> = []
  const abschnitte: Array<Array<Reihenpunkt>> = []
  let last: Reihenpunkt | undefined
  let gaps: Array<Reihenpunkt> = []
  for (const punkt of punkte) {
    // A value that is absent shows no way of counting, so it makes no break and stands on the side of its time.
    if (isFehlend(punkt.wert)) {
      gaps.push(punkt)
      continue
    }
    const found = last === undefined ? [] : between(last, punkt, statistiken)
    const ab = found[0]?.ab
    if (last === undefined) abschnitte.push([])
    abschnitte.at(-1)?.push(...gaps.filter(({ zeit }) => ab === undefined || zeit.von < ab))
    if (ab !== undefined) abschnitte.push(gaps.filter(({ zeit }) => zeit.von >= ab))
    abschnitte.at(-1)?.push(punkt)
    brueche.push(...found)
    gaps = []
    last = punkt
  }
  if (abschnitte.length === 0 && gaps.length > 0) abschnitte.push([])
  abschnitte.at(-1)?.push(...gaps)
  return { punkte, brueche, abschnitte }
}

/**
 * Puts the results of one figure, area and group in the order of time, and cuts them where they were made differently.
 *
 * A break is one that the statistics declare between two values, or another statistics, definition, day of the year or
 * Kennzeichen. Fails with all findings where the results are not of one figure, area and group, or a year is doubled.
 *
 * @example
 * ```ts
 * import { Ergebnis, zeitreihe } from "@teilhabe/core/indikator"
 * import { Messwert, Raum } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const ergebnis = (jahr: number, wert: Messwert.Messwert): Ergebnis.Ergebnis => ({
 *   indikator: "1.1.1", variante: "anzahl", titel: "Bevölkerung", mass: "anzahl", einheit: "Personen", nachkommastellen: 0,
 *   gruppe: {}, gruppenname: [], raum: Raum.make("05562024", "Marl"), jahr, wert, kennzeichen: [],
 *   rechnung: { art: "summe", wert, teile: [] },
 * })
 * const reihe = zeitreihe([ergebnis(2020, Messwert.fehlend("unbekannt")), ergebnis(2019, Messwert.exakt(84_000))], { statistiken: [] })
 * Result.getOrThrow(reihe).punkte.map(({ ergebnis: { jahr } }) => jahr) // => [2019, 2020]
 * ```
 */
export const zeitreihe = (
  ergebnisse: ReadonlyArray<Ergebnis>,
  optionen: { readonly statistiken: ReadonlyArray<Statistik> },
): Result.Result<Zeitreihe, ReadonlyArray<Finding>> => {
  checkOptionen(optionen, "zeitreihe")
  for (const one of ergebnisse) checkErgebnis(one, "zeitreihe")
  const { statistiken } = optionen
  const sorted = [...ergebnisse].sort((a, b) => a.jahr - b.jahr)
  const findings = [
    ...sorted.slice(1).flatMap((one, at) => {
      const before = sorted[at] ?? one
      return [
        ...checkIdentitaet(before, one, ["indikator", "variante", "einheit", "raum", "gruppe"]),
        ...(before.jahr === one.jahr ? [outOfOrder(before.jahr, one.jahr)] : []),
      ]
    }),
    ...checkStatistiken(sorted, statistiken),
  ]
  return findings.length > 0 ? Result.fail(findings) : Result.succeed(cut(sorted.map(toPunkt), statistiken))
}
