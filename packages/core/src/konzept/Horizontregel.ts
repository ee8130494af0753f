/**
 * How long a city lets each Horizont last: the Konzept names Horizonte, not lengths.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"
import * as Quelle from "../kernel/Quelle.js"
import type { Horizont } from "./Horizont.js"

/**
 * Lengths counted from the Beschluss, and the rhythm in which what is permanent is reviewed (Überprüfung).
 *
 * `herkunft` says whether the city decided the lengths (`stadt`) or somebody assumed them (`annahme`).
 */
export const Horizontregel = Schema.Struct({
  kurzfristig: Dauer.Dauer,
  mittelfristig: Dauer.Dauer,
  langfristig: Dauer.Dauer,
  ueberpruefung: Dauer.Dauer,
  herkunft: Schema.Literals(["stadt", "annahme"]),
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** Lengths of the Horizonte and the rhythm of review. */
export type Horizontregel = typeof Horizontregel.Type

/**
 * The default where a city states no rule: one, three and five years, reviewed every year. An assumption of this
 * library, marked as such wherever a date follows from it.
 *
 * @example
 * ```ts
 * import { Horizontregel } from "@teilhabe/core/konzept"
 *
 * Horizontregel.annahme.mittelfristig // => "P3Y"
 * Horizontregel.annahme.herkunft // => "annahme"
 * ```
 */
export const annahme: Horizontregel = {
  kurzfristig: Dauer.make({ years: 1 }),
  mittelfristig: Dauer.make({ years: 3 }),
  langfristig: Dauer.make({ years: 5 }),
  ueberpruefung: Dauer.make({ years: 1 }),
  herkunft: "annahme",
}

/**
 * Tells how long a Horizont lasts; `dauerhaft` has no end.
 *
 * @example
 * ```ts
 * import { Horizontregel } from "@teilhabe/core/konzept"
 *
 * Horizontregel.dauer(Horizontregel.annahme, "langfristig") // => "P5Y"
 * Horizontregel.dauer(Horizontregel.annahme, "dauerhaft") // => undefined
 * ```
 */
export const dauer = (regel: Horizontregel, horizont: Horizont): Dauer.Dauer | undefined =>
  horizont === "dauerhaft" ? undefined : regel[horizont]
