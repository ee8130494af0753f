/**
 * The people whom a case is about, known by a key; who they are is data of its own, with its own protection.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"

/** By what right somebody acts for a person: custody of a child, which ends at 18, or legal care (rechtliche Betreuung) of an adult. */
export const Vertretung = Schema.Literals(["sorge", "betreuung"])

/**
 * A person of a case. Exactly one is the `hauptperson`, who came for help. `vertretenDurch` names who may act for a child or
 * an adult under care, and `vertretung` by what right; left out it is `sorge`.
 *
 * A child under 15 cannot consent without. From 15 on she acts herself, and her parents still may beside her; by `sorge` nobody
 * acts any more for who is known to be 18. An adult under care acts herself as well.
 *
 * @quelle ours, by the usual practice: 15 years, as for applications by § 36 Abs. 1 SGB I; §§ 2, 1626, 1629 BGB (parents act for the child until she is 18); §§ 1814, 1823 BGB (care of an adult)
 */
export const Person = Schema.Struct({
  id: PersonId,
  beziehung: Schema.Literals(["hauptperson", "partner", "kind", "elternteil", "weitere"]),
  vertretenDurch: Schema.Array(PersonId).check(Schema.isMaxLength(10)),
  vertretung: Schema.optionalKey(Vertretung),
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
