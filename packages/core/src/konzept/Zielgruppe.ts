/**
 * Whom the Konzept has in view first, and the rule that nobody is shut out.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import type { Id } from "../kernel/Id.js"
import { Bestandsangabe } from "./Bestandsangabe.js"
import { defaultTo, elementFields, listOf } from "./internal/fields.js"

/**
 * A group of people (Zielgruppe) with its counts. Exactly one group of a Konzept is `umfassend`: everybody in the
 * city belongs to it.
 */
export const Zielgruppe = Schema.Struct({
  ...elementFields,
  umfassend: defaultTo(Schema.Boolean, false),
  bestand: listOf(Bestandsangabe),
})

/** A group of people with its counts. */
export type Zielgruppe = typeof Zielgruppe.Type

/** How an offer stands to a group: made for it first, or open to it. There is no third answer. */
export type Zugang = "vorrangig" | "offen"

/**
 * Tells how something addressed to some groups stands to one group: an address is a priority, never an exclusion.
 *
 * @quelle The inclusive rule of the Konzept, chapter Zielgruppen.
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 * import { Zielgruppe } from "@teilhabe/core/konzept"
 *
 * const projekt = { zielgruppen: [Id.make("gefluechtete")] }
 * Zielgruppe.zugang(projekt, Id.make("gefluechtete")) // => "vorrangig"
 * Zielgruppe.zugang(projekt, Id.make("stadtgesellschaft")) // => "offen"
 * ```
 */
export const zugang = (addressed: { readonly zielgruppen: ReadonlyArray<Id> }, zielgruppe: Id): Zugang =>
  addressed.zielgruppen.includes(zielgruppe) ? "vorrangig" : "offen"
