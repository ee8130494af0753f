/**
 * A name for a key that tells nothing without the host's secret, and differs for each recipient and purpose.
 *
 * @module
 */
import type * as Id from "../kernel/Id.js"
import type { Zweck } from "./Zweck.js"

/** A keyed one-way function of the host, such as HMAC-SHA-256 with a secret key, as lower-case hex of at least 32 digits; the library never sees the key. */
export type Schluesselfunktion = (text: string) => string

/** For whom and for what a pseudonym is made; pseudonyms of different recipients or purposes cannot be joined. */
export interface Verwendung {
  readonly empfaenger: Id.Id
  readonly zweck: Zweck
}

const HEX = /^[0-9a-f]{32,}$/u

/** The letters and digits of Crockford's base 32: I, L, O and U are left out. */
const ZEICHEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** 5 hex digits are 20 bits, which are 4 characters: 20 digits of the host's function give 16. */
const write = (hex: string): string =>
  [0, 5, 10, 15].map((from) => {
    const bits = Number.parseInt(hex.slice(from, from + 5), 16)
    return [15, 10, 5, 0].map((shift) => ZEICHEN[(bits >> shift) & 31]).join("")
  }).join("")

/**
 * Makes the pseudonym of a key, `P-` and 16 letters and digits that are not mistaken for each other.
 *
 * It takes the first 80 bits of what the host's function makes of the recipient, the purpose and the key. Throws a `RangeError` where that
 * function gives no lower-case hex of at least 32 digits, or not the same twice. The example's function keeps no secret; a
 * host takes HMAC-SHA-256.
 *
 * @quelle Art. 4 Nr. 5 DSGVO
 * @example
 * ```ts
 * import { Pseudonym } from "@teilhabe/core/datenschutz"
 * import { Id } from "@teilhabe/core/kernel"
 *
 * const spielzeug = (text: string) => [...text].reduce((hash, zeichen) => (hash * 31n + BigInt(zeichen.charCodeAt(0))) % (1n << 128n), 7n).toString(16).padStart(32, "0")
 * const verwendung = { empfaenger: Id.make("statistikstelle"), zweck: "statistik" as const }
 * Pseudonym.make(spielzeug, Id.make("p-1"), verwendung).length // => 18
 * Pseudonym.make(() => "geheim", Id.make("p-1"), verwendung) // => throws RangeError
 * ```
 */
export const make = (schluessel: Schluesselfunktion, kennung: Id.Id, { empfaenger, zweck }: Verwendung): string => {
  // As a JSON list no two different triples read the same.
  const text = JSON.stringify([empfaenger, zweck, kennung])
  const hex = schluessel(text)
  if (!HEX.test(hex)) throw new RangeError("The host's function has to give lower-case hex of at least 32 digits, such as HMAC-SHA-256 does")
  if (schluessel(text) !== hex) throw new RangeError("The host's function has to give the same for the same text, and gave two different ones")
  return `P-${write(hex)}`
}
