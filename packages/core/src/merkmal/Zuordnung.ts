/**
 * Which key of a coarser list each key of a finer list belongs to: nationality to continent, Gemeinde to Kreis.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Codeliste from "./Codeliste.js"

/** One pair of a mapping. */
export interface Paar {
  readonly von: string
  readonly nach: string
  /** What a reader has to know where the two do not mean quite the same, in German. */
  readonly anmerkung?: string
}

/**
 * A mapping of one list onto another (Zuordnung).
 *
 * It is total: each value that is not split up any further has its place. Groups above them may have one.
 */
export interface Zuordnung {
  readonly von: Codeliste.Codeliste
  readonly nach: Codeliste.Codeliste
  readonly paare: ReadonlyMap<string, Paar>
}

/** Why two lists cannot be mapped: what has no place, which keys are unknown, and the same in words for a reader. */
export interface ZuordnungInvalid {
  readonly _tag: "merkmal/ZuordnungInvalid"
  readonly von: string
  readonly nach: string
  /** The keys of the first list that have no place in the second. */
  readonly ohnePlatz: ReadonlyArray<string>
  /** Keys that the pairs name and that their list does not have, or that they name twice. */
  readonly unbekannt: ReadonlyArray<string>
  readonly message: string
  /** The reason in German, for a report. */
  readonly erklaerung: string
}

const shown = (keys: ReadonlyArray<string>): string =>
  keys.length <= 5 ? keys.join(", ") : `${keys.slice(0, 5).join(", ")} (and ${keys.length - 5} more)`

const gezeigt = (names: ReadonlyArray<string>): string =>
  names.length <= 5 ? names.join(", ") : `${names.slice(0, 5).join(", ")} und ${names.length - 5} weitere`

const invalid = (
  { von, nach }: Pick<Zuordnung, "von" | "nach">,
  ohnePlatz: ReadonlyArray<string>,
  unbekannt: ReadonlyArray<string>,
): ZuordnungInvalid => {
  const named = ohnePlatz.map((key) => `„${Codeliste.find(von, key)?.name ?? key}“`)
  const without = ohnePlatz.length > 0 ? [`no place for ${shown(ohnePlatz)}: add a pair for each`] : []
  const wrong = unbekannt.length > 0 ? [`unknown or named twice: ${shown(unbekannt)}`] : []
  const ohne = named.length > 0 ? [`ohne Platz: ${gezeigt(named)}`] : []
  const falsch = unbekannt.length > 0 ? [`unbekannt oder doppelt: ${gezeigt(unbekannt)}`] : []
  return {
    _tag: "merkmal/ZuordnungInvalid",
    von: von.id,
    nach: nach.id,
    ohnePlatz,
    unbekannt,
    message: `The list ${von.id} cannot be mapped onto ${nach.id}: ${[...without, ...wrong].join("; ")}`,
    erklaerung: `„${von.titel}“ lässt sich „${nach.titel}“ nicht vollständig zuordnen (${[...ohne, ...falsch].join("; ")}).`,
  }
}

/**
 * Makes a mapping from its pairs, or says which keys have no place and which are unknown.
 *
 * @example
 * ```ts
 * import { Codeliste, Zuordnung } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const kurz = { titel: "Stadt", quelle: "erfunden" }
 * const von = Codeliste.make({ id: "fein", ...kurz, auspraegungen: [{ schluessel: "a", name: "A" }, { schluessel: "b", name: "B" }] })
 * const nach = Codeliste.make({ id: "grob", ...kurz, auspraegungen: [{ schluessel: "1", name: "Eins" }] })
 * Result.mapError(Zuordnung.make(von, nach, [{ von: "a", nach: "1" }]), (why) => why.ohnePlatz) // => Result.fail(["b"])
 * Result.isSuccess(Zuordnung.make(von, nach, [{ von: "a", nach: "1" }, { von: "b", nach: "1" }])) // => true
 * ```
 */
export const make = (
  von: Codeliste.Codeliste,
  nach: Codeliste.Codeliste,
  paare: Iterable<Paar>,
): Result.Result<Zuordnung, ZuordnungInvalid> => {
  const found = new Map<string, Paar>()
  const unbekannt: Array<string> = []
  for (const paar of paare) {
    if (Codeliste.find(von, paar.von) === undefined || found.has(paar.von)) unbekannt.push(paar.von)
    else if (Codeliste.find(nach, paar.nach) === undefined) unbekannt.push(paar.nach)
    found.set(paar.von, paar)
  }
  const ohnePlatz = Codeliste.lowest(von).map(({ schluessel }) => schluessel).filter((key) => !found.has(key))
  if (ohnePlatz.length + unbekannt.length > 0) return Result.fail(invalid({ von, nach }, ohnePlatz, unbekannt))
  return Result.succeed({ von, nach, paare: found })
}

/**
 * Makes a mapping whose pairs are written in code; throws a `RangeError` where one is missing or wrong.
 *
 * @example
 * ```ts
 * import { Codeliste, Geschlecht, Zuordnung } from "@teilhabe/core/merkmal"
 *
 * const alle = Codeliste.make({ id: "alle", titel: "Alle", quelle: "erfunden", auspraegungen: [{ schluessel: "alle", name: "alle" }] })
 * Zuordnung.makeOrThrow(Geschlecht.liste, alle, [{ von: "w", nach: "alle" }]) // => throws RangeError
 * ```
 */
export const makeOrThrow = (von: Codeliste.Codeliste, nach: Codeliste.Codeliste, paare: Iterable<Paar>): Zuordnung =>
  Result.getOrThrowWith(make(von, nach, paare), ({ message }) => new RangeError(message))

/**
 * Finds the key that a key belongs to; nothing for a group that has no place of its own or a key of another list.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zuordnung } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const raum = Raummerkmal.make([Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl")])
 * const kreise = Result.getOrThrow(Raummerkmal.zuordnung(raum, "Kreis"))
 * Zuordnung.find(kreise, "05562024") // => "05562"
 * Zuordnung.find(kreise, "05562000") // => undefined
 * ```
 */
export const find = ({ paare }: Zuordnung, schluessel: string): string | undefined => paare.get(schluessel)?.nach

/**
 * Tells the key that a key belongs to; throws a `RangeError` where it has no place.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz, Zuordnung } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const zuordnung = Result.getOrThrow(Altersgruppensatz.zuordnung(Altersgruppensatz.ALTX21, Altersgruppensatz.ALTX20))
 * Zuordnung.apply(zuordnung, "ALT090UM") // => "ALT075UM"
 * Zuordnung.apply(zuordnung, "ALT000B18") // => throws RangeError
 * ```
 */
export const apply = (zuordnung: Zuordnung, schluessel: string): string => {
  const found = find(zuordnung, schluessel)
  if (found !== undefined) return found
  Codeliste.get(zuordnung.von, schluessel)
  throw new RangeError(`"${schluessel}" is a group of the list ${zuordnung.von.id} that has no place in ${zuordnung.nach.id}: map the values below it`)
}

/**
 * Lists the keys that are added up for a key, in the order of their list; `darunter` groups are never among them.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz, Zuordnung } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const zuordnung = Result.getOrThrow(Altersgruppensatz.zuordnung(Altersgruppensatz.ALTX20, Altersgruppensatz.ALTX01))
 * Zuordnung.parts(zuordnung, "ALT018B25") // => ["ALT018B20", "ALT020B25"]
 * ```
 */
export const parts = (zuordnung: Zuordnung, nach: string): ReadonlyArray<string> =>
  Codeliste.leaves(zuordnung.von).map(({ schluessel }) => schluessel).filter((key) => find(zuordnung, key) === nach)

const groupList = (liste: Codeliste.Codeliste, keys: ReadonlySet<string>): Codeliste.Codeliste =>
  Codeliste.make({
    ...liste,
    id: `${liste.id}-gruppen`,
    auspraegungen: liste.auspraegungen.filter(({ schluessel }) => keys.has(schluessel)).map((one) => {
      const { oberhalb: _oberhalb, nachfolger = [], ...rest } = one
      const left = nachfolger.filter((key) => keys.has(key))
      return left.length === 0 ? rest : { ...rest, nachfolger: left }
    }),
  })

/**
 * Maps each value of a list onto what it is part of: onto the top of its list, or onto a level counted from the top.
 *
 * Where a branch ends above the level asked for, its lowest value stands for itself.
 *
 * @example
 * ```ts
 * import { Raum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zuordnung } from "@teilhabe/core/merkmal"
 *
 * const raeume = [Raum.make("05", "Nordrhein-Westfalen"), Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl")]
 * const { liste } = Raummerkmal.make(raeume)
 * Zuordnung.find(Zuordnung.alongHierarchy(liste), "05562024") // => "05"
 * Zuordnung.find(Zuordnung.alongHierarchy(liste, 1), "05562024") // => "05562"
 * ```
 */
export const alongHierarchy = (liste: Codeliste.Codeliste, level = 0): Zuordnung => {
  const lowest = new Set(Codeliste.lowest(liste))
  const paare = liste.auspraegungen.flatMap((one): ReadonlyArray<Paar> => {
    const way = [...Codeliste.above(liste, one.schluessel)].reverse()
    const nach = way[level]?.schluessel ?? (way.length === level || lowest.has(one) ? one.schluessel : undefined)
    return nach === undefined ? [] : [{ von: one.schluessel, nach }]
  })
  return makeOrThrow(liste, groupList(liste, new Set(paare.map(({ nach }) => nach))), paare)
}
