/**
 * Decide and evolve: how a thing that changes over time takes commands and remembers events.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Stichtag } from "../kernel/Stichtag.js"

/** A pure decision about commands, and the state that events lead to. */
export interface Entscheider<Befehl, Zustand, Ereignis, Ablehnung> {
  /** The state before anything happened. */
  readonly initial: Zustand
  /** Tells what happens on a command, or why it is refused; it changes nothing. */
  readonly decide: (befehl: Befehl, zustand: Zustand) => Result.Result<ReadonlyArray<Ereignis>, Ablehnung>
  /** Tells the state after an event; it never refuses, as what happened has happened. */
  readonly evolve: (zustand: Zustand, ereignis: Ereignis) => Zustand
}

/** What came of a command: the new events, and the state after them. */
export interface Ausgang<Zustand, Ereignis> {
  readonly ereignisse: ReadonlyArray<Ereignis>
  readonly zustand: Zustand
}

/**
 * Tells the state after events, from the beginning or from a state that a snapshot kept.
 *
 * @example
 * ```ts
 * import { Entscheider } from "@teilhabe/core/ereignis"
 * import * as Result from "effect/Result"
 *
 * const zaehler = { initial: 0, decide: (um: number) => Result.succeed([um]), evolve: (stand: number, um: number) => stand + um }
 * Entscheider.replay(zaehler, [1, 2, 3]) // => 6
 * Entscheider.replay(zaehler, [3], 3) // => 6
 * ```
 */
export const replay = <B, Z, E, A>(
  { evolve, initial }: Entscheider<B, Z, E, A>,
  ereignisse: Iterable<E>,
  from: Z = initial,
): Z => {
  let zustand = from
  for (const ereignis of ereignisse) zustand = evolve(zustand, ereignis)
  return zustand
}

interface Notiert {
  readonly vermerk: { readonly am: Stichtag }
}

// Events stand in the order in which they were noted, so none was noted after the day of one that follows.
const knownUntil = <E extends Notiert>(ereignisse: ReadonlyArray<E>, stichtag: Stichtag): ReadonlyArray<E> =>
  ereignisse.slice(0, ereignisse.findLastIndex(({ vermerk }) => vermerk.am <= stichtag) + 1)

/**
 * Tells the state as it was known at the end of a day: what was noted later does not count, whatever it speaks of.
 *
 * The events are those of one stream, in its order. A note that is dated after one that follows it has a slip of the pen in its day,
 * and counts as known from the day of the one that follows.
 *
 * @example
 * ```ts
 * import { Entscheider } from "@teilhabe/core/ereignis"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * type Besuch = { readonly vermerk: { readonly am: Stichtag.Stichtag } }
 * const besuche = { initial: 0, decide: (besuch: Besuch) => Result.succeed([besuch]), evolve: (anzahl: number) => anzahl + 1 }
 * const am = (tag: number): Besuch => ({ vermerk: { am: Stichtag.make(2026, 3, tag) } })
 * Entscheider.replayUntil(besuche, [am(2), am(9), am(16)], Stichtag.make(2026, 3, 9)) // => 2
 * ```
 */
export const replayUntil = <B, Z, E extends Notiert, A>(
  entscheider: Entscheider<B, Z, E, A>,
  ereignisse: ReadonlyArray<E>,
  stichtag: Stichtag,
): Z => replay(entscheider, knownUntil(ereignisse, stichtag))

/**
 * Takes a command on a state: the new events with the state after them, or the refusal.
 *
 * @example
 * ```ts
 * import { Entscheider } from "@teilhabe/core/ereignis"
 * import * as Result from "effect/Result"
 *
 * const zaehler = { initial: 0, decide: (um: number) => Result.succeed([um]), evolve: (stand: number, um: number) => stand + um }
 * Entscheider.handle(zaehler, 40, 2) // => Result.succeed({ ereignisse: [2], zustand: 42 })
 * ```
 */
export const handle = <B, Z, E, A>(entscheider: Entscheider<B, Z, E, A>, zustand: Z, befehl: B): Result.Result<Ausgang<Z, E>, A> =>
  Result.map(entscheider.decide(befehl, zustand), (ereignisse) => ({
    ereignisse,
    zustand: replay(entscheider, ereignisse, zustand),
  }))
