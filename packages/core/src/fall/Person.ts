/**
 * The people whom a case is about, known by a key; who they are is data of its own, with its own protection.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"

/**
 * A person of a case. Exactly one is the `hauptperson`, who came for help. `vertretenDurch` names who may act for a child or
 * an adult under care; a child under 15 cannot consent without.
 *
 * @quelle § 36 Abs. 1 SGB I (15 years); § 1629 BGB (parents act for the child)
 */
export const Person = Schema.Struct({
  id: PersonId,
  beziehung: Schema.Literals(["hauptperson", "partner", "kind", "elternteil", "weitere"]),
  vertretenDurch: Schema.Array(PersonId).check(Schema.isMaxLength(10)),
})

/** A person of a case. */
export type Person = typeof Person.Type

/**
 * Finds the person who came for help; `undefined` where nobody is the Hauptperson, which a case that was opened never shows.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { Person } from "@teilhabe/core/fall"
 *
 * const mutter: Person.Person = { id: Kennung.person("p-1"), beziehung: "hauptperson", vertretenDurch: [] }
 * const kind: Person.Person = { id: Kennung.person("p-2"), beziehung: "kind", vertretenDurch: [mutter.id] }
 * Person.hauptperson([kind, mutter])?.id // => "p-1"
 * ```
 */
export const hauptperson = (personen: ReadonlyArray<Person>): Person | undefined => personen.find(({ beziehung }) => beziehung === "hauptperson")
