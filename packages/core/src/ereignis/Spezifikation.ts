/**
 * Given events, when a command, then events: how a host tests its own rules on a case without a store.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Entscheider from "./Entscheider.js"
import * as Unterschied from "./internal/unterschied.js"

/** What was specified did not happen; a test runner that knows `expected` and `actual` shows both side by side. */
export class SpezifikationFailed extends Data.TaggedError("ereignis/SpezifikationFailed")<{
  /** What was expected and what came, one line of JSON for each event, the first difference named by its path. */
  readonly message: string
  readonly expected: unknown
  readonly actual: unknown
}> {}

/** What follows a command: each throws a `SpezifikationFailed` that shows what was expected and what came. */
export interface Dann<Z, E, A> {
  /** Expects exactly these events, in this order; it is a step of the specification and no promise, so do not await it. */
  readonly then: (ereignisse: ReadonlyArray<E>) => void
  /** Expects a refusal of this kind, and gives it back. */
  readonly thenRefused: (code: string) => A
  /** Expects the state after the command to pass a test, and gives it back. */
  readonly thenState: (test: (zustand: Z) => boolean) => Z
}

/** The events that went before; a command follows. */
export interface Wenn<B, Z, E, A> {
  readonly when: (befehl: B) => Dann<Z, E, A>
}

/** Begins with what happened before. */
export type Gegeben<B, Z, E, A> = (ereignisse: ReadonlyArray<E>) => Wenn<B, Z, E, A>

const nameOf = (thing: unknown): string =>
  typeof thing === "object" && thing !== null && "_tag" in thing ? String(thing._tag) : Unterschied.show(thing)

const fail = (message: string, expected: unknown, actual: unknown): never => {
  throw new SpezifikationFailed({ message, expected, actual })
}

// An event that changes nothing has no place in the state: a test that is built on it stands on nothing.
const replay = <B, Z, E, A>({ evolve, initial }: Entscheider.Entscheider<B, Z, E, A>, ereignisse: ReadonlyArray<E>): Z =>
  ereignisse.reduce((zustand, ereignis, index) => {
    const next = evolve(zustand, ereignis)
    if (!Object.is(next, zustand)) return next
    const place = `event ${index + 1} of ${ereignisse.length}, ${nameOf(ereignis)}`
    return fail(`given ${place}, changes nothing: it has no place in the state that the events before it lead to. Put in front of it what it needs, or leave it out.\n  event:\n    ${Unterschied.show(ereignis)}\n  state:\n    ${Unterschied.show(zustand)}`, "an event that changes the state", ereignis)
  }, initial)

const refusalToText = (ablehnung: { readonly _tag: string }): string => {
  const message = "message" in ablehnung ? `: ${String(ablehnung.message)}` : ""
  const needed = "needed" in ablehnung ? `. Needed: ${String(ablehnung.needed)}` : ""
  return `${ablehnung._tag}${message}${needed}`
}

const expectEvents = (head: string, expected: ReadonlyArray<unknown>, actual: ReadonlyArray<unknown>): void => {
  const unterschied = Unterschied.find(expected, actual)
  if (unterschied === undefined) return
  const { path } = unterschied
  const first = `first difference at ${path === "" ? "the whole" : path}: expected ${unterschied.expected}, came ${unterschied.actual}`
  fail(`${head}, then other events came than expected; ${first}\n  expected:\n${Unterschied.toLines(expected, actual)}\n  came:\n${Unterschied.toLines(actual, expected)}`, expected, actual)
}

const answer = <B, Z, E, A extends { readonly _tag: string }>(entscheider: Entscheider.Entscheider<B, Z, E, A>, zustand: Z, befehl: B, head: string): Dann<Z, E, A> => {
  const decided = entscheider.decide(befehl, zustand)
  const eventsOr = (expected: unknown): ReadonlyArray<E> =>
    Result.isSuccess(decided) ? decided.success : fail(`${head}, then it was refused, which was not expected: ${refusalToText(decided.failure)}`, expected, decided.failure)
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- the third word of the specification; who awaits it by mistake is told so
    then: (ereignisse) => {
      if (!Array.isArray(ereignisse)) fail(`${head}, then takes a list of events: it is no promise, so do not await it`, "a list of events", ereignisse)
      expectEvents(head, ereignisse, eventsOr(ereignisse))
    },
    thenRefused: (code) => {
      if (Result.isSuccess(decided)) return fail(`${head}, then a refusal ${code} was expected, and these events came:\n${Unterschied.toLines(decided.success, [])}`, code, decided.success)
      return decided.failure._tag === code ? decided.failure : fail(`${head}, then a refusal ${code} was expected, and another came: ${refusalToText(decided.failure)}`, code, decided.failure._tag)
    },
    thenState: (test) => {
      const after = Entscheider.replay(entscheider, eventsOr("a state that passes the test"), zustand)
      return test(after) ? after : fail(`${head}, then the state does not pass the test\n  state:\n    ${Unterschied.show(after)}`, "a state that passes the test", after)
    },
  }
}

/**
 * Makes `given` for one kind of thing, under any test runner: what was specified either holds, or a `SpezifikationFailed` is thrown.
 *
 * Events and states are compared by their content. A given event that changes nothing fails the specification, as it
 * stands on nothing. A host's own rule is a decider around another one.
 *
 * @example
 * ```ts
 * import { Ablehnung, type Entscheider, Spezifikation } from "@teilhabe/core/ereignis"
 * import * as Result from "effect/Result"
 *
 * type Befehl = { readonly _tag: "Invite"; readonly gast: string }
 * type Ereignis = { readonly _tag: "Invited"; readonly gast: string }
 *
 * const tafel: Entscheider.Entscheider<Befehl, ReadonlyArray<string>, Ereignis, Ablehnung.Ablehnung> = {
 *   initial: [],
 *   decide: ({ gast }, gaeste) => gaeste.includes(gast)
 *     ? Result.fail(Ablehnung.make("tafel/GastTwice", "Invite", `${gast} is invited`, "another guest"))
 *     : Result.succeed([{ _tag: "Invited", gast }]),
 *   evolve: (gaeste, { gast }) => [...gaeste, gast],
 * }
 * const given = Spezifikation.of(tafel)
 * given([]).when({ _tag: "Invite", gast: "g-1" }).then([{ _tag: "Invited", gast: "g-1" }])
 * given([{ _tag: "Invited", gast: "g-1" }]).when({ _tag: "Invite", gast: "g-1" }).thenRefused("tafel/GastTwice").needed // => "another guest"
 *
 * // A rule of the house: never more than two.
 * const hausregel: typeof tafel = {
 *   ...tafel,
 *   decide: (befehl, gaeste) => gaeste.length >= 2
 *     ? Result.fail(Ablehnung.make("haus/TafelFull", befehl._tag, "two guests are invited", "a second table"))
 *     : tafel.decide(befehl, gaeste),
 * }
 * const zwei: ReadonlyArray<Ereignis> = [{ _tag: "Invited", gast: "g-1" }, { _tag: "Invited", gast: "g-2" }]
 * Spezifikation.of(hausregel)(zwei).when({ _tag: "Invite", gast: "g-3" }).thenRefused("haus/TafelFull").needed // => "a second table"
 * given(zwei).when({ _tag: "Invite", gast: "g-3" }).thenState((gaeste) => gaeste.length === 3) // => ["g-1", "g-2", "g-3"]
 * ```
 */
export const of = <B, Z, E, A extends { readonly _tag: string }>(entscheider: Entscheider.Entscheider<B, Z, E, A>): Gegeben<B, Z, E, A> =>
  (ereignisse) => {
    const zustand = replay(entscheider, ereignisse)
    const events = ereignisse.length === 1 ? "1 event" : `${ereignisse.length} events`
    return { when: (befehl) => answer(entscheider, zustand, befehl, `given ${events}, when ${nameOf(befehl)}`) }
  }
