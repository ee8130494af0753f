/**
 * Names of entries that stay the same from edition to edition.
 *
 * @module
 */
import { Id } from "@teilhabe/core/kernel"

// A UID has at most 255 octets (RFC 7986, 5.3): 100 for the duty, 80 for the id of the Konzept, 70 for the domain.
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9/._-]{0,98}[A-Za-z0-9])?$/u
const DOMAIN = /^(?=.{1,70}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/u

/** A digest of 64 bits (FNV-1a) in 16 signs. */
const digest = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, "0")
}

/** Tells whether a text is a host name that may end a UID. */
export const isDomain = (domain: string): boolean => DOMAIN.test(domain)

/** What ends every UID of a calendar. */
export const namensraum = (konzept: Id.Id, domain: string): string => `@${konzept}.${domain}`

/** Makes the UID of a duty: its id where that is plain and short, otherwise what can be read of it and a digest of the whole. */
export const uidOf = (pflicht: string, raum: string): string =>
  `${PLAIN.test(pflicht) ? pflicht : `${Id.suggest(pflicht)}~${digest(pflicht)}`}${raum}`
