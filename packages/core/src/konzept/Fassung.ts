/**
 * Which version of a city's Konzept it is, and how far the Konzept has come.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"

/** One version (Fassung): its number, from which day it is in force, and whether it revised a part or the whole. */
export const Fassung = Schema.Struct({
  nummer: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 999 })),
  gueltigAb: Schema.optionalKey(Stichtag.Stichtag),
  art: Schema.optionalKey(Schema.Literals(["teilweise", "umfassend"])),
})

/** One version of a Konzept. */
export type Fassung = typeof Fassung.Type

/** How far a Konzept has come: still a process towards one, a draft (Entwurf), or adopted. */
export type Stand = "auf-dem-weg" | "entwurf" | "beschlossen"

/**
 * Tells how far a Konzept has come: adopted where there is a Beschluss, on its way where there is no more than a
 * Prozess, a draft otherwise.
 *
 * @example
 * ```ts
 * import { Fassung } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * Fassung.stand(marl) // => "beschlossen"
 * Fassung.stand({ integrationsbegriff: marl.integrationsbegriff }) // => "entwurf"
 * Fassung.stand({ prozess: {} }) // => "auf-dem-weg"
 * ```
 */
export const stand = (
  konzept: { readonly beschluss?: unknown; readonly prozess?: unknown; readonly integrationsbegriff?: unknown },
): Stand => {
  if (konzept.beschluss !== undefined) return "beschlossen"
  return konzept.prozess !== undefined && konzept.integrationsbegriff === undefined ? "auf-dem-weg" : "entwurf"
}

/**
 * Tells the number of the version; a Konzept that says none is the first.
 *
 * @example
 * ```ts
 * import { Fassung } from "@teilhabe/core/konzept"
 *
 * Fassung.nummer({}) // => 1
 * Fassung.nummer({ fassung: { nummer: 2 } }) // => 2
 * ```
 */
export const nummer = (konzept: { readonly fassung?: Pick<Fassung, "nummer"> }): number => konzept.fassung?.nummer ?? 1

/**
 * Tells from which day a Konzept is in force: the day it names, or else the last day on which its Beschluss can have
 * been taken; `undefined` where neither is known.
 *
 * @example
 * ```ts
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Fassung } from "@teilhabe/core/konzept"
 *
 * const beschluss = { zeit: Zeitraum.jahr(2020) }
 * Fassung.gueltigAb({ beschluss }) // => "2020-12-31"
 * Fassung.gueltigAb({ beschluss, fassung: { nummer: 1, gueltigAb: Stichtag.make(2021, 2, 1) } }) // => "2021-02-01"
 * Fassung.gueltigAb({}) // => undefined
 * ```
 */
export const gueltigAb = (
  konzept: { readonly fassung?: Fassung; readonly beschluss?: { readonly zeit: Zeitraum } },
): Stichtag.Stichtag | undefined =>
  konzept.fassung?.gueltigAb ?? konzept.beschluss?.zeit.bis ?? konzept.beschluss?.zeit.von
