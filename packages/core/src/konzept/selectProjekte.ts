import * as Result from "effect/Result"
import type { Id } from "../kernel/Id.js"
import { nearest } from "../kernel/nearest.js"
import { ElementNotFound } from "./ElementNotFound.js"
import * as Horizont from "./Horizont.js"
import type { Konzept } from "./Konzept.js"
import * as Projekt from "./Projekt.js"

/** What the Projekte must have in common; whatever is left out does not matter. */
export interface Auswahl {
  readonly horizont?: Horizont.Horizont
  readonly handlungsfeld?: Id
  readonly zielgruppe?: Id
  /** Leads or partners. */
  readonly akteur?: Id
  readonly ort?: Id
}

const named = (values: ReadonlyArray<{ readonly id: Id }>): ReadonlyArray<Id> => values.map((value) => value.id)

const unknownIn = (konzept: Konzept, auswahl: Auswahl): ElementNotFound | undefined => {
  const wanted: ReadonlyArray<readonly [Id | undefined, ReadonlyArray<Id>]> = [
    [auswahl.handlungsfeld, named(konzept.handlungsfelder)],
    [auswahl.zielgruppe, named(konzept.zielgruppen)],
    [auswahl.akteur, [...named(konzept.akteure), ...named(konzept.gremien)]],
    [auswahl.ort, named(konzept.orte)],
  ]
  for (const [id, known] of wanted) {
    if (id !== undefined && !known.includes(id)) {
      return new ElementNotFound({ id, konzept: konzept.id, nearest: nearest(id, known) })
    }
  }
  return undefined
}

/**
 * Selects Projekte by Horizont, Handlungsfeld, Zielgruppe, Akteur and Ort, in the order of the Konzept.
 *
 * By Zielgruppe come the Projekte that address the group first, and those that address nobody in particular, since they
 * are for everybody. An id that nothing has is a failure; a word that is no Horizont throws a `RangeError`.
 *
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 * import { selectProjekte } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const auswahl = { handlungsfeld: Id.make("wohnen"), horizont: "kurzfristig" } as const
 * Result.getOrThrow(selectProjekte(marl, auswahl)).length // => 3
 * ```
 */
export const selectProjekte = (
  konzept: Konzept,
  auswahl: Auswahl,
): Result.Result<ReadonlyArray<Projekt.Projekt>, ElementNotFound> => {
  if (auswahl.horizont !== undefined && !Horizont.all.includes(auswahl.horizont)) {
    throw new RangeError(`"${String(auswahl.horizont)}" is no Horizont; there are ${Horizont.all.join(", ")}`)
  }
  const unknown = unknownIn(konzept, auswahl)
  if (unknown !== undefined) return Result.fail(unknown)
  const everybody = new Set(konzept.zielgruppen.filter((gruppe) => gruppe.umfassend).map((gruppe) => gruppe.id))
  const reaches = (projekt: Projekt.Projekt, gruppe: Id): boolean =>
    projekt.zielgruppen.every((id) => everybody.has(id)) || projekt.zielgruppen.includes(gruppe)
  const { horizont, handlungsfeld, zielgruppe, akteur, ort } = auswahl
  return Result.succeed(
    konzept.projekte.filter((projekt) =>
      (horizont === undefined || projekt.horizont === horizont)
      && (handlungsfeld === undefined || projekt.handlungsfeld === handlungsfeld)
      && (zielgruppe === undefined || reaches(projekt, zielgruppe))
      && (akteur === undefined || Projekt.beteiligte(projekt).includes(akteur))
      && (ort === undefined || projekt.orte.includes(ort))),
  )
}
