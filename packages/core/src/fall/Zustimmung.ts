/**
 * That somebody agreed: who, for whom, and in what form.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"

/** The agreement of a person of the case, or of one who may act for her. */
export const Zustimmung = Schema.Struct({
  person: PersonId,
  erteiltVon: PersonId,
  form: Schema.Literals(["unterschrift", "elektronisch", "muendlich"]),
})

/** The agreement of a person. */
export type Zustimmung = typeof Zustimmung.Type
