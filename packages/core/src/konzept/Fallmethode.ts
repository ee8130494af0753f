/**
 * The case method as the Konzept defines it: levels, phases and the hierarchy of goals.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import { defaultTo, elementFields, ids, listOf } from "./internal/fields.js"

/** A level of work (Einzelfallebene, Strukturebene). */
export const Ebene = Schema.Struct(elementFields)

/** A phase of the single case, in the order of the list; `teilVon` names the phase it is a part of. */
export const Phase = Schema.Struct({ ...elementFields, teilVon: Schema.optionalKey(Id.Id) })

/**
 * A level of goals (Mottoziel, Rahmenziel, Handlungsziel): `dient` names the level above, `messbar` whether goals of
 * this level are measured at all.
 */
export const Zielebene = Schema.Struct({
  ...elementFields,
  dient: Schema.optionalKey(Id.Id),
  messbar: defaultTo(Schema.Boolean, false),
})

/** A level of goals. */
export type Zielebene = typeof Zielebene.Type

/** The case method (Case Management) of a Konzept. */
export const Fallmethode = Schema.Struct({
  ...elementFields,
  verantwortlich: ids,
  /** The conferences in which cases are discussed. */
  gremien: ids,
  ebenen: listOf(Ebene),
  phasen: listOf(Phase),
  zielebenen: listOf(Zielebene),
})

/** The case method of a Konzept. */
export type Fallmethode = typeof Fallmethode.Type
