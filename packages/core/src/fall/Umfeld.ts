/**
 * What a case may refer to in its city: the Handlungsfelder, the offers, the checklists.
 *
 * @module
 */
import type { Angebotskatalog } from "../angebot/Angebotskatalog.js"
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Checkliste } from "./Checkliste.js"

/** What a case may refer to. */
export interface Umfeld {
  readonly handlungsfelder: ReadonlyArray<Id>
  readonly katalog: Angebotskatalog
  readonly checklisten: ReadonlyArray<Checkliste>
  /**
   * The day on which the command is given; a later note is then refused.
   *
   * The library has no clock. Left out, a slip of the pen in a year (2926 for 2026) goes through, and no note of an earlier day
   * is taken after it: the case would stand still for ever, and with it the rights of the person. Where it is given, a case that
   * has such a slip already goes on with the notes of today. A host whose commands come from people gives it.
   */
  readonly heute?: Stichtag
}

/**
 * Takes from the Konzept and the catalogue what a case may refer to.
 *
 * Give the day beside it where people type the days of notes: `{ ...umfeld, heute }`.
 *
 * @example
 * ```ts
 * import { decodeAngebotskatalog } from "@teilhabe/core/angebot"
 * import { Umfeld } from "@teilhabe/core/fall"
 * import { Id } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const katalog = decodeAngebotskatalog({ id: "angebote", titel: "Angebote", konzept: marl.id, stand: "2026-01-01", angebote: [] }, marl)
 * const umfeld = Umfeld.of(marl, Result.getOrThrow(katalog))
 * umfeld.handlungsfelder.includes(Id.make("wohnen")) // => true
 * ```
 */
export const of = (konzept: Konzept, katalog: Angebotskatalog, checklisten: ReadonlyArray<Checkliste> = []): Umfeld => ({
  handlungsfelder: konzept.handlungsfelder.map(({ id }) => id),
  katalog,
  checklisten,
})
