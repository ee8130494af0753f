/**
 * What is learned at the end of a case: about the way it was worked, and for the city.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import { beruehrt } from "./Bestand.js"

/** A lesson for the Strukturebene, in one Handlungsfeld: it holds no word about the person. */
export const Lehre = Schema.Struct({ handlungsfeld: Id.Id, art: Schema.Literals(["angebot", "zugang", "zusammenarbeit", "wartezeit", "recht", "sonstiges"]) })

/**
 * An evaluation: procedure, communication and use of time, effect and effort, and the lessons.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Evaluation
 */
export const Evaluation = Schema.Struct({
  vorgehen: Text.Wortlaut,
  kommunikation: Text.Wortlaut,
  zeitmanagement: Text.Wortlaut,
  effektivitaet: Text.Wortlaut,
  effizienz: Text.Wortlaut,
  /** What the person says herself; left out where she does not want to. */
  stimmeDerPerson: Schema.optionalKey(Text.Wortlaut),
  lehren: Schema.Array(Lehre),
  beruehrt,
})

/** An evaluation. */
export type Evaluation = typeof Evaluation.Type
