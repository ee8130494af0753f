/**
 * What the work of a Gremium may refer to in its city: the Konzept.
 *
 * @module
 */
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"

/** What the work of a Gremium may refer to. */
export interface Umfeld {
  readonly konzept: Konzept
  /** The day on which the command is given; a later note is then refused. A host whose commands come from people gives it. */
  readonly heute?: Stichtag
}
