import type * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import { belegtIn } from "./internal/bestand.js"
import { intersect, type Spanne, subtract, toZeitraum } from "./internal/spannen.js"
import type { Kim } from "./Kim.js"
import type { Stelle } from "./Stelle.js"

/** A time in which a post was there and nobody held it (Vakanz). */
export interface Vakanz {
  readonly stelle: Id.Id
  readonly zeit: Zeitraum
}

/** The vacancies of a time, and the posts of which they cannot be told. */
export interface Vakanzen {
  readonly vakanzen: ReadonlyArray<Vakanz>
  /** Posts of which nobody says when they were filled, or whether they were there. */
  readonly unbekannt: ReadonlyArray<Id.Id>
}

/** The time in which a post is there for certain, as far as it is known. */
const timeOf = (kim: Kim, stelle: Stelle): Spanne | undefined => {
  if (stelle.zeit !== undefined) return stelle.zeit
  const told = belegtIn(kim, stelle)
  return told === undefined ? undefined : { von: told.bis ?? told.von }
}

/** The days on which nobody says whether the post was there: those of the document that tells of it. */
const isUncertain = (kim: Kim, stelle: Stelle, zeitraum: Zeitraum): boolean => {
  const told = stelle.zeit === undefined ? belegtIn(kim, stelle) : undefined
  return told?.bis !== undefined && told.bis > told.von && intersect({ von: told.von, bis: Stichtag.addDays(told.bis, -1) }, zeitraum).length > 0
}

/**
 * Lists the times within a Zeitraum in which a post was there and vacant, and the posts of which nobody can say.
 *
 * A post without a time of its own is there from the last day of the document that tells of it; on the other days of that document nobody can say.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 * import { vakanzen } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * const jahr = vakanzen(marlKim, Zeitraum.jahr(2024))
 * jahr.vakanzen // => []
 * jahr.unbekannt.length // => 5
 * ```
 */
export const vakanzen = (kim: Kim, zeitraum: Zeitraum): Vakanzen => {
  const found = kim.stellen.map((stelle) => {
    const time = timeOf(kim, stelle)
    const asked = time === undefined ? [] : intersect(time, zeitraum)
    return { stelle, time, asked }
  })
  return {
    vakanzen: found.flatMap(({ asked, stelle: { besetzungen, id } }) =>
      besetzungen === undefined ? [] : asked
        .flatMap((span) => subtract(span, besetzungen.map(({ zeit }) => zeit)))
        .map((span) => ({ stelle: id, zeit: toZeitraum(span) }))),
    unbekannt: found
      .filter(({ asked, stelle, time }) => time === undefined || isUncertain(kim, stelle, zeitraum) || (asked.length > 0 && stelle.besetzungen === undefined))
      .map(({ stelle }) => stelle.id),
  }
}
