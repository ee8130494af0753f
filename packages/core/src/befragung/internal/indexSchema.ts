/**
 * The shape of an index; the questionnaire holds those that are made of it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../../kernel/Id.js"
import * as Text from "../../kernel/Text.js"

const Mindestens = Schema.Int.check(Schema.isGreaterThan(0, { message: "Expected a whole number above 0" }))

/** A question of an index, turned round where its other end is the favourable one. */
export const Indexfrage = Schema.Struct({ frage: Id.Id, umgepolt: Schema.Boolean })

/** How an index is made of questions with a scale. */
export const Indexformel = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  fragen: Schema.NonEmptyArray(Indexfrage),
  /** How many questions of a Teilbereich must be answered for its value to count. */
  mindestensFragen: Mindestens,
  /** How many Teilbereiche must have a value for the index to have one. */
  mindestensTeilbereiche: Mindestens,
})
