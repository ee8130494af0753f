/**
 * The evaluations that were made in this process, with what they said.
 *
 * @module
 */

/** What of an evaluation a report tells. */
export interface Gesagtes {
  readonly text: string
  readonly aussage: string
  readonly merkmal: string
  readonly gruppen: ReadonlyArray<unknown>
}

const gemacht = /* @__PURE__ */ new WeakMap<object, string>()

const inhaltOf = ({ aussage, gruppen, merkmal, text }: Gesagtes): string => JSON.stringify([text, aussage, merkmal, gruppen])

/** Notes that an evaluation was made under protection, and gives it back. */
export const noteMade = <A extends Gesagtes>(auswertung: A): A => {
  gemacht.set(auswertung, inhaltOf(auswertung))
  return auswertung
}

/** Tells whether an evaluation was made here and says what it said then. */
export const isMade = (auswertung: Gesagtes): boolean => gemacht.get(auswertung) === inhaltOf(auswertung)
