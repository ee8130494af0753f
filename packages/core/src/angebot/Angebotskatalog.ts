/**
 * The catalogue of a city's offers as of a day.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import { nearest } from "../kernel/nearest.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Angebot from "./Angebot.js"

/** A catalogue of offers (Angebotskatalog). */
export const Angebotskatalog = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  /** The id of the Konzept whose Handlungsfelder, Zielgruppen, Akteure and Orte it names. */
  konzept: Id.Id,
  stand: Stichtag.Stichtag,
  angebote: Schema.Array(Angebot.Angebot),
}).annotate({ identifier: "Angebotskatalog", title: "Angebotskatalog" })

/** A catalogue of offers. */
export type Angebotskatalog = typeof Angebotskatalog.Type

/** No offer of the catalogue has the id that was asked for; `nearest` is the known id most like it. */
export class AngebotNotFound extends Data.TaggedError("angebot/AngebotNotFound")<{
  readonly id: string
  readonly katalog: Id.Id
  readonly nearest: string | undefined
}> {
  override get message(): string {
    const hint = this.nearest === undefined ? "name one of its offers or add it" : `did you mean "${this.nearest}"?`
    return `the catalogue "${this.katalog}" has no offer "${this.id}"; ${hint}`
  }
}

/**
 * Finds an offer by its id; the failure names the known id most like it.
 *
 * @example
 * ```ts
 * import { Angebotskatalog } from "@teilhabe/core/angebot"
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const katalog = {
 *   id: Id.make("leer"), titel: Text.make("Noch leer"), konzept: Id.make("marl"), stand: Stichtag.make(2024, 6, 30), angebote: [],
 * }
 * Result.isFailure(Angebotskatalog.find(katalog, "sprachkurs")) // => true
 * ```
 */
export const find = (katalog: Angebotskatalog, id: string): Result.Result<Angebot.Angebot, AngebotNotFound> => {
  const found = katalog.angebote.find((angebot) => angebot.id === id)
  if (found !== undefined) return Result.succeed(found)
  const near = nearest(id, katalog.angebote.map((angebot) => angebot.id))
  return Result.fail(new AngebotNotFound({ id, katalog: katalog.id, nearest: near }))
}

/**
 * Lists the offers that are there on a day, in the order of the catalogue.
 *
 * @example
 * ```ts
 * import { Angebotskatalog } from "@teilhabe/core/angebot"
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 *
 * const stand = Stichtag.make(2024, 6, 30)
 * const katalog = { id: Id.make("leer"), titel: Text.make("Noch leer"), konzept: Id.make("marl"), stand, angebote: [] }
 * Angebotskatalog.validOn(katalog, stand) // => []
 * ```
 */
export const validOn = (katalog: Angebotskatalog, stichtag: Stichtag.Stichtag): ReadonlyArray<Angebot.Angebot> =>
  katalog.angebote.filter((angebot) => Angebot.isValidOn(angebot, stichtag))
