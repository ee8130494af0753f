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

/** Makes the pseudonym of a key, `P-` and 16 letters and digits that are not mistaken for each other. */
export const make = (schluessel: Schluesselfunktion, kennung: Id.Id, verwendung: Verwendung): string => {
  void [schluessel, kennung, verwendung]
  throw new Error("not built yet")
}
