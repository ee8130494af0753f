/**
 * The duty to watch: which figures, how often, from which year, for whom; and the duty to revise.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import { elementFields, ids, listOf } from "./internal/fields.js"
import * as Rhythmus from "./Rhythmus.js"

/** One figure of the Konzept's list, by the Konzept's own number: id `1.1.1`. What it computes is defined elsewhere. */
export const Indikatornennung = Schema.Struct({
  ...elementFields,
  bereich: Text.Wortlaut,
  /** The number of the definition that computes it, where that is not the Konzept's own number. */
  definition: Schema.optionalKey(Id.Id),
})

/** One figure of the Konzept's list, by the Konzept's own number. */
export type Indikatornennung = typeof Indikatornennung.Type

/**
 * Tells by which definition a figure is computed: the one it names, or else the one of its own number.
 *
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 * import { Monitoring } from "@teilhabe/core/konzept"
 *
 * Monitoring.definitionOf({ id: Id.make("3.1") }) // => "3.1"
 * Monitoring.definitionOf({ id: Id.make("3.1"), definition: Id.make("2.2") }) // => "2.2"
 * ```
 */
export const definitionOf = ({ definition, id }: Pick<Indikatornennung, "definition" | "id">): Id.Id => definition ?? id

/** A survey (Befragung) that the Konzept wants beside the counted figures. */
export const Befragung = Schema.Struct({ ...elementFields, verantwortlich: ids })

/** The monitoring duty: rhythm, first year, who reports to whom, on which figures; absent is what a city has not decided. */
export const Monitoring = Schema.Struct({
  ...elementFields,
  rhythmus: Schema.optionalKey(Rhythmus.Rhythmus),
  /** The year of the first report; without it reports count from the day on which the Konzept is in force. */
  erstesJahr: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1900, maximum: 2199 }))),
  verantwortlich: ids,
  zuliefernde: ids,
  adressat: Schema.optionalKey(Id.Id),
  vorbehalt: Schema.optionalKey(Text.Text),
  indikatoren: listOf(Indikatornennung),
  befragung: Schema.optionalKey(Befragung),
})

/** The monitoring duty. */
export type Monitoring = typeof Monitoring.Type

/** The duty to revise (Fortschreibung): in part, in whole, and by whom. */
export const Fortschreibungspflicht = Schema.Struct({
  ...elementFields,
  arten: Schema.Array(Schema.Literals(["teilweise", "umfassend"])),
  durch: ids,
})

/** The duty to revise. */
export type Fortschreibungspflicht = typeof Fortschreibungspflicht.Type
