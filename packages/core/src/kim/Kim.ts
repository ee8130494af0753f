/**
 * Municipal integration management (Kommunales Integrationsmanagement, KIM) of one city: Bausteine, posts, agreements.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import { nearest } from "../kernel/nearest.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { Akteur } from "../konzept/Akteur.js"
import { Dokument } from "../konzept/Konzept.js"
import { Austauschpflicht } from "./Austauschpflicht.js"
import { Baustein } from "./Baustein.js"
import { Dach } from "./Dach.js"
import { elementFields, ids, listOf } from "./internal/fields.js"
import { Kooperationsvereinbarung } from "./Kooperationsvereinbarung.js"
import { Stelle } from "./Stelle.js"

/** The programme that pays: who runs it, since when, and whether it is meant to last. */
export const Programm = Schema.Struct({
  ...elementFields,
  geber: ids,
  /** When it began, as exactly as is known. */
  beginn: Schema.optionalKey(Zeitraum.Zeitraum),
  /** Set without an end by whoever runs it (auf Dauer angelegt). */
  dauerhaft: Schema.optionalKey(Schema.Boolean),
})

/** The programme that pays. */
export type Programm = typeof Programm.Type

/** The data on KIM in a city. Akteure and Dokumente are those that its Konzept does not have, or has alike. */
export const Kim = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  /** The id of the Konzept whose Akteure, Gremien and Handlungsfelder it names. */
  konzept: Id.Id,
  programm: Schema.optionalKey(Programm),
  dokumente: listOf(Dokument),
  akteure: listOf(Akteur),
  bausteine: listOf(Baustein),
  stellen: listOf(Stelle),
  vereinbarungen: listOf(Kooperationsvereinbarung),
  austauschpflichten: listOf(Austauschpflicht),
  daecher: listOf(Dach),
}).annotate({ identifier: "Kim", title: "Kommunales Integrationsmanagement" })

/** The data on KIM in a city. */
export type Kim = typeof Kim.Type

/** No post has the id that was asked for; `nearest` is the known id most like it. */
export class StelleNotFound extends Data.TaggedError("kim/StelleNotFound")<{
  readonly id: string
  readonly kim: Id.Id
  readonly nearest: string | undefined
}> {
  override get message(): string {
    const hint = this.nearest === undefined ? "name one of its posts or add it" : `did you mean "${this.nearest}"?`
    return `"${this.kim}" has no Stelle "${this.id}"; ${hint}`
  }
}

/**
 * Finds a post by its id; the failure names the known id most like it.
 *
 * @example
 * ```ts
 * import { Kim } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 * import * as Result from "effect/Result"
 *
 * Result.match(Kim.findStelle(marlKim, "stelle-case-managment-1"), { onSuccess: () => "", onFailure: ({ nearest }) => nearest }) // => "stelle-case-management-1"
 * ```
 */
export const findStelle = (kim: Pick<Kim, "id" | "stellen">, id: string): Result.Result<Stelle, StelleNotFound> => {
  const found = kim.stellen.find((stelle) => stelle.id === id)
  if (found !== undefined) return Result.succeed(found)
  return Result.fail(new StelleNotFound({ id, kim: kim.id, nearest: nearest(id, kim.stellen.map((stelle) => stelle.id)) }))
}
