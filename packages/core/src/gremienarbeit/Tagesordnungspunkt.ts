/**
 * One topic of a sitting, and what gave rise to it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"

/**
 * What gave rise to a topic (Anlass): a finding from cases (Befund) or a figure (by their ids), the review of a Projekt, a wish of somebody who
 * takes part, an order of another Gremium, or the work itself (`regel`).
 */
export const Anlass = Schema.Union([
  Schema.Struct({ art: Schema.Literal("befund"), befund: Id.Id }),
  Schema.Struct({ art: Schema.Literal("indikator"), indikator: Id.Id, jahr: Schema.Int.check(Schema.isBetween({ minimum: 1900, maximum: 2199 })) }),
  Schema.Struct({ art: Schema.Literal("befragung"), befragung: Id.Id }),
  Schema.Struct({ art: Schema.Literal("ueberpruefung"), projekt: Id.Id }),
  Schema.Struct({ art: Schema.Literal("anregung"), von: Id.Id }),
  Schema.Struct({ art: Schema.Literal("auftrag"), beschluss: Id.Id }),
  Schema.Struct({ art: Schema.Literal("regel") }),
])

/** What gave rise to a topic. */
export type Anlass = typeof Anlass.Type

/** One topic (Tagesordnungspunkt); several topics of several Handlungsfelder may be joined in one sitting. */
export const Tagesordnungspunkt = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  anlass: Anlass,
  handlungsfelder: Schema.Array(Id.Id),
  projekte: Schema.Array(Id.Id),
})

/** One topic of a sitting. */
export type Tagesordnungspunkt = typeof Tagesordnungspunkt.Type
