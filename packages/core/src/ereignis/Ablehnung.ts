/**
 * Why a command was refused, and what would have to be there for it to go through.
 *
 * @module
 */

/** A refused command: nothing has happened, and nothing is lost. */
export interface Ablehnung<Code extends string = string> {
  /** What kind of refusal, stable across versions: `fall/RahmenzielNotFound`. */
  readonly _tag: Code
  /** The tag of the command. */
  readonly befehl: string
  /** What was refused, where and why, in English, for a developer; it holds ids and keys and no words about a person. */
  readonly message: string
  /** What would be needed, in English. */
  readonly needed: string
  /** The values that the message speaks of, for texts in other languages. */
  readonly details: Readonly<Record<string, string | number>>
}

/**
 * Makes a refusal.
 *
 * @example
 * ```ts
 * import { Ablehnung } from "@teilhabe/core/ereignis"
 *
 * const ablehnung = Ablehnung.make("fall/NotOpened", "DecideAufnahme", "no case was opened", "OpenFall first")
 * Ablehnung.toText(ablehnung) // => "DecideAufnahme refused (fall/NotOpened): no case was opened. Needed: OpenFall first."
 * ```
 */
export const make = <const Code extends string>(
  code: Code,
  befehl: string,
  message: string,
  needed: string,
  details: Readonly<Record<string, string | number>> = {},
): Ablehnung<Code> => ({ _tag: code, befehl, message, needed, details })

/**
 * Writes a refusal in one line, for a developer or a log.
 *
 * @example
 * ```ts
 * import { Ablehnung } from "@teilhabe/core/ereignis"
 *
 * Ablehnung.toText(Ablehnung.make("a/B", "Do", "why", "what")) // => "Do refused (a/B): why. Needed: what."
 * ```
 */
export const toText = ({ _tag, befehl, message, needed }: Ablehnung): string =>
  `${befehl} refused (${_tag}): ${message}. Needed: ${needed}.`
