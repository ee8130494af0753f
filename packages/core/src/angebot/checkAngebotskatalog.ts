import type { Finding } from "../kernel/Finding.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Angebotskatalog } from "./Angebotskatalog.js"
import { findingsOf } from "./internal/findingsOf.js"
import { gelesenOf } from "./internal/gelesen.js"

/**
 * Lists everything that is wrong or doubtful in a catalogue: ids that are there twice, references that lead nowhere, keys
 * no list has, ages and places that contradict each other, Handlungsfelder without an offer.
 *
 * More places taken than there are is a warning: an offer may be overbooked. What is old or has ended is a hint.
 *
 * @example
 * ```ts
 * import { checkAngebotskatalog } from "@teilhabe/core/angebot"
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const stand = Stichtag.make(2024, 6, 30)
 * const leer = { id: Id.make("leer"), titel: Text.make("Noch leer"), konzept: marl.id, stand, angebote: [] }
 * const findings = checkAngebotskatalog(leer, marl)
 * findings.length // => 8
 * findings[0]?.code // => "angebot/HandlungsfeldWithoutAngebot"
 * ```
 */
export const checkAngebotskatalog = (katalog: Angebotskatalog, konzept: Konzept): ReadonlyArray<Finding> =>
  findingsOf(gelesenOf(katalog), konzept)
