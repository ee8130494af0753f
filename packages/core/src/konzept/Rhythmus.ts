/**
 * How often something comes back.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"

/**
 * A fixed interval such as `P3M`; `nach-bedarf` where need decides; `regelmaessig` where the Konzept wants regular
 * meetings and says no interval.
 */
export const Rhythmus = Schema.Union([Schema.Literals(["nach-bedarf", "regelmaessig"]), Dauer.Dauer])

/** A fixed interval, `nach-bedarf`, or `regelmaessig` where no interval is said. */
export type Rhythmus = typeof Rhythmus.Type

/**
 * Tells the interval where there is one.
 *
 * @example
 * ```ts
 * import { Dauer } from "@teilhabe/core/kernel"
 * import { Rhythmus } from "@teilhabe/core/konzept"
 *
 * Rhythmus.intervall("nach-bedarf") // => undefined
 * ```
 */
export const intervall = (rhythmus: Rhythmus): Dauer.Dauer | undefined =>
  rhythmus === "nach-bedarf" || rhythmus === "regelmaessig" ? undefined : rhythmus

const EINER: Readonly<Record<string, string>> = { P1Y: "jedes Jahr", P1M: "jeden Monat", P1W: "jede Woche", P1D: "jeden Tag" }

/**
 * Says it in German.
 *
 * @example
 * ```ts
 * import { Dauer } from "@teilhabe/core/kernel"
 * import { Rhythmus } from "@teilhabe/core/konzept"
 *
 * Rhythmus.toText("nach-bedarf") // => "nach Bedarf"
 * Rhythmus.toText(Dauer.make({ years: 1 })) // => "jedes Jahr"
 * Rhythmus.toText(Dauer.make({ months: 3 })) // => "alle 3 Monate"
 * ```
 */
export const toText = (rhythmus: Rhythmus): string => {
  const dauer = intervall(rhythmus)
  if (dauer !== undefined) return EINER[dauer] ?? `alle ${Dauer.toText(dauer)}`
  return rhythmus === "nach-bedarf" ? "nach Bedarf" : "regelmäßig, ohne festen Abstand"
}
