import type { Befehl } from "./Befehl.js"
import type { Ereignis } from "./Ereignis.js"
import { GELOESCHT } from "./Fall.js"
import { folgeOf, leser } from "./internal/lesen.js"

const DAY = /^\d{4}-\d{2}-\d{2}$/u

type Werte = Readonly<Record<string, unknown>>

const isWerte = (value: unknown): value is Werte => typeof value === "object" && value !== null && !Array.isArray(value)

const isEqual = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, at) => isEqual(value, other[at]))
  if (!isWerte(one) || !isWerte(other)) return one === other
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isEqual(one[key], other[key]))
}

/** What a wiping leaves alone in a thing: whose it is and under which id. */
const isSameThing = (wanted: Werte, found: Werte): boolean =>
  ["id", "person"].every((key) => wanted[key] === found[key])

const isDay = (value: unknown): boolean => typeof value === "string" && DAY.test(value)

const isWiped = (wanted: unknown, found: unknown): boolean => {
  if (isWerte(wanted) && isWerte(found)) return isSameThing(wanted, found)
  if (Array.isArray(wanted) && Array.isArray(found)) return true
  return found === GELOESCHT || found === "geloescht" || found === undefined || (isDay(wanted) && isDay(found))
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/**
 * Tells whether some events are what came of a command, so that a request that is asked again is told from another one under its id.
 *
 * A command and its event say the same, one as a wish and one as a fact; what a command brings about beside it stands before it. Where words
 * of the case were wiped since, say so by `wiped`: then name, note, ids and people are compared, and words that are gone are not.
 *
 * @example
 * ```ts
 * import { type Befehl, type Ereignis, isOutcome } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const vermerk = { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" as const }
 * const befehl: Befehl.Befehl = { _tag: "BreakOffFall", grund: "umzug", vermerk }
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [{ _tag: "FallBrokenOff", grund: "umzug", vermerk }]
 * isOutcome(ereignisse, befehl) // => true
 * isOutcome(ereignisse, { ...befehl, grund: "verstorben" }) // => false
 * isOutcome(ereignisse, { _tag: "BeginMonitoring", vermerk }) // => false
 * ```
 */
export const isOutcome = (ereignisse: ReadonlyArray<Ereignis>, befehl: Befehl, wiped = false): boolean => {
  const last = ereignisse.at(-1)
  if (last === undefined || last._tag !== folgeOf(befehl._tag)) return false
  const [wanted, found] = [befehl as Werte, last as Werte]
  return [...(leser.felder.get(befehl._tag) ?? [])].filter((key) => key !== "_tag").every((key) => {
    const [one, other] = [wanted[key], found[key]]
    return isEqual(one, other) || (isEmpty(one) && isEmpty(other)) || (wiped && key !== "vermerk" && isWiped(one, other))
  })
}
