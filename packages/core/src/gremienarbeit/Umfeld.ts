/**
 * What the work of a Gremium may refer to in its city: the Konzept, and what other Gremien decided.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"

/** What the work of a Gremium may refer to. */
export interface Umfeld {
  readonly konzept: Konzept
  /** The ids of the decisions of all other Gremien, as a decision is named once in a city; left out, only the Gremium itself and the Konzept are asked. */
  readonly vergeben?: ReadonlySet<Id>
  /** The day on which the command is given; a later note is then refused. A host whose commands come from people gives it. */
  readonly heute?: Stichtag
}
