/**
 * Given events, when a command, then events: how a host tests its own rules on a case without a store.
 *
 * @module
 */
import type { Entscheider } from "./Entscheider.js"

/** What follows a command: each throws a `SpezifikationFailed` that shows what was expected and what came. */
export interface Dann<Z, E, A> {
  /** Expects exactly these events, in this order. */
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

/** Makes `given` for one kind of thing. */
export const of = <B, Z, E, A extends { readonly _tag: string }>(entscheider: Entscheider<B, Z, E, A>): Gegeben<B, Z, E, A> => {
  void entscheider
  throw new Error("not built yet")
}
