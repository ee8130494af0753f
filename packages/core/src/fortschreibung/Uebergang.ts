/**
 * What an office says about the way from one Fassung to the next: what lives on under another name, and the decision behind each change.
 *
 * @module
 */
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"

const Nummer = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 999 }))

const listOf = <S extends Schema.Top>(item: S) => Schema.Array(item).pipe(Schema.withDecodingDefaultKey(Exit.succeed([])))

/**
 * An element that lives on (Überführung): under another id (`umbenannt`, one to one), together with others in one (`zusammengefuehrt`), or in
 * several (`geteilt`). An id may stand on both sides: a Projekt that takes in another one keeps its own.
 */
export const Ueberfuehrung = Schema.Struct({
  art: Schema.Literals(["umbenannt", "zusammengefuehrt", "geteilt"]),
  /** Ids in the old Fassung. */
  alt: Schema.NonEmptyArray(Id.Id),
  /** Ids in the new Fassung. */
  neu: Schema.NonEmptyArray(Id.Id),
})

/** An element that lives on under another id, together with others, or in several. */
export type Ueberfuehrung = typeof Ueberfuehrung.Type

/** Why elements changed (Begründung): the decisions of Gremien by their ids, or, where there was none, the reason in words. */
export const Begruendung = Schema.Struct({
  /** Ids in the new Fassung; of what has gone, in the old one. The id of the Konzept stands for what is changed in the Konzept itself. */
  elemente: Schema.NonEmptyArray(Id.Id),
  beschluesse: listOf(Id.Id),
  grund: Schema.optionalKey(Text.Text),
})

/** Why elements changed. */
export type Begruendung = typeof Begruendung.Type

/** The way (Übergang) from one Fassung of a Konzept to the next. */
export const Uebergang = Schema.Struct({
  konzept: Id.Id,
  von: Nummer,
  nach: Nummer,
  ueberfuehrungen: listOf(Ueberfuehrung),
  begruendungen: listOf(Begruendung),
}).annotate({ identifier: "Uebergang", title: "Uebergang" })

/** The way from one Fassung of a Konzept to the next. */
export type Uebergang = typeof Uebergang.Type
