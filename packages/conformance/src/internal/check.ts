/**
 * A check is data: its name, where an author looks when it fails, and what it does at an empty place.
 *
 * A check looks at one promise and is careful with the others: where it needs one that may be broken too, and that another check looks at,
 * it asks first and ends without a word. So a store with one defect fails one check, and its author is not led astray.
 */
import type { Place } from "../place.js"
import { type Run, type Store, within } from "./opening.js"

/** One thing that the port promises, held against a store. */
export interface EventStoreCheck {
  /** Unique: `conflict: another version is refused`. */
  readonly name: string
  /** What the author of an adapter looks at when it fails. */
  readonly look: string
  /** Gets an empty place; throws `Unmet` where the store is not what the port says. */
  readonly run: (place: Place) => Run
}

/** A check that opens the place itself, or several times. */
export const atPlace = (name: string, look: string, run: (place: Place) => Run): EventStoreCheck => ({ name, look, run })

/** A check on one opening. */
export const atStore = (name: string, look: string, run: (store: Store, place: Place) => Run): EventStoreCheck => ({
  name,
  look,
  run: (place) => within(place, (store) => run(store, place)),
})
