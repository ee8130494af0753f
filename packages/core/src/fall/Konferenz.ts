/**
 * A Hilfeplan- or Fallkonferenz about one case.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"

/**
 * A conference: who took part (Akteure, not people), whether the case was told without saying who, and what came of it.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Strukturebene
 */
export const Konferenz = Schema.Struct({
  id: Id.Id,
  art: Schema.Literals(["hilfeplankonferenz", "fallkonferenz"]),
  teilnehmende: Schema.NonEmptyArray(Id.Id).check(Schema.isMaxLength(40)),
  anonym: Schema.Boolean,
  ergebnis: Text.Wortlaut,
})

/** A conference. */
export type Konferenz = typeof Konferenz.Type
