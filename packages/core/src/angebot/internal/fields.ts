import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"

/** A list that an author may leave out; it is then empty. */
export const listOf = <S extends Schema.Top>(item: S) =>
  Schema.Array(item).pipe(Schema.withDecodingDefaultKey(Exit.succeed([])))
