/**
 * The state of a stream at a version, kept so that replay is short.
 *
 * @module
 */
import type { Version } from "./Entry.js"

/** The state of a stream at a version: it can always be made again from the events. */
export interface Snapshot {
  readonly stream: string
  readonly version: Version
  /** The revision of the stream that the state was built from. */
  readonly revision: number
  /** What the state is written as, so that another program version does not take it for its own: `fall/1`. 1 to 200 code units. */
  readonly format: string
  /** What JSON can say. */
  readonly data: unknown
}
