import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import type { Merkmal } from "../merkmal/Merkmal.js"
import type { Ergebnis } from "./Ergebnis.js"
import { checkRangmerkmal } from "./internal/angabe.js"
import { checkRang, type Kandidat, sortRang } from "./internal/rang.js"
import { aboveTotal, nothingToRank } from "./internal/vergleich.js"

/** A value that is named but has no place: an open rest, or one that is absent. */
export interface Nennung {
  readonly schluessel: string
  readonly name: string
  readonly wert: Messwert.Messwert
}

/** A place in a ranking. */
export interface Platz extends Nennung {
  /** The first and the last place that it may hold: both 10 where it stands alone, 10 and 11 where two share them. */
  readonly rang: { readonly von: number; readonly bis: number }
  /** Its share of the total in percent; absent with its reason where the total is unknown or shares make no sense. */
  readonly anteil: Messwert.Messwert
  readonly ergebnis: Ergebnis
}

/** The first places of a ranking (Rangliste), and what became of everything else. */
export interface Rangliste {
  readonly jahr: number
  /** The largest first; whoever shares the last place is kept. */
  readonly plaetze: ReadonlyArray<Platz>
  /** The total less the places: with all that is unclear. Absent with its reason where the total is unknown. */
  readonly rest: { readonly wert: Messwert.Messwert; readonly anteil: Messwert.Messwert }
  readonly gesamt: Messwert.Messwert
  /** What the list calls a rest or a missing answer: in the total, never ranked. */
  readonly nichtGereiht: ReadonlyArray<Nennung>
  /** What may belong among the places, but whose value is absent. */
  readonly ohneWert: ReadonlyArray<Nennung>
}

/** What is ranked, how far, and out of which total. */
export interface Rangfrage {
  readonly merkmal: Merkmal
  /** How many places, at least 1. */
  readonly plaetze: number
  /** Left out, it is the result that does not name the Merkmal; where there is none, it is unknown. */
  readonly gesamt?: Messwert.Messwert
}

const nennung = ({ schluessel, name, ergebnis }: Kandidat): Nennung => ({ schluessel, name, wert: ergebnis.wert })

const isTotal = (ergebnis: Ergebnis, merkmal: Merkmal): boolean =>
  (ergebnis.gruppe[merkmal.id] ?? Codeliste.INSGESAMT) === Codeliste.INSGESAMT

// Shares and remainders are of things that add up; rates do not.
const addsUp = ({ mass }: Ergebnis): boolean => mass === "anzahl" || mass === "rangliste"

const assemble = (
  kandidaten: ReadonlyArray<Kandidat>,
  { gesamt, plaetze, first }: { readonly gesamt: Messwert.Messwert; readonly plaetze: number; readonly first: Ergebnis },
): Rangliste => {
  const whole = addsUp(first) ? gesamt : Messwert.fehlend("nicht-sinnvoll")
  const { gereiht, ohneWert } = sortRang(kandidaten.filter(({ stellung }) => stellung === "gereiht"))
  const oben = gereiht
    .filter(({ rang }) => rang.von <= plaetze)
    .map(({ kandidat, rang }): Platz => ({
      ...nennung(kandidat),
      rang,
      anteil: Messwert.anteil(kandidat.ergebnis.wert, whole),
      ergebnis: kandidat.ergebnis,
    }))
  const rest = Messwert.subtract(whole, Messwert.sum([Messwert.exakt(0), ...oben.map(({ wert }) => wert)]))
  return {
    jahr: first.jahr,
    plaetze: oben,
    rest: { wert: rest, anteil: Messwert.anteil(rest, whole) },
    gesamt,
    nichtGereiht: kandidaten.filter(({ stellung }) => stellung === "offen").map(nennung),
    ohneWert: ohneWert.map(nennung),
  }
}

/**
 * Ranks the results of one figure by the values of a Merkmal: the largest, with everybody who shares the last place.
 *
 * Values that cannot be told apart share their places: as many are ahead as are surely larger. Totals and groups that
 * are made up of others never compete, nor does what the list calls a rest. An absent value is listed apart, never as 0.
 * Equal values stand in the order of their keys. Fails with all findings where the results cannot be compared, a key is
 * unknown, or the places lie above their total; throws a `RangeError` where `plaetze` is no whole number from 1 on.
 *
 * @example
 * ```ts
 * import { Ergebnis, rangliste } from "@teilhabe/core/indikator"
 * import { Messwert, Raum } from "@teilhabe/core/kernel"
 * import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const auspraegungen = [{ schluessel: "a", name: "A" }, { schluessel: "b", name: "B" }, { schluessel: "c", name: "C" }]
 * const merkmal = Merkmal.make("land", Codeliste.make({ id: "land", titel: "Land", quelle: "erfunden", auspraegungen }))
 * const ergebnis = (land: string, zahl: number): Ergebnis.Ergebnis => {
 *   const wert = Messwert.exakt(zahl)
 *   return {
 *     indikator: "1.3", variante: "anzahl", titel: "Herkunft", mass: "rangliste", einheit: "Personen", nachkommastellen: 0,
 *     gruppe: { land }, gruppenname: [land], raum: Raum.make("05562024", "Marl"), jahr: 2019, wert, kennzeichen: [],
 *     rechnung: { art: "summe", wert, teile: [] },
 *   }
 * }
 * const liste = rangliste([ergebnis("c", 5), ergebnis("a", 5), ergebnis("b", 9)], { merkmal, plaetze: 2, gesamt: Messwert.exakt(20) })
 * Result.getOrThrow(liste).plaetze.map(({ name, rang }) => `${name} ${rang.von}–${rang.bis}`) // => ["B 1–1", "A 2–3", "C 2–3"]
 * Result.getOrThrow(liste).rest.wert // => Messwert.exakt(1)
 * ```
 */
export const rangliste = (
  ergebnisse: ReadonlyArray<Ergebnis>,
  { merkmal, plaetze, gesamt }: Rangfrage,
): Result.Result<Rangliste, ReadonlyArray<Finding>> => {
  if (!Number.isInteger(plaetze) || plaetze < 1) throw new RangeError(`A ranking has 1 place or more, not ${plaetze}`)
  checkRangmerkmal(merkmal, ergebnisse)
  const single = ergebnisse.filter((one) => !isTotal(one, merkmal))
  const first = single[0] ?? ergebnisse[0]
  if (first === undefined) return Result.fail([nothingToRank(merkmal.titel)])
  const { findings, kandidaten } = checkRang(ergebnisse, single, merkmal)
  const total = gesamt ?? ergebnisse.find((one) => isTotal(one, merkmal))?.wert ?? Messwert.fehlend("unbekannt")
  const found = assemble(kandidaten, { gesamt: total, plaetze, first })
  const [rest, whole] = [Messwert.getIntervall(found.rest.wert), Messwert.getIntervall(total)]
  const contradicted = rest !== undefined && whole !== undefined && rest.bis < 0
  const all = [...findings, ...(contradicted ? [aboveTotal(whole.bis - rest.bis, whole.bis)] : [])]
  return all.length > 0 ? Result.fail(all) : Result.succeed(found)
}

/**
 * Lists who holds a place in any of several rankings, so that a series keeps everybody who was ever on top.
 *
 * Those of the latest year come first, in their order; then those who had a place in earlier years only.
 *
 * @example
 * ```ts
 * import { vereinigung } from "@teilhabe/core/indikator"
 *
 * vereinigung([]) // => []
 * ```
 */
export const vereinigung = (listen: ReadonlyArray<Rangliste>): ReadonlyArray<{ readonly schluessel: string; readonly name: string }> => {
  const found = new Map<string, string>()
  for (const { plaetze } of [...listen].sort((a, b) => b.jahr - a.jahr)) {
    for (const { schluessel, name } of plaetze) if (!found.has(schluessel)) found.set(schluessel, name)
  }
  return [...found].map(([schluessel, name]) => ({ schluessel, name }))
}
