import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Id from "../../kernel/Id.js"
import * as Quelle from "../../kernel/Quelle.js"
import * as Text from "../../kernel/Text.js"

/** What every element has: a name for reference, a title, words of its own, and where it is said. */
export const elementFields = {
  id: Id.Id,
  titel: Text.Text,
  beschreibung: Schema.optionalKey(Text.Text),
  quelle: Quelle.Quelle,
}

/** A list that an author may leave out; it is then empty. */
export const listOf = <S extends Schema.Top>(item: S) =>
  Schema.Array(item).pipe(Schema.withDecodingDefaultKey(Exit.succeed([])))

/** A list of ids that an author may leave out. */
export const ids = listOf(Id.Id)

/** A value that an author may leave out; it is then `value`. */
export const defaultTo = <S extends Schema.Top>(schema: S, value: S["Encoded"]) =>
  schema.pipe(Schema.withDecodingDefaultKey(Exit.succeed(value)))
