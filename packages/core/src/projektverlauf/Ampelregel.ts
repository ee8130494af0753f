/**
 * When a Projekt is amber, as data: a city may decide it, the library only assumes.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Quelle from "../kernel/Quelle.js"

const bounded = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/**
 * What makes a Projekt amber; red is what is overdue, by no rule but the calendar.
 *
 * `herkunft` says whether the city decided it (`stadt`) or somebody assumed it (`annahme`).
 */
export const Ampelregel = Schema.Struct({
  /** How many days before its last day something is told as due soon. */
  vorlauf: bounded(0, 3660),
  /** How often something may be put off until that alone makes amber. */
  verschiebungen: bounded(1, 100),
  /** Whether a Projekt that began late is amber until it is a Regelangebot or over. */
  verspaeteterBeginn: Schema.Boolean,
  herkunft: Schema.Literals(["stadt", "annahme"]),
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** What makes a Projekt amber. */
export type Ampelregel = typeof Ampelregel.Type

/**
 * The default where a city states no rule: due within 90 days, put off twice, or begun late. An assumption of this library.
 *
 * @example
 * ```ts
 * import { Ampelregel } from "@teilhabe/core/projektverlauf"
 *
 * Ampelregel.annahme.vorlauf // => 90
 * Ampelregel.annahme.herkunft // => "annahme"
 * ```
 */
export const annahme: Ampelregel = { vorlauf: 90, verschiebungen: 2, verspaeteterBeginn: true, herkunft: "annahme" }
