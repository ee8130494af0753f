import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Id from "../../kernel/Id.js"
import * as Quelle from "../../kernel/Quelle.js"
import * as Text from "../../kernel/Text.js"

/** What every element of a Konzept has: a name for reference, a title, where it stands, and words of its own. */
export const elementFields = {
  id: Id.Id,
  titel: Text.Text,
  beschreibung: Schema.optionalKey(Text.Text),
  quelle: Quelle.Quelle,
}

/** A list that an author may leave out; it is then empty. */
export const listOf = <S extends Schema.Top>(item: S) =>
  Schema.Array(item).pipe(Schema.withDecodingDefaultKey(Exit.succeed([])))

/** More than anybody can work with; without a bound the pairs of a network have none. */
const MAX_IDS = 500

/** A list of ids that an author may leave out. */
export const ids = Schema.Array(Id.Id)
  .check(Schema.isMaxLength(MAX_IDS, { message: `Expected a list of at most ${MAX_IDS} ids` }))
  .pipe(Schema.withDecodingDefaultKey(Exit.succeed([])))

/** A value that an author may leave out; it is then `value`. */
export const defaultTo = <S extends Schema.Top>(schema: S, value: S["Encoded"]) =>
  schema.pipe(Schema.withDecodingDefaultKey(Exit.succeed(value)))
