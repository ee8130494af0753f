/**
 * What a note on a Projekt may refer to: the Konzept as it is in force.
 *
 * @module
 */
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"

/** What a command on a Projekt may refer to. */
export interface Umfeld {
  /** The Fassung in force on the day of the note. */
  readonly konzept: Konzept
  /**
   * The day on which the command is given; a later note is then refused.
   *
   * The library has no clock. Left out, a slip of the pen in a year (2926 for 2026) goes through, and no note of an earlier day
   * is taken after it. Where it is given, a Projekt that has such a slip already goes on with the notes of today. A host whose
   * commands come from people gives it.
   */
  readonly heute?: Stichtag
}
